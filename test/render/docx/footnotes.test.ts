/** Footnotes are Word's own: counted by it, with links of their own, and none of them lost. */
import { expect, test } from 'vitest'
import type { NoteMark, Words } from '../../../src/model/document.ts'
import { wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { bcbStyle } from '../../support/house.ts'
import { needs } from '../../support/needs.ts'
import { libreOffice } from '../../support/validators/office.ts'
import { openXmlSdk } from '../../support/validators/open-xml-sdk.ts'
import { textOfPages } from '../../support/validators/pdf-readers.ts'
import { documentOf, everyBlock, mark, note, paragraph, part, smallPaper, text } from './documents.ts'
import { looseEnds } from './loose-ends.ts'
import { all, child, openDocx, partOf, textOf, type Parts } from './open.ts'
import { write } from './written.ts'

/** A part whose footnotes bear these numbers. */
const noted = (anchor: string, ...numbers: readonly string[]) => {
  const marks = numbers.map((number, index): NoteMark => ({ ...mark(number), anchor: `${anchor}-note-${index}` }))
  const words: Words = marks.flatMap((one) => [text('words'), one])
  return { ...part(anchor, paragraph(null, words)), notes: marks.map(({ number, anchor: to }) => ({ ...note(number, `Note ${number} of ${anchor}`), anchor: to })) }
}

const marksOf = (parts: Parts) => all(partOf(parts, 'word/document.xml'), 'w:r').flatMap((run) => {
  const reference = child(run, 'w:footnoteReference')
  return reference === undefined ? [] : [`${reference.attributes['w:id']}${reference.attributes['w:customMarkFollows'] === '1' ? ` typed ${textOf(run)}` : ''}`]
})
const notesOf = (parts: Parts) => all(partOf(parts, 'word/footnotes.xml'), 'w:footnote').map((one) =>
  `${one.attributes['w:id']} ${all(one, 'w:footnoteRef').length > 0 ? '#' : ''}${one.attributes['w:type'] ?? textOf(one)}`)
const countingOf = (parts: Parts) => all(partOf(parts, 'word/document.xml'), 'w:sectPr').map((section) =>
  (child(section, 'w:footnotePr')?.children ?? []).map(({ name, attributes }) => `${name.slice(2)} ${attributes['w:val']}`).join(', '))

test('each has a number of its own, and the settings know the rules above them', async () => {
  const parts = openDocx(await write(documentOf(noted('a', '1', '2'))))
  expect(marksOf(parts)).toEqual(['1', '2'])
  expect(notesOf(parts)).toEqual(['-1 separator', '0 continuationSeparator', '1 #\tNote 1 of a', '2 #\tNote 2 of a'])
  expect(parts.get('word/settings.xml')).toContain('<w:footnotePr><w:numFmt w:val="decimal"/><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>')
})
test('a paper without any has no part for them', async () => {
  const parts = openDocx(await write(smallPaper()))
  expect([...parts.keys()].filter((name) => name.includes('footnotes'))).toEqual([])
  for (const name of ['word/settings.xml', 'word/document.xml', 'word/_rels/document.xml.rels']) expect(parts.get(name)).not.toContain('footnote')
})
test('a number that Word does not come to by counting is typed, and the count goes on without it', async () => {
  const bytes = await write(documentOf(noted('a', '1', '5', '2', 'x')))
  expect(marksOf(openDocx(bytes))).toEqual(['1', '2 typed 5', '3', '4 typed x'])
  expect(notesOf(openDocx(bytes)).slice(2)).toEqual(['1 #\tNote 1 of a', '2 5\tNote 5 of a', '3 #\tNote 2 of a', '4 x\tNote x of a'])
  expect(await openXmlSdk(bytes)).toEqual([])
})
test('each part counts its own from 1, by the section that begins it', async () => {
  const bytes = await write(documentOf(part('z', paragraph(null, 'x')), noted('a', '1', '2'), part('b', paragraph(null, 'x')), noted('c', '1', '2')))
  expect(marksOf(openDocx(bytes))).toEqual(['1', '2', '3', '4'])
  expect(countingOf(openDocx(bytes))).toEqual(['numFmt decimal', 'numFmt decimal', 'numFmt decimal', 'numFmt decimal, numRestart eachSect'])
  expect(await openXmlSdk(bytes)).toEqual([])
})
test('turned pages do not begin the count anew', async () => {
  expect(countingOf(openDocx(await write(everyBlock())))).toEqual(['numFmt decimal', 'numFmt decimal', 'numFmt decimal'])
})
test('they count as the house has it', async () => {
  const style = { ...bcbStyle, notes: { ...bcbStyle.notes, style: 'lower-roman' as const } }
  const parts = openDocx(await write(documentOf(noted('a', 'i', 'ii', '3')), style))
  expect(marksOf(parts)).toEqual(['1', '2', '3 typed 3'])
  expect(countingOf(parts)).toEqual(['numFmt lowerRoman'])
})
test('their links are those of their own part of the package', async () => {
  const parts = openDocx(await write(everyBlock()))
  const targets = all(partOf(parts, 'word/_rels/footnotes.xml.rels'), 'Relationship').map(({ attributes }) => attributes['Target'])
  expect(targets).toEqual(['https://example.org/guidance'])
  expect(looseEnds(parts)).toEqual([])
})
test('one that has no mark, or a mark that has none, is our fault and no paper', async () => {
  const { notes, ...rest } = noted('a', '1')
  await expect(write(documentOf({ ...rest, notes: [] }))).rejects.toThrow(/a-note-0, which its part lacks/)
  await expect(write(documentOf({ ...part('a', paragraph(null, 'x')), notes }))).rejects.toThrow(/a-note-0 has no mark/)
})
needs('LibreOffice', 'poppler')('LibreOffice counts the same, and sets each at the foot of the page of its mark', async () => {
  const folder = passingFolder()
  const [pdf] = await libreOffice('pdf', [put(folder, 'every.docx', await write(everyBlock()))], folder)
  const pages = (await textOfPages(pdf ?? '')).map((page) => wordsOf(page).join(' '))
  expect(pages.map((page) => page.match(/\d (See the guidance of January|Of a list|Report, the guidance|In a table|In an appendix)\./g) ?? [])).toEqual([
    ['1 See the guidance of January.', '2 Of a list.', '3 Report, the guidance.', '4 In a table.'], [], [], [], ['5 In an appendix.'],
  ])
})
