/** How `npm run fuzz` runs: one long test that says how far it has come. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/fuzz/*.fuzz.ts'],
    setupFiles: ['test/support/after-each-file.ts'],
    testTimeout: 24 * 60 * 60 * 1000,
    // Its own lines, as they are written.
    disableConsoleIntercept: true,
    reporters: ['dot'],
  },
})
