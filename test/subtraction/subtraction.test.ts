/** What can be reckoned from public figures is found, with the sum that gives it away; and nothing else is said to be. */
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { startOfFile } from '../../src/findings/place.ts'
import { reportText } from '../../src/findings/report.ts'
import { plainWords } from '../../src/model/plain-words.ts'
import { cellId, unitsOfOne, type Amount, type Relation } from '../../src/subtraction/amounts.ts'
import { subtractionFindings } from '../../src/subtraction/findings.ts'
import { findGivenAway } from '../../src/subtraction/given-away.ts'
import type { PaperAudited } from '../../src/subtraction/audited.ts'
import { statedEarlier, type StatedElsewhere } from '../../src/subtraction/earlier.ts'
import { ledgerOf } from '../../src/subtraction/ledger.ts'
import { auditSource, paperWith, type AuditedSource } from '../audit/audited.ts'

/** The rows that are withheld: by the words of their first cell, and by the head of a column where only that cell is. */
const paperOf = (audited: AuditedSource, withheld: readonly string[], file = 'paper.md'): PaperAudited => {
  const isWithheld: PaperAudited['isWithheld'] = (_, place) => audited.tables.some(({ head, rows }) => rows.some(({ cells, place: ofRow }) => cells.some((cell, column) => {
    const label = plainWords(cells[0]?.lines.flat() ?? [])
    const named = withheld.find((one) => one.replace(/ “.*/, '') === label)
    const only = /“(.*)”/.exec(named ?? '')?.[1]
    if (named === undefined) return false
    if (only === undefined) return ofRow === place || cell.place === place
    return plainWords(head[column]?.lines.flat() ?? []) === only && cell.place === place
  })))
  return { file, tables: audited.tables, checks: audited.checks, proseChecks: audited.proseChecks, sentences: [], isWhole: false, isWithheld, printed: () => 'paragraph 3.1' }
}

const told = (paper: PaperAudited, elsewhere: readonly StatedElsewhere[] = []): string =>
  subtractionFindings(findGivenAway(ledgerOf([paper], elsewhere))).map(({ severity, code, where, what, help }) =>
    `${severity} ${code}: ${where ?? ''}\n  ${what}\n${severity === 'error' ? `  ${help}\n` : ''}`).join('') || 'nothing is given away\n'

describe('Tables', () => {
  const cases = readFileSync(new URL('cases.md', import.meta.url), 'utf8').split(/^# /m).slice(1).map((text) => {
    const [, name = '', withheld = '', table = ''] = /^(.*)\n\nWithheld: (.*)\n\n([\s\S]*)$/.exec(text) ?? []
    return { name, withheld: withheld.split(', '), table }
  })
  test('say what they give away', async () => {
    const said = cases.map(({ name, withheld, table }) => `# ${name}\n${told(paperOf(auditSource(paperWith(table)), withheld))}`)
    await expect(said.join('\n')).toMatchFileSnapshot(new URL('cases.said.txt', import.meta.url).pathname)
  })
  test('without anything withheld give nothing away', () => {
    for (const { table } of cases) expect(told(paperOf(auditSource(paperWith(table)), []))).toBe('nothing is given away\n')
  })
  test('hide an amount once what is advised is withheld too', () => {
    for (const { name, withheld, table } of cases) {
      const ledger = ledgerOf([paperOf(auditSource(paperWith(table)), withheld)])
      const { alsoWithhold } = findGivenAway(ledger)
      if (alsoWithhold === null) continue
      const more = new Set(alsoWithhold.flatMap((line) => line.amounts).map(({ id }) => id))
      const then = findGivenAway({ ...ledger, amounts: ledger.amounts.map((amount) => (more.has(amount.id) ? { ...amount, standing: 'withheld' as const } : amount)) })
      const secrets = new Set(ledger.amounts.filter(({ standing }) => standing === 'withheld').map(({ id }) => id))
      expect(then.givenAway.filter(({ amount }) => secrets.has(amount.id)), name).toEqual([])
    }
  })
})

const awards = (total: string): string => `
  | Recipient | Award |
  | --- | ---: |
  | Cambridgeshire Constabulary | £100k |
  | Drug Link Cambridgeshire | £35k |
  | Probation Trust | £30k |
  ${total}`

describe('Beyond the table', () => {
  test('a sentence that states the withheld award gives it away', () => {
    const audited = auditSource(paperWith(awards(''), { caption: 'The award of £35k to Drug Link Cambridgeshire is new. The awards are in the table below.' }))
    expect(told(paperOf(audited, ['Drug Link Cambridgeshire']))).toContain('£35k is withheld, and can be got from what is public: £35k stands in paragraph 3.1.')
  })
  test('so does another paper, or an earlier edition', () => {
    const audited = auditSource(paperWith(awards('')))
    const paper = paperOf(audited, ['Drug Link Cambridgeshire'])
    expect(told(paper)).toBe('nothing is given away\n')
    const stated: StatedElsewhere = { of: [cellId('paper.md', 1, 2, 1)], written: '£35,000', value: 35_000n * unitsOfOne, precision: unitsOfOne, where: 'the paper of 19 December 2013' }
    expect(told(paper, [stated])).toContain('can be got from what is public: £35,000 stands in the paper of 19 December 2013.')
    expect(told(paper, statedEarlier(paper, paperOf(audited, []), 'the edition of 20 February 2014'))).toContain('can be got from what is public: £35k stands in the edition of 20 February 2014.')
    expect(statedEarlier(paper, paper, 'the edition of 20 February 2014').map(({ written }) => written)).toEqual(['£100k', '£30k'])
  })
  test('a total that does not agree gives a guess, and says how good it is', () => {
    expect(told(paperOf(auditSource(paperWith(awards('| Total | £168k | '))), ['Drug Link Cambridgeshire']))).toContain('to within £3,000')
  })
})

