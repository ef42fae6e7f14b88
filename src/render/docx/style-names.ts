/** The styles of a paper by the identifiers that paragraphs name; `styles.ts` says what they look like. */
import type { Label, Row, Table } from '../../model/document.ts'

export const styleNames = {
  Title: 'Title',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  BibliographyHeading: 'Bibliography Heading',
  AppendixHeading: 'Appendix Heading',
  FrontBlock: 'Front Block',
  FrontBlockEnd: 'Front Block End',
  FrontMarking: 'Front Marking',
  FrontMarkingEnd: 'Front Marking End',
  EndBlock: 'End Block',
  EndMarking: 'End Marking',
  Notice: 'Notice',
  NumberedParagraph: 'Numbered Paragraph',
  NumberedSectionText: 'Numbered Section Text',
  Subparagraph: 'Subparagraph',
  SubSubparagraph: 'Sub-subparagraph',
  AppendixParagraph: 'Appendix Paragraph',
  AppendixSubparagraph: 'Appendix Subparagraph',
  AppendixSubSubparagraph: 'Appendix Sub-subparagraph',
  BodyText: 'Body Text',
  Quote: 'Quote',
  Picture: 'Picture',
  SignatureRule: 'Signature Rule',
  SignatureLabels: 'Signature Labels',
  SignatureName: 'Signature Name',
  SignaturePost: 'Signature Post',
  ListBullet: 'List Bullet',
  ListBullet2: 'List Bullet 2',
  Header: 'header',
  Footer: 'footer',
  FootnoteText: 'footnote text',
  FootnoteRule: 'Footnote Rule',
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
export const levelStyles = {
  sections: { 1: 'Heading1', 2: 'NumberedParagraph', 3: 'Subparagraph', 4: 'SubSubparagraph' },
  appendices: { 1: 'AppendixHeading', 2: 'AppendixParagraph', 3: 'AppendixSubparagraph', 4: 'AppendixSubSubparagraph' },
} as const satisfies Readonly<Record<Label['series'], Readonly<Record<Label['level'], StyleId>>>>

export const characterStyles = { frontLabel: 'FrontLabel', hyperlink: 'Hyperlink', reference: 'Reference', noteMark: 'FootnoteReference' } as const
export const boardTable = 'BoardTable'
