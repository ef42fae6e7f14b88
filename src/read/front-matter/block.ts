/** Finds the front matter: the lines between two `---` at the very top. */
import { placeOnLine } from '../../findings/place.ts'
import type { Notes } from '../reading.ts'
import { fieldNames } from './fields.ts'

export interface Block {
  /** Its lines without the two fences; lines count from `firstLine`. */
  readonly lines: readonly string[]
  readonly firstLine: number
  /** Where a finding points that is about the front matter as a whole. */
  readonly fenceLine: number
  /** The first line of the paper's body. */
  readonly bodyLine: number
}

const fence = /^---[ \t]*$/
/** What was meant as one: Word makes a dash of three hyphens. */
const nearFence = /^[ \t]*(?:-{2,}|[–—―]+|={3,}|_{3,}|\*{3,}|\.{3})[ \t]*$/
const field = new RegExp(`^(?:${fieldNames.join('|')})[ \\t]*:`, 'i')

/** The front matter, as far as it can be told from the body; null when there is nothing like it. */
export const findBlock = (lines: readonly string[], notes: Notes): Block | null => {
  const first = lines.findIndex((line) => line.trim() !== '')
  const top = lines[first] ?? ''
  if (!fence.test(top)) return nearFence.test(top) && field.test(lines[first + 1] ?? '') ? withNearFence(lines, first, notes) : withoutFence(lines, first, notes)
  const close = lines.findIndex((line, at) => at > first && fence.test(line))
  // A line of hyphens far below, after the first section began, closes nothing.
  const heading = lines.findIndex((line, at) => at > first && /^#{1,6}(?:[ \t]|$)/.test(line) && (close === -1 || at < close) && !isComment(lines, first, at))
  if (close !== -1 && heading === -1) {
    return { lines: lines.slice(first + 1, close), firstLine: first + 2, fenceLine: first + 1, bodyLine: close + 2 }
  }
  const end = lines.findIndex((line, at) => at > first && (line.trim() === '' || /^#/.test(line)))
  const last = end === -1 ? lines.length : end
  notes.add('front-matter-unclosed', placeOnLine(first + 1, 1, 3), 'The front matter is opened by these three hyphens and never closed.')
  return { lines: lines.slice(first + 1, last), firstLine: first + 2, fenceLine: first + 1, bodyLine: last + 1 }
}

/** Fields between two lines that were meant as three hyphens. */
const withNearFence = (lines: readonly string[], first: number, notes: Notes): Block => {
  const end = lines.findIndex((line, at) => at > first && (line.trim() === '' || /^#/.test(line) || nearFence.test(line)))
  const last = end === -1 ? lines.length : end
  for (const [at, does] of [[first, 'begins'], [last, 'ends']] as const) {
    const line = lines[at] ?? ''
    if (!nearFence.test(line) || fence.test(line)) continue
    notes.add('front-matter-missing', placeOnLine(at + 1, 1, line.trimEnd().length), `The front matter ${does} with “${line.trim()}”; three hyphens are wanted.`, { mended: '---' })
  }
  return { lines: lines.slice(first + 1, last), firstLine: first + 2, fenceLine: first + 1, bodyLine: nearFence.test(lines[last] ?? '') ? last + 2 : last + 1 }
}

/** In YAML `# …` is a comment: one among fields is no heading. */
const isComment = (lines: readonly string[], first: number, at: number): boolean =>
  lines.slice(first + 1, at).every((line) => line.trim() !== '') && lines[at + 1] !== undefined && /^(?:[A-Za-z-]+[ \t]*:|---|#|[ \t]|-)/.test(lines[at + 1] ?? '')

/** Fields that stand at the top without the three hyphens, or nothing. */
const withoutFence = (lines: readonly string[], first: number, notes: Notes): Block | null => {
  const top = lines[first] ?? ''
  if (!field.test(top)) {
    notes.add('front-matter-missing', placeOnLine(first + 1, 1), 'The paper begins without front matter.', {
      mended: ['---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Title of the paper', '---'].join('\n'),
    })
    return null
  }
  notes.add('front-matter-missing', placeOnLine(first + 1, 1, top.length), 'The front matter begins without a line of three hyphens above it.', { mended: `---\n${top}` })
  const end = lines.findIndex((line, at) => at > first && (line.trim() === '' || fence.test(line) || /^#/.test(line)))
  const last = end === -1 ? lines.length : end
  return { lines: lines.slice(first, last), firstLine: first + 1, fenceLine: first + 1, bodyLine: fence.test(lines[last] ?? '') ? last + 2 : last + 1 }
}
