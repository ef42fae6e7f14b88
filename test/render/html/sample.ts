/** A small document by hand, with every kind of block in it, so that writing is tested without the stages before it. */
import type { Block, Cell, Document, Inline, Item, Table } from '../../../src/model/document.ts'

export const say = (text: string, look: Partial<Extract<Inline, { kind: 'text' }>> = {}): Inline =>
  ({ kind: 'text', text, strong: false, emphasis: false, link: null, ...look })

const cell = (...lines: string[]): Cell => ({ lines: lines.map((line) => (line === '' ? [] : [say(line)])), unbroken: false, headsRow: false })
const figure = (...lines: string[]): Cell => ({ ...cell(...lines), unbroken: true })
const name = (text: string): Cell => ({ ...cell(text), headsRow: text !== '' })
const item = (label: string, anchor: string, text: string, lists: Item['lists'] = []): Item => ({ label, words: [say(text)], anchor, lists })
const paragraph = (label: string, anchor: string, words: readonly Inline[], keepWithNext = false): Block =>
  ({ kind: 'paragraph', label: { text: label, level: label.endsWith('.') ? 1 : 2 }, words, anchor, keepWithNext })

const awards: Table = {
  kind: 'table', anchor: 'p3-2-table', description: 'Table of paragraph 3.2, Awards: Recipient, Award, Rationale; 4 rows',
  columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'start', share: null }],
  head: [cell('Recipient'), cell('Award'), cell('Rationale')],
  rows: [
    { weight: 'item', cells: [name('Cambridgeshire Constabulary'), figure('£100k'), cell('Development of a Victim Hub to act as a six-month local referral pilot, with a project manager and a virtual resource centre.')] },
    { weight: 'item', cells: [name('Research Team'), figure('£5k', '£5k'), cell('Research into the rate of victimisation.', 'Research into why some people do not report crime.')] },
    { weight: 'total', cells: [name(''), figure('£110k'), cell('Total current proposed spend')] },
    { weight: 'total', cells: [name('Total funding'), figure('£110k'), cell('')] },
  ],
  look: 'ordinary', indented: true, together: false,
}

const quarters: Table = {
  kind: 'table', anchor: 'p3-3-table', description: 'Table of paragraph 3.3, Quarters: Scheme, Q1, Q2, Q3, Total; 2 rows',
  columns: [{ align: 'start', share: null }, ...Array.from({ length: 4 }, () => ({ align: 'end' as const, share: null }))],
  head: [cell(''), cell('Q1'), cell('Q2'), cell('Q3'), cell('Total')],
  rows: [
    { weight: 'item', cells: [name('Victim Hub'), figure('£1,250.00'), figure('£1,250.00'), figure('£2,500.00'), figure('£5,000.00')] },
    { weight: 'total', cells: [name('Total'), figure('£1,250.00'), figure('£1,250.00'), figure('£2,500.00'), figure('£5,000.00')] },
  ],
  look: 'dense', indented: true, together: true,
}

const sources: Table = {
  kind: 'table', anchor: 'bibliography-table', description: 'BIBLIOGRAPHY: Source Document (s), Contact Officer, Location',
  columns: [{ align: 'start', share: 40 }, { align: 'start', share: 25 }, { align: 'start', share: 35 }],
  head: [cell('Source Document (s)'), cell('Contact Officer'), cell('Location')],
  rows: [{ weight: 'item', cells: [cell('Draft Commissioning Intentions'), cell('An Officer', 'Interim Adviser'), cell('South Cambridgeshire Hall, Cambourne, CB23 6EA')] }],
  look: 'ordinary', indented: false, together: true,
}

