/** What is kept back of a paper, as places of the source and as words: so that nothing said of the public edition comes from there. */
import { catalogue } from '../findings/catalogue.ts'
import type { Place } from '../findings/place.ts'
import { isoDate, writeDate } from '../model/date.ts'
import type { CheckedPaper, CheckedTable } from '../model/paper.ts'

export interface KeptBack {
  /** True when a place lies in what is left out, or touches it. */
  readonly holds: (file: string, place: Place) => boolean
  /** True when a place lies in a table of which rows are left out: what is said of its sums tells of them. */
  readonly besides: (file: string, place: Place) => boolean
  /** True when a text has a word that stands only in what is left out. */
  readonly says: (text: string) => boolean
  /** The words of a name that stand only in what is left out; words of two letters say nothing. */
  readonly secretsOf: (name: string) => readonly string[]
  /** False where nothing is left out. */
  readonly any: boolean
}

/** Of a paper of which nobody can tell what is to be kept back. */
export const everythingKeptBack: KeptBack = { holds: () => true, besides: () => true, says: () => true, secretsOf: () => [], any: true }

/** Of a file of which certain lines are kept back, and of nothing else. */
export const linesKeptBack = (stretches: readonly Lines[]): KeptBack => ({
  holds: (file, { line, endLine }) => stretches.some((one) => one.file === file && one.from <= endLine && line <= one.to),
  besides: () => false, says: () => false, secretsOf: () => [], any: stretches.length > 0,
})

/** From one line to another. */
export interface Lines {
  readonly file: string
  readonly from: number
  readonly to: number
}

/** @param paper the whole one */
export const keptBackOf = (paper: CheckedPaper): KeptBack => {
  const all = collected(paper)
  // Of a paper that is kept back whole every line is, and no line of another paper.
  const whole = new Set(paper.exempt === null ? [] : [paper.file, ...all.beside])
  const touches = (stretches: readonly Lines[]) => (file: string, { line, endLine }: Place): boolean =>
    whole.has(file) || stretches.some((one) => one.file === file && one.from <= endLine && line <= one.to)
  return {
    holds: touches(all.secret),
    besides: touches(all.tables),
    says: (text) => paper.exempt !== null || wordsIn(text).some((word) => all.secretWords.has(word) && !all.openWords.has(word) && !ownWords().has(word)),
    secretsOf: (name) => (name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => all.secretWords.has(word) && !all.openWords.has(word)),
    any: paper.exempt !== null || all.secret.length > 0,
  }
}

interface Collected {
  readonly secret: Lines[]
  /** Tables of which rows are left out. */
  readonly tables: Lines[]
  /** The files of its tables that stand beside it. */
  readonly beside: Set<string>
  readonly secretWords: Set<string>
  readonly openWords: Set<string>
}

/** Goes through the paper once. Whatever stands under something exempt is exempt. */
const collected = (paper: CheckedPaper): Collected => {
  const all: Collected = { secret: [], tables: [], beside: new Set(), secretWords: new Set(), openWords: new Set() }
  const noteLines = ({ line, endLine }: Place, file: string): void => { all.secret.push({ file, from: line, to: endLine }) }
  const look = (value: unknown, file: string, isSecret: boolean): void => {
    if (typeof value === 'string') for (const word of wordsIn(value)) (isSecret ? all.secretWords : all.openWords).add(word)
    if (Array.isArray(value)) for (const one of value) look(one, file, isSecret)
    if (!isRecord(value)) return
    const own = isTable(value) ? value.beside?.file ?? file : file
    const secret = isSecret || ('exempt' in value && value['exempt'] !== null)
    all.beside.add(own)
    if (isTable(value) && value.rows.some(({ exempt }) => exempt !== null)) noteTable(value, file, all)
    for (const [field, held] of Object.entries(value)) {
      // The terms are printed, and the columns that are kept are not: they may say of one row what concerns another.
      if (field === 'exempt') {
        if (isRecord(held) && isPlace(held['place'])) noteLines(held['place'], own)
        if (isRecord(held)) look([held['ground'], held['decidedBy']], own, false)
      } else if (field === 'place') {
        if (secret && isPlace(held)) noteLines(held, isTable(value) ? file : own)
      } else look(held, own, secret || field === 'kept')
    }
  }
  // The name of its file is no word of the paper, and is looked at by itself.
  look({ ...paper, file: '', front: { ...paper.front, exempt: null, accept: [] } }, paper.file, paper.exempt !== null)
  const { to, from, publicTitle, date } = paper.front
  if (paper.exempt !== null) look([to, from, publicTitle], paper.file, false)
  if (date !== null) look([writeDate(date), isoDate(date)], paper.file, false)
  // Acceptances are never published, and quote workings.
  if (paper.private) for (const { place } of paper.front.accept) noteLines(place, paper.file)
  return all
}

/** @param file of the paper */
const noteTable = ({ head, rows, place, beside }: CheckedTable, file: string, { tables }: Collected): void => {
  for (const row of [...head, ...rows]) tables.push({ file: beside?.file ?? file, from: row.place.line, to: row.place.endLine })
  tables.push({ file, from: place.line, to: place.endLine })
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Uint8Array)

const isTable = (value: unknown): value is CheckedTable => isRecord(value) && value['kind'] === 'table'
const isPlace = (value: unknown): value is Place => isRecord(value) && typeof value['line'] === 'number' && typeof value['endLine'] === 'number'

let own: ReadonlySet<string> | null = null
/** Words that the program says of its own accord, and not because they stand in a paper. Gathered once. */
const ownWords = (): ReadonlySet<string> => own ??= new Set(Object.values(catalogue).flatMap(({ why, help }) => `${why} ${help}`.toLowerCase().match(/\p{L}+/gu) ?? []))

/** Words and figures as they may be cited, without their case and the signs round them. */
const wordsIn = (text: string): string[] => (text.toLowerCase().match(/[\p{L}\p{N}]+(?:[.,'’-][\p{L}\p{N}]+)*/gu) ?? [])
