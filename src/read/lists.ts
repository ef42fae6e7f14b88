/** Reads lists: bullets or numbers, two levels deep, one paragraph an item. */
import type { List as ListNode, ListItem, RootContent } from 'mdast'
import type { Place } from '../findings/place.ts'
import type { Inline, List } from '../model/paper.ts'
import { noteByHand } from './by-hand.ts'
import { foreignBlock } from './foreign.ts'
import { bareWords, plainly, readWords } from './inlines.ts'
import { placeOf } from './markdown.ts'
import { takeName } from './names.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'

type Item = List['items'][number]
type InnerList = Item['lists'][number]
type InnerItem = InnerList['items'][number]

/** Reads a list that stands under a paragraph. */
export const readList = (node: ListNode, reading: Reading): List => {
  const { style, place } = opened(node, reading)
  const items = node.children.map((child): Item => {
    const { item, lists } = readItem(child, reading)
    return { ...item, lists: lists.map((list) => readInnerList(list, reading)) }
  })
  return { kind: 'list', style, items, place }
}

const readInnerList = (node: ListNode, reading: Reading): InnerList => {
  const { style, place } = opened(node, reading)
  const items = node.children.flatMap((child): InnerItem[] => {
    const { item, lists } = readItem(child, reading)
    for (const deeper of lists) {
      reading.notes.add('list-too-deep', placeOf(deeper), `This list stands in a list in a list, after ${cited(plainly(item.text))}.`)
    }
    return [item, ...lists.flatMap((deeper) => itemsWithin(deeper, reading))]
  })
  return { kind: 'list', style, items, place }
}

/** All items of a list that stands too deep, one after the other: nothing of it is lost. */
const itemsWithin = (node: ListNode, reading: Reading): InnerItem[] => node.children.flatMap((child) => {
  const { item, lists } = readItem(child, reading)
  return [item, ...lists.flatMap((deeper) => itemsWithin(deeper, reading))]
})

const opened = (node: ListNode, reading: Reading): { style: 'bullets' | 'numbers'; place: Place } => {
  const place = placeOf(node)
  if (node.ordered === true) noteCount(node, reading)
  return { style: node.ordered === true ? 'numbers' : 'bullets', place }
}

/** A list is numbered anew when it is set: what does not count 1, 2, 3 (or 1, 1, 1) would change without a word. */
const noteCount = (node: ListNode, reading: Reading): void => {
  const numbers = node.children.map((item) => {
    const place = placeOf(item)
    const written = /^\d+/.exec((reading.lines[place.line - 1] ?? '').slice(place.column - 1))?.[0] ?? ''
    return { written, at: { ...place, endLine: place.line, endColumn: place.column + written.length + 1 } }
  })
  const first = numbers[0]
  if (first === undefined) return
  if (Number(first.written) !== 1) {
    const sign = (reading.lines[first.at.line - 1] ?? '').slice(first.at.endColumn - 2, first.at.endColumn - 1)
    // `3. Awards` by itself: how Word pastes a numbered heading.
    const words = (reading.lines[first.at.line - 1] ?? '').slice(first.at.endColumn - 1).trim()
    const asHeading = node.children.length === 1 && placeOf(node).endLine === first.at.line && /^\p{Lu}[^.?!;:]{0,60}$/u.test(words)
    const help = asHeading ? 'If it is a heading, begin it with # and a space, and take the number out.' : `Begin the list with “1${sign}”.`
    reading.notes.add('list-start', first.at, `This line is read as the first item of a list, and its number is ${cited(first.written)}.`, {
      help: `${help} If the number belongs to the sentence, put a backslash before the ${sign === '.' ? 'full stop' : 'bracket'}.`,
      mended: asHeading ? `# ${words}` : mendedLine(reading.lines, first.at, `${first.written}\\${sign}`),
    })
    return
  }
  const allOnes = numbers.every(({ written }) => Number(written) === 1)
  const wrong = allOnes ? undefined : numbers.find(({ written }, at) => Number(written) !== at + 1)
  if (wrong !== undefined) {
    const due = numbers.indexOf(wrong) + 1
    reading.notes.add('list-count', wrong.at, `This is item ${due} of its list, and its number is ${cited(wrong.written)}.`)
  }
}

const readItem = (node: ListItem, reading: Reading): { item: InnerItem; lists: ListNode[] } => {
  const place = placeOf(node)
  const mark = { ...place, endLine: place.line, endColumn: place.column + (/^(?:[-*+]|\d+[.)])/.exec((reading.lines[place.line - 1] ?? '').slice(place.column - 1))?.[0].length ?? 1) }
  if (node.checked !== null && node.checked !== undefined) noteTask(mark, reading)
  const lists: ListNode[] = []
  let text: Inline[] = []
  let name: string | null = null
  let read = false
  for (const child of node.children) {
    if (child.type === 'list') lists.push(child)
    else if (child.type === 'paragraph' && !read && lists.length === 0) {
      read = true
      const taken = takeName(child.children, reading)
      name = taken.name
      text = readWords(taken.rest, reading)
      noteByHand(placeOf(child), 'item', reading)
      noteRunOn(placeOf(child), place, reading)
    } else text = [...text, ...strayWords(child, reading)]
  }
  if (text.length === 0) {
    reading.notes.add('item-empty', mark, 'This list item has no words.')
    text = [bareWords('', mark)]
  }
  return { item: { text, name, number: null, place }, lists }
}

const noteTask = (mark: Place, { notes, lines }: Reading): void => {
  const line = lines[mark.line - 1] ?? ''
  const box = /^\s*(\[[ \txX]\])[ \t]*/.exec(line.slice(mark.endColumn - 1))
  const column = mark.endColumn + (box?.[0].indexOf('[') ?? 0)
  const spot = { ...mark, column, endColumn: column + (box?.[1]?.length ?? 1) }
  notes.add('markdown-task', spot, 'This item has a box to tick.', { mended: line.slice(0, spot.column - 1) + line.slice(spot.endColumn - 1).trimStart() })
}

/** What an item cannot hold: noted, and its words kept. */
const strayWords = (node: RootContent, reading: Reading): Inline[] => {
  const place = placeOf(node)
  if (node.type === 'paragraph') {
    reading.notes.add('item-contents', place, 'This is a second paragraph inside one list item.')
    return [bareWords(' ', place), ...readWords(node.children, reading)]
  }
  if (node.type === 'heading' || node.type === 'table') {
    reading.notes.add('item-contents', place, `A ${node.type} stands inside a list item.`)
  } else if (node.type !== 'containerDirective') foreignBlock(node, reading)
  return [bareWords(` ${sourceOf(reading.lines, place)}`, place)]
}

/** A line at the margin right under an item is read as part of the item. */
const noteRunOn = (paragraph: Place, item: Place, { notes, lines }: Reading): void => {
  for (let line = paragraph.line + 1; line <= paragraph.endLine; line++) {
    const text = lines[line - 1] ?? ''
    const indent = text.length - text.trimStart().length
    if (indent >= item.column) continue
    notes.add('item-runs-on', { line, column: indent + 1, endLine: line, endColumn: text.trimEnd().length + 1 }, 'This line stands right under a list item and is read as part of it.')
    return
  }
}
