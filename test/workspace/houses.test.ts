/** The houses that come with the program, and one that lacks files. */
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { housesIn, ownTemplates, readHouse } from '../../src/workspace/houses.ts'
import { home, passingFolder } from '../support/folder.ts'
import { folderOf } from './files.ts'

describe('The houses', () => {
  test('are found where the program is', () => expect(housesIn(ownTemplates())).toContain('bcb'))
  test('and BCB is read without a finding', () => {
    const { house, findings } = readHouse('bcb', ownTemplates(), home)
    expect(findings).toEqual([])
    expect(house?.style.name).toBe('BCB')
    expect(house?.texts('page-number', { page: '2', pages: '5' })).toBe('Page 2 of 5')
  })
  test('a house that lacks files names each of them', () => {
    const folder = folderOf('templates/ours/house-style.yaml')
    const { house, findings } = readHouse('ours', join(folder, 'templates'), folder)
    expect(house).toBeNull()
    expect(findings.map(({ file }) => file)).toContain('templates/ours/page-number.hbs')
  })
})

describe('A house with a fault in one of its files', () => {
  /** A copy of the BCB's house in which one file is another. */
  const spoilt = (name: string, contents: string | null): { folder: string; templates: string } => {
    const folder = passingFolder()
    cpSync(join(ownTemplates(), 'bcb'), join(folder, 'templates/ours'), { recursive: true })
    if (contents === null) rmSync(join(folder, 'templates/ours', name))
    else writeFileSync(join(folder, 'templates/ours', name), contents)
    return { folder, templates: join(folder, 'templates') }
  }

  test.each([
    ['a text that is not there', 'ground.hbs', null, 'templates/ours/ground.hbs:1:1 house-file'],
    ['a style that is not there', 'house-style.yaml', null, 'templates/ours/house-style.yaml:1:1 house-file'],
    ['a slot misspelt', 'page-number.hbs', 'Page {{pages}} of\n{{page}} {{paper}}\n', 'templates/ours/page-number.hbs:2:10 text-slot'],
    ['a brace that is not closed', 'running-head.hbs', '{{title\n', 'templates/ours/running-head.hbs:1:1 text-malformed'],
    ['a style cut off', 'house-style.yaml', 'name: Ours\npage:\n  width: [\n', 'templates/ours/house-style.yaml:4:1 house-style-line'],
  ])('%s is told once and is not used', (_, name, contents, expected) => {
    const { folder, templates } = spoilt(name, contents)
    const { house, findings } = readHouse('ours', templates, folder)
    expect([house, findings.map(({ file, place, code }) => `${file}:${place.line}:${place.column} ${code}`)]).toEqual([null, [expected]])
  })

  test('a text under a name that is nearly its own is told with that name', () => {
    const { folder, templates } = spoilt('ground.hbs', null)
    writeFileSync(join(templates, 'ours/grounds.hbs'), 'Not for publication: {{ground}}')
    const { findings } = readHouse('ours', templates, folder)
    expect(findings.map(({ file, help }) => `${file}: ${help}`)).toEqual(['templates/ours/ground.hbs: There is a file “grounds.hbs”: call it “ground.hbs”.'])
  })

  test('is read when its files were saved by an editor that puts a mark before them', () => {
    const { folder, templates } = spoilt('page-number.hbs', '\uFEFFPage {{page}}\r\n')
    const { house, findings } = readHouse('ours', templates, folder)
    expect(findings).toEqual([])
    expect(house?.texts('page-number', { page: '2', pages: '5' })).toBe('Page 2')
  })
})
