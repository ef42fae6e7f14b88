/** A small document by hand, with every kind of block in it, so that writing is tested without the stages before it. */
import type { Block, Cell, Document, Inline, Item, Label, Note, Part, Picture, Table } from '../../../src/model/document.ts'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import { writeHtml } from '../../../src/render/html/write.ts'
import { bcbStyle } from '../../support/house.ts'

/** A document as a page. */
export const written = async (document: Document, style: HouseStyle = bcbStyle): Promise<string> => new TextDecoder().decode((await writeHtml(document, style)).bytes)

export const say = (text: string, look: Partial<Extract<Inline, { kind: 'text' }>> = {}): Inline =>
  ({ kind: 'text', text, strong: false, emphasis: false, link: null, ...look })

const cell = (...lines: string[]): Cell => ({ lines: lines.map((line) => (line === '' ? [] : [say(line)])), unbroken: false, headsRow: false })
const figure = (...lines: string[]): Cell => ({ ...cell(...lines), unbroken: true })
const name = (text: string): Cell => ({ ...cell(text), headsRow: text !== '' })
const item = (label: string, anchor: string, text: string, lists: Item['lists'] = []): Item => ({ label, words: [say(text)], anchor, lists })
const mark = (number: string): Inline => ({ kind: 'note-mark', number, says: `Footnote ${number}`, anchor: `note-${number}` })
const numbered = (text: string): Label => ({ text, level: text.endsWith('.') || text.startsWith('Appendix') ? 1 : 2, series: text.startsWith('A') ? 'appendices' : 'sections' })
const paragraph = (label: string, anchor: string, words: readonly Inline[], keepWithNext = false) =>
  ({ kind: 'paragraph', label: numbered(label), words, anchor, keepWithNext }) as const

