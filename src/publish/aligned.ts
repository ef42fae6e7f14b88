/** Two sequences laid beside each other: what stands in both, and what stands in one alone, in its place. */
import { diffArrays } from 'diff'

/** A pair has both; a thing that came or went has one. */
export interface Aligned<Thing> {
  readonly before: Thing | null
  readonly now: Thing | null
}

/**
 * Aligns two sequences: things of one key are a pair, and of those between two pairs the first went where the first came.
 * @param keyOf what makes two things the same
 */
export const aligned = <Thing>(before: readonly Thing[], now: readonly Thing[], keyOf: (thing: Thing) => string): Aligned<Thing>[] => {
  const pairs: Aligned<Thing>[] = []
  let gone: Thing[] = []
  let come: Thing[] = []
  const settle = (): void => {
    for (let at = 0; at < Math.max(gone.length, come.length); at += 1) pairs.push({ before: gone[at] ?? null, now: come[at] ?? null })
    gone = []
    come = []
  }
  let [atBefore, atNow] = [0, 0]
  for (const { added, removed, count } of diffArrays(before.map(keyOf), now.map(keyOf))) {
    if (removed) gone.push(...before.slice(atBefore, atBefore += count))
    else if (added) come.push(...now.slice(atNow, atNow += count))
    else {
      settle()
      for (let at = 0; at < count; at += 1) pairs.push({ before: before[atBefore++] ?? null, now: now[atNow++] ?? null })
    }
  }
  settle()
  return pairs
}
