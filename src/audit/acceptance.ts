/** Errors that a named person has answered for: matched by code, figure and working, so that any change reopens them. */
import { finding, type Finding } from '../findings/finding.ts'
import { writeDate } from '../model/date.ts'
import type { Acceptance } from '../model/front-matter.ts'
import type { FigureFinding } from './telling.ts'

/** A finding of the audit, and whether its figure stands in a Recommendation. */
export interface Acceptable extends FigureFinding {
  readonly inRecommendation: boolean
}

/** Codes of errors that may only show when papers are read together, so that a paper alone does not tell whether their entry is of use. */
const shownAcross: ReadonlySet<string> = new Set(['figure-unit-slip'])

/**
 * Marks the errors that are accepted, and tells of each entry that accepts nothing any more.
 * An accepted error keeps its severity; it only no longer stops the paper.
 * @param scope `alone`: one paper by itself. `across`: what several show together; what one alone may show is then left to its own check.
 */
export const accept = (all: readonly Acceptable[], entries: readonly Acceptance[], file: string, scope: 'alone' | 'across' = 'alone'): Finding[] => {
  const used = new Set<Acceptance>()
  const findings = all.map((each) => {
    const entry = entries.find((candidate) => matches(candidate, each) && isAnswered(candidate, each))
    if (entry === undefined) return { ...each.finding, ...readyToSign(each, entries.length > 0) }
    used.add(entry)
    const { by, agreedBy, on, reason, outcome } = entry
    return { ...each.finding, accepted: { by, agreedBy, on: writeDate(on), reason, outcome } }
  })
  // An entry for what papers show together is told as unused neither here nor there, unless the error stands here in another form.
  const askedHere = (entry: Acceptance): boolean => scope === 'alone' ? !shownAcross.has(entry.code) || all.some(({ finding: { code } }) => code === entry.code)
    : shownAcross.has(entry.code) && all.some(({ finding: { code } }) => code === entry.code)
  return [...findings, ...entries.filter((entry) => !used.has(entry) && askedHere(entry)).map((entry) => unused(entry, all, file))]
}

const matches = (entry: Acceptance, { finding: { code, severity, working }, stated }: Acceptable): boolean =>
  severity === 'error' && entry.code === code && sameWords(entry.figure, stated) && sameWords(entry.working, working ?? null)

/**
 * The entry by which a named person would answer for an error: with its code, figure and working, and the rest left for that person to write.
 * As it stands it accepts nothing, since an empty field is an error.
 */
const readyToSign = (each: Acceptable, hasEntries: boolean): { mended?: string } => {
  const { finding: { severity, code, working }, stated } = each
  if (severity !== 'error' || working === undefined || stated === null) return {}
  const lines = [`- code: ${code}`, `  figure: ${quoted(stated)}`, `  working: ${quoted(working)}`, '  by:', ...(needsSecondName(each) ? ['  agreed-by:'] : []), '  on:', '  reason:', '  outcome:']
  return { mended: [...(hasEntries ? [] : ['accept:']), ...lines.map((line) => `  ${line}`)].join('\n') }
}

/** Double quotes serve any figure and working in YAML, once what they mean there is set apart. */
const quoted = (words: string): string => `"${words.replace(/[\\"]/g, '\\$&')}"`

/** White space and nothing else may differ: YAML folds it. */
const sameWords = (a: string, b: string | null): boolean => b !== null && a.replace(/\s+/g, ' ').trim() === b.replace(/\s+/g, ' ').trim()

const needsSecondName = ({ inRecommendation, unitSlip }: Acceptable): boolean => inRecommendation || unitSlip

const isAnswered = (entry: Acceptance, each: Acceptable): boolean => !needsSecondName(each) || entry.agreedBy !== null

const unused = (entry: Acceptance, all: readonly Acceptable[], file: string): Finding => {
  const errors = all.filter(({ finding: { severity, code } }) => severity === 'error' && code === entry.code)
  const alone = errors.find((each) => matches(entry, each))
  const sameFigure = errors.find(({ stated }) => sameWords(entry.figure, stated))
  const sameWorking = errors.find((each) => workingParts(each.finding.working) === workingParts(entry.working))
  const near = alone ?? sameFigure ?? sameWorking
  const related = near === undefined ? [] : [{ ...(near.finding.file === file ? {} : { file: near.finding.file }), place: near.finding.place, label: 'the error as it stands now' }]
  const what = alone !== undefined ? `“${entry.figure}” ${alone.inRecommendation ? 'stands in a Recommendation' : 'is a thousand times its sum, or a thousandth'}, so accepting it needs a second name under agreed-by.`
    : sameFigure !== undefined ? `“${entry.figure}” was accepted with the working “${entry.working}”. The working is now “${sameFigure.finding.working ?? ''}”, so the error is open again.`
      : sameWorking !== undefined ? `The figure accepted was “${entry.figure}”. The paper now says “${sameWorking.stated ?? ''}”, so the error is open again.`
        : `No error ${entry.code} with the figure “${entry.figure}” is found any more.`
  return finding('acceptance-unused', file, entry.place, what, {
    related,
    ...(near === undefined || alone !== undefined ? {} : { help: 'Accept the error as it stands now, with its figure and working, or correct the paper.' }),
  })
}

/** The working without what was stated. */
const workingParts = (working: string | undefined): string => (working ?? '').split(', stated ')[0] ?? ''
