/** Numbers of paragraphs and sections that an author typed: the paper has them. */
import { readCount } from '../../model/count.ts'
import type { NumberedPaper } from '../../model/paper.ts'
import type { Acceptable } from '../acceptance.ts'
import { tell, type Text, type WordsCheck } from './worded-paper.ts'

const one = '(?:[A-Z]{1,2}\\.?)?\\d{1,2}(?:\\.\\d{1,2}){0,2}(?:\\([a-z]{1,4}\\)){0,2}'
const reference = new RegExp(`(?<![\\p{L}\\d-])(?<word>paragraphs?|paras?\\.?|sections?)[ \u00A0](?<numbers>${one}(?:(?:,| and|, and| or| to| ?[–-]| ?&) ?${one})*)(?![\\p{L}\\d%£]|[.,:/-]\\d|\\([\\dA-Z])`, 'giu')
/** The author's word that this paper is meant. */
const ours = /^,? (?:above|below|(?:of|in) (?:this|the present) (?:paper|report))\b/i
/** Right behind the number: whose it is. */
const another = /^\)?,? (?:of|in|to|from|under|at) (?!this (?:paper|report)\b)(?:the|that|those|its|their|his|her|our|an?|each|Part|Schedule|Annex|Appendix|part|schedule|\p{Lu}[\p{L}]+)\b|^(?: \p{L}+){0,2} of\b/u
/** What else has numbered paragraphs. */
const documents = [
  'acts?', 'bill', 'codes?', 'regulations?', '(?<!in )orders?', 'guidance', 'guidelines?', 'polic(?:y|ies)', 'protocols?', 'schemes?', 'frameworks?', 'circulars?', 'handbook', 'manual', 'constitution', 'plans?',
  'strateg(?:y|ies)', 'agreements?', 'contracts?', 'leases?', 'directive', 'standards?', 'memorandum', 'charter', 'procedures?', 'rules?', 'specification', 'statute', 'statutory', 'legislation', 'letter', 'minutes', 'instructions?',
  'schedule', 'statement', 'annex', 'return', 'findings', 'assessment', 'proposals?', 'business case', 'prospectus', 'responses?', 'guide', 'toolkit', 'judg(?:e)?ment', 'template', 'documents?', 'publication', '(?:green|white) paper',
  'deed', 'licence', 'terms', 'tender', 'bid', 'submission', 'review', 'inspection', 'audit', 'accounts',
  '(?<!\\b(?:the|this|an?|present|further|to|will|and|or|must|should|shall|may|can|progress|update|full|final) )reports?', '(?:previous|earlier|last|that|separate|other|accompanying|covering|attached|his|her|their) paper',
].join('|')
const namesDocument = new RegExp(`\\b(?:${documents})\\b`, 'iu')
/** `The Code of Practice says in`, right before the number. */
const endsWithDocument = new RegExp(`\\b(?:${documents}|appendix|part)\\b(?: [\\p{L}\\d’'/.]+){0,4},? ?\\(?$`, 'iu')
const points = /\b(?:see|see also|refer to|(?:set out|detailed|outlined|described|shown|summarised|explained|given|discussed|contained|listed|covered|mentioned|identified|referred to) (?:in|at|under)|in line with) $/i

/** Tells of numbers that lead nowhere: an error where this paper must be meant, else a warning, and nothing where another document may be. */
export const typedReferences: WordsCheck = ({ paper, texts }) => {
  const numbers = numbersOf(paper)
  return texts.flatMap((text, order) => {
    const found = [...text.text.matchAll(reference)]
    // A document is often named in one paragraph and cited in the next.
    const elsewhere = found.length > 0 && (namesDocument.test(text.text) || namesDocument.test(texts[order - 1]?.text ?? ''))
    return found.flatMap((match) => inReference(text, match, elsewhere, numbers))
  })
}

