/** Pictures in a PDF: what other readers draw is what the files say, dot for dot. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Picture } from '../../../src/model/document.ts'
import type { Laid, PictureMark } from '../../../src/render/layout/laid.ts'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { arimo } from '../../support/house.ts'
import { needs } from '../../support/needs.ts'
import { channelsOf, jpegs, pngOf, type PngKind } from '../../support/pictures.ts'
import { output } from '../../support/run.ts'
import { factsOf } from './facts.ts'
import { isDictionary, Name, readPdf, Stream, type Dictionary } from './read-pdf.ts'
import { documentOf, laidOf } from './sample.ts'

const [columns, rows] = [13, 11]
/** Points to a dot: readers blur what they draw in the size of its dots. */
const zoom = 5
const most = ({ depth, palette }: PngKind): number => (palette === undefined ? 2 ** depth : palette.length) - 1

/** As wild as can be in so few dots, and the same every time. */
const sampleOf = (kind: PngKind) => (x: number, y: number, channel: number): number =>
  (x * 29 + y * 53 + channel * 97 + x * y * (kind.depth === 16 ? 911 : 7)) % (most(kind) + 1)

/** The colour that a dot of a PNG shows on white paper. */
const shown = (kind: PngKind, x: number, y: number): readonly number[] => {
  const { colour, palette, transparent } = kind
  const samples = Array.from({ length: channelsOf[colour] }, (_, channel) => sampleOf(kind)(x, y, channel))
  const share = (sample: number | undefined): number => (sample ?? 0) / most(kind)
  const onWhite = (levels: readonly number[], cover: number): readonly number[] => levels.map((level) => Math.round(255 * (1 - cover + cover * level)))
  if (palette !== undefined) return onWhite((palette[samples[0] ?? 0] ?? []).map((level) => level / 255), (transparent?.[samples[0] ?? 0] ?? 255) / 255)
  const hidden = transparent !== undefined && samples.every((sample, index) => sample === transparent[index])
  const cover = hidden ? 0 : colour.endsWith('alpha') ? share(samples.at(-1)) : 1
  return onWhite(colour.startsWith('grey') ? [0, 0, 0].map(() => share(samples[0])) : samples.slice(0, 3).map(share), cover)
}

const greys = (depth: number): readonly (readonly number[])[] => Array.from({ length: 2 ** depth }, (_, index) => [index * 37 % 256, index * 11 % 256, 255 - index])
const plainKinds: readonly PngKind[] = [
  ...([1, 2, 4, 8, 16] as const).map((depth): PngKind => ({ colour: 'grey', depth })),
  ...([1, 2, 4, 8] as const).map((depth): PngKind => ({ colour: 'palette', depth, palette: greys(depth) })),
  ...(['rgb', 'grey-alpha', 'rgb-alpha'] as const).flatMap((colour) => ([8, 16] as const).map((depth): PngKind => ({ colour, depth }))),
  { colour: 'palette', depth: 4, palette: greys(3), transparent: [0, 128, 255, 64] },
  { colour: 'palette', depth: 8, palette: greys(5), transparent: [255, 0] },
  { colour: 'grey', depth: 4, transparent: [5] },
  { colour: 'rgb', depth: 8, transparent: [82, 179, 20] },
]
const kinds = plainKinds.flatMap((kind) => [kind, { ...kind, interlaced: true }])
const nameOf = ({ colour, depth, interlaced, transparent }: PngKind): string => `${colour} ${depth}${transparent === undefined ? '' : ' with a transparent colour'}${interlaced === true ? ' interlaced' : ''}`

const pictureOf = (bytes: Uint8Array, mediaType: Picture['mediaType'], width: number, height: number): Picture =>
  ({ kind: 'picture', anchor: 'picture', description: 'A (small) picture', mediaType, bytes, width, height })
const pngPicture = (kind: PngKind): Picture => pictureOf(pngOf(columns, rows, kind, sampleOf(kind)), 'image/png', columns * zoom, rows * zoom)

/** Pictures side by side on one page, each a Figure. */
const page = { width: 2700, height: 100 }
const leftOf = (leaf: number): number => 10 + leaf * 70
const laidOut = (pictures: readonly Picture[]): Laid => {
  const marks = pictures.map((picture, leaf): PictureMark => ({ kind: 'picture', leaf, x: leftOf(leaf), y: 30, width: picture.width, height: picture.height, picture }))
  return laidOf([{ ...page, marks }], marks.map(({ leaf, picture }) => ({ tag: 'Figure', alt: picture.description, children: [leaf] })))
}
const pdfOf = async (...pictures: readonly Picture[]): Promise<Uint8Array> => (await drawLaid(laidOut(pictures), documentOf(), arimo)).bytes

