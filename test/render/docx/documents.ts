/** Documents to write, made by hand: the smallest that holds everything a writer must know. */
import type { Block, Cell, Document, Item, List, Part, RunningLine, TextRun, Words } from '../../../src/model/document.ts'

export const text = (words: string, look: Partial<TextRun> = {}): TextRun =>
  ({ kind: 'text', text: words, strong: false, emphasis: false, link: null, ...look })
export const says = (words: string): Words => [text(words)]

export const section = (label: string, words: string): Block =>
  ({ kind: 'heading', look: 'section', label: { text: label, level: 1 }, words: says(words), anchor: `s${label.replace(/\W/g, '')}` })
export const subheading = (words: string): Block =>
  ({ kind: 'heading', look: 'subheading', label: null, words: says(words), anchor: words.toLowerCase().replaceAll(' ', '-') })
export const paragraph = (label: string | null, words: string | Words, more: { level?: 1 | 2; keepWithNext?: boolean } = {}): Block => ({
  kind: 'paragraph',
  label: label === null ? null : { text: label, level: more.level ?? 2 },
  words: typeof words === 'string' ? says(words) : words,
  anchor: `p${(label ?? 'x').replace(/\W+/g, '-')}`,
  keepWithNext: more.keepWithNext ?? false,
})

export const item = (label: string, words: string, ...lists: readonly List[]): Item =>
  ({ label, words: says(words), anchor: `item-${label}-${words}`.replace(/\W+/g, '-'), lists })
export const numbers = (depth: 1 | 2, ...items: readonly Item[]): List => ({ kind: 'list', style: 'numbers', depth, items })
export const bullets = (depth: 1 | 2, ...items: readonly Item[]): List => ({ kind: 'list', style: 'bullets', depth, items })

export const cell = (...lines: readonly string[]): Cell =>
  ({ lines: lines.map(says), unbroken: lines.some((line) => line.startsWith('£')), headsRow: false })

const nothing: RunningLine = { start: [], centre: [], end: [] }
const foot: RunningLine = { ...nothing, centre: [text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }] }

export const part = (anchor: string, ...blocks: readonly Block[]): Part => ({
  anchor, blocks, running: { firstHead: nothing, head: { ...nothing, start: says('A short title') as readonly TextRun[] }, firstFoot: foot, foot },
})

export const documentOf = (...parts: readonly Part[]): Document => ({
  title: 'Victims & witnesses', language: 'en-GB', author: 'Chief Executive', subject: 'Business Coordination Board, 2014-02-27',
  date: { year: 2014, month: 2, day: 27 },
  parts,
  attachments: [{ name: 'model.json', mediaType: 'application/json', description: 'The paper as data', text: '{"title":"<Victims> & \\"witnesses\\""}' }],
})

/** A paper with one of everything. */
export const smallPaper = (): Document => documentOf(part('paper',
  { kind: 'front', lines: [
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
