/** A house that is read without a finding sets papers, however odd its measures are: nothing is thrown, nothing runs on without end. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { buildPaper } from '../src/build.ts'
import { readHouseStyle } from '../src/read/house-style.ts'
import { bcb, sourceOf } from './support/house.ts'
import { houseKeys, withValue } from './support/house-keys.ts'

const at = new URL('houses/', import.meta.url)
const source = sourceOf(readFileSync(new URL('every-block.md', at)), 'every-block.md', { 'map.png': readFileSync(new URL('map.png', at)) })

test('every length may be as small or as large as the house allows', async () => {
  const wrong: string[] = []
  let built = 0
  for (const { path } of houseKeys.filter(({ kind }) => kind === 'length')) {
    for (const raw of ['0 mm', '100 mm', '558 mm']) {
      const { style } = readHouseStyle('house-style.yaml', withValue(path, raw).text)
      if (style === null) continue
      const { document, findings, files } = await buildPaper(source, { ...bcb, style }, ['pdf'])
      built += 1
      const because = [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))].join()
      if (document === null ? because !== 'page-too-narrow' : (files[0]?.written.pageCount ?? 0) > 30) wrong.push(`${path.join('.')}: ${raw} (${because})`)
    }
  }
  expect(wrong).toEqual([])
  expect(built).toBeGreaterThan(100)
}, 120_000)
