/** The objects of a PDF as they stand in its bytes: found one after the other, without trust in its own tables of where they are. */
import { asCharacters } from './encodings.ts'
import { undoFilter } from './pdf-filters.ts'
import { tokensOf } from './pdf-tokens.ts'

/** A stretch of bytes with the dictionary that says what it is. */
export interface PdfStream {
  readonly dictionary: string
  /** The number of its object; null where none stands before it. */
  readonly object: number | null
  readonly at: number
  /** Decompressed; null where that failed or cannot be done here. */
  readonly content: Uint8Array | null
  /** Why there is no content. */
  readonly because: string
}

export interface PdfParts {
  /** What stands outside streams: dictionaries, strings and numbers, each with where it begins. */
  readonly objects: readonly { readonly text: string; readonly at: number }[]
  readonly streams: readonly PdfStream[]
}

const start = /(?<!end)stream(?:\r\n|\n|\r)/g

/** Parts a file into its streams and what stands between them. */
export const pdfParts = (bytes: Uint8Array): PdfParts => {
  const text = asCharacters(bytes)
  const objects: { text: string; at: number }[] = []
  const streams: PdfStream[] = []
  let from = 0
  start.lastIndex = 0
  for (let found = start.exec(text); found !== null; found = start.exec(text)) {
    const begin = found.index + found[0].length
    const before = text.slice(from, found.index)
    const head = Math.max(0, before.lastIndexOf(' obj'), before.lastIndexOf('\nobj'))
    const dictionary = before.slice(head)
    const end = endOf(text, begin, dictionary)
    const number = /(\d+)\s+\d+\s*$/.exec(before.slice(0, head))?.[1]
    objects.push({ text: before, at: from })
    streams.push({ dictionary, object: number === undefined ? null : Number(number), at: begin, ...decoded(bytes.subarray(begin, end), dictionary) })
    from = end
    start.lastIndex = end
  }
  objects.push({ text: text.slice(from), at: from })
  return { objects, streams }
}

/** Where the bytes of a stream end: as far as it says, if the word for its end stands there; else where that word stands next. */
const endOf = (text: string, begin: number, dictionary: string): number => {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1]
  const stated = length === undefined ? -1 : begin + Number(length)
  if (stated >= begin && /^\s*endstream/.test(text.slice(stated, stated + 20))) return stated
  const found = text.indexOf('endstream', begin)
  return found === -1 ? text.length : found
}

/** Pictures are stored in forms of their own, in which no words stand. */
const ofPictures = /^(?:DCTDecode|DCT|JPXDecode|CCITTFaxDecode|CCF|JBIG2Decode)$/

const filtersOf = (dictionary: string): readonly string[] => {
  const filters = /\/Filter\s*(?:\/([A-Za-z0-9]+)|\[([^\]]*)\])/.exec(dictionary)
  return filters?.[1] === undefined ? [...(filters?.[2] ?? '').matchAll(/\/([A-Za-z0-9]+)/g)].map(([, name = '']) => name) : [filters[1]]
}

/** Each byte as its difference from another (7.4.4.4): tables of places and pictures alone are stored so, as a rule. */
const isPredicted = (dictionary: string): boolean => /\/Predictor\s+(?:[2-9]|1\d)/.test(dictionary) && !/\/Type\s*\/XRef\b|\/Subtype\s*\/Image\b/.test(dictionary)

const decoded = (bytes: Uint8Array, dictionary: string): Pick<PdfStream, 'content' | 'because'> => {
  // Which filters they are stands in another object, and a stream that is read as it is would be taken for noise.
  if (/\/(?:Filter|F)\s+\d+\s+\d+\s+R\b/.test(dictionary)) return { content: null, because: 'another object says how it is stored' }
  if (isPredicted(dictionary)) return { content: null, because: 'it is stored as differences' }
  let content = bytes
  for (const filter of filtersOf(dictionary)) {
    if (ofPictures.test(filter)) return { content, because: '' }
    try {
      const next = undoFilter(content, filter, dictionary)
      if (next === null) return { content: null, because: `it is stored by ${filter}` }
      content = next
    } catch {
      return { content: null, because: 'its bytes are damaged' }
    }
  }
  return { content, because: '' }
}

/** A value of a PDF as far as pages need it. */
export type PdfValue =
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'name' | 'word'; readonly text: string }
  | { readonly kind: 'reference'; readonly object: number }
  | { readonly kind: 'array'; readonly values: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: ReadonlyMap<string, PdfValue> }

const deepest = 50

/** The first value of a text. */
export const valueOf = (text: string): PdfValue | null => {
  const tokens = [...tokensOf(text)].filter(({ kind }) => kind !== 'comment')
  let next = 0
  const read = (depth: number): PdfValue | null => {
    const token = tokens[next]
    if (token === undefined || token.kind === 'comment' || depth > deepest) return null
    next += 1
    if (token.kind === 'string') return { kind: 'string', bytes: token.bytes }
    if (token.kind === 'name') return { kind: 'name', text: token.text }
    if (token.kind === 'word') {
      const [generation, sign] = [tokens[next], tokens[next + 1]]
      if (/^\d+$/.test(token.text) && generation?.kind === 'word' && /^\d+$/.test(generation.text) && sign?.kind === 'word' && sign.text === 'R') {
        next += 2
        return { kind: 'reference', object: Number(token.text) }
      }
      return { kind: 'word', text: token.text }
    }
    if (token.text !== '[' && token.text !== '<<') return null
    const values: PdfValue[] = []
    for (let value = read(depth + 1); value !== null; value = read(depth + 1)) values.push(value)
    if (token.text === '[') return { kind: 'array', values }
    const entries = new Map<string, PdfValue>()
    for (let at = 0; at + 1 < values.length; at += 2) {
      const [key, value] = [values[at], values[at + 1]]
      if (key?.kind === 'name' && value !== undefined) entries.set(key.text, value)
    }
    return { kind: 'dictionary', entries }
  }
  return read(0)
}
