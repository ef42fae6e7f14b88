/** Digits with their commas and point, read exactly. */

/** More digits than this is a slip of the keyboard, and would only cost time. */
export const mostDigits = 100

export type Digits = { readonly kind: 'digits'; readonly digits: bigint; readonly decimals: number }
  | { readonly kind: 'unreadable'; readonly why: string }

const unreadable = (why: string): Digits => ({ kind: 'unreadable', why })

/**
 * Reads `1,250.50` as 125050 with 2 decimals.
 * Commas are taken out only where they group in threes (AUDIT-RULES section 1, rule 3); nothing is mended.
 */
export const readDigits = (text: string): Digits => {
  const [whole = '', fraction = '', ...further] = text.split('.')
  if (further.length > 0) return unreadable(`“${cut(text)}” has more than one point`)
  if (text.includes('.') && fraction === '') return unreadable(`“${cut(text)}” has a point with no digit after it`)
  if (fraction.includes(',')) return unreadable(`“${cut(text)}” has a comma after its point`)
  if (!groupsInThrees(whole)) return unreadable(`the commas of “${cut(text)}” do not part its digits in threes`)
  const digits = `${whole.replaceAll(',', '')}${fraction}`
  if (digits.length > mostDigits) return unreadable(`“${cut(text)}” has ${digits.length} digits, more than any sum of money`)
  return { kind: 'digits', digits: BigInt(digits), decimals: fraction.length }
}

const groupsInThrees = (whole: string): boolean => {
  const [first = '', ...groups] = whole.split(',')
  if (groups.length === 0) return true
  // A group after a leading nought (`0,500`) is most likely a decimal comma.
  return first.length >= 1 && first.length <= 3 && !first.startsWith('0') && groups.every((group) => group.length === 3)
}

/** Long nonsense is named by its beginning. */
export const cut = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
