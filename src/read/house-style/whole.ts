/** What holds between the values of a house style, each of which is right by itself. */
import { counted } from '../../findings/wording.ts'
import { frontLines, partNames, type HouseStyle } from '../../model/house-style.ts'
import { cited, type Notes } from '../reading.ts'
import { noteMeasures } from './measures.ts'
import { noteNumbering } from './numbering.ts'
import type { At, Path } from '../strict/places.ts'

/** Notes what no schema sees. */
export const noteWhole = (style: HouseStyle, at: At, notes: Notes): void => {
  notePatterns(style, at, notes)
  noteParts(style, at, notes)
  noteLines(style, at, notes)
  noteShares(style, at, notes)
  noteNames(style, at, notes)
  noteContrast(style, at, notes)
  noteNumbering(style, at, notes)
  noteMeasures(style, at, notes)
}

const notePatterns = ({ keepTogether }: HouseStyle, at: At, notes: Notes): void => {
  for (const [index, pair] of keepTogether.entries()) {
    for (const side of ['before', 'after'] as const) {
      const fault = patternFault(pair[side])
      if (fault !== null) notes.add('house-style-value', at(['keepTogether', index, side]), `${cited(pair[side])} is no pattern (regular expression): ${fault}.`)
    }
  }
}

const patternFault = (pattern: string): string | null => {
  try {
    return new RegExp(`^(?:${pattern})`).test('') ? 'it fits even where nothing stands, so it would keep any two words together' : null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^Invalid regular expression: .*?\/[a-z]*: /, '').toLowerCase() : 'it cannot be read'
  }
}

/** Each part of a paper is printed once: one that the order leaves out would vanish. */
const noteParts = ({ order }: HouseStyle, at: At, notes: Notes): void => {
  for (const part of partNames) {
    if (!order.includes(part)) notes.add('house-style-value', at(['order']), `“order” does not name “${part}”, so that part of a paper would be printed nowhere.`, { help: `The parts are: ${partNames.join(', ')}.` })
  }
  for (const [index, part] of order.entries()) {
    if (order.indexOf(part) < index) notes.add('house-style-value', at(['order', index]), `“order” names “${part}” for the second time, and each part of a paper is printed once.`, {
      help: 'Take one of them out.', related: [{ place: at(['order', order.indexOf(part)]), label: 'the first' }],
    })
  }
}

/** What every paper says of itself, wherever the house prints it. */
const wantedLines: readonly (typeof frontLines)[number][] = ['to', 'from', 'date']

const noteLines = ({ frontBlock, endBlock }: HouseStyle, at: At, notes: Notes): void => {
  const lines = [
    ...frontBlock.order.map((name, index) => ({ name, written: name, path: ['frontBlock', 'order', index] })),
    ...endBlock.order.map((name, index) => ({ name, written: name, path: ['endBlock', 'order', index] })),
  ]
  noteDoubles(lines, notes, at, (written) => `“${written}” is named for the second time, and each line is printed once.`, 'Take one of them out.')
  for (const name of wantedLines) {
    if (!lines.some((line) => line.name === name)) notes.add('house-style-value', at(['frontBlock', 'order']), `“${name}” is printed nowhere, and every paper has it.`, { help: `Name it in “frontBlock.order” or in “endBlock.order”. The lines are: ${frontLines.join(', ')}.` })
  }
}

const noteShares = ({ bibliography: { columns, shares } }: HouseStyle, at: At, notes: Notes): void => {
  const place = at(['bibliography', 'shares'])
  const sum = shares.reduce((before, share) => before + share, 0)
  if (columns.length !== shares.length) {
    notes.add('house-style-value', place, `The bibliography has ${counted(columns.length, 'column')} and ${counted(shares.length, 'share')}.`, { help: 'Give each column one share.' })
  } else if (sum !== 100) {
    notes.add('house-style-value', place, `The shares of the bibliography's columns add up to ${sum}, not to 100.`, { help: 'Shares are percent of the table\'s width.' })
  }
}

interface Name {
  /** As it is compared. */
  readonly name: string
  readonly written: string
  readonly path: Path
}

/** A heading, or the head of a column, is known by its words: two things of one name could not be told apart. */
const noteNames = ({ sections, bibliography, allocation }: HouseStyle, at: At, notes: Notes): void => {
  const namesAt = (names: readonly string[], path: Path): Name[] => names.map((written, index) => ({ name: written.trim().toLowerCase().replace(/\s+/g, ' '), written, path: [...path, index] }))
  const inLists = (lists: readonly (readonly string[])[], path: Path): Name[] => lists.flatMap((names, index) => namesAt(names, [...path, index]))
  const { purpose, recommendation, optional } = sections
  const ofSections = [
    ...namesAt(purpose, ['sections', 'purpose']), ...namesAt(recommendation, ['sections', 'recommendation']),
    ...namesAt(sections.bibliography, ['sections', 'bibliography']), ...namesAt(sections.appendix, ['sections', 'appendix']),
    ...inLists(optional, ['sections', 'optional']),
  ]
  for (const names of [ofSections, inLists(bibliography.columns, ['bibliography', 'columns']), inLists(allocation.columns, ['allocation', 'columns'])]) {
    noteDoubles(names, notes, at, (written) => `${cited(written)} stands here for the second time, in whatever case, so nobody could tell what is meant by it.`, 'Take one of them out.')
  }
}

const noteDoubles = (names: readonly Name[], notes: Notes, at: At, what: (written: string) => string, help: string): void => {
  const first = new Map<string, Path>()
  for (const { name, written, path } of names) {
    const before = first.get(name)
    if (before === undefined) first.set(name, path)
    else notes.add('house-style-value', at(path), what(written), { help, related: [{ place: at(before), label: 'the first' }] })
  }
}

/** The least contrast of words with what they stand on (WCAG 2.2, 1.4.3). */
const leastContrast = 4.5

const noteContrast = ({ colours: { text, link, headTint } }: HouseStyle, at: At, notes: Notes): void => {
  const help = `The contrast must be at least ${leastContrast} to 1, so that everybody can read the words.`
  const note = (name: string, what: string, contrast: number): boolean => {
    if (contrast >= leastContrast) return true
    notes.add('house-style-value', at(['colours', name]), `${what} have a contrast of ${Math.floor(contrast * 10) / 10} to 1.`, { help })
    return false
  }
  const onWhite = note('text', 'Words in this colour on white paper', contrastOf(lightOf(text), 1))
  note('link', 'Links in this colour on white paper', contrastOf(lightOf(link), 1))
  if (onWhite) note('headTint', 'Words in the colour of text on this tint', contrastOf(lightOf(text), lightOf(headTint)))
}

const contrastOf = (one: number, other: number): number => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** The relative luminance of a colour, from 0 for black to 1 for white (WCAG 2.2). */
const lightOf = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
