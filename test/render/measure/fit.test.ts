/** Tables that no page is wide enough for: told of at their place, and stopped where a figure would be parted. */
import { describe, expect, test } from 'vitest'
import { buildPaper } from '../../../src/build.ts'
import { bcb, sourceOf } from '../../support/house.ts'

const paperWith = (...table: readonly string[]): string => [
  '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Tables', '---', '',
  '# Purpose', '', 'To inform the Board.', '', '# Recommendation', '', 'The Board to note this.', '', '# Figures', '', 'A table', '', ...table, '',
].join('\n')

const row = (...cells: readonly string[]): string => `| ${cells.join(' | ')} |`
const built = (...table: readonly string[]) => buildPaper(sourceOf(paperWith(...table)), bcb, ['html'])
const saysOf = async (...table: readonly string[]) =>
  (await built(...table)).findings.map(({ code, place, where, what }) => `${place.line}:${place.column} ${code}, ${where}: ${what}`)

const quarters = ['Heading', 'Q1', 'Q2', 'Q3', 'Q4', 'Year', 'Last year']

describe('A table', () => {
  test('whose figures have room side by side raises nothing', async () => {
    expect(await saysOf(row(...quarters), row('---', ...quarters.slice(1).map(() => '---:')), row('Pay', ...quarters.slice(1).map(() => '£2,345k')))).toEqual([])
  })

  test('whose figures would be parted upright stands on a turned page, and raises nothing there', async () => {
    const wide = [row(...quarters), row('---', ...quarters.slice(1).map(() => '---:')), row('Pay', ...quarters.slice(1).map(() => '£12,345,678'))]
    expect(await saysOf(...wide)).toEqual([])
    const turned = (await built(...wide)).document?.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'turned' ? [block.blocks] : [])))
    expect(turned?.map((blocks) => blocks.map(({ kind }) => kind))).toEqual([['heading', 'paragraph', 'table']])
  })

  test('whose figures would be parted on any page stops its paper, and says how much room is wanted and what there is', async () => {
    const years = ['Heading', ...Array.from({ length: 10 }, (_, index) => `Y${index + 1}`)]
    const wide = [row(...years), row('---', ...years.slice(1).map(() => '---:')), row('Pay', ...years.slice(1).map(() => '£12,345,678'))]
    expect(await saysOf(...wide)).toEqual([
      '20:13 page-too-narrow, paragraph 3.1, table, head row: Side by side, the columns of this table want 276 mm, and the page has 247 mm: “Y1” and 9 more columns would be too narrow.',
    ])
    expect((await built(...wide)).files).toEqual([])
  })

  test('with more columns than a page has letters stops its paper, and names a column without a head by its number', async () => {
    const columns = Array.from({ length: 60 }, (_, index) => (index === 0 ? '' : `C${index}`))
    const [said] = await saysOf(row(...columns), row(...columns.map(() => '---')), row(...columns.map(() => 'x')))
    expect(said).toContain('page-too-narrow')
    expect(said).toContain('column 1 and 59 more columns')
  })

  test('whose words alone would be parted is built with a warning', async () => {
    const words = ['Responsibilities', 'Internationalisation', 'Counterrevolutionaries', 'Telecommunications', 'Misunderstandings', 'Interdepartmental', 'Uncharacteristically']
    const { findings, files } = await built(row(...words), row(...words.map(() => '---')), row(...words.map(() => 'x')))
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning word-parted'])
    expect(files).toHaveLength(1)
  })

  test('that is said again in the closing Recommendation is told of once', async () => {
    const text = paperWith('x').replace('The Board to note this.', ['The Board to note:', '', row(...quarters), row(...quarters.map(() => '---')), row(...quarters.map(() => 'Uncharacteristically'))].join('\n'))
    const { findings } = await buildPaper(sourceOf(text), bcb, [])
    expect(findings.map(({ code }) => code)).toEqual(['word-parted'])
  })
})
