/** What `boardpaper new` writes builds at once, says what was typed, and never hides what was not written over. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildPaper, checkSource, type House } from '../src/build.ts'
import { exampleAnswers, folderOfMeeting, nameOfFile, tryNewPaper, type Answers } from '../src/new-paper.ts'
import { ownTemplates } from '../src/workspace/houses.ts'
import { makeFile, readSkeletons } from '../src/workspace/new-files.ts'
import { writeValue } from '../src/read/front-matter/write.ts'
import { documentTexts } from './support/document-words.ts'
import { home, passingFolder } from './support/folder.ts'
import { bcb, bcbStyle, buildSound, plain, sourceOf } from './support/house.ts'

const houses: readonly (readonly [string, House])[] = [['bcb', bcb], ['plain', plain]]

const begun = async (name: string, house: House, answers: Partial<Answers> = {}): Promise<string> => {
  const { skeletons } = readSkeletons(name, ownTemplates(), home)
  if (skeletons === null) throw new Error(`${name} has no skeletons`)
  const { text, findings } = await tryNewPaper('new.md', { ...exampleAnswers(house.style), ...answers }, house, skeletons)
  if (text === null) throw new Error(JSON.stringify(findings))
  return text
}

const hostileTitles = [
  'Support for victims', 'Budget #2: "final" — 2013/14', '- [x] & <b>', '4.0', 'yes', 'null', '~', '2014-02-27', `Board's "plan"`, "'quoted'", '"quoted"',
  'a: b: c', '# not a heading', '[para](#gone)', '*bold* and `code`', '{{to}} & {curly}', '&amp; is no entity', '| a | b |', '\\n is two signs', ':::exempt', '---',
  '!tag', '&anchor', '*alias', '%directive', '@at', '?', '-', '> quoted', 'Cynllun Heddlu a Throseddu: ymgynghori â’r cyhoedd yng Ngŵyr a Llŷn',
  'Words of a title '.repeat(12).slice(0, 200).trim(), 'w'.repeat(200),
]

describe.each(houses)('A new paper of the house %s', (name, house) => {
  test.each(hostileTitles)('is printed with the title typed: %s', async (title) => {
    const { built, document } = await buildSound(sourceOf(await begun(name, house, { title })), [], house)
    expect(documentTexts(document)).toContain(title)
    expect(new Set(built.findings.map(({ code }) => code))).toEqual(new Set(['placeholder-left']))
  })
  test('is printed with the post, the board and the day typed', async () => {
    const { document } = await buildSound(sourceOf(await begun(name, house, { from: 'Chair: "acting"', to: 'Audit #1', date: '2014-03-01' })), [], house)
    expect(documentTexts(document)).toEqual(expect.arrayContaining(['Chair: "acting"', 'Audit #1', '1\u00A0March 2014']))
  })
  test('has a total that adds up, or no table', async () => {
    const { built } = await buildSound(sourceOf(await begun(name, house)), [], house)
    expect(built.checks.map(({ verdict }) => verdict)).toEqual(['holds'])
    const without = await buildSound(sourceOf(await begun(name, house, { table: false })), [], house)
    expect([without.built.checks, await begun(name, house, { table: false })]).toEqual([[], expect.not.stringContaining('\n\n\n')])
  })
  test('has the names that the house gives the columns of its bibliography', async () => {
    expect(await begun(name, house)).toContain(`| ${house.style.bibliography.columns.map(([first]) => first).join(' | ')} |`)
  })
  test.each(houses)('shows every placeholder that is left, though it is built in the house %s', async (_, other) => {
    const text = await begun(name, house)
    const { findings } = checkSource(sourceOf(text), other)
    for (const words of Object.values(house.style.newPaper.placeholders)) expect(findings.map(({ what }) => what).join('\n'), words).toContain(words.slice(0, 50))
    expect(new Set(findings.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['placeholder-left warning']))
  })
  test('is not published as final before its last placeholder has gone', async () => {
    let text = (await begun(name, house)).replace('status: draft', 'status: final')
    for (const [slot, words] of Object.entries(house.style.newPaper.placeholders)) {
      const { document, findings } = await buildPaper(sourceOf(text), house, [])
      expect([document, findings.every(({ code, severity }) => code === 'placeholder-left' && severity === 'error')]).toEqual([null, true])
      text = text.replaceAll(words, `The author’s ${slot}`)
    }
    expect((await buildSound(sourceOf(text), [], house)).built.findings).toEqual([])
  })
})

test.each([
  ['with other looks and spaces', '**Say here   in one sentence**\nwhat the board is asked to do.'],
  ['with words of the author after it', 'Say here in one sentence what the Board is asked to do. The Board to note this.'],
  ['in a list', 'The Board:\n\n- to note this;\n  - Say here in one sentence what the Board is asked to do.'],
  ['on the second line of a cell', 'The Board:\n\n| A | B |\n| --- | --- |\n| a | b<br>Say here in one sentence what the Board is asked to do. |'],
])('a placeholder is found %s', (_, words) => {
  const text = `---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Title\n---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\n${words}\n`
  expect(checkSource(sourceOf(text), bcb).findings.map(({ code }) => code)).toEqual(['placeholder-left'])
})

test('whatever is typed on one line is read back as typed, or told', () => {
  const titleOf = (value: string) => checkSource(sourceOf(`---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: ${writeValue(value)}\n---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\nTo note.\n`), bcb)
  const signs = fc.string({ unit: fc.constantFrom(...`abc 014.:#-"'\\{}[]&*!|>%@\`~?,=<£–ŵ`), minLength: 1, maxLength: 12 })
  fc.assert(fc.property(signs, (typed) => {
    const value = typed.replace(/ +/g, ' ').trim()
    fc.pre(value !== '')
    const { paper, findings } = titleOf(value)
    expect(findings).toEqual([])
    expect(paper?.front.title).toBe(value)
  }), { numRuns: 2000 })
})

test.each([
  ['Support for victims', 'support-for-victims'],
  ['Budget #2: "final" — 2013/14', 'budget-2-final-2013-14'],
  ["Victims’ Services & the Board's plan", 'victims-services-the-boards-plan'],
  ['Ymgynghori â’r cyhoedd yng Ngŵyr', 'ymgynghori-ar-cyhoedd-yng-ngwyr'],
  ['../../etc/passwd', 'etc-passwd'],
  ['Exempt: exemptions of exempt2 items', 'exemptions-of-items'],
  ['Exempt', 'paper'], ['—', 'paper'], ['Readme', 'readme-paper'], ['CON', 'con-paper'],
  ['Providing support for victims in Cambridgeshire and Peterborough until 2016', 'providing-support-for-victims-in-cambridgeshire-and'],
  ['w'.repeat(200), 'w'.repeat(60)],
])('the file of “%s” is called %s', (title, name) => expect(nameOfFile(title)).toBe(name))

test('the folder of a meeting is its day, however it is written', () => {
  expect(['27 February 2014', '2014-02-27', '31 February 2014'].map(folderOfMeeting)).toEqual(['papers/2014-02-27', 'papers/2014-02-27', null])
})

test('a house whose skeleton asks for a slot that nobody fills is told so', async () => {
  const { text, findings } = await tryNewPaper('new.md', exampleAnswers(bcbStyle), bcb, { paper: { file: 'x/new-paper.md', text: '{{purpos}}' }, table: { file: 'x/new-table.md', text: '' } })
  expect([text, findings.map(({ code, file, what }) => `${file} ${code}: ${what}`)]).toEqual([null, ['x/new-paper.md text-slot: There is no {{purpos}} for this text.']])
})

test('a file is made once and never written over', () => {
  const path = join(passingFolder(), 'a', 'b.md')
  expect([makeFile(path, 'one'), makeFile(path, 'two')]).toEqual([{ kind: 'made' }, { kind: 'there' }])
  expect(readFileSync(path, 'utf8')).toBe('one')
  expect(makeFile(join(path, 'c.md'), 'three')).toEqual({ kind: 'refused', because: 'a file stands where a folder should be' })
})
