/** Files that a paper names: which are given, and why the others are refused. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBeside, mostBytesBeside, type FilesBeside } from '../../src/workspace/beside.ts'
import { put } from '../support/folder.ts'
import { folderOf } from './files.ts'

const besideIn = (folder: string): FilesBeside => filesBeside({ file: 'papers/m/paper.md', path: join(folder, 'papers/m/paper.md') })
const textOf = (beside: FilesBeside, name: string): string => {
  const got = beside.beside(name)
  return got.kind === 'found' ? `${got.file}: ${new TextDecoder().decode(got.bytes)}` : got.kind === 'unopened' ? 'unopened' : got.because
}
/** What is said of a name beside a paper in a folder of these files. */
const said = (name: string, ...files: readonly string[]): string =>
  textOf(besideIn(folderOf('papers/m/paper.md', ...files.map((file) => `papers/m/${file}`))), name)

describe('A file that a paper names', () => {
  test('is given from the paper\'s own folder and from folders below it', () => {
    expect(said('awards.csv', 'awards.csv')).toBe('papers/m/awards.csv: papers/m/awards.csv')
    expect(said('pictures/of maps/été.png', 'pictures/of maps/été.png')).toBe('papers/m/pictures/of maps/été.png: papers/m/pictures/of maps/été.png')
  })
  test('is known by its bare name where the paper is in the working folder itself', () => {
    const folder = folderOf('paper.md', 'awards.csv')
    expect(textOf(filesBeside({ file: 'paper.md', path: join(folder, 'paper.md') }), 'awards.csv')).toBe('awards.csv: awards.csv')
  })
  test('is found however the disk writes its accents', () => {
    expect(said('e\u0301te\u0301.csv', '\u00E9t\u00E9.csv')).toContain('papers/m/\u00E9t\u00E9.csv')
    expect(said('\u00E9t\u00E9.csv', 'e\u0301te\u0301.csv')).toContain('papers/m/e\u0301te\u0301.csv')
  })
  test('is opened when asked for, and once', () => {
    const folder = folderOf('papers/m/paper.md', 'papers/m/a.csv')
    const beside = besideIn(folder)
    writeFileSync(join(folder, 'papers/m/a.csv'), 'before')
    expect(textOf(beside, 'a.csv')).toBe('papers/m/a.csv: before')
    writeFileSync(join(folder, 'papers/m/a.csv'), 'after')
    expect(textOf(beside, 'a.csv')).toBe('papers/m/a.csv: before')
    expect(textOf(besideIn(folder), 'a.csv')).toBe('papers/m/a.csv: after')
  })
  test('is remembered, there or not, so that its coming, going and changing can be seen', () => {
    const folder = folderOf('papers/m/paper.md', 'papers/m/a.csv', 'papers/m/pictures/b.png', 'papers/m/c.csv')
    const beside = besideIn(folder)
    for (const name of ['a.csv', 'gone/d.csv', 'pictures/b.png', 'a.csv', '../e.csv', 'https://example.org/f.csv']) beside.beside(name)
    expect(beside.opened().map(({ file }) => file)).toEqual(['papers/m/a.csv', 'papers/m/pictures/b.png'])
    expect(beside.folders()).toEqual(['papers/m', 'papers/m/gone', 'papers/m/pictures'].map((name) => join(folder, name)))
    expect(beside.changes()).toEqual([])
    put(folder, 'papers/m/c.csv', 'never asked for')
    expect(beside.changes()).toEqual([])
    put(folder, 'papers/m/a.csv', 'changed')
    rmSync(join(folder, 'papers/m/pictures/b.png'))
    put(folder, 'papers/m/gone/d.csv', 'come')
    expect(beside.changes().map(({ file, what }) => `${file} ${what}`)).toEqual(['papers/m/a.csv changed', 'papers/m/gone/d.csv is new', 'papers/m/pictures/b.png is gone'])
  })
})

