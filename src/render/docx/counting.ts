/** Counts as Word will count, so that every number Word shows is the one that the document prints. */
import type { Label } from '../../model/document.ts'
import type { NumberingLevel } from '../../model/house-style.ts'
import { levels, readerOf, type Level } from './label-reader.ts'
import { firstRestart, type Restart } from './numbering.ts'
import type { SeriesPatterns } from './series.ts'

/**
 * How a paragraph comes by its number: counted by its style, counted by a restart of the list,
 * or typed, when no count of the house's list could ever print it.
 */
export type Numbered = { readonly by: 'style' } | { readonly by: 'list'; readonly list: number } | { readonly by: 'typing' }

export interface Counting {
  /** Counts on to the next label, in the order of the document. */
  readonly next: (label: Label) => Numbered
  /** The series of the label last asked for: items count in that of the paragraph they stand under. */
  readonly series: () => Label['series']
  readonly restarts: readonly Restart[]
}

/** Starts to count at the head of a document; the two series know nothing of each other. */
export const startCounting = (patterns: SeriesPatterns): Counting => {
  const restarts: Restart[] = []
  const counts = {
    sections: startSeries('sections', patterns.sections, restarts),
    appendices: startSeries('appendices', patterns.appendices, restarts),
  }
  let present: Label['series'] = 'sections'
  const next = (label: Label): Numbered => {
    present = label.series
    return counts[present](label)
  }
  return { next, series: () => present, restarts }
}

/** @param restarts where those that the series needs are added */
const startSeries = (series: Label['series'], patterns: readonly NumberingLevel[], restarts: Restart[]): ((label: Label) => Numbered) => {
  const read = readerOf(patterns)
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 }
  // A level that was stepped over: readers of the format differ on whether that counts, so the next number there is said outright.
  const doubted = new Set<Level>()
  // The restart under which the present stretch counts, until a level above it takes over.
  let running: Restart | null = null

  return (label) => {
    const { level } = label
    const values = read(label)
    const fits = values !== null && levels.every((other) => other === level || (values[other] ?? counts[other]) === counts[other])
    if (!fits) return { by: 'typing' }

    const expected = counts[level] + 1
    const wanted = values[level] ?? expected
    if (running !== null && level < running.level) running = null
    if (wanted !== expected || doubted.has(level)) {
      running = { series, list: firstRestart + restarts.length, level, start: wanted }
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
}
