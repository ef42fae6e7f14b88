/** Names in what is secret: of firms and people, who would be given away by their name alone. */
import { fold } from './folding.ts'
import type { Secret } from './secret.ts'

/** Words with a capital, one after the other: `Quillfeather Holdings`, `Trust of St Ives`. */
const name = /\p{Lu}[\p{L}\p{N}’'&.-]*(?:[ \u00a0](?:(?:of|and|the|for|&)[ \u00a0])?\p{Lu}[\p{L}\p{N}’'&.-]*)*/gu
const sentenceStart = /(?:^|[.!?:]["”’)]?\s+)$/
/** A word that only begins a sentence has its capital from there, unless it is one of several. */
const fewestLetters = 5

/**
 * Names that stand in secret texts and in no public one, each with where it stands.
 * A name that is public is no secret; the sentence about it is, and is hunted by itself.
 */
export const namesIn = (texts: readonly { readonly text: string; readonly where: string }[], publicText: string): readonly Secret[] => {
  const open = fold(publicText).text
  return texts.flatMap(({ text, where }) => [...text.matchAll(name)].flatMap((found): readonly Secret[] => {
    const said = found[0].replace(/[.’'&-]+$/, '')
    const isFirst = sentenceStart.test(text.slice(0, found.index))
    const folded = fold(said).text
    return folded.length < fewestLetters || (isFirst && !/\s/.test(said)) || open.includes(folded) || said === text.trim() ? [] : [{ kind: 'text', text: said, where }]
  }))
}
