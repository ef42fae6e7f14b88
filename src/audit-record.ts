/** The record of a check as data: what was read, what was recomputed and what came of it, as `boardpaper audit --json` prints it. */
import { isPrivate, type AuditedFile, type AuditedFiles } from './audit-files.ts'
import { summaryOf, type Summary } from './audit-summary.ts'
import type { Code } from './findings/catalogue.ts'
import { inReadingOrder, type Finding } from './findings/finding.ts'
import type { Place } from './findings/place.ts'
import type { Check, Verdict } from './model/check.ts'
import type { CheckCode } from './model/check-codes.ts'
import type { AuditRecord, RecordedCheck } from './model/audit-record.ts'
import { placesIn, rowLabel } from './number/locate.ts'
import { auditRules, program } from './model/program.ts'
import type { ProseCheck, ProseVerdict } from './model/prose-check.ts'

/** What the person who asks for a check says of it. Null where nothing was said. */
export interface Asked {
  readonly preparedBy: string | null
  readonly reviewedBy: string | null
  readonly reference: string | null
  readonly date: string | null
  readonly options: Readonly<Record<string, string>>
  /** What was found and not read, beside the files that a finding of their own refuses. */
  readonly notRead?: AuditRecord['run']['notRead']
}

/** Nothing says "audited" or "certified": people do that. */
export const statement = `Recomputed by ${program.name} ${program.version}, rules of ${auditRules}.`

/** Makes the record of a check. The same files and words give the same record. */
export const recordOf = (audited: AuditedFiles, asked: Asked): AuditRecord => {
  const { files, across, passedOver } = audited
  const { preparedBy, reviewedBy, reference, date, options, notRead = [] } = asked
  const findings = inReadingOrder([...files.flatMap((file) => file.findings), ...across.findings])
  const found = byPlace(findings)
  return {
    run: {
      program: program.name, version: program.version, rules: auditRules, statement, options: { ...options }, files: files.map(({ file }) => file),
      notRead: [...files.filter(({ kind }) => kind === 'unread').map(({ file, findings: why }) => ({ file, because: why[0]?.what ?? '' })), ...passedOver, ...notRead],
      notForPublication: isPrivate(audited), preparedBy, reviewedBy, reference, date,
    },
    files: files.map((file, at) => ofFile(file, across.checks.filter((check) => ownerOf(check, files) === at), found)),
    summary: summarised(summaryOf(audited)),
    findings,
  }
}

const summarised = ({ open, accepted, lapsed, unadjusted: { net, gross, figures, uncounted } }: Summary): AuditRecord['summary'] => ({
  open: open.length,
  accepted: accepted.map(({ code, file, place, accepted: answer }) => ({ code, file, place: pointOf(place), ...answer })),
  lapsed: lapsed.map(({ file, place, what }) => ({ file, place: pointOf(place), what })),
  unadjusted: { net: net.toString(), gross: gross.toString(), figures, uncounted },
})

const pointOf = ({ line, column }: Place) => ({ line, column })
const digits = (amount: bigint | null): string | null => (amount === null ? null : amount.toString())

/** The file that a check across papers belongs to: a table beside a paper is the paper's. */
const ownerOf = ({ file, place }: ProseCheck, files: readonly AuditedFile[]): number => {
  const own = files.findIndex((one) => one.file === file)
  return own >= 0 ? own : Math.max(0, files.findIndex(({ figures }) => figures.some((figure) => figure.file === file && figure.place.line === place.line && figure.place.column === place.column)))
}

const ofFile = (file: AuditedFile, across: readonly ProseCheck[], findings: FoundAt): AuditRecord['files'][number] => {
  const { population: { unread, ...counts } } = file
  const whereIs = whereIn(file)
  return {
    file: file.file, sha256: file.sha256, kind: file.kind,
    figures: [
      ...file.figures.map(({ place, pence, precision, column, ...rest }) => ({ ...rest, col: column, place: pointOf(place), pence: digits(pence), precision: digits(precision) })),
      ...file.sentences.map(({ file: where, place, stated, pence, precision, bound }) => ({ file: where, place: pointOf(place), text: stated, kind: 'prose', pence: digits(pence), precision: digits(precision), role: bound, table: null, row: null, col: null })),
    ],
    checks: [...file.checks.map((one) => ofTable(one, findings, whereIs)), ...[...file.proseChecks, ...across].map((one) => ofProse(one, findings, whereIs))],
    population: { ...counts, classes: { ...counts.classes }, difference: 0, unread: unread.map(({ file: where, place }) => ({ ...pointOf(place), ...(where === file.file ? {} : { file: where }) })) },
  }
}

