/** Footnotes, their marks and turned pages, made by hand. */
import type { Block, Document, Note, NoteMark, Part, Table, UprightBlock } from '../../../../src/model/document.ts'
import { cell, documentOf, item, list, paragraph, part, running, say, section, table, text, title } from './documents.ts'

export const mark = (number: number | string): NoteMark => ({ kind: 'note-mark', number: String(number), says: `Footnote ${number}`, anchor: `note-${number}` })
export const note = (number: number | string, words: string): Note => ({ number: String(number), anchor: `note-${number}`, back: `Back to the text of footnote ${number}`, words: say(words) })

/** A cell of words with a mark at its end. */
export const markedCell = (words: string, ...numbers: readonly number[]) =>
  ({ ...cell(words), lines: [[text(words), ...numbers.map(mark)]] })

/** @throws for a block that is turned itself: it stands on no other's page */
export const turnedPages = (...blocks: readonly Block[]): Block => ({
  kind: 'turned',
  blocks: blocks.map((block): UprightBlock => {
    if (block.kind === 'turned') throw new Error('turned twice')
    return block
  }),
})

/** A table by its words, with no block around it. @throws never: `table` makes tables */
export const wideTable = (columns: number, rows: number, more: Partial<Table> = {}): Block => table(
  ['Heading', ...Array.from({ length: columns - 1 }, (_, index) => `Quarter ${index + 1}`)],
  [
    ...Array.from({ length: rows }, (_, row) => [`Service ${row + 1}`, ...Array.from({ length: columns - 1 }, () => '£12,345,678')]),
    ['Total', ...Array.from({ length: columns - 1 }, () => '£98,765,432')],
  ],
  more,
)

const foot = running([text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }])
export const counted: Partial<Part['running']> = { firstFoot: foot, foot }

/** A paper with a footnote wherever a mark may stand, the fourth over two lines, and with tables on turned pages. */
export const notedPaper = (): Document => documentOf(part([
  title('Support for victims'),
  { kind: 'heading', look: 'section', label: { text: '1.', level: 1, series: 'sections' }, words: [text('Purpose'), mark(1)], anchor: 'section-1' },
  paragraph('1.1', [text('To tell the Board'), mark(2), text(' of what was spent on services for the victims of crime in the year, see '),
    text('the table', { link: { to: 'anchor', anchor: 'wide' } }), text('.'), mark(3)]),
  paragraph('1.2', 'The Board is asked:', true),
  list('bullets', 1, { ...item('•', 'to note'), words: [text('to note the awards;'), mark(4)], lists: [list('bullets', 2, item('–', 'all of them;'))] }, item('•', 'to ask.')),
  section('2.', 'Awards'),
  paragraph('2.1', 'Awards made', true),
  table(['Recipient', 'Award'], [
    [{ ...markedCell('County Council', 6), headsRow: true }, { ...cell('£5k'), lines: [[text('£5k'), mark(7)]] }],
    [{ ...cell('City Council'), headsRow: true }, '£4k'],
    ['Total', '£9k'],
  ], { head: [cell('Recipient'), markedCell('Award', 5)], anchor: 'awards' }),
  turnedPages(paragraph('2.2', [text('Awards by quarter'), mark(8)], true), wideTable(9, 20, { anchor: 'wide', indented: false })),
  section('3.', 'What follows'),
  paragraph('3.1', [text('Upright again'), mark(9), text('.')]),
  turnedPages(section('4.', 'Last'), wideTable(8, 2, { anchor: 'last' })),
], 'paper', { ...counted, head: { start: [text('Support for victims')], centre: [], end: [text('OFFICIAL')] } }, [
  note(1, 'As the house has it.'),
  note(2, 'The Business Coordination Board.'),
  { ...note(3, ''), words: [text('Published at '), text('the Commissioner’s site', { link: { to: 'address', address: 'https://www.example.org' } }), text('.')] },
  note(4, 'Awards under £5k are left out here, as are those that were made to the same recipient in the year before and went on into this one without a break.'),
  note(5, 'In thousands of pounds.'), note(6, 'With its partners.'), note(7, 'Paid in May.'), note(8, 'Years begin in April.'), note(9, 'The last.'),
]))
