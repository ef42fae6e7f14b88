/** `npm run fuzz`: as many generated papers as there is time for, in both houses. Asked by test/fuzz/run.mjs. */
import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { passingFolder } from '../support/folder.ts'
import { casesFrom, examine, houses, keepSmallest, type Case } from '../support/fuzz.ts'
import { generatedPaper } from '../support/papers.ts'
import { twoAtATime } from '../support/run.ts'

const count = Number(process.env['FUZZ_COUNT'] ?? '500')
const seed = Number(process.env['FUZZ_SEED'] ?? '1')
/** A paper says how far the run has come once in so many. */
const step = 25
/** Making papers smaller takes a minute each: the seeds of the rest suffice. */
const mostKept = 5

const told = ({ seed, size }: Case, [house]: (typeof houses)[number], faults: readonly string[]): string => `Seed ${seed}, size ${size}, house ${house}: ${faults[0] ?? ''}`

test(`${count} papers from seed ${seed} on, in ${houses.length} houses`, async () => {
  const folder = passingFolder()
  const started = performance.now()
  const seconds = (): string => `${Math.round((performance.now() - started) / 1000)} s`
  const failed: { readonly one: Case; readonly house: (typeof houses)[number]; readonly faults: readonly string[] }[] = []
  let done = 0
  await twoAtATime(casesFrom(seed, count), async (one) => {
    const paper = generatedPaper(one.seed, one.size)
    for (const house of houses) {
      const { faults, pdf } = await examine(paper, house, folder, `paper-${one.seed}`)
      if (faults.length > 0) {
        failed.push({ one, house, faults })
        // At once, for those who do not wait for the end.
        console.log(told(one, house, faults))
      }
      // A thousand of them would fill a small disk.
      if (pdf !== null) rmSync(pdf)
    }
    done += 1
    if (done % step === 0 || done === count) console.log(`${done} of ${count} papers, ${failed.length} with something wrong, ${seconds()}`)
  })
  for (const { one, house } of failed.slice(0, mostKept)) console.log(`Seed ${one.seed}, house ${house[0]}, made smaller: ${await keepSmallest(one, house, folder)}`)
  console.log(`\n${count} papers in ${houses.length} houses, ${count * houses.length * 2} files: ${failed.length === 0 ? 'nothing wrong' : `${failed.length} with something wrong`}. ${seconds()}`)
  expect(failed.length).toBe(0)
})
