/** `npm run fuzz [-- --count 500 --seed N]`: starts the long run of generated papers. */
import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { count: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } } })
for (const [name, value] of Object.entries(values)) {
  if (/^\d{1,9}$/.test(value)) continue
  console.error(`--${name} wants a whole number, and this is ${value}.`)
  process.exit(2)
}
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')
const { status } = spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.fuzz.config.ts'], {
  stdio: 'inherit', env: { ...process.env, FUZZ_COUNT: values.count, FUZZ_SEED: values.seed },
})
process.exitCode = status ?? 1
