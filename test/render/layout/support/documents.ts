/** Documents made by hand, in as few words as a test needs. */
import type { Block, Cell, Document, Item, List, Part, Picture, RunningInline, Signatures, Table, TextRun, Words } from '../../../../src/model/document.ts'

export const text = (words: string, look: Partial<TextRun> = {}): TextRun =>
  ({ kind: 'text', text: words, strong: false, emphasis: false, link: null, ...look })
export const say = (words: string): Words => (words === '' ? [] : [text(words)])

export const title = (words: string): Block => ({ kind: 'title', words: say(words), anchor: 'title' })
export const section = (label: string, words: string): Block =>
  ({ kind: 'heading', look: 'section', label: { text: label, level: 1, series: 'sections' }, words: say(words), anchor: `section-${label}` })
export const subheading = (words: string): Block =>
  ({ kind: 'heading', look: 'subheading', label: null, words: say(words), anchor: `subheading-${words}` })
export const paragraph = (label: string, words: string | Words, keepWithNext = false): Block => ({
  kind: 'paragraph', label: { text: label, level: 2, series: 'sections' }, words: typeof words === 'string' ? say(words) : words, anchor: `paragraph-${label}`, keepWithNext,
})
export const item = (label: string, words: string, ...lists: readonly List[]): Item => ({ label, words: say(words), anchor: `item-${words}`, lists })
export const list = (style: List['style'], depth: List['depth'], ...items: readonly Item[]): List => ({ kind: 'list', style, depth, items })

export const appendix = (label: string, words = ''): Block =>
  ({ kind: 'heading', look: 'appendix', label: { text: label, level: 1, series: 'appendices' }, words: say(words), anchor: `appendix-${label}` })
export const picture = (width: number, height: number, description = 'A picture'): Picture =>
  ({ kind: 'picture', anchor: `picture-${description}`, description, mediaType: 'image/png', bytes: new Uint8Array(), width, height })
export const signatures = (...signatories: Signatures['signatories']): Block =>
  ({ kind: 'signatures', labels: { signature: 'Signature', date: 'Date' }, signatories })

/** A cell by its lines; figures are known by their pound sign. */
export const cell = (...lines: readonly string[]): Cell =>
  ({ lines: lines.map(say), unbroken: lines.some((line) => line.startsWith('£')), headsRow: false })

/** A table of rows; a row that starts with `Total` is a total, a column that holds figures stands at the right. */
export const table = (head: readonly string[], rows: readonly (readonly (string | Cell)[])[], more: Partial<Table> = {}): Table => {
  const cells = rows.map((row) => row.map((one) => (typeof one === 'string' ? cell(one) : one)))
  return {
    kind: 'table', anchor: 'table', description: 'A table', look: 'ordinary', indented: true, together: false,
    columns: head.map((_, index) => ({ align: cells.some((row) => row[index]?.unbroken === true) ? 'end' : 'start', share: null })),
    head: head.map((words) => cell(words)),
    rows: cells.map((row, index) => ({ weight: String(rows[index]?.[0]).startsWith('Total') ? 'total' : 'item', cells: row })),
    ...more,
  }
}

const nowhere = { start: [], centre: [], end: [] }
export const running = (words: readonly RunningInline[]) => ({ ...nowhere, centre: words })

export const part = (blocks: readonly Block[], anchor = 'paper', lines: Partial<Part['running']> = {}, notes: Part['notes'] = []): Part =>
  ({ anchor, blocks, notes, notesTitle: 'Footnotes', running: { firstHead: nowhere, head: nowhere, firstFoot: nowhere, foot: nowhere, ...lines } })

export const documentOf = (...parts: readonly Part[]): Document => ({
  title: 'A paper', language: 'en-GB', author: 'Chief Executive', subject: 'Business Coordination Board',
  date: { year: 2014, month: 2, day: 27 }, parts, attachments: [],
})

export const paper = (...blocks: readonly Block[]): Document => documentOf(part(blocks))

/** As many lines of a paragraph as wanted: each is one word too long for a second on its line. */
export const lines = (count: number, of = 'line'): string =>
  Array.from({ length: count }, (_, index) => `${of}${index + 1}${'.'.repeat(90)}`).join(' ')
