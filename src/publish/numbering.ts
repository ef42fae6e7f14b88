/** On which pages of the pack a supplement stands: letters behind the pages that it replaces or comes between, numbers after the end. */
import type { Counted } from '../model/document.ts'
import type { Published } from '../model/published.ts'
import type { PlannedItem } from './plan.ts'

/** The number and the letters of a label: `12c` is 12 and 3. */
export const partsOfLabel = (label: string): { readonly number: number; readonly letter: number } => {
  const [, digits = '0', letters = ''] = /^(\d+)([a-z]*)$/.exec(label) ?? []
  return { number: Number(digits), letter: [...letters].reduce((count, letter) => count * 26 + letter.charCodeAt(0) - 96, 0) }
}

/**
 * How the pages of each paper of a supplement are counted.
 * @param items all planned items, in the order of the agenda
 * @returns for those that go out, by name
 */
export const numberSupplement = (items: readonly PlannedItem[], { versions }: Published): ReadonlyMap<string, Counted> => {
  const labels = versions.flatMap(({ papers }) => papers.map(({ last }) => partsOfLabel(last)))
  const used = (number: number): number => Math.max(0, ...labels.filter((label) => label.number === number).map(({ letter }) => letter))
  /** Behind which page the paper before stands; before the first paper nothing is, and letters would stand behind page 0. */
  let behind = firstPageOfPapers(versions) - 1
  let running: number | null = null
  const counted = new Map<string, Counted>()
  for (const [at, { name, state, before }] of items.entries()) {
    if (before !== null) {
      const { number } = partsOfLabel(before.published.last)
      // Another paper's pages follow: letters begin again.
      if (number !== running) running = null
      behind = number
    }
    if (state === 'same') {
      running = null
      continue
    }
    const last = items.slice(at).every((later) => later.before === null)
    if (state === 'new' && last) {
      counted.set(name, { from: null, letters: false })
      continue
    }
    // Right behind another of this supplement, whose number of pages is not known yet, it simply goes on.
    if (running === behind) continue
    counted.set(name, { from: behind, letters: true, firstLetter: used(behind) + 1 })
    running = behind
  }
  return counted
}

const firstPageOfPapers = (versions: Published['versions']): number =>
  Math.min(...versions.flatMap(({ papers }) => papers.map(({ first }) => partsOfLabel(first).number)))
