/** Opens a DOCX as a stranger would: its parts, and their elements as a tree. */
import { strFromU8, unzipSync } from 'fflate'

export interface Xml {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Xml[]
  /** The words directly inside. */
  readonly text: string
}

export type Parts = ReadonlyMap<string, string>

export const openDocx = (bytes: Uint8Array): Parts =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]))

export const partOf = (parts: Parts, name: string): Xml => {
  const text = parts.get(name)
  if (text === undefined) throw new Error(`The package has no ${name}`)
  return parseXml(text)
}

/** Reads well-formed XML without comments or CDATA, and throws at anything else. */
export const parseXml = (source: string): Xml => {
  const body = source.replace(/^<\?xml[^>]*\?>\s*/, '')
  const open: { name: string; attributes: Record<string, string>; children: Xml[]; text: string }[] = [{ name: '', attributes: {}, children: [], text: '' }]
  const top = () => {
    const last = open.at(-1)
    if (last === undefined) throw new Error('More is closed than was opened')
    return last
  }
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith('<')) top().text += unescape(piece)
    else if (piece.startsWith('</')) {
      const closed = open.pop()
      if (closed === undefined || closed.name !== piece.slice(2, -1)) throw new Error(`${piece} closes ${closed?.name}`)
      top().children.push(closed)
    } else {
      const [, name, inside, empty] = /^<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/.exec(piece) ?? []
      if (name === undefined) throw new Error(`Not well formed: ${piece}`)
      const attributes = Object.fromEntries([...(inside ?? '').matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key, value]) => [key, unescape(value ?? '')]))
      const element = { name, attributes, children: [], text: '' }
      if (empty === '/') top().children.push(element)
      else open.push(element)
    }
  }
  const [root] = top().children
  if (open.length !== 1 || root === undefined) throw new Error('Something stays open')
  return root
}

const unescape = (text: string): string => text.replace(/&(amp|lt|gt|quot|#\d+);/g, (_, name: string) =>
  (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : { amp: '&', lt: '<', gt: '>', quot: '"' }[name] ?? ''))

export const child = ({ children }: Xml, name: string): Xml | undefined => children.find((one) => one.name === name)
export const all = (xml: Xml, name: string): Xml[] => [...(xml.name === name ? [xml] : []), ...xml.children.flatMap((one) => all(one, name))]
export const value = (xml: Xml | undefined, name: string): string | undefined => (xml === undefined ? undefined : child(xml, name)?.attributes['w:val'])

/** The words of a paragraph, tabs as tabs. */
export const textOf = (xml: Xml): string => (xml.name === 'w:t' ? xml.text : xml.name === 'w:tab' && xml.attributes['w:val'] === undefined ? '\t' : xml.children.map(textOf).join(''))
