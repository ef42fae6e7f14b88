/** Names, at the end of a run, each test that was skipped because this machine lacks a tool: nothing goes missing unseen. */
import type { Reporter, TestModule } from 'vitest/node'

export const skippedByName: Reporter = {
  onTestRunEnd: (modules: readonly TestModule[]) => {
    // Tests that a person left out by a filter on the command line have no tool to name.
    const skipped = modules.flatMap(({ children }) => [...children.allTests('skipped')]).filter(({ name }) => name.includes('(skipped: '))
    for (const { fullName } of skipped) console.log(` - ${fullName}`)
  },
}
