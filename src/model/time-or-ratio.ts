/** Figures that are no amounts whatever column they stand in: `2:41`, `14:30`, and `6/9`, as a tax is told in ninths of Band D. */

const timeOrRatio = /^(?:\d{1,3}:[0-5]\d(?::[0-5]\d)?|\d{1,2}\s?[/⁄]\s?\d{1,2})$/

/** True for a time, a length of time or a ratio of small numbers, standing alone. */
export const isTimeOrRatio = (words: string): boolean => timeOrRatio.test(words.trim())
