/** The agenda in three formats, each by a reader of its own: the same words in the same order; and what validators say of it. */
import { readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { agendaDocument } from '../../src/build-meeting.ts'
import { formats, writeDocument } from '../../src/build.ts'
import { passingFolder, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { bcbRoom, meetingOf, packOf, shippedMeeting, threePapers } from '../support/meeting.ts'
import { has, needs } from '../support/needs.ts'
import { axe, openBrowser, visibleText } from '../support/validators/browser.ts'
import { htmlValidate } from '../support/validators/html-validate.ts'
import { pythonDocx } from '../support/validators/office.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'
import { qpdf, textOfPages } from '../support/validators/pdf-readers.ts'

const folder = passingFolder()
const written = async (name: string, meeting: ReturnType<typeof shippedMeeting>): Promise<Readonly<Record<string, string>>> => {
  const document = agendaDocument(meeting, bcbRoom)
  if (document === null) throw new Error(JSON.stringify(meeting.findings))
  const files: Record<string, string> = {}
  for (const format of formats) files[format] = put(folder, `${name}.${format}`, (await writeDocument(document, bcb, format)).bytes)
  return files
}
const agendas = Promise.all([
  written('shipped', shippedMeeting('2014-02-27')),
  written('three', meetingOf({ ...threePapers, 'meeting.yaml': threePapers['meeting.yaml'].replace('items:', 'draft: yes\napologies: [Chief Constable]\nprevious-meeting: 22 January 2014\nnext-meeting: 24 April 2014\nitems:').replace('  - paper: estates.md\n', '  - paper: estates.md\n    time: 14:30\n    reference: E/7\n    late: The valuation came on 24 February.\n') })),
])
const browser = has('Chromium') ? openBrowser() : null
afterAll(async () => (await browser)?.close())
const spaced = (line: string): string => line.replace(/\s+/g, ' ').trim()
const said = (lines: readonly string[]): string => lines.map(spaced).filter((line) => line !== '').join('\n')

describe('The agenda', () => {
  needs('poppler', 'python-docx', 'Chromium')('reads so, as PDF, as Word and as a web page', async () => {
    if (browser === null) throw new Error('Chromium is not on this machine')
    const parts: string[] = []
    for (const [at, { pdf = '', docx = '', html = '' }] of (await agendas).entries()) {
      const { paragraphs } = await pythonDocx(docx)
      const [seen = ''] = await visibleText(await browser, [readFileSync(html, 'utf8')])
      parts.push(
        `==== agenda ${at + 1}, PDF ====`, said((await textOfPages(pdf)).flatMap((page) => page.split('\n'))), '',
        `==== agenda ${at + 1}, Word, without the numbers that Word counts and its running lines ====`, said(paragraphs.map(({ text }) => text)), '',
        `==== agenda ${at + 1}, web page ====`, said(seen.split('\n')), '',
      )
    }
    await expect(parts.join('\n')).toMatchFileSnapshot('agenda.txt')
  })
  test('is valid to the Open XML SDK, and its page to html-validate', async () => {
    for (const { docx = '', html = '' } of await agendas) {
      expect(await openXmlSdk(readFileSync(docx))).toEqual([])
      expect(await htmlValidate(readFileSync(html, 'utf8'))).toEqual([])
    }
    // A pack is no Word file; but its parts, and the fields that count its pages through, would be sound in one.
    const { document } = await packOf(meetingOf(threePapers))
    if (document !== null) expect(await openXmlSdk(Buffer.from((await writeDocument(document, bcb, 'docx')).bytes))).toEqual([])
  })
  needs('Chromium')('is a page in which axe finds nothing', async () => {
    if (browser === null) throw new Error('Chromium is not on this machine')
    for (const { html = '' } of await agendas) expect(await axe(await browser, readFileSync(html, 'utf8'))).toEqual([])
  })
  needs('qpdf')('is sound to qpdf', async () => {
    for (const { pdf = '' } of await agendas) expect(await qpdf(pdf)).toEqual([])
  })
})
