/** Everything that one sentence claims of its own figures, each figure stated by one claim of a kind. */
import { balanceClaims, flowClaims, movementClaims, stagedClaims } from './balances.ts'
import { changeClaims } from './changes.ts'
import { sumOf, type Claim, type Term } from './claims.ts'
import { fractionClaims, speaksOfFraction } from './fractions.ts'
import { grammar } from './grammar.ts'
import { listClaims } from './lists.ts'
import { productClaims } from './products.ts'
import { shareClaims } from './shares.ts'
import { netClaims } from './signed.ts'
import { tripleClaims } from './triples.ts'
import { indexOf, mostFigures, type Sentence } from './views.ts'

/** Nor does a person read a sentence of more characters. */
const mostCharacters = 3000

/** The claims of a sentence. What is read first is believed: the closed grammar, then lists, then what its words tell of each figure. */
export const claimsOf = (sentence: Sentence): Claim[] => {
  if (sentence.amounts.length + sentence.shares.length < 2 || sentence.amounts.length === 0 || sentence.amounts.length > mostFigures || sentence.signs.length > mostCharacters) return []
  const claims: Claim[] = []
  const add = (claim: Claim): void => {
    if (!claims.some((other) => other.kind === claim.kind && (other.stated === claim.stated || isSame(other, claim)))) claims.push(claim)
  }
  for (const [pattern, make] of grammar) {
    pattern.lastIndex = 0
    for (let found = pattern.exec(sentence.signs); found !== null; found = pattern.exec(sentence.signs)) make(found).forEach(add)
  }
  const ofRests = speaksOfFraction(sentence) ? [] : [netClaims, flowClaims, movementClaims, stagedClaims, balanceClaims]
  for (const read of [inWords, fractionClaims, productClaims, listClaims, ...ofRests, changeClaims, shareClaims]) read(sentence).forEach(add)
  // What the grammar does not know is looked at last.
  if (claims.length === 0 && sentence.measure === 'money') tripleClaims(sentence).forEach(add)
  return claims
}

/** True where two claims are of the same figures, whichever of them each takes for the stated one. */
const isSame = (a: Claim, b: Claim): boolean => {
  const [one, other] = [figuresOf(a), figuresOf(b)]
  return a.kind === 'sum' && b.kind === 'sum' && one.size === other.size && [...one].every((each) => other.has(each))
}
const figuresOf = (claim: Claim): Set<number> => new Set([...(claim.kind === 'sum' ? [claim.stated, ...claim.of.map(amountOf)] : [...claim.part, ...claim.base].map(amountOf))])
const amountOf = ({ amount }: Term): number => amount

/** "£75,000 (seventy-five thousand pounds)": the sum in digits and the sum in words. */
const inWords = ({ signs, amounts }: Sentence): Claim[] => [...signs.matchAll(/<m(.)>,? ?\(<m(.)>\)/gu)].flatMap(([, first, second]) =>
  amounts[indexOf(first)]?.inWords === amounts[indexOf(second)]?.inWords ? [] : [sumOf('prose', first, [{ amount: indexOf(second), times: 1n }])])
