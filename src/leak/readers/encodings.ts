/** Bytes into text: the encodings in which files keep what people wrote. */

/** Each byte as one character, so that places are those of the bytes. */
export const asCharacters = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

/** The bytes of characters that each stand for one. */
export const asBytes = (characters: string): Uint8Array => new Uint8Array(Buffer.from(characters, 'latin1'))

/** What PDFDocEncoding has where ISO 8859-1 has control characters (ISO 32000-1, annex D.2). */
const inPdf = new Map<number, string>([
  ...[...'˘ˇˆ˙˝˛˚˜'].map((character, index): [number, string] => [0x18 + index, character]),
  ...[...'•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž'].map((character, index): [number, string] => [0x80 + index, character]),
  [0xa0, '€'],
])

/** A text string of a PDF (7.9.2.2): UTF-16 or UTF-8 where its first bytes say so, else PDFDocEncoding. */
export const pdfText = (bytes: string): string => {
  if (bytes.startsWith('\xfe\xff')) return utf16(bytes.slice(2), 'big')
  if (bytes.startsWith('\xff\xfe')) return utf16(bytes.slice(2), 'little')
  if (bytes.startsWith('\xef\xbb\xbf')) return utf8(asBytes(bytes.slice(3))) ?? bytes
  return bytes.replace(/[\x18-\x1f\x80-\x9e\xa0]/g, (character) => inPdf.get(character.charCodeAt(0)) ?? character)
}

/** Two bytes a unit. */
export const utf16 = (bytes: string, order: 'big' | 'little'): string => {
  const units: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    const [first, second] = [bytes.charCodeAt(at), bytes.charCodeAt(at + 1)]
    units.push(String.fromCharCode(order === 'big' ? first * 256 + second : second * 256 + first))
  }
  return units.join('')
}

/** The text; null where the bytes are no UTF-8. */
export const utf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** True for bytes that are no text in any encoding: many of them are control characters. */
export const isNoise = (characters: string): boolean => {
  const sample = characters.slice(0, 4096)
  const odd = sample.match(/[\0-\x08\x0e-\x1f\x7f]/g)?.length ?? 0
  return 20 * odd > sample.length
}

/**
 * Bytes of which nothing is known, read as text in the ways that are possible: as UTF-8, or each byte by itself;
 * and without noughts, which is how Latin text in UTF-16 of either order reads, wherever it begins.
 */
export const readingsOf = (bytes: Uint8Array): readonly string[] => {
  const characters = asCharacters(bytes)
  const withoutNoughts = characters.includes('\0') ? [characters.replaceAll('\0', '')] : []
  return [utf8(bytes) ?? characters, ...withoutNoughts]
}

/** Over several lines too, as it is sent by post. */
const base64 = /[A-Za-z0-9+/]{40,}(?:\r?\n[A-Za-z0-9+/]+)*={0,2}/g
/** No words are so long without a sign between them. */
const longestOfWords = 200

/** A text whose long stretches of base 64 are taken out, and all that may be some undone: letters by chance would hide words, and words could hide in them. */
export const withoutBase64 = (text: string): { readonly text: string; readonly undone: readonly Uint8Array[] } => {
  const undone: Uint8Array[] = []
  const left = text.replace(base64, (digits) => {
    undone.push(new Uint8Array(Buffer.from(digits, 'base64')))
    return digits.length < longestOfWords ? digits : ' '
  })
  return { text: left, undone }
}

const escaped = /\\(?:u([0-9a-fA-F]{4})|([nrtbf"\\/]))/g
/** Characters of an address, each written by its bytes in two digits. */
const percented = /(?:%[0-9A-Fa-f]{2})+/g

/** Text in which the escapes of JSON and of programs, and those of addresses, are undone. */
export const withoutEscapes = (text: string): string => text
  .replace(escaped, (_, code: string | undefined, sign: string | undefined) =>
    (code === undefined ? (/[nrtbf]/.test(sign ?? '') ? ' ' : sign ?? '') : String.fromCharCode(Number.parseInt(code, 16))))
  .replace(percented, (digits) => utf8(new Uint8Array(Buffer.from(digits.replaceAll('%', ''), 'hex'))) ?? digits)

/** True where a text has such escapes. */
export const hasEscapes = (text: string): boolean => /\\u[0-9a-fA-F]{4}|%[0-9A-Fa-f]{2}/.test(text)
