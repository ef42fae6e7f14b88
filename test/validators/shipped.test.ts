/** Independent validators find nothing in what is built: both shipped papers, and ten generated ones. */
import { describe, expect, test } from 'vitest'
import { agendaDocument } from '../../src/build-meeting.ts'
import { writeDocument } from '../../src/build.ts'
import { readCarriedModel } from '../../src/model/carried.ts'
import { passingFolder, put } from '../support/folder.ts'
import { bcb, buildSound, shippedSources, type Sound } from '../support/house.ts'
import { bcbRoom, meetingOf, shippedMeeting, soundPack, threePapers } from '../support/meeting.ts'
import { needs } from '../support/needs.ts'
import { generatedPaper, sourceOfPaper } from '../support/papers.ts'
import { altered } from '../support/planted.ts'
import { elementsOf, readStructure } from '../support/structure-text.ts'
import { axe, openBrowser, overflow } from '../support/validators/browser.ts'
import type { Found } from '../support/validators/found.ts'
import { htmlValidate } from '../support/validators/html-validate.ts'
import { nu } from '../support/validators/nu.ts'
import { libreOffice, pythonDocx } from '../support/validators/office.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'
import {
  attachmentsOf, entry, fontsOf, ghostscript, list, muPdf, objectsOf, pagesOf, pdfInfo, poppler, qpdf, structureText,
} from '../support/validators/pdf-readers.ts'
import { veraPdf } from '../support/validators/vera-pdf.ts'

const folder = passingFolder()

interface Published extends Sound {
  readonly name: string
  readonly pdf: string
  readonly docx: string
  readonly html: string
}

const publish = async (): Promise<readonly Published[]> => {
  const sources = [
    ...shippedSources,
    ...Array.from({ length: 10 }, (_, index) => [`generated-${index}`, sourceOfPaper(generatedPaper(5000 + index, 1 + index % 4))] as const),
  ]
  const papers: Published[] = []
  for (const [name, source] of sources) {
    const sound = await buildSound(source)
    papers.push({
      ...sound, name,
      pdf: put(folder, `${name}.pdf`, sound.bytes('pdf')),
      docx: put(folder, `${name}.docx`, sound.bytes('docx')),
      html: put(folder, `${name}.html`, sound.bytes('html')),
    })
  }
  return papers
}
let publishing: Promise<readonly Published[]> | null = null
const published = (): Promise<readonly Published[]> => (publishing ??= publish())
const shipped = async (): Promise<readonly Published[]> => (await published()).filter(({ name }) => shippedSources.has(name))

/** What was found, without the files in which nothing was. */
const faults = (found: Found): Record<string, readonly string[]> => Object.fromEntries([...found].filter(([, list]) => list.length > 0))
/** Asks a validator that takes one file at a time. */
const askEach = async (files: readonly string[], ask: (file: string) => Promise<readonly string[]>): Promise<Found> => {
  const found = new Map<string, readonly string[]>()
  for (const file of files) found.set(file, await ask(file))
  return found
}

