/** What else to withhold so that nothing is given away: whole lines, the fewest that are found one at a time. */
import { absolute } from '../model/money.ts'
import { idsOf, type Amount, type Ledger, type Relation } from './amounts.ts'
import { reckon, type Amounts, type GivenAway } from './reckon.ts'

/** Amounts that are withheld together: those of a row, or of one sentence. */
export interface Line {
  readonly id: string
  /** `the row Drug Link of paragraph 3.6`. */
  readonly where: string
  readonly amounts: readonly Amount[]
}

/** More than so many are not tried: whoever has to withhold so much should look again at what is published. */
const mostMore = 12
/** Of each relation no more are tried than this. */
const mostTried = 20

/** Withholds one line more at a time, that which leaves the least given away; null where no line helps. */
export const fewestMore = (ledger: Ledger, amounts: Amounts): readonly Line[] | null => {
  const still = stillGiven(ledger)
  const lines = linesOf(ledger)
  const more: Line[] = []
  let current = amounts
  let left = still(current)
  while (left.length > 0 && more.length < mostMore) {
    const tried = candidatesOf(left, current, lines).map(({ line, amount }) => {
      const next = withheldToo(current, [line])
      return { line, amount, next, left: still(next) }
    })
    const best = tried.reduce<(typeof tried)[number] | null>((chosen, one) => (chosen === null || isBetter(one, chosen, left) ? one : chosen), null)
    if (best === null) return null
    more.push(best.line)
    current = best.next
    left = best.left
  }
  if (left.length > 0) return null
  // One that was chosen early may no longer be needed.
  return more.reduce<readonly Line[]>((kept, one) => {
    const fewer = kept.filter((other) => other !== one)
    return still(withheldToo(amounts, fewer)).length === 0 ? fewer : kept
  }, more)
}

const linesOf = ({ amounts }: Ledger): ReadonlyMap<string, Line> => {
  const lines = new Map<string, Line & { readonly amounts: Amount[] }>()
  for (const amount of amounts) {
    const line = lines.get(amount.line.id) ?? { ...amount.line, amounts: [] }
    line.amounts.push(amount)
    lines.set(line.id, line)
  }
  return lines
}

const withheldToo = (amounts: Amounts, lines: readonly Line[]): Amounts =>
  new Map([...amounts, ...lines.flatMap((line) => line.amounts).map((amount) => [amount.id, { ...amount, standing: 'withheld' as const }] as const)])

/** Which of the secrets are given away still. Only relations that have something withheld are looked at. */
const stillGiven = ({ amounts, relations }: Ledger): (now: Amounts) => readonly GivenAway[] => {
  const secrets = new Set(amounts.filter(({ standing }) => standing === 'withheld').map(({ id }) => id))
  const byAmount = new Map<string, Relation[]>()
  for (const relation of relations) for (const id of idsOf(relation)) byAmount.set(id, [...(byAmount.get(id) ?? []), relation])
  return (now) => {
    const telling = new Set([...now.values()].filter(({ standing }) => standing === 'withheld').flatMap(({ id }) => byAmount.get(id) ?? []))
    return reckon([...telling], now).givenAway.filter(({ amount }) => secrets.has(amount.id))
  }
}

interface Candidate {
  readonly line: Line
  readonly amount: Amount
}

/** Lines of the relations by which something is given away, the likeliest to be chosen first, each with its amount there. */
const candidatesOf = (left: readonly GivenAway[], amounts: Amounts, lines: ReadonlyMap<string, Line>): readonly Candidate[] => {
  const tried = new Map<string, Candidate>()
  for (const relation of new Set(left.flatMap(({ relations }) => relations))) {
    const open = idsOf(relation).flatMap((id) => amounts.get(id) ?? []).filter(({ standing }) => standing === 'public')
    for (const amount of open.sort((a, b) => preference(a, b, left)).slice(0, mostTried)) {
      const line = lines.get(amount.line.id)
      if (line !== undefined && !tried.has(line.id)) tried.set(line.id, { line, amount })
    }
  }
  return [...tried.values()]
}

interface Tried extends Candidate {
  readonly left: readonly GivenAway[]
}

/** Behind an amount of less than one part in so many of the secret, the secret is as good as known. */
const leastBehind = 10n

const isBetter = (one: Tried, other: Tried, secrets: readonly GivenAway[]): boolean =>
  (one.left.length === other.left.length ? preference(one.amount, other.amount, secrets) < 0 : one.left.length < other.left.length)

/** Items before totals; of them the smallest that is large enough to hide behind, and else the largest. */
const preference = (one: Amount, other: Amount, secrets: readonly GivenAway[]): number => {
  if (one.isItem !== other.isItem) return one.isItem ? -1 : 1
  const [a, b] = [absolute(one.value), absolute(other.value)]
  const least = secrets.reduce((most, { amount }) => (absolute(amount.value) > most ? absolute(amount.value) : most), 0n) / leastBehind
  const [isHiding, isHidingToo] = [a >= least, b >= least]
  if (isHiding !== isHidingToo) return isHiding ? -1 : 1
  return a === b ? 0 : (a < b) === isHiding ? -1 : 1
}
