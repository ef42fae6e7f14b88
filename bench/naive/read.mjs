/** The naive reference reads a paper: remark as its documentation shows it, and numbers counted in passing. No checks. */
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { parse } from 'yaml'

const letters = 'abcdefghijklmnopqrstuvwxyz'
const plain = (node) => (node.type === 'html' ? '\n' : node.value ?? (node.children ?? []).map(plain).join(''))
const runs = (node, bold = false, italics = false) =>
  node.type === 'text' ? [{ text: node.value.replace(/\s*\{#[a-z0-9-]+\}$/, ''), bold, italics }]
    : (node.children ?? []).flatMap((child) => runs(child, bold || node.type === 'strong', italics || node.type === 'emphasis'))

/** Reads a source into the front matter and flat blocks: heading, paragraph, item, table. */
export const read = (text) => {
  const [, yaml, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text)
  const front = parse(yaml)
  const tree = unified().use(remarkParse).use(remarkGfm).parse(body)
  const blocks = []
  let section = 0
  let paragraph = 0
  const readList = (list, depth) => list.children.forEach((item, index) => {
    for (const child of item.children) {
      if (child.type === 'list') readList(child, depth + 1)
      else blocks.push({ kind: 'item', depth, ordered: list.ordered, label: list.ordered ? `(${letters[index]})` : '•', runs: runs(child) })
    }
  })
  let bare = false
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 1) {
      const words = plain(node)
      const numbered = words !== 'BIBLIOGRAPHY'
      if (numbered) section += 1
      paragraph = 0
      bare = words === ''
      if (!bare) blocks.push({ kind: 'heading', depth: 1, label: numbered ? `${section}.` : '', runs: runs(node) })
    } else if (node.type === 'heading') blocks.push({ kind: 'heading', depth: 2, label: '', runs: runs(node) })
    else if (node.type === 'paragraph') {
      paragraph += 1
      blocks.push({ kind: 'paragraph', label: bare ? `${section}.` : `${section}.${paragraph}`, runs: runs(node) })
    } else if (node.type === 'list') readList(node, 0)
    else if (node.type === 'table') {
      blocks.push({ kind: 'table', align: node.align ?? [], rows: node.children.map((row) => row.children.map(plain)) })
    }
  }
  return { front, blocks }
}
