/** Words are drawn with the small faces made beforehand, and with more of the face only where a character wants it. */
import { create } from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { Faces } from '../../../src/model/face.ts'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { arimo } from '../../support/house.ts'
import { factsOf } from './facts.ts'
import { isDictionary, Name, readPdf, Stream, type Value } from './read-pdf.ts'
import { documentOf, laidOf, pageOf, words } from './sample.ts'
import { charactersOfCodes } from './to-unicode.ts'

const drawWords = async (faces: Faces, ...texts: string[]): Promise<Uint8Array> => {
  const laid = laidOf(
    [pageOf(...texts.map((text, index) => words(index, text, 80, 100 + 20 * index)))],
    texts.map((_, index) => ({ tag: 'P', children: [index] })),
  )
  return (await drawLaid(laid, documentOf(), faces)).bytes
}

interface FontInFile {
  readonly name: string
  readonly advances: Value
  readonly file: Stream
  /** The code of each character, as four hexadecimal digits of each. */
  readonly toUnicode: string
  /** Two bytes a code; null where codes are glyphs. */
  readonly glyphs: Buffer | null
}

const fontsIn = (bytes: Uint8Array): FontInFile[] => {
  const pdf = readPdf(bytes)
  const kids = pdf.entry(pdf.entry(pdf.at(pdf.trailer['Root']), 'Pages'), 'Kids')
  const fonts = pdf.entry(pdf.entry(Array.isArray(kids) ? pdf.at(kids[0]) : null, 'Resources'), 'Font')
  return Object.values(isDictionary(fonts) ? fonts : {}).map((font) => {
    const descendants = pdf.entry(font, 'DescendantFonts')
    const descendant = Array.isArray(descendants) ? pdf.at(descendants[0]) : null
    const file = pdf.entry(pdf.entry(descendant, 'FontDescriptor'), 'FontFile2')
    const name = pdf.entry(font, 'BaseFont')
    const toUnicode = pdf.entry(font, 'ToUnicode')
    const glyphs = pdf.entry(descendant, 'CIDToGIDMap')
    if (!(file instanceof Stream) || !(name instanceof Name) || !(toUnicode instanceof Stream)) throw new Error('a font that is not embedded')
    return {
      name: name.name, advances: pdf.entry(descendant, 'W'), file,
      toUnicode: toUnicode.bytes.toString('latin1'), glyphs: glyphs instanceof Stream ? glyphs.bytes : null,
    }
  })
}

const untouched: Faces = { ...arimo, regular: { ...arimo.regular, whole: () => { throw new Error('the whole face was opened') } } }

describe('fonts', () => {
  test('everyday words open no whole face: prose, names, figures, marks of office English, Welsh and French', async () => {
    const texts = ['£299.5k – “the Board’s” 2½ % …', 'Llŷr a’r Wŷn, Ŵyl, Łódź, Čapek, œuvre', 'paragraph\u00A03.6 • € ≤ 5']
    const facts = factsOf(await drawWords(untouched, ...texts))
    for (const text of texts) expect(facts).toContain(`Arimo-Regular 12  "${text}"`)
  })

  test('only faces that are used are embedded, and the same words give the same font in every file', async () => {
    const [one, other] = [fontsIn(await drawWords(untouched, 'One')), fontsIn(await drawWords(untouched, 'Another paper'))]
    expect(one).toHaveLength(1)
    expect(one[0]?.name).toMatch(/^[A-Z]{6}\+Arimo-Regular$/)
    expect(one[0]?.name).toBe(other[0]?.name)
    expect(one[0]?.file.bytes.length).toBe(one[0]?.file.dictionary['Length1'])
    expect(one[0]?.file.bytes.equals(other[0]?.file.bytes ?? Buffer.alloc(0))).toBe(true)
  })

  test.each([
    ['Greek', 'Ελληνικά: ώρα'],
    ['Cyrillic', 'Кириллица, Київ'],
    ['Vietnamese', 'Nguyễn Thị Ánh Tuyết, Đặng Văn Ẩn'],
    ['Hebrew letters', 'שלום'],
    ['words of which one letter is unusual', 'Cost of the Ω project, £5k'],
  ])('%s are drawn with a second font of the same face, and can be copied out', async (_, text) => {
    const bytes = await drawWords(arimo, text, 'Everyday words')
    const drawn = [...factsOf(bytes).matchAll(/^ {2}P 0 .*"(.*)"$/gm)].map(([, run]) => run)
    expect(drawn.join('')).toBe(text)
    const fonts = fontsIn(bytes)
    expect(fonts.map(({ name }) => name.slice(7))).toEqual(['Arimo-Regular', 'Arimo-Regular'])
    expect(new Set(fonts.map(({ name }) => name)).size).toBe(2)
  })

  test('characters that share a glyph are still told apart when copied', async () => {
    const text = 'soft\u00ADhyphen, a;b\u037Ec, \u2009\u202F, ƏӘəә'
    const drawn = [...factsOf(await drawWords(arimo, text)).matchAll(/^ {2}P 0 .*"(.*)"$/gm)].map(([, run]) => run)
    expect(drawn.join('')).toBe(text)
  })

  test('every code draws the character that it says', async () => {
    const whole = create(arimo.regular.whole())
    for (const { file, toUnicode, glyphs } of fontsIn(await drawWords(arimo, 'Everyday words', 'Κόστος Ω, Ẩn, ƏӘ', 'Київ'))) {
      const font = create(file.bytes)
      const codes = charactersOfCodes(toUnicode)
      expect(codes.size).toBeGreaterThan(10)
      for (const [code, character] of codes) {
        const said = character.codePointAt(0) ?? 0
        const glyph = font.getGlyph(glyphs === null ? code : glyphs.readUInt16BE(2 * code))
        expect(glyph.path.toSVG(), `U+${said.toString(16)}`).toBe(whole.glyphForCodePoint(said).path.toSVG())
      }
    }
  })

  test('the advances in the file are those that words were measured with', async () => {
    const [font] = fontsIn(await drawWords(untouched, 'Width'))
    const [, advances] = Array.isArray(font?.advances) ? font.advances : []
    const { glyphOf } = arimo.regular.subset
    for (const character of 'Width £100k') {
      const codePoint = character.codePointAt(0) ?? 0
      const drawn = Array.isArray(advances) ? Number(advances[glyphOf(codePoint)]) : 0
      expect(drawn).toBeCloseTo(arimo.regular.advanceOf(codePoint) * 1000 / arimo.regular.unitsPerEm, 1)
    }
  })

  test('a character that the face lacks is refused by name, never drawn as an empty box', async () => {
    await expect(drawWords(arimo, 'One 漢')).rejects.toThrow('Arimo-Regular cannot draw U+6F22')
    await expect(drawWords(arimo, 'Tab\there')).rejects.toThrow('U+0009')
    await expect(drawWords(arimo, 'Smile 😀')).rejects.toThrow('U+1F600')
  })
})
