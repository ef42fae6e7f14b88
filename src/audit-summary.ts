/** What is left open by a check and what somebody has answered for, and what is unadjusted comes to in pounds. */
import type { AuditedFiles } from './audit-files.ts'
import { byCodeUnits, type Finding } from './findings/finding.ts'
import { counted } from './findings/wording.ts'
import { poundsOf } from './model/money.ts'

export interface Summary {
  /** Errors that nobody has answered for. */
  readonly open: readonly Finding[]
  /** Errors that a named person has answered for. */
  readonly accepted: readonly (Finding & Required<Pick<Finding, 'accepted'>>)[]
  /** Acceptances that accept nothing any more, or never did. */
  readonly lapsed: readonly Finding[]
  /** Of the errors that are open, and of those accepted as they stand. */
  readonly unadjusted: {
    /** What is stated less what the figures come to, added up, in pence: overstatements less understatements. */
    readonly net: bigint
    /** The same without regard to signs. */
    readonly gross: bigint
    /** How many figures are in it. */
    readonly figures: number
    /** How many are not, because they are not in pounds or nothing tells by how much they differ. */
    readonly uncounted: number
  }
}

/** Sums up what was found. Each error counts once, however many places it is related to. */
export const summaryOf = ({ files, across }: Pick<AuditedFiles, 'files' | 'across'>): Summary => {
  const findings = [...files.flatMap((file) => file.findings), ...across.findings]
  const errors = findings.filter(({ severity }) => severity === 'error')
  const accepted = errors.flatMap((found) => (found.accepted === undefined ? [] : [{ ...found, accepted: found.accepted }]))
  const open = errors.filter((found) => found.accepted === undefined)
  const differences = differencesIn({ files, across })
  const amounts = [...open, ...accepted.filter(({ accepted: { outcome } }) => isUnadjusted(outcome))].map((found) => differences(found))
  const known = amounts.filter((amount) => amount !== null)
  return {
    open, accepted, lapsed: findings.filter(({ code }) => code === 'acceptance-unused').sort((a, b) => byCodeUnits(a.file, b.file) || a.place.line - b.place.line),
    unadjusted: {
      net: known.reduce((sum, amount) => sum + amount, 0n), gross: known.reduce((sum, amount) => sum + (amount < 0n ? -amount : amount), 0n),
      figures: known.length, uncounted: amounts.length - known.length,
    },
  }
}

/** True for an outcome that leaves the figure as it is, and wrong: not one that was corrected, or explained. */
const isUnadjusted = (outcome: string): boolean => !/^\s*(?:corrected|explained)\b/i.test(outcome)

/** Gives by how many pence the figure of a finding is stated too high; null where no check says so. */
const differencesIn = ({ files, across }: Pick<AuditedFiles, 'files' | 'across'>): ((found: Finding) => bigint | null) => {
  const checks = [...files.flatMap((file) => [...file.checks, ...file.proseChecks]), ...across.checks]
  const known = new Map<string, { readonly working: string | null; readonly difference: bigint }[]>()
  const keyOf = (file: string, { line, column }: Finding['place']): string => `${file}:${line}:${column}`
  for (const { file, place, measure, difference, working } of checks) {
    if (measure !== 'money' || difference === null || difference === 0n) continue
    const key = keyOf(file, place)
    known.set(key, [...known.get(key) ?? [], { working, difference }])
  }
  return ({ file, place, working }) => {
    const here = known.get(keyOf(file, place)) ?? []
    return (here.find((check) => check.working === working) ?? here[0])?.difference ?? null
  }
}

/** The summary in sentences, as every report prints it. */
export const summarySentences = ({ open, accepted, lapsed, unadjusted: { net, gross, figures, uncounted } }: Summary): string[] => [
  `${counted(open.length + accepted.length, 'error')}: ${open.length} open, ${accepted.length} accepted. ${lapsed.length === 0 ? 'No acceptance has lapsed.' : `${counted(lapsed.length, 'acceptance')} accept${lapsed.length === 1 ? 's' : ''} nothing any more.`}`,
  figures + uncounted === 0 ? 'Nothing is unadjusted.'
    : `Unadjusted: net ${poundsOf(net)}, gross ${poundsOf(gross)}, in ${counted(figures, 'figure')}${uncounted === 0 ? '' : `; ${uncounted} more ${uncounted === 1 ? 'is' : 'are'} not in pounds or of no known difference`}. Net is what is stated too high less what is stated too low.`,
]
