/** What was probably meant by a value of a house style that is written another way: a length in inches, a colour with its sign. */
import type { Issue } from '../strict/value.ts'

/** The value as it should stand in the file; null where nothing is near. */
export const meantValue = (issue: Issue, written: string): string | null => {
  if (issue.code !== 'invalid_format') return null
  const [, amount, unit] = /^(\d+(?:[.,]\d+)?) *(mm|cm|pt|in|inch|inches)$/i.exec(written) ?? []
  if (amount !== undefined && unit !== undefined) return inHouseUnit(Number(amount.replace(',', '.')), unit.toLowerCase())
  const colour = /^#?([0-9a-f]{6})$/i.exec(written)?.[1]
  return colour === undefined || !issue.message.includes('hexadecimal') ? null : `"${colour.toUpperCase()}"`
}

const inHouseUnit = (amount: number, unit: string): string => {
  if (unit === 'pt' || unit === 'mm') return `${amount} ${unit}`
  return `${Math.round(amount * (unit === 'cm' ? 10 : 25.4) * 100) / 100} mm`
}
