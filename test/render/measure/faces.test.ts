import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { makeFaces } from '../../../scripts/faces.mjs'
import { faceStyles, type Faces } from '../../../src/model/face.ts'
import { faceFileOf, familyOf, readFaces } from '../../../src/render/measure/faces.ts'
import { home } from '../../support/folder.ts'
import { arimo, plain } from '../../support/house.ts'

const folder = join(home, 'templates', 'faces')
const fileOf = (name: string): Uint8Array => readFileSync(join(folder, faceFileOf(name)))

const made = new Map(makeFaces(folder))
const shipped: readonly { name: string; faces: Faces; characters: number; everyday: number }[] = [
  { name: 'Arimo', faces: arimo, characters: 2900, everyday: 330 },
  { name: 'Open Sans', faces: plain.faces, characters: 900, everyday: 330 },
]

test('every face that is listed is tested here', () => {
  expect([...made.keys()]).toEqual(shipped.map(({ name }) => faceFileOf(name)))
})

describe.each(shipped)('the committed face data of $name', ({ name, faces, characters, everyday }) => {
  test('is what the script makes of the font package', () => {
    expect(Buffer.compare(made.get(faceFileOf(name)) ?? new Uint8Array(), fileOf(name))).toBe(0)
  })

  test('bears the name of the face', () => {
    expect([familyOf(fileOf(name)), faces.family]).toEqual([name, name])
  })

  for (const style of faceStyles) {
    test(`has the glyphs and advances of the whole ${style} face`, () => {
      const face = faces[style]
      const whole = fontkit.create(Buffer.from(face.whole()))
      const covered = whole.characterSet.filter(faces.covers)
      expect(covered.length).toBeGreaterThan(characters)
      const wrong = covered.filter((codePoint) => {
        const glyph = whole.glyphForCodePoint(codePoint)
        return face.advanceOf(codePoint) !== glyph.advanceWidth || face.glyphOf(codePoint) !== glyph.id
      })
      expect(wrong).toEqual([])
      expect(face.postscriptName).toBe(whole.postscriptName)
      expect(face.postscriptName.startsWith(`${name.replace(' ', '')}-`)).toBe(true)
      expect([face.unitsPerEm, face.ascent, face.descent, face.capHeight]).toEqual([whole.unitsPerEm, whole.ascent, whole.descent, whole.capHeight])
    })

    test(`has a small ${style} face whose glyphs say and measure what the whole face does`, () => {
      const { subset, advanceOf } = faces[style]
      const inSubset = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter((codePoint) => subset.glyphOf(codePoint) !== 0)
      expect(inSubset.length).toBeGreaterThan(everyday)
      expect(inSubset.filter((codePoint) => subset.codePoints[subset.glyphOf(codePoint)] !== codePoint)).toEqual([])
      expect(inSubset.filter((codePoint) => subset.advances[subset.glyphOf(codePoint)] !== advanceOf(codePoint))).toEqual([])
    })
  }

  test('covers the languages of papers, Welsh included', () => {
    for (const character of 'Ŵŵ Ŷŷ é ß £ € – — “ ” ‘ ’ • … ½ \u00a0') expect(faces.covers(character.codePointAt(0) ?? 0), character).toBe(true)
  })

  test('does not cover what it cannot draw', () => {
    for (const codePoint of [0x07, 0x09, 0x85, 0x4e2d, 0xf0b7, 0x1f600, 0xffff]) expect(faces.covers(codePoint), codePoint.toString(16)).toBe(false)
  })
})

const file = fileOf('Arimo')
const nothingWhole = (): null => null

describe('faces', () => {
  test('are read from bytes at an odd address too', () => {
    const shifted = new Uint8Array(file.length + 1)
    shifted.set(file, 1)
    expect(readFaces(shifted.subarray(1), nothingWhole)?.bold.advanceOf(0x41)).toBe(arimo.bold.advanceOf(0x41))
  })

  test('whose whole files are not there cover their everyday characters, and none that would need them', () => {
    const asked: string[] = []
    const faces = readFaces(file, (path) => {
      asked.push(path)
      return null
    })
    expect(faces?.covers(0x175)).toBe(true)
    expect(asked).toEqual([])
    expect([arimo.covers(0x416), faces?.covers(0x416)]).toEqual([true, false])
    expect(asked).toEqual(['@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'])
  })

  test.each([
    ['no bytes', new Uint8Array()],
    ['less than a length', file.subarray(0, 3)],
    ['a length of head beyond the end', Uint8Array.of(255, 255, 255, 255, ...file.subarray(4, 40))],
    ['half of the head', file.subarray(0, 1000)],
    ['a part of the tables', file.subarray(0, file.length - 4)],
    ['a TrueType file', arimo.regular.whole()],
    ['a head that is no map', Buffer.from('\u0004\0\0\0null')],
    ['what another version of the script made', Buffer.from(Buffer.from(file).toString('latin1').replace('boardpaper faces 1', 'boardpaper faces 0'), 'latin1')],
  ])('are not read from %s', (_, bytes) => {
    expect([readFaces(bytes, nothingWhole), familyOf(bytes)]).toEqual([null, null])
  })
})
