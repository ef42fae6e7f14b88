/** What the pages of a PDF draw, by our own reading of their operators and fonts: the second extractor. */
import { pdfText, asCharacters, utf16 } from './encodings.ts'
import { pdfParts, valueOf, type PdfValue } from './pdf-objects.ts'
import { bytesOfDigits, tokensOf } from './pdf-tokens.ts'
import type { FileRead, Passage } from '../passage.ts'

const method = 'second extractor'

type Dictionary = ReadonlyMap<string, PdfValue>

/** The objects by their numbers; of two with one number the later counts, as it would for a reader. */
interface Objects {
  readonly values: ReadonlyMap<number, PdfValue>
  readonly contents: ReadonlyMap<number, string>
}

/** Reads what is drawn on each page, in each form, in the order in which it is drawn. */
export const readPdfDrawn = (bytes: Uint8Array): FileRead => {
  const objects = objectsOf(bytes)
  const fonts = new Map<string, Decode>()
  const passages: Passage[] = []
  let page = 0
  for (const [number, value] of objects.values) {
    if (value.kind !== 'dictionary') continue
    const type = nameIn(value.entries, 'Type')
    const isForm = nameIn(value.entries, 'Subtype') === 'Form' && objects.contents.has(number)
    if (type === 'Page') page += 1
    const content = isForm ? objects.contents.get(number) ?? '' : type === 'Page' ? contentOf(value.entries, objects) : null
    if (content === null) continue
    const at = type === 'Page' ? `page ${page}` : `form ${number}`
    for (const text of drawnBy(content, fontsOf(value.entries, objects, fonts))) passages.push({ method, at, likeness: 'words', text })
  }
  return { passages, unread: page === 0 ? [{ at: '', because: 'no page was found in it' }] : [], inside: [] }
}

const objectsOf = (bytes: Uint8Array): Objects => {
  const { objects, streams } = pdfParts(bytes)
  const values = new Map<number, PdfValue>()
  const contents = new Map<number, string>()
  const keep = (number: number, text: string): void => {
    const value = valueOf(text)
    if (value !== null) values.set(number, value)
  }
  for (const { text } of objects) for (const { number, body } of numbered(text)) keep(number, body)
  for (const { object, content, dictionary } of streams) {
    if (content === null) continue
    const text = asCharacters(content)
    if (object !== null) contents.set(object, text)
    if (!/\/Type\s*\/ObjStm\b/.test(dictionary)) continue
    const first = Number(/\/First\s+(\d+)/.exec(dictionary)?.[1] ?? '0')
    const places = text.slice(0, first).trim().split(/\s+/).map(Number)
    for (let at = 0; at + 1 < places.length; at += 2) keep(places[at] ?? 0, text.slice(first + (places[at + 1] ?? 0), first + (places[at + 3] ?? text.length)))
  }
  return { values, contents }
}

const numbered = (text: string): readonly { readonly number: number; readonly body: string }[] => {
  const starts = [...text.matchAll(/(?:^|[\s>])(\d+)\s+\d+\s+obj\b/g)]
  return starts.map((start, index) => ({ number: Number(start[1]), body: text.slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length) }))
}

const nameIn = (entries: Dictionary, key: string): string | null => {
  const value = entries.get(key)
  return value?.kind === 'name' ? value.text : null
}

const follow = (value: PdfValue | undefined, { values }: Objects): PdfValue | null =>
  (value === undefined ? null : value.kind === 'reference' ? values.get(value.object) ?? null : value)

const entriesOf = (value: PdfValue | undefined, objects: Objects): Dictionary => {
  const found = follow(value, objects)
  return found?.kind === 'dictionary' ? found.entries : new Map()
}

/** The operators of a page; of several streams one after the other. */
const contentOf = (page: Dictionary, objects: Objects): string => {
  const contents = page.get('Contents')
  const followed = follow(contents, objects)
  const parts = followed?.kind === 'array' ? followed.values : contents === undefined ? [] : [contents]
  return parts.map((part) => (part.kind === 'reference' ? objects.contents.get(part.object) ?? '' : '')).join('\n')
}

/** From the bytes of a string that is shown to its characters. */
type Decode = (bytes: string) => string

const mostAncestors = 30

