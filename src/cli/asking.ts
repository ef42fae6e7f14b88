/** How one thing is asked of a person: again, until the answer can be used. */
import { visible } from '../findings/excerpt.ts'
import type { Ask } from './terminal.ts'

export interface Fault {
  /** What is wrong with an answer and what to do, as a finding says it. */
  readonly words: string
  /** What was probably meant. */
  readonly meant: string | null
}

/** What is wrong with an answer whatever was asked; null when nothing is. A second line would be another field of what is written. */
export const faultOfLine = (answer: string): Fault | null => (answer.trim() === '' ? { words: 'An answer is wanted.', meant: null }
  : /[\p{Cc}\p{Zl}\p{Zp}]/u.test(answer) ? { words: 'The answer stands on one line, without control characters.', meant: null } : null)

/**
 * Asks until an answer can be used.
 * @param suggestion what an empty answer stands for; null where there is nothing to suggest
 * @param read what comes of an answer
 * @param say says words on a line of their own
 * @returns null when the person wants to stop
 */
export const askUntil = async <Value>(ask: Ask, question: string, suggestion: string | null, read: (answer: string) => Promise<{ value: Value } | Fault>, say: (words: string) => void): Promise<{ value: Value } | null> => {
  const answer = await ask(question, suggestion)
  if (answer === null) return null
  const result = await read(answer)
  if ('value' in result) return result
  say(visible(result.words))
  return askUntil(ask, question, result.meant ?? suggestion, read, say)
}
