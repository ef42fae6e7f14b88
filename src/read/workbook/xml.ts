/** Goes through the XML of a workbook's part: elements by their names without prefixes, and the words between them. */
import { Parser } from 'saxen'

/** What is met on the way. */
export interface Visitor {
  /** @param attribute its value with this name, whatever prefix it bears; null where there is none */
  readonly open?: (element: string, attribute: (name: string) => string | null) => void
  readonly close?: (element: string) => void
  readonly text?: (words: string) => void
  /** Asked after each element: true where no more is wanted. */
  readonly enough?: () => boolean
}

/** Goes through a part from its first element to its last. @returns false where it is no whole XML */
export const readXml = (xml: string, { open, close, text, enough }: Visitor): boolean => {
  let whole = true
  const parser = new Parser()
  parser.on('openTag', (element, attributes, decode) => {
    open?.(local(element), (name) => {
      const all = attributes()
      const found = all[name] ?? Object.entries(all).find(([known]) => known.endsWith(`:${name}`))?.[1]
      return found === undefined ? null : decode(found)
    })
  })
  parser.on('closeTag', (element) => {
    close?.(local(element))
    if (enough?.() === true) parser.stop()
  })
  parser.on('text', (words, decode) => { text?.(decode(words)) })
  parser.on('cdata', (words) => { text?.(words) })
  parser.on('error', () => { whole = false })
  parser.parse(xml)
  return whole
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Characters that XML cannot hold are written by their number in a workbook: `_x000D_`. */
export const unescaped = (words: string): string => words.includes('_x') ? words.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : words
