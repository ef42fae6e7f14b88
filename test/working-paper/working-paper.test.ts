/** The working paper: what stands on its sheets, and that its formulas are of the right cells. */
import { describe, expect, test } from 'vitest'
import { writeDigits } from '../../src/model/money.ts'
import { cellName, sheetNames, type Decimal, type SheetCell, type Workbook } from '../../src/model/workbook.ts'
import { added, equal } from '../../src/working-paper/decimals.ts'
import { figuresOf } from '../../src/working-paper/figures.ts'
import { differenceBy, recomputedBy } from '../../src/working-paper/formulas.ts'
import { changes, looseTables, printedTables, shippedPapers, workingPaperOf } from '../support/checked-files.ts'
import { sourceOf } from '../support/house.ts'

const wordsOf = (cell: SheetCell | undefined): string => (cell === null || cell === undefined ? '' : cell.kind === 'text' ? cell.text : cell.kind === 'formula' ? `=${cell.formula}` : writeDigits(cell.value.digits, cell.value.decimals, { least: cell.shown, grouped: true }))
const printed = (workbook: Workbook, name: string): string => (workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) => row.map(wordsOf).join(' | ').replace(/[ |]+$/, '')).join('\n')

describe('Three loose tables with faults', () => {
  const { workbook } = workingPaperOf(looseTables)
  test('stand on their sheets as they read here', async () => {
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Record', 'reserves T1', 'forces T1', 'awards T1', 'Prose', 'Register', 'Findings'])
    await expect(workbook.sheets.map(({ name }) => `== ${name}\n${printed(workbook, name)}\n`).join('\n')).toMatchFileSnapshot('loose-tables.txt')
  })
})

test('the sheets of the two papers read as they read here', async () => {
  const { workbook } = workingPaperOf(shippedPapers)
  await expect(workbook.sheets.map(({ name }) => `== ${name}\n${printed(workbook, name)}\n`).join('\n')).toMatchFileSnapshot('papers.txt')
})

test('every figure that was recomputed from exact figures has a live formula, which comes to it and leaves the same difference', () => {
  const { audited } = workingPaperOf([...shippedPapers, ...looseTables, changes, ...printedTables()])
  let seen = 0
  for (const file of audited.files) {
    for (const [at, captioned] of file.tables.entries()) {
      const checks = file.checks.filter(({ table }) => table === at + 1)
      const figures = figuresOf(captioned, checks)
      for (const check of checks.filter(({ exact, of }) => exact !== null && of.length > 0)) {
        const recomputed = recomputedBy(check, figures, 3)
        const stated = check.stated === null ? null : figures.at(check.row, check.column)
        const where = `${file.file}, table ${at + 1}, ${check.row}:${check.column}, ${check.working}`
        expect(recomputed, where).not.toBeNull()
        expect(stated === null, where).toBe(check.stated === null)
        if (recomputed === null || stated === null) continue
        const rounded = (check.relation === 'share' || check.relation === 'change') && check.verdict === 'holds'
        const difference = added(stated.value, recomputed.value, -1)
        expect(differenceBy(check, figures, 'A1', 'B1')?.value ?? null, where).toSatisfy((value: Decimal | null) => value !== null && (rounded ? value.digits === 0n : equal(value, difference)))
        seen += 1
      }
    }
  }
  expect(seen).toBeGreaterThan(500)
})

test('a change from a negative figure is counted on its size', () => {
  expect(printed(workingPaperOf([changes]).workbook, 'results T1')).toContain('D7 | change in per cent | =ROUND(100*(C7-B7)/ABS(B7),3) | =D7 | =IF(ABS(ROUND(I7-H7,3))<=0.05,0,ROUND(I7-H7,3)) | holds')
})

test('nothing says that anybody audited, verified or certified', () => {
  for (const sources of [shippedPapers, looseTables]) expect(JSON.stringify(workingPaperOf(sources).workbook, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))).not.toMatch(/audited|verified|certified/i)
})

test('a label that looks like a formula stays words, and figures of too many digits are never rounded', () => {
  const { workbook } = workingPaperOf([sourceOf('Name,£\n=1+1,1.10\n+cmd|x,2.20\n@SUM(A1),12345678901234567.89\nTotal,12345678901234571.19\n', 'hostile.csv')])
  const sheet = workbook.sheets.find(({ name }) => name === 'hostile T1')
  const cells = sheet?.rows.flat() ?? []
  for (const label of ['=1+1', '+cmd|x', '@SUM(A1)']) expect(cells.filter((cell) => cell?.kind === 'text' && cell.text === label)).toHaveLength(2)
  expect(cells.filter((cell) => cell?.kind === 'formula')).toEqual([])
  expect(cells).toContainEqual({ kind: 'text', text: '12345678901234571.19', look: 'plain' })
  expect(printed(workbook, 'hostile T1')).toContain('(No formula: a spreadsheet cannot hold these figures whole.)')
})

test('cells are named as spreadsheets name them', () => {
  expect([[0, 0], [6, 1], [0, 25], [9, 26], [0, 701], [0, 702]].map(([row = 0, column = 0]) => cellName(row, column))).toEqual(['A1', 'B7', 'Z1', 'AA10', 'ZZ1', 'AAA1'])
})

test('sheets have names that Excel takes, and each its own', () => {
  const names = sheetNames([
    { stem: "'[a]:b*c?d/e\\f'", ending: ' T1' }, { stem: 'History', ending: '' }, { stem: 'x'.repeat(60), ending: ' T1' }, { stem: `${'x'.repeat(60)}y`, ending: ' T1' },
    { stem: 'Victims', ending: ' T1' }, { stem: 'victims', ending: ' T1' }, { stem: '', ending: '' }, { stem: `${'x'.repeat(27)}\u{1F600}`, ending: ' T1' },
  ])
  expect(names).toEqual(['a b c d e f T1', 'History (2)', `${'x'.repeat(28)} T1`, `${'x'.repeat(24)} (2) T1`, 'Victims T1', 'victims (2) T1', 'Sheet', `${'x'.repeat(27)} T1`])
  expect(names.every((name) => name.length <= 31)).toBe(true)
})
