/** The cells that every sheet is made of. */
import type { Decimal, SheetCell, TextLook } from '../model/workbook.ts'
import { decimalsOf, isKept } from './decimals.ts'

/** Words; nothing where there are none. */
export const words = (text: string | null, look: TextLook = 'plain'): SheetCell => (text === null || text === '' ? null : { kind: 'text', text, look })

/** A row of heads. */
export const heads = (...names: readonly string[]): SheetCell[] => names.map((name) => words(name, 'head'))

/** A count of things. */
export const count = (of: number): SheetCell => ({ kind: 'number', value: { digits: BigInt(of), decimals: 0 }, shown: 0 })

/** A number, with as many decimals as it needs and no fewer than are wanted. One that a spreadsheet would round stands in words. */
export const figure = (value: Decimal, least = 0): SheetCell => {
  if (!isKept(value)) return words(inWords(value))
  return { kind: 'number', value, shown: Math.max(least, decimalsOf(value)) }
}

/** An amount of money in pounds. */
export const pounds = (pence: bigint | null): SheetCell => (pence === null ? null : figure({ digits: pence, decimals: 2 }, 2))

const inWords = ({ digits, decimals }: Decimal): string => {
  const size = (digits < 0n ? -digits : digits).toString().padStart(decimals + 1, '0')
  const whole = size.slice(0, size.length - decimals)
  return `${digits < 0n ? '-' : ''}${whole}${decimals === 0 ? '' : `.${size.slice(size.length - decimals)}`}`
}
