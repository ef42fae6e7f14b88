/**
 * Makes the flat face data of each face that a faces.yaml lists, beside that list: tables to measure with, and a small
 * face for the PDF, from the whole TrueType files. Run it by hand when a face is added or a font package changes
 * (`node scripts/faces.mjs [FOLDER]`, by default templates/faces); a test compares what is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'
import { zlibSync } from 'fflate'
import * as fontkit from 'fontkit'
import { parse } from 'yaml'

/** The order of the styles is the order of `faceStyles` in src/model/face.ts. */
const styles = ['regular', 'bold', 'italic', 'boldItalic']

/** A folder's list of faces, as faces.yaml has it. @throws when a face is not listed whole */
const listIn = (folder) => {
  const list = parse(readFileSync(join(folder, 'faces.yaml'), 'utf8'))
  for (const { name, package: from, files } of list) {
    const wanting = [['name', name], ['package', from], ...styles.map((style) => [`files: ${style}`, files?.[style]])].find(([, value]) => typeof value !== 'string')
    if (wanting !== undefined) throw new Error(`faces.yaml: the face ${name ?? '?'} has no ${wanting[0]}`)
  }
  return list
}

/** What the file of a face is called: as `faceFileOf` in src/render/measure/faces.ts has it. */
const fileNameOf = (name) => `${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.faces`

/** A slanted stem is as thick as the upright one of its weight. */
const uprightOf = { regular: 'regular', bold: 'bold', italic: 'regular', boldItalic: 'bold' }

/** What papers are written with: the languages of western and central Europe, Welsh, and the marks of office prose. */
const everyday = [
  [0x20, 0x7e], [0xa0, 0xac], [0xae, 0xff], [0x100, 0x17f], [0x218, 0x21b],
  [0x1e80, 0x1e85], [0x1ef2, 0x1ef3],
  [0x2002, 0x2003], [0x2009, 0x2009], [0x2010, 0x2015], [0x2018, 0x201e], [0x2020, 0x2022], [0x2026, 0x2026],
  [0x2030, 0x2030], [0x2032, 0x2033], [0x2039, 0x203a], [0x2044, 0x2044],
  [0x20ac, 0x20ac], [0x2116, 0x2116], [0x2122, 0x2122], [0x2153, 0x2154], [0x215b, 0x215e],
  [0x2190, 0x2193], [0x2212, 0x2212], [0x2248, 0x2248], [0x2260, 0x2260], [0x2264, 0x2265],
  [0x25a0, 0x25a1], [0x25aa, 0x25aa], [0x25cb, 0x25cb], [0x25cf, 0x25cf],
]

const pageSize = 256

/** Control characters have glyphs in the font and no business in a paper; U+FFFE and U+FFFF are no characters at all. */
const isDrawn = (codePoint) => codePoint >= 0x20 && !(codePoint >= 0x7f && codePoint < 0xa0) && codePoint < 0xfffe

/** Where a whole TrueType file lies: in a package that the list's folder can see, or that we have. */
const wholeFile = (path, folder) => createRequire(import.meta.url).resolve(path, { paths: [folder, import.meta.dirname] })

/** The small face of everyday characters, and which code point each of its glyphs says. */
const subsetOf = (font) => {
  const subset = font.createSubset()
  const said = [0]
  const pairs = []
  for (const [first, last] of everyday) {
    for (let codePoint = first; codePoint <= last; codePoint++) {
      if (!font.hasGlyphForCodePoint(codePoint)) continue
      const glyph = subset.includeGlyph(font.glyphForCodePoint(codePoint).id)
      said[glyph] ??= codePoint
      pairs.push([codePoint, glyph])
    }
  }
  const bytes = subset.encode()
  // Encoding adds the parts of composed letters, so the list of glyphs is complete only now.
  const advances = subset.glyphs.map((id) => font.getGlyph(id).advanceWidth)
  return { bytes, pairs, advances, codePoints: advances.map((_, glyph) => said[glyph] ?? 0) }
}

