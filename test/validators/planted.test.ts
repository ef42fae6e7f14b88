/** Each validator, before it is believed, finds what was made wrong on purpose. */
import { afterAll, describe, expect, test } from 'vitest'
import { passingFolder, put } from '../support/folder.ts'
import { has, needs } from '../support/needs.ts'
import {
  cutPdf, docxOf, docxWithUnknownElement, inaccessibleHtml, soundHtml, untaggedPdf,
} from '../support/planted.ts'
import { axe, openBrowser, visibleText } from '../support/validators/browser.ts'
import { htmlValidate } from '../support/validators/html-validate.ts'
import { nu } from '../support/validators/nu.ts'
import { pythonDocx, textOfDocx } from '../support/validators/office.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'
import { ghostscript, muPdf, poppler, qpdf } from '../support/validators/pdf-readers.ts'
import { veraPdf } from '../support/validators/vera-pdf.ts'

const folder = passingFolder()
const untagged = put(folder, 'untagged.pdf', untaggedPdf())
const cut = put(folder, 'cut.pdf', cutPdf())

describe('PDF', () => {
  needs('veraPDF')('veraPDF finds a file without tags, title and embedded font, and one that it cannot read', async () => {
    const found = await veraPdf('ua1', [untagged, cut])
    const untaggedFindings = (found.get(untagged) ?? []).join('\n')
    expect(untaggedFindings).toContain('StructTreeRoot entry is not present')
    expect(untaggedFindings).toContain('font program is not embedded')
    expect(untaggedFindings).toMatch(/metadata/i)
    expect(found.get(cut)?.join()).toMatch(/could not judge/)
    expect((await veraPdf('3a', [untagged])).get(untagged)?.length).toBeGreaterThan(3)
  })

  needs('qpdf')('qpdf finds a file that is cut short', async () => {
    expect(await qpdf(untagged)).toEqual([])
    expect(await qpdf(cut)).not.toEqual([])
  })
  needs('MuPDF')('MuPDF finds a file that is cut short', async () => {
    expect(await muPdf(untagged)).toEqual([])
    expect(await muPdf(cut)).not.toEqual([])
  })
  needs('Ghostscript')('Ghostscript finds a file that is cut short', async () => {
    expect(await ghostscript(untagged)).toEqual([])
    expect(await ghostscript(cut)).not.toEqual([])
  })
  needs('poppler')('poppler finds a file that is cut short', async () => {
    expect(await poppler(untagged)).toEqual([])
    expect(await poppler(cut)).not.toEqual([])
  })
})

describe('DOCX', () => {
  test('the Open XML SDK finds an element that Word does not know, and nothing in a sound file', async () => {
    expect((await openXmlSdk(docxWithUnknownElement())).join()).toContain('gap')
    expect(await openXmlSdk(docxOf('<w:p><w:r><w:t>Words</w:t></w:r></w:p>'))).toEqual([])
  })
  test('the Open XML SDK does not pass what is no DOCX at all', async () => {
    await expect(openXmlSdk(Buffer.from('words')).then((found) => expect(found).toEqual([]))).rejects.toThrow()
  })
  needs('LibreOffice')('LibreOffice reads the words of each file into its own text', async () => {
    const files = ['one', 'two'].map((word) => put(folder, `${word}.docx`, docxOf(`<w:p><w:r><w:t>${word} £5k’s</w:t></w:r></w:p>`)))
    expect((await textOfDocx(files, folder)).map((text) => text.trim())).toEqual(['one £5k’s', 'two £5k’s'])
  })
  needs('python-docx')('python-docx refuses what is no DOCX', async () => {
    await expect(pythonDocx(put(folder, 'no.docx', 'words'))).rejects.toThrow()
  })
})

describe('HTML', () => {
  needs('Java')('the Nu checker finds a picture without words and an element in the wrong place', async () => {
    const [bad, good] = [put(folder, 'bad.html', inaccessibleHtml), put(folder, 'good.html', soundHtml)]
    const found = await nu([bad, good])
    expect(found.get(bad)?.join('\n')).toMatch(/alt/)
    expect(found.get(good)).toEqual([])
  })
  test('html-validate finds a missing language and a picture without words', async () => {
    const found = (await htmlValidate(inaccessibleHtml)).join('\n')
    expect(found).toContain('element-required-attributes')
    expect(found).toContain('wcag/h37')
    expect(await htmlValidate(soundHtml)).toEqual([])
  })

  const browser = has('Chromium') ? openBrowser() : null
  afterAll(async () => (await browser)?.close())
  const opened = async () => {
    if (browser === null) throw new Error('Chromium is not on this machine')
    return browser
  }
  needs('Chromium')('axe finds a missing language and a picture without words', async () => {
    const found = (await axe(await opened(), inaccessibleHtml)).join('\n')
    expect(found).toContain('html-has-lang')
    expect(found).toContain('image-alt')
    expect(await axe(await opened(), soundHtml)).toEqual([])
  })
  needs('Chromium')('a reader does not see words that styles hide', async () => {
    const [text] = await visibleText(await opened(), [soundHtml.replace('<p>', '<p hidden>Secret</p><p>')])
    expect(text?.split(/\s+/)).toEqual(['Sound', 'Words.'])
  })
})
