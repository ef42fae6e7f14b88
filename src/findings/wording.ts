/** How the sentences of findings and reports say a count, and cut what is too long to cite. */

/** `1 paper`, `2 papers`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** A text of more characters than `most` cut after a word, with an ellipsis where the rest was. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')} …` : text
