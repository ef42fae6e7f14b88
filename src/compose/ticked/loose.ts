/** A file that is no paper, with its marks: its sentences and its tables, one under the other as they stand in it. */
import type { Block, Inline, Part, TickMark } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { CheckedTable } from '../../model/paper.ts'
import type { Passage } from '../../model/prose.ts'
import { collectNotes } from '../notes.ts'
import type { Room } from '../room.ts'
import { composeRunningLines } from '../running-lines.ts'
import { composeTable } from '../table.ts'
import type { Texts } from '../texts.ts'
import { tickingOf } from '../ticking.ts'
import { plain, wordingOf } from '../words.ts'
import type { MarkedFigure } from './figures.ts'
import { isAlwaysSet, mostRows } from './limits.ts'
import { says } from './wording.ts'

export interface LooseFile {
  readonly file: string
  /** Each with the words right above it. */
  readonly tables: readonly { readonly table: CheckedTable; readonly caption: string }[]
  /** Its sentences; none for a file of tables alone. */
  readonly passages: readonly Passage[]
}

/** Composes a file. @param own its figures @param tick asked once for each of them, as it comes to stand on the page */
export const composeLoose = ({ file, tables, passages }: LooseFile, prefix: string, isPrivate: boolean, { style, texts }: { readonly style: HouseStyle; readonly texts: Texts }, own: readonly MarkedFigure[], tick: (figure: MarkedFigure) => TickMark): Part => {
  const room: Room = { style, texts, word: wordingOf(style, new Map(), collectNotes(texts)), ticking: tickingOf(own, file, () => [], tick) }
  const inSentences = new Map(own.filter(({ inTable }) => !inTable).map((figure) => [spot(figure.place), figure]))
  const keeping = new Set(own.filter(({ inTable, mark }) => inTable && isAlwaysSet(mark)).map((figure) => `${figure.file}:${figure.place.line}`))
  const pieces = [
    ...passages.map((passage, index) => ({ line: passage.place.line, compose: () => [composePassage(passage, inSentences, tick, `${prefix}passage-${index + 1}`)] })),
    ...tables.map(({ table, caption }, index) => ({ line: table.place.line, compose: (): Block[] => {
      const name = /^table\b/i.test(caption) ? caption : `Table ${index + 1}${caption === '' ? '' : `: ${caption}`}`
      // Words that stand above it as a sentence of the file are not said twice.
      const set = withFewerRows(table, file, keeping)
      const said = passages.some(({ text, place }) => text === caption && place.line < table.place.line)
      return [
        ...(said ? [] : [{ kind: 'paragraph', label: null, words: [plain(name)], anchor: `${prefix}caption-${index + 1}`, keepWithNext: true } as const]),
        ...(set === table ? [] : [{ kind: 'paragraph', label: null, words: [plain(says.rowsLeftOut(table.rows.length, set.rows.length))], anchor: `${prefix}rows-${index + 1}`, keepWithNext: true } as const]),
        composeTable(set, room, { anchor: `${prefix}table-${index + 1}`, describe: (columns, rows) => `${name}: ${columns}; ${rows} rows`, shares: null, indented: false, together: false, rowsAreNamed: true }),
      ]
    } })),
  ]
  // The tables of a workbook stand in the order of its sheets.
  const inOrder = passages.length === 0 ? pieces : pieces.toSorted((a, b) => a.line - b.line)
  return {
    anchor: `${prefix}tables`,
    running: composeRunningLines({ title: file, marking: null, private: isPrivate, draft: false }, style, texts),
    blocks: [
      { kind: 'title', words: [plain(file)], anchor: `${prefix}title` },
      ...inOrder.flatMap(({ compose }) => compose()),
      ...(passages.length > 0 ? [] : [{ kind: 'paragraph', label: null, words: [plain(says.noSentences)], anchor: `${prefix}sentences`, keepWithNext: false } as const]),
    ],
    notes: [], notesTitle: texts('notes', {}),
  }
}

/** A very large table with the rows that a reader is shown. @param keeping the lines of figures that are always set */
const withFewerRows = (table: CheckedTable, file: string, keeping: ReadonlySet<string>): CheckedTable => {
  const rows = table.rows.filter(({ role, cells }, at) => at < mostRows || role === 'total' || role === 'subtotal' || cells.some(({ place }) => keeping.has(`${table.beside?.file ?? file}:${place.line}`)))
  return rows.length === table.rows.length ? table : { ...table, rows }
}

const spot = ({ line, column }: { readonly line: number; readonly column: number }): string => `${line}:${column}`

/** One passage, each mark right after the words of its figure. */
const composePassage = ({ text, figures, setting }: Passage, marked: ReadonlyMap<string, MarkedFigure>, tick: (figure: MarkedFigure) => TickMark, anchor: string): Block => {
  const words: Inline[] = setting === 'item' ? [plain('• ')] : []
  let from = 0
  for (const { figure: { place }, end } of figures) {
    const figure = marked.get(spot(place))
    if (figure === undefined) continue
    words.push(plain(text.slice(from, end)), tick(figure))
    from = end
  }
  const rest = text.slice(from)
  return { kind: 'paragraph', label: null, words: rest === '' && words.length > 0 ? words : [...words, plain(rest)], anchor, keepWithNext: false }
}
