/** Reading a source, and seeing whether an exempt file stands beside it. */
import { symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PaperFile } from '../../src/output-paths.ts'
import { mostBytes } from '../../src/read/decode.ts'
import { findPapers } from '../../src/workspace/papers.ts'
import { readSource } from '../../src/workspace/source.ts'
import { put } from '../support/folder.ts'
import { folderOf, told } from './files.ts'

describe('Reading a source', () => {
  const only = (folder: string): PaperFile => {
    const [paper] = findPapers(['papers'], folder).papers
    if (paper === undefined) throw new Error('no paper')
    return paper
  }
  test('gives its bytes, and sees an exempt file beside it, whatever its case', () => {
    expect(readSource(only(folderOf('papers/a.md'))).source).toMatchObject({ file: 'papers/a.md', exemptBeside: false })
    expect(readSource(only(folderOf('papers/a.md', 'papers/A.Exempt.MD'))).source).toMatchObject({ exemptBeside: true })
  })
  test('takes any file named after the paper and the word exempt for one, whatever its ending: such a paper is not for the public', () => {
    for (const beside of ['a.exempt.docx', 'a.exempt', 'a-exempt.txt', 'a EXEMPT v2.pdf', 'a.exempt .markdown', 'a.md.exempt', 'Exempt a.docx', 'exempt-a.pdf']) {
      expect(readSource(only(folderOf('papers/a.md', `papers/${beside}`))).source, beside).toMatchObject({ exemptBeside: true })
    }
    for (const beside of ['ab.exempt.docx', 'a.exempted.txt', 'a-b-exempt.txt', 'exempt-ab.docx', 'exempt a-b.docx']) {
      expect(readSource(only(folderOf('papers/a.md', `papers/${beside}`))).source, beside).toMatchObject({ exemptBeside: false })
    }
  })
  test('sees an exempt file beside what it is a link to', () => {
    const folder = folderOf('papers/other.md', 'store/a.md', 'store/a.exempt.docx')
    symlinkSync(join(folder, 'store/a.md'), join(folder, 'papers/linked.md'))
    const linked = findPapers(['papers/linked.md'], folder).papers.map((paper) => readSource(paper).source)
    expect(linked).toMatchObject([{ exemptBeside: true }])
  })
  test('comes with what stands beside it', () => {
    const folder = folderOf('papers/a.md', 'papers/awards.csv')
    const { source, opened, folders } = readSource(only(folder))
    expect(opened()).toEqual([])
    expect(source?.beside('awards.csv')).toMatchObject({ kind: 'found', file: 'papers/awards.csv' })
    expect(opened().map(({ file }) => file)).toEqual(['papers/awards.csv'])
    expect(new Set(folders())).toEqual(new Set([join(folder, 'papers')]))
  })
  test('sees what has changed since: itself, what it asked for, an exempt file beside it', () => {
    const folder = folderOf('papers/a.md', 'papers/awards.csv', 'papers/other.md')
    const { source, changes } = readSource(only(folder))
    source?.beside('awards.csv')
    expect(changes()).toEqual([])
    put(folder, 'papers/other.md', 'changed')
    expect(changes()).toEqual([])
    for (const name of ['papers/a.md', 'papers/awards.csv', 'papers/A.exempt.docx']) put(folder, name, 'changed')
    expect(changes().map(({ file, what }) => `${file} ${what}`)).toEqual(['papers/a.md changed', 'papers/A.exempt.docx is new', 'papers/awards.csv changed'])
  })
  test('reads no more of an endless file than is needed to see that it is too long', () => {
    const folder = folderOf('papers/a.md')
    truncateSync(join(folder, 'papers/a.md'), 5_000_000_000)
    expect(readSource(only(folder)).source?.bytes.length).toBe(mostBytes + 1)
  })
  test('a file that vanished meanwhile is a finding', () => {
    expect(told(readSource({ file: 'papers/a.md', path: '/nowhere/papers/a.md', below: 'a' }))).toEqual(['papers/a.md file-unreadable'])
  })
})
