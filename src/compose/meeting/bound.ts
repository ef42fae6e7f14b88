/** A document of others in a pack: the sheet before it, which says what it is and what its file says of itself; and its pages behind. */
import type { AgendaItem } from '../../model/agenda.ts'
import type { BoundPdf } from '../../model/bound-pdf.ts'
import { boundPageAnchor, type Block, type Cell, type Part, type Row, type Table, type Words } from '../../model/document.ts'
import { composeRunningLines } from '../running-lines.ts'
import { pairsKept, plain } from '../words.ts'
import type { MeetingRoom } from './agenda.ts'
import { withExample, withPackPage } from './running.ts'

/** Another's document, read and ready to be bound. */
export interface BoundSheet {
  /** What it is called on the agenda. */
  readonly title: string
  /** Whose it is; null where it comes with a paper. */
  readonly from: string | null
  /** The name of its file. */
  readonly file: string
  readonly pdf: BoundPdf
}

/** How the pages of a meeting's documents are marked. */
export interface BoundMarks {
  readonly example: boolean
  readonly draft: boolean
  /** True where it belongs to what is not for publication. */
  readonly private: boolean
}

/** The sheet and the pages, as a part. */
export const boundPart = ({ title, from, file, pdf }: BoundSheet, item: AgendaItem, { example, draft, private: isPrivate }: BoundMarks, room: MeetingRoom): Part => {
  const { style, texts, words, meetingStyle, covers } = room
  const { labels, yes, no, none, notOurs } = meetingStyle.pack.sheet
  const keep = pairsKept(style)
  const running = withExample(composeRunningLines({ title, marking: null, private: isPrivate, draft }, style, texts), example, meetingStyle)
  const { says, pages, sha256 } = pdf
  const facts: readonly (readonly [label: string, value: string])[] = [
    ...(from === null ? [[labels.with, item.title] as const] : [[labels.from, from] as const]),
    [labels.file, file], [labels.pages, String(pages.length)], [labels.sha256, sha256],
    [labels.tagged, says.tagged ? yes : no], [labels.language, drawable(says.language, covers) ?? none], [labels.title, drawable(says.title, covers) ?? none],
  ]
  const { start: left, end: right } = running.firstHead
  const foot = { start: [...left, ...(left.length > 0 && right.length > 0 ? [plain(' – ', { strong: true })] : []), ...right], centre: [], end: withPackPage(running, words).foot.end }
  return {
    anchor: 'paper', running, notes: [], notesTitle: texts('notes', {}),
    blocks: [
      { kind: 'front', at: 'head', lines: [{ label: null, value: [plain(keep(`${style.labels.item} ${item.cited}`))] }] },
      ...(isPrivate ? [{ kind: 'notice', words: [plain(texts('not-for-publication', {}))] } as const] : []),
      { kind: 'title', words: [plain(keep(title))], anchor: 'title' },
      factsTable(facts, title),
      { kind: 'paragraph', label: null, words: [plain(notOurs)], anchor: 'not-ours', keepWithNext: false },
    ],
    bound: { pdf, foot },
  }
}

const factsTable = (facts: readonly (readonly [label: string, value: string])[], title: string): Table => {
  // A sum has no place to part at: in two halves of one length it fits between the indent of the text and the margin.
  const linesOf = (text: string): readonly string[] => (/^[0-9a-f]{64}$/.test(text) ? [text.slice(0, 32), text.slice(32)] : [text])
  const cell = (text: string, headsRow: boolean): Cell => ({ lines: linesOf(text).map((line) => [plain(line, { strong: headsRow })]), unbroken: false, headsRow })
  return {
    kind: 'table', anchor: 'sheet', description: `${title}: ${facts.map(([label]) => label.replace(/:$/, '')).join(', ')}`,
    columns: [{ align: 'start', share: 25 }, { align: 'start', share: 75 }], head: [],
    rows: facts.map(([label, value]): Row => ({ weight: 'item', cells: [cell(label, true), cell(value, false)] })),
    look: 'ordinary', indented: true, together: true,
  }
}

/** What a file says of itself may be in letters that the house's face lacks: then it is not said, as half of it would be wrong. */
const drawable = (text: string | null, covers: (codePoint: number) => boolean): string | null =>
  (text !== null && [...text].every((character) => covers(character.codePointAt(0) ?? 0) && !/\p{M}/u.test(character)) ? text : null)

/** What the claims of a pack cover: under its contents, where any pages are others', with those pages. @param bound each document by the anchor of its part */
export const composeCovers = (bound: readonly { readonly title: string; readonly anchor: string }[], { style, meetingStyle: { pack: { covers, others } } }: MeetingRoom): Block[] => {
  if (bound.length === 0) return []
  const keep = pairsKept(style)
  const cell = (words: Words, headsRow = false): Cell => ({ lines: [words], unbroken: false, headsRow })
  const page = (anchor: string, which: 'first' | 'last'): Cell => cell([{ kind: 'page-of', anchor: boundPageAnchor(anchor, which), digits: digitsOfPage }])
  const heads = [others.title, others.first, others.last]
  return [
    { kind: 'paragraph', label: null, words: [plain(covers)], anchor: 'covers', keepWithNext: true, atMargin: true },
    {
      kind: 'table', anchor: 'covers-table', description: heads.join(', '), look: 'ordinary', indented: false, together: false,
      columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'end', share: null }],
      head: heads.map((words) => cell([plain(words)])),
      rows: bound.map(({ title, anchor }): Row => ({ weight: 'item', cells: [cell([{ ...plain(keep(title)), link: { to: 'anchor', anchor } }], true), page(anchor, 'first'), page(anchor, 'last')] })),
    },
  ]
}

/** Room for `1234` and for `123a`. */
export const digitsOfPage = 4
