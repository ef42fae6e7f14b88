/** The built program from the command line, as a clerk runs it. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { boardpaper, filesBelow, installed } from './support/program.ts'

const december = '2013-12-19/victims-services-grant-funding'
const february = '2014-02-27/providing-support-for-victims'
const filesOf = (...papers: readonly string[]): readonly string[] => papers.flatMap((paper) => ['docx', 'html', 'pdf'].map((format) => `${paper}.${format}`))
const builtIn = (copy: string): readonly string[] => [...filesBelow(join(copy, 'output')).keys()]
/** Changes words of the February paper. @throws when they are not there */
const change = (copy: string, from: string, to: string): void => {
  const path = join(copy, 'papers', `${february}.md`)
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`The paper does not say ${from}`)
  writeFileSync(path, text.replace(from, to))
}

describe('boardpaper build', () => {
  test('builds every paper in every format, names the files for programs and the rest for people', async () => {
    const copy = installed()
    const { status, stdout, stderr } = await boardpaper(copy, ['build'])
    expect(status, stderr).toBe(0)
    expect(builtIn(copy)).toEqual(filesOf(december, february))
    const named = stdout.split('\n').filter(Boolean).map((line) => line.split('  ')[0] ?? '').sort()
    expect(named).toEqual(filesOf(december, february).map((file) => `output/${file}`))
    expect(stdout).toMatch(/\.pdf {2}\d+ pages/)
    expect(stderr).toMatch(/2 papers/)
    // Nothing for people when it is a file or a pipe that listens: no colour, no line drawn over.
    expect(stdout + stderr).not.toMatch(/[\u001B\r]/)
    for (const [name, bytes] of filesBelow(join(copy, 'output'))) {
      expect(bytes.subarray(0, name.endsWith('.docx') ? 2 : 5).toString('latin1'), name).toMatch(/^(%PDF-|PK|<!doc)/i)
    }
  })

  test('a total that does not add up stops that paper and no other, and takes its old files away', async () => {
    const copy = installed()
    await boardpaper(copy, ['build'])
    expect(builtIn(copy)).toEqual(filesOf(december, february))
    change(copy, '£265.5k', '£256.5k')
    const { status, stdout, stderr } = await boardpaper(copy, ['build'])
    expect(status).toBe(1)
    expect(builtIn(copy)).toEqual(filesOf(december))
    expect(stdout).not.toContain(february)
    expect(stderr).toContain('total-differs')
    for (const part of ['£256.5k', '£265.5k', '£9k', `papers/${february}.md:`]) expect(stderr).toContain(part)
    expect(stderr).toContain('100 + 35 + 30 + 25 + (5 + 5)')
  })

  test('a paper that cannot be read is told of, and the others are built', async () => {
    const copy = installed()
    writeFileSync(join(copy, 'papers', `${february}.md`), Buffer.from([0x25, 0x50, 0x44, 0x46, 0x00, 0xff, 0xfe, 0x00]))
    const { status, stderr } = await boardpaper(copy, ['build'])
    expect(status).toBe(1)
    expect(builtIn(copy)).toEqual(filesOf(december))
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('one paper in one format writes one file', async () => {
    const copy = installed()
    expect((await boardpaper(copy, ['build', `papers/${december}.md`, '--format', 'html'])).status).toBe(0)
    expect(builtIn(copy)).toEqual([`${december}.html`])
  })

  test('for another program it prints one JSON document', async () => {
    const copy = installed()
    change(copy, '£265.5k', '£256.5k')
    const { status, stdout } = await boardpaper(copy, ['build', '--json'])
    expect(status).toBe(1)
    const said: unknown = JSON.parse(stdout)
    expect(said).toMatchObject({ findings: expect.arrayContaining([expect.objectContaining({ code: 'total-differs', severity: 'error', file: `papers/${february}.md` })]) })
  })

  test('an .exempt.md beside a paper makes it private, and its public files go', async () => {
    const copy = installed()
    await boardpaper(copy, ['build'])
    writeFileSync(join(copy, 'papers', `${february}.exempt.md`), 'Secret words.\n')
    const { status, stderr } = await boardpaper(copy, ['build'])
    expect(status, stderr).toBe(0)
    const [meeting = '', name = ''] = february.split('/')
    expect([...builtIn(copy)].sort()).toEqual([...filesOf(december, `private/${meeting}/NOT-FOR-PUBLICATION-${name}`)].sort())
    for (const [file, bytes] of filesBelow(join(copy, 'output'))) expect(bytes.includes('Secret words'), file).toBe(false)
  })
})

describe('Wrong usage ends with 2, a word of help and nothing written', () => {
  const copy = installed()
  test.each([
    ['a path that is not there', ['build', 'papers/2031-01-01']],
    ['a format that is none', ['build', '--format', 'pdg']],
    ['a house that is none', ['build', '--house', 'bcc']],
    ['an option that is none', ['build', '--ouptut', 'x']],
    ['a command that is none', ['biuld']],
  ])('%s', async (_, args) => {
    const { status, stdout, stderr } = await boardpaper(copy, args)
    expect(status, stderr).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/\n\s+at /)
    expect(builtIn(copy)).toEqual([])
  })
})
