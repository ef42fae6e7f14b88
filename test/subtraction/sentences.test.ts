/** What a sentence leaves over, what ranges come to, and what other papers say: as anyone reckons who reads all that is public. */
import { describe, expect, test } from 'vitest'
import { readWhole, type Whole } from '../../src/build.ts'
import { publicEdition } from '../../src/edition/withhold.ts'
import { givenAway } from '../../src/look-over.ts'
import { bcb, sourceOf } from '../support/house.ts'

const terms = (passages: number): string => `exempt-passages: ${passages}\nexempt:\n  ground: Financial affairs of others\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n`

const paper = (body: string, { csv = '', front = terms(body.split('\n:::exempt\n').length - 1), name = 'awards' }: { readonly csv?: string; readonly front?: string; readonly name?: string } = {}): Whole => {
  const text = `---\nto: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Awards\n${front}---\n\n# Purpose\n\nTo tell the Board of awards.\n\n# Recommendation\n\nThe Board to note the report.\n\n# Awards\n\n${body}\n`
  const read = readWhole(sourceOf(text, `papers/m/${name}.md`, csv === '' ? {} : { 'awards.csv': csv }), bcb)
  if (read === null) throw new Error(`cannot be read:\n${text}`)
  return read
}

const table = 'The awards are these.\n\n::table{from="awards.csv"}\n'
const told = (...papers: readonly Whole[]): string[] => givenAway(papers).filter(({ code }) => code === 'amount-given-away').map(({ what }) => what.replace(/ is withheld, and can be got from what is public/, ''))

describe('What a sentence leaves over', () => {
  const withSentence = (sentence: string): string[] => told(paper(`${sentence}\n\n:::exempt\nQuillfeather Holdings is to have £85k.\n:::\n`))
  test.each([
    'The grant is £120k, of which £35k goes to Ely and the rest to others.',
    'The grant is £120k. Of this £35k goes to Ely.',
    'Of the £120k, £20k goes to Ely, £15k to March and the remainder elsewhere.',
    'With £120.4k in all and £35k for Ely, the balance is not told.',
  ])('%s', (sentence) => {
    expect(withSentence(sentence)).toHaveLength(1)
    expect(withSentence(sentence)[0]).toMatch(/^£85k: £120(?:\.4)?k less £\d+k(?: and £15k)? is /)
  })
  test.each([
    ['a list, its whole in the words that lead to it', 'The grant is £120k, which goes to:\n\n- Ely, £35k; and\n- a firm, the rest.', '£120k less £35k is £85k'],
    ['a footnote', 'The grant is £120k.[^a]\n\n[^a]: Of it £35k is for Ely.', '£120k less £35k is £85k'],
    ['what is taken away', 'The grant of £120k less £35k goes to one firm.', '£120k less £35k is £85k'],
    ['what is put on top', 'The rent rises by £5k from £80k next year.', '£5k and £80k is £85k'],
    ['a share', 'The grant is £100k, of which Ely gets 15%.', 'what paragraph 3.1 tells: it comes to £85k'],
    ['a narrow range', 'The price is between £84.5k and £85.5k.', 'the range in paragraph 3.1: it comes to £85k'],
  ])('is found in %s', (_, body, sum) => { expect(withSentence(body)).toEqual([`£85k: ${sum}.`]) })
  test.each([
    'The price is between £80k and £90k.',
    'The grant is £90k, and 15% of the firms were late.',
    'The grant is £120k, and last year £35k was given to Ely.',
    'The grant is £120k, of which £35k goes to Ely and the rest, £85k, to March.',
    'The grant is £120k, of which £45k goes to Ely and the rest to others.',
  ])('is not meant by: %s', (sentence) => { expect(withSentence(sentence).filter((what) => what.includes('less'))).toEqual([]) })
  test.each([
    ['The price is £84.5k to £85.5k.', ['amount-given-away']], ['The price is £84.5–£85.5k.', ['amount-given-away']], ['The price is from £84.5k up to £85.5k.', ['amount-given-away']],
    ['The price is £82k to £88k.', ['amount-nearly-known']], ['The price is between £80k and £90k.', ['amount-nearly-known']],
    ['The price rose from £84.5k to £85.5k.', []], ['The price is £60k to £90k.', []], ['The price was £85.5k, to £84.5k of which all agreed.', []],
  ])('is found in a range, and not in a change: %s', (sentence, codes) => {
    expect(givenAway([paper(`${sentence}\n\n:::exempt\nQuillfeather Holdings is to have £85k.\n:::\n`)]).map(({ code }) => code)).toEqual(codes)
  })
  test('needs no word of a rest where its digits leave no doubt, and may stand in another paper', () => {
    const secret = paper(table, { csv: 'Recipient,Award,Exempt\nEly,"£60,000",\nQuillfeather,"£41,730",yes\nLode,"£18,270",yes\n' })
    const open = paper('The grant came to £101,730 and £60,000 was spent.', { front: '', name: 'other' })
    expect(told(secret)).toEqual([])
    expect(told(secret, open)).toEqual(['£41,730: £101,730 less £60,000 is £41,730.'])
  })
})

