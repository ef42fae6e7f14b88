/** The same paper gives the same bytes: in every run, process, time zone, language and folder. */
import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { passingFolder } from './support/folder.ts'
import { buildSound, shippedSources } from './support/house.ts'
import { generatedPaper, sourceOfPaper } from './support/papers.ts'
import { boardpaper, filesBelow, installed } from './support/program.ts'
import { formats } from '../src/build.ts'
import type { Circumstances } from './support/run.ts'

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('In one process', () => {
  const sources = [...shippedSources, ['a generated paper', sourceOfPaper(generatedPaper(77, 3))] as const]
  test.each(sources)('%s comes out the same again, whatever was built between', async (_, source) => {
    const first = await buildSound(source)
    await buildSound(sourceOfPaper(generatedPaper(78, 2)))
    const again = await buildSound(source)
    for (const format of formats) expect(hash(again.bytes(format)), format).toBe(hash(first.bytes(format)))
  })
  test('and other words make other bytes', async () => {
    const paper = generatedPaper(77, 1)
    const [one, other] = [await buildSound(sourceOfPaper(paper)), await buildSound(sourceOfPaper({ ...paper, source: paper.source.replace('on time.', 'in time.') }))]
    for (const format of formats) expect(hash(one.bytes(format)), format).not.toBe(hash(other.bytes(format)))
  })
})

describe('In processes of their own', () => {
  const copy = installed()
  const build = async (circumstances: Circumstances, out = passingFolder(), papers = 'papers'): Promise<Record<string, string>> => {
    const { status, stderr } = await boardpaper(copy, ['build', papers, '--out', out], circumstances)
    expect(status, stderr).toBe(0)
    const files = filesBelow(out)
    expect(files.size).toBe(shippedSources.size * formats.length)
    return Object.fromEntries([...files].map(([name, bytes]) => [name, hash(bytes)]))
  }
  const usual = build({})

  test.each([
    ['another run', {}],
    ['Kiritimati, a day ahead', { TZ: 'Pacific/Kiritimati' }],
    ['New York, hours behind', { TZ: 'America/New_York' }],
    ['Welsh', { LANG: 'cy_GB.UTF-8', LC_ALL: 'cy_GB.UTF-8' }],
    ['Turkish, where i has no capital I', { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' }],
    ['no language at all', { LANG: 'C', LC_ALL: 'C' }],
    ['colours forbidden', { NO_COLOR: '1', TERM: 'dumb' }],
  ])('%s', async (_, env) => {
    expect(await build({ env })).toEqual(await usual)
  })
  test('another working folder, named in full', async () => {
    expect(await build({ cwd: passingFolder() }, undefined, join(copy, 'papers'))).toEqual(await usual)
  })
  test('an output folder deep below', async () => {
    const out = join(passingFolder(), 'a', 'b – ü')
    mkdirSync(out, { recursive: true })
    expect(await build({}, out)).toEqual(await usual)
  })
})
