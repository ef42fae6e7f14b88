/** A whole paper sorted out for the hunt: what of it is secret, piece by piece with its printed number, and what is public by itself. */
import type { Place } from '../findings/place.ts'
import type { MoneyFigure } from '../model/figure.ts'
import type { CheckedInline, CheckedPaper } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'
import type { Passage } from '../model/prose.ts'
import { namesIn } from './names.ts'
import type { Secret } from './secret.ts'

export interface SortedOut {
  readonly secrets: readonly Secret[]
  /** The words of the public passages; what a house adds has to be put to it. */
  readonly publicText: string
  /** Its public sums in pence, as data states them: £40,000 is 4000000 there, and so are the digits of £4m. */
  readonly publicPence: readonly string[]
}

/** Fields that are words of a person; all others that hold text are words of our own. */
const wordFields: ReadonlySet<string> = new Set(['description', 'from', 'text', 'written', 'title', 'shortTitle', 'to', 'item', 'version', 'heading', 'publicTitle', 'marking', 'contact', 'post', 'name', 'date'])
/** What stands at the head of a paper even where all of it is withheld. */
const alwaysPublic: ReadonlySet<string> = new Set(['to', 'from', 'item', 'publicTitle'])
/** Why something is withheld is printed, and never sorted out; who answered for an error is never printed. */
const leftAside: ReadonlySet<string> = new Set(['exempt', 'place', 'accept', 'grounds', 'ground', 'number', 'image'])

/** Where the walk is. */
interface At {
  readonly secret: boolean
  /** In a column that is only not printed: nobody marked its words. */
  readonly isKept?: boolean
  /** In a row that somebody marked. */
  readonly isRow?: boolean
  readonly file: string
  /** `paragraph 3.4`: never a word of the author's, for it is told in public. */
  readonly where: string
}

/**
 * Sorts a paper out, numbered and checked, as it stands before anything is left out of it.
 * @param passages its sentences with their figures, for amounts that stand in prose
 * @param isWithheld true for a place of the source that is not for publication; whatever is marked exempt in the model is so too
 */
export const sortOut = (paper: CheckedPaper, passages: readonly Passage[], isWithheld: (file: string, place: Place) => boolean): SortedOut => {
  const secrets: Secret[] = []
  const open: string[] = []
  const publicPence: string[] = []
  const prose: { readonly text: string; readonly where: string }[] = []
  const put = (text: string, at: At): void => {
    if (text.trim() === '') return
    if (!at.secret) open.push(text)
    else {
      secrets.push({ kind: 'text', text, where: at.where, isMarked: paper.exempt === null && at.isKept !== true })
      prose.push({ text, where: at.where })
    }
  }
  const walk = (value: unknown, field: string, at: At): void => {
    if (typeof value === 'string') {
      if (wordFields.has(field)) put(value, at)
    } else if (typeof value === 'number') {
      // Years, days and numbers of items, which a sum may be like.
      if (!at.secret) open.push(String(value))
    } else if (isInlines(value)) {
      put(plainWords(value), at)
      for (const inline of value) {
        if (inline.kind === 'note') walk(inline.text, 'text', at)
        else if (inline.kind === 'text' && inline.href !== null) put(inline.href, at)
      }
    } else if (Array.isArray(value)) for (const one of value) walk(one, field, at)
    else if (isMoney(value)) sums(value, at)
    else if (isRecord(value)) {
      const inside = insideOf(value, at)
      // Front matter states the terms of what is marked elsewhere.
      const secret = inside.secret || (field !== 'front' && isMarked(value)) || (isPlace(value['place']) && isWithheld(inside.file, value['place']))
      for (const [name, held] of Object.entries(value)) {
        // What is kept of a table beside a paper and not printed may say anything of anyone.
        if (name === 'kept') keptCells(held, { ...inside, secret: true, isKept: true })
        else if (!leftAside.has(name)) walk(held, name, { ...inside, ...(isMarked(value) && 'cells' in value ? { isRow: true } : {}), secret: secret && !(field === 'front' && alwaysPublic.has(name)) })
      }
    }
  }
  const sums = ({ pence, written }: MoneyFigure, at: At): void => {
    if (at.secret) secrets.push({ kind: 'sum', pence, written, where: at.where, ...(at.isRow === true ? { isOfRow: true } : {}) })
    else {
      open.push(written)
      publicPence.push(pence.toString().replace('-', ''))
    }
  }
  const keptCells = (kept: unknown, at: At): void => {
    for (const column of Array.isArray(kept) ? kept : []) if (isRecord(column) && Array.isArray(column['cells'])) for (const cell of column['cells']) if (typeof cell === 'string') put(cell, at)
  }
  walk(paper, '', { secret: false, file: paper.file, where: 'the paper' })
  for (const { file, place, paragraph, figures } of passages) {
    const at: At = { secret: paper.private && isWithheld(file, place), file, where: `paragraph ${paragraph}` }
    if (!at.secret) continue
    for (const { figure } of figures) {
      if (figure.kind === 'money') sums(figure, at)
      else if (figure.kind === 'range') for (const end of [figure.from, figure.to]) if (end.kind === 'money') sums(end, at)
    }
  }
  const publicText = open.join('\n')
  const names = namesIn(prose, publicText)
  return { secrets: withoutTwins([...secrets, ...names]), publicText, publicPence }
}

/** The same thing of the same passage is hunted once. */
const withoutTwins = (secrets: readonly Secret[]): readonly Secret[] =>
  [...new Map(secrets.map((secret) => [secret.kind === 'sum' ? `${secret.pence} ${secret.written}\n${secret.where}` : `${secret.text}\n${secret.where}`, secret])).values()]

/** The file and printed place of what a part of the model holds. */
const insideOf = (value: Readonly<Record<string, unknown>>, at: At): At => {
  const { secret, file, where } = at
  const { kind, number, beside } = value
  const cited = isRecord(number) && typeof number['cited'] === 'string' ? number['cited'] : null
  if (kind === 'paragraph' && cited !== null) return { secret, file, where: `paragraph ${cited}` }
  if (kind === 'table') return { secret, file: isRecord(beside) && typeof beside['file'] === 'string' ? beside['file'] : file, where: `a table of ${where}` }
  if ('word' in value && cited !== null) return { secret, file, where: cited }
  if ('origin' in value && cited !== null) return { secret, file, where: `section ${cited}` }
  return at
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)
const isPlace = (value: unknown): value is Place => isRecord(value) && typeof value['line'] === 'number' && typeof value['endLine'] === 'number'
const isMarked = (value: Readonly<Record<string, unknown>>): boolean => 'exempt' in value && value['exempt'] !== null && value['exempt'] !== undefined
const isMoney = (value: unknown): value is MoneyFigure => isRecord(value) && value['kind'] === 'money' && typeof value['pence'] === 'bigint'
const isInlines = (value: unknown): value is readonly CheckedInline[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isRecord(one) && ['text', 'reference', 'note'].includes(String(one['kind'])))
