/**
 * A public edition looked over before it leaves: every secret is hunted in every file, and no withheld amount may be got from public ones.
 * The edition was made without what is exempt; whoever looks it over must know it, and so reads the whole papers afresh.
 */
import { auditAcross } from './audit/across.ts'
import { sentencesOf } from './audit/prose/sentences.ts'
import { tablesOf } from './audit/stated.ts'
import { buildPaper, readWhole, type Format, type House, type Whole } from './build.ts'
import { everythingKeptBack } from './edition/kept-back.ts'
import { publicFindings } from './edition/findings.ts'
import { finding, inReadingOrder, type Finding } from './findings/finding.ts'
import type { Place } from './findings/place.ts'
import { leakFindings } from './leak/findings.ts'
import { readyToHunt } from './leak/leak-test.ts'
import { leakReport } from './leak/report.ts'
import { reckonedReport } from './subtraction/report.ts'
import type { PublicFile, Secret } from './leak/secret.ts'
import { sortOut } from './leak/sorted-out.ts'
import type { CheckedPaper } from './model/paper.ts'
import type { Passage } from './model/prose.ts'
import type { ProseCheck } from './model/prose-check.ts'
import type { Source } from './read/source.ts'
import { subtractionFindings } from './subtraction/findings.ts'
import { findGivenAway } from './subtraction/given-away.ts'
import { statedEarlier } from './subtraction/earlier.ts'
import { ledgerOf } from './subtraction/ledger.ts'
import type { PaperAudited } from './subtraction/audited.ts'
import { rangesOf } from './subtraction/ranges.ts'
import type { SaidSentence } from './subtraction/sentences.ts'

/** What was found. */
export interface LookedOver {
  /** For anybody to read: files and places, and never a word of what is withheld. */
  readonly findings: readonly Finding[]
  /** The hunt in full, for those who may read all of it; null where there was nothing to hunt. */
  readonly report: string | null
  /** The files, by their names, that must not be public. */
  readonly leaking: readonly string[]
}

/** A paper as it was made public before, and when. */
export interface MadePublic {
  readonly paper: CheckedPaper
  /** `the publication of 19 February 2014`. */
  readonly where: string
}

/** Papers read whole, for those who may read all of them; one that cannot be read is left out, and stops itself. */
export const wholesOf = (sources: readonly Source[], house: House): Whole[] => sources.flatMap((source) => readWhole(source, house) ?? [])

/** One lot of files that is about to leave, and what is to be said of it. */
export interface Leaving {
  /** Each by the path that the public will see. */
  readonly files: readonly PublicFile[]
  /** What can be reckoned of them, as `givenAway` finds it. */
  readonly given: readonly Finding[]
  /** The file that findings about all of it point at; where that is a paper, its files bear its name, which its author has chosen to be seen. */
  readonly subject: string
  /** Shown where files of single papers are among them, which bear their names. */
  readonly names?: 'hidden' | 'shown'
}

/**
 * Makes ready to look over many lots of files: what their papers keep back, and what is public by itself, is gathered once for all of them.
 * @param wholes the whole papers: all whose public editions lie side by side
 * @param styles of the house whose words stand in the files: that of papers, and that of meetings
 */
export const readyToLookOver = async (wholes: readonly Whole[], house: House, styles: readonly object[] = [house.style]): Promise<(leaving: Leaving) => Promise<LookedOver>> => {
  const keeping = wholes.filter(({ keptBack }) => keptBack.any)
  if (keeping.length === 0) return () => Promise.resolve({ findings: [], report: null, leaking: [] })
  const sorted = wholes.map(({ paper, passages, keptBack }) => sortOut(paper, passages, keptBack.holds))
  const names = new Map<Secret, string>(keeping.flatMap(({ paper }) => exemptNames(paper).map((secret) => [secret, paper.file] as const)))
  // The words of a paper that keeps nothing back are public, and so are those of the house.
  const publicText = [...sorted.map((one) => one.publicText), ...styles.flatMap(wordsOf)].join('\n')
  const hunt = readyToHunt({ secrets: [...sorted.flatMap((one) => one.secrets), ...names.keys()], publicText, publicPence: sorted.flatMap((one) => one.publicPence), blank: await blankFiles(house) })
  return async ({ files, given, subject, names: seen = 'hidden' }) => {
    const test = await hunt(files, (secret) => names.has(secret) && (seen === 'shown' || names.get(secret) === subject))
    return {
      findings: inReadingOrder([...leakFindings(test, subject), ...publicFindings(given, everythingKeptBack)]),
      report: `${leakReport(test)}${reckonedReport(given)}`,
      leaking: [...new Set(test.leaks.map(({ file }) => file))],
    }
  }
}

/** Looks one lot of files over. */
export const lookOver = async (wholes: readonly Whole[], leaving: Leaving, house: House, styles: readonly object[] = [house.style]): Promise<LookedOver> =>
  (await readyToLookOver(wholes, house, styles))(leaving)

/**
 * What withheld amounts of these papers can be got from what is public, in full: for those who may read all of them.
 * @param earlier what was public of each of them before, every time, by the file of its source
 * @param records what minutes or decisions say of these papers, as all may read it
 */
