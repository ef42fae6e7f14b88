import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as fontkit from 'fontkit'
import { describe, expect, test } from 'vitest'
import { makeFaces } from '../../../scripts/faces.mjs'
import { faceStyles } from '../../../src/model/face.ts'
import { faceFiles, readFaces } from '../../../src/render/measure/faces.ts'
import { home } from '../../support/folder.ts'
import { arimo } from '../../support/house.ts'

const arimoFile: Uint8Array = readFileSync(join(home, 'templates', 'faces', faceFiles.Arimo))

describe('the committed face data', () => {
  test('is what the script makes of the font package', () => {
    expect(Buffer.compare(makeFaces(), arimoFile)).toBe(0)
  })

  for (const style of faceStyles) {
    test(`has the glyphs and advances of the whole ${style} face`, () => {
      const face = arimo[style]
      const whole = fontkit.create(Buffer.from(face.whole()))
      const covered = whole.characterSet.filter(arimo.covers)
      expect(covered.length).toBeGreaterThan(2900)
      const wrong = covered.filter((codePoint) => {
        const glyph = whole.glyphForCodePoint(codePoint)
        return face.advanceOf(codePoint) !== glyph.advanceWidth || face.glyphOf(codePoint) !== glyph.id
      })
      expect(wrong).toEqual([])
      expect(face.postscriptName).toBe(whole.postscriptName)
      expect([face.unitsPerEm, face.ascent, face.descent, face.capHeight]).toEqual([whole.unitsPerEm, whole.ascent, whole.descent, whole.capHeight])
    })

    test(`has a small ${style} face whose glyphs say and measure what the whole face does`, () => {
      const { subset, advanceOf } = arimo[style]
      const inSubset = Array.from({ length: 0x10000 }, (_, codePoint) => codePoint).filter((codePoint) => subset.glyphOf(codePoint) !== 0)
      expect(inSubset.length).toBeGreaterThan(330)
      expect(inSubset.filter((codePoint) => subset.codePoints[subset.glyphOf(codePoint)] !== codePoint)).toEqual([])
      expect(inSubset.filter((codePoint) => subset.advances[subset.glyphOf(codePoint)] !== advanceOf(codePoint))).toEqual([])
    })
  }
})

describe('faces', () => {
  test('cover the languages of papers, Welsh included', () => {
    for (const character of 'Ŵŵ Ŷŷ é ß £ € – — “ ” ‘ ’ • … ½ \u00a0') expect(arimo.covers(character.codePointAt(0) ?? 0), character).toBe(true)
  })

  test('do not cover what they cannot draw', () => {
    for (const codePoint of [0x07, 0x09, 0x85, 0x4e2d, 0xf0b7, 0x1f600, 0xffff]) expect(arimo.covers(codePoint), codePoint.toString(16)).toBe(false)
  })

  test('are read from bytes at an odd address too', () => {
    const shifted = new Uint8Array(arimoFile.length + 1)
    shifted.set(arimoFile, 1)
    const faces = readFaces(shifted.subarray(1), () => new Uint8Array())
    expect(faces.bold.advanceOf(0x41)).toBe(arimo.bold.advanceOf(0x41))
  })
})
