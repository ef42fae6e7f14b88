/** A font program into the file's objects (ISO 32000-1, 9.7 to 9.9). */
import type { PDFDocument, Reference } from 'pdfkit'
import type { FontProgram } from './font-program.ts'
import { addDeflated } from './streams.ts'

/** Flags of a font descriptor, by bit. */
const symbolic = 1 << 2
const italic = 1 << 6

/**
 * Writes a font.
 * @param reference what pages name it by
 * @param toUnicode its character map, which other fonts may share
 */
export const embedFont = (
  pdf: PDFDocument, reference: Reference, { face, tag, file, glyphs, advances }: FontProgram, toUnicode: Reference,
): void => {
  // A font in PDF has 1,000 units to its size, whatever the face has.
  const scaled = (units: number): number => Math.round((units * 100_000) / face.unitsPerEm) / 100
  const { minX, minY, maxX, maxY } = face.bbox
  const name = `${tag}+${face.postscriptName}`

  const descriptor = pdf.ref({
    Type: 'FontDescriptor',
    FontName: name,
    Flags: face.italicAngle === 0 ? symbolic : symbolic | italic,
    FontBBox: [minX, minY, maxX, maxY].map(scaled),
    ItalicAngle: face.italicAngle,
    Ascent: scaled(face.ascent),
    Descent: scaled(face.descent),
    CapHeight: scaled(face.capHeight),
    XHeight: scaled(face.xHeight),
    StemV: scaled(face.stemV),
    FontFile2: addDeflated(pdf, file.deflated, { Length1: file.length }),
  })
  descriptor.end()

  const descendant = pdf.ref({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont: name,
    CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
    FontDescriptor: descriptor,
    W: [0, advances.map(scaled)],
    CIDToGIDMap: glyphs === null ? 'Identity' : addDeflated(pdf, glyphs),
  })
  descendant.end()

  Object.assign(reference.data, {
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont: name,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  })
  reference.end()
}
