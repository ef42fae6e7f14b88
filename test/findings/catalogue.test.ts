/** The catalogue is one, though each room's findings stand in a file of their own. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'

const folder = new URL('../../src/findings/catalogue/', import.meta.url)

test('holds every code of every file, and no code stands in two', async () => {
  const codes: string[] = []
  for (const file of readdirSync(folder)) {
    const parts: Readonly<Record<string, object>> = await import(new URL(file, folder).href)
    for (const findings of Object.values(parts)) codes.push(...Object.keys(findings))
  }
  expect(codes.toSorted()).toEqual(Object.keys(catalogue).toSorted())
})