const folder = passingFolder()
type Dots = (x: number, y: number) => readonly number[]

/** The first page at a dot a point. */
const drawnBy = async (reader: 'poppler' | 'Ghostscript', bytes: Uint8Array): Promise<Dots> => {
  const file = put(folder, 'drawn.pdf', bytes)
  const image = `${file}.${reader}`
  await (reader === 'poppler'
    ? output('pdftoppm', ['-r', '72', '-singlefile', file, image])
    : output('gs', ['-q', '-dNOPAUSE', '-dBATCH', '-r72', '-sDEVICE=ppmraw', `-sOutputFile=${image}.ppm`, file]))
  const ppm = readFileSync(`${image}.ppm`)
  expect(ppm.toString('latin1')).toMatch(new RegExp(`^P6\\n(#.*\\n)?${page.width} ${page.height}\\n255\\n`))
  const start = ppm.length - 3 * page.width * page.height
  return (x, y) => [...ppm.subarray(start + (y * page.width + x) * 3, start + (y * page.width + x) * 3 + 3)]
}

const images = (bytes: Uint8Array): readonly Dictionary[] => imageStreams(bytes).map(({ dictionary }) => dictionary)
const imageStreams = (bytes: Uint8Array): readonly Stream[] => {
  const pdf = readPdf(bytes)
  const [first = null] = [pdf.entry(pdf.entry(pdf.at(pdf.trailer['Root']), 'Pages'), 'Kids')].flat()
  const named = pdf.entry(pdf.entry(first, 'Resources'), 'XObject')
  return Object.values(isDictionary(named) ? named : {}).map((each) => pdf.at(each)).filter((each) => each instanceof Stream)
}

describe.each(['poppler', 'Ghostscript'] as const)('as %s draws them', (reader) => {
  needs(reader)('PNGs of every kind show their colours', async () => {
    const dots = await drawnBy(reader, await pdfOf(...kinds.map(pngPicture)))
    const wrong = kinds.flatMap((kind, index) => Array.from({ length: columns * rows }, (_, dot) => [dot % columns, Math.floor(dot / columns)] as const)
      .flatMap(([x, y]) => {
        const seen = dots(leftOf(index) + x * zoom + 2, 30 + y * zoom + 2)
        const meant = shown(kind, x, y)
        // Readers round shares of 65,535 and half covers each in their own way.
        return meant.every((level, channel) => Math.abs(level - (seen[channel] ?? -1)) <= 2) ? [] : [`${nameOf(kind)} at ${x},${y}: ${seen.join(' ')} for ${meant.join(' ')}`]
      }))
    expect(wrong).toEqual([])
  })

  needs(reader)('JPEGs show their colours, the right way up', async () => {
    const dots = await drawnBy(reader, await pdfOf(...[jpegs.baseline, jpegs.progressive, jpegs.grey].map((bytes) => pictureOf(bytes, 'image/jpeg', 32, 16))))
    const corners = (leaf: number): readonly string[] => [[4, 4], [28, 4], [4, 12], [28, 12]].map(([x = 0, y = 0]) => colourName(dots(leftOf(leaf) + x, 30 + y)))
    expect(corners(0)).toEqual(['red', 'green', 'blue', 'white'])
    expect(corners(1)).toEqual(['red', 'green', 'blue', 'white'])
    // Red as a grey.
    const [red = 0, green, blue] = dots(leftOf(2) + 4, 34)
    expect([red > 30 && red < 140, green, blue]).toEqual([true, red, red])
  })
})

const colourName = (dot: readonly number[]): string =>
  ({ '100': 'red', '010': 'green', '001': 'blue', '111': 'white' })[dot.map((level) => (level > 200 ? '1' : level < 60 ? '0' : '?')).join('')] ?? dot.join(' ')

