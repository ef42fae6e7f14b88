/** Pictures stand in the Word file as large as in the PDF, once each, with the words that say what they show. */
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { jpegs } from '../../support/pictures.ts'
import { chequered, documentOf, paragraph, part, picture } from './documents.ts'
import { all, child, openDocx, partOf } from './open.ts'
import { write } from './written.ts'

const bytes = await write(documentOf(
  part('a', picture('one'), picture('two', jpegs.baseline), paragraph(null, 'x')),
  part('b', { ...picture('three'), ...(picture('three').kind === 'picture' ? { bytes: new Uint8Array(chequered) } : {}) }),
))
const parts = openDocx(bytes)
const main = partOf(parts, 'word/document.xml')

test('the same bytes are there once, as they were given', () => {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'))
  expect(files.map(([name]) => name)).toEqual(['word/media/image1.png', 'word/media/image2.jpeg'])
  expect(files.map(([, content]) => Buffer.compare(content, content.length === chequered.length ? chequered : jpegs.baseline))).toEqual([0, 0])
  expect(all(main, 'a:blip').map(({ attributes }) => attributes['r:embed'])).toHaveLength(3)
  expect(new Set(all(main, 'a:blip').map(({ attributes }) => attributes['r:embed'])).size).toBe(2)
})
test('each says what it shows, and has a number of its own', () => {
  const said = all(main, 'wp:docPr').map(({ attributes }) => attributes)
  expect(said.map(({ descr }) => descr)).toEqual(['Map & "plan" one', 'Map & "plan" two', 'Map & "plan" three'])
  expect(said.map(({ id }) => id)).toEqual(['1', '2', '3'])
})
test('each is as large as it is set: 2 inches by 1', () => {
  for (const name of ['wp:extent', 'a:ext']) expect(all(main, name).map(({ attributes }) => attributes)).toEqual(Array(3).fill({ cx: '1828800', cy: '914400' }))
})
test('no line is too low for it', () => {
  const style = all(partOf(parts, 'word/styles.xml'), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'Picture')
  expect(all(style ?? main, 'w:spacing').map(({ attributes }) => attributes)).toEqual([{ 'w:before': '60', 'w:after': '180', 'w:line': '20', 'w:lineRule': 'atLeast' }])
})
test('the kinds of its files are named, and those of no others', async () => {
  const kinds = (of: Uint8Array) => all(partOf(openDocx(of), '[Content_Types].xml'), 'Default').map(({ attributes }) => attributes['Extension'])
  expect(kinds(bytes)).toEqual(['rels', 'xml', 'png', 'jpeg'])
  expect(kinds(await write(documentOf(part('a', picture('one')))))).toEqual(['rels', 'xml', 'png'])
  expect(kinds(await write(documentOf(part('a', paragraph(null, 'x')))))).toEqual(['rels', 'xml'])
})
test('an anchor leads to it', () => {
  expect(child(main, 'w:body')?.children.map((one) => all(one, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']).join(' '))).toEqual(['a one', 'two', 'px', 'b three', ''])
})
