/** The pictures of generated papers: from one dot to larger than any page, upright and lying, each made once. */
import * as fc from 'fast-check'
import { greyJpeg, greyPng, jpegs } from '../pictures.ts'

export interface PictureFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const sizes = [[1, 1], [12, 8], [240, 160], [60, 900], [900, 60], [700, 800]] as const
const stems = ['map', 'chart', 'site plan', 'pictures/map'] as const

const made = new Map<string, Uint8Array>()
const once = (name: string, make: () => Uint8Array): PictureFile => {
  const bytes = made.get(name) ?? make()
  made.set(name, bytes)
  return { name, bytes }
}

export const pictureFile: fc.Arbitrary<PictureFile> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...stems), fc.constantFrom(...sizes), fc.boolean()).map(([stem, [width, height], photograph]) => (photograph
    ? once(`${stem} ${width}x${height}.jpg`, () => greyJpeg(width, height))
    : once(`${stem} ${width}x${height}.png`, () => greyPng(width, height)))) },
  { weight: 1, arbitrary: fc.constantFrom<PictureFile>({ name: 'colours.jpg', bytes: jpegs.baseline }, { name: 'colours-bit-by-bit.jpeg', bytes: jpegs.progressive }) },
)