/** The fonts of a page by name; resources may be those of the pages above it. */
const fontsOf = (page: Dictionary, objects: Objects, known: Map<string, Decode>): ReadonlyMap<string, Decode> => {
  let holder = page
  for (let step = 0; step < mostAncestors && !holder.has('Resources') && holder.has('Parent'); step += 1) holder = entriesOf(holder.get('Parent'), objects)
  const fonts = entriesOf(entriesOf(holder.get('Resources'), objects).get('Font'), objects)
  return new Map([...fonts].map(([name, font]) => {
    const key = font.kind === 'reference' ? String(font.object) : null
    const decode = (key === null ? undefined : known.get(key)) ?? decodeOf(entriesOf(font, objects), objects)
    if (key !== null) known.set(key, decode)
    return [name, decode] as const
  }))
}

const decodeOf = (font: Dictionary, objects: Objects): Decode => {
  const map = font.get('ToUnicode')
  const text = map?.kind === 'reference' ? objects.contents.get(map.object) : undefined
  return text === undefined ? pdfText : withMap(text)
}

/** By a ToUnicode map (9.10.3): codes of one byte or more, alone and in ranges. */
const withMap = (text: string): Decode => {
  const characters = new Map<string, string>()
  const sizes = new Set<number>()
  const put = (code: string, said: string): void => void (sizes.add(code.length), characters.set(code, utf16(said, 'big')))
  const hex = '<([0-9A-Fa-f\\s]*)>\\s*'
  const bytesIn = (digits = ''): string => bytesOfDigits(digits.replace(/\s/g, ''))
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code, said] of block.matchAll(new RegExp(hex + hex, 'g'))) put(bytesIn(code), bytesIn(said))
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, low, high, said, several] of block.matchAll(new RegExp(`${hex}${hex}(?:<([0-9A-Fa-f\\s]*)>|\\[([^\\]]*)\\])`, 'g'))) {
      const [first, last] = [bytesIn(low), bytesIn(high)]
      const list = several === undefined ? null : [...several.matchAll(/<([0-9A-Fa-f\s]*)>/g)].map(([, one]) => bytesIn(one))
      for (let code = numberOf(first); code <= numberOf(last) && code - numberOf(first) < 65_536; code += 1) {
        const step = code - numberOf(first)
        put(charactersOf(code, first.length), list === null ? countedOn(bytesIn(said), step) : list[step] ?? '')
      }
    }
  }
  const longest = Math.max(1, ...sizes)
  return (bytes) => {
    const said: string[] = []
    for (let at = 0; at < bytes.length;) {
      let size = longest
      while (size > 1 && !characters.has(bytes.slice(at, at + size))) size -= 1
      const found = characters.get(bytes.slice(at, at + size))
      said.push(found ?? '')
      at += found === undefined ? longest : size
    }
    return said.join('')
  }
}

const numberOf = (bytes: string): number => [...bytes].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)
const charactersOf = (number: number, size: number): string => Array.from({ length: size }, (_, at) => String.fromCharCode(Math.trunc(number / 256 ** (size - 1 - at)) % 256)).join('')
const countedOn = (bytes: string, step: number): string => bytes.slice(0, -2) + charactersOf(numberOf(bytes.slice(-2)) + step, Math.min(2, bytes.length))

/** A gap between letters, in thousandths of their size, from which on a reader sees a space. */
const gapOfWords = -200

const showing = new Set(['Tj', 'TJ', '\'', '"'])
const moving = new Set(['Td', 'TD', 'Tm', 'T*', 'BT', 'ET', '\'', '"', 'cm'])

/** What operators show: once with a space wherever the pen moves, once without any. */
const drawnBy = (content: string, fonts: ReadonlyMap<string, Decode>): readonly string[] => {
  const spaced: string[] = []
  const close: string[] = []
  let decode: Decode = pdfText
  let waiting: string[] = []
  let name = ''
  const put = (text: string): void => void (spaced.push(text), close.push(text))
  for (const token of tokensOf(content)) {
    if (token.kind === 'string') waiting.push(token.bytes)
    else if (token.kind === 'name') name = token.text
    else if (token.kind === 'word') {
      if (/^[-+.\d]/.test(token.text)) {
        if (waiting.length > 0 && Number(token.text) < gapOfWords) waiting.push(' ')
        continue
      }
      if (token.text === 'Tf') decode = fonts.get(name) ?? pdfText
      if (moving.has(token.text)) spaced.push(' ')
      // Anything else that has a string is a property of what is drawn, such as the words that stand for it.
      if (waiting.length > 0) put(showing.has(token.text) ? waiting.map((one) => (one === ' ' ? ' ' : decode(one))).join('') : ` ${waiting.map(pdfText).join(' ')} `)
      waiting = []
    }
  }
  return [spaced.join(''), close.join('')]
}
