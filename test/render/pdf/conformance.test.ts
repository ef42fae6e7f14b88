/** Independent judges of a file with everything in it, characters from far away too, and of a long one with links and tables over pages. */
import { beforeAll, describe, expect, test } from 'vitest'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { writePdf } from '../../../src/render/pdf/write.ts'
import type { Laid } from '../../../src/render/layout/laid.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { attachmentsOf, fontsOf, ghostscript, muPdf, pdfInfo, poppler, qpdf, structureText, textOfPages } from '../../support/validators/pdf-readers.ts'
import { veraPdf } from '../../support/validators/vera-pdf.ts'
import { documentWords, wordsOf } from '../../support/document-words.ts'
import { arimo, bcb, bcbStyle, plain } from '../../support/house.ts'
import { jpegs, pngOf, type PngKind } from '../../support/pictures.ts'
import { paperWithAll } from '../layout/support/apart.ts'
import { picture } from '../layout/support/documents.ts'
import { readStructure, structureWords } from '../../support/structure-text.ts'
import { notedPaper } from '../layout/support/notes.ts'
import { longPaper } from './long-paper.ts'
import { readPdf } from './read-pdf.ts'
import { documentOf, fullSample, modelAttachment, pageOf, words } from './sample.ts'

const title = 'Cost & "value" <£5k> 𝒱'
const model = '{"title":"Ünïcødé 😀 £5k"}'
const document = documentOf({ title, author: "Chief Executive's & Co", attachments: [modelAttachment(model)] })

/** The full sample with a third page, in scripts that the small faces lack. */
const laid: Laid = {
  ...fullSample,
  pages: [...fullSample.pages, pageOf(words(90, 'Ελληνικά, Кириллица, ', 80, 100), words(90, 'Nguyễn Thị', 80, 115, { face: 'italic' }))],
  tree: [...fullSample.tree, { tag: 'Part', title: 'Another part', children: [{ tag: 'P', children: [90] }] }],
}

const dots = (kind: PngKind) => pngOf(13, 11, kind, (x, y, channel) => (x * y + channel * 50) % Math.min(4, 2 ** kind.depth))
const palette = [[0, 0, 0], [200, 0, 0], [0, 200, 0], [255, 255, 255]]
const pictured = paperWithAll(...[
  jpegs.baseline, jpegs.progressive, jpegs.grey,
  dots({ colour: 'grey', depth: 1 }), dots({ colour: 'palette', depth: 2, palette }), dots({ colour: 'palette', depth: 8, palette, transparent: [0, 99] }),
  dots({ colour: 'rgb-alpha', depth: 8 }), dots({ colour: 'grey-alpha', depth: 16 }), dots({ colour: 'rgb', depth: 8, transparent: [0, 2, 0], interlaced: true }),
].map((bytes, index) => ({ ...picture(200, 60, `Picture ${index + 1}: "awards" & more`), mediaType: bytes[0] === 0xff ? 'image/jpeg' as const : 'image/png' as const, bytes })))

const folder = passingFolder()
let bytes: Uint8Array = new Uint8Array()
let file = ''
beforeAll(async () => {
  bytes = (await drawLaid(laid, document, arimo)).bytes
  file = put(folder, 'sample.pdf', bytes)
})

