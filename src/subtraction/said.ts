/** What sentences say, in the ledger: amounts of their own, and relations to those of tables and of other sentences. */
import { absolute } from '../model/money.ts'
import type { ProseCheck, RestsOn } from '../model/prose-check.ts'
import { cellId, unitsOfOne, type Amount, type Relation, type Term } from './amounts.ts'
import type { PaperAudited } from './audited.ts'
import { sumsOfColumns, sumsToldBy } from './sums-of-columns.ts'
import { untoldBy, type SaidAmount, type SaidSentence } from './sentences.ts'
import { unitsOfPenny } from './worth.ts'

type Papers = readonly PaperAudited[]

/** The amounts of a sentence, each by its place. */
export const noteSentence = ({ file, amounts: said, beside, ranges }: SaidSentence, papers: Papers, amounts: Map<string, Amount>): void => {
  for (const { written, place, pence, precision } of [...said, ...beside, ...ranges.flatMap(({ from, to }) => [from, to])]) note({ file, place, stated: written, cell: null }, pence * unitsOfPenny, precision * unitsOfPenny, papers, amounts)
}

/** An amount by what states it: a cell that is there already, or one of a sentence. */
const note = (one: RestsOn, value: bigint, precision: bigint, papers: Papers, amounts: Map<string, Amount>): Amount => {
  const holder = holderOf(one, papers)
  const id = idOf(one, holder)
  const before = amounts.get(id)
  if (before !== undefined) return before
  const where = holder?.printed(one.file, one.place) ?? 'another paper'
  const made: Amount = {
    id, standing: papers.some(({ isWithheld }) => isWithheld(one.file, one.place)) ? 'withheld' : 'public', value, precision, written: one.stated, file: one.file, place: one.place, where,
    line: { id, where: `${one.stated} in ${where}` }, label: null, isItem: false, nonNegative: value >= 0n,
  }
  amounts.set(id, made)
  return made
}

/** The paper that a figure stands in: a cell may stand in a file beside it. */
const holderOf = ({ file, cell }: RestsOn, papers: Papers): PaperAudited | undefined =>
  papers.find((paper) => paper.file === file || cell !== null && paper.tables[cell.table - 1]?.beside?.file === file)

const idOf = ({ file, place, cell }: RestsOn, holder: PaperAudited | undefined): string =>
  (cell === null ? placeId(file, place) : cellId(holder?.file ?? file, cell.table, cell.row, cell.column))

/** The identity of an amount of a sentence. */
export const placeId = (file: string, { line, column }: RestsOn['place']): string => `${file}\nat ${line}:${column}`

/** What a paper that is withheld as a whole has in common with others is public by itself: nobody marked that very amount. */
const isOfWhole = ({ of, ...own }: ProseCheck, papers: Papers): boolean => {
  const holders = new Set([own, ...of].map((one) => holderOf(one, papers)))
  return holders.size > 1 && [...holders].some((holder) => holder?.isWhole === true)
}

/** A sentence, or another paper, that states what a cell does: two amounts that are one to within their difference. */
export const saidAgain = (check: ProseCheck, papers: Papers, amounts: Map<string, Amount>): readonly Relation[] => {
  const { exact } = check
  if (check.measure !== 'money' || exact === null || !(check.relation === 'register' || (check.relation === 'prose' && check.of.length === 1)) || isOfWhole(check, papers)) return []
  const units = unitsOfOne / 10n ** BigInt(check.decimals)
  const own = note(check, (exact + (check.difference ?? 0n)) * units, 0n, papers, amounts)
  return check.of.flatMap((rest): readonly Relation[] => {
    const other = note(rest, exact * units, 0n, papers, amounts)
    return other.id === own.id ? [] : [{
      kind: 'linear', terms: [{ id: own.id, times: 1n }, { id: other.id, times: -1n }], slack: absolute(own.value - other.value), words: `${own.written} in ${own.where} states the same`,
    }]
  })
}

/** A sum that a sentence states of its own amounts: some of them may be those of a table. */
export const sumSaid = (check: ProseCheck, papers: Papers, amounts: ReadonlyMap<string, Amount>): readonly Relation[] => {
  if (check.measure !== 'money' || check.exact === null || !(check.relation === 'sum' || check.relation === 'balance' || check.relation === 'variance')) return []
  const of = (one: RestsOn): Amount | undefined => amounts.get(idOf(one, holderOf(one, papers)))
  const own = of(check)
  const parts = check.of.flatMap((part) => {
    const amount = of(part)
    return amount === undefined ? [] : [{ amount, sign: BigInt(part.sign ?? 1) }]
  })
  if (own === undefined || parts.length < check.of.length) return []
  const come = parts.reduce((sum, { amount, sign }) => sum + sign * amount.value, 0n)
  return [{ kind: 'linear', terms: [{ id: own.id, times: 1n }, ...parts.map(({ amount, sign }): Term => ({ id: amount.id, times: -sign }))], slack: absolute(own.value - come), words: `the sum ${own.written} in ${own.where}` }]
}

/** What public sentences tell without stating it. */
export const untoldIn = (papers: Papers, amounts: ReadonlyMap<string, Amount>): readonly Relation[] => {
  const withheld = [...amounts.values()].filter(({ standing }) => standing === 'withheld')
  if (withheld.length === 0) return []
  const filesOf = ({ file, tables }: PaperAudited): readonly string[] => [file, ...tables.flatMap(({ beside }) => beside?.file ?? [])]
  const sums = papers.flatMap((paper) => (paper.isWhole ? [] : paper.tables.flatMap((table, at) => sumsOfColumns(table, at + 1, paper.file, amounts))))
  return papers.flatMap((paper): readonly Relation[] => {
    const { file, speaksOf = [], isWhole, sentences, isWithheld, printed } = paper
    const spokenOf = papers.filter((other) => !other.isWhole && (other.file === file || speaksOf.includes(other.file)))
    const own = new Set(spokenOf.flatMap(filesOf))
    const near = isWhole ? [] : withheld.filter((amount) => own.has(amount.file))
    const nearSums = isWhole ? [] : sums.filter((sum) => spokenOf.some((other) => other.file === sum.file))
    return sentences.flatMap((sentence): readonly Relation[] => {
      if (isWithheld(sentence.file, sentence.place)) return []
      const [where, idOf] = [printed(sentence.file, sentence.place), ({ place }: SaidAmount) => placeId(sentence.file, place)]
      return [...untoldBy(sentence, where, idOf, near, withheld), ...sumsToldBy(sentence, where, idOf, nearSums)]
    })
  })
}
