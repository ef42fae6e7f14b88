/** `boardpaper build --watch` as people use it: the built program, real files, and Ctrl-C. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, home, put } from '../support/folder.ts'
import { greyPng } from '../support/pictures.ts'
import { filesBelow } from '../support/program.ts'
import { run } from '../support/run.ts'
import { start, type Started } from '../support/started.ts'
import { broken, sound, wrong } from './papers.ts'

const program = join(home, 'dist/cli/main.js')
const square = greyPng(40, 40)
/** Starts watching in a folder, and waits until it does. */
const watching = async (folder: string, ...args: readonly string[]): Promise<Started> => {
  const started = start(process.execPath, [program, 'build', '--watch', '--format', 'html', ...args], folder)
  await started.says('Ctrl-C ends it.\n')
  return started
}
/** Saves a file in one step, as editors do: nobody can find it half written. */
const save = (folder: string, name: string, contents: Uint8Array | string): void => { renameSync(put(folder, `${dirname(name)}/.saving`, contents), join(folder, name)) }
const outputOf = (folder: string): string[] => [...filesBelow(join(folder, 'output')).keys()]

describe('What is saved is built again', () => {
  test('a paper that is wrong, and right again, with what is new and gone; and no other paper', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound })
    const program = await watching(folder)
    expect(outputOf(folder)).toEqual(['a.html', 'b.html'])
    save(folder, 'papers/a.md', wrong)
    const said = await program.says(' new: total-differs at line 23\n')
    expect(said).toMatch(/^\d\d:\d\d:\d\d {2}papers\/a\.md changed\npapers\/a\.md:23:11 {2}error {2}total-differs\n/)
    expect(said).toMatch(/\n0 papers built, 1 stopped: 1 error; 1 total: 1 not adding up\n1 error new: .*\n$/)
    expect(outputOf(folder)).toEqual(['b.html'])
    save(folder, 'papers/a.md', sound.replace('To inform the Board.', 'To inform the Board of it.'))
    expect(await program.says('1 error gone\n')).toMatch(/papers\/a\.md changed\n1 paper built: nothing found; 1 total: 1 add up\n1 error gone\n$/)
    expect(filesBelow(join(folder, 'output')).get('a.html')?.toString()).toContain('To inform the Board of it.')
    expect(await program.interrupt()).toBe(0)
    expect(program.stdout()).toBe('output/a.html\noutput/b.html\noutput/a.html\n')
  })
  test('new papers in new folders; and a paper that is gone takes its files with it', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    const program = await watching(folder)
    save(folder, 'papers/2014/march/b.md', sound)
    await program.says('papers/2014/march/b.md is new\n')
    await program.says('1 paper built')
    save(folder, 'papers/2014/march/b.md', broken)
    await program.says('front-matter-missing-field at line 1\n')
    save(folder, 'papers/2014/march/b.md', sound)
    await program.says('1 error gone\n')
    expect(outputOf(folder)).toEqual(['2014/march/b.html', 'a.html'])
    rmSync(join(folder, 'papers/a.md'))
    await program.says('papers/a.md is gone, and its files are removed\n')
    renameSync(join(folder, 'papers/2014/march/b.md'), join(folder, 'papers/2014/march/c.md'))
    await program.says('papers/2014/march/b.md is gone, and its files are removed\n')
    await program.says('papers/2014/march/c.md is new\n')
    await program.says('1 paper built')
    rmSync(join(folder, 'papers/2014'), { recursive: true })
    await program.says('papers/2014/march/c.md is gone')
    save(folder, 'papers/2014/march/d.md', sound)
    await program.says('papers/2014/march/d.md is new\n')
    await program.says('1 paper built')
    expect(await program.interrupt()).toBe(0)
    expect(outputOf(folder)).toEqual(['2014/march/d.html'])
  })
  test('a paper whose exempt file comes is no longer public', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    const program = await watching(folder, 'papers/a.md')
    save(folder, 'papers/a.exempt.docx', 'the exempt part')
    await program.says('papers/a.exempt.docx is new\n')
    await program.says('1 paper built')
    expect(outputOf(folder)).toEqual(['private/NOT-FOR-PUBLICATION-a.html'])
    rmSync(join(folder, 'papers/a.exempt.docx'))
    await program.says('papers/a.exempt.docx is gone\n')
    await program.says('1 paper built')
    expect(outputOf(folder)).toEqual(['a.html'])
    expect(await program.interrupt()).toBe(0)
  })
  test('for the public, what one paper keeps back from now on is taken out of the others of its folder', async () => {
    const sentence = 'The bid of the lowest was below what everybody had thought that it would be.'
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound.replace('To inform the Board.', `To inform the Board. ${sentence}`), 'papers/m/c.md': sound })
    const program = await watching(folder, '--edition', 'public')
    expect(outputOf(folder)).toEqual(['public/a.html', 'public/b.html', 'public/m/c.html'])
    const terms = 'exempt-passages: 1\nexempt:\n  ground: affairs of others\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n'
    save(folder, 'papers/a.md', `${sound.replace('---\n\n', `${terms}---\n\n`)}\n:::exempt\n${sentence}\n:::\n`)
    expect(await program.says('1 paper built, 1 stopped')).not.toContain('c.md')
    expect(outputOf(folder).filter((name) => name.startsWith('public/'))).toEqual(['public/a.html', 'public/m/c.html'])
    expect(await program.interrupt()).toBe(0)
  })
  test('a paper whose table or picture beside it is saved, goes and comes back; and no other', async () => {
    const withTable = `${sound}\nThe awards are beside the paper:\n\n::table{from="tables/awards.csv"}\n\nThey look like this:\n\n![A square](square.png)\n`
    const folder = folderWith({ 'papers/a.md': withTable, 'papers/b.md': sound, 'papers/tables/awards.csv': 'Recipient,Award\nDrug Link,£30k\n', 'papers/square.png': square })
    const program = await watching(folder)
    const html = (): string | undefined => filesBelow(join(folder, 'output')).get('a.html')?.toString()
    save(folder, 'papers/tables/awards.csv', 'Recipient,Award\nDrug Link,£30k\nYOS,£10k\nTotal,£90k\n')
    expect(await program.says(' new: total-differs at line 4 of papers/tables/awards.csv\n')).toMatch(/^\n?\d\d:\d\d:\d\d {2}papers\/tables\/awards\.csv changed\npapers\/tables\/awards\.csv:4:7 {2}error {2}total-differs\n/)
    expect(outputOf(folder)).toEqual(['b.html'])
    // Some editors empty a file and then write it.
    writeFileSync(join(folder, 'papers/tables/awards.csv'), '')
    writeFileSync(join(folder, 'papers/tables/awards.csv'), 'Recipient,Award\nSaved in place,£30k\n')
    await program.says('1 error gone\n')
    expect(html()).toContain('Saved in place')
    rmSync(join(folder, 'papers/square.png'))
    await program.says('papers/square.png is gone\n')
    await program.says('1 error new: picture-refused at line 31\n')
    save(folder, 'papers/square.png', square)
    await program.says('papers/square.png is new\n')
    await program.says('1 error gone\n')
    save(folder, 'papers/tables/awards.csv', 'Recipient,Award,Exempt\nDrug Link,£30k,yes\n')
    await program.says('1 warning new: table-row-exempt')
    expect(outputOf(folder)).toEqual(['b.html', 'private/NOT-FOR-PUBLICATION-a.html'])
    expect(await program.interrupt()).toBe(0)
    expect(program.stdout().split('\n').filter((line) => line.endsWith('b.html'))).toEqual(['output/b.html'])
  })
  test('every paper when the house changes; none while it is not sound', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound })
    cpSync(join(home, 'templates/bcb'), join(folder, 'houses/ours'), { recursive: true })
    const program = await watching(folder, '--house', 'ours', '--templates', 'houses')
    const before = filesBelow(join(folder, 'output'))
    save(folder, 'houses/ours/page-number.hbs', '{{page')
    await program.says('  houses/ours/page-number.hbs changed\n')
    await program.says(/1 error new: text-malformed at line 1 of houses\/ours\/page-number\.hbs\n/)
    save(folder, 'papers/b.md', wrong)
    expect(filesBelow(join(folder, 'output'))).toEqual(before)
    save(folder, 'houses/ours/page-number.hbs', 'Leaf {{page}}\n')
    await program.says('  houses/ours/page-number.hbs changed\n')
    await program.says('1 paper built, 1 stopped: 1 error')
    await program.says('1 error gone, 1 error new: total-differs at line 23 of papers/b.md\n')
    expect(outputOf(folder)).toEqual(['a.html'])
    expect(await program.interrupt()).toBe(0)
  })
  test('papers that have come to be written to the same files, and no longer are', async () => {
    const folder = folderWith({ 'one/a.md': sound, 'two/b.md': sound })
    const program = await watching(folder, 'one', 'two')
    save(folder, 'two/a.md', sound)
    await program.says('0 papers built, 2 stopped: 2 errors')
    expect(outputOf(folder)).toEqual(['b.html'])
    rmSync(join(folder, 'one/a.md'))
    await program.says('1 paper built: nothing found')
    expect(outputOf(folder)).toEqual(['a.html', 'b.html'])
    expect(await program.interrupt()).toBe(0)
  })
  test('many papers saved at once, and one that is saved over and over', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    const program = await watching(folder)
    for (let number = 1; number <= 25; number++) save(folder, `papers/m/${number}.md`, sound)
    for (let save = 0; save < 200; save++) writeFileSync(join(folder, 'papers/a.md'), save % 2 === 0 ? '' : wrong.slice(0, save * 2))
    save(folder, 'papers/last.md', sound)
    save(folder, 'papers/a.md', sound)
    await program.says('papers/last.md is new\n')
    save(folder, 'papers/end.md', sound)
    await program.says('papers/end.md is new\n')
    await program.says('1 paper built')
    expect(await program.interrupt()).toBe(0)
    expect(outputOf(folder).length).toBe(28)
  })
  test('papers in a folder that links to itself', async () => {
    const folder = folderWith({ 'papers/m/a.md': sound, 'elsewhere/b.md': sound })
    symlinkSync(join(folder, 'papers'), join(folder, 'papers/m/above'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'papers/linked'))
    const program = await watching(folder)
    save(folder, 'elsewhere/b.md', wrong)
    await program.says('papers/linked/b.md changed\n')
    await program.says('1 error new')
    save(folder, 'elsewhere/b.md', sound)
    await program.says('1 error gone')
    expect(await program.interrupt()).toBe(0)
  })
})

