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
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at)
    if (wantedChunks.has(String.fromCharCode(...bytes.subarray(at + 4, at + 8)))) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined(kept)
}

/** Segments of a JPEG up to its dots: APP0 is JFIF, APP2 a colour profile, APP14 says how colours are kept; all other APPs and comments are asides. */
export const bareOfJpeg = (bytes: Uint8Array): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 2)]
  let at = 2
  while (at + 4 <= bytes.length) {
    const marker = view.getUint8(at + 1)
    // The dots begin, and go on to the end.
    if (view.getUint8(at) !== 0xff || marker === 0xda) break
    const end = at + 2 + view.getUint16(at + 2)
    const isAside = marker === 0xfe || (marker >= 0xe0 && marker <= 0xef && ![0xe0, 0xe2, 0xee].includes(marker))
    if (!isAside) kept.push(bytes.subarray(at, end))
    at = end
  }
  return joined([...kept, bytes.subarray(at)])
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts))
