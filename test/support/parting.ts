/** Compares two sequences of words. */

/** Where two sequences of words part, with some words before it, so that a person sees what is missing; null when they are equal. */
export const parting = (name: string, found: readonly string[], wanted: readonly string[]): string | null => {
  const length = Math.max(found.length, wanted.length)
  for (let index = 0; index < length; index++) {
    if (found[index] === wanted[index]) continue
    const around = (words: readonly string[]): string => words.slice(Math.max(0, index - 6), index + 10).join(' ')
    return `${name}, word ${index + 1} of ${wanted.length}:\n  found:  ${around(found)}\n  wanted: ${around(wanted)}`
  }
  return null
}
