/** Each entry of the bibliography says what the source is, whom to ask and where it is kept. */
import { plainWords } from '../../model/plain-words.ts'
import { tell, type WordsCheck } from './worded-paper.ts'

const saysNothing = /^(?:n\/?a|tb[acd]|to (?:be confirmed|follow)|\?+|…|\.{2,}|[-–—]+)?$/i
const noSources = /^(?:none|nil|no background papers?|not applicable|n\/a)\b/i

/** Tells of entries with an empty cell. A table with other columns than the house's was told by the reader. */
export const bibliography: WordsCheck = ({ paper, known }) => {
  const table = paper.bibliography?.table
  const columns = known.bibliography.columns
  if (table === undefined || table.head.length !== columns.length) return []
  return table.rows.flatMap((row) => {
    const cells = columns.map((_, at) => (row.cells[at]?.lines ?? []).map(plainWords).join(' ').trim())
    const missing = columns.flatMap(([name], at) => (saysNothing.test(cells[at] ?? '') ? [{ name: name ?? '', at }] : []))
    if (missing.length === 0 || missing.length === columns.length || noSources.test(cells[0] ?? '')) return []
    const empty = row.cells[missing[0]?.at ?? 0]
    const place = empty === undefined || empty.reading.kind === 'blank' ? row.place : empty.place
    const entry = cells.find((words) => !saysNothing.test(words)) ?? ''
    return [tell('bibliography-entry-unfinished', { file: table.beside?.file ?? paper.file, inRecommendation: false }, place, `The entry “${entry}” says nothing under ${missing.map(({ name }) => `“${name}”`).join(' and ')}.`)]
  })
}