const awards: Table = {
  kind: 'table', anchor: 'p3-2-table', description: 'Table of paragraph 3.2, Awards: Recipient, Award, Rationale; 4 rows',
  columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'start', share: null }],
  head: [cell('Recipient'), cell('Award'), cell('Rationale')],
  rows: [
    { weight: 'item', cells: [name('Cambridgeshire Constabulary'), figure('£100k'), cell('Development of a Victim Hub to act as a six-month local referral pilot, with a project manager and a virtual resource centre.')] },
    { weight: 'item', cells: [{ ...name('Research Team'), lines: [[say('Research Team'), mark('2')]] }, figure('£5k', '£5k'), cell('Research into the rate of victimisation.', 'Research into why some people do not report crime.')] },
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

const schemes: Table = {
  kind: 'table', anchor: 'pa1-2-table', description: 'Table of paragraph A1.2, Schemes: Scheme, April to December; 2 rows',
  columns: [{ align: 'start', share: null }, ...Array.from({ length: 9 }, () => ({ align: 'end' as const, share: null }))],
  head: ['Scheme', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'].map((month) => cell(month)),
  rows: ['Victim Hub', 'Restorative Justice training'].map((scheme) => ({ weight: 'item', cells: [name(scheme), ...Array.from({ length: 9 }, () => figure('£12,250.00'))] })),
  look: 'dense', indented: true, together: false,
}

/** Four grey bars, 12 dots wide and 8 high. */
export const chart: Picture = {
  kind: 'picture', anchor: 'p3-4-picture', description: 'A chart of four bars, one a quarter: the second is the highest of the first three, the last the highest of all.',
  mediaType: 'image/png', bytes: new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAwAAAAICAAAAADoj0EtAAAAHElEQVR42mN4jQQY4KyoKEwOkELhQBADnIWXAwAWwEKbyuyECQAAAABJRU5ErkJggg==', 'base64')),
  width: 180, height: 120,
}

export const everyBlock: readonly Block[] = [
  { kind: 'front', at: 'head', lines: [
    { label: null, value: [say('Official')] },
    { label: 'To:', value: [say('Business Coordination Board')] },
    { label: 'From:', value: [say('Chief Executive')] },
    { label: 'Date:', value: [say('27\u00A0February 2014')] },
  ] },
  { kind: 'notice', words: [say('NOT FOR PUBLICATION')] },
  { kind: 'title', words: [say('PROVIDING SUPPORT FOR VICTIMS')], anchor: 'title' },
  { kind: 'heading', look: 'section', label: numbered('1.'), words: [say('Purpose')], anchor: 's1' },
  paragraph('1.1', 'p1-1', [say('To inform the Board on the progress of the work to build Restorative Justice (RJ) capacity; build capacity and capability of wider Voluntary, Community and Social Enterprise (VCSE) providers.'), mark('1')]),
  { kind: 'heading', look: 'section', label: numbered('3.'), words: [say('Capacity and '), say('capability', { emphasis: true })], anchor: 's3' },
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
  paragraph('3.4', 'p3-4', [say('The quarters as a chart'), mark('3'), say(':')], true),
  chart,
  { kind: 'paragraph', label: null, words: [say('This goes on under the chart, without a number of its own.')], anchor: 'p3-4-continued-1', keepWithNext: false },
  { kind: 'quotation', paragraphs: [
    [say('Nobody asked us what we needed. When somebody did, it took one afternoon, and it has changed how we work with everyone since.')],
    [say('We would do it '), say('again', { emphasis: true }), say('.'), mark('4')],
  ] },
  paragraph('10.10', 'p10-10', [say('The Board decides:')], true),
  { kind: 'list', style: 'numbers', depth: 1, items: [
    item('(a)', 'p10-10-a', 'to accept the grant of £299,570 in order to create the infrastructure for local commissioning;'),
    item('(b)', 'p10-10-b', 'to note:', [{ kind: 'list', style: 'numbers', depth: 2, items: [item('(i)', 'p10-10-b-i', 'the risk;'), item('(ii)', 'p10-10-b-ii', 'the timetable.')] }]),
  ] },
  paragraph('7.', 'p7', [say('The grant funding will allow all parties to identify, plan and commission the necessary work.')]),
  { kind: 'signatures', labels: { signature: 'Signature', date: 'Date' }, signatories: [
    { name: 'Ann Example', post: 'Police and Crime Commissioner' }, { name: 'Bo Sample', post: 'Chief Executive' },
  ] },
  { kind: 'front', at: 'end', lines: [
    { label: 'Contact:', value: [say('An Officer, 01223 000000')] },
    { label: '', value: [say('Another Officer, 01223 000001')] },
    { label: 'Cleared by:', value: [say('Chief Finance Officer, 20\u00A0February 2014')] },
  ] },
  { kind: 'heading', look: 'closing', label: null, words: [say('BIBLIOGRAPHY')], anchor: 'bibliography' },
  sources,
  { kind: 'heading', look: 'appendix', label: numbered('Appendix\u00A01'), words: [say('What each scheme has spent, month by month')], anchor: 'appendix-1' },
  paragraph('A1.1', 'pa1-1', [say('The table is on a page of its own.')]),
  { kind: 'turned', blocks: [paragraph('A1.2', 'pa1-2', [say('Schemes')], true), schemes] },
  { kind: 'heading', look: 'appendix', label: numbered('Appendix\u00A02'), words: [], anchor: 'appendix-2' },
  paragraph('A2.1', 'pa2-1', [say('An appendix need not have a title.')]),
]

export const everyNote: readonly Note[] = [
  { anchor: 'note-1', number: '1', back: 'Back to the text of footnote 1', words: [say('Home Office, Getting it right for victims and witnesses, 2012; see '), say('paragraph\u00A03.2', { link: { to: 'anchor', anchor: 'p3-2' } }), say('.')] },
  { anchor: 'note-2', number: '2', back: 'Back to the text of footnote 2', words: [say('Of the county council.')] },
  { anchor: 'note-3', number: '3', back: 'Back to the text of footnote 3', words: [say('In thousands of pounds. The figures of the last quarter are those that were expected when this paper was written, and they are to be told again when the year is over.')] },
  { anchor: 'note-4', number: '4', back: 'Back to the text of footnote 4', words: [say('A chair of trustees, to the '), say('review', { link: { to: 'address', address: 'https://www.example.org/review' } }), say('.')] },
]

/** A document of these blocks in one part. */
export const documentOf = (blocks: readonly Block[] = everyBlock, rest: Partial<Document> = {}, notes: Part['notes'] = everyNote): Document => ({
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
    notes,
    notesTitle: 'Footnotes',
  }],
  attachments: [{ name: 'model.json', mediaType: 'application/json', description: 'The paper as data', text: '{"title":"</script><!-- &"}' }],
  ...rest,
})
