/** Files are written whole or not at all, and what is out of date goes. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PaperFile } from '../../src/output-paths.ts'
import { writeOutput } from '../../src/workspace/output.ts'
import { passingFolder } from '../support/folder.ts'
import { folderOf } from './files.ts'

describe('Writing output', () => {
  const final = { private: false, draft: false, edition: null }
  const paper: PaperFile = { file: 'papers/m/x.md', path: '/papers/m/x.md', below: 'm/x' }
  const file = (format: 'pdf' | 'docx' | 'html', words = 'new') => ({ format, bytes: new TextEncoder().encode(words) })
  const tree = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()

  test('writes all files of a paper and leaves nothing else behind', () => {
    const folder = passingFolder()
    const { written, findings } = writeOutput(paper, [file('pdf'), file('html')], final, join(folder, 'out'), folder)
    expect([written, findings]).toEqual([['out/m/x.pdf', 'out/m/x.html'], []])
    expect(tree(folder)).toEqual(['out/m/x.html', 'out/m/x.pdf'])
    expect(readFileSync(join(folder, 'out/m/x.pdf'), 'utf8')).toBe('new')
  })
  test('removes every file of a paper that has nothing to write, under any of its names, and no other', () => {
    const folder = folderOf('out/m/x.pdf', 'out/m/x.docx', 'out/m/x.html', 'out/m/NOT-FOR-PUBLICATION-x.pdf', 'out/m/xy.pdf', 'out/m/x.txt')
    writeOutput(paper, [], final, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/m/x.txt', 'out/m/xy.pdf'])
  })
  test('removes the public files of a paper that has become private, in every format, and the other way round', () => {
    const folder = folderOf('out/m/x.pdf', 'out/m/x.docx', 'out/m/x.html')
    writeOutput(paper, [file('pdf')], { private: true, draft: false, edition: null }, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/private/m/NOT-FOR-PUBLICATION-x.pdf'])
    writeOutput(paper, [file('docx')], final, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/m/x.docx'])
  })
  test('leaves files under one of its four names only, whichever it was written under before', () => {
    const names = [false, true].flatMap((draft) => [false, true].map((isPrivate) => ({ private: isPrivate, draft, edition: null })))
    const said = ['m/x', 'private/m/NOT-FOR-PUBLICATION-x', 'm/x.draft', 'private/m/NOT-FOR-PUBLICATION-x.draft']
    const all = [file('pdf'), file('docx'), file('html')]
    for (const before of names) {
      for (const [index, marks] of names.entries()) {
        const folder = folderOf('out/m/x.draft.md', 'out/m/x.drafts.pdf')
        writeOutput(paper, all, before, join(folder, 'out'), folder)
        writeOutput(paper, all, marks, join(folder, 'out'), folder)
        expect(tree(folder)).toEqual([...all.map(({ format }) => `out/${said[index]}.${format}`), 'out/m/x.draft.md', 'out/m/x.drafts.pdf'].sort())
        writeOutput(paper, [], before, join(folder, 'out'), folder)
        expect(tree(folder)).toEqual(['out/m/x.draft.md', 'out/m/x.drafts.pdf'])
      }
    }
  })
  test('keeps two editions apart, and takes away what stands in neither folder', () => {
    const folder = folderOf('out/m/x.pdf', 'out/m/NOT-FOR-PUBLICATION-x.pdf')
    writeOutput(paper, [file('pdf')], { private: true, draft: false, edition: 'private' }, join(folder, 'out'), folder)
    writeOutput(paper, [file('pdf')], { private: false, draft: true, edition: 'public' }, join(folder, 'out'), folder)
    writeOutput(paper, [file('pdf')], { private: false, draft: false, edition: 'public' }, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/private/m/NOT-FOR-PUBLICATION-x.pdf', 'out/public/m/x.pdf'])
    writeOutput(paper, [], { private: false, draft: false, edition: 'public' }, join(folder, 'out'), folder)
    expect(tree(folder)).toEqual(['out/private/m/NOT-FOR-PUBLICATION-x.pdf'])
  })
  test('writes nothing at all when one file cannot be written, and says why', () => {
    const folder = folderOf('out/m/x.html/in-the-way', 'out/m/x.pdf')
    const { written, findings } = writeOutput(paper, [file('pdf'), file('html')], final, join(folder, 'out'), folder)
    expect(written).toEqual([])
    expect(findings.map(({ code }) => code)).toEqual(['output-unwritable', 'output-stale'])
    expect(tree(folder)).toEqual(['out/m/x.html/in-the-way'])
  })
  test('an output folder that cannot be made is a finding', () => {
    const folder = folderOf('out')
    const { findings } = writeOutput(paper, [file('pdf')], final, join(folder, 'out'), folder)
    expect(findings.map(({ code, what }) => `${code}: ${what}`)).toEqual(['output-unwritable: Its files cannot be written to out: a file stands where a folder should be.'])
    expect(existsSync(join(folder, 'out'))).toBe(true)
  })
})
