/** A Recommendation asks for what the text asks for: not to note where the text wants an approval. */
import { inSentence, tell, type WordsCheck } from './worded-paper.ts'

const approvals = 'approv(?:e|es|al)|agree(?:ment)?|adopt(?:ion)?|authori[sz](?:e|ation)|endorse(?:ment)?|ratif(?:y|ication)|sanction'
/** Whatever decides more than that a paper was read. */
const decides = new RegExp(`\\b(?:${approvals}|accept|delegate|appoint|award|support|recommend|decide|determine|confirm|grant|allocate|commission|instruct|direct|set|fund|consent|permit|release|commit|amend|sign)(?:s|es|d|ed|ing)?\\b`, 'i')
const notes = /\b(?:note|notes|noting|receive|consider|be (?:informed|advised) of|be aware of)\b/i

/** Tells where the Recommendation only notes, and the text asks the same board to approve. */
export const askedFor: WordsCheck = ({ paper, sentences }) => {
  const recommended = sentences.filter(({ passage }) => passage.inRecommendation)
  if (recommended.length === 0 || !recommended.some(({ text }) => notes.test(text)) || recommended.some(({ text }) => decides.test(text))) return []
  const board = paper.front.to ?? 'Board'
  const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, (sign) => (sign === '-' ? sign : `\\${sign}`))
  const last = escaped(board.split(' ').at(-1) ?? 'Board')
  const names = [...new Set([escaped(board), last, 'Board', 'Members'])].join('|')
  const asks = new RegExp([
    `(?<!\\b(?!Th(?:e|is) )\\p{Lu}\\p{L}+ )\\b(?:The |This )?(?:${names}) (?:is|are) (?:now |therefore |also |hereby )?(?:asked|invited|requested|recommended) to (?:\\p{L}+(?:,| and)? ){0,4}?(?:approve|agree|adopt|authori[sz]e|endorse|ratify)\\b`,
    `\\b[Tt]h(?:is|e) (?:paper|report) (?:therefore |also |now )?(?:seeks|requests|asks for) (?:(?:the )?\\p{L}+[’'](?:s )?)?(?:formal |final |its )?(?:approval|endorsement|authority|agreement)\\b(?! (?:from|by) (?!the (?:Board|${last})\\b))`,
    `\\b(?:[Tt]he (?:${last}|Board)[’']s |[Ff]ormal |[Ff]inal )?[Aa]pproval is (?:now |therefore )?(?:sought|requested|asked)\\b(?! (?:from|by) )`,
  ].join('|'), 'u')
  const asked = sentences.find(({ passage, text }) => !passage.inRecommendation && asks.test(text))
  const match = asked === undefined ? null : asks.exec(asked.text)
  const [first] = recommended
  if (asked === undefined || match === null || first === undefined) return []
  return [tell('recommendation-only-notes', asked.passage, inSentence(asked, match.index, match.index + match[0].length), `The text says “${match[0]}”. The Recommendation only notes.`, {
    related: [{ place: first.passage.place, label: 'the Recommendation' }],
  })]
}
