/** What is taken for a paper, and what is refused. */
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { findPapers, type FoundPapers } from '../../src/workspace/papers.ts'
import { readSource } from '../../src/workspace/source.ts'
import { folderOf, told } from './files.ts'

const filesOf = ({ papers }: FoundPapers): string[] => papers.map(({ file }) => file)

describe('Finding papers', () => {
  test('takes every Markdown file below a folder, in plain order, and leaves out what is none of its business', () => {
    const folder = folderOf('papers/b/2.md', 'papers/b/10.md', 'papers/a/x.md', 'papers/a/B.MD', 'papers/a/README.md', 'papers/a/.draft.md',
      'papers/.git/x.md', 'papers/a/x.exempt.md', 'papers/a/figures.csv', 'papers/a/é.md')
    const found = findPapers(['papers'], folder)
    expect(filesOf(found)).toEqual(['papers/a/B.MD', 'papers/a/x.md', 'papers/a/é.md', 'papers/b/10.md', 'papers/b/2.md'])
    expect(found.papers.map(({ below }) => below)).toEqual(['a/B', 'a/x', 'a/é', 'b/10', 'b/2'])
    expect([told(found), found.refused]).toEqual([[], []])
  })
  test('takes a paper once, though it is named twice', () => {
    const folder = folderOf('papers/a/x.md', 'papers/b/y-exempt.md')
    const found = findPapers(['papers', 'papers/a', 'papers/a/x.md', 'papers', 'papers/b', './papers/'], folder)
    expect(filesOf(found)).toEqual(['papers/a/x.md'])
    expect(told(found)).toEqual(['papers/b/y-exempt.md exempt-name'])
    expect(found.refused).toEqual([])
  })
  test('refuses a path that does not exist, a folder without papers, and what is no paper', () => {
    const folder = folderOf('papers/a.exempt.md', 'papers/notes.txt', 'empty/README.md')
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
    const found = findPapers(['papers'], folderOf(...names.map((name) => `papers/${name}`), 'papers/tax-exempted-bodies.md'))
    expect(told(found)).toEqual(names.map((name) => `papers/${name} exempt-name`))
    expect(filesOf(found)).toEqual(['papers/tax-exempted-bodies.md'])
    expect(told(findPapers(['papers'], folderOf('papers/m/exempt/a.md', 'papers/m/b.md')))).toEqual(['papers/m/exempt/a.md exempt-name'])
  })
  test('never builds what stands in a folder of exempt papers, from wherever it is named', () => {
    const folder = folderOf('meeting/exempt/a.md', 'papers/exempt/b.md', 'papers/exempt/m/c.md')
    const from = (below: string, ...named: readonly string[]): string[] => told(findPapers(named, join(folder, below)))
    expect(from('', 'meeting/exempt')).toEqual(['meeting/exempt/a.md exempt-name'])
    expect(from('', 'meeting/exempt/a.md')).toEqual(['meeting/exempt/a.md exempt-name'])
    expect(from('meeting/exempt', '.')).toEqual(['a.md exempt-name'])
    expect(from('papers/exempt/m', 'c.md')).toEqual(['c.md exempt-name'])
    expect(filesOf(findPapers(['meeting/exempt/a.md'], folder))).toEqual([])
  })
  test('never builds a link to what is exempt', () => {
    const folder = folderOf('papers/a.exempt.md', 'store/exempt/b.md', 'store/c.md')
    symlinkSync(join(folder, 'papers/a.exempt.md'), join(folder, 'papers/public.md'))
    symlinkSync(join(folder, 'store/exempt/b.md'), join(folder, 'papers/b.md'))
    symlinkSync(join(folder, 'store/exempt'), join(folder, 'papers/linked'))
    symlinkSync(join(folder, 'store/c.md'), join(folder, 'papers/c.md'))
    const found = findPapers(['papers'], folder)
    expect(filesOf(found)).toEqual(['papers/c.md'])
    expect(told(found).filter((one) => one.endsWith('exempt-name'))).toEqual(['papers/b.md exempt-name', 'papers/public.md exempt-name', 'papers/linked/b.md exempt-name'])
  })
  test('warns of an exempt file that stands beside no paper of its name', () => {
    expect(told(findPapers(['papers'], folderOf('papers/victim.md', 'papers/victims.exempt.md')))).toEqual(['papers/victims.exempt.md exempt-alone'])
  })
  test('follows links to folders once, and ends when they lead in a circle', () => {
    const folder = folderOf('papers/a/x.md', 'elsewhere/y.md')
    symlinkSync(join(folder, 'papers'), join(folder, 'papers/a/above'))
    symlinkSync(join(folder, 'papers/a'), join(folder, 'papers/again'))
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'papers/a/linked'))
    const found = findPapers(['papers'], folder)
    expect(filesOf(found)).toEqual(['papers/a/linked/y.md', 'papers/a/x.md'])
  })
  test('a link that leads to itself or nowhere is told of when it is read', () => {
    const folder = folderOf('papers/a.md')
    symlinkSync(join(folder, 'papers/loop.md'), join(folder, 'papers/loop.md'))
    symlinkSync(join(folder, 'gone.md'), join(folder, 'papers/nowhere.md'))
    const read = findPapers(['papers'], folder).papers.map((paper) => readSource(paper))
    expect(read.map(({ source }) => source?.file ?? null)).toEqual(['papers/a.md', null, null])
    expect(read.flatMap(({ findings }) => findings.map(({ code, what }) => `${code}: ${what}`))).toEqual([
      'file-unreadable: The file cannot be read: its links lead in a circle.',
      'file-unreadable: The file cannot be read: it does not exist.',
    ])
  })
})
