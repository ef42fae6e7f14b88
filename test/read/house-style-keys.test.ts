/** Every key of a house style, spoilt in every way that a hand spoils it: one finding each, at the spot, in words that help. */
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readHouseStyle } from '../../src/read/house-style.ts'
import { bcbText, dotted, houseKeys, spotOfKey, withKey, without, withValue, type HouseKey, type Path } from '../support/house-keys.ts'

interface Told {
  readonly spot: string
  readonly code: string
  readonly words: string
}

const read = (text: string): { told: readonly Told[]; refused: boolean } => {
  const { style, findings } = readHouseStyle('house-style.yaml', text)
  return {
    told: findings.map(({ place, code, what, help, mended }) => ({
      spot: `${place.line}:${place.column}`, code,
      words: [what, ...(help.startsWith('Did') || help.startsWith('What') ? [help] : []), ...(mended === undefined ? [] : [mended.trim()])].join(' / '),
    })),
    refused: style === null,
  }
}

/** Told once, at that spot, and nothing of the style is used. */
const once = (text: string, spot: string, code: string): string => {
  const { told, refused } = read(text)
  expect({ told: told.map((one) => ({ spot: one.spot, code: one.code })), refused }, told.map(({ words }) => words).join('\n')).toEqual({ told: [{ spot, code }], refused: true })
  return told[0]?.words ?? ''
}

const isKey = ({ path }: HouseKey): boolean => typeof path.at(-1) === 'string'
const parentOf = (path: Path): Path => path.slice(0, -1)

test('the style of the BCB has every key of the schema, and none besides', () => {
  const named = new Set(houseKeys.filter(({ kind }) => kind === 'own keys').map(({ path }) => dotted(path)))
  const inFile = (value: unknown, path: Path): string[] => {
    if (Array.isArray(value)) return value.slice(0, 1).flatMap((one: unknown) => inFile(one, path))
    if (typeof value !== 'object' || value === null || named.has(dotted(path))) return []
    return Object.entries(value).flatMap(([key, one]) => [dotted([...path, key]), ...inFile(one, [...path, key])])
  }
  const ofSchema = houseKeys.filter(isKey).map(({ path }) => dotted(path))
  expect(inFile(parse(bcbText), []).sort()).toEqual([...ofSchema].sort())
  expect(ofSchema.length).toBeGreaterThan(200)
})

describe('Every key', () => {
  const keys = houseKeys.filter(isKey).map((key) => [key.path.join('.'), key.path] as const)

  test.each(keys)('%s is missed at the map that it belongs to', (_, path) => {
    expect(once(without(path), spotOfKey(parentOf(path)), 'house-style-missing')).toMatch(new RegExp(`has no “${String(path.at(-1))}”\\.$`))
  })
  test.each(keys)('%s is known when it is misspelt', (_, path) => {
    const name = String(path.at(-1))
    const { text, spot } = withKey(path, `${name}x`)
    expect(once(text, spot, 'house-style-unknown')).toMatch(new RegExp(`has no key called “${name}x”\\. / Did you mean “${name}”\\? / (- )?${name}:`))
  })
  test.each(keys)('%s wants something after it', (_, path) => {
    const { text, spot } = withValue(path, '')
    expect(once(text, spot, 'house-style-missing')).toBe(`Nothing stands after “${String(path.at(-1))}:”.`)
  })
})

/** What a hand writes in place of each kind of value. */
const spoilt: Readonly<Record<string, readonly string[]>> = {
  length: ['25', '25 cm', '1 inch', '12.5mm', '12 PT', '-5 mm', '1,5 mm', 'wide', '""', '[25 mm]', '{ mm: 25 }', '9999 mm'],
  colour: ['000000', '"f2f2f2"', '"#F2F2F2"', 'red', '""', '[red]'],
  text: ['12', 'true', '""', '"  "', '[one, two]', '{ a: one }'],
  language: ['English', 'en_GB', '44', '""', '[en]'],
  pattern: ['"1."', '1', '""', '["%1"]'],
  word: ['nothing of the kind', '3', '""', '{ a: one }'],
  boolean: ['yes', '1', '"true"', '""', '[true]'],
  integer: ['2.5', 'two', '0', '-1', '25 mm', '""', '[2]'],
  number: ['0', '101', 'forty', '40 %', '""', '[40]'],
  list: ['words', '3', '""', '{ a: one }'],
  keys: ['25 mm', '3', '""', '[one]'],
  'own keys': ['25 mm', '""', '[one]'],
}

describe('Every value', () => {
  test('has a kind that is spoilt here', () => expect([...new Set(houseKeys.map(({ kind }) => kind))].sort()).toEqual(Object.keys(spoilt).sort()))

  test('that is spoilt is told in one finding at its spot, and each spoiling in the same words everywhere', async () => {
    const said = new Map<string, Map<string, string[]>>()
    for (const { path, kind, fewest } of houseKeys) {
      for (const raw of [...(spoilt[kind] ?? []), ...(kind === 'list' && fewest > 0 ? ['[]'] : [])]) {
        const { text, spot } = withValue(path, raw)
        const words = once(text, spot, 'house-style-value')
          // The name of the value, and what a word or a map may be, are its own.
          .replace(/^(?:“[^”]*”(?: in entry.*?”)?|Entry.*?”)(?= wants)/, 'KEY').replace(/the words [^“”]*(?=, not|\.)/, 'the words WORDS').replace(/\([^()]*\)/, '(KEYS)')
          .replace(/number of \d+ or (more|less)/, 'number of N or $1').replace(/at least (?:one entry|\d+ entries)/, 'at least N entries').replace(/ \/ [^/]*$/, (mended) => (/ \/ (?:- )?[\w-]+: /.test(mended) ? mended.replace(/[\w-]+:/, 'KEY:') : mended))
        const ofKind = said.get(kind) ?? new Map<string, string[]>()
        said.set(kind, ofKind.set(`${raw}  ->  ${words}`, [...(ofKind.get(`${raw}  ->  ${words}`) ?? []), path.join('.')]))
      }
    }
    const lines = [...said].flatMap(([kind, ofKind]) => [kind, ...[...ofKind].map(([words, paths]) => `  ${words}${paths.length < 3 ? `  (${paths.join(', ')})` : ''}`), ''])
    await expect(lines.join('\n')).toMatchFileSnapshot('house-style-keys.said.txt')
  })
})
