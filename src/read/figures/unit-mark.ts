/** Cells that name the unit of the figures under them and state none: `£m`, `£'000`, `%`. */

const unitMark = /^\(?(?:£ ?(?:['’‘]?000['’]?s?|k|thousands?|m|mn|millions?|bn|billions?)?|%|fte|no\.?)\)?$/i

/** True for the words of a cell that are a unit and nothing else. `£000` is one: nobody prints nought pounds so. */
export const isUnitMark = (words: string): boolean => unitMark.test(words)
