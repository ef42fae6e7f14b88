/** A workbook as XLSX: exact digits, words that stay words, the same bytes. */
import { describe, expect, test } from 'vitest'
import type { SheetCell, Workbook } from '../../../src/model/workbook.ts'
import { writeXlsx } from '../../../src/render/xlsx/write.ts'
import { partsOf } from '../../support/open-workbook.ts'
import { openXmlSdk } from '../../support/validators/open-xml-sdk.ts'

const bookOf = (...cells: readonly SheetCell[]): Workbook => ({ title: 'Book', marking: null, sheets: [{ name: 'Tom & "Co"', rows: [cells], standing: 0 }] })
const sheetOf = (workbook: Workbook): string => partsOf(writeXlsx(workbook)).get('xl/worksheets/sheet1.xml') ?? ''
const text = (words: string): SheetCell => ({ kind: 'text', text: words, look: 'plain' })
const wordsIn = (words: string): string => /<t [^>]*>([\s\S]*?)<\/t>/.exec(sheetOf(bookOf(text(words))))?.[1] ?? ''

test('the same workbook gives the same bytes, and says no moment at which it was made', () => {
  const book = bookOf(text('a'), { kind: 'number', value: { digits: 5n, decimals: 0 }, shown: 0 })
  expect(Buffer.from(writeXlsx(book)).equals(Buffer.from(writeXlsx(book)))).toBe(true)
  expect([...partsOf(writeXlsx(book)).values()].join()).not.toMatch(/created|modified|\b20\d\d-\d\d-\d\dT/)
})

describe('Numbers', () => {
  test.each([
    [26550000n, 5, '265.5'], [-1n, 2, '-0.01'], [0n, 8, '0'], [123456789012345n, 2, '1234567890123.45'], [100n, 0, '100'],
  ] as const)('%s with %s decimals stands as %s', (digits, decimals, written) => {
    expect(sheetOf(bookOf({ kind: 'number', value: { digits, decimals }, shown: 0 }))).toContain(`<v>${written}</v>`)
  })
  test('show the decimals that are wanted', () => {
    const styles = partsOf(writeXlsx(bookOf({ kind: 'number', value: { digits: 1n, decimals: 0 }, shown: 2 }))).get('xl/styles.xml')
    expect(styles).toContain('formatCode="#,##0.00"')
  })
  test('a formula carries what it comes to', () => {
    expect(sheetOf(bookOf({ kind: 'formula', formula: 'IF(A1<=1,"a&b",2)', value: { digits: 15n, decimals: 1 }, shown: 1 }))).toContain('<f>IF(A1&lt;=1,&quot;a&amp;b&quot;,2)</f><v>1.5</v>')
  })
})

describe('Words', () => {
  test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\n=1'])('%j stand in the cell as words, marked so that editing makes no formula of them', (words) => {
    expect(sheetOf(bookOf(text(words)))).toContain('t="inlineStr"')
    expect(sheetOf(bookOf(text(words)))).not.toContain('<f>')
    expect(partsOf(writeXlsx(bookOf(text(words)))).get('xl/styles.xml')).toContain('quotePrefix="1"')
  })
  test('what no cell can hold is shown, and nothing is read as something else', () => {
    expect(wordsIn('a\u0000b\u001Fc')).toBe('a\u2400b\u241Fc')
    expect(wordsIn('\uD800a\uFFFF')).toBe('\uFFFDa\uFFFD')
    expect(wordsIn('\u{1F600}')).toBe('\u{1F600}')
    expect(wordsIn('_x003D_1 _x00')).toBe('_x005F_x003D_1 _x00')
    expect(wordsIn('<b> & "c"\r\nd')).toBe('&lt;b&gt; &amp; &quot;c&quot;&#10;d')
  })
  test('more than a cell holds is cut, and says by how much', () => {
    expect(wordsIn('x'.repeat(32_767))).toHaveLength(32_767)
    const cut = wordsIn('x'.repeat(40_000))
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut).toMatch(/x … \(7293 more characters do not fit into a cell\)$/)
  })
  test('of any kind make a sound file', async () => {
    const hostile = ['=1', 'a\u0000\uD800\uFFFE', '_x0041_', 'x'.repeat(40_000), '<t>&amp;</t>', '\r\n\t'].map(text)
    expect(await openXmlSdk(writeXlsx(bookOf(...hostile)), 'Microsoft365', 'xlsx')).toEqual([])
  })
})
