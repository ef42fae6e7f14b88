/** `npm run bench`: times boardpaper against the naive reference and writes docs/performance.md. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { inTurns, median, runNode } from './measure.mjs'
import { performancePage } from './page.mjs'

const home = fileURLToPath(new URL('..', import.meta.url))
process.chdir(home)
const meeting = 'papers/2014-02-27'
// What was written at the meeting is no paper.
const paper = join(meeting, readdirSync(meeting).find((name) => name.endsWith('.md') && !['minutes.md', 'decisions.md'].includes(name)))
const out = mkdtempSync(join(tmpdir(), 'bench-'))
const say = (words) => process.stderr.write(`${words}\n`)
const child = async (...args) => JSON.parse((await runNode(args)).stdout)

/** Children in turns, each a fresh process; the median of each of the numbers that they print. */
const childrenInTurns = async (rounds, commands) => {
  const runs = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const [name, args] of Object.entries(commands)) runs[name].push(await child(...args))
  }
  return Object.fromEntries(Object.entries(runs).map(([name, all]) =>
    [name, Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((one) => one[key]))]))]))
}

say('cold: the command, from nothing to PDF and DOCX …')
const cold = await inTurns(15, {
  node: async () => (await runNode(['-e', '0'])).milliseconds,
  boardpaper: async () => (await runNode(['dist/cli/main.js', 'build', meeting, '--format', 'pdf,docx', '--out', join(out, 'ours')])).milliseconds,
  naive: async () => (await runNode(['bench/naive/cold.mjs', join(out, 'naive'), paper])).milliseconds,
})
const sizes = Object.fromEntries(['ours', 'naive'].flatMap((folder) =>
  readdirSync(join(out, folder), { recursive: true }).filter((name) => /\.(pdf|docx)$/.test(name))
    .map((name) => [`${folder} ${name.split('.').at(-1)}`, statSync(join(out, folder, name)).size])))
say(JSON.stringify(cold))

say('warm: the same paper in one process …')
const warm = await child('bench/warm.mjs', paper)
say(JSON.stringify(warm))

say('many: 200 papers …')
const many = await childrenInTurns(3, { boardpaper: ['bench/many.mjs', 'boardpaper'], naive: ['bench/many.mjs', 'naive'] })
say(JSON.stringify(many))

say('long: 120 pages against 1,200 …')
const [short, long] = ['26', '260']
const lengths = await childrenInTurns(3, Object.fromEntries(['boardpaper', 'naive'].flatMap((rival) =>
  [[`${rival} short`, ['bench/long.mjs', rival, short]], [`${rival} long`, ['bench/long.mjs', rival, long]]])))
say(JSON.stringify(lengths))

say('pack: 1,200 pages by one command …')
const pack = await childrenInTurns(3, { boardpaper: ['bench/pack.mjs', '245'] })
say(JSON.stringify(pack))
say('figures: 10,000 tables, and one of 5,000 rows and 40 columns of equal figures against its half and quarter …')
const checked = await childrenInTurns(1, { tables: ['bench/audit.mjs', 'tables'] })
const cells = await childrenInTurns(3, Object.fromEntries([1250, 2500, 5000].map((rows) => [rows, ['bench/audit.mjs', 'cells', String(rows)]])))
say(JSON.stringify({ checked, cells }))

rmSync(out, { recursive: true, force: true })
mkdirSync('docs', { recursive: true })
const machine = `${availableParallelism()} cores (${cpus()[0].model.trim()}), Node.js ${process.versions.node} on ${process.platform}`
writeFileSync('docs/performance.md', performancePage({ machine, cold, warm, many, lengths, pack: pack.boardpaper, sizes, checked: checked.tables, cells }))
say('docs/performance.md is written.')
