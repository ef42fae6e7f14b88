/** Documents to write, made by hand: the smallest that holds everything a writer must know. */
import { textOf } from '../../../src/model/plain-words.ts'
import { jpegs, pngOf } from '../../support/pictures.ts'
import type { Block, Cell, Document, Item, Label, List, Note, NoteMark, Part, RunningLine, TextRun, UprightBlock, Words } from '../../../src/model/document.ts'

export const text = (words: string, look: Partial<TextRun> = {}): TextRun =>
  ({ kind: 'text', text: words, strong: false, emphasis: false, link: null, ...look })
export const says = (words: string): Words => [text(words)]

export const section = (label: string, words: string): UprightBlock =>
  ({ kind: 'heading', look: 'section', label: { text: label, level: 1, series: 'sections' }, words: says(words), anchor: `s${label.replace(/\W/g, '')}` })
export const subheading = (words: string): UprightBlock =>
  ({ kind: 'heading', look: 'subheading', label: null, words: says(words), anchor: words.toLowerCase().replaceAll(' ', '-') })
export const paragraph = (label: string | null, words: string | Words, more: { level?: 1 | 2; series?: Label['series']; keepWithNext?: boolean } = {}): UprightBlock => ({
  kind: 'paragraph',
  label: label === null ? null : { text: label, level: more.level ?? 2, series: more.series ?? 'sections' },
  words: typeof words === 'string' ? says(words) : words,
  anchor: `p${(label ?? 'x').replace(/\W+/g, '-')}`,
  keepWithNext: more.keepWithNext ?? false,
})

export const item = (label: string, words: string | Words, ...lists: readonly List[]): Item => {
  const said = typeof words === 'string' ? says(words) : words
  return { label, words: said, anchor: `item-${label}-${textOf(said)}`.replace(/\W+/g, '-'), lists }
}
export const numbers = (depth: 1 | 2, ...items: readonly Item[]): List => ({ kind: 'list', style: 'numbers', depth, items })
export const bullets = (depth: 1 | 2, ...items: readonly Item[]): List => ({ kind: 'list', style: 'bullets', depth, items })

export const cell = (...lines: readonly string[]): Cell =>
  ({ lines: lines.map(says), unbroken: lines.some((line) => line.startsWith('£')), headsRow: false })

export const appendix = (label: string, words: string): UprightBlock =>
  ({ kind: 'heading', look: 'appendix', label: { text: label, level: 1, series: 'appendices' }, words: words === '' ? [] : says(words), anchor: label.replace(/\W+/g, '-') })
export const inAppendix = (label: string, words: string | Words): UprightBlock => paragraph(label, words, { series: 'appendices' })
export const quotation = (...paragraphs: readonly Words[]): UprightBlock => ({ kind: 'quotation', paragraphs })

/** The mark of a footnote. */
export const mark = (number: string): NoteMark => ({ kind: 'note-mark', number, says: `Footnote ${number}`, anchor: `note-${number}` })
export const note = (number: string, words: string | Words): Note => ({ anchor: `note-${number}`, number, back: `Back to footnote ${number}`, words: typeof words === 'string' ? says(words) : words })

/** A chequered PNG, and a JPEG of red, green, blue and white. */
export const chequered = pngOf(8, 4, { colour: 'grey', depth: 8 }, (x, y) => ((x + y) % 2) * 255)
export const picture = (anchor: string, bytes: Uint8Array = chequered): UprightBlock =>
  ({ kind: 'picture', anchor, description: `Map & "plan" ${anchor}`, mediaType: bytes === chequered ? 'image/png' : 'image/jpeg', bytes, width: 144, height: 72 })

/** A table of so many columns of figures. */
export const wideTable = (anchor: string, columns: number, ...more: readonly Words[]): UprightBlock => ({
  kind: 'table', anchor, description: `Table ${anchor}`, look: 'dense', indented: false, together: false,
  columns: Array.from({ length: columns }, (_, index) => ({ align: index === 0 ? 'start' as const : 'end' as const, share: null })),
  head: Array.from({ length: columns }, (_, index) => (index === 0 ? cell('Recipient') : cell(`Year ${2000 + index}`))),
  rows: [{ weight: 'item', cells: Array.from({ length: columns }, (_, index) => (index === 0 ? { lines: [says('County Council'), ...more], unbroken: false, headsRow: true } : cell(`£${index}00k`))) }],
})

const nothing: RunningLine = { start: [], centre: [], end: [] }
const foot: RunningLine = { ...nothing, centre: [text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }] }

export const part = (anchor: string, ...blocks: readonly Block[]): Part => ({
  anchor, blocks, notes: [], notesTitle: 'Footnotes', running: { firstHead: nothing, head: { ...nothing, start: says('A short title') as readonly TextRun[] }, firstFoot: foot, foot },
})

export const documentOf = (...parts: readonly Part[]): Document => ({
  title: 'Victims & witnesses', language: 'en-GB', author: 'Chief Executive', subject: 'Business Coordination Board, 2014-02-27',
  date: { year: 2014, month: 2, day: 27 },
  parts,
  attachments: [{ name: 'model.json', mediaType: 'application/json', description: 'The paper as data', text: '{"title":"<Victims> & \\"witnesses\\""}' }],
})