describe('What is not built again', () => {
  test('anything for hidden files, other files, and files that it wrote itself', async () => {
    const folder = folderWith({ 'a.md': sound })
    const program = await watching(folder, '.', '--out', '.')
    for (const name of ['.b.md', '.git/index.md', 'notes.txt', 'a.pdf', 'README.md']) save(folder, name, sound)
    save(folder, 'a.md', wrong)
    expect(await program.says('1 error new: total-differs at line 23')).toMatch(/^\d\d:\d\d:\d\d {2}a\.md changed\na\.md:23:11/)
    save(folder, 'a.md', sound)
    expect(await program.says('1 error gone\n')).toMatch(/^\n\d\d:\d\d:\d\d {2}a\.md changed\n1 paper built: nothing found; .*\n1 error gone\n$/)
    expect(await program.interrupt()).toBe(0)
    expect(program.stdout()).toBe('a.html\na.html\n')
  })
})

describe('To machines', () => {
  test('each build is told in a line of its own', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound })
    const program = await watching(folder, '--json', '--draft')
    save(folder, 'papers/a.md', wrong)
    await program.says('1 error new')
    rmSync(join(folder, 'papers/b.md'))
    await program.says('papers/b.md is gone')
    await program.prints('"gone":["papers/b.md"],"findings":[]}\n')
    expect(await program.interrupt()).toBe(0)
    const [first, second, third, end] = program.stdout().split('\n')
    expect(JSON.parse(first ?? '')).toMatchObject({ papers: [{ file: 'papers/a.md', outcome: 'built', draft: true }, { file: 'papers/b.md' }], gone: [], findings: [] })
    expect(JSON.parse(second ?? '')).toMatchObject({ papers: [{ file: 'papers/a.md' }], findings: [{ code: 'total-differs' }] })
    expect(JSON.parse(third ?? '')).toEqual({ papers: [], gone: ['papers/b.md'], findings: [] })
    expect(end).toBe('')
  })
})

describe('Ctrl-C', () => {
  test('in the middle of a build ends it after the paper that it is at, with nothing half written', async () => {
    const folder = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, number) => [`papers/${number}.md`, sound])))
    mkdirSync(join(folder, 'output'))
    const program = start(process.execPath, [join(home, 'dist/cli/main.js'), 'build', '--watch'], folder)
    await program.prints('output/0.pdf')
    expect(await program.interrupt()).toBe(0)
    const files = outputOf(folder)
    expect(files.filter((name) => !/^\d+\.(pdf|docx|html)$/.test(name))).toEqual([])
    expect(files.length % 3).toBe(0)
    expect(files.length).toBeLessThan(180)
  })
})

test('a wrong use is refused before anything is watched', async () => {
  const folder = folderWith({ 'papers/a.md': sound })
  expect(await run(process.execPath, [program, 'build', '--watch', 'gone'], { cwd: folder })).toEqual({ status: 2, stdout: '', stderr: 'boardpaper: gone: it does not exist\n' })
})
