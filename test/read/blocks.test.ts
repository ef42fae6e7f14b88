/** Continuation paragraphs, quotations, footnotes, pictures, appendices and optional sections, as the reader finds them. */
import { describe, expect, test } from 'vitest'
import type { Inline, Paper, Paragraph } from '../../src/model/paper.ts'
import { readPaper } from '../../src/read/paper.ts'
import { bcbStyle, sourceOf } from '../support/house.ts'
import { greyPng, jpegFrame, jpegs, pngOf } from '../support/pictures.ts'

const front = (more = ''): string => `---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Support\n${more}---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\nTo note.\n\n`
const read = (body: string, { more = '', beside = {} }: { more?: string; beside?: Readonly<Record<string, Uint8Array>> } = {}): { paper: Paper; codes: string[]; whats: string[] } => {
  const { paper, findings } = readPaper(sourceOf(front(more) + body, 'paper.md', beside), bcbStyle, () => true)
  if (paper === null) throw new Error('The paper cannot be read')
  return { paper, codes: findings.map(({ code }) => code), whats: findings.map(({ what }) => what) }
}

const words = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? `→${inline.to}` : `^(${words(inline.text)})`)).join('')
const partText = (part: Paragraph['parts'][number]): string => {
  switch (part.kind) {
    case 'quotation': return `quotation ${part.paragraphs.map(words).join(' / ')}`
    case 'continuation': return `continued ${words(part.text)}`
    case 'picture': return `picture ${part.from} “${part.description}” ${part.image === null ? 'missing' : `${part.image.width}x${part.image.height} ${part.image.mediaType}`}`
    case 'list': return `list of ${part.items.map(({ text }) => words(text)).join(' / ')}`
    case 'table': return `table ${part.rows.length}`
  }
}
/** Each paragraph of the third section on with what belongs to it. */
const shown = ({ sections }: Paper): string[] => sections.slice(2).flatMap(({ body }) => body.flatMap((block) => (block.kind === 'subheading' ? [`## ${words(block.text)}`]
  : [`${block.exempt === null ? '' : 'exempt '}${words(block.text)}`, ...block.parts.map((part) => `  ${partText(part)}`)])))

describe('A paragraph goes on without a number', () => {
  test('between its marks, and belongs to the numbered one above', () => {
    const { paper, codes } = read('# Awards\n\nThe first.\n\n:::continued\n\nIt goes on.\n\nAnd on.\n\n:::\n\nThe second.\n')
    expect(codes).toEqual([])
    expect(shown(paper)).toEqual(['The first.', '  continued It goes on.', '  continued And on.', 'The second.'])
    expect(paper.private).toBe(false)
  })
  test('inside an exempt passage, which then has a colon more', () => {
    const { paper, codes } = read('# Awards\n\nFor all.\n\n::::exempt\n\nNot for all.\n\n:::continued\n\nNor this.\n\n:::\n\nNor that.\n\n::::\n\nFor all again.\n', { more: 'exempt-passages: 1\n' })
    expect(codes).toEqual([])
    expect(shown(paper)).toEqual(['For all.', 'exempt Not for all.', '  continued Nor this.', 'exempt Nor that.', 'For all again.'])
    expect(paper.private).toBe(true)
  })
})