describe('the file', () => {
  test('holds a JPEG byte for byte, in grey or in colour', async () => {
    for (const [bytes, space] of [[jpegs.baseline, 'DeviceRGB'], [jpegs.progressive, 'DeviceRGB'], [jpegs.grey, 'DeviceGray']] as const) {
      const [image] = imageStreams(await pdfOf(pictureOf(bytes, 'image/jpeg', 32, 16)))
      expect(image?.raw.equals(Buffer.from(bytes))).toBe(true)
      expect(image?.dictionary).toMatchObject({ Filter: new Name('DCTDecode'), ColorSpace: new Name(space), Width: 32, Height: 16, BitsPerComponent: 8, Interpolate: false })
    }
  })

  test('keeps the depth and the palette of a PNG', async () => {
    const [grey, palette] = images(await pdfOf(pngPicture({ colour: 'grey', depth: 16 }), pngPicture({ colour: 'palette', depth: 2, palette: greys(2) })))
    expect(grey).toMatchObject({ ColorSpace: new Name('DeviceGray'), BitsPerComponent: 16 })
    expect(palette).toMatchObject({ ColorSpace: [new Name('Indexed'), new Name('DeviceRGB'), 3, Buffer.from(greys(2).flat())], BitsPerComponent: 2 })
  })

  test('has a mask for what shines through, and none where nothing does', async () => {
    const opaque: PngKind = { colour: 'rgb-alpha', depth: 8 }
    const covered = pngOf(columns, rows, opaque, (x, y, channel) => (channel === 3 ? 255 : sampleOf(opaque)(x, y, channel)))
    const [through, plain] = images(await pdfOf(pngPicture(opaque), pictureOf(covered, 'image/png', columns, rows)))
    expect(through).toHaveProperty('SMask')
    expect(plain).not.toHaveProperty('SMask')
  })

  test('holds the same picture once, and another beside it', async () => {
    const [one, other] = [pngPicture({ colour: 'rgb', depth: 8 }), pngPicture({ colour: 'grey', depth: 8 })]
    const again: Picture = { ...one, bytes: one.bytes.slice(), description: 'Again' }
    const bytes = await pdfOf(one, other, again, one)
    expect(Buffer.from(bytes).toString('latin1').match(/\/Subtype \/Image/g)).toHaveLength(2)
    expect(factsOf(bytes).match(/ {2}picture P1 /g)).toHaveLength(3)
  })

  test('says of each Figure what it shows and where it stands', async () => {
    expect(factsOf(await pdfOf(pngPicture({ colour: 'rgb', depth: 8 })))).toContain('Figure alt "A (small) picture" O Layout Placement Block BBox 10 15 75 70\n')
  })

  test('has another identity when a picture has changed', async () => {
    const identity = async (bytes: Uint8Array) => /\/ID \[<([0-9a-f]{32})>/.exec(Buffer.from(await pdfOf(pictureOf(bytes, 'image/jpeg', 32, 16))).toString('latin1'))?.[1]
    expect(await identity(jpegs.baseline)).not.toBe(await identity(jpegs.progressive))
  })

  test('is the same again', async () => {
    const pictures = kinds.map(pngPicture)
    expect(Buffer.from(await pdfOf(...pictures)).equals(Buffer.from(await pdfOf(...pictures)))).toBe(true)
  })
})

describe('what the reader should have refused stops the writing', () => {
  const png = pngOf(columns, rows, { colour: 'rgb', depth: 8 }, (x) => x)
  test.each<[string, Uint8Array, Picture['mediaType'], RegExp]>([
    ['a PNG that breaks off', png.map((byte, at) => (at === 23 ? rows + 1 : byte)), 'image/png', /ends after/],
    ['a PNG without a header', png.subarray(0, 20), 'image/png', /header/],
    ['a JPEG in four inks', jpegs.baseline.map((byte, at) => (at === Buffer.from(jpegs.baseline).indexOf(Buffer.from([0xff, 0xc0])) + 9 ? 4 : byte)), 'image/jpeg', /4 colours/],
    ['a JPEG that is coded as none can read it', jpegs.baseline.map((byte, at) => (at === Buffer.from(jpegs.baseline).indexOf(Buffer.from([0xff, 0xc0])) + 1 ? 0xc9 : byte)), 'image/jpeg', /frame c9/],
    ['a JPEG without a frame', jpegs.baseline.subarray(0, 40), 'image/jpeg', /frame|marker/],
  ])('%s', async (_, bytes, mediaType, message) => {
    await expect(pdfOf(pictureOf(bytes, mediaType, 32, 16))).rejects.toThrow(message)
  })
})