/** What a verdict is called where no finding stands at its figure. */
const byVerdict: Readonly<Record<Verdict, { readonly code: Code | CheckCode; readonly severity: RecordedCheck['severity'] }>> = {
  holds: { code: 'total-holds', severity: 'tick' },
  rounding: { code: 'total-rounding', severity: 'info' },
  unlikely: { code: 'total-unlikely', severity: 'warning' },
  'casting-difference': { code: 'total-casting-difference', severity: 'warning' },
  differs: { code: 'total-differs', severity: 'error' },
  calculated: { code: 'total-calculated', severity: 'info' },
  unchecked: { code: 'total-unchecked', severity: 'unchecked' },
}

/** Gives the finding that a check made at its figure. */
type FoundAt = (file: string, place: Place, working: string | null) => Finding | undefined

/** Findings by their place, so that thousands of checks find theirs at once. Of several at one figure it is the one with the check's working. */
const byPlace = (findings: readonly Finding[]): FoundAt => {
  const places = new Map<string, Finding[]>()
  const keyOf = (file: string, { line, column }: Place): string => `${file}:${line}:${column}`
  for (const found of findings) {
    if (!/^(?:total|figure|figures|final|share|balance|variance|change)-/.test(found.code)) continue
    const key = keyOf(found.file, found.place)
    const others = places.get(key)
    if (others === undefined) places.set(key, [found])
    else others.push(found)
  }
  return (file, place, working) => {
    const here = places.get(keyOf(file, place)) ?? []
    return here.find((found) => found.working !== undefined && found.working === working) ?? here[0]
  }
}

const ofTable = (one: Check, foundAt: FoundAt, whereIs: WhereIs): RecordedCheck => {
  const { verdict, row, column, table, relation, stated, file, place, working, reason, decimals, cause } = one
  const found = verdict === 'holds' || verdict === 'unchecked' ? undefined : foundAt(file, place, working)
  return {
    // What is told at another figure is listed here, and counts once.
    code: found?.code ?? byVerdict[verdict].code, severity: one.toldAt === null ? found?.severity ?? byVerdict[verdict].severity : 'info', cause,
    file, place: pointOf(place), prose: false, table, row, col: column, relation, stated, exact: digits(one.exact), difference: digits(one.difference), decimals,
    of: one.of.map((part) => ({ row: part.row, col: part.column, sign: part.sign })),
    suspects: one.suspects.map((suspect) => ({ row: suspect.row, col: suspect.column })),
    working, reason, where: whereIs(one),
  }
}

const proseSeverity: Readonly<Record<ProseVerdict, RecordedCheck['severity']>> = {
  holds: 'tick', rounding: 'info', truncated: 'warning', differs: 'error', doubtful: 'warning', unallocated: 'info', short: 'info', unchecked: 'unchecked',
}

const ofProse = (one: ProseCheck, foundAt: FoundAt, whereIs: WhereIs): RecordedCheck => {
  const { verdict, relation, stated, file, place, cell: at, working, reason, decimals, cause } = one
  const found = verdict === 'holds' || verdict === 'unchecked' ? undefined : foundAt(file, place, working)
  const rests = ({ file: where, place: there, stated: says, cell: inTable }: ProseCheck['of'][number]) =>
    ({ file: where, place: pointOf(there), stated: says, ...(inTable === null ? {} : { row: inTable.row, col: inTable.column }) })
  return {
    code: found?.code ?? `figure-${verdict}`, severity: found?.severity ?? proseSeverity[verdict], cause,
    file, place: pointOf(place), prose: at === null, table: at?.table ?? null, row: at?.row ?? null, col: at?.column ?? null,
    relation, stated, exact: digits(one.exact), difference: digits(one.difference), decimals,
    of: one.of.map((part) => ({ ...rests(part), sign: part.sign ?? 1 as const })), suspects: one.suspects.map(rests),
    working, reason, where: whereIs(one),
  }
}

/** Where a check stands, for people. */
type WhereIs = (check: Pick<Check, 'file' | 'place'> & Partial<Pick<Check, 'table' | 'row'>>) => string

/** In a paper by its printed numbers; else by table and row, in a workbook after the cell; a sentence of another file by its line. */
const whereIn = ({ contents, sheets }: AuditedFile): WhereIs => {
  const printed = contents?.kind === 'paper' ? placesIn(contents.paper) : () => null
  const tables = contents?.kind === 'tables' ? contents.tables : []
  return ({ file, place, table, row }) => {
    const inPaper = printed(file, place)
    if (inPaper !== null) return inPaper
    if (table === undefined || row === undefined) return `line ${place.line}`
    const stands = tables[table - 1]?.table.rows[row - 1]
    const label = stands === undefined ? null : rowLabel(stands)
    const cell = sheets.find((sheet) => sheet.file === file)?.cellAt(place) ?? null
    return [...(cell === null ? [] : [cell]), tables.length > 1 ? `table ${table}` : 'table', `row ${label ?? row}`].join(', ')
  }
}

