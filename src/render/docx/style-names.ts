/** The styles of a paper by the identifiers that paragraphs name; `styles.ts` says what they look like. */
import type { Label, Row, Table } from '../../model/document.ts'

export const styleNames = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  BibliographyHeading: 'Bibliography Heading',
  FrontBlock: 'Front Block',
  FrontBlockEnd: 'Front Block End',
  FrontMarking: 'Front Marking',
  FrontMarkingEnd: 'Front Marking End',
  Notice: 'Notice',
  NumberedParagraph: 'Numbered Paragraph',
  NumberedSectionText: 'Numbered Section Text',
  Subparagraph: 'Subparagraph',
  SubSubparagraph: 'Sub-subparagraph',
  BodyText: 'Body Text',
  ListBullet: 'List Bullet',
  ListBullet2: 'List Bullet 2',
  Header: 'header',
  Footer: 'footer',
  TableGap: 'Table Gap',
} as const
export type StyleId = keyof typeof styleNames | TableStyleId

/** What a paragraph is in a table; figures stand at the right. */
export type TablePart = 'Text' | 'Figures' | 'Head' | 'HeadFigures' | 'Total' | 'TotalFigures'
export type TableStyleId = `${'' | 'Dense'}Table${TablePart}`

/** Each look of tables has paragraph styles of its own, told apart by how their names begin. */
export const tableLooks = [{ look: 'ordinary', prefix: '' }, { look: 'dense', prefix: 'Dense' }] as const satisfies
  readonly { look: Table['look']; prefix: string }[]

/** The style of a cell's words. */
export const tableStyle = (look: Table['look'], row: 'head' | Row['weight'], figures: boolean): TableStyleId => {
  const kind = row === 'head' ? 'Head' : row === 'total' ? 'Total' : null
  const part: TablePart = kind === null ? (figures ? 'Figures' : 'Text') : figures ? `${kind}Figures` : kind
  return `${look === 'dense' ? 'Dense' : ''}Table${part}`
}

/** The styles that each level of the numbering is linked with; text without a heading counts on the level of headings. */
export const levelStyles = { 1: 'Heading1', 2: 'NumberedParagraph', 3: 'Subparagraph', 4: 'SubSubparagraph' } as const satisfies
  Readonly<Record<Label['level'], StyleId>>

export const characterStyles = { frontLabel: 'FrontLabel', hyperlink: 'Hyperlink', reference: 'Reference' } as const
export const boardTable = 'BoardTable'
