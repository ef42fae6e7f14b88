/** What subtraction found, as findings: private, each at the amount that is withheld. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Subtraction } from './given-away.ts'
import { helpWords, sumWords, togetherWords } from './wording.ts'

/**
 * One finding for each amount that is given away, or nearly; one for each group of which the sum is known.
 * @param isOut true of an amount that was published itself before, and is given away by nothing else: no edition can take it back, and none tells it again
 */
export const subtractionFindings = ({ givenAway, roughly, knownTogether, alsoWithhold }: Subtraction, isOut: (id: string) => boolean = () => false): Finding[] => [
  ...givenAway.map((given) => finding('amount-given-away', given.amount.file, given.amount.place,
    `${given.amount.written} is withheld, and can be got from what is public: ${sumWords(given)}.`,
    { where: given.amount.where, related: relatedTo(given.from.map(({ amount }) => amount)), ...(isOut(given.amount.id) ? { severity: 'warning', help: publishedBefore } : { help: helpWords(alsoWithhold) }) })),
  ...roughly.map((given) => finding('amount-nearly-known', given.amount.file, given.amount.place,
    `${given.amount.written} is withheld, and can be guessed from what is public: ${sumWords(given)}.`, { where: given.amount.where })),
  ...knownTogether.flatMap((known) => {
    const [first, ...others] = known.amounts
    return first === undefined ? [] : [finding('amounts-known-together', first.file, first.place, togetherWords(known), { where: first.where, related: relatedTo(others) })]
  }),
]

const publishedBefore = 'It was published before, and withholding more does not take it back. If it must not be known, take the published version down, and tell whoever answers for data protection in your office.'

const mostRelated = 5

const relatedTo = (amounts: readonly { readonly file: string; readonly place: Finding['place']; readonly written: string }[]): Finding['related'] =>
  amounts.slice(0, mostRelated).map(({ file, place, written }) => ({ file, place, label: written }))