test.each([
  ['amount-given-away', '| Total | £165k | '], ['amount-nearly-known', '| Total | £168k | '], ['amounts-known-together', '| Total | £165k | '],
] as const)('%s is told in the manual by its smallest example', async (code, total) => {
  const audited = auditSource(paperWith(awards(total)))
  const withheld = ['Drug Link Cambridgeshire', ...(code === 'amounts-known-together' ? ['Probation Trust'] : [])]
  const findings = subtractionFindings(findGivenAway(ledgerOf([paperOf(audited, withheld)])))
  expect(findings.map((found) => found.code)).toEqual([code])
  const report = reportText(findings, new Map([['paper.md', audited.source]]), { colour: false, width: 100 })
  await expect(report).toMatchFileSnapshot(new URL(`../findings/${code}.report.txt`, import.meta.url).pathname)
})

const cell = (id: string, value: bigint, standing: Amount['standing']): Amount =>
  ({ id, standing, value: value * unitsOfOne, precision: 0n, written: `£${value}`, where: id, file: 'a', place: startOfFile, line: { id, where: id }, label: null, isItem: true, nonNegative: false })

/** A grid with totals both ways, of which chance withholds cells. */
const grid = fc.record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 3 }), seed: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 9, maxLength: 9 }), withheld: fc.array(fc.nat(15), { minLength: 1, maxLength: 5 }) })
  .map(({ rows, columns, seed, withheld }) => {
    const at = (row: number, column: number): bigint => BigInt(seed[row * 3 + column] ?? 1)
    const sumOfRow = (row: number): bigint => Array.from({ length: columns }, (_, column) => at(row, column)).reduce((sum, one) => sum + one, 0n)
    const value = (row: number, column: number): bigint => (row < rows ? (column < columns ? at(row, column) : sumOfRow(row))
      : Array.from({ length: rows }, (_, each) => (column < columns ? at(each, column) : sumOfRow(each))).reduce((sum, one) => sum + one, 0n))
    const ids = Array.from({ length: rows + 1 }, (_, row) => Array.from({ length: columns + 1 }, (__, column) => ({ row, column, id: `${row} ${column}` }))).flat()
    const amounts = ids.map(({ row, column, id }, index) => cell(id, value(row, column), withheld.includes(index) ? 'withheld' : 'public'))
    const sum = (total: string, parts: readonly string[]): Relation => ({ kind: 'linear', terms: [{ id: total, times: 1n }, ...parts.map((id) => ({ id, times: -1n }))], slack: 0n, words: `the total ${total}` })
    const relations = [
      ...Array.from({ length: columns + 1 }, (_, column) => sum(`${rows} ${column}`, Array.from({ length: rows }, (__, row) => `${row} ${column}`))),
      ...Array.from({ length: rows + 1 }, (_, row) => sum(`${row} ${columns}`, Array.from({ length: columns }, (__, column) => `${row} ${column}`))),
    ]
    return { amounts, relations }
  })

/** Whether a second assignment of the withheld cells agrees with every relation and differs in this one; tried out, not reckoned. */
const canDiffer = (wanted: string, secrets: readonly string[], relations: readonly Relation[]): boolean => {
  const steps = [-2n, -1n, 0n, 1n, 2n]
  const tried = (at: number, changes: ReadonlyMap<string, bigint>): boolean => {
    const id = secrets[at]
    if (id !== undefined) return steps.some((step) => tried(at + 1, new Map(changes).set(id, step)))
    return changes.get(wanted) !== 0n && relations.every((relation) => relation.kind === 'linear' && relation.terms.reduce((sum, term) => sum + term.times * (changes.get(term.id) ?? 0n), 0n) === 0n)
  }
  return tried(0, new Map())
}

test('an amount is given away exactly where no second set of figures agrees with all that is public', () => {
  fc.assert(fc.property(grid, ({ amounts, relations }) => {
    const secrets = amounts.filter(({ standing }) => standing === 'withheld').map(({ id }) => id)
    const { givenAway } = findGivenAway({ amounts, relations })
    const given = new Set(givenAway.map(({ amount }) => amount.id))
    for (const id of secrets) expect(given.has(id), id).toBe(!canDiffer(id, secrets, relations))
    for (const one of givenAway) expect([one.reckoned, one.within.over]).toEqual([{ over: one.amount.value, under: 1n }, 0n])
  }), { numRuns: 150, seed: 6 })
})

test('where amounts are expected to be nought or more, what is reckoned from bounds is never further off than is said', () => {
  fc.assert(fc.property(grid, ({ amounts, relations }) => {
    const { givenAway, roughly } = findGivenAway({ amounts: amounts.map((amount) => ({ ...amount, nonNegative: true })), relations })
    for (const { amount, reckoned, within } of [...givenAway, ...roughly]) {
      const miss = reckoned.over - amount.value * reckoned.under
      expect((miss < 0n ? -miss : miss) * within.under <= within.over * reckoned.under).toBe(true)
    }
  }), { numRuns: 100, seed: 7 })
})
