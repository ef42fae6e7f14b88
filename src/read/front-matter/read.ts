/** Reads the front matter: who writes to whom, when, about what. */
import type { FrontMatter } from '../../model/front-matter.ts'
import { nations, type Nation } from '../../model/grounds.ts'
import { languageTag } from '../../model/language.ts'
import { placeOnLine } from '../../findings/place.ts'
import { cited, mendedLine, type Notes, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { entriesOf, isMap, type Entry } from '../yaml.ts'
import { readAccept } from './accept.ts'
import type { Block } from './block.ts'
import { clearedNames, exemptNames, fieldNames, fields, signatureNames } from './fields.ts'
import { parseTolerantly } from './mend.ts'
import { itemsOf, mapOf, readDateField, readText, sortOut } from './values.ts'

const nothing: FrontMatter = {
  to: null, from: null, date: null, title: null, shortTitle: null, language: null, status: null, version: null, marking: null, item: null, contact: [],
  cleared: null, signatures: [], accept: [], exemptPassages: null, exempt: null, publicTitle: null,
}

/** More lines than any front matter has, acceptances included. */
export const mostLines = 1_000
export const mostCharacters = 64_000

/**
 * Reads the fields of a block.
 * @param block where they stand; null when there is no front matter, which has been said
 * @param lines the whole source
 * @param longestMarking in characters
 */
export const readFrontMatter = (block: Block | null, lines: readonly string[], longestMarking: number, notes: Notes): FrontMatter => {
  if (block === null) return nothing
  const fence = placeOnLine(block.fenceLine, 1, Math.max(1, (lines[block.fenceLine - 1] ?? '').trimEnd().length))
  if (block.lines.length > mostLines || block.lines.reduce((sum, line) => sum + line.length, 0) > mostCharacters) {
    notes.add('front-matter-too-long', fence, `The front matter has ${block.lines.length} lines; it has at most ${mostLines}, and ${mostCharacters} characters.`)
    return nothing
  }
  const yaml = parseTolerantly(block, notes)
  const reading = { lines, yaml, notes }
  const root = yaml.root
  if (root !== null && !isMap(root)) notes.add('front-matter-line', yaml.placeOf(root), 'The front matter is no list of “name: value” lines.')
  const { found, guessed } = sortOut(isMap(root) ? entriesOf(root) : [], fieldNames, 'the front matter', reading)
  for (const name of fieldNames) {
    const entry = found.get(name)
    if (fields[name].wanted && entry === undefined && !guessed.has(name) && yaml.faults.length === 0) {
      notes.add('front-matter-missing-field', fence, `The front matter has no “${name}”.`, { mended: `${name}: ${examples[name] ?? '…'}` })
    }
    if (entry !== undefined && entry.value === null) notes.add('front-matter-empty-field', yaml.placeOf(entry.keyNode), `Nothing stands after “${name}:”.`)
  }
  const text = (name: keyof typeof fields): string | null => readText(found.get(name), reading)
  return {
    to: text('to'),
    from: text('from'),
    date: readDateField(found.get('date'), reading),
    title: text('title'),
    shortTitle: text('short-title'),
    language: readLanguage(found.get('language'), reading),
    status: readStatus(found.get('status'), reading),
    version: text('version'),
    marking: readMarking(found.get('marking'), longestMarking, reading),
    item: text('item'),
    contact: readContact(found.get('contact'), reading),
    cleared: readCleared(found.get('cleared'), reading),
    signatures: readSignatures(found.get('signatures'), reading),
    accept: readAccept(found.get('accept'), reading),
    exemptPassages: readCount(found.get('exempt-passages'), reading),
    exempt: readExempt(found.get('exempt'), reading),
    publicTitle: text('public-title'),
  }
}

const examples: Readonly<Record<string, string>> = {
  to: 'Business Coordination Board', from: 'Chief Executive', date: '27 February 2014', title: 'Title of the paper',
}

/** A marking stands on every page in full, so one that the running head cannot hold is said now. */
const readMarking = (entry: Entry | undefined, longest: number, reading: YamlReading): string | null => {
  const text = readText(entry, reading)
  if (text !== null && text.length > longest && entry?.value != null) {
    reading.notes.add('marking-too-long', reading.yaml.placeOf(entry.value), `This marking has ${text.length} characters, and there is room for ${longest} of them at the head or foot of a page.`)
  }
  return text
}

/** Names of languages that people write where a tag is wanted. */
const tags: Readonly<Record<string, string>> = { welsh: 'cy', cymraeg: 'cy', english: 'en-GB', polish: 'pl', polski: 'pl' }

const readLanguage = (entry: Entry | undefined, reading: YamlReading): FrontMatter['language'] => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null || languageTag.test(text)) return text
  const place = reading.yaml.placeOf(entry.value)
  const meant = tags[text.toLowerCase()]
  reading.notes.add('front-matter-kind', place, `The language is a tag such as cy for Welsh or en-GB for English, not ${cited(text)}.`, meant === undefined ? {} : { mended: mendedLine(reading.lines, place, meant) })
  return null
}

