/** What a house and its face have to say to each other: a face that is not there, and words of the house that the face cannot draw. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile, type Place } from '../findings/place.ts'
import type { HouseStyle, TextSources } from '../model/house-style.ts'
import { lacking, noteCharacters, ordinary, refused } from './characters.ts'
import { cited, mendedLine, notesOn } from './reading.ts'
import { nearest } from './suggestion.ts'
import { entriesOf, isMap, isScalar, isSeq, parseYaml, type Node } from './yaml.ts'

/**
 * The finding for a house style that asks for a face which is not there.
 * @param file the house style's path as people know it
 * @param text of the house style, which has been read without a finding
 * @param names of the faces that are there
 */
export const unknownFace = (file: string, text: string, names: readonly string[]): Finding => {
  const { lines, nodeAt, placeAt } = openStyle(text)
  const written = nodeAt(['face', 'pdf'])
  const place = placeAt(['face', 'pdf'])
  const name = isScalar(written) ? String(written.value) : ''
  const meant = nearest(name, names)
  return finding('house-face', file, place, `There is no face called ${cited(name)}.`, meant !== null
    ? { help: `Did you mean “${meant}”?`, mended: mendedLine(lines, place, meant) }
    : names.length === 0 ? {} : { help: `These are there: ${[...new Set(names)].join(', ')}. Another is made ready with scripts/faces.mjs.` })
}

/** What is never printed: names, and patterns. */
const unprinted: readonly string[] = ['name', 'language', 'face', 'keepTogether']

/** The words of a house, as its files have them. */
export interface HouseWords {
  /** The house's folder, as people know it, and the name of its style there. */
  readonly folder: string
  readonly styleFile: string
  readonly styleText: string
  readonly style: HouseStyle
  readonly sources: TextSources
}

/**
 * Findings for every printed character of a house that its face cannot draw: of bullets, labels, and the words of its texts.
 * @param covers true when the face can draw the code point
 */
export const undrawnWords = ({ folder, styleFile, styleText, style, sources }: HouseWords, covers: (codePoint: number) => boolean): readonly Finding[] => {
  const isUndrawn = (character: string): boolean => !ordinary.test(character) && refused(character, character.codePointAt(0) ?? 0, covers)
  const printed = Object.entries(style).filter(([key]) => !unprinted.includes(key)).flatMap(([key, value]) => wordsIn(value, [key]))
  const undrawn = printed.filter(({ words }) => !ordinary.test(words)).flatMap(({ path, words }) =>
    [...new Set(words)].filter(isUndrawn).map((character) => ({ path, character })))
  // Parsed a second time only when there is something to point at.
  const placeAt = undrawn.length === 0 ? () => startOfFile : openStyle(styleText).placeAt
  const ofStyle = undrawn.map(({ path, character }) => finding('character-not-in-face', `${folder}/${styleFile}`, placeAt(path), lacking(character)))
  const ofTexts = Object.entries(sources).flatMap(([name, source]) => {
    const notes = notesOn(`${folder}/${name}.hbs`)
    noteCharacters(withoutSlots(source).split('\n'), covers, notes)
    return notes.all()
  })
  return [...ofStyle, ...ofTexts]
}

/** A text with a space for each character of its slots and comments, so that places stay. */
const withoutSlots = (source: string): string =>
  source.replace(/\r\n?/g, '\n').replace(/\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g, (slot) => slot.replace(/[^\n]/g, ' '))

type Path = readonly (string | number)[]

const wordsIn = (value: unknown, path: Path): { path: Path; words: string }[] => {
  if (typeof value === 'string') return [{ path, words: value }]
  if (Array.isArray(value)) return value.flatMap((one: unknown, index) => wordsIn(one, [...path, index]))
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => wordsIn(one, [...path, key])) : []
}

/** A house style that has been read without a finding, opened again for its places. */
const openStyle = (text: string): { lines: readonly string[]; nodeAt: (path: Path) => Node | null; placeAt: (path: Path) => Place } => {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const yaml = parseYaml(lines.join('\n'), 1, 'core')
  const nodeAt = (path: Path): Node | null => path.reduce<Node | null>(stepInto, yaml.root)
  return {
    lines, nodeAt,
    placeAt: (path) => {
      const node = nodeAt(path)
      return node === null ? startOfFile : yaml.placeOf(node)
    },
  }
}

const stepInto = (node: Node | null, step: string | number): Node | null => {
  if (isMap(node)) return entriesOf(node).find(({ key }) => key === step)?.value ?? null
  const item: unknown = isSeq(node) && typeof step === 'number' ? node.items[step] : null
  return isMap(item) || isSeq(item) || isScalar(item) ? item : null
}
