/** Files that were checked as `boardpaper audit` checks them: the shipped papers, loose tables with faults, and the printed tables. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { auditFiles, type AuditedFiles } from '../../src/audit-files.ts'
import { recordOf } from '../../src/audit-record.ts'
import { inReadingOrder } from '../../src/findings/finding.ts'
import type { Workbook } from '../../src/model/workbook.ts'
import type { Source } from '../../src/read/source.ts'
import { workingPaper } from '../../src/working-paper/working-paper.ts'
import { home } from './folder.ts'
import { bcb, shippedSources, sourceOf } from './house.ts'

/** Three tables of somebody else, each with a figure that does not hold. */
export const looseTables: readonly Source[] = [
  sourceOf(`Table 4: Reserves (£000)

| Reserve | 2013/14 | Change | 2014/15 | % of all |
|---|---|---|---|---|
| General | 1,200 | 50 | 1,250 | 80.6 |
| Insurance | 300 | 10 | 310 | 20.0 |
| Capital | 40 | (49) | (9) | (0.6) |
| **Total** | **1,540** | **11** | **1,641** | **100.0** |
`, 'reserves.md'),
  sourceOf('Force,Budget £m,Actual £m,Variance £m\r\nCentre,12.5,12.25,0.25\r\nNorth,7.1,7.4,-0.3\r\nSouth,0.1,0.2,-0.1\r\nTotal,19.7,19.85,0.15\r\n', 'forces.csv'),
  sourceOf(`Awards by area

| Area | Award |
|---|---|
| East | £100k |
| West | £2.5k |
| | |
| Hub | £1,250 |
| Subtotal | £103.75k |
| Later | £35k |
| Total | £137.85k |
`, 'awards.md'),
]

/** Changes in per cent, one of them from a loss. */
export const changes: Source = sourceOf(`Results (£000)

| Arm | Before | After | Change % |
|---|---|---|---|
| Halls | 200 | 250 | 25.0% |
| Pools | 300 | 310 | 3.3% |
| Cafe | (50) | (40) | 20.0% |
| Parks | 80 | 60 | -25.0% |
| Shop | 120 | 126 | 5.0% |
`, 'results.md')

/** The tables printed for the score, each a loose file. */
export const printedTables = (): Source[] => {
  const folder = join(home, 'test/tables/printed')
  return readdirSync(folder).sort().filter((name) => name.endsWith('.md')).map((name) => sourceOf(readFileSync(join(folder, name)), name))
}

export const shippedPapers: readonly Source[] = [...shippedSources.values()]

/** Checks files, and composes their working paper. */
export const workingPaperOf = (sources: readonly Source[]): { readonly audited: AuditedFiles; readonly workbook: Workbook } => {
  const audited = auditFiles(sources, bcb)
  const record = recordOf(audited, { preparedBy: 'A. Auditor', reviewedBy: null, reference: 'IA/7', date: '2026-11-28', options: { house: 'bcb' } })
  return { audited, workbook: workingPaper(audited, record, inReadingOrder([...audited.files.flatMap(({ findings }) => findings), ...audited.across.findings])) }
}
