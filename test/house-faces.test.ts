/** The face of a house on the disk: found by its name, beside the house or among ours, and told of when it is not there or not whole. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFaces } from '../scripts/faces.mjs'
import { faceStyles } from '../src/model/face.ts'
import { ownTemplates, readHouse } from '../src/workspace/houses.ts'
import { passingFolder, put } from './support/folder.ts'
import { bcb } from './support/house.ts'

describe('The face of a house', () => {
  /** The plain house as `templates/ours`, with its style changed, and the files that `templates/faces` is to have. */
  const ours = (from: string, to: string, faces: Readonly<Record<string, Uint8Array>> = {}): string => {
    const folder = passingFolder()
    cpSync(join(ownTemplates(), 'plain'), join(folder, 'templates/ours'), { recursive: true })
    const style = join(folder, 'templates/ours/house-style.yaml')
    writeFileSync(style, readFileSync(style, 'utf8').replace(from, to))
    for (const [name, bytes] of Object.entries(faces)) put(join(folder, 'templates/faces'), name, bytes)
    return folder
  }
  const read = (folder: string) => readHouse('ours', join(folder, 'templates'), folder)
  const wordsOf = (folder: string): string[] => {
    const { house, findings } = read(folder)
    expect(house).toBeNull()
    return findings.map(({ code, file, place, what, help, mended }) => [`${file}:${place.line}:${place.column} ${code}: ${what} ${help}`, mended?.trim() ?? []].flat().join(' / '))
  }
  const face = (name: string): Uint8Array => readFileSync(join(ownTemplates(), 'faces', name))
  /** Arimo under another name of the same length, so that nothing moves. */
  const renamed = (name: string): Uint8Array => Buffer.from(Buffer.from(face('arimo.faces')).toString('latin1').replace('"Arimo"', `"${name}"`), 'latin1')

  test('is one of ours, whatever the folder of templates', () => {
    expect(read(ours('pdf: Open Sans', 'pdf: Arimo')).house?.faces.family).toBe('Arimo')
  })
  test('is looked for beside the house first, and need not be one of ours', () => {
    expect(read(ours('pdf: Open Sans', 'pdf: Gilly', { 'gilly.faces': renamed('Gilly') })).house?.faces.family).toBe('Gilly')
    expect(read(ours('pdf: Open Sans', 'pdf: Arimo', { 'arimo.faces': renamed('ARIMO') })).house?.faces.family).toBe('ARIMO')
  })
  test('draws unusual characters too, with the whole files of our package', () => {
    const faces = read(ours('pdf: Open Sans', 'pdf: Gilly', { 'gilly.faces': renamed('Gilly') })).house?.faces
    expect(faces?.covers(0x416)).toBe(true)
    expect(faces?.regular.whole()).toEqual(bcb.faces.regular.whole())
  })
  test('that is not there is told at its line, with the name that was meant', () => {
    expect(wordsOf(ours('pdf: Open Sans', 'pdf: Open Sanz'))).toEqual([
      'templates/ours/house-style.yaml:15:8 house-face: There is no face called “Open Sanz”. Did you mean “Open Sans”? / pdf: Open Sans',
    ])
    expect(wordsOf(ours('pdf: Open Sans', 'pdf: Gily', { 'gilly.faces': renamed('Gilly') })).join()).toContain('Did you mean “Gilly”?')
  })
  test.each(['Helvetica', '../../bcb/house-style', '!', '"\\0"'])('that is not there and resembles none (%s) is told with those that are', (name) => {
    expect(wordsOf(ours('pdf: Open Sans', `pdf: "${name.replace(/"/g, '')}"`)).join()).toMatch(
      /^templates\/ours\/house-style\.yaml:15:8 house-face: There is no face called “.*”\. These are there: Arimo, Open Sans\. Another is made ready with scripts\/faces\.mjs\.$/)
  })
  test('that cannot be read is told by its file', () => {
    expect(wordsOf(ours('', '', { 'open-sans.faces': face('open-sans.faces').subarray(0, 5000) }))).toEqual([
      'templates/faces/open-sans.faces:1:1 house-file: The face cannot be read: it is not what scripts/faces.mjs makes, or not all of it. Make it anew with scripts/faces.mjs.',
    ])
  })
  test('that has not every character of the house is told with the first place of each', () => {
    const folder = ours('innerBullet: "•"', 'innerBullet: "▪"')
    writeFileSync(join(folder, 'templates/ours/page-number.hbs'), '{{! ▪ is not printed }}{{page}} ❧\n')
    const line = readFileSync(join(folder, 'templates/ours/house-style.yaml'), 'utf8').split('\n').findIndex((text) => text.includes('▪')) + 1
    expect(wordsOf(folder)).toEqual([
      `templates/ours/house-style.yaml:${line}:16 character-not-in-face: The face of the house style has no “▪” (U+25AA). Write it in other characters, or ask for a face that has it.`,
      'templates/ours/page-number.hbs:1:33 character-not-in-face: The face of the house style has no “❧” (U+2767). Write it in other characters, or ask for a face that has it.',
    ])
  })
  test('may be made of TrueType files that lie beside its list, and need no package', () => {
    const faces = join(ours('pdf: Open Sans', 'pdf: Our Own Face'), 'templates/faces')
    for (const style of faceStyles) put(faces, `own-${style}.ttf`, bcb.faces[style].whole())
    put(faces, 'faces.yaml', `- name: Our Own Face\n  package: .\n  files:\n${faceStyles.map((style) => `    ${style}: own-${style}.ttf\n`).join('')}`)
    for (const [file, bytes] of makeFaces(faces)) put(faces, file, bytes)
    const { house, findings } = read(join(faces, '../..'))
    expect([findings, house?.faces.family, house?.faces.covers(0x416)]).toEqual([[], 'Our Own Face', true])
    expect(house?.faces.italic.whole()).toEqual(bcb.faces.italic.whole())
    put(faces, 'faces.yaml', '- name: Our Own Face\n  package: .\n  files: { regular: own-regular.ttf }\n')
    expect(() => makeFaces(faces)).toThrow('the face Our Own Face has no files: bold')
  })
})