describe('Marks fail closed', () => {
  test.each([
    ['a mark in a mark with as many colons', ':::exempt\n\nNot for all.\n\n:::continued\n\nNor this.\n\n:::\n\nFor all?\n'],
    ['the same with both closed', ':::exempt\n\nNot for all.\n\n:::continued\n\nNor this.\n\n:::\n\nFor all?\n\n:::\n'],
    ['an exempt passage in a paragraph without a number', ':::continued\n\nFor all.\n\n:::exempt\n\nNot for all.\n\n:::\n\n:::\n'],
    ['one with more colons in one with fewer', ':::continued\n\nFor all.\n\n::::exempt\n\nNot for all.\n\n::::\n\n:::\n'],
    ['a mark that more colons close', ':::continued\n\nFor all.\n\n::::\n'],
    ['a mark that nothing closes', ':::continued\n\nFor all.\n'],
    ['a mark set in by a space', ' :::continued\n\nFor all.\n\n :::\n'],
    ['a mark in a list', '- :::continued\n  For all.\n  :::\n'],
    ['a mark with words behind it', ':::continued please\n\nFor all.\n\n:::\n'],
    ['an exempt line of its own', '::exempt\n'],
    ['a table that is exempt', '::table{from="a.csv" exempt="yes"}\n'],
    ['a table among words', '> ::table{from="a.csv"}\n'],
  ])('%s', (_, body) => {
    const { paper, codes } = read(`# Awards\n\nThe first.\n\n${body}`, { more: 'exempt-passages: 1\n' })
    expect(codes).toContain('exempt-mark')
    expect(paper.private).toBe(true)
  })
})

describe('Footnotes', () => {
  test('stand where their mark is, in paragraphs, items, cells and quotations', () => {
    const { paper, codes } = read('# Awards\n\nOne.[^a]\n\n- Two.[^b]\n\n> Three.[^c]\n\n| A | B |\n| --- | ---: |\n| x | £5k[^d] |\n\n[^a]: Note *a*.\n[^b]: Note b.\n[^c]: Note c.\n[^d]: Note [para](#x).\n\nNamed. {#x}\n')
    expect(codes).toEqual([])
    expect(shown(paper)).toEqual(['One.^(Note a.)', '  list of Two.^(Note b.)', '  quotation Three.^(Note c.)', '  table 1', 'Named.'])
    const table = paper.sections[2]?.body[0]
    const cell = table?.kind === 'paragraph' && table.parts[2]?.kind === 'table' ? table.parts[2].rows[0]?.cells[1] : undefined
    expect(cell?.reading).toMatchObject({ kind: 'figures', figures: [{ written: '£5k', pence: 500_000n }] })
  })
  test('of an exempt passage stay in it, wherever their text stands', () => {
    const { paper } = read('# Awards\n\n:::exempt\n\nSecret.[^1]\n\n:::\n\nFor all.\n\n[^1]: The price.\n', { more: 'exempt-passages: 1\n' })
    expect(shown(paper)).toEqual(['exempt Secret.^(The price.)', 'For all.'])
  })
  test.each([['a list', '- [^1]: Its text.\n\nMark.[^1]\n'], ['a quotation', '> [^1]: Its text.\n\nMark.[^1]\n']])('have no text inside %s', (_, body) => {
    const { codes } = read(`# Awards\n\nFirst.\n\n${body}`)
    expect(codes.some((code) => code.startsWith('footnote-'))).toBe(true)
  })
})

