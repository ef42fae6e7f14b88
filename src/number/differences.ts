/** In which words two texts differ. */
import type { PlacedWord } from './recommendation-words.ts'

/** Words that stand on one side, or on both but not alike. */
export interface Difference {
  readonly opening: readonly PlacedWord[]
  readonly closing: readonly PlacedWord[]
}

/** Comparing costs the product of both lengths; beyond this the unlike middle is named as a whole. */
const mostSteps = 1_000_000

/** The differences in order, by the longest common sequence of words. */
export const differences = (opening: readonly PlacedWord[], closing: readonly PlacedWord[]): Difference[] => {
  let head = 0
  while (head < opening.length && head < closing.length && opening[head]?.text === closing[head]?.text) head += 1
  let tail = 0
  while (tail < opening.length - head && tail < closing.length - head && opening.at(-1 - tail)?.text === closing.at(-1 - tail)?.text) tail += 1
  const a = opening.slice(head, opening.length - tail)
  const b = closing.slice(head, closing.length - tail)
  if (a.length === 0 && b.length === 0) return []
  if (a.length === 0 || b.length === 0 || a.length * b.length > mostSteps) return [{ opening: a, closing: b }]
  return between(a, b)
}

const between = (a: readonly PlacedWord[], b: readonly PlacedWord[]): Difference[] => {
  const width = b.length + 1
  // common[i * width + j]: how many words a from i and b from j have in common, in order.
  const common = new Uint32Array((a.length + 1) * width)
  const at = (i: number, j: number): number => common[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      common[i * width + j] = a[i]?.text === b[j]?.text ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  const found: Difference[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const [fromA, fromB] = [i, j]
    while ((i < a.length || j < b.length) && !(i < a.length && j < b.length && a[i]?.text === b[j]?.text)) {
      if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) i += 1
      else j += 1
    }
    if (i > fromA || j > fromB) found.push({ opening: a.slice(fromA, i), closing: b.slice(fromB, j) })
    while (i < a.length && j < b.length && a[i]?.text === b[j]?.text) {
      i += 1
      j += 1
    }
  }
  return found
}
