/** The public edition of a paper and the private one agree: in numbers, references, totals and footnotes. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { buildPaper, checkSource } from '../../src/build.ts'
import { publicEdition } from '../../src/edition/withhold.ts'
import type { CheckedInline, CheckedPaper, CheckedTable } from '../../src/model/paper.ts'
import { plainWords } from '../../src/model/plain-words.ts'
import { documentTexts } from '../support/document-words.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { generatedPapers } from '../support/papers.ts'
import { plantedPaper } from '../support/secrets.ts'

const terms = 'exempt: { ground: financial affairs, decided-by: Chief Executive, decided-on: 20 February 2014 }\n'

/** What stands at one number, and at whose: null where it was left out. */
type Told = readonly [number: string, words: string | null]

/** Every number that is printed, in order; of what is not left out also its words, with the numbers of references and footnotes in them. */
const numbersOf = (paper: CheckedPaper): Told[] => {
  const said = (inlines: readonly CheckedInline[]): string => inlines.map((one) => (one.kind === 'text' ? one.text : one.kind === 'reference' ? `${one.words} ${one.cited}` : `[${one.cited} ${plainWords(one.text)}]`)).join('')
  const body = (blocks: CheckedPaper['sections'][number]['body']): Told[] => blocks.flatMap((block): Told[] => (block.kind === 'subheading' ? [['', said(block.text)]] : [
    [block.number.label, block.exempt !== null ? null : said(block.text)],
    ...(block.exempt !== null ? [] : block.parts.flatMap((part): Told[] => (part.kind === 'list' ? part.items.map((item): Told => [item.number.cited, said(item.text)]) : part.kind === 'table' ? totalsOf(part) : []))),
  ]))
  return [
    ...paper.sections.flatMap(({ number, heading, body: blocks }): Told[] => [[number.label, heading && said(heading)], ...body(blocks)]),
    ...paper.appendices.flatMap(({ number, heading, body: blocks, exempt }): Told[] => (exempt === null ? [[number.label, heading && said(heading)], ...body(blocks)] : [[number.label, null]])),
  ]
}

const totalsOf = (table: CheckedTable): Told[] => table.rows.filter(({ role, exempt }) => exempt === null && (role === 'total' || role === 'subtotal'))
  .map(({ cells }): Told => ['total', cells.map(({ lines }) => lines.map(plainWords).join(' ')).join(' | ')])

describe('Both editions of a paper', () => {
  test('have the same numbers, references, footnotes and totals, in 200 papers by chance', () => {
    const papers = [
      ...generatedPapers(20).map(({ source, beside }) => sourceOf(source.replace('---\n', `---\n${terms}`), undefined, beside)),
      ...Array.from({ length: 180 }, (_, seed) => plantedPaper(seed, { whole: false, faulty: false }).source),
    ].map((source) => checkSource(source, bcb).paper)
    let leftOut = 0
    for (const whole of papers) {
      if (whole === null) throw new Error('a paper was not read')
      const told = numbersOf(whole)
      expect(numbersOf(publicEdition(whole))).toEqual(told)
      leftOut += told.filter(([number, words]) => words === null && number.includes('.')).length
    }
    expect(leftOut).toBeGreaterThan(100)
  })
  test('print them', async () => {
    const source = plantedPaper(4, { whole: false, faulty: false }).source
    const [whole, open] = await Promise.all((['private', 'public'] as const).map(async (edition) => (await buildPaper(source, bcb, [], 'final', edition)).document))
    const numbers = (document: typeof whole): string[] => (document == null ? [] : documentTexts(document)).filter((text) => /^(?:\d+\.|A?\d+\.\d+|Appendix \d+)$/.test(text))
    expect(numbers(open)).toEqual(numbers(whole).filter((number) => number !== 'A1.1'))
    expect(numbers(open).length).toBeGreaterThan(10)
  })
})

describe('A mark that is not well-formed stops both editions, drafts too', () => {
  const folder = new URL('../findings/', import.meta.url)
  const cases = readdirSync(folder).filter((name) => /^exempt-.*\.case\.md$/.test(name))
  test.each(cases)('%s', async (name) => {
    const source = sourceOf(readFileSync(new URL(name, folder)), 'papers/2014-02-27/support.md')
    for (const edition of /undecided|unplaced|file-name/.test(name) ? ['public'] as const : ['private', 'public'] as const) {
      for (const mode of ['final', 'draft'] as const) expect((await buildPaper(source, bcb, [], mode, edition)).document, `${edition} ${mode}`).toBeNull()
    }
  })
})
