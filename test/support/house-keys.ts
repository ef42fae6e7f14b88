/** The keys of a house style as its schema has them, and house styles written with one of them changed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMap, isNode, isScalar, isSeq, parse, parseDocument, stringify } from 'yaml'
import * as z from 'zod'
import { houseStyle } from '../../src/model/house-style.ts'
import { home } from './folder.ts'

export type Path = readonly (string | number)[]

export interface HouseKey {
  readonly path: Path
  /** What stands there: a length, a colour, one of some words. */
  readonly kind: string
  /** The fewest entries of a list. */
  readonly fewest: number
  /** The words of which one may stand there. */
  readonly words: readonly string[]
}

const jsonSchema = z.strictObject({
  type: z.string().optional(), enum: z.array(z.string()).optional(), pattern: z.string().optional(),
  minimum: z.number().optional(), maximum: z.number().optional(), minItems: z.number().optional(),
  get properties() { return z.record(z.string(), jsonSchema).optional() },
  get items() { return jsonSchema.optional() },
}).loose()
type JsonSchema = z.infer<typeof jsonSchema>

const kindOf = (schema: JsonSchema): string => {
  if (schema.properties !== undefined) return 'keys'
  if (schema.items !== undefined) return 'list'
  // Keys that the house names itself.
  if (schema.type === 'object') return 'own keys'
  if (schema.enum !== undefined) return 'word'
  if (schema.pattern === undefined) return schema.type ?? 'unknown'
  if (schema.pattern.includes('mm|pt')) return 'length'
  if (schema.pattern.includes('0-9A-F')) return 'colour'
  return schema.pattern.includes('%') ? 'pattern' : schema.pattern.includes('a-z') ? 'language' : 'text'
}

/** Every key of the schema, and the first entry of every list, from the outside in. */
const keysOf = (schema: JsonSchema, path: Path): HouseKey[] => [
  ...(path.length === 0 ? [] : [{ path, kind: kindOf(schema), fewest: schema.minItems ?? 0, words: schema.enum ?? [] }]),
  ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => keysOf(inner, [...path, key])),
  ...(schema.items === undefined ? [] : keysOf(schema.items, [...path, 0])),
]

/** Everything that a house style says. */
export const houseKeys: readonly HouseKey[] = keysOf(jsonSchema.parse(z.toJSONSchema(houseStyle, { io: 'input' })), [])

/** A key by its dotted name; entries of lists have none. */
export const dotted = (path: Path): string => path.filter((step) => typeof step === 'string').join('.')

export const bcbText = readFileSync(join(home, 'templates/bcb/house-style.yaml'), 'utf8')

/** The style of the BCB written out, one key a line. */
const text = stringify(parse(bcbText), { lineWidth: 0 })
const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]

/** Line and column of a character of the style written out. */
const spotAt = (offset: number): string => {
  const line = lineStarts.findLastIndex((start) => start <= offset)
  return `${line + 1}:${offset - (lineStarts[line] ?? 0) + 1}`
}

interface Standing {
  readonly key: number
  readonly value: number
  readonly end: number
  /** Where the next key of the map begins; null for the last. */
  readonly next: number | null
  readonly isFirst: boolean
}

const rangeOf = (node: unknown): readonly [number, number] => {
  if (!isNode(node) || node.range === undefined || node.range === null) throw new Error('a node of the style has no range')
  return [node.range[0], node.range[1]]
}

const standings = (node: unknown, path: Path): (readonly [string, Standing])[] => {
  if (isSeq(node)) {
    return node.items.slice(0, 1).flatMap((item: unknown) => {
      const [key, end] = rangeOf(item)
      return [[[...path, 0].join('.'), { key, value: key, end, next: null, isFirst: true }] as const, ...standings(item, [...path, 0])]
    })
  }
  if (!isMap(node)) return []
  return node.items.flatMap(({ key, value }, index) => {
    const [start] = rangeOf(key)
    const [valueStart, end] = rangeOf(value)
    const next = node.items[index + 1]
    const own = [...path, isScalar(key) ? String(key.value) : '']
    return [[own.join('.'), { key: start, value: valueStart, end, next: next === undefined ? null : rangeOf(next.key)[0], isFirst: index === 0 }] as const, ...standings(value, own)]
  })
}
const standing = new Map(standings(parseDocument(text).contents, []))

const standingOf = (path: Path): Standing => {
  const found = standing.get(path.join('.'))
  if (found === undefined) throw new Error(`the style has no ${path.join('.')}`)
  return found
}

/** Where a key stands; line 1 for the file itself. */
export const spotOfKey = (path: Path): string => (path.length === 0 ? '1:1' : spotAt(standingOf(path).key))

const splice = (from: number, to: number, words: string): string => text.slice(0, from) + words + text.slice(to)

/** The end of a value without the line ends that YAML counts to a block. */
const endOf = ({ value, end }: Standing): number => value + text.slice(value, end).trimEnd().length

/** The style with raw text in place of one value, and where that text stands; with nothing in place of it, where the key stands. */
export const withValue = (path: Path, raw: string): { text: string; spot: string } => {
  const at = standingOf(path)
  const isBlock = text.slice(at.key, at.value).includes('\n')
  const from = isBlock ? text.indexOf('\n', at.key) : at.value
  return {
    text: splice(from, endOf(at), isBlock && raw !== '' ? ` ${raw}` : raw),
    spot: raw === '' || typeof path.at(-1) === 'number' ? spotOfKey(path) : isBlock ? spotAt(from).replace(/\d+$/, (column) => `${Number(column) + 1}`) : spotAt(from),
  }
}

/** The style without a key. */
export const without = (path: Path): string => {
  const { key, next, isFirst, ...rest } = standingOf(path)
  if (next !== null) return splice(key, next, '')
  if (!isFirst) return splice(text.lastIndexOf('\n', key), endOf({ key, next, isFirst, ...rest }), '')
  return withValue(path.slice(0, -1), '{}').text
}

/** The style with a key called otherwise. */
export const withKey = (path: Path, name: string): { text: string; spot: string } => {
  const { key } = standingOf(path)
  return { text: splice(key, text.indexOf(':', key), name), spot: spotOfKey(path) }
}
