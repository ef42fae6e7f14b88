/** Printed numbers, and the references that cite them. */
import { describe, expect, test } from 'vitest'
import type { HouseStyle } from '../../src/model/house-style.ts'
import type { NumberedPaper } from '../../src/model/paper.ts'
import { plainWords } from '../../src/model/plain-words.ts'
import { writeCount } from '../../src/model/count.ts'
import { numberPaper } from '../../src/number/number.ts'
import { auditSource, paperWith } from '../audit/audited.ts'
import { bcbStyle, sourceOf } from '../support/house.ts'
import { readPaper } from '../../src/read/paper.ts'

const numberedPaper = (body: string, style: HouseStyle = bcbStyle) => {
  const source = `---\nto: Board\nfrom: Chief Executive\ndate: 2014-02-27\ntitle: T\n---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\nTo note.\n\n${body}`
  const { paper } = readPaper(sourceOf(source, 'paper.md'), style, () => true)
  if (paper === null) throw new Error('The test paper cannot be read')
  return numberPaper(paper, style)
}

/** Each number as printed and as cited, with the words it stands before. */
const printed = ({ sections }: NumberedPaper): string[] => sections.flatMap((section) => [
  ...(section.heading === null ? [] : [`${section.number.label} ${plainWords(section.heading)}`]),
  ...section.body.flatMap((block) => block.kind === 'subheading' ? [`   ${plainWords(block.text)}`] : [
    `${block.number.label} ${plainWords(block.text)}`,
    ...block.parts.flatMap((part) => part.kind !== 'list' ? [] : part.items.flatMap((item) => [
      `   ${item.number.label} ${plainWords(item.text)} [${item.number.cited}]`,
      ...item.lists.flatMap((inner) => inner.items.map((each) => `      ${each.number.label} ${plainWords(each.text)} [${each.number.cited}]`)),
    ])),
  ]),
])

test('sections, paragraphs, items and bullets are numbered as the house prints them, and cited so that no two are alike', () => {
  const { paper, findings } = numberedPaper(`# Spends

First.

## A subheading

Second:

1. one
   1. inner one
   2. inner two
2. two
   - inner bullet

- a bullet
- another

1. three

#

The grant will serve all.

# Next

Last.`)
  expect(findings).toEqual([])
  expect(printed(paper)).toEqual([
    '1. Purpose', '1.1 To inform.',
    '2. Recommendation', '2.1 To note.',
    '3. Spends', '3.1 First.', '   A subheading', '3.2 Second:',
    '   (a) one [3.2(a)]', '      (i) inner one [3.2(a)(i)]', '      (ii) inner two [3.2(a)(ii)]',
    '   (b) two [3.2(b)]', '      – inner bullet [3.2(b), bullet 1]',
    '   • a bullet [3.2, bullet 1]', '   • another [3.2, bullet 2]',
    '   (c) three [3.2(c)]',
    '4. The grant will serve all.',
    '5. Next', '5.1 Last.',
    '6. Recommendation', '6.1 To note.',
  ])
})

describe('Counts are written as Word writes them', () => {
  test.each([
    [1, 'a'], [26, 'z'], [27, 'aa'], [28, 'bb'], [52, 'zz'], [53, 'aaa'],
  ] as const)('letter %s is %s', (count, written) => expect(writeCount(count, 'lower-letter')).toBe(written))
  test.each([
    [1, 'i'], [4, 'iv'], [9, 'ix'], [14, 'xiv'], [40, 'xl'], [49, 'xlix'], [90, 'xc'], [400, 'cd'], [1994, 'mcmxciv'],
  ] as const)('Roman %s is %s', (count, written) => expect(writeCount(count, 'lower-roman')).toBe(written))
  test('capitals too, and plain digits', () => {
    expect([writeCount(28, 'upper-letter'), writeCount(9, 'upper-roman'), writeCount(28, 'decimal')]).toEqual(['BB', 'IX', '28'])
  })
})

test('the patterns are the house\'s', () => {
  const style: HouseStyle = { ...bcbStyle, numbering: {
    section: { style: 'upper-roman', text: '%1' }, paragraph: { style: 'decimal', text: '%1.%2.' }, item: { style: 'upper-letter', text: '%3)' }, innerItem: { style: 'decimal', text: '%3%4' },
    appendix: { style: 'upper-letter', text: '%1' }, appendixParagraph: { style: 'decimal', text: '%1%2' },
  } }
  expect(printed(numberedPaper('# Spends\n\nOne:\n\n1. a\n   1. b', style).paper).slice(4, 8)).toEqual(['III Spends', 'III.1. One:', '   A) a [III.1A)]', '      A1 b [III.1A)A1]'])
})

describe('References', () => {
  const words = (body: string): string[] => printed(numberedPaper(body).paper)
  test('print their words and the number of what they name, forwards and backwards', () => {
    expect(words('# Spends {#spends}\n\nSee [para](#last), [](#item) and [section](#spends).\n\nItems:\n\n1. One. {#item}\n\nLast. {#last}')).toContain('3.1 See para 3.3, 3.2(a) and section 3.')
  })
  test('a dead one is an error at its place, and the likeliest name is offered', () => {
    const { located } = auditSource(paperWith('See [para](#allocaton).\n\nThe allocation. {#allocation}'))
    expect(located.map(({ code, place, where, what, help }) => [code, place.line, place.column, where, what, help])).toEqual([
      ['reference-dead', 20, 5, 'paragraph 3.2', 'Nothing in this paper bears the name “#allocaton”.', 'Did you mean `#allocation`?'],
    ])
  })
  test('where nothing is like it, the names that exist are listed', () => {
    expect(numberedPaper('# S\n\nSee [para](#zzz). {#money}').findings[0]?.help).toContain('These names exist: #money.')
    expect(numberedPaper('# S\n\nSee [para](#zzz).').findings[0]?.help).toContain('end the paragraph that is meant with {#zzz}')
  })
  test('a subheading has no number to print', () => {
    expect(numberedPaper('# S\n\n## Sub {#sub}\n\nSee [para](#sub).').findings.map(({ code, what }) => [code, what])).toEqual([
      ['reference-unnumbered', '“#sub” names a subheading, and subheadings have no number to print.'],
    ])
  })
})
