/** The hunt: all needles at once through every passage, in one walk over its characters. */
import { AhoCorasick } from '@monyone/aho-corasick'
import { fold, isWholeNumber, standsAlone, withoutInvisible, type Folded } from './folding.ts'
import type { Needle } from './needles.ts'
import type { Likeness, Passage } from './passage.ts'
import type { Doubt, Secret } from './secret.ts'

/** A needle in a passage. */
export interface Found {
  readonly needle: Needle
  readonly doubt: Doubt | null
}

/** Looks through one passage: each needle is told once of it. */
export type Hunt = (passage: Passage) => readonly Found[]

/** From here on a text among marks or noise is no chance. */
const manyAmongMarks = 8

/**
 * Makes ready a hunt.
 * @param publicText what is public by itself: a needle that stands there is for a person to look at
 * @param publicPence the digits of public sums in pence
 * @param blank what stands in any paper of the house
 */
export const startHunt = (needles: readonly Needle[], publicText: string, publicPence: ReadonlySet<string>, blank: readonly Passage[]): Hunt => {
  const byText = new Map<string, Needle[]>()
  for (const needle of needles) byText.set(needle.text, [...(byText.get(needle.text) ?? []), needle])
  const automaton = new AhoCorasick([...byText.keys()])
  const seen = (said: string, likeness: Likeness): ReadonlySet<Needle> => {
    const text = withoutInvisible(said)
    const folded = fold(text)
    const found = new Set<Needle>()
    for (const { begin, end, keyword } of automaton.matchInText(folded.text)) {
      for (const needle of byText.get(keyword) ?? []) if (!found.has(needle) && counts(needle, likeness, text, folded, begin, end)) found.add(needle)
    }
    return found
  }
  const excused = seen(publicText, 'words')
  // A sum that is public in one spelling is so in all: the data of a file states it in pence.
  const publicSums = new Set([...excused].filter(({ secret }) => secret.kind === 'sum').map(({ secret }) => secret))
  const ofForm = new Set(blank.flatMap(({ text, likeness }) => [...seen(text, likeness)]))
  const doubtOf = (needle: Needle, likeness: Likeness): Doubt | null =>
    (needle.kind === 'bare' && publicPence.has(needle.text) && needle.text !== penceOf(needle.secret) ? 'public' : needle.isSentence === true || isNobodyElses(needle.secret) ? null : excused.has(needle) || publicSums.has(needle.secret) ? 'public' : ofForm.has(needle) || (needle.isOneWord && likeness === 'marks') ? 'marks' : null)
  return ({ text, likeness }) => [...seen(text, likeness)].map((needle) => ({ needle, doubt: doubtOf(needle, likeness) }))
}

const penceOf = (secret: Secret): string => (secret.kind === 'sum' ? secret.pence.toString().replace('-', '') : '')

/** True of the amount of a marked row with so many digits that no other is like it by chance. */
const isNobodyElses = (secret: Secret): boolean =>
  secret.kind === 'sum' && secret.isOfRow === true && secret.pence.toString().replace(/^-|0+$/g, '').length >= fewestTellingDigits
const fewestTellingDigits = 4

/** Whether a needle counts where it was found. */
const counts = ({ kind, text }: Needle, likeness: Likeness, whole: string, folded: Folded, begin: number, end: number): boolean => {
  switch (kind) {
    case 'bare': return likeness === 'words' && standsAlone(whole, folded, begin, end)
    // £35,000 is not found in £35,000k.
    case 'marked': return (likeness !== 'noise' || text.length >= manyAmongMarks) && standsAlone(whole, folded, begin, end)
    case 'short': return (likeness === 'words' || likeness === 'values' || text.length >= manyAmongMarks) && standsAlone(whole, folded, begin, end)
    case 'long': case 'piece': return isWholeNumber(whole, folded, begin, end)
  }
}
