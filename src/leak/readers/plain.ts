/** Files of text (JSON, CSV, lists), and whatever else there is: their bytes, and what JSON says when its escapes are undone. */
import type { FileRead, Passage } from '../passage.ts'
import { isNoise, readingsOf, withoutBase64, withoutEscapes } from './encodings.ts'
import { withoutReferences } from './markup.ts'

/** Reads a file of which no more is known than its bytes. */
export const readPlain = (bytes: Uint8Array): FileRead => {
  const passages: Passage[] = []
  const inside: { at: string; bytes: Uint8Array }[] = []
  for (const reading of readingsOf(bytes)) {
    const likeness = isNoise(reading) ? 'noise' : 'words'
    const { text, undone } = likeness === 'noise' ? { text: reading, undone: [] } : withoutBase64(reading)
    passages.push({ method: 'bytes', at: '', likeness, text })
    inside.push(...undone.map((content) => ({ at: 'data in base 64', bytes: content })))
    if (likeness === 'noise') continue
    passages.push({ method: 'first extractor', at: '', likeness, text: withoutReferences(withoutEscapes(text)) })
    const parsed = jsonTexts(text)
    if (parsed !== null) passages.push({ method: 'second extractor', at: 'as JSON', likeness, text: parsed })
  }
  return { passages, unread: [], inside }
}

/** Every name and value of a JSON text, one a line; null where it is none. */
const jsonTexts = (text: string): string | null => {
  const said: string[] = []
  try {
    JSON.parse(text, (name, value: unknown) => {
      said.push(name)
      if (typeof value === 'string' || typeof value === 'number') said.push(String(value))
      return value
    })
  } catch {
    return null
  }
  return said.join('\n')
}
