/** Words that leave figures no room: unchanged, in full, balanced (AUDIT-RULES section 4). A small closed grammar over sentences with two amounts. */
import type { Acceptable } from '../acceptance.ts'
import { indexOf, type Quantity, type Sentence } from '../prose/views.ts'
import { inSentence, tell, type WordsCheck } from './worded-paper.ts'

const spent = '(?:spent|allocated|paid|paid out|used|committed|drawn down|distributed|awarded|claimed|expended)'
const outgoing = '(?:total )?(?:spending|expenditure|spend|allocations|awards|payments|grants|commitments|claims)'
const year = '(?:<x>|last year|the previous year|this year)'

interface Saying {
  readonly words: string
  readonly grammar: RegExp
}

/** Each names the two amounts that it makes one. */
const sayings: readonly Saying[] = [
  { words: 'unchanged', grammar: new RegExp(`\\bunchanged at <m(?<a>.)>,? (?:from|compared (?:with|to)) (?:${year}'s |the )?<m(?<b>.)>(?: (?:in|for|at|last|of) (?:${year}|year\\b|the end)|[.,;)]|$)`, 'u') },
  { words: 'unchanged', grammar: new RegExp(`<m(?<a>.)>[^.;<]{0,40}\\bunchanged (?:from|on) (?:${year}'?s? ?)?(?:level |figure |total |sum |budget )?(?:of )?\\(?<m(?<b>.)>`, 'u') },
  { words: 'unchanged', grammar: new RegExp(`\\bunchanged at <m(?<a>.)>(?: in ${year})? \\((?:${year}|previously|last year)(?: (?:budget|actual|total))?:? ?(?:was )?<m(?<b>.)>\\)`, 'u') },
  { words: 'in full', grammar: new RegExp(`\\b(?:grant|award|funding|fund|allocation|budget|sum|contribution)(?: offer)? of <m(?<a>.)>[^.;<]{0,40}\\b${spent} in full[,;:]? (?:with |by |on )?${outgoing} (?:of|at|being|totalling|came to|comes to|come to|amounted to|was|were) <m(?<b>.)>`, 'u') },
  { words: 'in full', grammar: new RegExp(`<m(?<a>.)> (?:of|out of) the <m(?<b>.)>[^.;<]{0,40}\\b(?:has|have|was|were|is|are) (?:been |now |all )*${spent}[, ]+in full\\b`, 'u') },
  { words: 'in full', grammar: new RegExp(`\\b(?:grant|award|funding|fund|allocation)(?: offer)? of <m(?<a>.)>[^.;<]{0,30}\\bfully ${spent}[,;:]? (?:with |by )?${outgoing} (?:of|at|being|totalling|came to|comes to|come to|amounted to|was|were) <m(?<b>.)>`, 'u') },
  { words: 'balanced', grammar: /\bbalanced?\b[^.;<]{0,50}\bincome (?:of|at|being|is) <m(?<a>.)>,? (?:and|against) (?:total |planned |net )?(?:expenditure|spending|costs) (?:of|at|being|is) <m(?<b>.)>/u },
  { words: 'balanced', grammar: /\bbalanced?\b[^.;<]{0,50}\b(?:expenditure|spending|costs) (?:of|at|being|is) <m(?<a>.)>,? (?:and|against|matched by|met by) (?:total )?income (?:of|at|being|is) <m(?<b>.)>/u },
  { words: 'balanced', grammar: /\bincome (?:of|at|is) <m(?<a>.)>,? (?:and|equals|matches) (?:total |planned )?(?:expenditure|spending|costs) (?:of|at|is) <m(?<b>.)>[^.;<]{0,30}\b(?:budget|fund|account|plan) (?:is|are|was|remains) (?:therefore |thus |fully )?balanced\b/u },
]

const allocatedInFull = /\b(?:allocated in full|fully allocated|all of the (?:grant|award|funding|fund|allocation) has been allocated)\b/i
const notSo = /\b(?:not|yet to be|to be|will be|once|until|unless|if|should|nearly|almost)\b/

/** Tells of sentences whose words make two amounts one that are two, by however little. */
export const saidOfFigures: WordsCheck = ({ sentences, proseChecks }) => {
  const left = proseChecks.filter(({ verdict }) => verdict === 'unallocated')
  return sentences.flatMap((sentence): Acceptable[] => {
    if (sentence.amounts.length === 2) return twoAmounts(sentence)
    const match = left.length === 1 ? allocatedInFull.exec(sentence.text) : null
    const [check] = left
    if (match === null || check === undefined || notSo.test(sentence.text.slice(0, match.index))) return []
    return [tell('words-against-figures', sentence.passage, inSentence(sentence, match.index, match.index + match[0].length), `The sentence says “${match[0]}”, and something is left.`, {
      ...(check.working === null ? {} : { working: check.working }), related: [{ ...(check.file === sentence.passage.file ? {} : { file: check.file }), place: check.place, label: 'what is allocated' }],
    })]
  })
}

const twoAmounts = (sentence: Sentence): Acceptable[] => {
  for (const { words, grammar } of sayings) {
    const match = grammar.exec(sentence.signs)
    const [a, b] = [sentence.amounts[indexOf(match?.groups?.['a'])], sentence.amounts[indexOf(match?.groups?.['b'])]]
    if (match === null || a === undefined || b === undefined) continue
    return a.value === b.value || a.hedged || b.hedged ? [] : [differ(sentence, words, a, b)]
  }
  return []
}

const differ = ({ passage }: Sentence, words: string, a: Quantity, b: Quantity): Acceptable =>
  tell('words-against-figures', passage, b.place, `The sentence says “${words}”, and its figures are ${a.written} and ${b.written}.`, { related: [{ place: a.place, label: a.written }] })