describe('Pictures', () => {
  const tall = greyPng(3, 5)
  test('are measured in dots, and stand under the paragraph above', () => {
    const { paper, codes } = read('# Map\n\nThe map:\n\n![Three  districts](map.png)\n![Two](my%20photo.jpg)\n', { beside: { 'map.png': tall, 'my photo.jpg': jpegFrame(40, 30, 3) } })
    expect(codes).toEqual([])
    expect(shown(paper)).toEqual(['The map:', '  picture map.png “Three districts” 3x5 image/png', '  picture my%20photo.jpg “Two” 40x30 image/jpeg'])
  })
  test.each([['grey', 1], ['grey', 16], ['rgb', 8], ['palette', 4], ['grey-alpha', 8], ['rgb-alpha', 16]] as const)('may be PNGs of every kind: %s in %i bits', (colour, depth) => {
    for (const interlaced of [false, true]) {
      const png = pngOf(9, 7, { colour, depth, interlaced, ...(colour === 'palette' ? { palette: [[0, 0, 0], [255, 255, 255]] } : {}) }, () => 1)
      expect(read('# Map\n\nThe map:\n\n![Map](map.png)\n', { beside: { 'map.png': png } }).codes).toEqual([])
    }
  })
  test('keep nothing that tells where and by whom they were taken, and every dot', () => {
    const jpeg = jpegFrame(4, 3, 3)
    const withExif = Uint8Array.from([...jpeg.subarray(0, 20), 0xff, 0xe1, 0, 10, ...new TextEncoder().encode('Exif'), 0, 0, 9, 9, 0xff, 0xfe, 0, 6, ...new TextEncoder().encode('Anna'), ...jpeg.subarray(20)])
    const withText = Uint8Array.from([...tall.subarray(0, 33), 0, 0, 0, 4, ...new TextEncoder().encode('tEXtAnna'), 0, 0, 0, 0, ...tall.subarray(33)])
    const { paper, codes } = read('# Map\n\nThe map:\n\n![Map](map.png)\n\n![Map](map.jpg)\n', { beside: { 'map.png': withText, 'map.jpg': withExif } })
    expect(codes).toEqual([])
    const block = paper.sections[2]?.body[0]
    const kept = block?.kind === 'paragraph' ? block.parts.map((part) => (part.kind === 'picture' ? part.image?.bytes : undefined)) : []
    expect(kept).toEqual([tall, jpeg])
  })
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
  const bareJpeg = (bytes: Uint8Array): Uint8Array | undefined => {
    const { paper, codes } = read('# Map\n\nThe map:\n\n![Map](map.jpg)\n', { beside: { 'map.jpg': bytes } })
    expect(codes).toEqual([])
    const block = paper.sections[2]?.body[0]
    const part = block?.kind === 'paragraph' ? block.parts[0] : undefined
    return part?.kind === 'picture' ? part.image?.bytes : undefined
  }
  test.each(Object.entries(jpegs))('a %s JPEG ends where its dots end, and has no second picture in it', (_, jpeg) => {
    const rest = jpeg.subarray(20, -2)
    const start = Uint8Array.of(0xff, 0xd8)
    const thumbnail = [0xff, 0xe0, 0, 19, ...bytesOf('JFIF'), 0, 1, 1, 0, 0, 1, 0, 1, 1, 1, 65, 66, 67]
    const extension = [0xff, 0xe0, 0, 10, ...bytesOf('JFXX'), 0, 0x10, 1, 1]
    const secondPicture = [0xff, 0xe2, 0, 8, ...bytesOf('MPF'), 0, 1, 2]
    const end = [0xff, 0xff, 0xff, 0xd9]
    expect(bareJpeg(jpeg)).toEqual(jpeg)
    expect(bareJpeg(Uint8Array.from([...start, ...thumbnail, ...extension, ...secondPicture, ...rest, ...end, ...bytesOf('a film of it'), ...end]))).toEqual(jpeg)
  })
  const cut = (bytes: Uint8Array, by: number): Uint8Array => bytes.subarray(0, bytes.length - by)
  const withTail = (png: Uint8Array): Uint8Array => Uint8Array.from([...png.subarray(0, -12), 0, 0, 0, 4, ...bytesOf('IDATAnna'), 0, 0, 0, 0, ...png.subarray(-12)])
  // The head says that it is one dot wider than its rows are.
  const tooFewDots = Uint8Array.from(tall, (byte, at) => (at === 19 ? byte + 1 : byte))
  test.each([
    ['a PNG that a transfer has cut', cut(tall, 12), 'its end is missing'],
    ['a JPEG that a transfer has cut', cut(jpegFrame(4, 3, 3), 2), 'its end is missing'],
    ['a PNG with words behind its dots', withTail(tall), 'it holds more than its dots'],
    ['a PNG with too few dots', tooFewDots, 'it is damaged'],
    ['a JPEG in a way that hardly any program knows', Uint8Array.from(jpegFrame(4, 3, 3), (byte, at) => (at === 24 ? 12 : byte)), 'it is a kind of JPEG'],
    ['colours of a printing press', jpegFrame(4, 3, 4), 'it is made for a printing press (CMYK)'],
    ['more dots than any printer shows', jpegFrame(20_000, 20_000, 3), 'it has 20000 by 20000 dots'],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="5"/>'), 'it is an SVG drawing, and not a PNG or a JPEG'],
    ['no picture at all', new TextEncoder().encode('hello'), 'it is no picture that is known here'],
    ['nothing', new Uint8Array(), 'it is no picture that is known here'],
  ])('%s is refused in words', (_, bytes, why) => {
    const { codes, whats } = read('# Map\n\nThe map:\n\n![Map](map.png)\n', { beside: { 'map.png': bytes } })
    expect(codes).toEqual(['picture-refused'])
    expect(whats[0]).toContain(why)
  })
})

