/** `boardpaper build` as people use it: what is written, what is said and on which stream, and the exit status. */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { folderWith, home, passingFolder, put } from '../support/folder.ts'
import { broken, sound, wrong } from './papers.ts'
import { runIn } from './terminal.ts'

const outputOf = (folder: string): string[] => existsSync(join(folder, 'output')) ?
  readdirSync(join(folder, 'output'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort() : []

describe('Building sound papers', () => {
  test('writes every format into the same tree, lists the files on stdout and sums up on stderr', async () => {
    const folder = folderWith({ 'papers/2014-02-27/a.md': sound, 'papers/2014-02-27/b.md': sound })
    const { status, out, people } = await runIn(folder, ['build'])
    expect(status).toBe(0)
    expect(out).toBe(['a', 'b'].map((name) => `output/2014-02-27/${name}.pdf  1 page\noutput/2014-02-27/${name}.docx\noutput/2014-02-27/${name}.html\n`).join(''))
    expect(people).toBe('2 papers built: nothing found; 2 totals: 2 add up\n')
    expect(outputOf(folder).length).toBe(6)
  })
  test('the two papers that come with the program are built, and said to be of so many pages', async () => {
    const folder = passingFolder()
    cpSync(join(home, 'papers'), join(folder, 'papers'), { recursive: true })
    const { status, out } = await runIn(folder, ['build'])
    expect(status).toBe(0)
    expect(out).toMatch(/^output\/2014-02-27\/providing-support-for-victims\.pdf {2}[2-5] pages$/m)
  })
  test('a second run writes the same bytes', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    await runIn(folder, ['build'])
    const first = outputOf(folder).map((file) => readFileSync(join(folder, file), 'base64'))
    await runIn(folder, ['build'])
    expect(outputOf(folder).map((file) => readFileSync(join(folder, file), 'base64'))).toEqual(first)
  })
  test('says what to do about a name that the shell has parted at its spaces', async () => {
    const { people } = await runIn(passingFolder(), ['build', 'Support', 'for', 'victims.md'])
    expect(people).toMatch(/^boardpaper: a name with spaces in it stands in quotation marks: "Support for victims\.md"$/m)
  })
  test('says of each path that leads nowhere in a line of its own, and builds nothing', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    expect(await runIn(folder, ['build', 'papers', 'gone.md', 'two\nlines'])).toEqual({
      status: 2, out: '', people: 'boardpaper: gone.md: it does not exist\nboardpaper: two␊lines: it does not exist\n',
    })
    expect(outputOf(folder)).toEqual([])
  })
  test('only the formats wanted, to the folder wanted', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    expect((await runIn(folder, ['build', 'papers/a.md', '--format', 'html', '--out', 'site'])).out).toBe('site/a.html\n')
  })
  test('--quiet says nothing when there is nothing wrong', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    expect(await runIn(folder, ['build', '--format', 'html', '--quiet'])).toEqual({ status: 0, out: '', people: '' })
  })
  test('on a live terminal a line tells how far it has come, and is gone at the end', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound })
    const { people } = await runIn(folder, ['build', '--format', 'html'], { live: true })
    expect(people).toContain('\r\x1b[K2 of 2  papers/b.md')
    expect(people.endsWith('\r\x1b[K2 papers built: nothing found; 2 totals: 2 add up\n')).toBe(true)
    expect((await runIn(folder, ['build', '--format', 'html'])).people).not.toContain('\x1b')
  })
})

