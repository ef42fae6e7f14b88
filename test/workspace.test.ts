/** The disk: what is taken for a paper, what is refused, and that files are written whole or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { mostBytes } from '../src/read/decode.ts'
import { findPapers, housesIn, ownTemplates, readHouse, readSource, writeOutput, type FoundPapers } from '../src/workspace.ts'
import type { PaperFile } from '../src/output-paths.ts'
import { home, passingFolder } from './support/folder.ts'

/** A folder with these files in it, each with its own name as contents. */
const folderWith = (...names: readonly string[]): string => {
  const folder = passingFolder()
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  return folder
}
const filesOf = ({ papers }: FoundPapers): string[] => papers.map(({ file }) => file)
const told = ({ findings }: Pick<FoundPapers, 'findings'>): string[] => findings.map(({ file, code }) => `${file} ${code}`)

describe('Finding papers', () => {
  test('takes every Markdown file below a folder, in plain order, and leaves out what is none of its business', () => {
    const folder = folderWith('papers/b/2.md', 'papers/b/10.md', 'papers/a/x.md', 'papers/a/B.MD', 'papers/a/README.md', 'papers/a/.draft.md',
      'papers/.git/x.md', 'papers/a/x.exempt.md', 'papers/a/figures.csv', 'papers/a/é.md')
    const found = findPapers(['papers'], folder)
    expect(filesOf(found)).toEqual(['papers/a/B.MD', 'papers/a/x.md', 'papers/a/é.md', 'papers/b/10.md', 'papers/b/2.md'])
    expect(found.papers.map(({ below }) => below)).toEqual(['a/B', 'a/x', 'a/é', 'b/10', 'b/2'])
    expect([told(found), found.refused]).toEqual([[], []])
  })
  test('takes a paper once, though it is named twice', () => {
    const folder = folderWith('papers/a/x.md', 'papers/b/y-exempt.md')
    const found = findPapers(['papers', 'papers/a', 'papers/a/x.md', 'papers', 'papers/b', './papers/'], folder)
    expect(filesOf(found)).toEqual(['papers/a/x.md'])
    expect(told(found)).toEqual(['papers/b/y-exempt.md exempt-name'])
    expect(found.refused).toEqual([])
  })
  test('refuses a path that does not exist, a folder without papers, and what is no paper', () => {
    const folder = folderWith('papers/a.exempt.md', 'papers/notes.txt', 'empty/README.md')
    expect(findPapers(['gone.md', 'empty', 'papers/notes.txt', 'papers/a.exempt.md', ''], folder).refused).toEqual([
      { path: 'gone.md', because: 'it does not exist' },
      { path: 'empty', because: 'holds no paper (a file that ends in .md)' },
      { path: 'papers/notes.txt', because: 'is no paper: papers end in .md' },
      { path: 'papers/a.exempt.md', because: 'is not for publication; name the paper that it belongs to' },
      { path: '', because: 'a path without a name leads nowhere' },
    ])
  })
  test('never builds a file that was meant to be kept back and is named a little wrongly', () => {
    const names = ['Exempt g.md', 'a-exempt.md', 'b.exempt (2).md', 'c.Exempt..md', 'd exempt.md', 'e-EXEMPT-v2.md', 'f_exempt_draft.md']
    const found = findPapers(['papers'], folderWith(...names.map((name) => `papers/${name}`), 'papers/tax-exempted-bodies.md'))
    expect(told(found)).toEqual(names.map((name) => `papers/${name} exempt-name`))
    expect(filesOf(found)).toEqual(['papers/tax-exempted-bodies.md'])
    expect(told(findPapers(['papers'], folderWith('papers/m/exempt/a.md', 'papers/m/b.md')))).toEqual(['papers/m/exempt/a.md exempt-name'])
  })
  test('warns of an exempt file that stands beside no paper of its name', () => {
    expect(told(findPapers(['papers'], folderWith('papers/victim.md', 'papers/victims.exempt.md')))).toEqual(['papers/victims.exempt.md exempt-alone'])
  })
  test('follows links to folders once, and ends when they lead in a circle', () => {
    const folder = folderWith('papers/a/x.md', 'elsewhere/y.md')
    symlinkSync(join(folder, 'papers'), join(folder, 'papers/a/above'))
    symlinkSync(join(folder, 'papers/a'), join(folder, 'papers/again'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'papers/a/linked'))
    const found = findPapers(['papers'], folder)
    expect(filesOf(found)).toEqual(['papers/a/linked/y.md', 'papers/a/x.md'])
  })
  test('a link that leads to itself or nowhere is told of when it is read', () => {
    const folder = folderWith('papers/a.md')
    symlinkSync(join(folder, 'papers/loop.md'), join(folder, 'papers/loop.md'))
    symlinkSync(join(folder, 'gone.md'), join(folder, 'papers/nowhere.md'))
    const read = findPapers(['papers'], folder).papers.map(readSource)
    expect(read.map(({ source }) => source?.file ?? null)).toEqual(['papers/a.md', null, null])
    expect(read.flatMap(({ findings }) => findings.map(({ code, what }) => `${code}: ${what}`))).toEqual([
      'file-unreadable: The file cannot be read: its links lead in a circle.',
      'file-unreadable: The file cannot be read: it does not exist.',
    ])
  })
})

