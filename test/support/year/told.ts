/** What is told of a meeting of the year by right, so that whatever else is told is a fault. */
import type { YearMeeting } from './life.ts'

/** Codes and files, as the office is told them. */
export const yearFindings = ({ profile, first, second }: YearMeeting): { readonly ofPapers: readonly string[]; readonly published: readonly string[]; readonly supplemented: readonly string[] } => {
  const papers = first.items.flatMap(({ paper }) => (paper === null ? [] : [paper]))
  // A parish has no list of grounds to choose from: that is told of the private edition alone.
  const ofPapers = profile === 'parish' ? papers.filter(({ secret, publicTitle }) => secret !== null || publicTitle !== null).map(({ name }) => `ground-unknown ${name}`) : []
  const letter = first.items.some(({ file }) => file === 'letter.pdf') ? ['bound-left-out meeting.yaml'] : []
  const numberOf = (items: typeof first.items): number | undefined => items.find(({ paper }) => paper?.publicTitle != null)?.number
  // What is private stands last, and is moved on by what comes late.
  const moved = numberOf(first.items) === numberOf(second.items) ? [] : ['item-renumbered meeting.yaml']
  return { ofPapers, published: letter, supplemented: moved }
}
