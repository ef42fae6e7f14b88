/** Finds tables that no page of the house is wide enough for, before one is set: a parted figure may be read as another. */
import { finding, type Finding } from '../../findings/finding.ts'
import { counted } from '../../findings/wording.ts'
import type { Block, Document, Table } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { CheckedPaper, CheckedSection, CheckedTable } from '../../model/paper.ts'
import { plainWords } from '../../model/plain-words.ts'
import { turned } from '../../model/turned-page.ts'
import { tableBox, type Lack } from './columns.ts'

/** As much of a paper as is looked at. */
export type TablesOfPaper = Pick<CheckedPaper, 'file' | 'sections' | 'bibliography' | 'appendices'>

/** Measures every table of a paper's document on the page on which it stands; those that lack room are told at their place in the source. */
export const findMisfits = (paper: TablesOfPaper, document: Document, style: HouseStyle, faces: Faces): Finding[] => {
  const tables = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => placedTables(block, style)))
  return tablesOf(paper, style).flatMap(({ table: source, repeated }, index) => {
    const placed = tables[index]
    const lack = placed === undefined || repeated ? null : tableBox(placed.table, placed.style, faces).lack
    return lack === null ? [] : [misfit(source, lack, source.beside?.file ?? paper.file)]
  })
}

/** The tables of a block, each with the style of its page. */
const placedTables = (block: Block, style: HouseStyle): readonly { readonly table: Table; readonly style: HouseStyle }[] => {
  if (block.kind === 'turned') return block.blocks.flatMap((inner) => placedTables(inner, turned(style)))
  return block.kind === 'table' ? [{ table: block, style }] : []
}

interface SourceTable {
  readonly table: CheckedTable
  /** What the tool says again at the end has been told of already. */
  readonly repeated: boolean
}

/** The tables of a paper in the order in which the house prints them. */
const tablesOf = ({ sections, bibliography, appendices }: TablesOfPaper, { order }: HouseStyle): readonly SourceTable[] => order.flatMap((part) => {
  switch (part) {
    case 'sections': return sections.flatMap(({ body, origin }) => tablesIn(body, origin === 'repeated'))
    case 'bibliography': return bibliography === null ? [] : [{ table: bibliography.table, repeated: false }]
    case 'appendices': return appendices.flatMap(({ body }) => tablesIn(body, false))
    default: return []
  }
})

const tablesIn = (body: CheckedSection['body'], repeated: boolean): readonly SourceTable[] => body.flatMap((block) =>
  (block.kind === 'subheading' ? [] : block.parts.flatMap((part) => (part.kind === 'table' ? [{ table: part, repeated }] : []))))

const misfit = (table: CheckedTable, { wanted, available, columns, spoils }: Lack, file: string): Finding => {
  const first = columns[0] ?? 0
  const head = table.head[first]
  const name = head === undefined ? '' : head.lines.map(plainWords).join(' ')
  const others = columns.length > 1 ? ` and ${counted(columns.length - 1, 'more column')}` : ''
  const what = `Side by side, the columns of this table want ${Math.ceil(wanted / millimetre)} mm, and the page has ${Math.floor(available / millimetre)} mm:`
    + ` ${name === '' ? `column ${first + 1}` : `“${name}”`}${others} would be too narrow.`
  return finding(spoils ? 'page-too-narrow' : 'word-parted', head === undefined ? file : table.beside?.file ?? file, head?.place ?? table.place, what)
}

/** In points. */
const millimetre = 72 / 25.4
