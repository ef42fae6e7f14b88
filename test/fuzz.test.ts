/** Generated papers before the judges of each format: 50 on every change, and as many as anyone likes by `npm run fuzz`. */
import { describe, expect } from 'vitest'
import { passingFolder } from './support/folder.ts'
import { casesFrom, examine, houses, type Examined } from './support/fuzz.ts'
import { needs } from './support/needs.ts'
import { generatedPaper } from './support/papers.ts'
import { twoAtATime } from './support/run.ts'
import { veraPdf } from './support/validators/vera-pdf.ts'

const folder = passingFolder()
const cases = casesFrom(7_000, 50)
const judgedByVeraPdf = 5

interface Judged extends Examined { readonly name: string }

const examineAll = (): Promise<readonly Judged[]> => twoAtATime(cases, async ({ seed, size }, index): Promise<Judged> => {
  // The houses in turn, so that both are met and neither twice.
  const house = houses[index % houses.length]
  if (house === undefined) throw new Error('there are houses')
  return { name: `seed ${seed}, size ${size}, house ${house[0]}`, ...await examine(generatedPaper(seed, size), house, folder, `paper-${seed}`) }
})
let examining: Promise<readonly Judged[]> | null = null
const judged = (): Promise<readonly Judged[]> => (examining ??= examineAll())

describe('Of 50 generated papers', () => {
  needs('qpdf', 'poppler')('qpdf, poppler and the Open XML SDK find nothing wrong with any', async () => {
    expect((await judged()).flatMap(({ name, faults }) => faults.map((fault) => `${name}: ${fault}`)).slice(0, 5)).toEqual([])
  }, 300_000)

  for (const flavour of ['ua1', '3a'] as const) {
    needs('qpdf', 'poppler', 'veraPDF')(`veraPDF finds five that are ${flavour === 'ua1' ? 'PDF/UA-1' : 'PDF/A-3a'}`, async () => {
      const files = (await judged()).slice(0, judgedByVeraPdf).flatMap(({ pdf }) => (pdf === null ? [] : [pdf]))
      expect(files.length).toBe(judgedByVeraPdf)
      expect([...await veraPdf(flavour, files)].filter(([, found]) => found.length > 0)).toEqual([])
    }, 300_000)
  }

  needs('qpdf', 'poppler')('one that is wrong would be told', async () => {
    const [first] = houses
    if (first === undefined) throw new Error('there are houses')
    const paper = generatedPaper(7_000, 1)
    const { faults } = await examine({ ...paper, words: `${paper.words} more` }, first, folder, 'planted')
    expect(faults.join()).toContain('more')
  })
})
