/** A count that leads to a list or a table fits what follows: "the following three options:". */
import type { NumberedPaper, NumberedParagraph } from '../../model/paper.ts'
import type { Passage } from '../../model/prose.ts'
import { counted } from '../../findings/wording.ts'
import { readCount } from '../../model/count.ts'
import { plainWords } from '../../model/plain-words.ts'
import type { Acceptable } from '../acceptance.ts'
import type { TableOfPaper } from '../prose/audit.ts'
import { tell, type WordsCheck } from './worded-paper.ts'

const inWords = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty']
/** What lists are of. Years, people or meetings that a sentence counts are seldom what its list is of. */
const listed = [
  'options', 'recommendations', 'objectives', 'priorities', 'themes', 'strands', 'aims', 'projects', 'actions', 'criteria', 'conditions', 'principles', 'elements', 'reasons', 'risks', 'recipients', 'bidders',
  'schemes', 'stages', 'phases', 'steps', 'categories', 'outcomes', 'questions', 'proposals', 'matters', 'items', 'issues', 'workstreams', 'pillars', 'components', 'parts', 'factors', 'bids', 'applications',
  'measures', 'purposes', 'requirements', 'programmes', 'initiatives', 'lots', 'areas', 'points', 'changes', 'grants', 'awards', 'organisations', 'providers', 'headings', 'targets', 'goals', 'commitments', 'tests', 'exceptions',
].join('|')
const number = `(?<count>${inWords.join('|')}|\\d{1,2})`
const leadToList = new RegExp(`^(?<before>.*?)(?<![\\p{L}\\d£.,/-])${number} (?<between>(?:[\\p{L}-]+ ){0,3})(?<noun>${listed})\\b(?<rest>[^:]*):$`, 'iu')
/** Not all of them, or not how many there are. */
const notACount = /\b(?:up to|at least|at most|about|around|some|nearly|almost|over|under|than|first|last|next|other|another|further|additional|remaining|each of|of|of the|of these|of its|of our|by|with|from|between|across|after|among|to|or|every|per) (?:the |these |those |its |our |their )?$|[–-]$/i
/** Between the count and its noun. */
const notAll = /\b(?:of|or|and|the|other|more|further|additional|remaining|unsuccessful) /i
const goesOn = /^(?: (?:are|were|have|has|had|been|being|as|follows|below|that|which|will|would|be|is|to|for|the|board|consideration|considered|proposed|identified|agreed|available|recommended|set|out|met|funded|apply|applied|addressed|here)){0,8}$/i

/** Tells of counts that what follows belies: a warning before a list, and a note before a table. */
export const counts: WordsCheck = (worded) => {
  const passages = new Map(worded.passages.map((passage) => [passage.place, passage]))
  const tables = new Map(worded.tables.map((table) => [table.source, table]))
  return paragraphsOf(worded.paper).flatMap((paragraph) => {
    let lead = passages.get(paragraph.place)
    const found: Acceptable[] = []
    for (const [index, part] of paragraph.parts.entries()) {
      if (part.kind === 'continuation') lead = passages.get(part.place)
      else if (part.kind === 'list' && lead !== undefined) found.push(...beforeList(lead, listsFrom(paragraph.parts.slice(index))))
      else if (part.kind === 'table' && lead !== undefined) found.push(...beforeTable(lead, tables.get(part)))
      if (part.kind === 'list' || part.kind === 'table') lead = undefined
    }
    return found
  })
}

const paragraphsOf = ({ sections, appendices }: NumberedPaper): NumberedParagraph[] =>
  [...sections.filter(({ origin }) => origin === 'written'), ...appendices].flatMap(({ body }) => body.flatMap((block) => (block.kind === 'paragraph' ? [block] : [])))

/** How many items there may be said to be: those of the first list, of all that follow, or with the items within. */
const listsFrom = (parts: NumberedParagraph['parts']): readonly number[] => {
  const lists = parts.flatMap((part) => (part.kind === 'list' ? [part] : []))
  const own = lists.map(({ items }) => items.length)
  const inner = lists.map(({ items }) => items.reduce((sum, { lists: within }) => sum + within.reduce((each, list) => each + list.items.length, 0), 0))
  const sum = (of: readonly number[]): number => of.reduce((before, each) => before + each, 0)
  return [own[0] ?? 0, sum(own), sum(inner), sum(own) + sum(inner)]
}

