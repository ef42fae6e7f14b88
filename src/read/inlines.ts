/** The words of a paragraph, heading, item or cell: runs of text in one look, and references. */
import type { FootnoteReference, Link, PhrasingContent } from 'mdast'
import type { Place } from '../findings/place.ts'
import type { Inline } from '../model/paper.ts'
import { foreignInline } from './foreign.ts'
import { placeOf } from './markdown.ts'
import { isName } from './names.ts'
import { noteOddEmphasis } from './odd-emphasis.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'

interface Look {
  readonly strong: boolean
  readonly emphasis: boolean
  readonly href: string | null
}

const plain: Look = { strong: false, emphasis: false, href: null }
const lineBreak = /^<br[ \t]*\/?>$/i
const address = /^(?:https?:\/\/|mailto:)/i

/** Reads words that stand in one line. `<br>` and other HTML have no place in them. */
export const readWords = (nodes: readonly PhrasingContent[], reading: Reading): Inline[] => tidied(collect(nodes, reading, 'paragraph').flat())

/** Reads the words of a heading, which has no footnotes: they would stand in the contents and the running head too. */
export const readHeadingWords = (nodes: readonly PhrasingContent[], reading: Reading): Inline[] => tidied(collect(nodes, reading, 'heading').flat())

/** Reads the lines of a table cell, parted by `<br>`. */
export const readLines = (nodes: readonly PhrasingContent[], reading: Reading): Inline[][] => collect(nodes, reading, 'cell').map(tidied)

/** A run of text without any look, for what must not be lost though it has no place in a paper. */
export const bareWords = (text: string, place: Place): Extract<Inline, { kind: 'text' }> => ({ kind: 'text', text, strong: false, emphasis: false, href: null, place })

/** The words alone, one space between them. */
export const plainly = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? inline.words : '')).join('').replace(/\s+/g, ' ').trim()

/** Where words stand, which decides what they may hold. */
type Setting = 'paragraph' | 'cell' | 'heading' | 'footnote'

const collect = (nodes: readonly PhrasingContent[], reading: Reading, setting: Setting): Inline[][] => {
  const inCell = setting === 'cell'
  const lines: Inline[][] = [[]]
  const push = (inline: Inline): void => { lines.at(-1)?.push(inline) }
  const walk = (children: readonly PhrasingContent[], look: Look): void => {
    for (const node of children) {
      const place = placeOf(node)
      switch (node.type) {
        case 'text':
          noteInText(sourceOf(reading.lines, place), place, reading)
          push({ kind: 'text', text: node.value, ...look, place })
          break
        case 'strong': case 'emphasis':
          noteOddEmphasis(node, reading)
          walk(node.children, { ...look, [node.type]: true })
          break
        case 'link': readLink(node, place, look); break
        case 'footnoteReference': {
          const note = readNote(node, place, setting, reading)
          if (note !== null) push(note)
          break
        }
        case 'break':
          reading.notes.add('markdown-line-break', place, 'The line is broken here inside a paragraph; it is set as a space.')
          push({ kind: 'text', text: ' ', ...look, place })
          break
        case 'html':
          if (inCell && lineBreak.test(node.value)) lines.push([])
          else {
            foreignInline(node, inCell, reading)
            push({ kind: 'text', text: node.value, ...look, place })
          }
          break
        default:
          foreignInline(node, inCell, reading)
          if ('children' in node) walk(node.children, look)
          else push({ kind: 'text', text: 'value' in node ? node.value : sourceOf(reading.lines, place), ...look, place })
      }
    }
  }
  const readLink = (node: Link, place: Place, look: Look): void => {
    const source = sourceOf(reading.lines, place)
    noteSwallowedMark(source, place, reading)
    if (node.title !== null && node.title !== undefined) {
      reading.notes.add('link-title', place, `The words ${cited(node.title)} inside the link's brackets would not be printed.`)
    }
    if (node.url.startsWith('#')) {
      const to = node.url.slice(1)
      if (!isName(to)) {
        reading.notes.add('reference-malformed', place, `${cited(source)} points at ${cited(to)}, which is no name.`, likeName(to, source, place, reading.lines))
        walk(node.children, look)
        return
      }
      const inside = wordsOf(node.children)
      // Noted on the way: what stands between the brackets is read like all other words.
      collect(node.children, reading, setting === 'cell' ? 'paragraph' : setting)
      push({ kind: 'reference', words: inside.text, to, strong: look.strong || inside.strong, emphasis: look.emphasis || inside.emphasis, cited: null, place })
      return
    }
    if (!address.test(node.url)) {
      reading.notes.add('link-scheme', place, `The link ${cited(source)} leads to ${cited(node.url)}.`)
      walk(node.children, look)
      return
    }
    if (wordsOf(node.children).text === '') {
      reading.notes.add('link-without-words', place, `The link ${cited(source)} has no words to print.`)
      push({ kind: 'text', text: node.url, ...look, href: node.url, place })
      return
    }
    walk(node.children, { ...look, href: node.url })
  }
  walk(nodes, plain)
  return lines
}