describe('Reading a source', () => {
  const only = (folder: string): PaperFile => {
    const [paper] = findPapers(['papers'], folder).papers
    if (paper === undefined) throw new Error('no paper')
    return paper
  }
  test('gives its bytes, and sees an exempt file beside it, whatever its case', () => {
    expect(readSource(only(folderWith('papers/a.md'))).source).toMatchObject({ file: 'papers/a.md', exemptBeside: false })
    expect(readSource(only(folderWith('papers/a.md', 'papers/A.Exempt.MD'))).source).toMatchObject({ exemptBeside: true })
  })
  test('takes any file named after the paper and the word exempt for one, whatever its ending: such a paper is not for the public', () => {
    for (const beside of ['a.exempt.docx', 'a.exempt', 'a-exempt.txt', 'a EXEMPT v2.pdf', 'a.exempt .markdown']) {
      expect(readSource(only(folderWith('papers/a.md', `papers/${beside}`))).source, beside).toMatchObject({ exemptBeside: true })
    }
    for (const beside of ['ab.exempt.docx', 'a.exempted.txt', 'a-b-exempt.txt']) {
      expect(readSource(only(folderWith('papers/a.md', `papers/${beside}`))).source, beside).toMatchObject({ exemptBeside: false })
    }
  })
  test('reads no more of an endless file than is needed to see that it is too long', () => {
    const folder = folderWith('papers/a.md')
    truncateSync(join(folder, 'papers/a.md'), 5_000_000_000)
    expect(readSource(only(folder)).source?.bytes.length).toBe(mostBytes + 1)
  })
  test('a file that vanished meanwhile is a finding', () => {
    expect(told(readSource({ file: 'papers/a.md', path: '/nowhere/papers/a.md', below: 'a' }))).toEqual(['papers/a.md file-unreadable'])
  })
})

describe('Writing output', () => {
  const paper: PaperFile = { file: 'papers/m/x.md', path: '/papers/m/x.md', below: 'm/x' }
  const file = (format: 'pdf' | 'docx' | 'html', words = 'new') => ({ format, bytes: new TextEncoder().encode(words) })
  const tree = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()

  test('writes all files of a paper and leaves nothing else behind', () => {
    const folder = passingFolder()
    const { written, findings } = writeOutput(paper, [file('pdf'), file('html')], false, join(folder, 'out'), folder)
    expect([written, findings]).toEqual([['out/m/x.pdf', 'out/m/x.html'], []])
    expect(tree(folder)).toEqual(['out/m/x.html', 'out/m/x.pdf'])
    expect(readFileSync(join(folder, 'out/m/x.pdf'), 'utf8')).toBe('new')
  })
  test('removes every file of a paper that has nothing to write, under both its names, and no other', () => {
    const folder = folderWith('out/m/x.pdf', 'out/m/x.docx', 'out/m/x.html', 'out/m/NOT-FOR-PUBLICATION-x.pdf', 'out/m/xy.pdf', 'out/m/x.txt')
    writeOutput(paper, [], false, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/m/x.txt', 'out/m/xy.pdf'])
  })
  test('removes the public files of a paper that has become private, in every format, and the other way round', () => {
    const folder = folderWith('out/m/x.pdf', 'out/m/x.docx', 'out/m/x.html')
    writeOutput(paper, [file('pdf')], true, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/m/NOT-FOR-PUBLICATION-x.pdf'])
    writeOutput(paper, [file('docx')], false, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/m/x.docx'])
  })
  test('writes nothing at all when one file cannot be written, and says why', () => {
    const folder = folderWith('out/m/x.html/in-the-way', 'out/m/x.pdf')
    const { written, findings } = writeOutput(paper, [file('pdf'), file('html')], false, join(folder, 'out'), folder)
    expect(written).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['output-unwritable', 'output-stale'])
    expect(tree(folder)).toEqual(['out/m/x.html/in-the-way'])
  })
  test('an output folder that cannot be made is a finding', () => {
    const folder = folderWith('out')
    const { findings } = writeOutput(paper, [file('pdf')], false, join(folder, 'out'), folder)
    expect(findings.map(({ code, what }) => `${code}: ${what}`)).toEqual(['output-unwritable: Its files cannot be written to out: a file stands where a folder should be.'])
    expect(existsSync(join(folder, 'out'))).toBe(true)
  })
})

describe('The houses', () => {
  test('are found where the program is', () => expect(housesIn(ownTemplates())).toContain('bcb'))
  test('and BCB is read without a finding', () => {
    const { house, findings } = readHouse('bcb', ownTemplates(), home)
    expect(findings).toEqual([])
    expect(house?.style.name).toBe('BCB')
    expect(house?.texts('page-number', { page: '2', pages: '5' })).toBe('Page 2 of 5')
  })
  test('a house that lacks files names each of them', () => {
    const folder = folderWith('templates/ours/house-style.yaml')
    const { house, findings } = readHouse('ours', join(folder, 'templates'), folder)
    expect(house).toBeNull()
    expect(findings.map(({ file }) => file)).toContain('templates/ours/page-number.hbs')
  })
})
