/** A row that is withheld here, and stands with its name and its amount in another table or a sentence for all to read. */
import { absolute } from '../model/money.ts'
import type { Amount, Linear } from './amounts.ts'
import type { PaperAudited } from './audited.ts'
import { placeId } from './said.ts'
import { unitsOfPenny } from './worth.ts'

/** Shorter names stand in many words. */
const fewestLetters = 5

/** Names that rows of any table bear. */
const anybodys = /^(?:others?|miscellaneous|contingency|reserves?|grants?|awards?|sub ?total|balance)$/

/** For each such row the relation that both are one amount. Names are held to be one where they are the same, or one has all of several words of the other. */
export const sameRows = (papers: readonly PaperAudited[], amounts: readonly Amount[]): readonly Linear[] => {
  // Of a paper that is withheld as a whole nobody marked this very row.
  const whole = new Set(papers.filter(({ isWhole }) => isWhole).flatMap(({ file, tables }) => [file, ...tables.flatMap(({ beside }) => beside?.file ?? [])]))
  const secrets = [...grouped(amounts.filter(({ standing, isItem, value, file }) => standing === 'withheld' && isItem && value !== 0n && !whole.has(file)))]
  if (secrets.length === 0) return []
  const open = [...grouped(amounts.filter(({ standing, isItem }) => standing === 'public' && isItem))]
  const sentences = papers.flatMap(({ sentences: all, isWithheld }) => all.filter(({ file, place }) => !isWithheld(file, place)))
    .map(({ file, text, amounts: said }) => ({ text: ` ${wordsOf(text).join(' ')} `, said: said.map(({ place, pence, precision, written }) => ({ id: placeId(file, place), value: pence * unitsOfPenny, precision: precision * unitsOfPenny, written })) }))
  return secrets.flatMap(([name, withheld]) => {
    const words = name.split(' ')
    const said = [
      ...open.flatMap(([other, cells]) => (isOneName(words, other.split(' ')) ? cells : [])),
      ...sentences.filter(({ text }) => text.includes(` ${name} `)).flatMap((sentence) => sentence.said),
    ]
    return withheld.flatMap((secret) => said.filter((one) => isSame(secret, one) && !isOfOneTable(secret, one)).map((one): Linear => ({
      kind: 'linear', terms: [{ id: one.id, times: 1n }, { id: secret.id, times: -1n }], slack: absolute(one.value - secret.value), words: `${one.written} beside the same name`,
    })))
  })
}

const grouped = (amounts: readonly Amount[]): ReadonlyMap<string, readonly Amount[]> => {
  const byName = new Map<string, Amount[]>()
  for (const amount of amounts) {
    const name = wordsOf(amount.label ?? '').join(' ')
    if (name.replace(/[^\p{L}]/gu, '').length >= fewestLetters && !anybodys.test(name)) byName.set(name, [...byName.get(name) ?? [], amount])
  }
  return byName
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const isOneName = (one: readonly string[], other: readonly string[]): boolean => {
  const [fewer, more] = one.length <= other.length ? [one, other] : [other, one]
  return fewer.length === more.length || fewer.length > 1 ? fewer.every((word) => more.includes(word)) : false
}

/** Two rows of one table are two things, however like they are. */
const isOfOneTable = (one: Pick<Amount, 'id'>, other: Pick<Amount, 'id'>): boolean => tableOf(one.id) === tableOf(other.id)
const tableOf = (id: string): string => id.split('\n').slice(0, 2).join('\n')

/** As much, to within what is printed of either. */
const isSame = (one: Pick<Amount, 'value' | 'precision'>, other: Pick<Amount, 'value' | 'precision'>): boolean => {
  const coarser = one.precision > other.precision ? one.precision : other.precision
  return 2n * absolute(one.value - other.value) <= coarser
}
