/** The marks of a page into the operators that draw them, each inside the marked content it belongs to. */
import type { Mark, Page, PictureMark, TextMark } from '../layout/laid.ts'
import { drawBound, type FormOf } from './bound.ts'
import type { NamedPicture, Pictures } from './pictures.ts'
import type { Structure } from './structure.ts'
import type { Font, Typefaces } from './typefaces.ts'

export interface Content {
  readonly operators: string
  /** The fonts that the operators name. */
  readonly fonts: ReadonlySet<Font>
  /** The pictures, and the pages of others, that the operators name. */
  readonly pictures: ReadonlySet<NamedPicture>
}

/**
 * Draws a page from top to bottom, in points from its top left corner.
 * pdfkit has turned the page upside down, so letters are turned back by their text matrix.
 */
export const drawMarks = ({ marks, height }: Page, typefaces: Typefaces, pictures: Pictures, formOf: FormOf, structure: Structure): Content => {
  const operators: string[] = []
  const fonts = new Set<Font>()
  const shown = new Set<NamedPicture>()
  let sequence: Sequence | null = null
  let inText = false
  // What the page's graphics state holds, so that nothing is said twice.
  let font = ''
  let fillColour = '000000'
  let strokeColour = '000000'
  let thickness = 1

  const leaveText = (): void => {
    if (inText) operators.push('ET')
    inText = false
  }
  const enter = (next: Sequence): void => {
    if (next === sequence) return
    leaveText()
    if (sequence !== null) operators.push('EMC')
    sequence = next
    operators.push(opening(next, structure))
  }
  const fillWith = (colour: string): void => {
    if (colour !== fillColour) operators.push(`${components(colour)} rg`)
    fillColour = colour
  }
  const strokeWith = (colour: string, width: number): void => {
    if (colour !== strokeColour) operators.push(`${components(colour)} RG`)
    if (width !== thickness) operators.push(`${written(width)} w`)
    strokeColour = colour
    thickness = width
  }

  const drawText = (mark: TextMark): void => {
    fillWith(mark.colour)
    if (!inText) operators.push('BT')
    inText = true
    const runs = typefaces.encode(mark.face, mark.text)
    let matrix = `1 0 0 -1 ${written(mark.x)} ${written(mark.baseline)} Tm\n`
    for (const run of runs) {
      fonts.add(run.font)
      const wanted = `/${run.font.name} ${written(mark.size)} Tf`
      operators.push(`${wanted === font ? '' : `${wanted}\n`}${matrix}<${run.digits}> Tj`)
      font = wanted
      // The pen stands where the next run begins.
      matrix = ''
    }
  }

  const drawPicture = ({ leaf, x, y, width, height: tall, picture }: PictureMark): void => {
    const named = pictures.get(picture)
    if (named === undefined) throw new Error(`a picture of leaf ${leaf} that was never written`)
    shown.add(named)
    structure.enclose(leaf, [x, height - y - tall, x + width, height - y].map(rounded))
    // A picture fills a square whose lower edge is below: the page is upside down, so it is turned back.
    operators.push(`q ${written(width)} 0 0 ${written(-tall)} ${written(x)} ${written(y + tall)} cm /${named.name} Do Q`)
  }

  for (const mark of marks) {
    enter(sequenceOf(mark, height))
    if (mark.kind === 'text') {
      drawText(mark)
      continue
    }
    leaveText()
    if (mark.kind === 'picture') drawPicture(mark)
    else if (mark.kind === 'bound') {
      const drawn = drawBound(mark, formOf)
      for (const form of drawn.forms) shown.add(form)
      operators.push(drawn.operators)
    } else if (mark.kind === 'fill') {
      fillWith(mark.colour)
      operators.push(`${[mark.x, mark.y, mark.width, mark.height].map(written).join(' ')} re f`)
    } else {
      strokeWith(mark.colour, mark.thickness)
      operators.push(`${written(mark.x1)} ${written(mark.y1)} m ${written(mark.x2)} ${written(mark.y2)} l S`)
    }
  }
  leaveText()
  if (sequence !== null) operators.push('EMC')
  return { operators: operators.join('\n'), fonts, pictures: shown }
}

/** Marks that follow each other and belong together share one sequence: a leaf's, or one kind of artifact's. */
type Sequence = number | 'layout' | 'head' | 'foot'

const sequenceOf = (mark: Mark, pageHeight: number): Sequence => {
  if (mark.kind === 'picture' || mark.kind === 'bound') return mark.leaf
  if (mark.kind !== 'text' || mark.leaf === 'layout') return 'layout'
  if (mark.leaf === 'pagination') return mark.baseline < pageHeight / 2 ? 'head' : 'foot'
  return mark.leaf
}

const opening = (sequence: Sequence, structure: Structure): string => {
  switch (sequence) {
    case 'layout': return '/Artifact <</Type /Layout>> BDC'
    case 'head': return '/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC'
    case 'foot': return '/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC'
    default: {
      const { tag, id } = structure.begin(sequence)
      return `/${tag} <</MCID ${id}>> BDC`
    }
  }
}

/** A thousandth of a point is finer than any printer. */
const rounded = (length: number): number => Math.round(length * 1000) / 1000
const written = (length: number): string => String(rounded(length))

/** `F2F2F2` as red, green and blue from 0 to 1. */
const components = (colour: string): string =>
  [0, 2, 4].map((at) => written(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(' ')
