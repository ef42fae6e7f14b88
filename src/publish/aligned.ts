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

/**
 * The same where something is left out of what there is now. Of what went nothing is told, for it may be what is kept back since;
 * and a pair is one only where nothing of its key came or went, for else what went might be told as what another was before.
 */
export const alignedOpenly = <Thing>(before: readonly Thing[], now: readonly Thing[], keyOf: (thing: Thing) => string): Aligned<Thing>[] => {
  const [then, here] = [countsOf(before, keyOf), countsOf(now, keyOf)]
  return aligned(before, now, keyOf).flatMap(({ before: old, now: fresh }): Aligned<Thing>[] => {
    if (fresh === null) return []
    const key = keyOf(fresh)
    if (!then.has(key)) return [{ before: null, now: fresh }]
    return old !== null && keyOf(old) === key && then.get(key) === here.get(key) ? [{ before: old, now: fresh }] : []
  })
}

const countsOf = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const thing of things) counts.set(keyOf(thing), (counts.get(keyOf(thing)) ?? 0) + 1)
  return counts
}
