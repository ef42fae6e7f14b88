/** A paper with every kind of block, in both houses: read by a person, by LibreOffice, by python-docx, and by Microsoft's SDK. */
import { describe, expect, test } from 'vitest'
import type { HouseStyle } from '../../../src/model/house-style.ts'
import { documentTexts, wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { bcbStyle, plain } from '../../support/house.ts'
import { needs } from '../../support/needs.ts'
import { pythonDocx, textOfDocx } from '../../support/validators/office.ts'
import { openXmlSdk } from '../../support/validators/open-xml-sdk.ts'
import { everyBlock } from './documents.ts'
import { looseEnds } from './loose-ends.ts'
import { all, child, openDocx, partOf, value } from './open.ts'
import { structureText } from './structure-text.ts'
import { write } from './written.ts'

const bytes = await write(everyBlock())
const parts = openDocx(bytes)

/** The paper as far as it stands in the text, without the words of its footnotes. */
const aboveTheFoot = () => ({ ...everyBlock(), parts: everyBlock().parts.map((one) => ({ ...one, notes: [] })) })

describe('A paper with every kind of block', () => {
  test('stands in named styles, numbers and footnotes counted by Word', async () => {
    await expect(structureText(parts)).toMatchFileSnapshot('every-block.txt')
  })
  test('has no loose ends', () => {
    expect(looseEnds(parts)).toEqual([])
    for (const [kind, to] of [['w:footnoteReference w:id="', '9'], ['r:embed="', 'rId99']] as const) {
      const planted = new Map([...parts].map(([name, source]) => [name, source.replace(new RegExp(`(?<=${kind})[^"]*`), to)]))
      expect(looseEnds(planted).length, kind).toBeGreaterThan(0)
    }
  })
  test('is the same every time', async () => {
    expect(Buffer.compare(await write(everyBlock()), bytes)).toBe(0)
  })
  const houses: readonly (readonly [string, HouseStyle])[] = [['bcb', bcbStyle], ['plain', plain.style]]
  test.each(houses)('is sound to Microsoft’s Open XML SDK in the house %s', async (_, style) => {
    expect(await openXmlSdk(await write(everyBlock(), style))).toEqual([])
  })
  needs('LibreOffice')('says the same words and numbers in LibreOffice, in both houses', async () => {
    const folder = passingFolder()
    const files = await Promise.all(houses.map(async ([name, style]) => put(folder, `${name}.docx`, await write(everyBlock(), style))))
    for (const found of await textOfDocx(files, folder)) expect(wordsOf(found)).toEqual(wordsOf(documentTexts(aboveTheFoot()).join(' ')))
  })
  needs('python-docx')('has its styles under the names that Word shows', async () => {
    const { paragraphs } = await pythonDocx(put(passingFolder(), 'every.docx', bytes))
    expect([...new Set(paragraphs.map(({ style }) => style))]).toEqual([
      'Front Block', 'Front Block End', 'Title', 'Heading 1', 'Numbered Paragraph', 'Subparagraph', 'Quote', 'Body Text', 'Picture',
      'Signature Rule', 'Signature Labels', 'Signature Name', 'Signature Post', 'End Block',
      'Appendix Heading', 'Appendix Paragraph', 'Appendix Subparagraph', 'Appendix Sub-subparagraph', 'Table Gap',
    ])
  })
})

describe('What the styles say is what the house says', () => {
  const styles = new Map(all(partOf(parts, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const look = (id: string, name: string) => all(styles.get(id) ?? { name: '', attributes: {}, children: [], text: '' }, name)[0]?.attributes

  test('a quotation stands in on both sides', () => {
    expect(look('Quote', 'w:ind')).toEqual({ 'w:left': '1247', 'w:right': '397', 'w:hanging': '0' })
  })
  test('an appendix begins a page, stands in the outline, and its number at the margin', () => {
    expect(look('AppendixHeading', 'w:pageBreakBefore')).toEqual({})
    expect(look('AppendixHeading', 'w:outlineLvl')).toEqual({ 'w:val': '0' })
    expect(look('AppendixHeading', 'w:ind')).toEqual({ 'w:left': '1984', 'w:hanging': '1984' })
  })
  test('a hand has its room, rules are as long as the house has them, and a signatory stands on one page', () => {
    expect(look('SignatureRule', 'w:spacing')).toMatchObject({ 'w:line': '804', 'w:lineRule': 'atLeast' })
    expect(all(styles.get('SignatureRule') ?? partOf(parts, 'word/styles.xml'), 'w:tab').map(({ attributes }) => attributes)).toEqual([
      { 'w:val': 'left', 'w:pos': '4819', 'w:leader': 'underscore' }, { 'w:val': 'left', 'w:pos': '5669' }, { 'w:val': 'left', 'w:pos': '9071', 'w:leader': 'underscore' },
    ])
    expect(['SignatureRule', 'SignatureLabels', 'SignatureName', 'SignaturePost'].map((id) => look(id, 'w:keepNext') !== undefined)).toEqual([true, true, true, false])
    expect(look('SignatureName', 'w:b')).toEqual({})
  })
  test('the lines at the end have no rule, stand off what is above them, and are kept together', () => {
    expect(look('EndBlock', 'w:pBdr')).toBeUndefined()
    const lines = all(partOf(parts, 'word/document.xml'), 'w:pPr').filter((own) => value(own, 'w:pStyle') === 'EndBlock')
    expect(lines.map((own) => [child(own, 'w:keepNext') !== undefined, child(own, 'w:spacing')?.attributes['w:before']])).toEqual([[true, '240'], [false, undefined]])
  })
  test('a raised mark for footnotes, whose words hang at their indent', () => {
    expect(look('FootnoteReference', 'w:vertAlign')).toEqual({ 'w:val': 'superscript' })
    expect(look('FootnoteText', 'w:ind')).toEqual({ 'w:left': '340', 'w:hanging': '340' })
    expect(look('FootnoteText', 'w:sz')).toEqual({ 'w:val': '20' })
  })
})
