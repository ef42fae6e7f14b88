/** Paragraphs that begin with a word and a colon: `Decision:`, and `Action:` with `Owner:` and `Due:` in lines of their own under it. */
import { placeOnLine, type Place } from '../../findings/place.ts'
import { cited, type Notes } from '../reading.ts'

/** A word that may begin a paragraph, with those that may follow in lines of their own. */
export interface Label {
  readonly wanted: readonly string[]
  readonly optional: readonly string[]
  /** What its paragraph becomes: one without a number, an ordinary one, or none, since what stands after the label is no more than a value. */
  readonly as: 'continuation' | 'paragraph' | 'value'
}

export type Labels = Readonly<Record<string, Label>>

export interface LabelledValue {
  readonly text: string
  readonly place: Place
}

/** A paragraph that begins with a label. */
export interface Labelled {
  readonly label: string
  /** The label's own place. */
  readonly place: Place
  /** Its last line, that of its lowest label included. */
  readonly endLine: number
  /** What stands after each label under it, in the order written. */
  readonly values: readonly (LabelledValue & { readonly label: string })[]
}

/** The labels of a record, and its lines with the labels under others left empty, so that Markdown reads the words alone. */
export interface LabelsFound {
  readonly paragraphs: readonly Labelled[]
  readonly lines: readonly string[]
}

/** A label at the margin, bold or not, and what follows it. */
const line = /^(\*\*)?([A-Za-z][A-Za-z ]{0,20}?)(?:\*\*:|:\*\*|:)(?=\s|$)(.*)$/
/** The same with other capitals, more letters or another sign: what was meant as one. */
const near = /^[*_]{0,2}([A-Za-z]{3,12}?)s?[*_]{0,2} ?[:–—-](?:[*_]{0,2})(?=\s)/

/** Finds them. @param bodyLine the first line after the front matter */
export const findLabels = (lines: readonly string[], bodyLine: number, labels: Labels, notes: Notes): LabelsFound => {
  const all = [...new Set(Object.entries(labels).flatMap(([head, { wanted, optional }]) => [head, ...wanted, ...optional]))]
  const shown = [...lines]
  const paragraphs: { label: string; place: Place; endLine: number; values: { label: string; text: string; place: Place }[] }[] = []
  let open: (typeof paragraphs)[number] | null = null
  let begins = true
  for (let at = bodyLine - 1; at < lines.length; at += 1) {
    const text = lines[at] ?? ''
    if (text.trim() === '' || /^(?:#|:::)/.test(text)) {
      open = null
      begins = true
      continue
    }
    const [, bold = '', label = '', rest = ''] = line.exec(text) ?? []
    const place = placeOnLine(at + 1, 1 + bold.length, label.length + 1)
    if (!all.includes(label)) {
      noteNear(text, at + 1, begins || open !== null, all, notes)
      const last = open?.values.at(-1)
      if (open !== null && last !== undefined) {
        // A value that goes on in the next line.
        last.text = `${last.text} ${text.trim()}`.trim()
        shown[at] = ''
      }
      if (open !== null) open.endLine = at + 1
    } else if (label in labels && begins) {
      open = { label, place, endLine: at + 1, values: [] }
      paragraphs.push(open)
      if (labels[label]?.as === 'value') {
        open.values.push(valueAt(label, text, rest, at + 1, place))
        shown[at] = ''
      // Bold or not, the label is as long: whatever stands after it stays in its column.
      } else shown[at] = `${label}:${' '.repeat(text.length - rest.length - label.length - 1)}${rest}`
    } else if (open !== null && mayStandUnder(open.label, label, labels)) {
      open.endLine = at + 1
      open.values.push(valueAt(label, text, rest, at + 1, place))
      shown[at] = ''
    } else notes.add('record-label', place, misplaced(label, labels))
    begins = false
  }
  for (const paragraph of paragraphs) noteValues(paragraph, labels, notes)
  return { paragraphs, lines: shown }
}

const valueAt = (label: string, text: string, rest: string, line: number, place: Place) =>
  ({ label, text: rest.trim(), place: rest.trim() === '' ? place : placeOnLine(line, 1 + text.length - rest.trimStart().length, rest.trim().length) })

const mayStandUnder = (head: string, label: string, labels: Labels): boolean => {
  const under = labels[head]
  return under !== undefined && [...under.wanted, ...under.optional].includes(label)
}

const misplaced = (label: string, labels: Labels): string => {
  if (label in labels) return `“${label}:” begins this line and no paragraph, so it is read as a word of the paragraph above.`
  const heads = Object.keys(labels).filter((head) => mayStandUnder(head, label, labels))
  return `“${label}:” stands in a line right under ${heads.map((head) => `“${head}:”`).join(' or ')} and nowhere else.`
}

const noteNear = (text: string, at: number, looked: boolean, all: readonly string[], notes: Notes): void => {
  const [whole, word = ''] = looked ? near.exec(text) ?? [] : []
  const meant = all.find((label) => label.toLowerCase() === word.toLowerCase())
  if (whole === undefined || meant === undefined) return
  notes.add('record-label', placeOnLine(at, 1, whole.length), `${cited(whole)} begins this line, and is not read as “${meant}:”.`, { mended: `${meant}:${text.slice(whole.length)}` })
}

const noteValues = ({ label: head, place, values }: Labelled, labels: Labels, notes: Notes): void => {
  for (const [at, { label, text, place: own }] of values.entries()) {
    const first = values.findIndex((one) => one.label === label)
    if (first < at && label !== repeatable) notes.add('record-twice', own, `“${label}:” stands here for the second time.`, { related: [{ place: values[first]?.place ?? place, label: 'the first' }] })
    if (text === '') notes.add('record-missing', own, `Nothing stands after “${label}:”.`)
  }
  for (const label of labels[head]?.wanted ?? []) {
    if (!values.some((one) => one.label === label)) notes.add('record-missing', place, `No line “${label}:” stands under this “${head}:”.`)
  }
}

/** There may be several papers in the background of a decision. */
const repeatable = 'Background'
