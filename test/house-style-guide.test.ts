/** docs/house-style.md is held to the program: its keys, words, texts and codes are those that there are, its examples are read, its walk-through makes a house. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import * as z from 'zod'
import { textSlots } from '../src/compose/texts.ts'
import { houseFindings } from '../src/findings/catalogue/house.ts'
import { reportText } from '../src/findings/report.ts'
import { faceStyles } from '../src/model/face.ts'
import { houseStyle } from '../src/model/house-style.ts'
import { readHouseStyle } from '../src/read/house-style.ts'
import { readHouse } from '../src/workspace/houses.ts'
import { documentTexts } from './support/document-words.ts'
import { home, put } from './support/folder.ts'
import { bcbText, dotted, houseKeys } from './support/house-keys.ts'
import { bcb, buildSound, shippedSources } from './support/house.ts'
import { filesBelow, installed } from './support/program.ts'
import { run } from './support/run.ts'

const guide = readFileSync(join(home, 'docs/house-style.md'), 'utf8')

/** The chapters by their numbers. */
const chapters = new Map(guide.split(/^## (?=\d)/m).slice(1).map((text) => [Number.parseInt(text, 10), text]))
const chapter = (number: number): string => chapters.get(number) ?? ''

interface Step {
  readonly kind: 'command' | 'yaml' | 'handlebars' | 'message'
  readonly text: string
  /** The file that the words before it name. */
  readonly file: string
}

/** What is to be typed, in the order in which it stands. */
const stepsIn = (text: string): Step[] =>
  [...text.matchAll(/^ {4}(\S.*)$|^```(\w*)\n([\s\S]*?)^```$/gm)].map(({ 0: all, 1: command, 2: language, 3: block = '', index }) => {
    const before = text.slice(0, index)
    const file = [...before.matchAll(/`([\w-]+\.hbs)`/g)].at(-1)?.[1] ?? ''
    if (command !== undefined) return { kind: 'command', text: command, file }
    if (language === 'yaml' || language === 'handlebars') return { kind: language, text: block, file }
    if (language === '') return { kind: 'message', text: block, file }
    throw new Error(`a block of another kind: ${all}`)
  })

/** The first cells of the tables of a text, as code, table by table, with the heads of each. */
const tablesIn = (text: string): { head: string; rows: { names: string[]; row: string }[] }[] =>
  [...text.matchAll(/^\|(.*)\|\n\|[ -|]*\|\n((?:\|.*\|\n)+)/gm)].map(([, head = '', rows = '']) => ({
    head: head.split('|')[0]?.trim() ?? '',
    rows: rows.trim().split('\n').map((row) => ({ names: [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name), row })),
  }))

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
/** A value with the keys of another put in their places; what is no map is replaced whole. */
const withChanges = (value: unknown, changes: unknown): unknown =>
  (!isMap(value) || !isMap(changes) ? changes : { ...value, ...Object.fromEntries(Object.entries(changes).map(([key, change]) => [key, withChanges(value[key], change)])) })

describe('Chapter 4 of the guide', () => {
  /** The keys of each group, those of "Key of each" once for every key of the table before. */
  const named = chapter(4).split(/^### /m).slice(1).flatMap((group) => {
    const groups = [...(group.split('\n', 1)[0] ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
    const alone = groups.length === 1 && group.includes('| Key |') ? `${groups[0]}.` : ''
    const [first, ...others] = tablesIn(group).filter(({ head }) => head.startsWith('Key')).map(({ head, rows }) => ({ head, names: rows.flatMap(({ names }) => names) }))
    const each = others.find(({ head }) => head === 'Key of each')?.names ?? []
    return (first?.names ?? []).flatMap((name) => {
      const whole = name === groups[0] || name.startsWith(`${groups[0]}.`) ? name : `${alone}${name}`
      return each.length === 0 ? [whole] : each.map((key) => `${whole}.${key}`)
    })
  })
  const all = [...new Set(houseKeys.map(({ path }) => dotted(path)))]
  const leaves = all.filter((key) => !all.some((other) => other.startsWith(`${key}.`)))

  test('names every key of a house style, and none that does not exist', () => {
    expect([...named].sort()).toEqual([...leaves].sort())
  })

  test('names every word that may stand somewhere', () => {
    const code = new Set([...chapter(4).matchAll(/`([^`]+)`/g)].map(([, words]) => words))
    const words = houseKeys.filter(({ kind }) => kind === 'word').flatMap(({ words: all }) => all)
    expect(words.length).toBeGreaterThan(20)
    expect(words.filter((word) => !code.has(word))).toEqual([])
  })
})

test('Chapter 5 names every text with its slots, and none that does not exist', () => {
  const [table] = tablesIn(chapter(5))
  const named = (table?.rows ?? []).map(({ names, row }) => [names[0]?.replace(/\.hbs$/, ''), [...(row.split('|')[2] ?? '').matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot)])
  expect(Object.fromEntries(named)).toEqual(textSlots)
})

describe('Chapter 8', () => {
  test('names every code that a house may earn', () => {
    const named = tablesIn(chapter(8)).flatMap(({ rows }) => rows.flatMap(({ names }) => names))
    expect(named.sort()).toEqual([...Object.keys(houseFindings), 'character-not-in-face'].sort())
  })

  test('shows messages as they are printed', () => {
    const shown = stepsIn(chapter(8)).filter(({ kind }) => kind === 'message').map(({ text }) => text)
    const made = [
      ['header: 12.5 mm', 'header: 1.2 cm'],
      ['footer: 12.5 mm', 'foter: 12.5 mm'],
      ['header: 12.5 mm', 'header: 22 mm'],
    ].map(([from = '', to = '']) => {
      const file = 'templates/bcb/house-style.yaml'
      const text = bcbText.replace(from, to)
      return `${reportText(readHouseStyle(file, text).findings, new Map([[file, text]]), { colour: false, width: 80 }).trimEnd()}\n`
    })
    expect(shown).toEqual(made)
  })
})

describe('Every example of YAML', () => {
  const examples = [...chapters].flatMap(([number, text]) => stepsIn(text).filter(({ kind }) => kind === 'yaml').map((step, index) => [`${number}, the ${index + 1}.`, parse(step.text)] as const))
  test('is there', () => expect(examples.length).toBeGreaterThan(7))
  test.each(examples.filter(([, value]) => isMap(value)))('in chapter %s is a sound change of the house of the BCB', (_, changes) => {
    const whole = stringify(withChanges(parse(bcbText), changes))
    expect(readHouseStyle('house-style.yaml', whole).findings).toEqual([])
    expect(houseStyle.safeParse(withChanges(parse(bcbText), changes)).success).toBe(true)
  })
})

const faceList = z.array(z.object({ files: z.record(z.enum(faceStyles), z.string()) }))

describe('The walk-through', () => {
  /** The project as a designer has it: the program, and what it was made with. */
  const project = (): string => {
    const folder = installed()
    // The scripts of the project stand on more packages than the program does.
    for (const name of readdirSync(join(home, 'node_modules'))) {
      if (!existsSync(join(folder, 'node_modules', name))) symlinkSync(join(home, 'node_modules', name), join(folder, 'node_modules', name), 'dir')
    }
    for (const part of ['scripts', 'test/houses']) cpSync(join(home, part), join(folder, part), { recursive: true })
    return folder
  }
  const command = async (folder: string, text: string): Promise<void> => {
    const { status, stderr } = await run('/bin/sh', ['-c', text], { cwd: folder })
    if (status !== 0) throw new Error(`${text}\n${stderr}`)
  }
  const takeStep = async (folder: string, { kind, text, file }: Step): Promise<void> => {
    if (kind === 'command') return command(folder, text)
    const house = join(folder, 'ours/riverside')
    if (kind === 'handlebars') writeFileSync(join(house, file), text)
    const style = join(house, 'house-style.yaml')
    if (kind === 'yaml') writeFileSync(style, stringify(withChanges(parse(readFileSync(style, 'utf8')), parse(text))))
  }

  let folder = ''
  beforeAll(async () => {
    folder = project()
    for (const step of [...stepsIn(chapter(1)), ...stepsIn(chapter(2))]) await takeStep(folder, step)
  }, 120_000)

  test('builds every shipped paper, and one that holds everything, in the third house', () => {
    const built = [...filesBelow(join(folder, 'riverside')).keys()]
    const wanted = [...shippedSources.keys(), 'every-block'].flatMap((name) => ['pdf', 'docx', 'html'].map((format) => `${name}.${format}`))
    expect(wanted.filter((name) => built.filter((file) => file.endsWith(name)).length !== 1)).toEqual([])
  })

  test.each([...shippedSources])('sets %s in the words of its author, with its own labels and numbers', async (_, source) => {
    const { house, findings } = readHouse('riverside', join(folder, 'ours'), folder)
    expect(findings).toEqual([])
    if (house === null) throw new Error('the third house cannot be read')
    const texts = documentTexts((await buildSound(source, [], house)).document)
    const [title, ...rest] = texts
    expect(title).toBe((await buildSound(source, [], bcb)).document.title)
    expect([rest[0], ...rest.slice(2, 4)]).toEqual(['Meeting of', 'For', 'Business Coordination Board'])
    expect(texts).toContain('A1')
    expect(texts.slice(texts.indexOf('Written by'))).toContain('Chief Executive')
  })

  test('of the face makes one ready of files that lie beside its list, and sets papers in it', async () => {
    const mine = project()
    cpSync(join(home, 'templates/bcb'), join(mine, 'ours/riverside'), { recursive: true })
    mkdirSync(join(mine, 'ours/faces'))
    for (const step of stepsIn(chapter(6))) {
      const list = step.kind === 'yaml' ? faceList.safeParse(parse(step.text)) : null
      if (list?.data === undefined) {
        await takeStep(mine, step)
        continue
      }
      put(mine, 'ours/faces/faces.yaml', step.text)
      for (const { files } of list.data) for (const style of faceStyles) put(mine, `ours/faces/${files[style]}`, bcb.faces[style].whole())
    }
    const { house, findings } = readHouse('riverside', join(mine, 'ours'), mine)
    expect([findings, house?.faces.family]).toEqual([[], 'Riverside Sans'])
  }, 60_000)
})
