/** The two real papers: every word and figure of their text extractions stands in their sources, in order, none mended. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeDate } from '../src/model/date.ts'
import type { NumberedInline, NumberedList, NumberedPaper, NumberedTable } from '../src/model/paper.ts'
import { plainWords } from '../src/model/plain-words.ts'
import { numberPaper } from '../src/number/number.ts'
import { readPaper } from '../src/read/paper.ts'
import { bcb, shippedSources } from './support/house.ts'

const seeds = [
  ['2013-12-19-victims-services-grant-funding', 'victims-services-grant-funding'],
  ['2014-02-27-providing-support-for-victims', 'providing-support-for-victims'],
] as const

const readShipped = (name: string): { paper: NumberedPaper; codes: string[] } => {
  const source = shippedSources.get(name)
  if (source === undefined) throw new Error(`There is no paper ${name}`)
  const read = readPaper(source, bcb.style, bcb.faces.covers)
  if (read.paper === null) throw new Error(`The paper ${name} cannot be read`)
  return { paper: numberPaper(read.paper, bcb.style).paper, codes: read.findings.map(({ code }) => code) }
}

/** Words as an extraction has them: white space, stray dashes before numbers and breaks after hyphens aside. */
const wordsOf = (text: string): string[] => text.replace(/^\s*- (?=\d)/gm, '').replace(/-\n/g, '-').split(/\s+/).filter((word) => word !== '')

/** The seed, with the one row that a page break cut joined again, cell by cell. */
const seedWords = (name: string): string[] => {
  const text = readFileSync(new URL(`seeds/${name}.txt`, import.meta.url), 'utf8').replace(/\r\n/g, '\n')
  const joined = text.replace(/^(Peterborough\t.*)\n\s*\n(Neighbourhood Watch\t.*)$/m, (_, above: string, below: string) => {
    const rest = below.split('\t')
    return above.split('\t').map((cell, at) => `${cell} ${rest[at] ?? ''}`.trim()).join('\t')
  })
  return wordsOf(joined)
}

const listText = (list: NumberedList): string[] => list.items.flatMap((item) => [
  ...(list.style === 'numbers' ? [item.number.label] : []), words(item.text),
  ...item.lists.flatMap((inner) => inner.items.flatMap((one) => [...(inner.style === 'numbers' ? [one.number.label] : []), words(one.text)])),
])
const words = (inlines: readonly NumberedInline[]): string => plainWords(inlines)
const tableText = (table: NumberedTable): string[] => [table.head, ...table.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines.map(words)))

/** Everything that the paper prints of what its source holds, in order. */
const paperWords = (paper: NumberedPaper): string[] => {
  const { to, from, date, title } = paper.front
  const text = [`To: ${to}`, `From: ${from}`, `Date: ${date === null ? '' : writeDate(date)}`, title ?? '']
  for (const section of paper.sections.filter(({ origin }) => origin === 'written')) {
    if (section.heading !== null) text.push(section.number.label, words(section.heading))
    for (const block of section.body) {
      if (block.kind === 'subheading') text.push(words(block.text))
      else text.push(block.number.label, words(block.text), ...block.parts.flatMap((part) => (part.kind === 'list' ? listText(part) : part.kind === 'table' ? tableText(part) : [])))
    }
  }
  if (paper.bibliography !== null) text.push(words(paper.bibliography.heading), ...tableText(paper.bibliography.table))
  return wordsOf(text.join('\n'))
}

describe.each(seeds)('%s', (seed, name) => {
  test('holds the words, figures and numbers of its extraction, in the same order', () => {
    expect(paperWords(readShipped(name).paper)).toEqual(seedWords(seed))
  })

  test('is read without a finding', () => {
    expect(readShipped(name).codes).toEqual([])
  })
})

test('the row that a page break cut is one of twelve, before the subtotal, the projects and the grand total', () => {
  const { paper } = readShipped('providing-support-for-victims')
  const table = paper.sections.flatMap(({ body }) => body).flatMap((block) => (block.kind === 'paragraph' ? block.parts : [])).find((part) => part.kind === 'table')
  if (table?.kind !== 'table') throw new Error('There is no table')
  const rows = table.rows.map(({ cells }) => cells.map(({ lines }) => lines.map(words).join(' / ')))
  expect(rows).toHaveLength(15)
  expect(rows[8]).toEqual(['Peterborough Neighbourhood Watch', '£2.5k', 'Development of local scheme and training of local co-ordinators to provide community-level support'])
  expect(rows[4]?.[1]).toBe('£5k / £5k')
  expect(rows.slice(12).map(([label, award]) => [label, award])).toEqual([['', '£265.5k'], ['Capability and Capacity Projects in development', '£34k'], ['Total Victims and Restorative Justice funding', '£299.5k']])
})

test('a cell with two awards holds two figures with two reasons', () => {
  const { paper } = readShipped('providing-support-for-victims')
  const table = paper.sections.flatMap(({ body }) => body).flatMap((block) => (block.kind === 'paragraph' ? block.parts : [])).find((part) => part.kind === 'table')
  if (table?.kind !== 'table') throw new Error('There is no table')
  const cells = table.rows[4]?.cells ?? []
  expect(cells[1]?.reading).toMatchObject({ kind: 'figures', figures: [{ pence: 500_000n }, { pence: 500_000n }] })
  expect(cells[2]?.lines).toHaveLength(2)
})
