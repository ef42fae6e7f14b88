/** The questions of `boardpaper new`: what is asked, and how a wrong answer is told and asked for again. */
import type { Finding } from '../findings/finding.ts'
import type { Answers } from '../new-paper.ts'
import { readDate } from '../read/date.ts'
import { askUntil, faultOfLine, type Fault } from './asking.ts'
import type { Ask } from './terminal.ts'

/** Answers in words, in the order asked. */
export const questionNames = ['title', 'from', 'date', 'to'] as const
export type QuestionName = (typeof questionNames)[number]

const questions: Readonly<Record<QuestionName, string>> = {
  title: 'What is the title of the paper?',
  from: 'From which post is it (such as Chief Executive)?',
  date: 'On which day is the meeting (such as 27 February 2014)?',
  to: 'To which board does it go?',
}
const tableQuestion = 'Is there a table of who is awarded how much, yes or no?'

export const optionOf = (name: QuestionName): string => `--${name}`

/** Tries answers in a paper; what has not been answered is filled in with examples. */
export type Attempt = (answers: Partial<Answers>) => Promise<{ readonly text: string | null; readonly findings: readonly Finding[] }>

/** What is wrong with an answer; null when a paper can be built with it. */
export const faultOf = async (name: QuestionName, answer: string, attempt: Attempt): Promise<Fault | null> => {
  const ofLine = faultOfLine(answer)
  if (ofLine !== null) return ofLine
  const { text, findings } = await attempt({ [name]: answer })
  if (text !== null) return null
  const worst = findings.find(({ severity }) => severity === 'error')
  const read = name === 'date' ? readDate(answer) : null
  return {
    words: worst === undefined ? 'No paper can be built with it.' : `${worst.what} ${worst.help}`,
    meant: read?.kind === 'unreadable' ? read.meant : null,
  }
}

export type Asked =
  | { readonly kind: 'answered'; readonly answers: Answers }
  /** The person wants to stop. */
  | { readonly kind: 'stopped' }
  /** Nobody can be asked. */
  | { readonly kind: 'missing'; readonly names: readonly QuestionName[] }

/**
 * Asks for what has not been given yet, each thing until it can be built with.
 * @param ask null where nobody can be asked, or nobody wants to be
 * @param board the board that a paper goes to when nothing else is said
 * @param say says words on a line of their own
 */
export const askForRest = async (given: Partial<Answers>, ask: Ask | null, attempt: Attempt, board: string, say: (words: string) => void): Promise<Asked> => {
  const known: Record<QuestionName, string | null> = { title: given.title ?? null, from: given.from ?? null, date: given.date ?? null, to: given.to ?? null }
  if (ask === null) {
    const { title, from, date, to } = known
    if (title !== null && from !== null && date !== null) return { kind: 'answered', answers: { title, from, date, to: to ?? board, table: given.table ?? true } }
    return { kind: 'missing', names: questionNames.filter((name) => name !== 'to' && known[name] === null) }
  }
  const until = <Value>(question: string, suggestion: string | null, read: (answer: string) => Promise<{ value: Value } | Fault>) => askUntil(ask, question, suggestion, read, say)
  if (Object.values(known).includes(null) || given.table === undefined) say('A new paper. Nothing is written before the last answer; to stop, press Ctrl-C.')
  const words = async (name: QuestionName): Promise<string | null> => {
    const before = known[name]
    if (before !== null) return before
    const answered = await until(questions[name], name === 'to' ? board : null, async (answer) => await faultOf(name, answer, attempt) ?? { value: answer })
    return answered?.value ?? null
  }
  const title = await words('title')
  const from = title === null ? null : await words('from')
  const date = from === null ? null : await words('date')
  const to = date === null ? null : await words('to')
  if (title === null || from === null || date === null || to === null) return { kind: 'stopped' }
  const table = given.table === undefined ? await until(tableQuestion, 'yes', yesOrNo) : { value: given.table }
  return table === null ? { kind: 'stopped' } : { kind: 'answered', answers: { title, from, date, to, table: table.value } }
}

const yesOrNo = async (answer: string): Promise<{ value: boolean } | Fault> => {
  const said = answer.trim().toLowerCase()
  if (said === 'yes' || said === 'y') return { value: true }
  if (said === 'no' || said === 'n') return { value: false }
  return { words: 'Please answer yes or no.', meant: null }
}
