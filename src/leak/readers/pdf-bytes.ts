/** A PDF by its bytes decompressed: every stream, every string in every encoding, and what stands between them. */
import { placed, type FileRead, type Passage } from '../passage.ts'
import { asBytes, asCharacters, isNoise, pdfText, readingsOf } from './encodings.ts'
import { pdfParts, type PdfStream } from './pdf-objects.ts'
import { tokensOf } from './pdf-tokens.ts'

const method = 'bytes'

/** Reads a PDF that may be damaged, hide objects behind its end, or lie about where they are. */
export const readPdfBytes = (bytes: Uint8Array): FileRead => {
  const whole = asCharacters(bytes)
  if (/\/Encrypt\b/.test(whole)) return { passages: [], unread: [{ at: '', because: 'it is encrypted' }], inside: [] }
  const { objects, streams } = pdfParts(bytes)
  const passages: Passage[] = objects.flatMap(({ text, at }) => ofObjects(text, `byte ${at}`, 'words'))
  const unread: { at: string; because: string }[] = []
  const inside: { at: string; bytes: Uint8Array }[] = []
  for (const stream of streams) {
    const at = `the stream at byte ${stream.at}`
    if (stream.content === null) unread.push({ at, because: stream.because })
    else if (/\/Type\s*\/EmbeddedFile\b/.test(stream.dictionary)) inside.push({ at: placed('an attachment', at), bytes: stream.content })
    else passages.push(...ofStream(stream.content, stream, at))
  }
  return { passages, unread, inside }
}

const ofStream = (content: Uint8Array, { dictionary }: PdfStream, at: string): readonly Passage[] => {
  const text = asCharacters(content)
  // A list of places, in bytes.
  if (/\/Type\s*\/XRef\b/.test(dictionary)) return []
  if (/\/Type\s*\/ObjStm\b/.test(dictionary)) return ofObjects(text, at, 'words')
  if (/\/(?:Subtype\s*\/(?:Image|XML|OpenType|CIDFontType0C|Type1C)|Length1)\b/.test(dictionary) || isNoise(text)) {
    const likeness = /\/Subtype\s*\/XML\b/.test(dictionary) ? 'words' : 'noise'
    return readingsOf(content).map((reading): Passage => ({ method, at, likeness, text: reading }))
  }
  // What is shown is written in the codes of a font, and letters may have those of digits.
  return ofObjects(text, at, 'values')
}

/** The strings of a stretch of objects or operators, read as text; the rest of it is names and numbers. */
const ofObjects = (text: string, at: string, likeness: 'words' | 'values'): readonly Passage[] => {
  const words: string[] = []
  // Strings of an array are one word after the other, or the letters of one: read both ways.
  const joined: string[] = []
  const marks: string[] = []
  let depth = 0
  for (const token of tokensOf(text)) {
    if (token.kind === 'string') {
      words.push(pdfText(token.bytes), ...readingsOf(asBytes(token.bytes)).slice(1))
      joined.push(pdfText(token.bytes))
      continue
    }
    if (token.kind === 'mark') depth = Math.max(0, depth + (token.text === '[' ? 1 : token.text === ']' ? -1 : 0))
    if (depth === 0) joined.push('\n')
    if (token.kind === 'comment') words.push(...readingsOf(asBytes(token.text)))
    else if (token.kind === 'name' || (token.kind === 'word' && !/^[-+.\d]+$/.test(token.text))) marks.push(readingsOf(asBytes(token.text))[0] ?? '')
  }
  return [
    { method, at, likeness, text: words.join('\n') },
    { method, at, likeness, text: joined.join('').replace(/\n+/g, '\n') },
    { method, at, likeness: 'marks', text: marks.join(' ') },
  ]
}
