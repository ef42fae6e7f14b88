/** Papers by chance whose sentences repeat their tables: sound ones raise nothing, and one slip is told at its place. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { auditPapers, checkSource } from '../../../src/build.ts'
import { bcb, sourceOf } from '../../support/house.ts'
import { generatedPapers } from '../../support/papers.ts'
import { auditSource } from '../audited.ts'
import { located, paperSaying } from './paper.ts'

const names = ['Cambridgeshire Constabulary', 'Peterborough Rape Crisis', 'Fenland Youth Partnership', 'Huntingdon Drug Link', 'Regional Burglary Unit', 'Wisbech Night Shelter'] as const
const pounds = (amount: bigint): string => `£${amount.toString().replace(/\B(?=(\d{3})+$)/g, ',')}`
const thousands = (amount: bigint): string => {
  const tenths = (amount + 50n) / 100n
  return `£${tenths / 10n}${tenths % 10n === 0n ? '' : `.${tenths % 10n}`}k`
}

/** Amounts of which no two have three digits in common, so that a slip of one is no slip of another. */
const amounts = fc.uniqueArray(fc.bigInt({ min: 12_345n, max: 98_765n }).filter((amount) => new Set(amount.toString()).size >= 4), { minLength: 3, maxLength: 6, selector: (amount) => amount.toString().slice(0, 2) })

const sketch = fc.record({
  awards: amounts, coarse: fc.boolean(),
  wording: fc.constantFrom((name: string, sum: string) => `${name} will receive a grant of ${sum}.`, (name: string, sum: string) => `The grant to ${name} is ${sum}.`, (name: string, sum: string) => `An award of ${sum} to ${name} is intended.`),
})
const write = (amount: bigint, coarse: boolean): string => (coarse ? thousands(amount) : pounds(amount))

const paper = (awards: readonly bigint[], said: readonly string[]): string => {
  const total = awards.reduce((sum, amount) => sum + amount, 0n)
  const rows = awards.map((amount, at) => `| ${names[at]} | ${pounds(amount)} |`)
  return paperSaying(said, ['| Recipient | Award |', '| --- | ---: |', ...rows, `| Total grants to partners | ${pounds(total)} |`].join('\n'))
}

test('a paper whose sentences repeat its table, rightly rounded, raises nothing', () => {
  fc.assert(fc.property(sketch, ({ awards, coarse, wording }) => {
    const total = awards.reduce((sum, amount) => sum + amount, 0n)
    const said = [...awards.map((amount, at) => wording(names[at] ?? '', write(amount, coarse))), `The total of grants to partners is ${write(total, coarse)}.`]
    const audited = auditSource(paper(awards, said))
    expect(located(audited)).toEqual([])
    expect(audited.figures.map(({ bound }) => bound)).toEqual([...awards.map(() => 'row'), 'total'])
  }), { numRuns: 15, seed: 27022014 })
})

/** What a slip makes of an amount, in pounds; null where it makes nothing else of it. */
const slips: Readonly<Record<string, (amount: bigint, at: number) => string | null>> = {
  'a thousand times': (amount) => `${pounds(amount)}k`,
  'ten times': (amount) => pounds(amount * 10n),
  'a thousandth': (amount) => `£${amount / 1000n}.${(amount % 1000n).toString().padStart(3, '0').slice(0, 2)}`,
  'two digits exchanged': (amount, at) => {
    const digits = amount.toString()
    const [a = '', b = ''] = [digits[at % 3], digits[(at % 3) + 1]]
    return a === b ? null : pounds(BigInt(`${digits.slice(0, at % 3)}${b}${a}${digits.slice((at % 3) + 2)}`))
  },
  'digits cut off': (amount) => (amount % 1000n > 500n ? `£${amount / 1000n}k` : null),
}

test.each(Object.keys(slips))('one slip is told at its figure, and nothing else is: %s', (kind) => {
  let injected = 0
  fc.assert(fc.property(sketch, fc.nat(5), fc.nat(2), ({ awards, wording }, which, digit) => {
    const at = which % awards.length
    const wrong = slips[kind]?.(awards[at] ?? 0n, digit) ?? null
    if (wrong === null) return
    injected += 1
    const said = awards.map((amount, index) => wording(names[index] ?? '', index === at ? wrong : pounds(amount)))
    const told = located(auditSource(paper(awards, said)))
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(kind === 'digits cut off' ? /^warning figure-truncated / : kind.includes('thousand') ? /^error figure-unit-slip / : /^(?:error figure-differs|warning figure-doubtful) /)
    expect(told[0]?.endsWith(` ${wrong}`)).toBe(true)
  }), { numRuns: 15, seed: 19122013 })
  expect(injected).toBeGreaterThan(4)
})

test('papers by chance, of words by chance, raise nothing', () => {
  const told = generatedPapers(200).flatMap(({ source }, at) => checkSource(sourceOf(source), bcb).findings.filter(({ code }) => code.startsWith('figure')).map(({ what }) => `${at}: ${what}`))
  expect(told).toEqual([])
})

test('papers by chance, read together, raise nothing, and their order changes nothing', () => {
  const sources = generatedPapers(40).map(({ source }, at) => sourceOf(source, `papers/2014-01-${String(at + 1).padStart(2, '0')}/paper.md`))
  const together = auditPapers(sources, bcb)
  expect(together.findings.map(({ what }) => what)).toEqual([])
  const turned = auditPapers(sources.toReversed(), bcb)
  expect([turned.checks, turned.register]).toEqual([together.checks, together.register])
})
