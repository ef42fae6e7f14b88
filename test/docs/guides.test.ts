/** The guides for authors say what is so: every example is tried, and every field, mark and limit is named. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { snippets } from '../../src/editor/snippets.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { mostBytes } from '../../src/read/decode.ts'
import { knownMarks } from '../../src/read/exempt.ts'
import { mostDigits } from '../../src/read/figures/digits.ts'
import { acceptNames, clearedNames, exemptNames, fieldNames, fields, signatureNames } from '../../src/read/front-matter/fields.ts'
import { mostCharacters, mostLines } from '../../src/read/front-matter/read.ts'
import { looseMost, most } from '../../src/read/limits.ts'
import { mostDots, mostPictureBytes } from '../../src/read/pictures.ts'
import { mostOfOneCode } from '../../src/read/reading.ts'
import { signOf } from '../../src/compose/ticked/wording.ts'
import { figureMarks } from '../../src/model/document.ts'
import { mostUnpacked } from '../../src/read/workbook/unpack.ts'
import { home } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { tried } from './examples.ts'

const guides = ['docs/writing-a-paper.md', 'docs/format.md', 'docs/checking-figures.md', 'docs/what-must-not-be-published.md']
const textOf = (name: string): string => readFileSync(join(home, name), 'utf8')

describe.each(guides)('%s', (name) => {
  test('shows what is told and printed today', async () => {
    const { text, wrong } = await tried(textOf(name), name)
    expect(wrong).toEqual([])
    await expect(text).toMatchFileSnapshot(join(home, name))
  })

  test('speaks of findings that there are', () => {
    const spoken = [...textOf(name).matchAll(/`([a-z]+(?:-[a-z0-9]+)+)`/g)].map(([, word = '']) => word)
    const others = new Set<string>([...fieldNames, ...acceptNames, ...exemptNames, 'front-matter', 'house-style', 'working-paper'])
    expect(spoken.filter((word) => !(word in catalogue) && !others.has(word))).toEqual([])
  })
})

describe('The pictures of docs/writing-a-paper.md', () => {
  const guide = textOf('docs/writing-a-paper.md')
  const pictures = [...guide.matchAll(/!\[([^\]]*)\]\((pictures\/[^)]+)\)/g)].map(([, words = '', name = '']) => ({ words, name }))

  test('are drawn from the paper that it shows; else run scripts/pictures.mjs', () => {
    expect(pictures.length).toBe(4)
    expect(/^```markdown paper\n([\s\S]*?)^```$/m.exec(guide)?.[1]).toBe(textOf('docs/pictures/writing-example.md'))
  })

  test('are small, and say in words what they show', () => {
    for (const { words, name } of pictures) {
      expect(words.length, name).toBeGreaterThan(100)
      expect(readFileSync(join(home, 'docs', name)).length, name).toBeLessThan(150 * 1024)
    }
  })
})

test('writing-a-paper.md names words that VS Code completes', () => {
  const [, list = ''] = /^- Type (.*?), and choose/m.exec(textOf('docs/writing-a-paper.md')) ?? []
  const words = [...list.matchAll(/`(\w+)`/g)].map(([, word]) => word)
  expect(words.length).toBeGreaterThan(3)
  expect(words.filter((word) => !snippets.some(({ prefix }) => prefix === word))).toEqual([])
})

const format = textOf('docs/format.md')
/** The rows of the table under a head, as its cells say it. */
const rowsUnder = (head: string): readonly (readonly string[])[] => {
  const [, table = ''] = new RegExp(`^\\| ${head} \\|.*\\n\\|[ -:|]*\\n((?:\\|.*\\n)+)`, 'm').exec(format) ?? []
  return table.trimEnd().split('\n').map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.trim()))
}

test('format.md names every field of the front matter, and whether it is wanted', () => {
  expect(rowsUnder('Field').map(([name, wanted]) => `${name} ${wanted === 'yes'}`)).toEqual(fieldNames.map((name) => `\`${name}\` ${fields[name].wanted}`))
  for (const inner of [...acceptNames, ...clearedNames, ...exemptNames, ...signatureNames]) expect(format).toContain(`\`${inner}\``)
})

test('format.md names every mark of colons', () => {
  for (const mark of knownMarks) expect(format).toMatch(new RegExp(`:{2,3}${mark}`))
})

test('format.md names what the house knows by name', () => {
  const { sections, bibliography, allocation } = bcb.style
  const named = [...sections.optional.map(([first = '']) => first), ...sections.appendix, ...sections.bibliography, ...bibliography.columns.map(([first = '']) => first), ...allocation.columns.flat()]
  expect(named.filter((words) => !format.includes(words))).toEqual([])
})

test('checking-figures.md states every limit of a file of tables as the program has it', () => {
  const text = textOf('docs/checking-figures.md')
  const [, table = ''] = /^\| What \| At most \|\n\|[ -:|]*\n((?:\|.*\n)+)/m.exec(text) ?? []
  expect(table.trimEnd().split('\n').map((row) => row.split(' | ')[1]?.replace(/[^\d]/g, ''))).toEqual(
    [looseMost.bytes / 1024, looseMost.lines, looseMost.cells, mostUnpacked / 1024 / 1024].map(String))
})

test('checking-figures.md says what every mark means', () => {
  for (const mark of figureMarks) expect(textOf('docs/checking-figures.md')).toContain(`| ${signOf(mark, () => true)} |`)
})

test('format.md states every limit as the program has it', () => {
  const marks = 'Signs such as * _ [ ] < and &'
  const limits: Readonly<Record<string, number>> = {
    'Size of the file, and of each table beside it': mostBytes / 1024,
    'Lines that hold anything': most.lines,
    'Lines in all': most.blankLines,
    'Lines of front matter': mostLines,
    'Characters of front matter': mostCharacters,
    'Cells of tables': most.cells,
    'Marks of lists and quotations on one line': most.marksOnALine,
    'Marks of lists and quotations in all': most.listLines,
    'Spaces before the mark of a list item': most.indent,
    [`${marks} in one stretch of text`]: most.inlineMarksTogether,
    [`${marks} in all`]: most.inlineMarks,
    'Characters without a space': most.word,
    'Spaces in a row': most.spaces,
    'Lines that begin with two colons': most.colonLines,
    'Size of a picture': mostPictureBytes / 1024,
    'Dots of a picture': mostDots,
    'Digits of a figure': mostDigits,
    'Findings of one kind that are told': mostOfOneCode,
  }
  const stated = Object.fromEntries(rowsUnder('What').map(([what = '', figure = '']) => [what, Number(figure.replace(/,| kB/g, ''))]))
  expect(stated).toEqual(limits)
  expect(format).toContain(`at most ${bcb.style.runningHead.marking} characters`)
  // A limit that is new here is missing above.
  expect(Object.keys(most).length).toBe(11)
})
