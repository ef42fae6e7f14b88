/** Tables that want a page of their own, on its side. */
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../../src/model/document.ts'
import { turned } from '../../../src/model/turned-page.ts'
import { tableBox } from '../../../src/render/measure/columns.ts'
import { findMisfits, type TablesOfPaper } from '../../../src/render/measure/fit.ts'
import { turnWideTables } from '../../../src/render/measure/turn.ts'
import { documentOf, paper, paragraph, part, section, subheading, table } from '../layout/support/documents.ts'
import { turnedPages, wideTable } from '../layout/support/notes.ts'
import { arimo, bcbStyle } from '../../support/house.ts'

const turn = (document: Document): Document => turnWideTables(document, bcbStyle, arimo)

/** The blocks of a document in short; those on turned pages in brackets. */
const shape = ({ parts }: Document): string => {
  const nameOf = (block: Block): string => {
    switch (block.kind) {
      case 'turned': return `[${block.blocks.map(nameOf).join(' ')}]`
      case 'table': return `table${block.columns.length}`
      case 'paragraph': return block.label?.text ?? ''
      default: return block.kind
    }
  }
  return parts.map(({ blocks }) => blocks.map(nameOf).join(' ')).join(' | ')
}

const turnedShape = (...blocks: readonly Block[]): string => shape(turn(paper(...blocks)))

const narrow = table(['Head', 'Sum'], [['row', '£1']])
const wide = wideTable(9, 1)
/** Words that no upright page has room for side by side, and no turned one either. */
const long = (count: number): Block => table(Array.from({ length: count }, () => 'Counterrevolutionaries'), [Array.from({ length: count }, () => 'x')])

describe('A table that is too wide', () => {
  test('is put onto a turned page with its caption and the headings right above', () => {
    expect(turnedShape(paragraph('1.1', 'Text'), section('2.', 'Awards'), subheading('By quarter'), paragraph('2.1', 'Awards', true), wide, paragraph('2.2', 'Text')))
      .toBe('1.1 [heading heading 2.1 table9] 2.2')
    expect(turnedShape(section('2.', 'Awards'), wide)).toBe('[heading table9]')
  })

  test('leaves behind a paragraph that is not its caption', () => {
    expect(turnedShape(section('2.', 'Awards'), paragraph('2.1', 'Text'), wide)).toBe('heading 2.1 [table9]')
    expect(turnedShape(paragraph('2.1', 'Lead-in', true), paragraph('2.2', 'Caption', true), wide)).toBe('2.1 [2.2 table9]')
  })

  test('has those with it that follow and are too wide as well, and no others', () => {
    expect(turnedShape(paragraph('2.1', 'Awards', true), wide, wideTable(8, 1), narrow, wideTable(7, 1))).toBe('[2.1 table9 table8] table2 [table7]')
    expect(turnedShape(paragraph('2.1', 'Awards', true), narrow, wide)).toBe('2.1 table2 [table9]')
    expect(turnedShape(wide, paragraph('2.1', 'Awards', true), wide)).toBe('[table9] [2.1 table9]')
  })

  test('is left where it is when it has room, or would gain nothing', () => {
    const document = paper(paragraph('2.1', 'Awards', true), narrow, turnedPages(wide))
    expect(turn(document)).toBe(document)
    const sideways = turned(bcbStyle)
    const already = paper(wideTable(14, 1))
    expect(turnWideTables(already, sideways, arimo)).toBe(already)
  })

  test('of words alone goes where fewer of them are parted', () => {
    expect(turnedShape(long(4))).toBe('[table4]')
    expect(turnedShape(long(30))).toBe('[table30]')
  })

  test('is looked for in every part', () => {
    expect(shape(turn(documentOf(part([narrow], 'one'), part([wide], 'two'))))).toBe('table2 | [table9]')
  })

  test('is measured anew for each page that it may stand on', () => {
    if (wide.kind !== 'table') throw new Error('no table')
    const upright = tableBox(wide, bcbStyle, arimo)
    const sideways = tableBox(wide, turned(bcbStyle), arimo)
    expect(upright.lack?.spoils).toBe(true)
    expect(sideways.lack).toBe(null)
    expect(sideways.width).toBeGreaterThan(upright.width + 200)
    expect(tableBox(wide, bcbStyle, arimo)).toBe(upright)
    expect(tableBox(wide, turned(bcbStyle), arimo)).toBe(sideways)
  })
})

describe('What has no room', () => {
  const place = (line: number) => ({ line, column: 1, endLine: line, endColumn: 2 })
  type Source = NonNullable<TablesOfPaper['bibliography']>['table']
  const source = (line: number, more: Partial<Source> = {}): Source => ({ kind: 'table', place: place(line), beside: null, columns: [{ align: null, kind: 'words', role: 'words' }], head: [], rows: [], ...more })
  const paragraphOf = (line: number, ...parts: readonly Source[]): TablesOfPaper['sections'][number]['body'][number] => ({
    kind: 'paragraph', text: [], name: null, number: { label: '1.1', cited: '1.1' }, parts: [...parts], exempt: null, place: place(line),
  })
  const tables = (...lines: readonly number[]): TablesOfPaper => ({
    file: 'paper.md', bibliography: { heading: [], table: source(90), place: place(90) },
    sections: [{ role: 'body', origin: 'written', heading: null, name: null, number: { label: '1.', cited: '1' }, body: [paragraphOf(1, ...lines.map((line) => source(line)))], place: place(1) }],
    appendices: [{ word: 'Appendix', heading: null, name: null, number: { label: '1', cited: 'Appendix 1' }, body: [paragraphOf(95, source(95))], exempt: null, place: place(94) }],
  })
  const told = (paperTables: TablesOfPaper, document: Document, style = bcbStyle) =>
    findMisfits(paperTables, document, style, arimo).map(({ code, file, place: { line }, what }) => `${file}:${line} ${code}: ${/want .* mm:/.exec(what)?.[0]}`)

  test('is told of for the page on which it stands, table by table in the order of print', () => {
    const blocks = [narrow, turnedPages(wide, wideTable(16, 1)), wide, narrow, wideTable(10, 1)]
    expect(told(tables(10, 20, 30, 40), paper(...blocks))).toEqual([
      'paper.md:30 page-too-narrow: want 435 mm, and the page has 247 mm:',
      'paper.md:40 page-too-narrow: want 242 mm, and the page has 160 mm:',
      'paper.md:95 page-too-narrow: want 269 mm, and the page has 160 mm:',
    ])
  })

  test('is found whatever the order of the house, and named by the file in which it stands', () => {
    const beside = { file: 'awards.csv', from: 'awards.csv', place: place(5), kept: [], grounds: [] }
    const paperTables = { ...tables(), bibliography: { heading: [], table: source(7, { beside }), place: place(5) } }
    expect(told(paperTables, paper(narrow, wide), { ...bcbStyle, order: ['appendices', 'bibliography'] })).toEqual([expect.stringMatching(/^awards.csv:7 page-too-narrow/)])
    expect(told(paperTables, paper(narrow, wide), { ...bcbStyle, order: ['bibliography', 'appendices'] })).toEqual([expect.stringMatching(/^paper.md:95 page-too-narrow/)])
  })
})
