/** Tells for each finding where it stands in print: "paragraph 3.6, table, row Peterborough YOS". */
import type { Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import { shortened } from '../findings/wording.ts'
import type { CheckedPaper, CheckedParagraph, CheckedSection, CheckedTable, NumberedList, CheckedList, NumberedPaper, NumberedParagraph, NumberedSection, NumberedTable } from '../model/paper.ts'
import { plainWords } from '../model/plain-words.ts'

/** A stretch of the source with its printed place. */
interface Stretch {
  readonly place: Place
  readonly where: string
  readonly above: Stretch | null
}

/** A row's label longer than this is cut at a word. */
const labelCharacters = 60

/**
 * Makes the index of a paper once, so that thousands of findings cost no more than a look-up each.
 * @returns a function that gives a finding its `where`; one that has it, or stands in no section, is left as it is
 */
export const locator = (paper: NumberedPaper): ((found: Finding) => Finding) => {
  const whereIs = placesIn(paper)
  return (found) => {
    if (found.where !== undefined) return found
    const where = whereIs(found.file, found.place)
    return where === null ? found : { ...found, where }
  }
}

/** Makes the same index, and gives the printed place of anything that stands in the paper or beside it; null of what stands in no section. */
export const placesIn = (paper: LocatedPaper): ((file: string, place: Place) => string | null) => {
  const stretches = stretchesOf(paper)
  for (const ofOneFile of stretches.values()) ofOneFile.sort((a, b) => compare(a.place, b.place))
  return (file, place) => innermost(stretches.get(file) ?? [], place)?.where ?? null
}

/** A paper before the audit, or after it; and what is in one. */
type LocatedPaper = NumberedPaper | CheckedPaper
type Section = NumberedSection | CheckedSection
type Paragraph = NumberedParagraph | CheckedParagraph
type List = NumberedList | CheckedList
type Table = NumberedTable | CheckedTable

/** The stretches of the paper, and of each file beside it. */
const stretchesOf = (paper: LocatedPaper): Map<string, Stretch[]> => {
  const stretches = new Map<string, Stretch[]>()
  const add = (place: Place, where: string, above: Stretch | null, file = paper.file): Stretch => {
    const stretch = { place, where, above }
    const ofFile = stretches.get(file)
    if (ofFile === undefined) stretches.set(file, [stretch])
    else ofFile.push(stretch)
    return stretch
  }

  const addBody = ({ place, body }: Pick<Section, 'place' | 'body'>, where: string): void => {
    const stretch = add(hull([place, ...body.flatMap(placesOf)]), where, null)
    for (const block of body) if (block.kind === 'paragraph') addParagraph(block, stretch)
  }
  const addParagraph = (paragraph: Paragraph, above: Stretch): void => {
    const where = `paragraph ${paragraph.number.cited}`
    const stretch = add(hull(placesOf(paragraph)), where, above)
    const tables = paragraph.parts.filter(({ kind }) => kind === 'table').length
    let table = 0
    let bullets = 0
    for (const part of paragraph.parts) {
      switch (part.kind) {
        case 'table': addTable(part, `${where}, table${tables > 1 ? ` ${table += 1}` : ''}`, stretch); break
        case 'list': bullets = addList(part, where, bullets, stretch); break
        case 'quotation': case 'picture': add(part.place, `${where}, ${part.kind}`, stretch); break
        case 'continuation': add(part.place, where, stretch); break
      }
    }
  }
  const addList = (list: List, where: string, bulletsBefore: number, above: Stretch): number => {
    let bullets = bulletsBefore
    for (const item of list.items) {
      const name = list.style === 'numbers' ? `item ${item.number.label}` : `bullet ${bullets += 1}`
      const inner = item.lists.flatMap(({ items }) => items)
      const stretch = add(hull([item.place, ...inner.map(({ place }) => place)]), `${where}, ${name}`, above)
      for (const each of item.lists) {
        each.items.forEach(({ number, place }, index) =>
          add(place, `${where}, ${name}${each.style === 'numbers' ? number.label : `, bullet ${index + 1}`}`, stretch))
      }
    }
    return bullets
  }
  const addTable = (table: Table, where: string, above: Stretch | null, named = true): void => {
    const file = table.beside?.file ?? paper.file
    const inPaper = add(table.place, where, above)
    // All of a file of its own is the table.
    const stretch = table.beside === null ? inPaper : add(wholeFile, where, null, file)
    const head = table.head.map(({ place }) => place)
    if (head.length > 0) add(hull(head), `${where}, head row`, stretch, file)
    table.rows.forEach((row, index) => add(row.place, `${where}, row ${(named ? rowLabel(row) : null) ?? index + 1}`, stretch, file))
  }

  for (const section of paper.sections) if (section.origin === 'written') addBody(section, `section ${section.number.cited}`)
  for (const appendix of paper.appendices) addBody(appendix, appendix.number.label)
  if (paper.bibliography !== null) {
    const where = plainWords(paper.bibliography.heading)
    const stretch = add(hull([paper.bibliography.place, paper.bibliography.table.place]), where, null)
    addTable(paper.bibliography.table, `${where}, table`, stretch, false)
  }
  return stretches
}

const placesOf = (block: Section['body'][number]): Place[] =>
  block.kind === 'subheading' ? [block.place] : [block.place, ...block.parts.map(({ place }) => place)]

/** The first cell with words, wherever it stands: a subtotal's label may be in its last column. */
export const rowLabel = ({ cells }: Table['rows'][number]): string | null => {
  for (const { reading, lines } of cells) {
    if (reading.kind !== 'words') continue
    const label = lines.map(plainWords).join(' ').trim()
    if (label !== '') return shortened(label, labelCharacters)
  }
  return null
}

const hull = (places: readonly Place[]): Place => places.reduce((all, place) => ({
  ...(compareStart(place, all) < 0 ? { line: place.line, column: place.column } : { line: all.line, column: all.column }),
  ...(compareEnd(place, all) > 0 ? { endLine: place.endLine, endColumn: place.endColumn } : { endLine: all.endLine, endColumn: all.endColumn }),
}))

/** The last stretch that begins at or before a place, then outwards until one holds it. */
const innermost = (stretches: readonly Stretch[], place: Place): Stretch | null => {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compareStart(stretches[middle]?.place ?? place, place) <= 0) low = middle + 1
    else high = middle
  }
  let stretch = stretches[low - 1] ?? null
  while (stretch !== null && !holds(stretch.place, place)) stretch = stretch.above
  return stretch
}

const wholeFile: Place = { line: 1, column: 1, endLine: Number.MAX_SAFE_INTEGER, endColumn: 1 }

const compareStart = (a: Place, b: Place): number => a.line - b.line || a.column - b.column
const compareEnd = (a: Place, b: Place): number => a.endLine - b.endLine || a.endColumn - b.endColumn
/** By beginning; of two that begin together the longer first, as it holds the other. */
const compare = (a: Place, b: Place): number => compareStart(a, b) || -compareEnd(a, b)

const holds = (outer: Place, inner: Place): boolean =>
  compareStart(outer, inner) <= 0 && (outer.endLine - inner.line || outer.endColumn - inner.column) >= 0