/** Tables of 256 code points each; table 0 is empty and stands for every stretch that the face knows nothing of. */
const paged = (pageOf, entries) => {
  const table = new Uint16Array((Math.max(...pageOf) + 1) * pageSize)
  for (const [codePoint, value] of entries) table[pageOf[codePoint >> 8] * pageSize + (codePoint & 0xff)] = value
  return table
}

/**
 * All four styles of a face as one file: the length of a JSON head, the head, then the tables that it names by offset and length.
 * Numbers are little-endian; every table starts at a multiple of four.
 */
const makeFace = ({ name, package: from, files }, folder) => {
  const fonts = Object.fromEntries(styles.map((style) => [style, fontkit.create(readFileSync(wholeFile(`${from}/${files[style]}`, folder)))]))
  const covered = Object.values(fonts).map((font) => new Set(font.characterSet))
  const common = fonts.regular.characterSet.filter((codePoint) => isDrawn(codePoint) && covered.every((set) => set.has(codePoint)))

  const pageOf = new Uint8Array(pageSize)
  for (const codePoint of common) pageOf[codePoint >> 8] ||= Math.max(...pageOf) + 1

  const tables = []
  let offset = 0
  const keep = (table) => {
    const bytes = new Uint8Array(table.buffer, table.byteOffset, table.byteLength)
    const at = { offset, length: bytes.length }
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4)
    padded.set(bytes)
    tables.push(padded)
    offset += padded.length
    return at
  }

  const head = {
    family: name,
    package: from,
    pageOf: keep(pageOf),
    faces: Object.entries(fonts).map(([style, font]) => {
      const glyphFor = (codePoint) => font.glyphForCodePoint(codePoint)
      const stem = fonts[uprightOf[style]].glyphForCodePoint('l'.codePointAt(0)).bbox
      const { minX, minY, maxX, maxY } = font.bbox
      const subset = subsetOf(font)
      return {
        style,
        file: files[style],
        postscriptName: font.postscriptName,
        unitsPerEm: font.unitsPerEm,
        ascent: font.ascent, descent: font.descent, lineGap: font.lineGap,
        capHeight: font.capHeight, xHeight: font.xHeight,
        italicAngle: font.italicAngle,
        stemV: stem.maxX - stem.minX,
        bbox: { minX, minY, maxX, maxY },
        glyphs: keep(paged(pageOf, common.map((codePoint) => [codePoint, glyphFor(codePoint).id]))),
        advances: keep(paged(pageOf, common.map((codePoint) => [codePoint, glyphFor(codePoint).advanceWidth]))),
        subset: {
          deflated: keep(zlibSync(subset.bytes, { level: 9 })),
          length: subset.bytes.length,
          glyphs: keep(paged(pageOf, subset.pairs)),
          advances: keep(new Uint16Array(subset.advances)),
          codePoints: keep(new Uint16Array(subset.codePoints)),
        },
      }
    }),
  }

  // Only now is it known how long the tables are together, by which a reader sees that none of the file is wanting.
  const words = new TextEncoder().encode(JSON.stringify({ format: 'boardpaper faces 1', tables: offset, ...head }))
  const start = Math.ceil((4 + words.length) / 4) * 4
  const file = new Uint8Array(start + offset).fill(0x20, 4, start)
  new DataView(file.buffer).setUint32(0, start - 4, true)
  file.set(words, 4)
  let position = start
  for (const table of tables) {
    file.set(table, position)
    position += table.length
  }
  return file
}

/** Every face of a folder's list, as pairs of its file's name and bytes. */
export const makeFaces = (folder) => listIn(folder).map((face) => [fileNameOf(face.name), makeFace(face, folder)])

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(argv[2] ?? fileURLToPath(new URL('../templates/faces/', import.meta.url)))
  for (const [file, bytes] of makeFaces(folder)) writeFileSync(join(folder, file), bytes)
}