test('A sentence that states what all rows come to, or those that are withheld, is their total', () => {
  const csv = (marked: string): string => `Recipient,Award,Exempt\nEly Trust,"£70,000",\nQuillfeather,"£41,730",yes\nLode,"£18,270",${marked}\n`
  expect(told(paper(`${table}\nThe Board has £130,000 for them.`, { csv: csv('') }))).toEqual(['£41,730: £130,000 less £70,000 and £18,270 is £41,730.'])
  expect(told(paper(`${table}\nThe Board has £130,000 for them.`, { csv: csv('yes') }))).toEqual([])
  expect(told(paper(`${table}\nThe Board has £130,001 for them.`, { csv: csv('') }))).toEqual([])
})

test('What a sentence states of one withheld row of a table beside the paper gives the other one away', () => {
  const csv = 'Recipient,Award,Exempt\nEly Trust,"£60,000",\nProbation Trust,"£35,000",yes\nDrug Link Cambridgeshire,"£30,000",yes\nTotal,"£125,000",\n'
  expect(told(paper(table, { csv }))).toEqual([])
  expect(told(paper(`${table}\nThe award of £30,000 to Drug Link Cambridgeshire is new.`, { csv }))).toEqual(expect.arrayContaining(['£35,000: £125,000 less £60,000 and £30,000 is £35,000.']))
})

test('Another paper that states a withheld award gives it away, and with it the other one of its total', () => {
  const csv = 'Recipient,Award,Exempt\nEly Trust,"£60,000",\nProbation Trust,"£35,000",yes\nDrug Link Cambridgeshire,"£30,000",yes\nTotal,"£125,000",\n'
  const other = paper('The awards were:\n\n| Recipient | Award |\n| --- | ---: |\n| Drug Link Cambridgeshire | £30k |\n| Other | £70k |\n', { front: '', name: 'other' })
  expect(told(paper(table, { csv }), other)).toEqual(expect.arrayContaining([expect.stringMatching(/^£35,000: /), expect.stringMatching(/^£30,000: £30k stands in/)]))
})

describe('Ranges', () => {
  const csv = (total: string, range: string): string => `Recipient,Award,Exempt\nEly,£60k,\nMarch,${range},\nQuillfeather,£30k,yes\nTotal,${total},\n`
  test('that are added up end by end give away what is withheld beside them', () => {
    expect(told(paper(table, { csv: csv('£98k–£102k', '£8k–£12k') }))).toEqual(['£30k: £98k less £60k and £8k is £30k.'])
  })
  test('under one figure give it away as far as they are narrow', () => {
    expect(told(paper(table, { csv: csv('£100k', '£9.9k–£10.1k') }))).toHaveLength(1)
    expect(told(paper(table, { csv: csv('£100k', '£8k–£12k') }))).toEqual([])
  })
  test('that are withheld are given away end by end', () => {
    expect(told(paper(table, { csv: csv('£98k–£102k', '£8k–£12k').replace('£8k–£12k,', '£8k–£12k,yes').replace('£30k,yes', '£30k,') }))).toEqual(['£8k: £98k less £60k and £30k is £8k.', '£12k: £102k less £60k and £30k is £12k.'])
  })
})

describe('An earlier edition', () => {
  const csv = (rows: readonly (readonly [name: string, sum: string])[], total: string): string =>
    `Recipient,Award,Exempt\nEly Trust,"£60,000",\n${rows.map(([name, sum]) => `${name},"${sum}",yes\n`).join('')}Total,"${total}",\n`
  const [first, second] = [csv([['Quillfeather', '£41,730'], ['Lode', '£18,270']], '£120,000'), csv([['Quillfeather', '£41,730'], ['Lode', '£18,270'], ['Brackwater', '£9,115']], '£129,115')]
  const earlier = (source: Whole) => givenAway([source], () => [{ paper: publicEdition(paper(table, { csv: first }).paper), where: 'the publication of 19 February 2014' }]).filter(({ code }) => code === 'amount-given-away').map(({ severity, what }) => `${severity} ${what}`)
  test('with one row less left out gives away the one that came since', () => {
    expect(told(paper(table, { csv: second }))).toEqual([])
    expect(earlier(paper(table, { csv: second }))).toEqual([expect.stringMatching(/^error £9,115 is withheld, and can be got from what is public: £129,115 less £60,000 and £60,000 is £9,115/)])
    expect(earlier(paper(table, { csv: first }))).toEqual([])
  })
  test('is laid beside this one though another table has come before', () => {
    const before = paper('| Recipient | Award |\n| --- | ---: |\n| Ely Trust | £60,000 |\n| Lode | £18,270 |\n'.replace(/^/, 'The awards are these.\n\n'), { front: '' })
    const now = paper(`There were:\n\n| Year | Number |\n| --- | ---: |\n| 2013 | 4 |\n| 2014 | 5 |\n\n${table}`, { csv: first })
    expect(givenAway([now], () => [{ paper: before.paper, where: 'the publication of 19 February 2014' }]).filter(({ code }) => code === 'amount-given-away').map(({ severity, what }) => `${severity} ${what}`)).toEqual([
      'error £41,730 is withheld, and can be got from what is public: £120,000 less £60,000 and £18,270 is £41,730.',
      'warning £18,270 is withheld, and can be got from what is public: £18,270 stands in the publication of 19 February 2014.',
    ])
  })
})
