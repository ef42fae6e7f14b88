/** One pack of so many papers by the command itself: `node pack.mjs PAPERS`. Prints pages, milliseconds and the most memory held. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runNode } from './measure.mjs'
import { paperSource } from './papers.mjs'

const count = Number(process.argv[2])
const names = Array.from({ length: count }, (_, index) => `paper-${String(index).padStart(4, '0')}.md`)
const folder = mkdtempSync(join(tmpdir(), 'bench-pack-'))
const meeting = join(folder, 'papers', '2014-02-27')
mkdirSync(meeting, { recursive: true })
for (const [index, name] of names.entries()) writeFileSync(join(meeting, name), paperSource(index).replace(/^date: .*$/m, 'date: 2014-02-27'))
writeFileSync(join(meeting, 'meeting.yaml'), [
  'board: Business Coordination Board', 'date: 27 February 2014', 'time: 14:00', 'venue: Committee Room', 'profile: bcb', 'items:',
  ...names.map((name) => `  - paper: ${name}`), '',
].join('\n'))

const [program, peak] = ['../dist/cli/main.js', './peak.cjs'].map((path) => fileURLToPath(new URL(path, import.meta.url)))
const { milliseconds, stdout } = await runNode(['--require', peak, program, 'pack', meeting, '--out', join(folder, 'output')])
const [, pages] = /(\d+) pages/.exec(stdout) ?? []
const [, megabytes] = /most memory: (\d+) MB/.exec(stdout) ?? []
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({ pages: Number(pages), milliseconds, megabytes: Number(megabytes) }))
