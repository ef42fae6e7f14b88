/** The front matter as an author types it, as a JSON Schema for editors: made of the very fields that the reader knows. */
import { canBeAccepted, catalogue } from '../../findings/catalogue.ts'
import { monthNames } from '../../model/date.ts'
import { nations } from '../../model/grounds.ts'
import { languageTag } from '../../model/language.ts'
import { unseen } from '../characters.ts'
import { acceptNames, clearedNames, exemptNames, fieldNames, fields, signatureNames, type FieldKind } from './fields.ts'

/** A schema, or a part of one: JSON and nothing more. */
interface Schema {
  readonly [keyword: string]: unknown
}

/** Something to read, and no sign that nobody can see. YAML takes an unquoted `4.0` for a number, and the reader for what was typed. */
const text: Schema = {
  type: ['string', 'number', 'boolean'],
  pattern: `^(?=[\\s\\S]*\\S)(?:[\\t\\n\\r]|(?!${unseen.source})[\\s\\S])*$`,
}

/** Every day from 1900 to 2999 and no other: a leap year is one of four, but for three centuries in four. */
const datePattern = (): string => {
  const year = '(?:19|2\\d)\\d\\d'
  const leapYear = '(?:(?:19|2\\d)(?:0[48]|[2468][048]|[13579][26])|2[048]00)'
  const months = (of: readonly number[]): string => `(?:${of.map((month) => monthNames[month - 1] ?? '').join('|')})`
  const numbers = (of: readonly number[]): string => `(?:${of.map((month) => String(month).padStart(2, '0')).join('|')})`
  const [long, short, all] = [[1, 3, 5, 7, 8, 10, 12], [4, 6, 9, 11], Array.from({ length: 12 }, (_, at) => at + 1)]
  const upTo28 = { words: '(?:0?[1-9]|1\\d|2[0-8])', iso: '(?:0[1-9]|1\\d|2[0-8])' }
  return `^(?:${[
    `${upTo28.words} ${months(all)} ${year}`, `(?:29|30) ${months([...long, ...short])} ${year}`, `31 ${months(long)} ${year}`, `29 February ${leapYear}`,
    `${year}-${numbers(all)}-${upTo28.iso}`, `${year}-${numbers([...long, ...short])}-(?:29|30)`, `${year}-${numbers(long)}-31`, `${leapYear}-02-29`,
  ].join('|')})$`
}

const date: Schema = { type: 'string', pattern: datePattern(), examples: ['27 February 2014', '2014-02-27'] }

const map = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema =>
  ({ type: 'object', properties, required: Object.keys(properties).filter((name) => !optional.includes(name)), additionalProperties: false })

const acceptance: Readonly<Record<(typeof acceptNames)[number], Schema>> = {
  code: { enum: Object.keys(catalogue).filter(canBeAccepted), description: 'The code of the finding, as the report prints it.' },
  figure: { ...text, description: 'The stated figure as printed, such as £265k.' },
  working: { ...text, description: 'The working, word for word as the finding prints it. When a figure changes, the finding is open again.' },
  by: { ...text, description: 'The post that answers for it.' },
  on: { ...date, description: 'The day on which it was accepted.' },
  reason: { ...text, description: 'Why the figure may stand.' },
  outcome: { ...text, description: 'What is going to be done about it.' },
  'agreed-by': { ...text, description: 'A second post, wanted for an error in a recommendation and for a slip of units.' },
}
const clearance: Readonly<Record<(typeof clearedNames)[number], Schema>> = { post: text, date }

const signature: Readonly<Record<(typeof signatureNames)[number], Schema>> = { name: text, post: text }

const exemption: Readonly<Record<(typeof exemptNames)[number], Schema>> = {
  ground: { ...text, description: 'Why it is not for publication, as it is to be printed.' },
  'decided-by': { ...text, description: 'The post that decided so.' },
  'decided-on': { ...date, description: 'The day on which it was decided.' },
  'release-on': { ...date, description: 'The day on which it may be published after all, if it is known.' },
  profile: { ...text, description: 'The kind of board whose grounds are chosen by name: panel, council or bcb.' },
  nation: { enum: nations, description: 'Where the board is: the paragraphs of a Schedule are numbered otherwise in Wales.' },
}

const schemaOfKind: Readonly<Record<FieldKind, Schema>> = {
  text,
  lines: { anyOf: [text, { type: 'array', items: text, minItems: 1 }] },
  date,
  language: { type: 'string', pattern: languageTag.source, examples: ['cy', 'en-GB'] },
  status: { enum: ['draft', 'final'] },
  count: { type: 'integer', minimum: 0, maximum: 9999 },
  cleared: map(clearance),
  signatures: { type: 'array', items: map(signature), minItems: 1 },
  accept: { type: 'array', items: map(acceptance, ['agreed-by']) },
  exempt: map(exemption, exemptNames),
}

/** What an editor shows beside a field. A field that has nothing here is completed all the same. */
const descriptions: Readonly<Record<string, string>> = {
  to: 'The board that the paper goes to.',
  from: 'The post that the paper comes from.',
  date: 'The day of the meeting, such as 27 February 2014.',
  title: 'The title, as it is printed.',
  'short-title': 'A shorter title, for the running head.',
  language: 'The language of the paper, if it is not that of the house: cy for Welsh.',
  status: 'draft, or final, which wants every total stated.',
  version: 'The version, such as 2.1.',
  marking: 'A protective marking, printed at the head of every page.',
  item: 'The agenda item, such as 4.0.',
  contact: 'Whom to ask: one line, or a list of lines.',
  signatures: 'Who is to sign the paper: a name and a post each.',
  cleared: 'Who has cleared the paper, and when.',
  accept: 'Errors in figures that a named person has answered for.',
  'exempt-passages': 'How many passages are marked as not for publication.',
  exempt: 'Why what is marked is not for publication, who decided so, and when.',
  'public-title': 'The title for all to read of a paper that is not for publication as a whole.',
}

/** A JSON Schema (draft 2020-12) of the front matter. What it accepts, the reader reads without a finding about a field. */
export const frontMatterSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'The front matter of a board paper',
  ...map(
    Object.fromEntries(fieldNames.map((name) => [name, { ...schemaOfKind[fields[name].kind], ...descriptions[name] === undefined ? {} : { description: descriptions[name] } }])),
    fieldNames.filter((name) => !fields[name].wanted),
  ),
})
