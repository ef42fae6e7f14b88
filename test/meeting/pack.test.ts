/** The pack of a meeting: its pages as text, its order, its links and labels, and what is left out of it. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { writeDocument } from '../../src/build.ts'
import { writePack } from '../../src/build-pack.ts'
import type { Counted } from '../../src/model/document.ts'
import { passingFolder, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { meetingHead, meetingOf, packOf, shippedMeeting, smallPaper, soundPack, threePapers } from '../support/meeting.ts'
import { needs } from '../support/needs.ts'
import { elementsOf, readStructure } from '../support/structure-text.ts'
import { attachmentsOf, entry, list, objectsOf, pagesOf, poppler, qpdf, structureText, textOfPages, type PdfObject } from '../support/validators/pdf-readers.ts'

const folder = passingFolder()
const spaced = (line: string): string => line.replace(/\s+/g, ' ').trim()
const pdfOf = (name: string, bytes: Uint8Array): string => put(folder, `${name}.pdf`, bytes)

/** The rows of the contents, as printed on the first page. */
const contentsOf = ([first = '']: readonly string[]): readonly string[] =>
  (/Contents[^]*/.exec(first)?.[0] ?? '').split('\n').map(spaced).filter((line) => /^\d/.test(line))

describe('The pack of the meeting of 27 February 2014', () => {
  const packed = soundPack(shippedMeeting('2014-02-27'))
  needs('poppler')('reads so, page by page', async () => {
    const pages = await textOfPages(pdfOf('shipped', (await packed).written.bytes))
    await expect(pages.map((page, at) => `==== page ${at + 1} ====\n${page.trimEnd()}\n`).join('\n')).toMatchFileSnapshot('pack-2014-02-27.txt')
  })
  test('says on every page that the meeting was made up', async () => {
    const { document } = await packed
    for (const { running } of document?.parts ?? []) {
      for (const line of [running.firstHead, running.head]) expect(JSON.stringify(line)).toContain('EXAMPLE - not a record of this meeting')
    }
  })
  test('gives the same bytes again', async () => {
    expect(Buffer.from((await soundPack(shippedMeeting('2014-02-27'))).written.bytes).equals((await packed).written.bytes)).toBe(true)
  })
})

needs('qpdf', 'poppler')('A pack is sound to qpdf and poppler', async () => {
  const file = pdfOf('whole-pack', (await soundPack(meetingOf(threePapers, 'private'))).written.bytes)
  expect([...await qpdf(file), ...await poppler(file)]).toEqual([])
})

needs('poppler')('The parts of a pack are heard in the order of the agenda, each under its number and title', async () => {
  const parts = elementsOf(readStructure(await structureText(pdfOf('order', (await soundPack(meetingOf(threePapers))).written.bytes))), (tag) => tag === 'Part')
  expect(parts.map(({ title }) => title)).toEqual(['AGENDA', '3. Budget', '5. Estates', '8. Premises'])
})

describe('A paper that is not for publication', () => {
  needs('poppler')('is a slip with its public title and ground in the pack for the public, and in no other way there', async () => {
    const { private: isPrivate, written } = await soundPack(meetingOf(threePapers))
    expect(isPrivate).toBe(false)
    const file = pdfOf('slip', written.bytes)
    const pages = await textOfPages(file)
    const last = (pages.at(-1) ?? '').split('\n').map(spaced).filter((line) => line !== '')
    expect(last).toEqual(['Agenda Item: 8.0', 'To: Business Coordination Board', 'From: Chief Executive', 'Date: 27 February 2014', 'Not for publication: the financial affairs of bidders', 'Premises', 'Page 1 of 1 Pack page 4'])
    expect(pages.join()).not.toMatch(/High Street|£5m/)
    const attached = await attachmentsOf(file, passingFolder())
    expect([...attached.keys()]).toEqual(['item-3-model.json', 'item-5-model.json', 'item-8-model.json'])
    expect([...attached.values()].join()).not.toMatch(/High Street|5m/)
  })
  needs('poppler')('is whole in the private pack, which says on its first page what it is', async () => {
    const { private: isPrivate, written } = await soundPack(meetingOf(threePapers, 'private'))
    expect(isPrivate).toBe(true)
    const pages = await textOfPages(pdfOf('whole', written.bytes))
    expect(pages[0]).toContain('NOT FOR PUBLICATION')
    expect(pages.at(-1)).toMatch(/NOT FOR PUBLICATION[^]*Sale of 5 High Street[^]*One bidder offered £5m\./)
  })
})