const inReference = (text: Text, match: RegExpExecArray, elsewhere: boolean, numbers: NumbersOfPaper): Acceptable[] => {
  const word = singular(match.groups?.['word'] ?? '')
  const listed = match.groups?.['numbers'] ?? ''
  const end = match.index + match[0].length
  return [...listed.matchAll(anyNumber)].flatMap(({ 0: number, index }) => {
    const cited = number.replace(/\(.*$/, '')
    const start = end - listed.length + index
    const place = text.where(number === listed ? match.index : start, start + number.length)
    const stated = `${word} ${number}`
    if (numbers.all.has(cited)) return number === text.paragraph ? [tell('reference-to-itself', text, place, `Paragraph ${number} says “${match[0]}”, which is the paragraph itself.`)] : []
    const sureness = surenessOf(word, cited, text.text.slice(Math.max(0, match.index - 160), match.index), text.text.slice(end), elsewhere, numbers)
    if (sureness === null) return []
    const there = whatThereIs(cited, numbers)
    const what = `The paper has no ${stated}: ${there}.`
    return [sureness === 'sure' ? tell('reference-absent', text, place, what, { stated, working: `${there}, stated ${stated}` }) : tell('reference-doubtful', text, place, what)]
  })
}

const anyNumber = new RegExp(one, 'gu')
const singular = (word: string): string => word.toLowerCase().replace(/^paras?\.?$|^paragraphs$/, 'paragraph').replace(/^sections$/, 'section')

interface NumbersOfPaper {
  /** Everything that can be cited. */
  readonly all: ReadonlySet<string>
  readonly sections: readonly string[]
  /** The paragraphs of each section, by what their numbers begin with. */
  readonly paragraphs: ReadonlyMap<string, readonly string[]>
}

const numbersOf = ({ sections, appendices }: NumberedPaper): NumbersOfPaper => {
  const cited = [...sections, ...appendices].flatMap(({ body }) => body.flatMap((block) => (block.kind === 'paragraph' ? [block.number.cited] : [])))
  const paragraphs = new Map<string, string[]>()
  for (const each of cited) {
    const before = paragraphs.get(beginningOf(each))
    if (before === undefined) paragraphs.set(beginningOf(each), [each])
    else before.push(each)
  }
  return { all: new Set([...cited, ...sections.map(({ number }) => number.cited)]), sections: sections.map(({ number }) => number.cited), paragraphs }
}

/** `3` of `3.6`. */
const beginningOf = (cited: string): string => cited.replace(/\.?\d+$/, '')

/**
 * How sure it is that this paper is meant; null where it is not.
 * @param before the words before the reference
 * @param behind those behind it
 * @param elsewhere whether its passage, or the one before, names another document
 */
const surenessOf = (word: string, cited: string, before: string, behind: string, elsewhere: boolean, { paragraphs, sections }: NumbersOfPaper): 'sure' | 'unsure' | null => {
  const byParagraph = beginningOf(cited) !== ''
  if (ours.test(behind)) return byParagraph || word === 'section' ? 'sure' : 'unsure'
  if (another.test(behind) || endsWithDocument.test(before) || namesDocument.test(/^[^.;]{0,40}/.exec(behind)?.[0] ?? '')) return null
  if (byParagraph && elsewhere) return points.test(before) && paragraphs.has(beginningOf(cited)) ? 'unsure' : null
  if (byParagraph && word === 'paragraph') return paragraphs.has(beginningOf(cited)) ? 'sure' : 'unsure'
  // `Section 3.4 notices` may be of an Act.
  if (byParagraph) return points.test(before) ? 'unsure' : null
  // `Section 17` may be of an Act that everybody knows: only where the sentence points, and not far beyond the last one.
  const near = sections.length + 5 >= (readCount(cited, 'decimal') ?? Infinity)
  return word === 'section' && near && !elsewhere && points.test(before) && /^(?:[.,;:)]|$)/.test(behind) ? 'unsure' : null
}

const whatThereIs = (cited: string, { paragraphs, sections }: NumbersOfPaper): string => {
  const own = paragraphs.get(beginningOf(cited))
  const [first = '', last = ''] = [own?.[0], own?.at(-1)]
  if (beginningOf(cited) !== '' && own !== undefined) return own.length === 1 ? `the only paragraph there is ${first}` : `the paragraphs there are ${first} ${own.length === 2 ? 'and' : 'to'} ${last}`
  return `its sections are ${sections[0] ?? ''} to ${sections.at(-1) ?? ''}`
}