export const everyBlock: readonly Block[] = [
  { kind: 'front', lines: [
    { label: null, value: [say('Official')] },
    { label: 'To:', value: [say('Business Coordination Board')] },
    { label: 'From:', value: [say('Chief Executive')] },
    { label: 'Date:', value: [say('27\u00A0February 2014')] },
  ] },
  { kind: 'notice', words: [say('NOT FOR PUBLICATION')] },
  { kind: 'title', words: [say('PROVIDING SUPPORT FOR VICTIMS')], anchor: 'title' },
  { kind: 'heading', look: 'section', label: { text: '1.', level: 1 }, words: [say('Purpose')], anchor: 's1' },
  paragraph('1.1', 'p1-1', [say('To inform the Board on the progress of the work to build Restorative Justice (RJ) capacity; build capacity and capability of wider Voluntary, Community and Social Enterprise (VCSE) providers.')]),
  { kind: 'heading', look: 'section', label: { text: '3.', level: 1 }, words: [say('Capacity and '), say('capability', { emphasis: true })], anchor: 's3' },
  { kind: 'heading', look: 'subheading', label: null, words: [say('Where the money goes')], anchor: 's3-heading-1' },
  paragraph('3.1', 'p3-1', [
    say('See '), say('paragraph\u00A03.2', { link: { to: 'anchor', anchor: 'p3-2' } }), say(' and '),
    say('the ', { link: { to: 'address', address: 'https://www.example.org/?a=1&b=2' } }),
    say('act', { strong: true, link: { to: 'address', address: 'https://www.example.org/?a=1&b=2' } }),
    say(', funds to:'),
  ], true),
  { kind: 'list', style: 'bullets', depth: 1, items: [
    item('•', 'p3-1-1', 'build RJ capacity in the area and, where capacity is sufficient, fund RJ activity; and'),
    item('•', 'p3-1-2', 'prepare for local commissioning:', [{ kind: 'list', style: 'bullets', depth: 2, items: [
      item('–', 'p3-1-2-1', 'first, by asking those who know;'), item('–', 'p3-1-2-2', 'then, by listening to what they say about it, for as long as it takes.'),
    ] }]),
  ] },
  paragraph('3.2', 'p3-2', [say('Awards')], true),
  awards,
  paragraph('3.3', 'p3-3', [say('Quarters')], true),
  quarters,
  paragraph('10.10', 'p10-10', [say('The Board decides:')], true),
  { kind: 'list', style: 'numbers', depth: 1, items: [
    item('(a)', 'p10-10-a', 'to accept the grant of £299,570 in order to create the infrastructure for local commissioning;'),
    item('(b)', 'p10-10-b', 'to note:', [{ kind: 'list', style: 'numbers', depth: 2, items: [item('(i)', 'p10-10-b-i', 'the risk;'), item('(ii)', 'p10-10-b-ii', 'the timetable.')] }]),
  ] },
  paragraph('7.', 'p7', [say('The grant funding will allow all parties to identify, plan and commission the necessary work.')]),
  { kind: 'heading', look: 'closing', label: null, words: [say('BIBLIOGRAPHY')], anchor: 'bibliography' },
  sources,
]

/** A document of these blocks. */
export const documentOf = (blocks: readonly Block[] = everyBlock, rest: Partial<Document> = {}): Document => ({
  title: 'PROVIDING SUPPORT FOR VICTIMS',
  language: 'en-GB',
  author: 'Chief Executive',
  subject: 'Business Coordination Board, 2014-02-27',
  date: { year: 2014, month: 2, day: 27 },
  parts: [{
    anchor: 'paper',
    running: {
      firstHead: { start: [], centre: [], end: [{ kind: 'text', text: 'NOT FOR PUBLICATION', strong: true, emphasis: false, link: null }] },
      head: { start: [{ kind: 'text', text: 'PROVIDING SUPPORT', strong: false, emphasis: false, link: null }], centre: [], end: [{ kind: 'text', text: 'NOT FOR PUBLICATION', strong: true, emphasis: false, link: null }] },
      firstFoot: { start: [], centre: [{ kind: 'text', text: 'Page ', strong: false, emphasis: false, link: null }, { kind: 'page-number' }, { kind: 'text', text: ' of ', strong: false, emphasis: false, link: null }, { kind: 'page-count' }], end: [] },
      foot: { start: [], centre: [{ kind: 'text', text: 'Page ', strong: false, emphasis: false, link: null }, { kind: 'page-number' }, { kind: 'text', text: ' of ', strong: false, emphasis: false, link: null }, { kind: 'page-count' }], end: [] },
    },
    blocks,
  }],
  attachments: [{ name: 'model.json', mediaType: 'application/json', description: 'The paper as data', text: '{"title":"</script><!-- &"}' }],
  ...rest,
})