needs('qpdf', 'poppler')('Each link of the contents, each bookmark and each printed number leads to the page on which its paper begins', async () => {
  const { written } = await soundPack(meetingOf(threePapers))
  const file = pdfOf('links', written.bytes)
  const { trailer, at } = await objectsOf(file)
  const root = at(entry(trailer, 'Root'))
  const pages = pagesOf(trailer, at)
  const names = list(entry(at(entry(at(entry(root, 'Names')), 'Dests')), 'Names'))
  /** The place of a page in the file, from 1, by where something leads. */
  const pageAt = (target: PdfObject): number => pages.indexOf(list(at(typeof target === 'string' && target.startsWith('u:') ? names[names.indexOf(target) + 1] ?? null : target))[0] ?? null) + 1

  const links = list(at(entry(at(pages[0] ?? null), 'Annots'))).map(at)
  expect(links.map((link) => [entry(link, 'Contents'), pageAt(entry(link, 'Dest'))])).toEqual([['u:Budget', 2], ['u:Estates', 3], ['u:Premises', 4]])
  const outlines: [PdfObject, number][] = []
  for (let item = at(entry(at(entry(root, 'Outlines')), 'First')); item !== null; item = at(entry(item, 'Next'))) outlines.push([entry(item, 'Title'), pageAt(entry(item, 'Dest'))])
  expect(outlines).toEqual([['u:AGENDA', 1], ['u:3. Budget', 2], ['u:5. Estates', 3], ['u:8. Premises', 4]])
  expect(contentsOf(await textOfPages(file))).toEqual(['3 Budget 2', '5 Estates 3', '8 Premises 4'])
})

needs('qpdf', 'poppler')('A supplement counts its pages on from a number or in letters: in print, in its contents, and in the labels that a reader shows', async () => {
  const { document } = await soundPack(meetingOf(threePapers))
  const parts = document?.parts.map((part, at) => (at === 0 ? { ...part, counted: { from: 61, letters: false } } : at === 1 ? { ...part, counted: { from: 12, letters: true } } : part)) ?? []
  if (document === null) throw new Error('There is no pack')
  const written = await writePack({ ...document, parts }, bcb)
  expect(written.pageLabels).toEqual(['61', '12a', '12b', '12c'])
  const file = pdfOf('labels', written.bytes)
  const pages = await textOfPages(file)
  expect(pages.map((page) => /Pack page (\S+)/.exec(page)?.[1])).toEqual(written.pageLabels)
  expect(contentsOf(pages)).toEqual(['3 Budget 12a', '5 Estates 12b', '8 Premises 12c'])
  const { trailer, at } = await objectsOf(file)
  expect(entry(at(entry(at(entry(trailer, 'Root')), 'PageLabels')), 'Nums')).toEqual([0, { '/S': '/D', '/St': 61 }, 1, { '/P': 'u:12a' }, 2, { '/P': 'u:12b' }, 3, { '/P': 'u:12c' }])
})

