/** Counts as Word will count, so that every number Word shows is the one that the document prints. */
import { readCount } from '../../model/count.ts'
import type { Label } from '../../model/document.ts'
import type { HouseStyle, NumberingLevel } from '../../model/house-style.ts'
import { firstRestart, type Restart } from './numbering.ts'

/**
 * How a paragraph comes by its number: counted by its style, counted by a restart of the list,
 * or typed, when no count of the house's list could ever print it.
 */
export type Numbered = { readonly by: 'style' } | { readonly by: 'list'; readonly list: number } | { readonly by: 'typing' }

export interface Counting {
  /** Counts on to the next label, in the order of the document. */
  readonly next: (label: Label) => Numbered
  readonly restarts: readonly Restart[]
}

type Level = Label['level']
const levels = [1, 2, 3, 4] as const satisfies readonly Level[]

/** Starts to count at the head of a document. */
export const startCounting = ({ numbering }: HouseStyle): Counting => {
  const read = readerOf([numbering.section, numbering.paragraph, numbering.item, numbering.innerItem])
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  // A level that was stepped over: readers of the format differ on whether that counts, so the next number there is said outright.
  const doubted = new Set<Level>()
  const restarts: Restart[] = []
  // The restart under which the present stretch counts, until a level above it takes over.
  let running: Restart | null = null

  const next = (label: Label): Numbered => {
    const { level } = label
    const values = read(label)
    const fits = values !== null && levels.every((other) => other === level || (values[other] ?? counts[other]) === counts[other])
    if (!fits) return { by: 'typing' }

    const expected = counts[level] + 1
    const wanted = values[level] ?? expected
    if (running !== null && level < running.level) running = null
    if (wanted !== expected || doubted.has(level)) {
      running = { list: firstRestart + restarts.length, level, start: wanted }
      restarts.push(running)
    }
    counts[level] = wanted
    doubted.delete(level)
    for (const other of levels) {
      if (other < level && counts[other] === 0) doubted.add(other)
      if (other > level) {
        counts[other] = 0
        doubted.delete(other)
      }
    }
    return running === null ? { by: 'style' } : { by: 'list', list: running.list }
  }
  return { next, restarts }
}

/** The numbers that a label is made of, by level; null when the pattern of its level cannot have made it. */
type Values = Partial<Record<Level, number>>

const readerOf = (patterns: readonly NumberingLevel[]): ((label: Label) => Values | null) => {
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
