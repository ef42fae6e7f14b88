/** Workbooks: figures are read as they are shown, each at its cell, and no file makes the reader run away. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { auditFiles, type AuditedFile } from '../../src/audit-files.ts'
import { mostUnpacked } from '../../src/read/workbook/unpack.ts'
import { readWorkbook } from '../../src/read/workbook/read.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { madeWorkbook, partsOfWorkbook, type MadeCell, type MadeSheet } from '../support/made-workbook.ts'

const audit = (bytes: Uint8Array): AuditedFile => {
  const [file] = auditFiles([sourceOf(bytes, 'accounts.xlsx')], bcb, { readWorkbook }).files
  if (file === undefined) throw new Error('no file came back')
  return file
}
const textOf = (sheets: readonly MadeSheet[], change: Readonly<Record<string, string>> = {}): string =>
  readWorkbook(sourceOf(madeWorkbook(sheets, change), 'accounts.xlsx'), bcb.style).sheets.map(({ text }) => text).join('\n—\n')
const shown = (cell: MadeCell): string => textOf([{ name: 'A', rows: [[cell]] }]).replace(/^\| | \|$/g, '')

describe('A number is read as Excel shows it', () => {
  test.each([
    ['1234.5|General', '1234.5'], ['12345678901234|General', '12345678901234'], ['0.30000000000000004|General', '0.3'],
    ['1234.5|#,##0', '1,235'], ['-1234|#,##0;(#,##0)', '(1,234)'], ['1234.5|"£"#,##0.00', '£1,234.50'], ['-1234|[$£-809]#,##0;[Red]-[$£-809]#,##0', '-£1,234'],
    ['0|_-* #,##0_-;\\-* #,##0_-;_-* "-"??_-;_-@_-', '-'], ['0.1234|0.0%', '12.3%'], ['1234567|0.0,,"m"', '1.2m'], ['1234567|"£"#,##0,"k"', '£1,235k'],
    // A second pattern with a condition leaves the minus to the number, which another library loses.
    ['-1234.5|[>=1000000]0.0,,"m";0', '-1235'],
    ['41697|dd/mm/yyyy', '27/02/2014'], ['41697|d mmmm yyyy', '27 February 2014'], ['5|;;;', ''],
  ])('%s: %s', (cell, wanted) => {
    expect(shown(cell)).toBe(wanted)
  })
  test('by the country’s own formats too, and from either calendar', () => {
    const parts = partsOfWorkbook([{ name: 'A', rows: [['41697|0', '-1234|0.0']] }])
    const styles = (parts['xl/styles.xml'] ?? '').replace('<xf numFmtId="165"', '<xf numFmtId="14"').replace('<xf numFmtId="166"', '<xf numFmtId="6"')
    const sheets: readonly MadeSheet[] = [{ name: 'A', rows: [['41697|0', '-1234|0.0']] }]
    expect(textOf(sheets, { 'xl/styles.xml': styles })).toBe('| 27/02/2014 | -£1,234 |')
    const of1904 = (parts['xl/workbook.xml'] ?? '').replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
    expect(textOf(sheets, { 'xl/styles.xml': styles, 'xl/workbook.xml': of1904 })).toBe('| 28/02/2018 | -£1,234 |')
  })
})

const reserves: MadeSheet = {
  name: 'Reserves 2014', merged: ['A1:C1'], hiddenColumns: [3], rows: [
    ['Reserves at 31 March (£)'], [],
    ['Reserve', '2013/14', '2014/15'],
    ['General', '1200|"£"#,##0', '1250.4|"£"#,##0'], [], ['Insurance', '300|"£"#,##0', '310|"£"#,##0'],
    [],
    ['Total', '=SUM(B4:B6) 1500|"£"#,##0', '1650|"£"#,##0'],
    [], ['Grants'], ['Area', 'Award £k', null, 'Post', 'Cost £'], ['East', '100|0.0', null, 'Clerk', 20], ['West', '2.5|0.0', null, 'Warden', 30], ['Total', '102.5|0.0', null, 'Total', 50],
  ],
}

test('a sheet is cut where a new head stands after room; room alone parts no total from its items', () => {
  const { tables, checks, findings, population } = audit(madeWorkbook([reserves, { name: 'Notes', rows: [['None']] }]))
  expect(tables.map(({ caption, table }) => `${caption}: ${table.rows.length} rows of ${table.columns.length}`)).toEqual([
    'Reserves at 31 March (£): 5 rows of 3', 'Grants: 3 rows of 2', ': 3 rows of 2', ': 0 rows of 1',
  ])
  expect(checks.map(({ table, row, column, stated, verdict }) => [table, row, column, stated, verdict])).toEqual([
    [1, 5, 1, '£1,500', 'holds'], [1, 5, 2, '£1,650', 'differs'], [2, 3, 1, '102.5', 'holds'], [3, 3, 1, '50', 'holds'],
  ])
  const told = findings.find(({ code }) => code === 'total-differs')
  expect([told?.file, told?.place.line, told?.where]).toEqual(['accounts.xlsx!Reserves 2014', 8, '\'Reserves 2014\'!C8, table 1'])
  expect(findings.find(({ code }) => code === 'workbook-hidden')?.what).toBe('Hidden in the sheet “Reserves 2014”: column C, with 4 filled cells in all.')
  expect(population.unread).toEqual([])
})

test('a failed cell does not hide its column: what rests on it is named as not checked', () => {
  const { checks } = audit(madeWorkbook([{ name: 'A', rows: [['Item', 'Cost'], ['Pay', 5], ['Fuel', '#REF!'], ['Rent', '=B2*2'], ['Total', 12]] }]))
  expect(checks.map(({ stated, verdict }) => [stated, verdict])).toEqual([['12', 'unchecked']])
})

test('a failed formula is told once, and names the cells that fail because of it, on other sheets too', () => {
  const cells: MadeSheet[] = [
    { name: 'Sum mary', rows: [['Item', 'Cost'], ['All', '#REF! =Costs!C4']] },
    { name: 'Costs', rows: [['Item', 'Cost', 'With VAT'], ['Pay', 5, '=B2*1.2 6'], ['Fuel', '#REF! =#REF!*2', '#REF! =B3*1.2'], ['Total', '#REF! =SUM(B2:B3)', '#REF! =SUM($C$2:C3)'], ['Rent', '#DIV/0! =4/0', 3]] },
  ]
  const told = audit(madeWorkbook(cells)).findings.filter(({ code }) => code === 'workbook-error-cell').map(({ where, what }) => [where?.split(',')[0], what])
  expect(told).toEqual([
    ['Costs!B3', "The cell shows #REF!. 'Sum mary'!B2, C3, B4, C4 rest on it and fail with it."],
    ['Costs!B5', 'The cell shows #DIV/0!.'],
  ])
})

test('a formula that many cells share is followed in each, and formulas in a circle are told once', () => {
  const parts = partsOfWorkbook([{ name: 'A', rows: [['Item', 'Cost', 'Twice'], ['Pay', '#N/A =1', '#N/A =B2*2'], ['Fuel', 5, '10'], ['Rent', '#N/A =1', '#N/A =B4*2'], ['Loop', '#N/A =C5', '#N/A =B5']] }])
  const shared = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('<f>B2*2</f>', '<f t="shared" ref="C2:C4" si="0">B2*2</f>').replace('<f>B4*2</f>', '<f t="shared" si="0"/>')
  const told = audit(madeWorkbook([{ name: 'A', rows: [] }], { ...parts, 'xl/worksheets/sheet1.xml': shared })).findings.filter(({ code }) => code === 'workbook-error-cell').map(({ where, what }) => [where?.split(',')[0], what])
  expect(told).toEqual([
    ['A!B2', 'The cell shows #N/A. C2 rests on it and fails with it.'], ['A!B4', 'The cell shows #N/A. C4 rests on it and fails with it.'], ['A!B5', 'The cell shows #N/A. C5 rests on it and fails with it.'],
  ])
})

test('words in runs, prefixes before every element, cells without an address: it is all the same to the reader', () => {
  const parts = partsOfWorkbook([{ name: 'A', rows: [['Item', 5]] }])
  const prefixed = (parts['xl/worksheets/sheet1.xml'] ?? '').replace(/<(\/?)(?=\w)(?!\?)/g, '<$1x:').replace('xmlns=', 'xmlns:x=').replace(/ r="[A-Z]\d"/g, '')
  const runs = '<sst xmlns="a"><si><r><t>It</t></r><r><rPr><b/></rPr><t xml:space="preserve">em &amp; _x0041_</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si></sst>'
  expect(textOf([{ name: 'A', rows: [['Item', 5]] }], { 'xl/worksheets/sheet1.xml': prefixed, 'xl/sharedStrings.xml': runs })).toBe('| Item & A | 5 |')
})

describe('Nothing runs away', () => {
  test('a part that unpacks to more than any workbook has', () => {
    const bomb = zipSync({ ...Object.fromEntries(Object.entries(partsOfWorkbook([reserves])).map(([name, text]) => [name, strToU8(text)])), 'xl/bomb.xml': new Uint8Array(mostUnpacked) })
    expect(bomb.length).toBeLessThan(200_000)
    expect(audit(bomb).findings.map(({ code }) => code)).toEqual(['file-too-large'])
  })
  test('a cell in the last row that a sheet has', () => {
    const parts = partsOfWorkbook([reserves])
    const far = (parts['xl/worksheets/sheet1.xml'] ?? '').replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>')
    expect(audit(madeWorkbook([reserves], { 'xl/worksheets/sheet1.xml': far })).findings.map(({ code, where }) => [code, where])).toEqual([['file-too-long', '\'Reserves 2014\'!XFD1048576']])
  })
  test('a file that is cut at any point, or of which a part is no XML', () => {
    const whole = madeWorkbook([reserves])
    for (const at of [0, 3, 40, 300, 1000, whole.length - 30]) expect(audit(whole.subarray(0, at)).findings.map(({ severity }) => severity), String(at)).toContain('error')
    for (const xml of ['', '<worksheet><sheetData><row', 'words']) expect(audit(madeWorkbook([reserves], { 'xl/worksheets/sheet1.xml': xml })).findings.map(({ code }) => code)).toEqual(['workbook-damaged'])
  })
})
