/** Reads a public file in every way there is, with the files that stand inside it; what it is, its own first bytes say. */
import { nameOfFile, placed, type FileRead, type Passage } from '../passage.ts'
import type { PublicFile, Unread } from '../secret.ts'
import { asCharacters, hasEscapes, withoutEscapes } from './encodings.ts'

/** Inside an attachment there may be another file; further down nobody looks, and that is told. */
const deepest = 4

/** All passages of a file, and what of it could not be read. */
export const readPublicFile = async ({ name, bytes }: PublicFile): Promise<{ readonly passages: readonly Passage[]; readonly unread: readonly Unread[] }> => {
  const passages: Passage[] = [{ method: 'bytes', at: nameOfFile, likeness: 'words', text: withoutEscapes(name) }]
  const unread: Unread[] = []
  const seen = new Set<string>()
  const waiting: { at: string; bytes: Uint8Array; depth: number }[] = [{ at: '', bytes, depth: 0 }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { at, depth } = next
    // Two readers may hand on the same attachment.
    const same = asCharacters(next.bytes)
    if (seen.has(same)) continue
    seen.add(same)
    if (depth > deepest) {
      unread.push({ file: name, at, because: 'it stands in a file in a file, and so on' })
      continue
    }
    for (const read of await readInEveryWay(next.bytes, name)) {
      // One at a time: a file may have more parts than a call may have arguments.
      for (const passage of read.passages) {
        const whole = { ...passage, at: placed(at, passage.at) }
        passages.push(whole)
        if (passage.likeness !== 'noise' && hasEscapes(passage.text)) passages.push({ ...whole, text: withoutEscapes(passage.text) })
      }
      for (const part of read.unread) unread.push({ file: name, at: placed(at, part.at), because: part.because })
      for (const part of read.inside) waiting.push({ at: placed(at, part.at), bytes: part.bytes, depth: depth + 1 })
    }
  }
  return { passages, unread }
}

/** The readers of each kind are loaded only when there is one to read. */
const readInEveryWay = async (bytes: Uint8Array, name: string): Promise<readonly FileRead[]> => {
  const start = asCharacters(bytes.subarray(0, 1024))
  if (start.includes('%PDF-')) {
    const [{ readPdfBytes }, { readPdfByEngine }, { readPdfDrawn }] = await Promise.all([import('./pdf-bytes.ts'), import('./pdf-engine.ts'), import('./pdf-drawn.ts')])
    const byBytes = readPdfBytes(bytes)
    return byBytes.unread.some(({ at }) => at === '') ? [byBytes] : [byBytes, await readPdfByEngine(bytes), readPdfDrawn(bytes)]
  }
  if (start.startsWith('PK\x03\x04')) return [(await import('./office.ts')).readOffice(bytes)]
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|head|body|!--|\?xml|svg)/i.test(start) || /\.x?html?$/i.test(name)) return [(await import('./web-page.ts')).readWebPage(bytes)]
  return [(await import('./plain.ts')).readPlain(bytes)]
}
