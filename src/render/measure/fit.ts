/** Finds tables that no page of the house is wide enough for, before one is set: a parted figure may be read as another. */
import { finding, type Finding } from '../../findings/finding.ts'
import { counted } from '../../findings/wording.ts'
import type { Document } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { CheckedPaper, CheckedTable } from '../../model/paper.ts'
import { plainWords } from '../../model/plain-words.ts'
import { tableBox, type Lack } from './columns.ts'

/** Measures every table of a paper's document; those that lack room are told at their place in the source. */
export const findMisfits = (paper: CheckedPaper, document: Document, style: HouseStyle, faces: Faces): Finding[] => {
  const tables = document.parts.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'))
  return tablesOf(paper).flatMap(({ table: source, repeated }, index) => {
    const table = tables[index]
    const lack = table === undefined || repeated ? null : tableBox(table, style, faces).lack
    return lack === null ? [] : [misfit(source, lack, paper.file)]
  })
}

/** The tables of a paper in the order of its document. What the tool says again at the end has been told of already. */
const tablesOf = ({ sections, bibliography }: CheckedPaper): { table: CheckedTable; repeated: boolean }[] => [
  ...sections.flatMap(({ body, origin }) => body.flatMap((block) => (block.kind === 'subheading' ? [] : block.parts.flatMap((part) =>
    (part.kind === 'table' ? [{ table: part, repeated: origin === 'repeated' }] : []))))),
  ...(bibliography === null ? [] : [{ table: bibliography.table, repeated: false }]),
]

const misfit = (table: CheckedTable, { wanted, available, columns, spoils }: Lack, file: string): Finding => {
  const first = columns[0] ?? 0
  const head = table.head[first]
  const name = head === undefined ? '' : head.lines.map(plainWords).join(' ')
  const others = columns.length > 1 ? ` and ${counted(columns.length - 1, 'more column')}` : ''
  const what = `Side by side, the columns of this table want ${Math.ceil(wanted / millimetre)} mm, and the page has ${Math.floor(available / millimetre)} mm:`
    + ` ${name === '' ? `column ${first + 1}` : `“${name}”`}${others} would be too narrow.`
  return finding(spoils ? 'page-too-narrow' : 'word-parted', file, head?.place ?? table.place, what)
}

/** In points. */
const millimetre = 72 / 25.4
