/** Whole numbers written in words: `twenty-five`, `one hundred and fifty thousand`. */

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const multipliers: ReadonlyMap<string, bigint> = new Map([['thousand', 1000n], ['million', 1_000_000n], ['billion', 1_000_000_000n]])
const worth: ReadonlyMap<string, bigint> = new Map([
  ...small.map((word, at) => [word, BigInt(at)] as const), ...tens.map((word, at) => [word, BigInt(10 * (at + 2))] as const),
])
const one = [...small, ...tens].sort((a, b) => b.length - a.length).join('|')

/** A pattern of a number under a hundred in words, from two on: what may be counted. */
export const countWord = `(?:(?:${tens.join('|')})(?:-(?:${small.slice(1, 10).join('|')}))?|${small.slice(2).sort((a, b) => b.length - a.length).join('|')})`
/** A pattern of any number in words; what fits it may still be none. */
export const numberWords = `(?:an?|${one})(?:(?:[ -]|,? and |, )(?:${one}|hundred|thousand|million|billion))*`

/** A number in words, and the size of the last step in which it is counted: `two million` is 2,000,000 in steps of 1,000,000. */
export interface InWords { readonly value: bigint; readonly step: bigint }

/** Reads a number in words. Null when the words are no number, or in no order that one has. */
export const readNumberWords = (text: string): InWords | null => {
  const words = text.toLowerCase().split(/[\s,-]+/).filter((word) => word !== 'and' && word !== '')
  let [total, group, step, last] = [0n, 0n, 1n, 1_000_000_000_000n]
  let room = 1000n
  for (const [at, word] of words.entries()) {
    const size = multipliers.get(word)
    const own = worth.get(word) ?? (at === 0 && (word === 'a' || word === 'an') ? 1n : undefined)
    if (size !== undefined) {
      if (group === 0n || size >= last) return null
      total += group * size
      ;[group, last, step, room] = [0n, size, size, 1000n]
    } else if (word === 'hundred') {
      if (group < 1n || group > 9n) return null
      ;[group, room, step] = [group * 100n, 100n, step === 1n ? 100n : step]
    } else {
      // "Twenty five" goes on in the room that "twenty" left; "five twenty" does not.
      if (own === undefined || own >= room || (own === 0n && words.length > 1)) return null
      group += own
      ;[room, step] = [own >= 20n ? 10n : 0n, 1n]
    }
  }
  return words.length === 0 ? null : { value: total + group, step: group === 0n ? step : group % 100n === 0n ? 100n : 1n }
}
