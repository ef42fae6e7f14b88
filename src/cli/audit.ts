/** `boardpaper audit`: recomputes the figures of files, each by itself and the papers together, and says what was looked at and what was not. */
import { resolve } from 'node:path'
import { auditFiles, isPrivate, isWorkbook, type AuditedFile, type AuditedFiles } from '../audit-files.ts'
import { recordOf, statement } from '../audit-record.ts'
import { summarySentences, summaryOf } from '../audit-summary.ts'
import type { House } from '../build.ts'
import { visible } from '../findings/excerpt.ts'
import { inReadingOrder, stops, type Finding } from '../findings/finding.ts'
import { reportText } from '../findings/report.ts'
import { counted } from '../findings/wording.ts'
import type { AuditRecord } from '../model/audit-record.ts'
import { readDate } from '../read/date.ts'
import { looseMost } from '../read/limits.ts'
import { isSeparated } from '../read/loose.ts'
import { known } from '../workspace/disk.ts'
import { housesIn, ownTemplates, readHouse } from '../workspace/houses.ts'
import { looksExempt } from '../workspace/names.ts'
import { findPapers } from '../workspace/papers.ts'
import { writeReport } from '../workspace/report-file.ts'
import { readSource } from '../workspace/source.ts'
import { coverageLines, notReadLines } from './coverage.ts'
import { editionCalled, noEdition, noHouse } from './build-options.ts'
import { progressOn } from './progress.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, lookOf, type ExitStatus, type Terminal } from './terminal.ts'

/** The files that a check can be kept in. */
const reportNames = { html: 'ticked copy', pdf: 'ticked copy', xlsx: 'working paper' } as const
type ReportFormat = keyof typeof reportNames
const reportFormats: readonly ReportFormat[] = ['html', 'pdf', 'xlsx']

/** As Commander hands them over. */
export interface AuditOptions {
  readonly house: string
  readonly templates?: string
  readonly json?: true
  readonly edition?: string
  /** A file for the ticked copy. */
  readonly html?: string
  /** The same, typeset. */
  readonly pdf?: string
  readonly strict?: true
  readonly quiet?: true
  readonly preparedBy?: string
  readonly reviewedBy?: string
  readonly reference?: string
  readonly date?: string
  readonly xlsx?: string
}

const isTableFile = (path: string): boolean => isSeparated(path) || isWorkbook(path)

