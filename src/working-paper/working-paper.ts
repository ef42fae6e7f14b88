/** The working paper an auditor keeps: the record, a sheet for each table, the figures of sentences, the register, the findings. */
import type { AuditedFile, AuditedFiles } from '../audit-files.ts'
import type { Finding } from '../findings/finding.ts'
import type { Check } from '../model/check.ts'
import type { AuditRecord } from '../model/audit-record.ts'
import { sheetNames, type Workbook } from '../model/workbook.ts'
import { findingRows, proseRows, registerRows } from './lists.ts'
import { recordRows } from './record.ts'
import { tableSheet } from './table.ts'

/**
 * Composes the workbook. The same files and words give the same one.
 * @param findings all that was told, in reading order
 */
export const workingPaper = ({ files, across }: AuditedFiles, record: AuditRecord, findings: readonly Finding[]): Workbook => {
  const marking = record.run.notForPublication ? notForPublication : null
  const ofTables = files.flatMap((file) => {
    const checks = byTable(file)
    return file.tables.map((captioned, at) => ({ stem: stemOf(file), ending: ` T${at + 1}`, ...tableSheet(captioned, at + 1, file.file, checks.get(at + 1) ?? []) }))
  })
  const sheets = [
    { stem: 'Record', ending: '', rows: recordRows(files, record, marking), standing: 0 },
    ...ofTables,
    { stem: 'Prose', ending: '', rows: proseRows(files), standing: 1 },
    { stem: 'Register', ending: '', rows: registerRows(across), standing: 1 },
    { stem: 'Findings', ending: '', rows: findingRows(findings), standing: 1 },
  ]
  const names = sheetNames(sheets)
  return {
    title: record.run.reference === null ? 'Working paper' : `Working paper ${record.run.reference}`,
    marking,
    sheets: sheets.map(({ rows, standing }, at) => ({ name: names[at] ?? '', rows, standing })),
  }
}

/** Stands on every sheet, unless the public edition was asked for. */
const notForPublication = 'NOT FOR PUBLICATION'

const byTable = ({ checks }: AuditedFile): ReadonlyMap<number, readonly Check[]> => {
  const found = new Map<number, Check[]>()
  for (const check of checks) {
    const others = found.get(check.table)
    if (others === undefined) found.set(check.table, [check])
    else others.push(check)
  }
  return found
}

/** `victims` of `papers/2014-02-27/victims.md`. */
const stemOf = ({ file }: AuditedFile): string => (file.split('/').at(-1) ?? file).replace(/\.\w+$/, '')
