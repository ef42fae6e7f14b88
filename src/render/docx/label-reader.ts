/** Reads from a label the numbers that it is made of. */
import { readCount } from '../../model/count.ts'
import type { Label } from '../../model/document.ts'
import type { NumberingLevel } from '../../model/house-style.ts'

export type Level = Label['level']
export const levels = [1, 2, 3, 4] as const satisfies readonly Level[]

/** The numbers that a label is made of, by level; null when the pattern of its level cannot have made it. */
export type Values = Partial<Record<Level, number>>

/** @param patterns of the levels of one series, from level 1 */
export const readerOf = (patterns: readonly NumberingLevel[]): ((label: Pick<Label, 'text' | 'level'>) => Values | null) => {
  const readers = patterns.map(({ text }) => {
    const slots: number[] = []
    const source = text.split(/(%[1-4])/).map((piece) => {
      if (!/^%[1-4]$/.test(piece)) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      slots.push(Number(piece[1]))
      return '([0-9]+|[A-Za-z]+)'
    })
    return { slots, pattern: new RegExp(`^${source.join('')}$`) }
  })
  return ({ text, level }) => {
    const reader = readers[level - 1]
    const found = reader?.pattern.exec(text)
    if (reader === undefined || found === null || found === undefined) return null
    const values: Values = {}
    for (const [index, slot] of reader.slots.entries()) {
      const other = levels[slot - 1]
      const style = patterns[slot - 1]?.style
      const value = style === undefined ? null : readCount(found[index + 1] ?? '', style)
      if (other === undefined || value === null) return null
      values[other] = value
    }
    return values
  }
}
