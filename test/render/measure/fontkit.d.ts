/** What the tests of the face data read of fontkit beyond what the program uses. */
import 'fontkit'

declare module 'fontkit' {
  interface Glyph {
    readonly id: number
    readonly advanceWidth: number
  }
  interface Font {
    readonly postscriptName: string
    readonly unitsPerEm: number
    readonly ascent: number
    readonly descent: number
    readonly capHeight: number
    readonly characterSet: readonly number[]
  }
}