/** A model without what is not published with it: where a table beside the paper lay, and its columns that are not printed. */
const asPublished = (value: unknown): unknown => {
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(asPublished)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === 'kept' || key === 'accept' ? [] : key === 'file' && typeof inner === 'string' ? inner.replace(/^.*\//, '') : asPublished(inner)]))
}

describe('PDF', () => {
  needs('veraPDF')('is PDF/UA-1 and PDF/A-3a to veraPDF, which sees when one mark of it is taken away', async () => {
    const files = (await published()).map(({ pdf }) => pdf)
    const [first] = await shipped()
    if (first === undefined) throw new Error('No paper is shipped')
    const untitled = put(folder, 'untitled.pdf', altered(first.bytes('pdf'), '/DisplayDocTitle true', '/DisplayDocTitle null'))
    const untagged = put(folder, 'unmarked.pdf', altered(first.bytes('pdf'), '/Marked true', '/Marked null'))
    // A pack has many parts, counts its pages through, and leaves out what is not for publication.
    const packs = [put(folder, 'pack.pdf', (await soundPack(meetingOf(threePapers))).written.bytes), put(folder, 'shipped-pack.pdf', (await soundPack(shippedMeeting('2014-02-27'))).written.bytes)]
    const agenda = agendaDocument(shippedMeeting('2014-02-27'), bcbRoom)
    if (agenda !== null) packs.push(put(folder, 'agenda.pdf', (await writeDocument(agenda, bcb, 'pdf')).bytes))
    const all = [...files, ...packs, untitled, untagged]
    const [accessible, archival] = [await veraPdf('ua1', all), await veraPdf('3a', all)]
    expect(Object.keys(faults(accessible)).sort()).toEqual([untitled, untagged].sort())
    expect(Object.keys(faults(archival))).toEqual([untagged])
    for (const file of [...files, ...packs]) expect([...(accessible.get(file) ?? ['not judged']), ...(archival.get(file) ?? ['not judged'])], file).toEqual([])
  })
  needs('qpdf')('is sound to qpdf', async () => {
    expect(faults(await askEach((await published()).map(({ pdf }) => pdf), qpdf))).toEqual({})
  })
  needs('poppler')('is read by poppler without complaint', async () => {
    expect(faults(await askEach((await published()).map(({ pdf }) => pdf), poppler))).toEqual({})
  })
  needs('MuPDF')('is drawn by MuPDF without complaint', async () => {
    expect(faults(await askEach((await published()).map(({ pdf }) => pdf), muPdf))).toEqual({})
  })
  needs('Ghostscript')('is drawn by Ghostscript without complaint', async () => {
    expect(faults(await askEach((await published()).map(({ pdf }) => pdf), ghostscript))).toEqual({})
  })

  needs('poppler')('embeds every font and can tell each glyph’s letter', async () => {
    for (const { name, pdf } of await published()) {
      const fonts = await fontsOf(pdf)
      expect(fonts.length, name).toBeGreaterThan(0)
      expect(fonts.filter(({ embedded, unicode }) => !embedded || !unicode), name).toEqual([])
    }
  })
  needs('poppler')('gives every table head cells with their scope', async () => {
    let tables = 0
    for (const { name, pdf } of await published()) {
      const structure = readStructure(await structureText(pdf))
      for (const table of elementsOf(structure, (tag) => tag === 'Table')) {
        tables += 1
        const heads = elementsOf([table], (tag) => tag === 'TH')
        expect(heads.length, name).toBeGreaterThan(0)
        expect(heads.filter(({ attributes }) => !/^\/(Column|Row|Both)$/.test(attributes.get('Scope') ?? '')), name).toEqual([])
      }
    }
    expect(tables).toBeGreaterThan(2)
  })
  needs('poppler')('skips no heading level', async () => {
    for (const { name, pdf } of await published()) {
      const levels = elementsOf(readStructure(await structureText(pdf)), (tag) => /^H\d$/.test(tag)).map(({ tag }) => Number(tag.slice(1)))
      expect(levels[0], name).toBe(1)
      expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1), name).toEqual([])
    }
  })
  needs('qpdf', 'poppler')('has its title, language, author and date, and shows the title in its window', async () => {
    for (const { name, pdf, document } of await published()) {
      const { trailer, at } = await objectsOf(pdf)
      const catalog = at(entry(trailer, 'Root'))
      expect(entry(catalog, 'Lang'), name).toBe(`u:${document.language}`)
      expect(entry(at(entry(catalog, 'ViewerPreferences')), 'DisplayDocTitle'), name).toBe(true)
      const information = await pdfInfo(pdf)
      expect(information.get('Title'), name).toBe(document.title)
      expect(information.get('Author'), name).toBe(document.author)
      expect(information.get('Tagged'), name).toBe('yes')
      expect(information.get('Page size'), name).toMatch(/A4/)
    }
  })
  needs('qpdf')('says what each link is for, and ties it to its place in the structure', async () => {
    let links = 0
    for (const { name, pdf } of await published()) {
      const { trailer, at } = await objectsOf(pdf)
      for (const page of pagesOf(trailer, at).map(at)) {
        for (const annotation of list(at(entry(page, 'Annots'))).map(at).filter((one) => entry(one, 'Subtype') === '/Link')) {
          links += 1
          expect(entry(annotation, 'Contents'), name).toMatch(/^u:.*\S/)
          expect(typeof entry(annotation, 'StructParent'), name).toBe('number')
        }
      }
    }
    expect(links).toBeGreaterThan(2)
  })
  needs('poppler')('carries the model that it was made from', async () => {
    for (const { name, pdf, built } of await published()) {
      const attached = await attachmentsOf(pdf, passingFolder())
      expect(attached.size, name).toBe(1)
      const { paper } = readCarriedModel([...attached.values()].join())
      expect(paper, name).toEqual(built.paper === null ? null : asPublished({ ...built.paper, file: paper.file }))
    }
  })
})

describe('DOCX', () => {
  test('is sound to Microsoft’s Open XML SDK, as today’s Word and as Word 2019', async () => {
    for (const { name, bytes } of await published()) {
      expect(await openXmlSdk(bytes('docx')), name).toEqual([])
      expect(await openXmlSdk(bytes('docx'), 'Office2019'), name).toEqual([])
    }
  })
  needs('LibreOffice', 'qpdf')('is read by LibreOffice, which can make pages of it', async () => {
    for (const pdf of await libreOffice('pdf', (await published()).map(({ docx }) => docx), passingFolder())) {
      expect(await qpdf(pdf)).toEqual([])
    }
  })
  needs('python-docx')('is read by python-docx: its title, its styles and its tables', async () => {
    for (const { name, docx, document } of await published()) {
      const read = await pythonDocx(docx)
      const blocks = document.parts.flatMap((part) => part.blocks).flatMap((block) => (block.kind === 'turned' ? block.blocks : [block]))
      expect([read.title, read.author, read.language], name).toEqual([document.title, document.author, document.language])
      expect(read.tables.map((rows) => rows.length), name)
        .toEqual(blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.length + Math.sign(block.head.length)] : [])))
      // A style that nobody defined is read as Normal: an officer could then change nothing by its name.
      expect(read.paragraphs.filter(({ style, text }) => style === 'Normal' && text.trim() !== ''), name).toEqual([])
    }
  })
})

describe('HTML', () => {
  needs('Java')('is faultless to the Nu checker', async () => {
    expect(faults(await nu((await published()).map(({ html }) => html)))).toEqual({})
  })
  test('is faultless to html-validate', async () => {
    for (const { name, bytes } of await published()) expect(await htmlValidate(new TextDecoder().decode(bytes('html'))), name).toEqual([])
  })
  needs('Chromium')('is accessible to axe, on a desk and on a phone, where nobody has to scroll sideways', async () => {
    const browser = await openBrowser()
    try {
      for (const { name, bytes } of await shipped()) {
        const html = new TextDecoder().decode(bytes('html'))
        expect(await axe(browser, html, 1280), name).toEqual([])
        expect(await axe(browser, html, 360), name).toEqual([])
        expect(await overflow(browser, html, 360), name).toBe(0)
      }
    } finally {
      await browser.close()
    }
  })
})