describe('The pack that is not for publication', () => {
  const offers = Array.from({ length: 40 }, (_, bid) => `Bidder ${bid + 1} offered £${bid + 1}m, to be paid on the day of the sale, and would let the police stay for a year.\n`).join('\n')
  const files = { ...threePapers, 'premises.md': threePapers['premises.md'].replace('One bidder offered £5m.\n', offers) }
  needs('poppler')('has each item on the page of the public pack, and says what letters are', async () => {
    const { written } = await soundPack(meetingOf(files, 'private'), 'final', meetingOf(files))
    const pages = await textOfPages(pdfOf('numbered', written.bytes))
    expect(pages.map((page) => /Pack page (\S+)/.exec(page)?.[1])).toEqual(['1', '2', '3', '4', '4a', '4b'])
    expect(written.pageLabels).toEqual(['1', '2', '3', '4', '4a', '4b'])
    expect(contentsOf(pages)).toEqual(['3 Budget 2', '5 Estates 3', '8 Premises 4'])
    expect(pages[0]?.split('\n').map(spaced).join(' ')).toContain('The pages are numbered as in the public pack. A page with a letter behind its number stands in this pack alone')
    // At the margin, in one column with the heading and the table.
    expect(pages[0]).toMatch(/^Contents\n[^]*^The pages are numbered .*\nnumber stands /m)
  })
  test('has what is said under a table at the margin in every format', async () => {
    const { document } = await soundPack(meetingOf(files, 'private'), 'final', meetingOf(files))
    const [first] = document?.parts ?? []
    if (document === null || first === undefined) throw new Error('There is no pack')
    const alone = { ...document, parts: [{ ...first, blocks: first.blocks.filter((block) => block.kind === 'paragraph' && block.anchor === 'numbered') }], attachments: [] }
    const [html, docx] = [await writeDocument(alone, bcb, 'html'), await writeDocument(alone, bcb, 'docx')]
    expect(strFromU8(html.bytes)).toContain('class="continued at-margin"')
    expect(strFromU8(unzipSync(docx.bytes)['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:pStyle w:val="BodyText"\/>(?:(?!<\/w:pPr>).)*<w:ind w:left="0" w:hanging="0"\/>/)
  })
  test('tells of it when no public one can be made', async () => {
    const undecided = { ...files, 'premises.md': files['premises.md'].replace('  decided-by: Chief Executive\n', '') }
    const { findings, written } = await soundPack(meetingOf(undecided, 'private'), 'final', meetingOf(undecided))
    expect(findings.map(({ code, file, place }) => `${code} ${file}:${place.line}`)).toEqual(['pack-own-pages papers/2014-02-27/meeting.yaml:1'])
    expect(written.pageLabels).toEqual(['1', '2', '3', '4', '5', '6'])
  })
})

test('In Word the pages of a pack are counted through by fields', async () => {
  const { document } = await soundPack(meetingOf({ ...threePapers, 'estates.md': smallPaper('Estates', '', `\n# Cost\n\n${'They rose.\n\n'.repeat(60)}`) }))
  if (document === null) throw new Error('There is no pack')
  const counts: readonly (Counted | undefined)[] = [undefined, undefined, { from: 9, letters: false, most: 1 }, { from: 12, letters: true }]
  const lettered = { ...document, parts: document.parts.map((part, at) => ({ ...part, ...(counts[at] === undefined ? {} : { counted: counts[at] }) })) }
  const { bytes } = await writeDocument(lettered, bcb, 'docx')
  const files = unzipSync(bytes)
  /** What a foot says: its words, and its fields in braces. */
  const foot = (number: number): string => strFromU8(files[`word/footer${number}-default.xml`] ?? new Uint8Array())
    .replace(/<w:fldSimple w:instr=" ([^"]*) ">.*?<\/w:fldSimple>/g, '{$1}').replace(/<w:fldChar w:fldCharType="begin"\/>/g, '{').replace(/<w:fldChar w:fldCharType="end"\/>/g, '}')
    .replace(/<w:fldChar w:fldCharType="separate"\/>/g, '=>').replace(/<[^>]*>/g, '').trim()
  expect([1, 2, 3, 4].map(foot)).toEqual([
    'Page {PAGE} of {SECTIONPAGES}Pack page {PAGE}',
    'Page {PAGE} of {SECTIONPAGES}Pack page { = { PAGE =>1} + 1 =>2}',
    'Page {PAGE} of {SECTIONPAGES}Pack page { IF { PAGE =>1} &lt;= 1 &quot;{ = { PAGE =>1} + 8 =>9}&quot; &quot;9{ = { PAGE =>1} - 1 \\* alphabetic =>a}&quot; =>9}',
    'Page {PAGE} of {SECTIONPAGES}Pack page 12{PAGE \\* alphabetic}',
  ])
})

test('A paper in another language says so where it is heard', async () => {
  const { written } = await soundPack(meetingOf({ ...threePapers, 'budget.md': smallPaper('Cyllideb', 'language: cy\n') }))
  const text = Buffer.from(written.bytes).toString('latin1')
  expect(text.match(/\/Lang \([^)]*\)/g)?.sort()).toEqual(['/Lang (cy)', '/Lang (en-GB)'])
})

test('A paper that calls itself a draft is in no pack but a draft', async () => {
  const files = { 'meeting.yaml': `${meetingHead}  - paper: budget.md\n`, 'budget.md': smallPaper('Budget', 'status: draft\n') }
  const final = await packOf(meetingOf(files))
  expect(final.document).toBe(null)
  expect(final.findings.map(({ code, file, place }) => `${code} ${file}:${place.line}`)).toEqual(['pack-draft-paper papers/2014-02-27/meeting.yaml:7'])
  const draft = await soundPack(meetingOf(files), 'draft')
  expect(draft.draft).toBe(true)
  for (const { running } of draft.document?.parts ?? []) for (const line of [running.firstHead, running.head]) expect(JSON.stringify(line)).toContain('DRAFT')
})
