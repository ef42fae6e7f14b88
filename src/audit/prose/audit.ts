/** Audits the sentences of one paper: within themselves, against its tables, and against one another. */
import type { NumberedTable } from '../../model/paper.ts'
import type { Passage } from '../../model/prose.ts'
import type { BoundFigure, ProseCheck } from '../../model/prose-check.ts'
import { finding } from '../../findings/finding.ts'
import type { Acceptable } from '../acceptance.ts'
import { registerOf, type StatingPaper } from '../register/register.ts'
import type { Settled } from '../settled.ts'
import { againstTables, type Compared, type Spoken } from './against-tables.ts'
import { insideSentences } from './inside.ts'
import type { ProseOutcome } from './outcome.ts'
import { sentencesOf } from './sentences.ts'
import { inCells, inSentences, type Statement } from './statements.ts'
import { shortFormsOf } from './subject.ts'
import type { Sentence } from './views.ts'

/** A table of the paper, with the words of the paragraph above it. */
export interface TableOfPaper { readonly settled: Settled; readonly source: NumberedTable; readonly caption: string; readonly inRecommendation: boolean }

export interface AuditedProse {
  /** Its sentences but for those of others. */
  readonly sentences: readonly Sentence[]
  readonly checks: ProseCheck[]
  readonly found: Acceptable[]
  /** Every figure of its sentences, and where it came to belong. */
  readonly figures: BoundFigure[]
  /** What this paper states, for the register of several. */
  readonly stating: StatingPaper
}

const byOthers = /\b(?:according to|as reported by|published by|nationally|national average|across (?:england|wales|the uk)|home office figures)\b/i
const pointsAtTable = /\b(?:tables?|below|above|following|set out|shown)\b/i

/**
 * @param file the paper
 * @param date when it is for, as `2014-02-27`; null where it does not say
 * @param failing cells that were told already, by `placeKey`: nothing is held against them
 */
export const auditProse = (file: string, date: string | null, passages: readonly Passage[], tables: readonly TableOfPaper[], failing: ReadonlySet<string>): AuditedProse => {
  const shortForms = shortFormsOf(passages.map(({ text }) => text).join('\n'))
  const sentences = sentencesOf(passages.filter(({ setting }) => setting !== 'quotation'))
  const cells = tables.flatMap(({ settled, caption, inRecommendation }) => inCells(settled, caption, inRecommendation, shortForms).filter((cell) => !failing.has(placeKey(cell))))
  const said = inSentences(sentences, shortForms)
  const stating: StatingPaper = { file, date, shortForms, statements: [...said, ...cells.filter(({ isTotal }) => isTotal)], cells }

  const inside = insideSentences(sentences)
  const against = againstTables(spokenOf(sentences, said), cells)
  const told = [...inside, ...against.flatMap(({ outcome }) => outcome ?? [])]
  // What is told of a figure once is not told again for another reason.
  const places = new Set(told.flatMap(({ told: found }) => (found === null ? [] : [placeKey(found.finding)])))
  const within = registerOf([stating])
  const register = within.found.filter((found) => !places.has(placeKey(found.finding)))
  const found = [...once(told), ...register, ...unreadable(passages)]
  return { sentences, checks: [...told.map(({ check }) => check), ...within.checks], found, stating, figures: boundFigures(passages, sentences, inside, against, within.checks) }
}

/** A place as a key, in whichever file it is. */
export const placeKey = ({ file, place: { line, column } }: Pick<Statement, 'file' | 'place'>): string => `${file}:${line}:${column}`

const spokenOf = (sentences: readonly Sentence[], said: readonly Statement[]): Spoken[] => {
  let at = 0
  return sentences.flatMap((sentence) => {
    const own = said.slice(at, at += sentence.amounts.length)
    return own.map((statement) => ({ statement, beside: own.filter((other) => other !== statement), points: pointsAtTable.test(sentence.text) }))
  })
}

/** One figure that is wrong in two places for one reason is told once, with both. */
const once = (told: readonly ProseOutcome[]): Acceptable[] => {
  const found = new Map<string, Acceptable>()
  for (const { told: each } of told) {
    if (each === null) continue
    const { code, working, file, place, what } = each.finding
    const key = `${code} ${each.stated} ${working ?? what}`
    const first = found.get(key)
    if (first === undefined) found.set(key, each)
    else if (placeKey(first.finding) !== placeKey({ file, place })) {
      found.set(key, { ...first, inRecommendation: first.inRecommendation || each.inRecommendation, finding: { ...first.finding, related: [{ place, label: `${each.stated} here as well` }, ...first.finding.related] } })
    }
  }
  return [...found.values()]
}

const unreadable = (passages: readonly Passage[]): Acceptable[] => passages.flatMap(({ file, figures, inRecommendation }) => figures.flatMap(({ figure }) =>
  figure.kind !== 'unreadable' ? [] : [{
    finding: finding('figure-malformed', file, figure.place, `“${figure.written}” cannot be read as a figure, because ${figure.why}.`), stated: null, unitSlip: false, inRecommendation,
  }]))

const boundFigures = (passages: readonly Passage[], sentences: readonly Sentence[], inside: readonly ProseOutcome[], against: readonly Compared[], register: readonly ProseCheck[]): BoundFigure[] => {
  const inSentence = new Set(inside.flatMap(({ check }) => [check, ...check.of]).map(placeKey))
  const inRegister = new Set(register.flatMap((check) => [check, ...check.of]).map(placeKey))
  const cells = new Map(against.flatMap(({ statement, bound, outcome }) => bound === null && outcome === null ? [] : [[placeKey(statement), bound?.isTotal === true ? 'total' : 'row'] as const]))
  const external = new Set(sentences.filter(({ text }) => byOthers.test(text)).flatMap(({ passage, start, text }) =>
    passage.figures.filter((each) => each.start >= start && each.end <= start + text.length).map(({ figure }) => placeKey({ file: passage.file, place: figure.place }))))
  return passages.flatMap(({ file, paragraph, setting, figures }) => figures.flatMap(({ figure }): BoundFigure[] => {
    if (!['money', 'range', 'percentage', 'number'].includes(figure.kind)) return []
    const key = placeKey({ file, place: figure.place })
    const bound = cells.get(key) ?? (inSentence.has(key) ? 'sentence' : inRegister.has(key) ? 'register' : setting === 'quotation' || external.has(key) ? 'external' : 'unbound')
    return [{ file, place: figure.place, stated: figure.written, ...(figure.kind === 'money' ? { pence: figure.pence, precision: figure.precision } : { pence: null, precision: null }), paragraph, bound }]
  }))
}