/** A paper with one of everything. */
export const smallPaper = (): Document => documentOf(part('paper',
  { kind: 'front', at: 'head', lines: [
    { label: null, value: says('Official') },
    { label: 'To:', value: says('Business Coordination Board') },
    { label: 'Date:', value: says('27 February 2014') },
  ] },
  { kind: 'notice', words: says('NOT FOR PUBLICATION') },
  { kind: 'title', words: says('Victims & witnesses'), anchor: 'title' },
  section('1.', 'Purpose'),
  paragraph('1.1', [text('To tell the Board of '), text('important', { strong: true }), text(' and '), text('urgent', { emphasis: true }),
    text(' things, '), text('as published', { link: { to: 'address', address: 'https://example.org/a?b=1&c=2' } }), text(', see '),
    text('para\u00A02.1', { link: { to: 'anchor', anchor: 'p2-1' } }), text('.')]),
  section('2.', 'Work done'),
  subheading('In the county'),
  paragraph('2.1', 'Funds are for:', { keepWithNext: true }),
  bullets(1, item('•', 'one thing;', bullets(2, item('–', 'a part of it; and'), item('–', 'another;'))), item('•', 'a second.')),
  paragraph('2.2', 'Steps:', { keepWithNext: true }),
  numbers(1, item('(a)', 'ask;', numbers(2, item('(i)', 'the Board;'), item('(ii)', 'the OPCC;'))), item('(b)', 'wait.')),
  paragraph('2.3', 'More steps:', { keepWithNext: true }),
  numbers(1, item('(a)', 'go.')),
  paragraph(null, 'A paragraph without a number.'),
  paragraph('2.4', 'Spends', { keepWithNext: true }),
  { kind: 'table', anchor: 'p2-4-table', description: 'Table of paragraph 2.4: Recipient, Award', look: 'ordinary', indented: true, together: false,
    columns: [{ align: 'start', share: 60 }, { align: 'end', share: 40 }],
    head: [cell('Recipient'), cell('Award')],
    rows: [
      { weight: 'item', cells: [{ ...cell('County Council'), headsRow: true }, cell('£5k', '£5k')] },
      { weight: 'item', cells: [cell('YOS'), cell('£10k')] },
      { weight: 'total', cells: [cell('Total'), cell('£20k')] },
    ] },
  paragraph('3.', 'The funding will let all parties plan.', { level: 1 }),
  { kind: 'heading', look: 'closing', label: null, words: says('BIBLIOGRAPHY'), anchor: 'bibliography' },
  { kind: 'table', anchor: 'bibliography-table', description: 'BIBLIOGRAPHY: Source Document, Location', look: 'ordinary', indented: false, together: true,
    columns: [{ align: 'start', share: 60 }, { align: 'start', share: 40 }],
    head: [cell('Source Document'), cell('Location')],
    rows: [{ weight: 'item', cells: [cell('Draft intentions', 'Strategic vision'), cell('Cambourne')] }, { weight: 'item', cells: [cell('Plan'), cell()] }] },
))

/** A paper with every kind of block, and a footnote wherever one may stand. */
export const everyBlock = (): Document => {
  const link = text('the guidance', { link: { to: 'address', address: 'https://example.org/guidance' } })
  return documentOf({ ...part('paper',
    { kind: 'front', at: 'head', lines: [{ label: 'Agenda Item:', value: says('4.0') }, { label: 'To:', value: says('The Board') }] },
    { kind: 'title', words: says('Every block'), anchor: 'title' },
    section('1.', 'Purpose'),
    paragraph('1.1', [text('As agreed'), mark('1'), text(', and set out in '), text('Appendix\u00A02', { link: { to: 'anchor', anchor: 'Appendix-2' } }), text(' and para\u00A0'),
      text('A1.2', { link: { to: 'anchor', anchor: 'pA1-2' } }), text('.')]),
    numbers(1, item('(a)', [text('an item'), mark('2'), text(';')]), item('(b)', 'another.')),
    paragraph('1.2', 'The Inspectorate said:', { keepWithNext: true }),
    quotation([text('Words of others'), mark('3'), text(' that go on for long enough to fill more than one line between the two edges of the quotation.')], says('And more of them.')),
    paragraph(null, 'And so the paragraph goes on.'),
    picture('map'),
    picture('photograph', jpegs.baseline),
    paragraph('1.3', 'Shown again:', { keepWithNext: true }),
    picture('map-again'),
    wideTable('figures', 3, [text('and others'), mark('4')]),
    { kind: 'signatures', labels: { signature: 'Signature', date: 'Date' }, signatories: [{ name: 'A. Person', post: 'Chief Executive' }, { name: 'B. Person', post: 'Chief Constable' }] },
    { kind: 'front', at: 'end', lines: [{ label: 'Contact:', value: says('C. Person, 01480 000000') }, { label: 'Cleared by:', value: says('Chief Executive, 20 February 2014') }] },
    appendix('Appendix 1', 'What was asked'),
    inAppendix('A1.1', 'Three things:'),
    numbers(1, item('(a)', 'this;', numbers(2, item('(i)', 'in part;'))), item('(b)', 'that.')),
    inAppendix('A1.2', 'One more thing:'),
    numbers(1, item('(a)', 'the last.')),
    { kind: 'turned', blocks: [appendix('Appendix 2', ''), inAppendix('A2.1', 'What was spent'), wideTable('years', 12)] },
    appendix('Appendix 3', 'What was left'),
    inAppendix('A3.1', [text('Nothing'), mark('5'), text('.')]),
  ), notes: [
    note('1', [text('See '), link, text(' of '), text('January', { emphasis: true }), text('.')]),
    note('2', 'Of a list.'), note('3', [text('Report, '), link, text('.')]), note('4', 'In a table.'), note('5', 'In an appendix.'),
  ] })
}
