import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Table } from '../../../src/model/document.ts'
import { besideWords, tableBox } from '../../../src/render/measure/columns.ts'
import { widthOf } from '../../../src/render/measure/ruler.ts'
import { table } from '../layout/support/documents.ts'
import { arimo, bcbStyle } from '../../support/house.ts'

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
/** The columns of a table on a page that leaves it so much room, in points. */
const widths = (of: Table, available = 411.1) => {
  const { page } = bcbStyle
  const width = page.margins.left + available + page.margins.right
  return tableBox({ ...of, indented: false }, { ...bcbStyle, page: { ...page, width } }, arimo).columns
}
const long = 'Development of Victim Hub to act as a six-month local referral pilot, with a project manager post'
const awards = table(['Recipient', 'Award', 'Rationale'], [
  ['Cambridgeshire Constabulary', '£100k', long],
  ['Peterborough Neighbourhood Watch', '£2.5k', 'Development of local scheme'],
  ['Total', '£102.5k', ''],
])

describe('columns', () => {
  test('of figures are as wide as their widest, bold total included, and words share the rest by their length', () => {
    const [recipient = 0, award = 0, rationale = 0] = widths(awards)
    expect(award).toBeCloseTo(widthOf('£102.5k', arimo.bold, 12) + besideWords(bcbStyle), 0)
    expect(rationale).toBeGreaterThan(recipient)
    expect(recipient).toBeGreaterThan(widthOf('Neighbourhood', arimo.regular, 12) + besideWords(bcbStyle))
  })

  test('of figures with a long head are as wide as the longest word of the head', () => {
    const [, award = 0] = widths(table(['Recipient', 'Proposed expenditure'], [[long, '£1']]))
    expect(award).toBeCloseTo(widthOf('expenditure', arimo.bold, 12) + besideWords(bcbStyle), 0)
  })

  test('take the shares that the house gives', () => {
    const shared = { ...awards, columns: awards.columns.map((column, index) => ({ ...column, share: [40, 25, 35][index] ?? null })) }
    expect(widths(shared, 400)).toEqual([160, 100, 140])
  })

  test('are widened beyond their share for a word that would be parted', () => {
    const [first = 0] = widths({ ...awards, columns: awards.columns.map((column, index) => ({ ...column, share: [10, 45, 45][index] ?? null })) }, 400)
    expect(first).toBeGreaterThan(widthOf('Cambridgeshire', arimo.regular, 12) + besideWords(bcbStyle))
  })

  test('with room for every line leave what is over to the words', () => {
    const [name = 0, figure = 0] = widths(table(['Name', 'Sum'], [['YOS', '£5k']]))
    expect(figure).toBeLessThan(45)
    expect(name).toBeGreaterThan(366)
  })

  test('are not widened for a long address, which may be cut', () => {
    const address = 'https://www.cambridgeshire-pcc.gov.uk/policies/grants?year=2014'
    const [, location = 0] = widths({ ...table(['Source', 'Location'], [['Strategy', address]]), columns: [{ align: 'start', share: 60 }, { align: 'start', share: 40 }] }, 400)
    expect(location).toBe(160)
  })

  const anyTable = fc.array(fc.array(fc.constantFrom('', '£5k', '£1,000,000', 'a', 'some words here', 'Commissioning', long), { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 })

  test('are whole twips that add up to exactly what there is, and part no word unless they must', () => {
    fc.assert(fc.property(anyTable, fc.integer({ min: 600, max: 10_000 }), (rows, twips) => {
      const of = table(['One', 'Two', 'Three'], rows)
      const found = widths(of, twips / 20)
      expect(found.map((width) => Math.round(width * 20) / 20)).toEqual(found)
      expect(sum(found.map((width) => Math.round(width * 20)))).toBe(twips)
      const least = of.columns.map((_, index) => Math.max(...[of.head, ...of.rows.map(({ cells }) => cells)].map((cells, row) =>
        Math.max(0, ...(cells[index]?.lines ?? []).flatMap((line) => line).flatMap((inline) =>
          (inline.kind === 'text' ? inline.text.split(/ |(?<=-)/) : []).map((word) => widthOf(word, row === 0 ? arimo.bold : arimo.regular, 12)))))))
      if (sum(least.map((width) => width + besideWords(bcbStyle) + 0.15)) <= twips / 20) {
        found.forEach((width, index) => expect(width - besideWords(bcbStyle)).toBeGreaterThanOrEqual(least[index] ?? 0))
      }
    }))
  })
})

describe('the box of a table', () => {
  const full = 453.6
  test('begins at the text indent and ends at the right margin', () => {
    const box = tableBox(awards, bcbStyle, arimo)
    expect([box.x, box.x + box.width]).toEqual([bcbStyle.indents.text, full])
    expect(sum(box.columns)).toBeCloseTo(box.width, 6)
  })

  test('is as wide as the page when the words need it', () => {
    const words = ['Representatives', 'Constabularies', 'Administration', 'Commissioning', '£299,570']
    const wide = table(words, [words])
    const wider = tableBox(wide, bcbStyle, arimo)
    expect([wider.x, wider.width]).toEqual([0, full])
  })
})
