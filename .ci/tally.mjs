/** Says in one plain line how the tests went, from vitest's JSON report: `N passed, N failed, N skipped`. */
import { existsSync, readFileSync } from 'node:fs'

const file = process.argv[2]

if (!existsSync(file)) {
  // Types or the bundle failed, so that no test ever ran.
  console.log('0 passed, 1 failed, 0 skipped')
} else {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that cannot be loaded has no tests of its own to fail.
  const unloaded = report.testResults.filter((suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed')).length
  const failed = report.numFailedTests + unloaded
  console.log(`${report.numPassedTests} passed, ${failed} failed, ${report.numPendingTests + report.numTodoTests} skipped`)
}
