/** Holds the score of the audit over the printed tables: it may rise and not fall. `npm run score:audit` prints it. */
import { expect, test } from 'vitest'
import { printed, scoreOf, sharesOf } from './score.ts'
import { printedTables, standing } from './truth.ts'

/** The figures last reached, in one place. */
const reached = {
  tune: { coverage: 1, recall: 0.982, precision: 1, warningPrecision: 0.968, sound: 1 },
  held: { coverage: 1, recall: 0.97, precision: 1, warningPrecision: 0.988, sound: 1 },
} as const

const tables = printedTables()

test('the tables are many, and sound by their own truth', () => {
  expect(tables.length).toBeGreaterThanOrEqual(60)
  expect(tables.flatMap((table) => table.relations.filter((relation) => standing(table.rows, relation) === 'outside').map((relation) => `${table.name} ${JSON.stringify(relation)}`))).toEqual([])
})

test.each(['tune', 'held'] as const)('the half to %s scores no less than before', (half) => {
  const score = scoreOf(tables.filter((table) => table.half === half))
  console.log(printed(half, score))
  if (process.env['SCORE_TELLS'] === half) console.log([...score.uncovered.map((line) => `uncovered ${line}`), ...score.soundWithError, ...score.soundWithWarning.map((line) => `sound warning ${line}`), ...score.missed.map((line) => `missed ${line}`), ...score.falseErrors.map((line) => `false error ${line}`), ...score.falseWarnings.map((line) => `false warning ${line}`)].join('\n'))
  const shares = sharesOf(score)
  for (const [name, least] of Object.entries(reached[half])) expect(shares[name as keyof typeof shares], name).toBeGreaterThanOrEqual(least)
})
