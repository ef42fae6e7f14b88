/** Do several papers agree with one another? What each states is filed in one register, and the statements of one fact are compared. */
import { byCodeUnits, type Finding } from '../findings/finding.ts'
import type { Acceptance } from '../model/front-matter.ts'
import type { ProseCheck } from '../model/prose-check.ts'
import { accept, type Acceptable } from './acceptance.ts'
import { registerOf, type RegisterEntry, type StatingPaper } from './register/register.ts'

/** A checked paper, as much of it as the register needs. */
export interface AcrossPaper {
  readonly stating: StatingPaper
  readonly accept: readonly Acceptance[]
}

export interface Across {
  /** What only shows when the papers are read together. */
  readonly findings: Finding[]
  readonly checks: ProseCheck[]
  /** Every fact that is stated more than once, in one paper or in several. */
  readonly register: RegisterEntry[]
}

/** Compares papers. Their order changes nothing; what one paper alone tells is left to the check of that paper. */
export const auditAcross = (papers: readonly AcrossPaper[]): Across => {
  const together = registerOf(papers.map(({ stating }) => stating))
  const alone = papers.map(({ stating }) => registerOf([stating]))
  const told = new Set(alone.flatMap(({ found }) => found.map(keyOf)))
  // What a paper alone compares in just this way stands among its own checks.
  const known = new Set(alone.flatMap(({ checks }) => checks.map(checkKey)))
  const found = together.found.filter((each) => !told.has(keyOf(each)))
  const inOrder = [...papers].sort((a, b) => byCodeUnits(a.stating.file, b.stating.file))
  const files = new Set(inOrder.map(({ stating }) => stating.file))
  const findings = inOrder.flatMap(({ stating: { file }, accept: entries }) => accept(found.filter(({ finding }) => finding.file === file), entries, file, 'across'))
  // A table beside a paper is told where it stands.
  return {
    findings: [...findings, ...found.filter(({ finding }) => !files.has(finding.file)).map(({ finding }) => finding)],
    checks: together.checks.filter((check) => !known.has(checkKey(check))), register: together.entries,
  }
}

const checkKey = ({ file, place, relation, working, of }: ProseCheck): string =>
  [relation, working ?? '', ...[{ file, place }, ...of].map((one) => `${one.file}:${one.place.line}:${one.place.column}`)].join(' ')

const keyOf = ({ finding: { file, code, place } }: Acceptable): string => `${file}:${place.line}:${place.column} ${code}`
