/** How the tests run: the same everywhere, with a tally beside the words where `.ci/run` asks for one. */
import { defineConfig } from 'vitest/config'
import { skippedByName } from './test/support/skipped-by-name.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two cores, and validators that each take one: more workers only wait for each other.
    maxWorkers: 2,
    // Files of tests share what they load, as one run of the program does: loading all of it for each took a third of the time.
    isolate: false,
    setupFiles: ['test/support/after-each-file.ts'],
    reporters: ['default', skippedByName, ...(process.env['CI'] === 'true' ? [['json', { outputFile: 'test/.cache/results.json' }] as const] : [])],
  },
})