describe('A paper with an error', () => {
  test('in a table beside it is told at the line of that file', async () => {
    const table = '\uFEFFRecipient,Award\r\nA,"£1,000"\r\nB,"£2,345"\r\nTotal,"£3,445"\r\n'
    const folder = folderWith({ 'papers/a.md': sound.replace(/# Recommendation/, '::table{from="awards.csv"}\n\n# Recommendation'), 'papers/awards.csv': table })
    const { status, people } = await runIn(folder, ['build', '--format', 'html'])
    expect(status).toBe(1)
    expect(people).toContain('papers/awards.csv:4:8  error  total-differs\n  paragraph 1.1, table, row Total\n  4 | Total,"£3,445"\n    |        ^^^^^^\n')
    writeFileSync(join(folder, 'papers/awards.csv'), table.replace('£3,445', '£3,345'))
    expect((await runIn(folder, ['build', '--format', 'html'])).status).toBe(0)
  })
  test('is told of, stops itself and no other, and its old files are removed', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound })
    await runIn(folder, ['build'])
    expect(outputOf(folder).length).toBe(6)
    put(folder, 'papers/a.md', wrong)
    const { status, out, people } = await runIn(folder, ['build'])
    expect(status).toBe(1)
    expect(people).toContain('papers/a.md:23:11  error  total-differs\n')
    expect(people).toContain('23 | | Total | £110k |\n     |           ^^^^^\n')
    expect(people).toContain('1 paper built, 1 stopped: 1 error')
    expect(out).not.toContain('output/a')
    expect(outputOf(folder)).toEqual(['output/b.docx', 'output/b.html', 'output/b.pdf'])
  })
  test('is coloured where colour can be seen, and says the same words', async () => {
    const folder = folderWith({ 'papers/a.md': wrong })
    const coloured = await runIn(folder, ['build'], { colour: true })
    expect(coloured.people).toContain('\x1b[')
    expect(coloured.people.replaceAll(/\x1b\[\d+m/g, '')).toBe((await runIn(folder, ['build'])).people)
  })
  test('is told of to machines in one JSON document, and to people in one line', async () => {
    const folder = folderWith({ 'papers/a.md': wrong, 'papers/b.md': sound })
    const { status, out, people } = await runIn(folder, ['build', '--json', '--format', 'html,pdf'])
    expect(status).toBe(1)
    expect(people).toBe('1 paper built, 1 stopped: 1 error; 2 totals: 1 add up, 1 not adding up\n')
    expect(JSON.parse(out)).toMatchObject({
      papers: [
        { file: 'papers/a.md', outcome: 'stopped', files: [] },
        { file: 'papers/b.md', outcome: 'built', files: [{ file: 'output/b.pdf', format: 'pdf', pages: 1 }, { file: 'output/b.html', format: 'html', pages: null }] },
      ],
      findings: [{ code: 'total-differs', severity: 'error', file: 'papers/a.md', place: { line: 23, column: 11, endLine: 23, endColumn: 16 } }],
    })
  })
  test('--quiet tells of errors all the same', async () => {
    const { people, out } = await runIn(folderWith({ 'papers/a.md': broken }), ['build', '--quiet'])
    expect(people).toMatch(/^papers\/a\.md:\d+:\d+ {2}error/)
    expect(out).toBe('')
  })
  test('is stopped whatever is wrong with the file: bytes of any kind, never a fault of ours', async () => {
    const folder = folderWith({ 'papers/empty.md': '', 'papers/zero.md': 'a\0b', 'papers/mark.md': '\u202E', 'papers/yaml.md': '---\nto: [\n---\n' })
    writeFileSync(join(folder, 'papers/latin.md'), Buffer.from('caf\xe9', 'latin1'))
    writeFileSync(join(folder, 'papers/wide.md'), Buffer.from('caf\xe9', 'utf16le'))
    const { status, people } = await runIn(folder, ['build'])
    expect(status).toBe(1)
    expect(people).toContain('0 papers built, 6 stopped')
    expect(outputOf(folder)).toEqual([])
  })
})

describe('Warnings', () => {
  test('do not stop a paper, and with --strict are an exit status of 1 all the same', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.exempt.md': 'secret' })
    expect((await runIn(folder, ['build', '--format', 'html'])).status).toBe(0)
    expect(await runIn(folder, ['build', '--format', 'html', '--strict'])).toMatchObject({ status: 1, out: 'output/a.html\n' })
  })
})

describe('A paper that is not for publication', () => {
  test('says so first in its file names, and no public file of it is left', async () => {
    const folder = folderWith({ 'papers/m/a.md': sound })
    await runIn(folder, ['build'])
    put(folder, 'papers/m/a.exempt.md', 'The exempt part.')
    expect((await runIn(folder, ['build'])).status).toBe(0)
    expect(outputOf(folder)).toEqual(['docx', 'html', 'pdf'].map((format) => `output/private/m/NOT-FOR-PUBLICATION-a.${format}`))
    rmSync(join(folder, 'papers/m/a.exempt.md'))
    await runIn(folder, ['build', '--format', 'html'])
    expect(outputOf(folder)).toEqual(['output/m/a.html'])
  })
  test('has no file left when it is itself called exempt, or made a link to what is', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound, 'papers/c.md': sound })
    await runIn(folder, ['build', '--format', 'html'])
    renameSync(join(folder, 'papers/a.md'), join(folder, 'papers/a.exempt.md'))
    renameSync(join(folder, 'papers/b.md'), join(folder, 'papers/kept.exempt.md'))
    symlinkSync(join(folder, 'papers/kept.exempt.md'), join(folder, 'papers/b.md'))
    expect((await runIn(folder, ['build', '--format', 'html'])).status).toBe(1)
    expect(outputOf(folder)).toEqual(['output/c.html'])
  })
})

