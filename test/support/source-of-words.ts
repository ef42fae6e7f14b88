/** Words of the model as Markdown: one canonical way for each look, and a backslash before every sign that would mean something else. */
import type { Inline } from '../../src/model/paper.ts'

/** A text as it is typed amid a line. */
export const escaped = (text: string): string => text
  // A backslash before a letter is one as it stands; two of them would be told as a slip.
  .replace(/\\+(?=[\p{L}\p{N}\s])|\\+/gu, (slashes, at: number, whole: string) =>
    (slashes.length === 1 && /^[\p{L}\p{N} ]/u.test(whole.slice(at + 1)) ? slashes : slashes.replaceAll('\\', '\\\\')))
  .replace(/[`*_[\]<>|~#&!{}^$]/g, '\\$&')
  // Addresses that are no links.
  .replace(/:(?=\/\/)/g, '\\:').replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`).replace(/@/g, '\\@')

/** A line whose beginning Markdown, or the reader, could take for a mark of a list, a rule or a number typed by hand. */
export const asLine = (line: string): string => line
  .replace(/^(\*{0,3})([-+=]+|:{2,}|\((?=(?:[a-z]{1,6}|\d{1,2})\)))/i, '$1\\$2')
  .replace(/^(\*{0,3}(?:\d{1,9}|[a-z]{1,6}))([.)])/i, '$1\\$2')

/** Gives each footnote its sign, and keeps its words for later. */
export interface NoteKeeper {
  readonly keep: (note: Extract<Inline, { kind: 'note' }>) => string
}

type Look = 'strong' | 'emphasis' | 'href'
type Run = Exclude<Inline, { kind: 'note' }>

const lookOf = (run: Inline, look: Look): string | null => {
  if (run.kind === 'note') return null
  if (look === 'href') return run.kind === 'text' ? run.href : null
  return run[look] ? look : null
}

/** How many inlines from a point on share a look. */
const reach = (inlines: readonly Inline[], from: number, look: Look): number => {
  const first = inlines[from]
  const wanted = first === undefined ? null : lookOf(first, look)
  if (wanted === null) return 0
  const end = inlines.findIndex((inline, at) => at > from && lookOf(inline, look) !== wanted)
  return (end === -1 ? inlines.length : end) - from
}

/** Writes inlines: of two looks that begin together, the one that goes on longer stands outside. */
export const sourceOfWords = (inlines: readonly Inline[], notes: NoteKeeper, done: readonly Look[] = []): string => {
  let source = ''
  for (let at = 0; at < inlines.length;) {
    const [outer] = (['strong', 'emphasis', 'href'] as const).filter((look) => !done.includes(look))
      .map((look) => ({ look, length: reach(inlines, at, look) }))
      .filter(({ length }) => length > 0)
      .sort((one, other) => other.length - one.length)
    const inline = inlines[at]
    if (inline === undefined) break
    if (outer === undefined) {
      source += sourceOfOne(inline, notes)
      at += 1
      continue
    }
    const inside = sourceOfWords(inlines.slice(at, at + outer.length), notes, [...done, outer.look])
    const mark = outer.look === 'strong' ? '**' : '*'
    source += outer.look === 'href' ? `[${inside}](<${address(lookOf(inline, 'href') ?? '')}>)` : mark + inside + mark
    at += outer.length
  }
  return source
}

const sourceOfOne = (inline: Inline, notes: NoteKeeper): string => (inline.kind === 'note' ? notes.keep(inline) : sourceOfRun(inline))
const sourceOfRun = (run: Run): string => (run.kind === 'text' ? escaped(run.text) : `[${escaped(run.words)}](#${run.to})`)

/** An address, or the name of a file, between `<` and `>`. */
export const address = (text: string): string => text.replace(/[\\<>&]/g, '\\$&')
