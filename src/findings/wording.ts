/** How the sentences of findings and reports say a count, and cut what is too long to cite. */
import type { Accepted } from './finding.ts'

/** `1 paper`, `2 papers`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** `a, b and c`. @param last the word before the last of them */
export const inARow = (words: readonly string[], last: 'and' | 'or' = 'and'): string =>
  (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`)

/** A text of more characters than `most` cut after a word, with an ellipsis where the rest was. */
export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/\s+\S*$/, '')} …` : text

/** Who answers for a finding, and why: `by A, agreed by B, on 3 March 2026. Reason: R. Outcome: O.` */
export const acceptanceWords = ({ by, agreedBy, on, reason, outcome }: Accepted): string =>
  `by ${by}${agreedBy === null ? '' : `, agreed by ${agreedBy}`}, on ${on}. Reason: ${ended(reason)} Outcome: ${ended(outcome)}`

const ended = (sentence: string): string => /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
