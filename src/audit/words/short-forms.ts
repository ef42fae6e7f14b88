/** Short forms of the text are explained where they are first used, but for those that every reader of the board's papers knows. */
import { inARow } from '../../findings/wording.ts'
import { tell, type Text, type WordedPaper, type WordsCheck } from './worded-paper.ts'

/** Letters with at least two capitals; what hangs together with digits is a code. */
const candidate = /(?<![\p{L}\p{N}£@._&-]|[\p{Ll}\p{N}]\/)\p{Lu}\p{L}*(?:&\p{Lu}\p{L}*)?(?![\p{L}\p{N}@&_]|\.\p{L}|[-/]\p{N}| \p{N}{3})/gu
/** Capitals that are no short form: words said loudly, forms of companies, what stands for a figure. */
const spokenLoudly = new Set(['AND', 'OR', 'NOT', 'NO', 'ALL', 'ANY', 'BOTH', 'ONLY', 'MUST', 'YES', 'NEW', 'NIL', 'TOTAL', 'NOTE', 'NB', 'PS', 'TBC', 'TBA', 'TBD', 'DRAFT', 'LTD', 'PLC', 'LLP', 'CIC', 'CIO', 'THE', 'OF', 'TO', 'IN', 'FOR', 'BY', 'IS', 'ARE', 'WILL', 'OK', 'MR', 'MRS', 'MS', 'DR'])
const mostLetters = 7
/** As many are named; a paper that has more of them knows by then. */
const mostNamed = 12

interface Use {
  /** The text it stands in, counted through the paper. */
  readonly order: number
  readonly short: string
  readonly text: Text
  readonly start: number
  readonly end: number
}

/** Tells once of a paper which short forms it does not explain, and which only after they were used. */
export const shortForms: WordsCheck = (worded) => {
  const known = new Set(worded.known.check.shortForms.map(singular))
  const texts = inOrder(worded)
  const explained = explanations(texts, worded)
  const unexplained = new Map<string, Use>()
  const late = new Map<string, Use>()
  for (const [order, text] of texts.entries()) {
    // A heading is no place to explain anything, and a table names who is known by a short form.
    if (text.kind === 'heading' || text.kind === 'head' || text.kind === 'cell') continue
    for (const use of usesIn(text, order)) {
      if (known.has(use.short) || unexplained.has(use.short) || late.has(use.short)) continue
      const where = explained.get(use.short)
      if (where === undefined) unexplained.set(use.short, use)
      else if (where.order > order || (where.order === order && where.at > use.end)) late.set(use.short, use)
    }
  }
  const first = [...unexplained.values(), ...late.values()].sort((a, b) => a.order - b.order || a.start - b.start)[0]
  if (first === undefined) return []
  const sentences = [
    ...(unexplained.size === 0 ? [] : [`The paper does not explain ${named([...unexplained.keys()])}.`]),
    ...(late.size === 0 ? [] : [`It uses ${named([...late.keys()])} before it says what ${late.size === 1 ? 'that means' : 'they mean'}.`]),
  ]
  return [tell('short-form-unexplained', { ...first.text, inRecommendation: false }, first.text.where(first.start, first.end), sentences.join(' '))]
}

const named = (all: readonly string[]): string => {
  const shown = all.slice(0, mostNamed)
  const rest = all.length - shown.length
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : inARow(shown)
}

/** Passages and headings as they stand in the paper, then cells. */
const inOrder = ({ texts }: WordedPaper): Text[] => {
  const inCell = ({ kind }: Text): boolean => kind === 'cell' || kind === 'head'
  return [...texts.filter((text) => !inCell(text)).sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column), ...texts.filter(inCell)]
}

/** `PCCs` is more than one `PCC`. */
const singular = (short: string): string => (/^[\p{Lu}&]{2,}s$/u.test(short) ? short.slice(0, -1) : short)

const usesIn = (text: Text, order: number): Use[] => [...text.text.matchAll(candidate)].flatMap(({ 0: written, index }) => {
  const short = singular(written)
  const letters = short.replace(/&/g, '')
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
  if (capitals < 2 || capitals * 2 <= letters.length || letters.length > mostLetters || spokenLoudly.has(short) || /^[IVX]+$/.test(short)) return []
  return standsAmongCapitals(text.text, index, index + written.length) ? [] : [{ short, order, text, start: index, end: index + written.length }]
})

