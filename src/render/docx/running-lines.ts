/** Heads and feet: words at the left, in the middle and at the right, by the tab stops of their style. */
import { Tab, TabStopType, TextRun, type TabStopDefinition, type XmlComponent } from 'docx'
import type { RunningInline, RunningLine, TextRun as Words } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { breakRunning } from '../layout/furniture.ts'
import type { Line } from '../measure/lines.ts'
import { runningTabs } from './looks.ts'
import { paragraph } from './paragraphs.ts'
import { writeRunningWords } from './words.ts'
import type { PageCount, Writing } from './writing.ts'

/**
 * Writes a head or foot as its one paragraph, its lines broken where those of the PDF are:
 * Word knows no columns there, and would run what is too long into its neighbour.
 * @param page the house with the page of the section, turned or not
 */
export const writeRunningLine = (style: 'Header' | 'Footer', line: RunningLine, page: HouseStyle, count: PageCount, writing: Writing): XmlComponent => {
  const { starts, ends } = breakRunning(line, manyPages, page, writing.faces)
  const [startLines, endLines] = [linesOf(line.start, starts), linesOf(line.end, ends)]
  const tab = (): XmlComponent => new TextRun({ children: [new Tab()] })
  const write = (words: readonly RunningInline[]): XmlComponent[] => writeRunningWords(words, count, writing)
  const hasCentre = line.centre.length > 0
  const rows = Array.from({ length: Math.max(startLines.length, endLines.length) }, (_, index): XmlComponent[] => {
    const end = endLines[index] ?? []
    const centre = index === 0 ? line.centre : []
    return [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...write(startLines[index] ?? []),
      ...(hasCentre && (centre.length > 0 || end.length > 0) ? [tab(), ...write(centre)] : []),
      ...(end.length > 0 ? [tab(), ...write(end)] : []),
    ]
  })
  return paragraph(style, { tabs: tabsBeyond(runningTabs(writing.style), runningTabs(page).slice(hasCentre ? 0 : 1)) }, rows.flat())
}

/**
 * The stops that make those of a style into those that are wanted.
 * Without words in the middle the stop there is not wanted: it would catch those of the right, or not, by the length of those at the left.
 */
const tabsBeyond = (styled: readonly TabStopDefinition[], wanted: readonly TabStopDefinition[]): TabStopDefinition[] => {
  const missing = (from: readonly TabStopDefinition[], of: readonly TabStopDefinition[]) => of.filter(({ position }) => !from.some((one) => one.position === position))
  return [...missing(wanted, styled).map(({ position }) => ({ type: TabStopType.CLEAR, position })), ...missing(styled, wanted)]
}

/** Word counts the pages, so room is left for two figures. */
const manyPages = { number: 99, count: 99, label: '99' }

/** The words of each line. What counts pages is left whole: its figures are Word's own, and unknown here. */
const linesOf = (words: readonly RunningInline[], lines: readonly Line[]): readonly (readonly RunningInline[])[] =>
  (words.some(({ kind }) => kind !== 'text') ? [words] : lines.map(wordsOf))

/** The words of a broken line, without the space at its end. */
const wordsOf = ({ pieces }: Line): Words[] => pieces.flatMap(({ stretch: { inline }, text }, index, { length }) => {
  const words = index === length - 1 ? text.trimEnd() : text
  return inline.kind === 'text' && words !== '' ? [{ ...inline, text: words }] : []
})

/** True when both lines say the same. */
export const saysTheSame = (one: RunningLine, other: RunningLine): boolean => JSON.stringify(one) === JSON.stringify(other)