describe('Refused because', () => {
  const outside = 'it is not in the paper\'s own folder'
  test.each([
    ['', 'it has no name'],
    ['../n/awards.csv', outside],
    ['pictures/../../secret.csv', outside],
    ['pictures/../awards.csv', outside],
    ['/etc/passwd', outside],
    ['C:/awards.csv', outside],
    ['C:awards.csv', outside],
    ['\\\\server\\awards.csv', outside],
    ['//server/awards.csv', 'it is an address, and not a file beside the paper'],
    ['https://example.org/awards.csv', 'it is an address, and not a file beside the paper'],
    ['data:text/csv,a', 'it is an address, and not a file beside the paper'],
    ['awards.csv:hidden', 'there is a colon in its name, which not every machine allows'],
    ['pictures\\map.png', 'its folders are parted by backslashes: write pictures/map.png'],
    ['awards\0.csv', 'there is a character in its name that no name should have'],
    ['awards\n.csv', 'there is a character in its name that no name should have'],
    ['./pictures//map.png', 'its name is to be written as pictures/map.png'],
    ['.', 'it is a folder'],
    ['.git/config', 'names that begin with a dot are hidden'],
    ['pictures/.map.png', 'names that begin with a dot are hidden'],
    ['awards.exempt.csv', 'its name says that it is exempt'],
    ['Exempt/awards.csv', 'its name says that it is exempt'],
    ['pictures', 'it is a folder'],
    ['awards.csv/more', 'a file stands where a folder should be'],
    ['gone.txt', 'it does not exist'],
    ['picture/map.png', 'it does not exist (did you mean pictures/map.png?)'],
    ['pictures/mapp.png', 'it does not exist (did you mean pictures/map.png?)'],
    ['Awards.csv', 'its name is awards.csv on the disk'],
    ['Pictures/map.png', 'its name is pictures/map.png on the disk'],
    ['pictures/MAP.png', 'its name is pictures/map.png on the disk'],
    [`${'a'.repeat(300)}.csv`, 'it does not exist'],
  ])('%j: %s', (name, because) => {
    expect(said(name, 'awards.csv', 'pictures/map.png', 'pictures/.map.png', 'awards.exempt.csv', 'Exempt/awards.csv', '.git/config')).toBe(because)
  })
  test('no name of what is exempt or hidden is offered in its place', () => {
    expect(said('a-exemp.csv', 'a-exempt.csv')).toBe('it does not exist')
    expect(said('hidden.csv', '.hidden.csv')).toBe('it does not exist')
  })
  test('a link leads out of the folder, to what is hidden or exempt, nowhere, or in a circle', () => {
    const folder = folderOf('papers/m/paper.md', 'papers/m/a.csv', 'papers/m/a.exempt.csv', 'papers/m/.b.csv', 'papers/secret.csv', 'papers/m2/c.csv')
    const link = (to: string, name: string): void => { symlinkSync(join(folder, to), join(folder, 'papers/m', name)) }
    link('papers/m/a.csv', 'fine.csv')
    link('papers/secret.csv', 'out.csv')
    link('papers', 'up')
    link('papers/m2', 'sideways')
    link('papers/m/a.exempt.csv', 'kept-back.csv')
    link('papers/m/.b.csv', 'seen.csv')
    link('papers/gone.csv', 'nowhere.csv')
    link('papers/m/round.csv', 'round.csv')
    const beside = besideIn(folder)
    const because = (name: string): string => textOf(beside, name)
    expect(because('fine.csv')).toBe('papers/m/fine.csv: papers/m/a.csv')
    // Nor are the names told that stand there.
    for (const name of ['out.csv', 'up/secret.csv', 'up/secre.csv', 'sideways/c.csv']) expect(because(name), name).toBe('it is a link that leads out of the paper\'s own folder')
    expect(because('kept-back.csv')).toBe('its name says that it is exempt')
    expect(because('seen.csv')).toBe('it is a link to what is hidden')
    expect(because('nowhere.csv')).toBe('it does not exist')
    expect(because('round.csv')).toBe('its links lead in a circle')
  })
  test('a paper\'s own folder may itself be reached by a link', () => {
    const folder = folderOf('elsewhere/paper.md', 'elsewhere/a.csv')
    mkdirSync(join(folder, 'papers'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'papers/m'))
    expect(textOf(besideIn(folder), 'a.csv')).toBe('papers/m/a.csv: elsewhere/a.csv')
  })
  test('it is no ordinary file, and nobody waits for it', () => {
    const folder = folderOf('papers/m/paper.md')
    execFileSync('mkfifo', [join(folder, 'papers/m/pipe.csv')])
    expect(textOf(besideIn(folder), 'pipe.csv')).toBe('it is no ordinary file')
  })
  test('it is too large', () => {
    const folder = folderOf('papers/m/paper.md', 'papers/m/a.csv')
    truncateSync(join(folder, 'papers/m/a.csv'), mostBytesBeside)
    expect(besideIn(folder).beside('a.csv')).toMatchObject({ kind: 'found', bytes: { length: mostBytesBeside } })
    truncateSync(join(folder, 'papers/m/a.csv'), mostBytesBeside + 1)
    expect(textOf(besideIn(folder), 'a.csv')).toBe('it has 8.1 MB, and a file beside a paper may have 8 MB at most')
  })
  test('the folder itself is gone', () => {
    const folder = folderOf('papers/m/paper.md')
    rmSync(join(folder, 'papers'), { recursive: true })
    expect(textOf(besideIn(folder), 'a.csv')).toBe('it does not exist')
  })
})
