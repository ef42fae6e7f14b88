/** What a JPEG file says of itself: its dots and its colours (ITU-T T.81, annex B). */

export interface Jpeg {
  readonly width: number
  readonly height: number
  readonly space: 'DeviceGray' | 'DeviceRGB'
}

/**
 * Reads the markers of a JPEG as far as its first frame.
 * @throws when it has none that a PDF can show: reading has refused it, so that is our fault
 */
export const readJpeg = (bytes: Uint8Array): Jpeg => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 2; at + 10 <= bytes.length;) {
    const marker = view.getUint8(at + 1)
    if (view.getUint8(at) !== 0xff) throw new Error('a JPEG with no marker where one belongs')
    if (isFrame(marker)) {
      const [bits, height, width, colours] = [view.getUint8(at + 4), view.getUint16(at + 5), view.getUint16(at + 7), view.getUint8(at + 9)]
      // Baseline, extended and progressive: what else there is, no reader of PDF decodes (ISO 32000-1, 7.4.8).
      if (marker > 0xc2 || bits !== 8 || (colours !== 1 && colours !== 3)) throw new Error(`a JPEG of ${colours} colours, ${bits} bits each, in a frame ${marker.toString(16)}`)
      return { width, height, space: colours === 1 ? 'DeviceGray' : 'DeviceRGB' }
    }
    // A marker may stand off from the one before it by bytes of 255.
    at += marker === 0xff ? 1 : view.getUint16(at + 2) + 2
  }
  throw new Error('a JPEG without a frame')
}

/** Markers C0 to CF begin frames, but for three that hold tables or nothing. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