/** A bare address goes on to the next space, so that the mark of a footnote right behind it becomes a part of it. */
const noteSwallowedMark = (source: string, place: Place, { notes, lines }: Reading): void => {
  // Its last bracket alone may stand outside the address.
  const whole = source + (lines[place.endLine - 1] ?? '').slice(place.endColumn - 1, place.endColumn)
  const mark = /^(?:https?:|www\.)/i.test(source) ? /\[\^[^\]\s]+\]/.exec(whole) : null
  if (mark === null) return
  const address = source.slice(0, mark.index)
  const spot = placeInside(place, source, 0, mark.index)
  notes.add('footnote-misplaced', placeInside(place, source, mark.index, mark[0].length), 'The mark of a footnote stands right behind an address, and is read as part of it.', {
    help: 'Put the address between < and >, and the mark behind that.',
    ...(/^http/i.test(address) ? { mended: mendedLine(lines, spot, `<${address}>`) } : {}),
  })
}

/** A reference whose name is right but for its capitals, as it should read. */
const likeName = (to: string, source: string, place: Place, lines: readonly string[]): { readonly mended?: string } => {
  const like = to.toLowerCase().replaceAll('_', '-')
  return isName(like) && place.line === place.endLine ? { mended: mendedLine(lines, place, source.replace(`(#${to})`, `(#${like})`)) } : {}
}

/** A footnote with its text; null where something is wrong, which is noted. */
const readNote = (node: FootnoteReference, place: Place, setting: Setting, reading: Reading): Inline | null => {
  const source = sourceOf(reading.lines, place)
  if (setting === 'heading' || setting === 'footnote') {
    reading.notes.add('footnote-misplaced', place, `The footnote ${cited(source)} is marked in ${setting === 'heading' ? 'a heading' : 'another footnote'}.`)
    return bareWords(source, place)
  }
  const taken = reading.footnotes.take(node)
  if (taken === null) return bareWords(source, place)
  const text = tidied(collect(taken.children, reading, 'footnote').flat()).filter((inline) => inline.kind !== 'note')
  return { kind: 'note', text: text.length === 0 ? [bareWords('', taken.text)] : text, cited: null, place }
}

/** The plain words of a reference, and whether they are strong or emphasised. */
const wordsOf = (nodes: readonly PhrasingContent[]): { text: string; strong: boolean; emphasis: boolean } => {
  let text = ''
  let strong = false
  let emphasis = false
  const walk = (children: readonly PhrasingContent[]): void => {
    for (const node of children) {
      strong ||= node.type === 'strong'
      emphasis ||= node.type === 'emphasis'
      if ('children' in node) walk(node.children)
      else if ('value' in node) text += node.value
      else if (node.type === 'break') text += ' '
    }
  }
  walk(nodes)
  return { text: text.replace(/[ \t\n]+/g, ' ').trim(), strong, emphasis }
}

