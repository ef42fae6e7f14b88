/** Independent programs read the working paper: LibreOffice reckons its formulas again, and the Open XML SDK takes it for a sound file. */
import { describe, expect, test } from 'vitest'
import type { Check } from '../../src/model/check.ts'
import { writeDigits } from '../../src/model/money.ts'
import type { Decimal } from '../../src/model/workbook.ts'
import { writeXlsx } from '../../src/render/xlsx/write.ts'
import { figuresOf, inUnit } from '../../src/working-paper/figures.ts'
import { changes, looseTables, printedTables, shippedPapers, workingPaperOf } from '../support/checked-files.ts'
import { passingFolder, put } from '../support/folder.ts'
import { sourceOf } from '../support/house.ts'
import { needs } from '../support/needs.ts'
import { partsOf, withParts } from '../support/open-workbook.ts'
import { sheetsOf } from '../support/validators/office.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'

const everything = [...shippedPapers, ...looseTables, changes, ...printedTables()]

/** What is kept of a formula's result is taken away, so that whatever comes back was reckoned by the reader. */
const withoutResults = (bytes: Uint8Array): Uint8Array => withParts(bytes, (text) => text.replace(/<\/f><v>[^<]*<\/v>/g, '</f>'))

const inOrder = (checks: readonly Check[]): Check[] => [...checks].sort((a, b) => a.row - b.row || a.column - b.column)
const plainly = ({ digits, decimals }: Decimal): string => writeDigits(digits, decimals, { least: 0, grouped: false })
/** A sheet reckons in binary: a sum of decimals may be off in its fifteenth digit. */
const settled = (written: string): string => (written === '' ? '' : String(Number(Number(written).toPrecision(14))))

describe('LibreOffice', () => {
  needs('LibreOffice Calc')('comes to our figures and our differences, on every sheet', async () => {
    const { audited, workbook } = workingPaperOf(everything)
    const folder = passingFolder()
    const sheets = await sheetsOf(put(folder, 'check.xlsx', withoutResults(writeXlsx(workbook))), folder)
    expect(sheets.size).toBe(workbook.sheets.length)
    const names = workbook.sheets.map(({ name }) => name).slice(1)
    let [formulas, differing] = [0, 0]
    for (const file of audited.files) {
      for (const [at, captioned] of file.tables.entries()) {
        const name = names.shift() ?? ''
        const rows = sheets.get(name) ?? []
        const from = rows[3]?.indexOf('Relation') ?? -1
        const lines = rows.slice(4).filter((row) => from > 0 && (row[from] ?? '') !== '')
        const checks = inOrder(file.checks.filter(({ table }) => table === at + 1))
        const { unit } = figuresOf(captioned, checks)
        const say = (check: Check, amount: bigint | null): string => (amount === null ? '' : plainly(inUnit(check.measure, amount, check.decimals, unit)))
        expect(lines.map((row) => [settled(row[from + 1] ?? ''), row[from + 3]]), name).toEqual(checks.map((check) => [settled(say(check, check.exact)), say(check, check.difference)]))
        formulas += checks.filter(({ exact, of }) => exact !== null && of.length > 0).length
        differing += checks.filter(({ difference }) => difference !== null && difference !== 0n).length
      }
    }
    expect([formulas > 500, differing > 10]).toEqual([true, true])
  })
  needs('LibreOffice Calc')('sees a figure that was changed afterwards in every total above it', async () => {
    const { workbook } = workingPaperOf(looseTables)
    const folder = passingFolder()
    const changed = withParts(withoutResults(writeXlsx(workbook)), (text) => text.replace('<v>100000</v>', '<v>100000.5</v>'))
    const rows = (await sheetsOf(put(folder, 'check.xlsx', changed), folder)).get('awards T1') ?? []
    expect(rows[8]?.slice(3, 8)).toEqual(['B9', 'sum of its column', '103750.5', '103750', '-0.5'])
  })
  needs('LibreOffice Calc')('takes no label for a formula', async () => {
    const { workbook } = workingPaperOf([sourceOf('Name,£\n=1+1,1.10\n+1,2.20\n@SUM(A1),3\n-1,4\n"=HYPERLINK(""http://example.org"",""x"")",5\n_x003D_1+1,6\nTotal,21.30\n', 'hostile.csv')])
    const folder = passingFolder()
    const rows = (await sheetsOf(put(folder, 'hostile.xlsx', writeXlsx(workbook)), folder)).get('hostile T1') ?? []
    expect(rows.slice(4, 10).map(([label]) => label)).toEqual(['=1+1', '+1', '@SUM(A1)', '-1', '=HYPERLINK("http://example.org","x")', '_x003D_1+1'])
  })
})

describe('The Open XML SDK', () => {
  test('finds nothing in the working paper of the two papers, of loose tables, and of no file at all', async () => {
    for (const sources of [everything, looseTables, []]) {
      expect(await openXmlSdk(writeXlsx(workingPaperOf(sources).workbook), 'Microsoft365', 'xlsx')).toEqual([])
    }
  })
  test('finds a cell of a kind that Excel does not know', async () => {
    const broken = withParts(writeXlsx(workingPaperOf([]).workbook), (text) => text.replace('t="inlineStr"', 't="words"'))
    expect((await openXmlSdk(broken, 'Microsoft365', 'xlsx')).join()).toContain('words')
  })
})

test('the formulas are in the file, and every word stands in its own cell', () => {
  const sheet = partsOf(writeXlsx(workingPaperOf(looseTables).workbook)).get('xl/worksheets/sheet4.xml') ?? ''
  expect(sheet).toContain('<f>SUM(B5:B8)</f><v>103750</v>')
  expect(sheet).toContain('<v>1250</v>')
  expect(sheet).not.toMatch(/t="(?:s|str)"/)
})
