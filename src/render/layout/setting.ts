/** Sets measured words as strips, a line each: where they begin, how they are aligned, what hangs beside them. */
import type { Words } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle, TextStyle } from '../../model/house-style.ts'
import { leavesRoom } from '../measure/beside.ts'
import { breakLines, type Line } from '../measure/lines.ts'
import { baselineIn, faceStyleOf, pitchOf, widthOf } from '../measure/ruler.ts'
import { measureWords, type MeasuredWords } from '../measure/words.ts'
import type { Element } from './laid.ts'
import type { Arrival, SetNote, Strip, StripText } from './strip.ts'
import { tagWords, type Child, type NextLeaf } from './structure.ts'

/** What all setting needs to know. */
export interface Setter {
  readonly style: HouseStyle
  readonly faces: Faces
  readonly nextLeaf: NextLeaf
  /** The text area's edges, from the left edge of the page. */
  readonly left: number
  readonly right: number
  /** From its upper to its lower edge. */
  readonly bodyHeight: number
  /** How deep the bookmarks of sections are: 1, or 2 where each part has one of its own. */
  readonly sectionLevel: number
  /** Those of the part being set. */
  readonly notes: Footnotes
}

/** The footnotes of a part while it is set: each is set when its mark is met, so that leaves are handed out in reading order. */
export interface Footnotes {
  /**
   * Sets the footnote that a mark leads to. Gives its element; null for a mark that is not its first.
   * @throws when the part has no such footnote: that is our fault
   */
  readonly set: (anchor: string, setter: Setter) => Element | null
  /** The footnotes set that these marks lead to, for the strip on which they stand; each is given once. */
  readonly carry: (anchors: readonly string[]) => readonly SetNote[]
}

/** The measures of a line of one text style. */
export interface LineStyle {
  readonly type: TextStyle
  readonly pitch: number
  readonly baseline: number
}

/** Every line of a style has the pitch and baseline of its regular face, whatever faces stand in it. */
export const lineStyleOf = (type: TextStyle, faces: Faces): LineStyle => {
  const pitch = pitchOf(type.line, faces.regular, type.size)
  return { type, pitch, baseline: baselineIn(pitch, faces.regular, type.size) }
}

/** Words to be set: a label at `labelX` if there is one, the text from `x`, both from the left margin. */
export interface Passage {
  readonly words: Words
  readonly type: TextStyle
  readonly label: { readonly text: string; readonly strong: boolean } | null
  readonly labelX: number
  readonly x: number
  /** How far the right edge of its lines stands in from the margin. */
  readonly inset?: number
  readonly align: 'start' | 'end'
  /** Words at the right margin, beside the last line. */
  readonly beside?: Words
  readonly before: number
  readonly arrivals: readonly Arrival[]
}

export interface SetPassage {
  readonly strips: readonly Strip[]
  readonly labelLeaf: number | null
  /** Its words, then its footnotes. */
  readonly children: readonly Child[]
}

/** Word's own tab stops, to which a text goes that its label has pushed out of its place. */
const tabStop = 36

/** Sets a passage, one strip a line. */
export const setPassage = (passage: Passage, setter: Setter): SetPassage => {
  const { type, label, labelX, align } = passage
  const { style, faces, left, nextLeaf } = setter
  const right = setter.right - (passage.inset ?? 0)
  const line = lineStyleOf(type, faces)
  const bold = type.weight === 'bold'

  const labelFace = faceStyleOf(label?.strong ?? false, false)
  const labelWidth = label === null ? 0 : widthOf(label.text, faces[labelFace], type.size)
  // An empty label keeps its room and is nothing to be read.
  const labelLeaf = label === null || label.text === '' ? null : nextLeaf()
  const labelText: StripText | null = label === null || labelLeaf === null ? null : {
    leaf: labelLeaf, x: left + labelX, baseline: line.baseline, width: labelWidth,
    // The space parts label and words when they are taken out of the file.
    text: `${label.text} `, face: labelFace, size: type.size, colour: style.colours.text, underlined: false, pageOf: null,
  }

  const firstX = firstLineX(passage, labelWidth)
  const measured = measureWords(passage.words, type.size, faces, bold)
  const { children, leaves } = tagWords(measured, nextLeaf)
  const marked = hasMarks(measured)
  const noted = setNotes(measured, setter)
  const lines = breakLines(measured, right - left - passage.x, right - left - firstX)
  const strips = lines.map((one, index): Strip => {
    const first = index === 0
    const start = left + (first ? firstX : passage.x)
    const texts = textsOf(one, align === 'end' ? right - one.width : start, line.baseline, leaves, style)
    return {
      height: line.pitch,
      before: first ? passage.before : 0,
      texts: first && labelText !== null ? [labelText, ...texts] : texts,
      rules: [],
      arrivals: [...(first ? passage.arrivals : []), ...ticksOn(one)],
      row: null,
      notes: marked ? setter.notes.carry(marksOn(one)) : noNotes,
    }
  })
  if (passage.beside === undefined) return { strips, labelLeaf, children: [...children, ...noted] }
  const besides = setBeside(passage.beside, line, setter)
  const fits = leavesRoom(lines.at(-1)?.width ?? 0, besides.width, right - left - passage.x, type.size)
  return { strips: withBeside(strips, besides.texts, fits), labelLeaf, children: [...children, ...besides.children, ...noted] }
}

