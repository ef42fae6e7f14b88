/** How the tests run: the same everywhere, with a tally beside the words where `.ci/run` asks for one. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two cores, and validators that each take one: more workers only wait for each other.
    maxWorkers: 2,
    reporters: process.env['CI'] === 'true' ? ['default', ['json', { outputFile: 'test/.cache/results.json' }]] : ['default'],
  },
})
