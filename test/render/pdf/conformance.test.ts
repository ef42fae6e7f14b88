/** Independent judges of a file with everything in it, characters from far away too, and of a long one with links and tables over pages. */
import { beforeAll, describe, expect, test } from 'vitest'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { writePdf } from '../../../src/render/pdf/write.ts'
import type { Laid } from '../../../src/render/layout/laid.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { attachmentsOf, fontsOf, ghostscript, muPdf, pdfInfo, poppler, qpdf, structureText, textOfPages } from '../../support/validators/pdf-readers.ts'
import { veraPdf } from '../../support/validators/vera-pdf.ts'
import { arimo, bcbStyle } from '../../support/house.ts'
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
    const sound = new Map([[file, []], [long, []]])
    expect(await veraPdf('ua1', [file, long])).toEqual(sound)
    expect(await veraPdf('3a', [file, long])).toEqual(sound)
    expect(await qpdf(long)).toEqual([])
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