/** No sentence that leads to a list is longer; a hostile one must not cost its square. */
const mostCharacters = 600

const lastSentence = (text: string): { readonly words: string; readonly start: number } => {
  const from = Math.max(0, text.length - mostCharacters)
  const stop = [...text.slice(from).matchAll(/[.;?!] (?=\S)/g)].at(-1)
  const start = stop === undefined ? from : from + stop.index + 2
  return { words: text.slice(start), start }
}

const countOf = (written: string): number => {
  const at = inWords.indexOf(written.toLowerCase())
  return at < 0 ? readCount(written, 'decimal') ?? 0 : at + 2
}

const beforeList = (lead: Passage, items: readonly number[]): Acceptable[] => {
  const { words, start } = lastSentence(lead.text)
  const match = leadToList.exec(words)
  const { before = '', count = '', between = '', noun = '', rest = '' } = match?.groups ?? {}
  const stated = countOf(count)
  const followed = /\bfollowing (?:\p{L}+ )?$/iu.test(before) || /\bfollowing $/i.test(between)
  // The count must be of what the colon opens: nothing else is named between them.
  const isOfTheList = followed ? !new RegExp(`\\b(?:${listed})\\b`, 'iu').test(rest) : goesOn.test(rest)
  if (match === null || stated < 2 || !isOfTheList || notACount.test(before) || notAll.test(between) || items.includes(stated)) return []
  const from = start + before.length
  return [tell('count-differs', lead, lead.where(from, from + count.length + 1 + between.length + noun.length), `The text speaks of ${count.toLowerCase()} ${between}${noun}. The list has ${counted(items[0] ?? 0, 'item')}.`, { severity: 'warning' })]
}

/** A count of what the table's first column is of: "ten recipients" and a head "Recipient". */
const beforeTable = (lead: Passage, table: TableOfPaper | undefined): Acceptable[] => {
  const head = (table?.settled.grid.columns[0]?.head ?? '').toLowerCase()
  if (table === undefined || !/^[\p{L}]{4,20}s?$/u.test(head)) return []
  const nouns = [head.replace(/s$/, 's?'), head.replace(/y$/, 'ies')].map((one) => (one.endsWith('s?') || one.endsWith('ies') ? one : `${one}s?`))
  const { words, start } = lastSentence(lead.text)
  const match = new RegExp(`^(?<before>.*?)(?<![\\p{L}\\d£.,/-])${number} (?<between>(?:[\\p{L}-]+ ){0,2})(?<noun>${nouns.join('|')})\\b`, 'iu').exec(words)
  const { before = '', count = '', between = '', noun = '' } = match?.groups ?? {}
  const rows = rowsOf(table)
  const stated = countOf(count)
  if (match === null || stated < 2 || notACount.test(before.replace(/(?<!\b(?:up|or|close|[a-z]{3,}een|two|three|four|five|six|seven|eight|nine|ten|\d) )\b(?:to|for) (?:the )?$/i, '')) || notAll.test(between) || rows.includes(stated) || rows[0] === 0) return []
  const from = start + before.length
  return [tell('count-differs', lead, lead.where(from, from + count.length + 1 + between.length + noun.length), `The text speaks of ${count.toLowerCase()} ${between}${noun}. The table has ${counted(rows[0] ?? 0, 'row')} of them.`)]
}

/** How many there may be said to be: rows that are no totals, lines of their first cells, different names. */
const rowsOf = ({ settled: { facts, structure, grid }, source }: TableOfPaper): readonly number[] => {
  const items = facts.filter(({ index, kind, label }) => (kind === 'figures' || kind === 'words') && !structure.totals.has(index) && label !== '')
  const lines = items.reduce((sum, { index }) => sum + Math.max(1, (source.rows[index]?.cells[0]?.lines ?? []).filter((line) => plainWords(line) !== '').length), 0)
  const names = new Set(items.map(({ index }) => grid.rows[index]?.cells[0]?.words.toLowerCase()))
  const named = items.filter(({ label }) => !/^(?:others?|various|contingency|reserve|unallocated|to be (?:confirmed|agreed|decided)|tb[ac])\b/i.test(label)).length
  return [items.length, lines, names.size, named]
}
