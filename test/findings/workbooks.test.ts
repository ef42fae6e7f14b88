/** Every message about a workbook, each with the smallest that earns it; what is said of it is the `.report.txt` of its code. */
import { describe, expect, test } from 'vitest'
import { auditFiles } from '../../src/audit-files.ts'
import { workbookFindings } from '../../src/findings/catalogue/workbook.ts'
import { reportText } from '../../src/findings/report.ts'
import { readWorkbook } from '../../src/read/workbook/read.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { madeWorkbook, partsOfWorkbook, type MadeCell, type MadeSheet } from '../support/made-workbook.ts'

const rows = (last: MadeCell): MadeCell[][] => [['Reserve', '2014'], ['General', '1200|"£"#,##0'], ['Other', '300|"£"#,##0'], ['Total', last]]
const sheet = (last: MadeCell = '1500|"£"#,##0', more: Partial<MadeSheet> = {}): MadeSheet => ({ name: 'Reserves', rows: rows(last), ...more })
const twice = (xml: string): string => xml.replace('<c r="B3"', '<c r="B2"')
const oldWorkbook = (inside: string): Uint8Array => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(inside, 'utf16le')])

const cases: Readonly<Record<keyof typeof workbookFindings, Uint8Array>> = {
  'workbook-locked': oldWorkbook('EncryptedPackage'),
  'workbook-kind': oldWorkbook('Workbook'),
  'workbook-macros': madeWorkbook([sheet()], { 'xl/vbaProject.bin': 'Sub Auto_Open()' }),
  'workbook-damaged': madeWorkbook([sheet()]).subarray(0, 900),
  'workbook-cells-differ': madeWorkbook([sheet()], { 'xl/worksheets/sheet1.xml': twice(partsOfWorkbook([sheet()])['xl/worksheets/sheet1.xml'] ?? '') }),
  'workbook-hidden': madeWorkbook([sheet(undefined, { hiddenRows: [3] })]),
  'workbook-error-cell': madeWorkbook([sheet('#REF!')]),
  'workbook-formula-without-value': madeWorkbook([sheet('=SUM(B2:B3)')]),
}

describe.each(Object.entries(cases))('%s', (code, bytes) => {
  const { files: [audited] } = auditFiles([sourceOf(bytes, 'accounts.xlsx')], bcb, { readWorkbook })
  test('is told in these words, under the spot', async () => {
    expect(audited?.findings.map((found) => found.code)).toContain(code)
    const texts = new Map((audited?.sheets ?? []).map(({ file, text }) => [file, text]))
    await expect(reportText(audited?.findings ?? [], texts, { colour: false, width: 100 })).toMatchFileSnapshot(new URL(`${code}.report.txt`, import.meta.url).pathname)
  })
})
