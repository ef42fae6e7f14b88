/** What a validator found, file by file. Every file asked about is there, with an empty list when nothing was found. */
export type Found = ReadonlyMap<string, readonly string[]>

/** A `Found` to be filled, with an empty list for each file. */
export const foundNothingYet = (files: readonly string[]): Map<string, string[]> => new Map(files.map((file) => [file, []]))

/** Adds what was found in a file. @throws when the validator speaks of a file that it was not asked about. */
export const add = (found: Map<string, string[]>, file: string, what: string): void => {
  const list = found.get(file)
  if (list === undefined) throw new Error(`Nobody asked about ${file}: ${what}`)
  list.push(what)
}
