/** Where the lines of a front matter stand, for what is found later: that a paper and its meeting say two things. */
import { placeOnLine, startOfFile, type Place } from '../../findings/place.ts'
import { decode } from '../decode.ts'
import type { Source } from '../source.ts'

/** Gives the line of a field; the start of the file for one that is not written there. */
export type PlaceOfField = (field: string) => Place

/** The lines of a paper whose front matter has been read without fault. */
export const placesOfFields = (source: Pick<Source, 'file' | 'bytes'>): PlaceOfField => {
  const lines = (decode(source).text ?? '').split('\n')
  const end = lines.findIndex((line, at) => at > 0 && /^---\s*$/.test(line))
  return (field) => {
    const at = lines.findIndex((line, index) => index > 0 && index < end && line.startsWith(`${field}:`))
    return at === -1 ? startOfFile : placeOnLine(at + 1, 1, Math.max(1, (lines[at] ?? '').trimEnd().length))
  }
}