/** Checks every file that was named. Nothing is written but what is printed, and the files that were asked for. */
export const audit = async (paths: readonly string[], options: AuditOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { out, people, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  // Every program knows its files by their endings, and no paper has one of these: a source is never written over by a slip of the hand.
  const misnamed = reportFormats.filter((format) => options[format]?.toLowerCase().endsWith(`.${format}`) === false)
  if (misnamed.length > 0) return refuse(...misnamed.map((format) => `--${format} ${options[format] ?? ''}: the name of this ${reportNames[format]} ends in .${format}`))
  const templates = options.templates === undefined ? ownTemplates() : resolve(workingFolder, options.templates)
  const houses = housesIn(templates)
  if (!houses.includes(options.house)) return refuse(noHouse(options.house, houses))
  const edition = editionCalled(options.edition ?? 'private')
  if (edition === undefined) return refuse(noEdition(options.edition ?? ''))
  const day = options.date === undefined ? null : readDate(options.date)
  if (day !== null && day.kind !== 'date') return refuse(`--date ${options.date ?? ''}: ${day.kind === 'impossible' ? day.why : `a date is written like 27 February 2014 or 2014-02-27${day.meant === null ? '' : `; is ${day.meant} meant?`}`}`)
  const found = findPapers(paths, workingFolder, isTableFile)
  if (found.refused.length > 0) return refuse(...found.refused.map(({ path, because }) => `${path}: ${because}`))
  const { house, findings: ofHouse, texts: houseTexts } = readHouse(options.house, templates, workingFolder)
  if (house === null) {
    people.write(reportText(ofHouse, houseTexts, lookOf(people)))
    return exitStatus.findings
  }

  const progress = progressOn(people)
  const wanted = [...found.papers, ...found.tables]
  const reads = wanted.map((file, at) => {
    progress.show(at + 1, wanted.length, file.file)
    return isTableFile(file.file) ? readSource(file, { most: looseMost.bytes }) : readSource(file, { opens: edition === 'public' ? 'what is public' : 'everything' })
  })
  progress.clear()
  const unreadable = reads.flatMap((read) => read.findings)
  const readWorkbook = wanted.some(({ file }) => isWorkbook(file)) ? (await import('../read/workbook/read.ts')).readWorkbook : null
  const audited = auditFiles(reads.flatMap(({ source }) => source ?? []), house, { edition, readWorkbook })
  const all = inReadingOrder([...found.findings, ...unreadable, ...audited.files.flatMap(({ findings }) => findings), ...audited.across.findings])

  const notRead = [...unreadable.map(({ file, what }) => ({ file, because: what })), ...found.findings.filter(({ code }) => code === 'file-unreadable').map(({ file, what }) => ({ file, because: what })),
    // Whether there is something exempt, and what it is called, is no news for all.
    ...found.passedOver.filter(({ file }) => edition === 'private' || !looksExempt.test(file))]
  const { preparedBy = null, reviewedBy = null, reference = null, date = null, strict } = options
  // Of the figures of a large table no record is made unless somebody asks for one.
  const wantsRecord = options.json === true || reportFormats.some((format) => options[format] !== undefined)
  const record = wantsRecord ? recordOf(audited, { preparedBy, reviewedBy, reference, date, options: { house: options.house, ...(options.edition === undefined ? {} : { edition }), ...(strict === true ? { strict: 'true' } : {}) }, notRead }) : null
  const unwritten: string[] = []
  for (const format of reportFormats) {
    const file = options[format]
    if (file === undefined || record === null) continue
    const path = resolve(workingFolder, file)
    const because = writeReport(path, await written(format, audited, record, house, all))
    if (because === null) people.write(`${visible(known(path, workingFolder))}: the ${reportNames[format]} was written${isPrivate(audited) ? '; it is not for publication' : ''}\n`)
    else unwritten.push(`${known(path, workingFolder)}: the ${reportNames[format]} cannot be written: ${because}`)
  }
  if (options.json === true) {
    out.write(`${JSON.stringify(record, null, 2)}\n`)
  } else {
    const opened = reads.flatMap((read) => [...(read.source === null ? [] : [read.source]), ...read.opened()])
    if (isPrivate(audited)) out.write('NOT FOR PUBLICATION\n\n')
    const texts = [
      ...opened.filter(({ file }) => !isWorkbook(file)).map(({ file, bytes }) => [file, new TextDecoder().decode(bytes)] as const),
      ...audited.files.flatMap(({ sheets }) => sheets.map(({ file, text }) => [file, text] as const)),
    ]
    out.write(reportText(all, new Map(texts), lookOf(out)))
    if (options.quiet !== true) out.write(`${[...audited.files.flatMap(coverageLines), ...notReadLines([...audited.passedOver, ...notRead]), tallyOf(audited.files, all), ...summarySentences(summaryOf(audited)), statement].join('\n')}\n`)
  }
  if (unwritten.length > 0) return refuse(...unwritten)
  const grave = stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning')
  return grave ? exitStatus.findings : exitStatus.fine
}

/** Its bytes. What writes them is loaded only when asked for. */
const written = async (format: ReportFormat, audited: AuditedFiles, record: AuditRecord, house: House, findings: readonly Finding[]): Promise<Uint8Array> => {
  if (format === 'xlsx') {
    const [{ workingPaper }, { writeXlsx }] = await Promise.all([import('../working-paper/working-paper.ts'), import('../render/xlsx/write.ts')])
    return writeXlsx(workingPaper(audited, record, findings))
  }
  const { writeTickedCopy } = await import('../ticked-copy.ts')
  return writeTickedCopy(audited, record, house, format)
}

const tallyOf = (files: readonly AuditedFile[], findings: readonly Finding[]): string => {
  const count = (severity: Finding['severity']): number => findings.filter((found) => found.severity === severity).length
  return `${counted(files.length, 'file')}: ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}, ${counted(count('info'), 'note')}`
}
