/**
 * The figures' check by itself: `node audit.mjs tables` casts 10,000 tables, `node audit.mjs cells ROWS` one table of so many rows and 40 columns.
 * Prints the milliseconds of reading and of checking, and the most memory held.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { ownTemplates, readHouse } from '../dist/index.js'
import { peakMegabytes, timed } from './measure.mjs'

const { house } = readHouse('bcb', ownTemplates(), process.cwd())
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
// The two rooms apart, which the program only ever uses together.
await build({ entryPoints: { read: 'src/read/loose.ts', audit: 'src/audit/loose.ts' }, outdir: folder, outExtension: { '.js': '.mjs' }, bundle: true, platform: 'node', format: 'esm', logLevel: 'warning' })
const { readLoose } = await import(join(folder, 'read.mjs'))
const { auditTables } = await import(join(folder, 'audit.mjs'))
rmSync(folder, { recursive: true, force: true })

const sourceOf = (file, text) => ({ file, bytes: new TextEncoder().encode(text), exemptBeside: false, passages: 'none', beside: () => ({ kind: 'refused', because: 'there is none' }) })

const [rows, columns] = [20, 5]
/** A table with a total that adds up: the same for the same number. */
const tableOf = (number) => {
  const figures = Array.from({ length: rows - 1 }, (_, row) => Array.from({ length: columns - 1 }, (__, column) => 1000 + (number * 7919 + row * 104_729 + column * 1299) % 90_000))
  const total = figures.reduce((sums, row) => sums.map((sum, at) => sum + row[at]), Array(columns - 1).fill(0))
  return [['Item', 'Budget', 'Actual', 'Forecast', 'Grant'], ...figures.map((row, at) => [`Item ${'ABCDEFGHIJKLMNOPQRST'[at]}`, ...row]), ['Total', ...total]]
}

const asCsv = (tables) => tables.map((table) => table.map((row) => row.join(',')).join('\n')).join('\n\n')
const asMarkdown = (tables) => tables.map(([head, ...body]) => [head, head.map(() => '---'), ...body].map((row) => `| ${row.join(' | ')} |`).join('\n')).join('\n\n')

const aHundred = (from) => Array.from({ length: 100 }, (_, at) => tableOf(from + at))
/** Half of the tables in CSV files, half in Markdown, a hundred a file. */
const manyTables = () => Array.from({ length: 100 }, (_, at) => (at % 2 === 0 ? sourceOf(`tables-${at}.csv`, asCsv(aHundred(at * 100))) : sourceOf(`tables-${at}.md`, asMarkdown(aHundred(at * 100)))))
/** One table of equal figures, in which every row might be the sum of others. */
const equalFigures = (count) => [sourceOf('equal.csv', [['Item', ...Array.from({ length: 39 }, (_, at) => `Column ${at}`)], ...Array.from({ length: count }, (_, at) => [`Row ${at}`, ...Array(39).fill(1000)])].map((row) => row.join(',')).join('\n'))]

const [kind, count] = process.argv.slice(2)
const sources = kind === 'tables' ? manyTables() : equalFigures(Number(count))
let [reading, checking, tables, checks] = [0, 0, 0, 0]
for (const source of sources) {
  let read = []
  reading += await timed(() => { read = readLoose(source, house.style).tables })
  checking += await timed(() => { checks += auditTables(read, source.file).checks.length })
  tables += read.length
}
console.log(JSON.stringify({ reading, checking, tables, checks, megabytes: peakMegabytes() }))
