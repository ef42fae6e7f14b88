import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // Two cores, and validators that each take one: more workers only wait for each other.
    maxWorkers: 2,
  },
})