/** Signs in a text of Markdown that was meant and not read. Escaped by a backslash, they are meant as they stand. */
const noteInText = (source: string, place: Place, { notes, lines }: Reading): void => {
  for (const { pattern, code, what } of unread) {
    const at = pattern.exec(source)
    if (at === null) continue
    const spot = placeInside(place, source, at.index, at[0].length)
    const known = code === 'link-unread' ? spacedPicture(source, at.index, place, lines) : null
    const rest = source.slice(at.index + at[0].length)
    if (code === 'markdown-backslash') notes.add(code, spot, what(), { mended: mendedLine(lines, spot, '\\\\\\\\') })
    else if (known !== null) notes.add(code, spot, 'A space stands in the name of this picture, and it cannot be read as one.', known)
    // `[^1] Its words`, at the head of a paragraph.
    else if (code === 'footnote-without-text' && place.column === 1 && at.index === 0 && /^ *\S/.test(rest)) {
      notes.add(code, spot, `No colon stands after ${cited(at[0])}, so what follows is not read as the text of a footnote.`, { mended: mendedLine(lines, spot, `${at[0]}:`), help: 'Put a colon and a space after the bracket. If no footnote is meant, put a backslash before the bracket.' })
    } else notes.add(code, spot, what(at[0].trim()))
  }
}

/** What to do about `![A map](my map.png)`; null where something else is wrong. @param at where the square bracket closes */
const spacedPicture = (source: string, at: number, place: Place, lines: readonly string[]): { readonly help: string; readonly mended?: string } | null => {
  const [end = '', name = ''] = /^\]\(([^()<>"\n]*\.[a-z]{3,4})\)/i.exec(source.slice(at)) ?? []
  if (!/!\[[^[\]\n]*$/.test(source.slice(0, at)) || !name.includes(' ')) return null
  const mended = source.slice(0, at) + end.replaceAll(' ', '%20') + source.slice(at + end.length)
  return { help: 'Write %20 for each space, or give the file a name without spaces.', ...(place.line === place.endLine ? { mended: mendedLine(lines, place, mended) } : {}) }
}

const unread = [
  { pattern: /(?<!\\)\](?:\(| \((?=#|https?:|mailto:))/, code: 'link-unread', what: () => 'This looks like a link or a reference, and cannot be read as one.' },
  { pattern: /(?<!\\)\[\^[^\]\s]{1,40}\]/, code: 'footnote-without-text', what: (sign: string) => `${cited(sign)} is the mark of a footnote, and no text of it is found.` },
  { pattern: /(?<!\\)\*\*/, code: 'markdown-asterisks', what: () => 'These asterisks would be printed: they do not pair up round words.' },
  { pattern: /(?<![\\\p{L}\p{N}])\\\\(?=[\p{L}\p{N}])/u, code: 'markdown-backslash', what: () => 'Of these two backslashes only one would be printed.' },
  { pattern: /(?<!\\)\$\$/, code: 'markdown-formula', what: () => 'Two dollar signs begin a formula in some kinds of Markdown.' },
  { pattern: /(?<!\\)\{#[^{}\s]*\}?/, code: 'name-misplaced', what: () => 'A name in braces stands here that does not end its paragraph, heading or list item.' },
] as const

/** The place of a stretch inside a node's source. */
const placeInside = (node: Place, source: string, start: number, length: number): Place => {
  const before = source.slice(0, start).split('\n')
  const line = node.line + before.length - 1
  const column = (before.length === 1 ? node.column : 1) + (before.at(-1)?.length ?? 0)
  return { line, column, endLine: line, endColumn: column + length }
}

/** Runs joined where they look alike, white space set as one space, none at the ends. */
const tidied = (inlines: readonly Inline[]): Inline[] => {
  const joined: Inline[] = []
  let spaced = true
  for (const inline of inlines) {
    if (inline.kind !== 'text') {
      joined.push(inline)
      spaced = false
      continue
    }
    let text = inline.text.replace(/[ \t\n]+/g, ' ')
    if (spaced && text.startsWith(' ')) text = text.slice(1)
    if (text === '') continue
    spaced = text.endsWith(' ')
    const before = joined.at(-1)
    if (before?.kind === 'text' && before.strong === inline.strong && before.emphasis === inline.emphasis && before.href === inline.href) {
      joined[joined.length - 1] = { ...before, text: before.text + text, place: { ...before.place, endLine: inline.place.endLine, endColumn: inline.place.endColumn } }
    } else joined.push({ ...inline, text })
  }
  const last = joined.at(-1)
  if (last?.kind === 'text' && last.text.endsWith(' ')) {
    const text = last.text.slice(0, -1)
    if (text === '') joined.pop()
    else joined[joined.length - 1] = { ...last, text }
  }
  return joined
}
