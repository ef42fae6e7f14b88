/** The status of a meeting in words: a line for each item, the same in text and on the page. */
import { writeDate } from '../model/date.ts'
import type { ItemState } from '../model/status-record.ts'
import type { ItemStatus } from './status.ts'

const stateWords: Readonly<Record<ItemState, string>> = {
  told: 'no paper', withdrawn: 'withdrawn', missing: 'MISSING', errors: 'has errors', draft: 'still a draft', 'not-cleared': 'not cleared', 'cleared-later': 'not cleared yet', ready: 'ready',
}

/** The columns of the list of items. */
const heads = ['Item', 'Title', 'From', 'State', 'Findings', 'Not for publication', 'Version', 'Published'] as const

/** One item, a word for each column. */
const rowOf = ({ number, title, from, state, cleared, errors, warnings, exemptPassages, exemptRows, private: isPrivate, version, published }: ItemStatus): string[] => [
  String(number), title, from ?? '', state === 'cleared-later' && cleared !== null ? `cleared only on ${writeDate(cleared)}` : stateWords[state], findingWords(errors, warnings),
  isPrivate ? 'all of it' : countWords([[exemptPassages, 'passage'], [exemptRows, 'row']]),
  version ?? '', published === null ? '' : `version ${published.version}${published.changed ? ', changed since' : ''}`,
]

const findingWords = (errors: number, warnings: number): string => countWords([[errors, 'error'], [warnings, 'warning']])

const countWords = (counts: readonly (readonly [count: number, word: string])[]): string =>
  counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}${count === 1 ? '' : 's'}`])).join(', ')

/** The list of items: the heads of its columns, and a row for each item. A column that says nothing of any item is left out. */
export const statusTable = (items: readonly ItemStatus[]): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } => {
  const rows = items.map(rowOf)
  const said = heads.map((_, at) => at).filter((at) => rows.some((row) => row[at] !== ''))
  const kept = (row: readonly string[]): string[] => said.map((at) => row[at] ?? '')
  return { heads: kept(heads), rows: rows.map(kept) }
}