describe('A draft', () => {
  test('says so last in its file names, in the last line and in the report, and takes the place of what is final', async () => {
    const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound, 'papers/b.exempt.md': 'The exempt part.' })
    await runIn(folder, ['build'])
    const { status, out, people } = await runIn(folder, ['build', '--draft', '--format', 'html', '--json'])
    expect(status).toBe(0)
    expect(people).toBe('2 papers built, 2 as drafts: nothing found; 2 totals: 2 add up\n')
    expect(outputOf(folder)).toEqual(['output/a.draft.html', 'output/private/NOT-FOR-PUBLICATION-b.draft.html'])
    expect(JSON.parse(out)).toMatchObject({ papers: [{ file: 'papers/a.md', draft: true, files: [{ file: 'output/a.draft.html' }] }, { draft: true }] })
    expect(JSON.parse((await runIn(folder, ['build', '--format', 'html', '--json'])).out)).toMatchObject({ papers: [{ draft: false }, { draft: false }] })
    expect(outputOf(folder)).toEqual(['output/a.html', 'output/private/NOT-FOR-PUBLICATION-b.html'])
  })
  test('with an error in it is a status of 1 all the same', async () => {
    expect((await runIn(folderWith({ 'papers/a.md': wrong }), ['build', '--draft', '--format', 'html'])).status).toBe(1)
  })
})

describe('Two papers that would be written to the same files', () => {
  test('are both stopped', async () => {
    const folder = folderWith({ 'one/a.md': sound, 'two/a.md': sound, 'two/b.md': sound })
    const { status, people } = await runIn(folder, ['build', 'one', 'two', '--format', 'html'])
    expect(status).toBe(1)
    expect(people.match(/error {2}output-shared/g)?.length).toBe(2)
    expect(outputOf(folder)).toEqual(['output/b.html'])
  })
})

describe('An output folder that cannot be written to', () => {
  test('is an error of the papers, told once each', async () => {
    const folder = folderWith({ 'papers/a.md': sound, output: 'a file' })
    const { status, people } = await runIn(folder, ['build', '--format', 'html'])
    expect(status).toBe(1)
    expect(people).toContain('papers/a.md:1:1  error  output-unwritable\n  Its files cannot be written to output: a file stands where a folder should be.\n')
  })
})

describe('A house that is not sound', () => {
  test('is told of with its line, and nothing is built', async () => {
    const folder = folderWith({ 'papers/a.md': sound })
    cpSync(join(home, 'templates/bcb'), join(folder, 'houses/ours'), { recursive: true })
    const style = join(folder, 'houses/ours/house-style.yaml')
    writeFileSync(style, readFileSync(style, 'utf8').replace('margins:', 'margin:'))
    const { status, people } = await runIn(folder, ['build', '--house', 'ours', '--templates', 'houses'])
    expect(status).toBe(1)
    expect(people).toMatch(/^houses\/ours\/house-style\.yaml:\d+:\d+ {2}error/)
    expect(people).toMatch(/^ +\d+ \| +margin: /m)
    expect(outputOf(folder)).toEqual([])
  })
})

describe('A fault of our own', () => {
  test('is said to be ours, with the paper it happened at, and the other papers are built', async () => {
    vi.resetModules()
    vi.doMock('../../src/compose/paper.ts', async (original) => {
      const real = await original<typeof import('../../src/compose/paper.ts')>()
      const composePaper: typeof real.composePaper = (paper, ...rest) => {
        if (paper.file.endsWith('a.md')) throw new TypeError('planted\nfault')
        return real.composePaper(paper, ...rest)
      }
      return { ...real, composePaper }
    })
    try {
      const { runIn: runFaulty } = await import('./terminal.ts')
      const folder = folderWith({ 'papers/a.md': sound, 'papers/b.md': sound, 'output/a.html': 'old' })
      const { status, people } = await runFaulty(folder, ['build', '--format', 'html'])
      expect(status).toBe(3)
      expect(people).toContain('papers/a.md: boardpaper has failed. The fault is in the program, not in the paper.')
      expect(people).toContain('    TypeError: planted\n')
      expect(people).not.toContain('build.test.ts')
      expect(people).toContain('1 paper built, 1 stopped')
      expect(outputOf(folder)).toEqual(['output/b.html'])
      expect((await runFaulty(folder, ['build', '--format', 'html', '--debug'])).people).toContain('build.test.ts')
    } finally {
      vi.doUnmock('../../src/compose/paper.ts')
      vi.resetModules()
    }
  })
})
