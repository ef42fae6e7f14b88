/** The naive reference writes DOCX: the docx library as its documentation shows it. */
import {
  AlignmentType, Document, Footer, Header, HeadingLevel, LevelFormat, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType,
} from 'docx'

const level = (depth, format, text, left) => ({ level: depth, format, text, alignment: AlignmentType.LEFT, style: { paragraph: { indent: { left, hanging: 440 } } } })
const words = (runs) => runs.map(({ text, bold, italics }) => new TextRun({ text, bold, italics }))
const alignments = { right: AlignmentType.RIGHT, center: AlignmentType.CENTER }

const children = ({ front, blocks }) => [
  ...[['To:', front.to], ['From:', front.from], ['Date:', front.date]].map(([name, value]) =>
    new Paragraph({ children: [new TextRun({ text: `${name}\t`, bold: true }), new TextRun(String(value))] })),
  new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun({ text: String(front.title), bold: true })] }),
  ...blocks.map((block) => {
    if (block.kind === 'heading') {
      return new Paragraph({
        heading: block.depth === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: words(block.runs),
        ...(block.label === '' ? {} : { numbering: { reference: 'paper', level: 0 } }),
      })
    }
    if (block.kind === 'paragraph') return new Paragraph({ children: words(block.runs), numbering: { reference: 'paper', level: 1 } })
    if (block.kind === 'item') {
      return new Paragraph({ children: words(block.runs), numbering: { reference: block.ordered ? 'letters' : 'bullets', level: block.depth } })
    }
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      rows: block.rows.map((row, index) => new TableRow({
        tableHeader: index === 0,
        children: row.map((cell, column) => new TableCell({
          children: cell.split('\n').map((line) => new Paragraph({ alignment: alignments[block.align[column]], children: [new TextRun({ text: line, bold: index === 0 })] })),
        })),
      })),
    })
  }),
]

/** Packs a paper. */
export const writeDocx = (paper) => Packer.toBuffer(new Document({
  title: String(paper.front.title),
  creator: String(paper.front.from),
  styles: { default: { document: { run: { font: 'Arial', size: 24 } } } },
  numbering: {
    config: [
      { reference: 'paper', levels: [level(0, LevelFormat.DECIMAL, '%1.', 850), level(1, LevelFormat.DECIMAL, '%1.%2', 850)] },
      { reference: 'letters', levels: [level(0, LevelFormat.LOWER_LETTER, '(%1)', 1360), level(1, LevelFormat.LOWER_ROMAN, '(%2)', 1870)] },
      { reference: 'bullets', levels: [level(0, LevelFormat.BULLET, '•', 1250), level(1, LevelFormat.BULLET, '–', 1640)] },
    ],
  },
  sections: [{
    headers: { default: new Header({ children: [new Paragraph(String(paper.front.title))] }) },
    footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] }) },
    children: children(paper),
  }],
}))