describe('a PDF', () => {
  needs('veraPDF', 'qpdf')('keeps PDF/UA-1 and PDF/A-3a', async () => {
    const long = put(folder, 'long.pdf', (await writePdf(longPaper(12), bcbStyle, arimo)).bytes)
    const noted = put(folder, 'noted.pdf', (await writePdf(notedPaper(), bcbStyle, arimo)).bytes)
    const files = [file, long, noted]
    const sound = new Map(files.map((each) => [each, []]))
    expect(await veraPdf('ua1', files)).toEqual(sound)
    expect(await veraPdf('3a', files)).toEqual(sound)
    expect([...await qpdf(long), ...await qpdf(noted)]).toEqual([])
  })
  needs('veraPDF', 'qpdf', 'MuPDF', 'Ghostscript', 'poppler')('keeps them with quotations, pictures, signatures and appendices, in both houses', async () => {
    const files = await Promise.all([bcb, plain].map(async ({ style, faces }) => put(folder, `${style.name}.pdf`, (await writePdf(pictured, style, faces)).bytes)))
    const sound = new Map(files.map((each) => [each, []]))
    expect(await veraPdf('ua1', files)).toEqual(sound)
    expect(await veraPdf('3a', files)).toEqual(sound)
    for (const each of files) {
      for (const judge of [qpdf, muPdf, ghostscript, poppler]) expect(await judge(each)).toEqual([])
      expect(wordsOf(structureWords(readStructure(await structureText(each))))).toEqual(documentWords(pictured))
    }
  })
  needs('qpdf')('is sound to qpdf', async () => expect(await qpdf(file)).toEqual([]))
  needs('MuPDF')('is sound to MuPDF', async () => expect(await muPdf(file)).toEqual([]))
  needs('Ghostscript')('is sound to Ghostscript', async () => expect(await ghostscript(file)).toEqual([]))
  needs('poppler')('is sound to poppler', async () => expect(await poppler(file)).toEqual([]))

  needs('poppler')('gives its words back in reading order, not running together', async () => {
    const said = [...(await structureText(file)).matchAll(/"(.*)"$/gm)].map(([, text]) => text)
    expect(said).toContain('Providing support for victims')
    expect(said.join('|')).toContain('The long paper of the |Commissioner and the Board| goes on.')
    expect(said.at(-1)).toBe('Ελληνικά, Кириллица, Nguyễn Thị')
    expect((await textOfPages(file))[0]).toContain('See paragraph 2.1 and the papers of the Board, as ever:')
  })

  needs('poppler')('bears its title, its language, its fonts and its model', async () => {
    const info = await pdfInfo(file)
    expect(info.get('Title')).toBe(title)
    expect(info.get('Author')).toBe("Chief Executive's & Co")
    expect(info.get('Producer')).toBe('boardpaper')
    expect(info.get('Tagged')).toBe('yes')
    const fonts = await fontsOf(file)
    expect(fonts.length).toBe(6)
    for (const { name, embedded, unicode } of fonts) expect({ name, embedded, unicode }).toEqual({ name, embedded: true, unicode: true })
    expect([...await attachmentsOf(file, folder)]).toEqual([['model.json', model]])
  })

  test('shuts inner bookmarks, so that a pack shows its papers first', () => {
    const pdf = readPdf(bytes)
    const outlines = pdf.entry(pdf.at(pdf.trailer['Root']), 'Outlines')
    expect(pdf.entry(outlines, 'Count')).toBe(2)
    expect(pdf.entry(pdf.entry(outlines, 'First'), 'Count')).toBe(-1)
  })
})

describe('the same document', () => {
  test('gives the same bytes again, in any time zone', async () => {
    const zone = process.env['TZ']
    try {
      for (const each of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
        process.env['TZ'] = each
        expect(Buffer.from((await drawLaid(laid, document, arimo)).bytes).equals(bytes)).toBe(true)
      }
    } finally {
      if (zone === undefined) delete process.env['TZ']
      else process.env['TZ'] = zone
    }
  })

  test('has an identity of its own: other words, another model or another title give another', async () => {
    const identity = async (each: Laid, properties: Parameters<typeof documentOf>[0]) =>
      /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(Buffer.from((await drawLaid(each, { ...document, ...properties }, arimo)).bytes).toString('latin1'))?.[1]
    const identities = await Promise.all([
      identity(laid, {}), identity(fullSample, {}), identity(laid, { title: 'Another' }), identity(laid, { attachments: [modelAttachment('{}')] }),
    ])
    expect(new Set(identities).size).toBe(4)
    expect(identities).not.toContain(undefined)
  })
})
