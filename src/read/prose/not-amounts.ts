/** Digits in sentences that state no amount (AUDIT-RULES section 1, rule 11). */
import { monthNames } from '../../model/date.ts'

const months = `(?:${monthNames.join('|')}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b`
const ordinal = '(?:st|nd|rd|th)?'
const year = '(?:19|20)\\d\\d'
const named = [
  'paragraphs?', 'paras?\\.?', 'sections?', 'sub-?sections?', 'ss?\\.', 'appendix', 'appendices', 'annex(?:es)?', 'schedules?', 'parts?', 'chapters?', 'articles?',
  'regulations?', 'rules?', 'clauses?', 'items?', 'pages?', 'pp?\\.', 'minutes?', 'decisions?', 'refs?\\.?', 'references?', 'numbers?', 'nos?\\.?', 'phases?', 'tables?',
  'figures?', 'charts?', 'versions?', 'bands?', 'tiers?', 'levels?', 'grades?', 'quarters?', 'options?', 'stages?', 'weeks?', 'lots?', 'objectives?',
  'priorit(?:y|ies)', 'steps?', 'categor(?:y|ies)', 'key stage', 'years?', 'form', 'rooms?', 'notes?', 'principles?', 'standards?', 'scenarios?', 'outcomes?',
].join('|')

/** In the order in which they are tried; each stands at the first place where any fits. */
export const notAmounts: readonly (readonly ['date' | 'reference' | 'other', string])[] = [
  ['date', `\\b\\d{1,2}${ordinal}(?: ?[–-] ?\\d{1,2}${ordinal})?(?: of)? ${months}(?:,? ${year}\\b)?`],
  ['date', `\\b${months} \\d{1,2}${ordinal}\\b(?![\\d,.]*\\d)(?:,? ${year}\\b)?`],
  ['date', `\\b${months},? ${year}\\b(?: ?[/–-] ?\\d{2,4}\\b)?`],
  ['date', '\\b\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})\\b'],
  ['date', `\\b${year}-\\d\\d-\\d\\d\\b`],
  ['date', `(?<![£$€\\d.,])\\b${year} ?[/–-] ?(?:${year}|\\d{2})\\b(?!\\d|%|,\\d)`],
  ['date', '(?<![£$€\\d.,])\\b\\d{2}/\\d{2}\\b(?!\\d|[%/]|,\\d)'],
  ['other', '\\b\\d{1,2}[:.]\\d{2} ?(?:am|pm|a\\.m\\.|p\\.m\\.)'],
  ['other', '\\b\\d{1,2}:\\d{2}\\b'],
  ['other', '\\b\\d{1,2} ?(?:am|pm)\\b'],
  ['other', '\\b\\d{4} ?(?:hrs|hours)\\b'],
  ['other', '(?:\\+44|\\b0)[\\d() -]{7,16}\\d\\b'],
  ['other', '\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b'],
  ['reference', `\\b(?:${named}) ?(?:(?:no|number)\\.? ?)?[A-Z]{0,4}[-/]?\\d[\\d.]*(?!,\\d{3}\\b|\\d)(?:\\([a-z\\d]+\\))*[a-z]?\\b(?:,? ?(?:and|to|or|–|-|&|,) ?\\d+(?:\\.\\d+)*(?:\\([a-z\\d]+\\))*\\b(?!\\d|%|,\\d))*`],
  ['date', `(?<![£$€\\d.,/-])\\b${year}s?\\b(?!\\d|%|[.,]\\d| ?(?:[kKmMpP]|bn|thousand|million|billion|pounds|pence)\\b)`],
  // `PCC2014/05`, `A14`, `Covid-19`.
  ['other', '(?<![£$€\\d\\p{L}])\\p{L}[\\p{L}_]*[-/_]?\\d[\\p{L}\\d/_.-]*[\\p{L}\\d]|(?<![£$€\\d\\p{L}])\\p{L}[\\p{L}_]*[-/_]?\\d'],
  ['other', '\\b\\d+(?:st|nd|rd|th)\\b'],
  ['other', '\\b24/7\\b'],
]
