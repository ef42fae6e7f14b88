/** The workings under a paper: how each figure was recomputed, what that rests on, and what was found. */
import type { Finding } from '../../findings/finding.ts'
import { acceptanceWords } from '../../findings/wording.ts'
import type { Block, Inline, Item, TextRun, TickMark } from '../../model/document.ts'
import { plain } from '../words.ts'
import type { MarkedCheck, MarkedFigure } from './figures.ts'
import { mostPlaces } from './limits.ts'
import { workingAnchor, type Reference, type References } from './references.ts'
import { markWords, relationWords, says, signOf } from './wording.ts'

/** What workings are worded with. */
interface Workings {
  /** The paper under which they stand. */
  readonly file: string
  readonly references: References
  /** All findings of the check. */
  readonly findings: readonly Finding[]
  readonly covers: (codePoint: number) => boolean
}

/** The workings of one paper as a list, in the order of their letters; a sentence where there is none. @param file the paper's own, which is not named again */
export const composeWorkings = (figures: readonly MarkedFigure[], file: string, anchor: string, about: Omit<Workings, 'file'>): Block[] => {
  const items = figures.flatMap((figure): Item[] => {
    const reference = about.references.get(figure)
    return reference === undefined || reference.letter === null || reference.shared ? [] : [workingOf(figure, reference.letter, reference, { ...about, file })]
  })
  const rest = restOf(figures, about)
  if (rest !== null) items.push(rest)
  return [
    { kind: 'heading', look: 'closing', label: null, words: [plain(says.workings)], anchor: `${anchor}-workings` },
    items.length === 0 ? { kind: 'paragraph', label: null, words: [plain(says.noFigures)], anchor: `${anchor}-no-workings`, keepWithNext: false } : { kind: 'list', style: 'numbers', depth: 1, items },
  ]
}

/** One working for all figures of the paper that have none of their own; null where each has. */
const restOf = (figures: readonly MarkedFigure[], { references, covers }: Omit<Workings, 'file'>): Item | null => {
  const rest = figures.filter((figure) => references.get(figure)?.shared === true)
  const first = rest.find((figure) => (references.get(figure)?.anchor ?? null) !== null) ?? rest[0]
  const letter = first === undefined ? null : references.get(first)?.letter ?? null
  if (first === undefined || letter === null) return null
  const back: TickMark = {
    kind: 'tick', mark: first.mark, sign: signOf(first.mark, covers), says: 'back to the first of these figures', reference: '', at: 'working', anchor: null, to: references.get(first)?.anchor ?? null,
  }
  const holding = rest.filter(({ mark }) => mark === 'holds').length
  return { label: letter, words: [back, plain(` ${says.restOfWorkings(holding, rest.length - holding)}`)], anchor: workingAnchor(letter), lists: [] }
}

const workingOf = (figure: MarkedFigure, letter: string, { anchor }: Reference, about: Workings): Item => {
  const back: TickMark = {
    kind: 'tick', mark: figure.mark, sign: signOf(figure.mark, about.covers), says: `${markWords[figure.mark].name}, back to the figure`, reference: '', at: 'working', anchor: null, to: anchor,
  }
  const head: Inline[] = [back, plain(` ${figure.text}`, { strong: true }), plain(`, ${whereOf(figure, about.file)}: ${markWords[figure.mark].name}`)]
  const item = (words: readonly Inline[], lists: Item['lists'] = []): Item => ({ label: letter, words: [...head, ...words], anchor: workingAnchor(letter), lists })
  const [only, ...more] = figure.checks
  if (only === undefined) return item([plain(`. ${uncheckedWords(figure)}`)])
  if (more.length === 0) return item([plain('. '), ...checkWords(only, about)])
  const items = figure.checks.map((check, at): Item => ({
    label: '–', words: [plain(`${signOf(check.mark, about.covers)} ${markWords[check.mark].name}. `), ...checkWords(check, about)], anchor: `${workingAnchor(letter)}-${at + 1}`, lists: [],
  }))
  return item([plain(`, the gravest of ${figure.checks.length} checks.`)], [{ kind: 'list', style: 'bullets', depth: 2, items }])
}

const whereOf = ({ file, place: { line }, cell }: MarkedFigure, own: string): string =>
  `${file === own ? '' : `${file}, `}line ${line}${cell === null ? '' : `, table ${cell.table}, row ${cell.row}, column ${cell.col + 1}`}`

/** Why a figure bears no other mark, though no check failed: silence must never read as a pass. */
const uncheckedWords = ({ role }: MarkedFigure): string => {
  switch (role) {
    case 'external': return 'The sentence states it as a figure of others, so nothing on these papers can bear it out.'
    case 'unbound': return 'No other figure on these papers was found to speak of the same thing.'
    default: return 'No figure on these papers was found that says what it should come to.'
  }
}

/** One check: how the figure was recomputed, from what, and what was found. */
const checkWords = ({ check, of }: MarkedCheck, { references, findings, file: own }: Workings): Inline[] => {
  const found = findings.find(({ code, file, place }) => code === check.code && file === check.file && place.line === check.place.line && place.column === check.place.column)
  const sentences = [
    `${upperFirst(relationWords(check.relation))}.`,
    ...(check.working === null ? [] : [`${check.working}.`]),
    // A finding says the reason itself.
    ...(check.reason === null || found?.what.includes(check.reason) === true ? [] : [`${upperFirst(check.reason)}.`]),
    ...(found === undefined ? [] : [found.what]),
    ...(check.cause === null ? [] : [`Consistent with: ${check.cause.replaceAll('-', ' ')}.`]),
    ...(found?.accepted === undefined ? [] : [`Accepted ${acceptanceWords(found.accepted)} The mark stays.`]),
  ]
  const parts = of.slice(0, mostPlaces).flatMap(({ sign, figure: part }, at): TextRun[] => [
    plain(at === 0 ? ' From ' : ', '), linkTo(part, `${sign === -1 ? 'less ' : ''}${part.text}`, references), plain(` (${part.file === own ? '' : `${part.file}, `}line ${part.place.line})`),
  ])
  return [plain(sentences.join(' ')), ...parts, ...(parts.length === 0 ? [] : [plain(of.length <= mostPlaces ? '.' : ` and ${of.length - mostPlaces} more.`)])]
}

const linkTo = (figure: MarkedFigure, words: string, references: References): TextRun => {
  const anchor = references.get(figure)?.anchor ?? null
  return { ...plain(words), link: anchor === null ? null : { to: 'anchor', anchor } }
}

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Findings that are about no figure, such as a Recommendation that was changed: none is kept back. */
export const composeOtherFindings = (findings: readonly Finding[], anchor: string): Block[] => findings.length === 0 ? [] : [
  { kind: 'heading', look: 'closing', label: null, words: [plain(says.findings)], anchor: `${anchor}-findings` },
  {
    kind: 'list', style: 'bullets', depth: 1,
    items: findings.map(({ severity, file, place: { line }, where, what }, at) => ({
      label: '•', words: [plain(severity === 'info' ? 'note' : severity, { strong: true }), plain(`, ${file}, line ${line}${where === undefined ? '' : `, ${where}`}: ${what}`)], anchor: `${anchor}-finding-${at + 1}`, lists: [],
    })),
  },
]
