/** Whole numbers in English words, as they stand in sentences: `thirty-five thousand`. */

const small = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen',
  'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] as const
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const
const scales: readonly (readonly [size: bigint, word: string])[] = [[1_000_000_000n, 'billion'], [1_000_000n, 'million'], [1000n, 'thousand']]

/** A number from 0 to 999. */
const belowThousand = (number: bigint): string => {
  const [hundreds, rest] = [number / 100n, number % 100n]
  const below = rest < 20n ? small[Number(rest)] ?? '' : `${tens[Number(rest / 10n)] ?? ''}${rest % 10n === 0n ? '' : `-${small[Number(rest % 10n)] ?? ''}`}`
  if (hundreds === 0n) return below
  return `${small[Number(hundreds)] ?? ''} hundred${rest === 0n ? '' : ` and ${below}`}`
}

/** A whole number of less than a million million in words; null for any other. */
export const inWords = (number: bigint): string | null => {
  if (number < 0n || number >= 1_000_000_000_000n) return null
  if (number < 1000n) return belowThousand(number)
  const said: string[] = []
  let rest = number
  for (const [size, word] of scales) {
    if (rest >= size) said.push(`${belowThousand(rest / size)} ${word}`)
    rest %= size
  }
  if (rest > 0n) said.push(rest < 100n ? `and ${belowThousand(rest)}` : belowThousand(rest))
  return said.join(' ')
}
