/**
 * What a picture's file says beside its dots: where and when it was taken, by whom, with what.
 * Nobody sees it in the paper, and it would be published with it; so it is left out, and every dot is kept.
 */

/** Chunks of a PNG that its dots and their colours need (the PNG specification, third edition, 11). */
const wantedChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'sRGB', 'gAMA', 'cHRM', 'iCCP', 'sBIT'])

/** A whole PNG without its asides. */
export const bareOfPng = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8, ended = false; at + 12 <= bytes.length && !ended;) {
    const end = at + 12 + view.getUint32(at)
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (wantedChunks.has(name)) kept.push(bytes.subarray(at, end))
    ended = name === 'IEND'
    at = end
  }
  return joined(kept)
}

/**
 * A JPEG from segment to segment (ITU-T T.81, B), and no further than its end: telephones put a film or a second picture after it.
 * Null when it does not hold together as far as that.
 */
export const bareOfJpeg = (bytes: Uint8Array): Uint8Array | null => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 2)]
  for (let at = 2; at + 2 <= bytes.length && view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xd9) return joined([...kept, bytes.subarray(at, at + 2)])
    // A marker may be filled up with as many FF as one likes.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (at + 4 > bytes.length) return null
    const end = at + 2 + view.getUint16(at + 2)
    const segment = bytes.subarray(at, end)
    if (!isAside(marker, segment)) kept.push(marker === 0xe0 ? withoutSmallPicture(segment) : segment)
    at = marker === 0xda ? endOfDots(bytes, end) : end
    if (marker === 0xda) kept.push(bytes.subarray(end, at))
  }
  return null
}

/** APP0 is JFIF, APP2 a colour profile, APP14 says how colours are kept; all other APPs and comments are asides. */
const isAside = (marker: number, segment: Uint8Array): boolean => {
  const begins = (words: string): boolean => String.fromCharCode(...segment.subarray(4, 4 + words.length)) === words
  if (marker === 0xe0) return !begins('JFIF\0')
  if (marker === 0xe2) return !begins('ICC_PROFILE\0')
  return marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && marker !== 0xee)
}

/** JFIF may hold the picture once more, small, as it was before somebody cut it. */
const withoutSmallPicture = (segment: Uint8Array): Uint8Array =>
  segment.length <= 18 ? segment : Uint8Array.of(0xff, 0xe0, 0, 16, ...segment.subarray(4, 16), 0, 0)

/** Where the dots of one scan end: at a marker that is no restart. */
const endOfDots = (bytes: Uint8Array, start: number): number => {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const after = bytes[at + 1] ?? 0
    if (after !== 0 && (after < 0xd0 || after > 0xd7)) return at
  }
  return bytes.length
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
