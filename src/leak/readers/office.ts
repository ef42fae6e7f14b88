/** Word documents and workbooks: every part of their zip, whatever its use. */
import { DOMParser, Element, Node } from '@xmldom/xmldom'
import { placed, type FileRead, type Passage } from '../passage.ts'
import type { Method } from '../secret.ts'
import { asCharacters, isNoise, readingsOf, utf8, utf16, withoutBase64 } from './encodings.ts'
import { isOfLooks, passagesOf, takeApart } from './markup.ts'
import { listedEntries, standingEntries } from './zip.ts'

/** Reads a zip three ways: each part's bytes as they stand; its markup taken apart; and its tree as an XML parser builds it. */
export const readOffice = (bytes: Uint8Array): FileRead => {
  const passages: Passage[] = []
  const unread: { at: string; because: string }[] = []
  const inside: { at: string; bytes: Uint8Array }[] = []
  const standing = standingEntries(bytes)
  // Names of entries, and notes that a zip may bear, stand in its bytes as they are.
  for (const reading of readingsOf(bytes)) passages.push({ method: 'bytes', at: 'the zip itself', likeness: 'noise', text: reading })
  passages.push({ method: 'bytes', at: 'names of parts', likeness: 'words', text: standing.map(({ name }) => name).join('\n') })
  for (const { name, bytes: content } of standing) {
    if (content === null) unread.push({ at: name, because: 'its bytes are damaged, or packed in an unusual way' })
    else for (const reading of readingsOf(content)) passages.push({ method: 'bytes', at: name, likeness: isNoise(reading) ? 'noise' : 'marks', text: reading })
  }
  const listed = listedEntries(bytes)
  if (listed === null) return { passages, unread: [...unread, { at: '', because: 'it is no sound zip file' }], inside }
  for (const { name, bytes: content } of listed) {
    const markup = markupOf(content)
    if (markup === null) {
      inside.push({ at: name, bytes: content })
      continue
    }
    // Pictures in the data of a part are files inside it.
    const { text, undone } = withoutBase64(markup)
    inside.push(...undone.map((data) => ({ at: placed(name, 'data in base 64'), bytes: data })))
    passages.push(...passagesOf(takeApart(text), 'first extractor', name))
    const read = treePassages(text, name)
    if (typeof read === 'string') unread.push({ at: name, because: read })
    else passages.push(...read)
  }
  return { passages, unread, inside }
}

/** The text of a part that is XML; null for any other. */
const markupOf = (content: Uint8Array): string | null => {
  const start = asCharacters(content.subarray(0, 2))
  const text = start === '\xfe\xff' ? utf16(asCharacters(content.subarray(2)), 'big') : start === '\xff\xfe' ? utf16(asCharacters(content.subarray(2)), 'little') : utf8(content)
  return text !== null && /^\s*<[?!A-Za-z]/.test(text.replace(/^\uFEFF/, '')) ? text.replace(/^\uFEFF/, '') : null
}

const method: Method = 'second extractor'

/** Elements whose text is one stretch of words however many runs it is parted into. */
const wholes = new Set(['p', 'si', 'c', 'is', 'title', 'attachment'])

/** What an XML parser finds; a sentence where it finds the part wrong. */
const treePassages = (markup: string, at: string): readonly Passage[] | string => {
  const [texts, looks, comments, joined]: [string[], string[], string[], string[]] = [[], [], [], []]
  try {
    const tree = new DOMParser({ onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    } }).parseFromString(markup, 'text/xml')
    const waiting: Node[] = [tree]
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE) texts.push(node.nodeValue ?? '')
      if (node.nodeType === Node.COMMENT_NODE || node.nodeType === Node.PROCESSING_INSTRUCTION_NODE) comments.push(node.nodeValue ?? '')
      if (wholes.has(node.nodeName.replace(/^.*:/, ''))) joined.push(node.textContent ?? '')
      if (node instanceof Element) for (const { name, value } of node.attributes) (isOfLooks(name) ? looks : texts).push(value)
      // The last is taken first, so they are put in from the end.
      for (let child = node.lastChild; child !== null; child = child.previousSibling) waiting.push(child)
    }
  } catch (fault) {
    return `it is no sound XML (${fault instanceof Error ? fault.message.split('\n')[0] ?? '' : String(fault)})`
  }
  return [
    { method, at, likeness: 'words', text: texts.join('\n') },
    { method, at, likeness: 'words', text: joined.join('\n') },
    { method, at: placed(at, 'comments'), likeness: 'words', text: comments.join('\n') },
    { method, at: placed(at, 'attributes'), likeness: 'values', text: looks.join('\n') },
  ]
}
