/** YAML read with places: which line and column each value stands at. Anchors, aliases and tags are refused: no paper needs them. */
import { isAlias, isCollection, isPair, isScalar, LineCounter, parseDocument, type Document, type Node, type Pair, type YAMLMap } from 'yaml'
import { placeOnLine, type Place } from '../findings/place.ts'

export interface YamlFault {
  readonly place: Place
  readonly what: string
}

export interface Yaml {
  /** Null when the text is empty or has a fault. */
  readonly root: Node | null
  readonly faults: readonly YamlFault[]
  readonly placeOf: (node: Node) => Place
  /** The values alone, for a schema. */
  readonly values: () => unknown
}

const mostDepth = 12

/**
 * Parses a text.
 * @param text the YAML, short enough to be parsed: the caller has counted it
 * @param firstLine the number of its first line in the file
 * @param schema `failsafe` leaves every value as typed (`4.0` stays `4.0`), `core` knows numbers and yes/no
 */
export const parseYaml = (text: string, firstLine: number, schema: 'failsafe' | 'core'): Yaml => {
  const deep = tooDeepAt(text)
  if (deep !== null) return tooDeep(firstLine + text.slice(0, deep).split('\n').length - 1)
  const counter = new LineCounter()
  const document = parseOrNothing(text, counter, schema)
  if (document === null) return tooDeep(firstLine)
  const placeAt = (start: number, end: number): Place => {
    const from = counter.linePos(start)
    const to = counter.linePos(Math.max(start, end))
    return { line: from.line + firstLine - 1, column: from.col, endLine: to.line + firstLine - 1, endColumn: to.col }
  }
  const placeOf = (node: Node): Place => {
    const [start, end] = node.range ?? [0, 0]
    return placeAt(start, start + text.slice(start, end).trimEnd().length)
  }
  const faults = faultsIn(text, document.errors, schema).map(({ pos, what }) => ({ place: placeAt(pos[0], pos[1]), what }))
  // What has a fault is refused already, and may be nested without end.
  const refused = document.contents === null || faults.length > 0 ? [] : refusedNodes(document.contents, text).map((node) => ({
    place: placeOf(node), what: 'A value that begins with *, & or ! means something else to YAML than what is written.',
  }))
  const all = [...faults, ...refused]
  return { root: all.length > 0 ? null : document.contents, faults: all, placeOf, values: () => document.toJS({ maxAliasCount: 0 }) }
}

const tab = 'TAB_AS_INDENT'

/**
 * What is wrong with a text. A line set in by a tab makes the parser lose its way, even in the line before it: only what is wrong
 * above the first such line is told besides it, and the rest once the tabs are mended.
 */
const faultsIn = (text: string, errors: Document.Parsed['errors'], schema: 'failsafe' | 'core'): readonly { readonly pos: readonly [number, number]; readonly what: string }[] => {
  const said = (those: Document.Parsed['errors']) => those.map(({ code, pos, message }) => ({ pos, what: inPlainWords(code, message) }))
  const tabs = errors.filter(({ code }) => code === tab)
  const [first] = said(tabs)
  if (first === undefined) return said(errors)
  const lineOf = (at: number): number => text.slice(0, at).split('\n').length
  const more = new Set(tabs.map(({ pos }) => lineOf(pos[0]))).size - 1
  const above = parseOrNothing(text.slice(0, text.lastIndexOf('\n', first.pos[0] - 1) + 1), new LineCounter(), schema)?.errors ?? []
  return [...said(above), { ...first, what: more === 0 ? first.what : `${first.what} So ${more === 1 ? 'is 1 line' : `are ${more} lines`} after it.` }]
}

const parseOrNothing = (text: string, lineCounter: LineCounter, schema: 'failsafe' | 'core'): Document.Parsed | null => {
  try {
    return parseDocument(text, { schema, lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'silent', stringKeys: true })
  } catch (error) {
    // The parser calls itself for each bracket: what the count below let through may still exhaust it.
    if (error instanceof RangeError) return null
    throw error
  }
}

const tooDeep = (line: number): Yaml => {
  const place = placeOnLine(line, 1)
  return { root: null, faults: [{ place, what: 'More brackets or hyphens stand inside each other here than any value needs.' }], placeOf: () => place, values: () => null }
}

/** Where brackets, or the hyphens and colons of a line, are nested deeper than any value needs: the parser would run out of stack. */
const tooDeepAt = (written: string): number | null => {
  const text = written.replace(/(?<=[\s,[{:])(?:"(?:[^"\\\n]|\\.)*"|'[^'\n]*')/g, (quotation) => ' '.repeat(quotation.length))
  let brackets = 0
  let lineStart = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    if (character === '\n') lineStart = at + 1
    if (character === '[' || character === '{') brackets++
    if ((character === ']' || character === '}') && brackets > 0) brackets--
    if (brackets > mostDepth) return at
    if (at === lineStart) {
      const opening = /^[ \t]*(?:[-?:][ \t]+)*/.exec(text.slice(at, at + 200))?.[0] ?? ''
      if (opening.length > 4 * mostDepth || opening.replace(/[ \t]/g, '').length > mostDepth) return at
    }
  }
  return null
}

const refusedNodes = (node: Node, text: string): Node[] => {
  if (isAlias(node) || node.tag !== undefined && !isPlainTag(node.tag) || hasWrittenTag(node, text) || 'anchor' in node && node.anchor !== undefined) return [node]
  if (!isCollection(node)) return []
  return node.items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]).flatMap((child) => (isNode(child) ? refusedNodes(child, text) : [])))
}

// The parser writes these on its own where a document says nothing.
const isPlainTag = (tag: string): boolean => tag.startsWith('tag:yaml.org,2002:')
/** `!!Urgent victims`: what stands before the value would be dropped without a word. */
const hasWrittenTag = ({ range }: Node, text: string): boolean => {
  const start = range?.[0] ?? 0
  return /(?:^|[\s,[{])![^\s]*[ \t]*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))
}
const isNode = (value: unknown): value is Node => isScalar(value) || isCollection(value) || isAlias(value)

const inPlainWords = (code: string, message: string): string => {
  switch (code) {
    case 'MISSING_CHAR': return /quote/.test(message) ? 'A quotation mark is opened here, or above, and never closed.' : 'A bracket or colon is missing here.'
    case tab: return 'This line is set in by a tab; spaces are wanted.'
    case 'BAD_SCALAR_START': return 'A value cannot begin with this character unless it stands in quotation marks.'
    case 'BLOCK_AS_IMPLICIT_KEY': return 'There is a second colon with a space after it in this line.'
    case 'MULTILINE_IMPLICIT_KEY': case 'MISSING_COLON': return 'This line is no “name: value”.'
    case 'BAD_INDENT': return 'This line is set in by too many spaces, or too few.'
    default: return 'This line cannot be read as “name: value”.'
  }
}

/** A pair of a map whose key is text, as every key here is. */
export interface Entry {
  readonly key: string
  readonly keyNode: Node
  /** Null where nothing stands after the colon. */
  readonly value: Node | null
}

/** The entries of a map in the order written, those with a doubled key included. */
export const entriesOf = (map: YAMLMap): Entry[] =>
  map.items.flatMap(({ key, value }: Pair) => isScalar(key)
    ? [{ key: String(key.value ?? ''), keyNode: key, value: isNode(value) && !(isScalar(value) && (value.value === null || value.value === '') && value.type === 'PLAIN') ? value : null }]
    : [])

export { isMap, isScalar, isSeq } from 'yaml'
export type { Node, YAMLMap } from 'yaml'
