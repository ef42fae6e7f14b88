/** How commands are called, and what is said when they are called wrongly. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'
import { home, passingFolder, put } from '../support/folder.ts'
import { runIn } from './terminal.ts'

const run = (...args: readonly string[]) => runIn(home, args)

describe('Calling', () => {
  test('--version prints the version of the package', async () => {
    const { version }: { version: string } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
    expect(await run('--version')).toEqual({ status: 0, out: `${version}\n`, people: '' })
  })
  test('--help prints commands, examples and exit statuses', async () => {
    const { status, out, people } = await run('--help')
    expect([status, people]).toEqual([0, ''])
    for (const part of ['build', 'explain', 'Examples:', 'Exit status:']) expect(out).toContain(part)
  })
  test('nothing at all prints the help for people, and is a wrong use', async () => {
    const { status, out, people } = await run()
    expect([status, out]).toEqual([2, ''])
    expect(people).toContain('Usage: boardpaper')
  })
})

describe('A wrong use exits with 2, builds nothing and says what was meant', () => {
  test.each([
    [['bild'], 'Did you mean build?'],
    [['build', '--fromat', 'pdf'], 'Did you mean --format?'],
    [['build', '--format', 'pdf,dox'], 'there is no format "dox"; did you mean docx?'],
    [['build', '--format', ','], '--format wants one or more of pdf, docx, html'],
    [['build', '--house', 'plan'], 'there is no house "plan"; did you mean plain?'],
    [['build', '--house', 'council'], 'there is no house "council"; there are bcb, plain'],
    [['build', '--house', '../bcb'], 'there is no house "../bcb"'],
    [['build', '--templates', 'nowhere'], 'there is none in that folder'],
    [['build', '--templates', ''], '--templates wants the name of a folder'],
    [['build', '--out', ' '], '--out wants the name of a folder'],
    [['new', '--templates', '', '--yes'], '--templates wants the name of a folder'],
    [['build', 'papers/gone.md'], 'papers/gone.md: it does not exist'],
    [['build', 'package.json'], 'package.json: is no paper: papers end in .md'],
    [['build', 'README.md\u001b[2J'], 'README.md␛[2J: it does not exist'],
    [['build\u001b[2J'], "unknown command 'build␛[2J'"],
    [['explain', 'total\u001b'], 'there is no code "total␛"'],
    [['explain', 'total-difers'], 'there is no code "total-difers". Did you mean total-differs?'],
  ])('%j', async (args, words) => {
    const { status, out, people } = await run(...args)
    expect([status, out]).toEqual([2, ''])
    expect(people).toContain(words)
    expect(people).not.toContain('\u001b')
  })
  test('no papers folder where the command is given', async () => {
    expect(await runIn(passingFolder(), ['build'])).toEqual({ status: 2, out: '', people: 'boardpaper: papers: it does not exist\nboardpaper: go to the folder in which papers is, or name a paper\n' })
  })
})

describe('explain', () => {
  test('prints what the catalogue knows of a code', async () => {
    const { why, help } = catalogue['total-differs']
    const { status, out, people } = await run('explain', 'total-differs')
    expect([status, people]).toEqual([0, ''])
    expect(out).toMatch(/^total-differs {2}error\n {2}why: {2}/)
    expect(out.replaceAll(/\s+/g, ' ')).toBe(`total-differs error why: ${why} help: ${help} `)
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80)
  })
  test('lists every code, and prints all of it as JSON', async () => {
    const codes = Object.keys(catalogue)
    expect((await run('explain')).out.trimEnd().split('\n').map((line) => line.split(/\s+/)[1])).toEqual(codes)
    const listed: readonly { code: string }[] = JSON.parse((await run('explain', '--json')).out)
    expect(listed.map(({ code }) => code)).toEqual(codes)
  })
})

test('a folder with nothing in it but its README.md holds no paper', async () => {
  const folder = passingFolder()
  put(folder, 'README.md', '# Read me')
  expect((await runIn(folder, ['build', '.'])).people).toContain('holds no paper')
})