export const givenAway = (wholes: readonly Whole[], earlier: (file: string) => readonly MadePublic[] = () => [], records: readonly Whole[] = []): Finding[] => {
  if (!wholes.some(({ keptBack }) => keptBack.any)) return []
  // What only shows when papers are read together is a sum like any other.
  const across = auditAcross([...wholes, ...records].map(({ stating }) => ({ stating, accept: [] }))).checks
  const speaksOf = wholes.map(({ paper }) => paper.file)
  const papers = [...wholes.map((whole, at) => auditedOf(whole, at === 0 ? across : [])), ...records.map((record) => ({ ...auditedOf(record, []), speaksOf }))]
  const elsewhere = papers.flatMap((paper) => earlier(paper.file).flatMap((before) => statedEarlier(paper, { ...paper, tables: tablesOf(before.paper), checks: [], proseChecks: [], sentences: [], isWithheld: () => false, printed: () => before.where }, before.where)))
  const found = findGivenAway(ledgerOf(papers, elsewhere))
  if (elsewhere.length === 0) return subtractionFindings(found)
  const still = new Set(findGivenAway(ledgerOf(papers)).givenAway.map(({ amount }) => amount.id))
  const before = new Set(elsewhere.flatMap(({ of }) => (of.length === 1 ? of : [])))
  return subtractionFindings(found, (id) => before.has(id) && !still.has(id))
}

/** Of what can be reckoned, what a paper has a part in: its own amounts, and what its figures tell of others. */
export const concerning = (given: readonly Finding[], { paper }: Whole): Finding[] => {
  const own = new Set([paper.file, ...tablesOf(paper).flatMap(({ beside }) => beside?.file ?? [])])
  return given.filter(({ file, related }) => own.has(file) || related.some((other) => own.has(other.file ?? file)))
}

const auditedOf = ({ paper, passages, checks, proseChecks, keptBack, locate }: Whole, across: readonly ProseCheck[]): PaperAudited => ({
  file: paper.file, tables: tablesOf(paper), checks, proseChecks: [...proseChecks, ...across], sentences: saidIn(passages), isWhole: paper.exempt !== null, isWithheld: keptBack.holds,
  printed: (file: string, place: Place) => locate(finding('amount-given-away', file, place, '')).where?.split(',')[0] ?? 'the paper',
})

/** The sentences that state amounts or shares, and with each what else its paragraph states. A list and the words that lead to it are one. */
const saidIn = (passages: readonly Passage[]): SaidSentence[] => {
  const sentences = sentencesOf(passages)
  const single = sentences.map(({ passage, start, text, amounts, shares }) => said(passage, text, amounts, shares, rangesOf(passage, start, start + text.length)))
  const lists = passages.flatMap((lead) => {
    const items = passages.filter(({ under, file }) => under !== null && file === lead.file && under.line === lead.place.line)
    const of = sentences.filter(({ passage }) => passage === lead || items.includes(passage))
    return items.length === 0 ? [] : [said(lead, of.map(({ text }) => text).join(' '), of.flatMap(({ amounts }) => amounts), of.flatMap(({ shares }) => shares), [])]
  })
  const stating = [...single, ...lists].filter(({ amounts, shares, ranges }) => amounts.length + shares.length + ranges.length > 0)
  return stating.map(({ paragraph, ...one }) => ({
    ...one, beside: single.flatMap((other) => (paragraph !== '' && other.paragraph === paragraph && other.file === one.file ? other.amounts.filter(({ place }) => !one.amounts.some((own) => own.place === place)) : [])),
  }))
}

type Stating = ReturnType<typeof sentencesOf>[number]

const said = (first: Passage, text: string, amounts: Stating['amounts'], shares: Stating['shares'], ranges: SaidSentence['ranges']) => ({
  file: first.file, place: first.place, paragraph: first.paragraph, text, shares, ranges, amounts: amounts.map(({ written, place, value, grain }) => ({ written, place, pence: value, precision: grain })),
})

/** The names of files that hold what is exempt may say what it is about. */
const exemptNames = (paper: CheckedPaper): Secret[] => (paper.exempt === null ? [] : [{ kind: 'text', text: stemOf(paper.file), where: 'the name of a paper' }])

const stemOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/i, '')

/** All words of a style, wherever they stand in it. */
const wordsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : []
}

/** A paper that nobody wrote, in every form: what stands in it too are words of the house and of the formats. */
const blankFiles = async (house: House): Promise<PublicFile[]> => {
  const { purpose: [purpose = ''], recommendation: [recommendation = ''] } = house.style.sections
  const text = `---\nto: B\nfrom: B\ndate: 1 January 2000\ntitle: B\n---\n\n# ${purpose}\n\nB.\n\n# ${recommendation}\n\nB.\n\n# B\n\nB: {#b}\n\n| B | B |\n| --- | ---: |\n| B | £1 |\n| B | £1 |\n| Subtotal | £2 |\n| B | £1 |\n| Total | £3 |\n\nB [para](#b).\n\n- B\n\n> B\n`
  const source: Source = { file: 'b.md', bytes: new TextEncoder().encode(text), exemptBeside: false, passages: 'none', beside: () => ({ kind: 'refused', because: 'there is nothing beside it' }) }
  const wanted: readonly Format[] = ['pdf', 'docx', 'html']
  const { files } = await buildPaper(source, house, wanted)
  return files.map(({ format, written }) => ({ name: `b.${format}`, bytes: written.bytes }))
}
