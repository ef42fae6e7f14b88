/** Papers by chance with secrets in every place where a source can hold text, the same for the same seed. */
import type { Source } from '../../src/read/source.ts'
import { sourceOf } from './house.ts'
import { greyPng } from './pictures.ts'

export interface PlantedPaper {
  readonly text: string
  readonly beside: Readonly<Record<string, string | Uint8Array>>
  readonly source: Source
  /** Each as it may be read, by the place in which it was planted. */
  readonly secrets: ReadonlyMap<string, string>
}

/** Numbers by chance, each below `most`. */
const chances = (seed: number): ((most: number) => number) => {
  let state = (seed * 2_654_435_761 + 12_345) >>> 0
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor(state / 4_294_967_296 * most)
  }
}

const letters = 'bcdfghjklmnpqrstvwxz'
const vowels = 'aeiou'

export interface Planting {
  /** The whole paper is kept back, and not parts of it. */
  readonly whole: boolean
  /** With things in it that the reader and the audit have to tell of. */
  readonly faulty: boolean
}

/** Plants a paper. */
export const plantedPaper = (seed: number, { whole, faulty }: Planting): PlantedPaper => {
  const chance = chances(seed)
  const secrets = new Map<string, string>()
  const beside: Record<string, string | Uint8Array> = {}
  const keep = (where: string, secret: string): string => {
    secrets.set(secrets.has(where) ? `${where} ${secrets.size}` : where, secret)
    return secret
  }
  /** A word that no paper has by chance. */
  const word = (where: string): string =>
    keep(where, Array.from({ length: 5 }, () => (letters[chance(letters.length)] ?? 'z') + (vowels[chance(vowels.length)] ?? 'o')).join(''))
  const grouped = (pounds: number): string => String(pounds).replace(/\B(?=(?:\d{3})+$)/g, ',')
  /** A sum that no paper has by chance. */
  const sum = (where: string): number => {
    const pounds = 100_000 + chance(800_000)
    keep(where, grouped(pounds))
    return pounds
  }
  const terms = [`ground="Paragraph ${1 + chance(7)}"`, 'decided-by="Chief Executive"', 'decided-on="20 February 2014"', ...(chance(2) === 0 ? ['release-on="1 April 2031"'] : [])]
  const general = chance(2) === 0
  const mark = (): string => (general && chance(2) === 0 ? '' : `{${terms.join(' ')}}`)
  let passages = 0
  let names = 0
  let noted = 0
  const notes: string[] = []
  const note = (where: string): string => {
    const sign = `[^${noted += 1}]`
    notes.push(`${sign}: A note on ${word(where)}.`, '')
    return sign
  }

  /** What can belong to a paragraph, each with its secrets. */
  const parts: readonly (() => readonly string[])[] = [
    () => [`- ${word('bullet')} one;`, `  1. ${word('inner item')}.`, ''],
    () => [`1. First ${word('numbered item')}. {#${word('name of an item')}}`, ''],
    () => [`| ${word('head of a table')} | Award |`, '| --- | ---: |', ...((one, other) => [`| ${word('cell of a table')} | £${grouped(one)} |`, `| Other | £${grouped(other)} |`, `| Total | £${grouped(one + other + (faulty ? 10_000 : 0))} |`])(sum('amount in a table'), sum('amount in a table')), ''],
    () => [`> ${word('quotation')} was said.`, ''],
    () => [':::continued', `It goes on with ${word('continuation')}.`, ':::', ''],
    () => {
      const name = `${word('name of a picture')}.png`
      beside[name] = greyPng(3, 3)
      return [`![A map of ${word('description of a picture')}](${name})`, '']
    },
    () => {
      const name = `${word('name of a table')}.csv`
      beside[name] = `Recipient,Award,Decision\n${word('recipient in a file')},£${sum('amount in a file')},${word('decision in a file')}\n`
      return [`::table{from="${name}"}`, '']
    },
  ]
  const passage = (): readonly string[] => {
    passages += 1
    const [bold, link] = [chance(2) === 0, chance(2) === 0]
    const first = [`The bid of ${word('words of a paragraph')} is £${grouped(sum('sum in a sentence'))}`, ...(bold ? [` and **${word('bold words')}**`] : []),
      ...(link ? [` and [here](https://${word('address of a link')}.example.org)`] : []), `.${note('footnote')} {#${word('name of a paragraph')}}`].join('')
    const chosen = parts.filter(() => chance(3) === 0)
    return [`::::exempt${mark()}`, first, '', ...chosen.flatMap((part) => part()), '::::', '']
  }
  const paragraph = (): readonly string[] => {
    const named = [...secrets].filter(([where]) => where.startsWith('name of a paragraph') || where.startsWith('name of an item')).map(([, name]) => name)
    const target = named[chance(named.length + 1)]
    return [`This is for all to read${target === undefined ? '' : `, see [para](#${target})`}.${chance(3) === 0 ? `[^open${names += 1}]\n\n[^open${names}]: An open note.` : ''}`, '']
  }
  const awards = (): readonly string[] => {
    const [one, other] = [sum('amount in a row'), sum('amount in a row')]
    const open = 1_000 + chance(9_000)
    const row = (amount: number): string => `${word('recipient of a row')},£${amount},${word('rationale of a row')},yes,${word('decision of a row')}`
    beside['awards.csv'] = `Recipient,Award,Rationale,Exempt,Decision\n${[row(one), `Open Ltd,£${open},Seen by all,,${word('decision kept of an open row')}`, row(other)].sort(() => chance(3) - 1).join('\n')}\nTotal,£${one + other + open},,,\n`
    return ['The awards are:', '', '::table{from="awards.csv"}', '']
  }
  const appendix = (): readonly string[] => {
    passages += 1
    return [`::::exempt${mark()}`, `# Appendix: Of ${word('title of an appendix')} {#${word('name of an appendix')}}`, '', `## ${word('subheading in an appendix')}`, '', `Its words are ${word('words of an appendix')}.`, '', ...(chance(2) === 0 ? parts[2]?.() ?? [] : []), '::::', '']
  }

  const body = [
    '# Purpose', '', 'To inform the Board.', '',
    '# Recommendation', '', 'The Board to note the report. See Appendix 1.', '', ...(chance(2) === 0 ? passage() : []),
    `# ${whole ? word('heading') : 'Tenders'}`, '', ...Array.from({ length: 1 + chance(3) }, () => (chance(2) === 0 ? passage() : paragraph())).flat(), ...passage(), ...paragraph(),
    '# Awards', '', ...awards(), ...(faulty ? ['It is [](#not-there).', ''] : []),
    ...notes.splice(0),
    ...(whole ? ['# BIBLIOGRAPHY', '', '| Source Document(s) | Contact Officer | Location |', '| --- | --- | --- |', `| ${word('source document')} | An officer | Here |`, ''] : []),
    ...appendix(), ...notes.splice(0),
  ]
  const front = [
    '---', 'to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', `title: ${whole ? `Award to ${word('title')}` : 'Tenders and awards'}`,
    ...(whole ? ['public-title: Award of a contract', `short-title: ${word('short title')}`, `version: ${word('version')}`, `contact: ${word('contact')}`, 'signatures:', `  - name: ${word('signature')}`, '    post: Chief Executive'] : []),
    'accept:', '  - code: total-differs', `    figure: £${grouped(sum('accepted figure'))}`, `    working: 1 + 1 = £${grouped(sum('accepted working'))}`, '    by: Chief Executive', '    on: 20 February 2014', `    reason: It was ${word('reason of an acceptance')}.`, '    outcome: None.',
    ...(general || whole ? ['exempt:', '  ground: financial affairs', '  decided-by: Chief Executive', '  decided-on: 20 February 2014'] : ['exempt:', '  decided-by: Chief Executive', '  decided-on: 20 February 2014', '  ground: of a row']),
    `exempt-passages: ${passages}`, '---', '',
  ]
  const text = [...front, ...body].join('\n')
  return { text, beside, source: sourceOf(text, 'papers/2014-02-27/planted.md', beside), secrets }
}

/** The spellings in which a secret may come to stand somewhere: a sum also without its commas. */
const spellings = (secret: string): readonly string[] => [secret, ...(/,/.test(secret) ? [secret.replaceAll(',', ''), secret.replaceAll(',', '\u00A0')] : [])]

/** Where the secrets that stand in a text were planted. Case counts for nothing. */
export const secretsIn = (text: string, { secrets }: PlantedPaper): string[] => {
  const plain = text.toLowerCase()
  return [...secrets].filter(([, secret]) => spellings(secret).some((spelling) => plain.includes(spelling))).map(([where, secret]) => `${where}: ${secret}`)
}
