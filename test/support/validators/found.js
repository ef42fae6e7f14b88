/** A `Found` to be filled, with an empty list for each file. */
export const foundNothingYet = (files) => new Map(files.map((file) => [file, []]));
/** Adds what was found in a file. @throws when the validator speaks of a file that it was not asked about. */
export const add = (found, file, what) => {
    const list = found.get(file);
    if (list === undefined)
        throw new Error(`Nobody asked about ${file}: ${what}`);
    list.push(what);
};
