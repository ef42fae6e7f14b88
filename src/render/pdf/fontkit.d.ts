/** What we use of fontkit 2, which carries no types of its own: taking glyphs out of a whole face. */
declare module 'fontkit' {
  export interface Subset {
    /** Adds a glyph of the whole face and gives its number in the subset. */
    includeGlyph: (glyph: number) => number
    encode: () => Uint8Array
  }
  /** The tests compare outlines. */
  export interface Glyph {
    readonly path: { toSVG: () => string }
  }
  export interface Font {
    createSubset: () => Subset
    getGlyph: (glyph: number) => Glyph
    glyphForCodePoint: (codePoint: number) => Glyph
  }
  export const create: (bytes: Uint8Array) => Font
}
