/** Holds the score of the audit over the printed tables: it may rise and not fall. `npm run score:audit` prints it. */
import { expect, test } from 'vitest'
import { printed, scoreOf, sharesOf } from './score.ts'
import { printedTables, standing } from './truth.ts'

/** The figures last reached, in one place. */
const reached = {
  tune: { coverage: 1, recall: 0.986, precision: 1, warningPrecision: 0.97, sound: 1 },
  typed: { coverage: 0.99, recall: 0.978, precision: 0.998, warningPrecision: 0.98, sound: 1 },
  unseen: { coverage: 1, recall: 0.989, precision: 1, warningPrecision: 0.97, sound: 1 },
  held: { coverage: 1, recall: 0.989, precision: 1, warningPrecision: 0.985, sound: 1 },
} as const

const tables = printedTables()

test('the tables are many, and sound by their own truth', () => {
  expect(tables.length).toBeGreaterThanOrEqual(60)
  expect(tables.flatMap((table) => table.relations.filter((relation) => standing(table.rows, relation) === 'outside').map((relation) => `${table.name} ${JSON.stringify(relation)}`))).toEqual([])
})

test.each(['tune', 'held', 'typed', 'unseen'] as const)('the set called %s scores no less than before', (half) => {
  const score = scoreOf(tables.filter((table) => table.half === half))
  console.log(printed(half, score))
  if (process.env['SCORE_TELLS'] === half) console.log([...score.uncovered.map((line) => `uncovered ${line}`), ...score.soundWithError, ...score.soundWithWarning.map((line) => `sound warning ${line}`), ...score.missed.map((line) => `missed ${line}`), ...(process.env['SCORE_ASTRAY'] === undefined ? [] : score.astray.map((line) => `astray ${line}`)), ...score.falseErrors.map((line) => `false error ${line}`), ...score.falseWarnings.map((line) => `false warning ${line}`)].join('\n'))
  const shares = sharesOf(score)
  for (const [name, least] of Object.entries(reached[half])) expect(shares[name as keyof typeof shares], name).toBeGreaterThanOrEqual(least)
})