describe('Appendices', () => {
  const kept = ({ appendices }: Paper): string[] => appendices.map(({ word, heading, name, body }) => `${word}|${heading === null ? '' : words(heading)}|${name ?? ''}|${body.length}`)
  test('are told by the house\'s words at the head of their heading', () => {
    const { paper, codes } = read('# A\n\nSee [Appendix](#a) and [](#b).\n\n# Appendix: Awards **in full** {#a}\n\nOne.\n\n## Sub\n\nTwo.\n\n# annex – The rest {#b}\n\nThree.\n')
    expect(codes).toEqual([])
    expect(kept(paper)).toEqual(['Appendix|Awards in full|a|3', 'annex|The rest|b|1'])
  })
  test('and a heading that only begins so is a section', () => {
    const { paper } = read('# Appendix of awards\n\nOne.\n\n# Appendicitis\n\nTwo.\n')
    expect(kept(paper)).toEqual([])
    expect(paper.sections.map(({ heading }) => words(heading ?? []))).toEqual(['Purpose', 'Recommendation', 'Appendix of awards', 'Appendicitis'])
  })
  test.each(['# Appendix 1: Awards', '# Appendix A – Awards', '# Annex II Awards', '# Appendix 1'])('a number typed by hand is told: %s', (heading) => {
    const { paper, codes } = read(`# A\n\nSee [](#a).\n\n${heading} {#a}\n\nOne.\n`)
    expect(codes).toEqual(['number-by-hand'])
    expect(paper.appendices).toHaveLength(1)
  })
})

test('what every paper has and its author has not written yet has a place in the model, in its turn', () => {
  const { paper } = readPaper(sourceOf('---\nto: Board\n---\n\n# Awards\n\nFirst.\n'), bcbStyle, () => true)
  expect(paper?.sections.map(({ role, origin, heading }) => `${role} ${origin} ${words(heading ?? [])}`)).toEqual(['purpose missing Purpose', 'recommendation missing Recommendation', 'body written Awards'])
})

test('the lines at the head and the end are read as typed', () => {
  const { paper, codes } = read('', { more: 'item: 4.0\ncontact:\n  - Dorothy Gregson\n  - 0300 333 3456\nsignatures:\n  - { name: Dorothy Gregson, post: Chief Executive }\n  - name: Sir Graham Bright\n    post: Commissioner\n' })
  expect(codes).toEqual([])
  expect(paper.front).toMatchObject({ item: '4.0', contact: ['Dorothy Gregson', '0300 333 3456'], signatures: [{ name: 'Dorothy Gregson', post: 'Chief Executive' }, { name: 'Sir Graham Bright', post: 'Commissioner' }] })
})

test.each(['signatures: Dorothy', 'signatures:\n  - Dorothy', 'signatures:\n  - name: Dorothy', 'contact:\n  - [a, b]', 'item: [4]'])('and what cannot be read is told: %s', (more) => {
  expect(read('', { more: `${more}\n` }).codes.some((code) => code.startsWith('front-matter-'))).toBe(true)
})