/** True in a line of capitals, of which none is a short form, and of a surname in capitals. */
const standsAmongCapitals = (text: string, start: number, end: number): boolean => {
  const before = /(\S+) $/.exec(text.slice(Math.max(0, start - 30), start))?.[1] ?? ''
  const behind = /^ (\S+)/.exec(text.slice(end, end + 30))?.[1] ?? ''
  const isLoud = (word: string): boolean => /^\p{Lu}+\p{P}*$/u.test(word) && (word.length > mostLetters || spokenLoudly.has(word.replace(/\P{L}/gu, '')))
  return isLoud(before) || isLoud(behind) || /^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Cllr|Councillor|Professor|Prof|\p{Lu}\.?)$/u.test(before)
}

interface Explanation {
  /** The text it stands in, counted through the paper. */
  readonly order: number
  readonly at: number
}

/** Of a glossary, which serves the whole paper wherever it stands. */
const anywhere = -1

const short = '(?<short>\\p{Lu}[\\p{L}&]{1,8})'
/** The ways in which a short form is explained. Of the first two the letters are held against the words. */
const behindWords = new RegExp(`(?<=[\\p{L}’'”"] )\\((?:the |or |hereafter |known as |also known as |abbreviated to )?[“‘"']?${short}[”’"']?(?:[,;] [^)]{0,80}| or [^)]{0,80})?\\)`, 'gu')
const beforeWords = new RegExp(`(?<![\\p{L}\\d])${short} \\((?:the )?(?<words>[\\p{L}’'&-]+ [\\p{L}’'&, -]+)\\)`, 'gu')
const saidOutright = new RegExp(`(?:known as|abbreviated (?:to|as)|referred to as|hereafter|called|or|termed) (?:the )?[“‘"']?${short}[”’"']?(?=[,.;)])|(?<![\\p{L}\\d])(?<other>\\p{Lu}[\\p{L}&]{1,8}),? (?:stands for|means|is short for|is the abbreviation)\\b|^(?<glossary>\\p{Lu}[\\p{L}&]{1,8}) ?[:–—=-] `, 'gu')

const explanations = (texts: readonly Text[], { passages }: WordedPaper): Map<string, Explanation> => {
  const found = new Map<string, Explanation>()
  const add = (name: string | undefined, order: number, at: number): void => {
    if (name === undefined) return
    for (const each of [name, singular(name)]) if (!found.has(each)) found.set(each, { order, at })
  }
  const look = (text: string, order: number): void => {
    if (!/\p{Lu}[\p{L}&]*\p{Lu}/u.test(text)) return
    for (const { index, groups } of text.matchAll(behindWords)) if (spells(wordsBefore(text, index), groups?.['short'] ?? '')) add(groups?.['short'], order, index)
    for (const { index, groups } of text.matchAll(beforeWords)) if (spells(groups?.['words'] ?? '', groups?.['short'] ?? '')) add(groups?.['short'], order, index)
    for (const { index, groups } of text.matchAll(saidOutright)) {
      add(groups?.['short'] ?? groups?.['other'], order, index)
      add(groups?.['glossary'], anywhere, 0)
    }
  }
  for (const [order, { text, kind }] of texts.entries()) {
    look(text, order)
    // A glossary: the short form in one cell, its words in the next.
    const next = texts[order + 1]
    if (kind === 'cell' && next?.kind === 'cell' && /^\p{Lu}[\p{L}&]{1,8}$/u.test(text) && /\s/.test(next.text) && spells(next.text, text)) add(text, anywhere, 0)
  }
  // What somebody else's words explain is explained.
  for (const { setting, text } of passages) if (setting === 'quotation') look(text, anywhere)
  return found
}

/** At most ten words right before a bracket. */
const wordsBefore = (text: string, index: number): string => text.slice(Math.max(0, index - 120), index).split(' ').slice(-11).join(' ')

/** True where words may stand for a short form: they have the first of its letters as an initial, and most of the others. */
const spells = (words: string, name: string): boolean => {
  const initials = words.split(/[\s&/-]+/).map((word) => word[0]?.toUpperCase() ?? '')
  const letters = [...name.replace(/[^\p{Lu}]/gu, '')]
  const inside = words.toUpperCase()
  return initials.includes(letters[0] ?? '') && letters.filter((letter) => inside.includes(letter)).length * 4 >= letters.length * 3
}
