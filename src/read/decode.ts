/** From bytes to text: UTF-8 and nothing else, and a plain word to those who saved something else. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import type { Source } from './source.ts'

/** 512 kB: forty times the longest board paper seen. */
export const mostBytes = 512 * 1024

export type Decoded =
  | { readonly text: string; readonly finding: null }
  | { readonly text: null; readonly finding: Finding }

/** How findings speak of a kind of file, and how to save one rightly. The catalogue's help is for papers. */
export interface FileKind {
  readonly name: string
  /** What a packed file under such a name is most likely. */
  readonly packed: string
  /** What writes Windows-1252 without being asked, and under what name. */
  readonly wrongly: string
  /** The most that one may have, in bytes. */
  readonly most: number
  readonly helps: Partial<Record<Finding['code'], string>>
}

const papers: FileKind = { name: 'paper', packed: 'a Word document, or another packed file', wrongly: 'which Word writes as “Plain Text”', most: mostBytes, helps: {} }

/**
 * Decodes a source. A byte order mark is left out; lines end in `\n`, whatever they ended in, so that lines and columns are an editor's.
 * @param kind what the file is; a paper unless something else is said
 * @returns the text, or the one finding that says why there is none
 */
export const decode = ({ file, bytes }: Pick<Source, 'file' | 'bytes'>, kind = papers): Decoded => {
  const refuse = (code: Finding['code'], place: Place, what: string): Decoded => {
    const help = kind.helps[code]
    return { text: null, finding: finding(code, file, place, what, help === undefined ? {} : { help }) }
  }
  if (bytes.length > kind.most) {
    return refuse('file-too-large', startOfFile, `The file has ${kilobytes(bytes.length)} kB; a ${kind.name} has at most ${kilobytes(kind.most)} kB.`)
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return refuse('file-utf-16', startOfFile, `The file is written in ${wide}, and a ${kind.name} is read as UTF-8.`)
  const other = otherKind(bytes, kind)
  if (other !== null) return refuse('file-binary', startOfFile, `Under the name of a ${kind.name} this is ${other}.`)
  if (bytes.includes(0)) return refuse('file-binary', startOfFile, 'The file is no text: it holds zero bytes, as a Word document, a PDF or a picture does.')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const bad = firstBadByte(bytes)
    return refuse('file-not-utf-8', bad.place, `The byte ${hexadecimal(bad.byte)} ${bad.after === '' ? 'at the start of this line' : `after “${bad.after}”`} is no UTF-8.${guess(bad.byte, kind)}`)
  }
  const lined = text.replace(/\r\n?/g, '\n')
  if (lined.trim() === '') return refuse('file-empty', startOfFile, 'The file holds no words.')
  return { text: lined, finding: null }
}

/** Kinds of file that people save by mistake, by how they begin. */
const beginnings = [
  ['%PDF-', 'a PDF'], ['{\\rtf', 'a Rich Text file, as Word writes it'], ['PK\u0003\u0004', null],
] as const

const otherKind = (bytes: Uint8Array, { packed }: FileKind): string | null => {
  const start = String.fromCharCode(...bytes.subarray(0, 8))
  const found = beginnings.find(([sign]) => start.startsWith(sign))
  return found === undefined ? null : found[1] ?? packed
}

const kilobytes = (bytes: number): string => Math.ceil(bytes / 1024).toString()
const hexadecimal = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

/** UTF-16 and UTF-32 by their mark, or by every other byte being zero as in plain English. */
const wideEncoding = (bytes: Uint8Array): string | null => {
  const [first, second, third, fourth] = bytes
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32' : 'UTF-16'
  if (first === 0xfe && second === 0xff) return 'UTF-16'
  const looked = Math.min(bytes.length, 200)
  if (looked < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < looked; at++) {
    if (bytes[at] === 0) {
      if (at % 2 === 0) even++
      else odd++
    }
  }
  const most = Math.floor(looked / 2) * 0.8
  return (odd >= most && even === 0) || (even >= most && odd === 0) ? 'UTF-16' : null
}

/** The first byte that the decoder refuses, by halving: all before it decodes. */
const firstBadByte = (bytes: Uint8Array): { byte: number; place: Place; after: string } => {
  let good = 0
  let bad = bytes.length
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1
    if (decodes(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  // `stream` holds back a character that the end of the bytes cuts, so `good` may stand in the middle of one.
  const before = new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, good), { stream: true })
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const start = new TextEncoder().encode(before).length + mark
  const lines = before.split(/\r\n|\r|\n/)
  const line = lines.at(-1) ?? ''
  return { byte: bytes[start] ?? 0, place: placeOnLine(lines.length, line.length + 1), after: [...line].slice(-20).join('').trim() }
}

const decodes = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/** What the byte stands for in Windows-1252, which Word's "Plain Text" and Excel's plain CSV write. */
const guess = (byte: number, { wrongly }: FileKind): string => {
  const known: Readonly<Record<number, string>> = { 0xa3: '£', 0x80: '€', 0x91: '‘', 0x92: '’', 0x93: '“', 0x94: '”', 0x96: '–', 0x97: '—', 0x85: '…', 0xa0: 'a no-break space', 0xe9: 'é', 0x95: '•' }
  const meant = known[byte]
  return meant === undefined ? '' : ` In Windows-1252, ${wrongly}, it is ${meant}.`
}
