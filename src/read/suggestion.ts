/** "Did you mean …?": the known word that a misspelt one is nearest to. */
import leven from 'leven'

/**
 * The known word that a writer most likely meant, or null when none is near.
 * Two letters may be wrong, or a third of them; case, spaces and underlines do not count.
 */
export const nearest = (written: string, known: readonly string[]): string | null => {
  // A word that long was meant as something else, and comparing it would take its length squared.
  if (written.length > 60) return null
  const plain = (word: string): string => word.toLowerCase().replace(/[\s_]+/g, '-')
  const ranked = known
    .map((word) => ({ word, distance: leven(plain(written), plain(word)) }))
    .filter(({ word, distance }) => distance <= (word.length < 4 ? 1 : Math.max(2, Math.floor(word.length / 3))))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.word ?? null
}