const readStatus = (entry: Entry | undefined, reading: YamlReading): FrontMatter['status'] => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  if (text === 'draft' || text === 'final') return text
  const place = reading.yaml.placeOf(entry.value)
  const meant = nearest(text, ['draft', 'final'])
  reading.notes.add('front-matter-kind', place, `The status is “draft” or “final”, not ${cited(text)}.`, meant === null
    ? {}
    : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  return null
}

const readCount = (entry: Entry | undefined, reading: YamlReading): number | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  if (/^\d{1,4}$/.test(text)) return Number(text)
  reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), `“${entry.key}” wants a whole number such as 2, not ${cited(text)}.`)
  return null
}

const readCleared = (entry: Entry | undefined, reading: YamlReading): FrontMatter['cleared'] => {
  const map = mapOf(entry, clearedNames, reading)
  if (map === null) return null
  const post = readText(map.get('post'), reading)
  const date = readDateField(map.get('date'), reading)
  return post === null || date === null ? null : { post, date }
}

/** None of its fields is wanted here: what a public edition lacks is told when one is made. */
const readExempt = (entry: Entry | undefined, reading: YamlReading): FrontMatter['exempt'] => {
  const map = mapOf(entry, exemptNames, reading, exemptNames)
  if (map === null) return null
  return {
    ground: readText(map.get('ground'), reading), decidedBy: readText(map.get('decided-by'), reading),
    decidedOn: readDateField(map.get('decided-on'), reading), releaseOn: readDateField(map.get('release-on'), reading),
    profile: readText(map.get('profile'), reading), nation: readNation(map.get('nation'), reading),
  }
}

const readNation = (entry: Entry | undefined, reading: YamlReading): Nation | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  const nation = nations.find((one) => one === text.toLowerCase())
  if (nation === undefined) reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), `“nation” is ${nations.join(' or ')}, not ${cited(text)}.`)
  return nation ?? null
}

/** One line, or a list of lines. */
const readContact = (entry: Entry | undefined, reading: YamlReading): string[] =>
  (itemsOf(entry) ?? (entry === undefined ? [] : [entry])).flatMap((line) => readText(line, reading) ?? [])

const readSignatures = (entry: Entry | undefined, reading: YamlReading): FrontMatter['signatures'] => {
  if (entry === undefined || entry.value === null) return []
  const items = itemsOf(entry)
  if (items === null) {
    reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), '“signatures” wants a list: each begins with a hyphen and has a name and a post.')
    return []
  }
  return items.flatMap((item) => {
    const map = mapOf({ ...item, key: 'signature' }, signatureNames, reading)
    const name = map === null ? null : readText(map.get('name'), reading)
    const post = map === null ? null : readText(map.get('post'), reading)
    return name === null || post === null ? [] : [{ name, post }]
  })
}
