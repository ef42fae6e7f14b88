/** Any document: every kind of block, words of every length. */
import fc from 'fast-check'
import type { Cell, Document, Inline, Item, List, Row, UprightBlock } from '../../../../src/model/document.ts'
import { documentOf, part, running, say, text } from './documents.ts'

const word = fc.constantFrom('the', 'Board', 'commissioning', 'of', 'inter-agency', '£299,570', '(RJ)', 'and/or', 'a\u00a0b', '—', 'https://www.example.org/a_long/path?with=query', 'Ŵy', 'm'.repeat(90))
const sentence = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))

const look = { strong: fc.boolean(), emphasis: fc.boolean() }
const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ words: sentence(12), ...look }).map(({ words, ...looks }) => text(words, looks)) },
  { weight: 1, arbitrary: sentence(3).map((words) => text(words, { link: { to: 'anchor', anchor: 'somewhere' } })) },
  { weight: 1, arbitrary: sentence(3).map((words) => text(words, { link: { to: 'address', address: 'https://www.example.org' } })) },
)
const wordsOf = (least: number) => fc.array(inline, { minLength: least, maxLength: 5 }).map((inlines) => inlines.flatMap((one) => [one, text(' ')]))
const words = wordsOf(0)

const label = fc.constantFrom('1.1', '10.10', '(a)', 'A1.10.10')
/** No two alike, as in a paper: small numbers are not favoured, and there are two thousand million. */
const anchor = fc.noBias(fc.nat()).map((number) => `anchor-${number}`)

const itemOf = (lists: fc.Arbitrary<readonly List[]>): fc.Arbitrary<Item> => fc.record({ label: fc.constantFrom('•', '(iii)'), words, anchor, lists })
const listOf = (depth: 1 | 2, lists: fc.Arbitrary<readonly List[]>): fc.Arbitrary<List> => fc.record({
  kind: fc.constant('list'), style: fc.constantFrom('bullets', 'numbers'), depth: fc.constant(depth), items: fc.array(itemOf(lists), { minLength: 1, maxLength: 4 }),
})
const list = listOf(1, fc.array(listOf(2, fc.constant([])), { maxLength: 1 }))

const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.record({ lines: fc.array(wordsOf(1), { maxLength: 3 }), unbroken: fc.constant(false), headsRow: fc.boolean() }),
  fc.record({ lines: fc.array(fc.constantFrom('£5k', '£100,000').map(say), { minLength: 1, maxLength: 2 }), unbroken: fc.constant(true), headsRow: fc.constant(false) }),
)
const headCell: fc.Arbitrary<Cell> = fc.constantFrom('Head', 'Sum').map((name) => ({ lines: [say(name)], unbroken: false, headsRow: false }))
const table: fc.Arbitrary<UprightBlock> = fc.integer({ min: 1, max: 4 }).chain((columns) => {
  const cells = fc.array(cell, { minLength: columns, maxLength: columns })
  const row: fc.Arbitrary<Row> = fc.record({ weight: fc.constantFrom('item', 'item', 'item', 'total'), cells })
  return fc.record({
    kind: fc.constant('table'), anchor, description: fc.constant('A table'),
    columns: fc.array(fc.record({ align: fc.constantFrom('start', 'centre', 'end'), share: fc.constant(null) }), { minLength: columns, maxLength: columns }),
    head: fc.array(headCell, { minLength: columns, maxLength: columns }),
    rows: fc.array(row, { maxLength: 12 }), look: fc.constant('ordinary'), indented: fc.boolean(), together: fc.boolean(),
  })
})

/** Never wider than the text nor taller than the lowest page. */
const picture: fc.Arbitrary<UprightBlock> = fc.record({
  kind: fc.constant('picture'), anchor, description: fc.constant('A picture'), mediaType: fc.constant('image/png'), bytes: fc.constant(new Uint8Array([1, 2, 3])),
  width: fc.integer({ min: 1, max: 400 }), height: fc.integer({ min: 1, max: 90 }),
})
const signatures: fc.Arbitrary<UprightBlock> = fc.record({
  kind: fc.constant('signatures'), labels: fc.constant({ signature: 'Signature', date: 'Date' }),
  signatories: fc.array(fc.record({ name: sentence(2), post: sentence(20) }), { maxLength: 3 }),
})

const block: fc.Arbitrary<UprightBlock> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('paragraph'), label: fc.option(label.map((text) => ({ text, level: 2 as const, series: 'sections' as const }))), words, anchor, keepWithNext: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('heading'), look: fc.constantFrom('section', 'subheading', 'closing', 'appendix'), label: fc.option(label.map((text) => ({ text, level: 1 as const, series: 'appendices' as const }))), words, anchor }) },
  { weight: 2, arbitrary: list },
  { weight: 2, arbitrary: table },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('title'), words, anchor }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('notice'), words }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('front'), at: fc.constantFrom('head', 'end'), lines: fc.array(fc.record({ label: fc.option(fc.constant('To:')), value: words }), { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('quotation'), paragraphs: fc.array(words, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: picture },
  { weight: 1, arbitrary: signatures },
)

const foot = running([text('Page '), { kind: 'page-number' }, text(' of '), { kind: 'page-count' }])

/** Of one or two parts. */
export const anyDocument: fc.Arbitrary<Document> = fc.array(fc.array(block, { maxLength: 12 }), { minLength: 1, maxLength: 2 })
  .map((parts) => documentOf(...parts.map((blocks, index) => part(blocks, `part-${index}`, { firstFoot: foot, foot }))))