/** One line that ends at the right margin. */
const setBeside = (words: Words, { type, baseline }: LineStyle, { style, faces, right, nextLeaf }: Setter): { texts: readonly StripText[]; width: number; children: readonly Child[] } => {
  const measured = measureWords(words, type.size, faces, type.weight === 'bold')
  const { children, leaves } = tagWords(measured, nextLeaf)
  const [line] = breakLines(measured, Infinity)
  return { texts: line === undefined ? [] : textsOf(line, right - line.width, baseline, leaves, style), width: line?.width ?? 0, children }
}

/** Puts words on the last strip, or on one of their own. */
const withBeside = (strips: readonly Strip[], texts: readonly StripText[], fits: boolean): readonly Strip[] => {
  const last = strips.at(-1)
  if (last === undefined) return strips
  // The space parts the words and what is beside them when they are taken out of the file.
  const parted = last.texts.map((text, at) => (at < last.texts.length - 1 ? text : { ...text, text: `${text.text} ` }))
  const before = strips.slice(0, -1)
  return fits ? [...before, { ...last, texts: [...parted, ...texts] }]
    : [...before, { ...last, texts: parted }, { ...last, before: 0, texts, rules: [], arrivals: [], notes: noNotes }]
}

const noNotes: readonly SetNote[] = []

const hasMarks = ({ stretches }: MeasuredWords): boolean => stretches.some(({ inline }) => inline.kind === 'note-mark')

/** Sets the footnotes whose marks stand in these words; gives their elements. */
export const setNotes = (words: MeasuredWords, setter: Setter): readonly Element[] =>
  (hasMarks(words) ? words.stretches : []).flatMap(({ inline }) => (inline.kind === 'note-mark' ? setter.notes.set(inline.anchor, setter) ?? [] : []))

/** The footnotes that the marks on a line lead to. */
export const marksOn = ({ pieces }: Line): readonly string[] =>
  pieces.flatMap(({ stretch: { inline } }) => (inline.kind === 'note-mark' ? [inline.anchor] : []))

/** Where the workings of a ticked copy lead back to: its marks on a line. */
export const ticksOn = ({ pieces }: Line): readonly Arrival[] =>
  pieces.flatMap(({ stretch: { inline } }) => (inline.kind === 'tick' && inline.anchor !== null ? [{ anchor: inline.anchor, bookmark: null }] : []))

/** A hanging passage without label begins where the label would; one whose label is too long, at the next tab stop. */
const firstLineX = ({ label, labelX, x }: Passage, labelWidth: number): number => {
  if (label === null) return labelX
  const end = labelX + labelWidth
  return end <= x ? x : Math.floor(end / tabStop + 1) * tabStop
}

/** The texts of a line that begins at `x`, its baseline at `baseline` from the top of its strip. */
export const textsOf = (line: Line, x: number, baseline: number, leaves: readonly number[], style: HouseStyle): readonly StripText[] =>
  line.pieces.map(({ x: offset, width, text, stretch }) => {
    const { inline } = stretch
    return {
      leaf: leaves[stretch.index] ?? 0,
      x: x + offset, baseline: baseline - stretch.rise, width, text,
      face: stretch.face, size: stretch.size,
      colour: inline.kind === 'text' && inline.link !== null ? style.colours.link : style.colours.text,
      underlined: style.links.underline && inline.kind === 'text' && inline.link?.to === 'address',
      pageOf: inline.kind === 'page-of' ? inline.anchor : null,
    }
  })
