/** The report of a leak test for the clerk: what was hunted, how, and what to look at. Private: it quotes what it found. */
import { counted } from '../findings/wording.ts'
import { calledMethods, methodsOf } from './leak-test.ts'
import type { Doubt, LeakTest, Sighting } from './secret.ts'

const doubts: Readonly<Record<Doubt, string>> = {
  public: 'Look at these: they stand in the public text too',
  marks: 'Look at these: they are words of the house, or of the form that the file is written in',
}

const kinds: readonly Doubt[] = ['public', 'marks']

/** The report as text, each line ended by a line feed. It says on top that it is not for publication. */
export const leakReport = ({ leaks, toLookAt, unread, notHunted, hunted }: LeakTest): string => {
  const { secrets, spellings, files, read } = hunted
  const lines = [
    'NOT FOR PUBLICATION: this report quotes what is withheld.',
    '',
    `Looked for ${secrets === 1 ? '1 exempt text or sum' : `${secrets} exempt texts and sums`}, in ${counted(spellings, 'spelling')}, in ${counted(files, 'public file')}.`,
    ...Object.entries(read).map(([method, characters]) => `  by ${method}: ${counted(characters, 'character')} read`),
    '',
    leaks.length === 0 ? 'Nothing was found that is not public.' : `FOUND: ${counted(groupsOf(leaks).length, 'leak')}. Nothing of this may be published.`,
    ...groupsOf(leaks).flatMap(told),
    ...kinds.flatMap((doubt) => section(doubts[doubt], doubtful(toLookAt.filter((one) => one.doubt === doubt)))),
    ...section('Could not be read', unread.map(({ file, at, because }) => `  ${[file, at].filter((part) => part !== '').join(', ')}: ${because}`)),
    ...section('Not looked for, or not in every spelling', notHunted.map(({ secret, because }) => `  ${quoted(secret.kind === 'sum' ? secret.written : secret.text)} of ${secret.where}: ${because}`)),
    '',
    'Never looked for: words in a picture, an amount rounded or said in other words, and what several public files tell together.',
  ]
  return `${lines.join('\n')}\n`
}

const section = (title: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', `${title}:`, ...lines])

const mostQuoted = 80
const quoted = (text: string): string => `“${text.length > mostQuoted ? `${text.slice(0, mostQuoted)} …` : text}”`

/** Sightings of one secret in one file, together. */
const groupsOf = (sightings: readonly Sighting[]): readonly (readonly Sighting[])[] => {
  const groups = new Map<string, Map<Sighting['secret'], Sighting[]>>()
  for (const one of sightings) {
    const ofFile = groups.get(one.file) ?? new Map<Sighting['secret'], Sighting[]>()
    groups.set(one.file, ofFile.set(one.secret, [...(ofFile.get(one.secret) ?? []), one]))
  }
  return [...groups.values()].flatMap((ofFile) => [...ofFile.values()])
}

/** What was found, by what it is of: of a long text it may be a stretch, and not the whole. */
const called = ({ secret }: Sighting, whole: boolean): string => `${whole ? '' : 'part of '}${quoted(secret.kind === 'sum' ? secret.written : secret.text)} of ${secret.where}`

/** A line for each text that is doubtful, with the files in which it stands: there may be many, and each is one thing to judge. */
const doubtful = (sightings: readonly Sighting[]): readonly string[] => {
  const places = new Map<string, Map<string, string>>()
  for (const group of groupsOf(sightings)) {
    const first = group.find(({ whole }) => whole) ?? group[0]
    if (first === undefined) continue
    const of = called(first, first.whole)
    const files = places.get(of) ?? new Map<string, string>()
    if (!files.has(first.file)) places.set(of, files.set(first.file, first.at))
  }
  return [...places].map(([of, files]) => `  ${of}: in ${[...files].map(([file, at]) => (at === '' ? file : `${file} (${at})`)).join('; ')}`)
}

const told = (group: readonly Sighting[]): readonly string[] => {
  const [first] = group
  if (first === undefined) return []
  const { file } = first
  const places = [...new Set(group.map(({ at }) => at).filter((at) => at !== ''))]
  return [
    `  ${file}${places.length === 0 ? '' : `: ${places.join('; ')}`}`,
    `    ${called(first, group.some(({ whole }) => whole))}, by ${calledMethods(methodsOf(group))}.`,
  ]
}
