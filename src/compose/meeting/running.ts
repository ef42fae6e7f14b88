/** The running lines of what a meeting is made into: those of any paper, with the words that must be seen of a meeting that was made up. */
import type { Block, Document, Part, RunningInline, RunningLine } from '../../model/document.ts'
import type { MeetingStyle } from '../../model/meeting-style.ts'
import { standIns, withCounts } from '../running-lines.ts'
import { plain } from '../words.ts'
import type { MeetingWords } from './words.ts'

/** Says on every page, the first included, that a meeting was made up; a real one's lines stay as they are. */
export const withExample = (running: Part['running'], example: boolean, style: MeetingStyle): Part['running'] => {
  if (!example) return running
  const marked = (line: RunningLine): RunningLine => {
    const words: RunningInline[] = [plain(style.example, { strong: true })]
    // At the right; where DRAFT, NOT FOR PUBLICATION or a marking stand there, in place of the title, as all of it would take two lines.
    return line.end.length === 0 ? { ...line, end: words } : { ...line, start: words }
  }
  return { ...running, firstHead: marked(running.firstHead), head: marked(running.head) }
}

/**
 * A paper of a meeting that was made up, as it goes out by itself: its number on the agenda is made up too.
 * A page on a screen has no running head, so there it stands under the front block; on paper the lines break as they do in the pack.
 */
export const asExample = (document: Document, format: 'pdf' | 'docx' | 'html', style: MeetingStyle): Document => ({
  ...document,
  parts: document.parts.map((part, at) => ({ ...part, running: withExample(part.running, true, style), blocks: format === 'html' && at === 0 ? withNotice(part.blocks, style) : part.blocks })),
})

const withNotice = (blocks: readonly Block[], { example }: MeetingStyle): readonly Block[] => {
  const under = blocks.findIndex(({ kind }) => kind === 'front') + 1
  return [...blocks.slice(0, under), { kind: 'notice', words: [plain(example)] }, ...blocks.slice(under)]
}

/** Adds `Pack page 12` at the right of every foot, where those who leaf through look; a marking that stood there moves to the left. */
export const withPackPage = (running: Part['running'], words: MeetingWords): Part['running'] => {
  const counted = withCounts(words('packPage', { page: standIns['document-page'] }))
  const placed = ({ start, centre, end }: RunningLine): RunningLine => ({ start: [...start, ...end], centre, end: counted })
  return { ...running, firstFoot: placed(running.firstFoot), foot: placed(running.foot) }
}
