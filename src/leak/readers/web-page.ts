/** Web pages: their text as a browser's parser finds it, and once more with the tags simply taken out. */
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { placed, type FileRead, type Passage } from '../passage.ts'
import type { Method } from '../secret.ts'
import { readingsOf, withoutBase64 } from './encodings.ts'
import { isOfLooks, passagesOf, takeApart } from './markup.ts'

/** Reads a page; pictures that stand in it are files inside it. */
export const readWebPage = (bytes: Uint8Array): FileRead => {
  const { text, undone } = withoutBase64(readingsOf(bytes)[0] ?? '')
  return {
    passages: [
      ...readingsOf(bytes).map((reading): Passage => ({ method: 'bytes', at: '', likeness: 'marks', text: reading })),
      ...passagesOf(takeApart(text), 'second extractor', 'the page'),
      ...treePassages(text),
    ],
    unread: [],
    inside: undone.map((content) => ({ at: 'data in base 64', bytes: content })),
  }
}

type PageNode = DefaultTreeAdapterMap['node']

const method: Method = 'first extractor'

/** Elements inside which a word may go on. */
const insideWords = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'wbr'])

const treePassages = (text: string): readonly Passage[] => {
  const [words, values, looks, comments, code]: [string[], string[], string[], string[], string[]] = [[], [], [], [], []]
  const waiting: PageNode[] = [parse(text)]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node.nodeName === '#comment' && 'data' in node) comments.push(node.data)
    else if (node.nodeName === '#documentType' && 'publicId' in node) comments.push(node.name, node.publicId, node.systemId)
    else if (node.nodeName === '#text' && 'value' in node) {
      const parent = node.parentNode?.nodeName ?? ''
      if (parent === 'style' || parent === 'script') code.push(node.value)
      else words.push(node.value)
    }
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) (isOfLooks(name) ? looks : values).push(value)
      if (!insideWords.has(node.nodeName)) words.push('\n')
    }
    // The content of a template stands beside its children.
    const children = [...('childNodes' in node ? node.childNodes : []), ...('content' in node ? [node.content] : [])]
    for (const child of children.toReversed()) waiting.push(child)
  }
  const passages: readonly Passage[] = [
    { method, at: 'the page', likeness: 'words', text: words.join('') },
    { method, at: 'the page', likeness: 'words', text: words.join(' ') },
    { method, at: placed('the page', 'attributes'), likeness: 'words', text: values.join('\n') },
    { method, at: placed('the page', 'attributes'), likeness: 'values', text: looks.join('\n') },
    { method, at: placed('the page', 'comments'), likeness: 'words', text: comments.join('\n') },
    { method, at: placed('the page', 'styles and scripts'), likeness: 'values', text: code.join('\n') },
  ]
  return passages.filter((passage) => passage.text.trim() !== '')
}
