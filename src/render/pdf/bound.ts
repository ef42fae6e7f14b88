/** The pages of others as objects of this file: written when the first page that draws them is, and once. */
import type { Dictionary, PDFDocument, Reference, Value } from 'pdfkit'
import type { BoundPdf, PdfDictionary, PdfValue } from '../../model/bound-pdf.ts'
import type { BoundMark } from '../layout/laid.ts'
import type { NamedPicture } from './pictures.ts'
import { deflate } from './streams.ts'

/** Gives a form of another's file, under the name that pages call it by. */
export type FormOf = (pdf: BoundPdf, id: number) => NamedPicture

/** Forms of this file; nothing is written before it is asked for. */
export const openBound = (pdf: PDFDocument): FormOf => {
  const files = new Map<BoundPdf, (id: number) => Reference>()
  const named = new Map<Reference, NamedPicture>()
  return (bound, id) => {
    const referenceOf = files.get(bound) ?? writerOf(pdf, bound)
    files.set(bound, referenceOf)
    const reference = referenceOf(id)
    const known = named.get(reference) ?? { name: `B${named.size + 1}`, reference, digest: `${bound.sha256} ${id}` }
    named.set(reference, known)
    return known
  }
}

/** Writes objects of one file, each with all that it refers to. */
const writerOf = (pdf: PDFDocument, { objects }: BoundPdf): (id: number) => Reference => {
  const references = new Map<number, Reference>()
  const waiting: number[] = []
  const linked = (id: number): Reference => {
    const known = references.get(id)
    if (known !== undefined) return known
    const stored = objects.get(id)
    if (stored === undefined) throw new Error(`a part ${id} of another's file that was never taken`)
    // An object is referred to before it is written: its data come later.
    const reference = pdf.ref(isDictionary(stored.value) ? {} : written(stored.value))
    references.set(id, reference)
    waiting.push(id)
    return reference
  }
  const written = (value: PdfValue): Value => {
    if (value === null || typeof value !== 'object') return value
    if ('length' in value) return value.map(written)
    switch (value.kind) {
      case 'name': return value.name
      case 'text': return value.bytes
      case 'object': return linked(value.id)
      case 'dictionary': return entriesOf(value)
    }
  }
  const entriesOf = ({ entries }: PdfDictionary): Dictionary => Object.fromEntries([...entries].map(([key, one]) => [key, written(one)]))
  const write = (id: number): void => {
    const stored = objects.get(id)
    const reference = references.get(id)
    if (stored === undefined || reference === undefined) return
    if (isDictionary(stored.value)) Object.assign(reference.data, entriesOf(stored.value))
    if (stored.stream === null) reference.end()
    else if (reference.data['Filter'] !== undefined) reference.end(stored.stream)
    else {
      reference.data['Filter'] = 'FlateDecode'
      reference.end(deflate(stored.stream))
    }
  }
  return (id) => {
    const reference = linked(id)
    for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) write(one)
    return reference
  }
}

const isDictionary = (value: PdfValue): value is PdfDictionary => value !== null && typeof value === 'object' && 'kind' in value && value.kind === 'dictionary'

/** The operators that draw a page of others, its words turned back as pdfkit has turned the page upside down. */
export const drawBound = (mark: BoundMark, formOf: FormOf): { readonly operators: string; readonly forms: readonly NamedPicture[] } => {
  const forms = mark.page.forms.map(({ id, matrix }) => ({ form: formOf(mark.pdf, id), matrix }))
  const draw = forms.map(({ form: { name }, matrix }) => (matrix === null ? `/${name} Do` : `q ${matrix.map(exact).join(' ')} cm /${name} Do Q`))
  return { operators: `q ${placing(mark).map(exact).join(' ')} cm ${draw.join(' ')} Q`, forms: forms.map(({ form }) => form) }
}

/** From the other page's own units to ours, from the upper left corner: scaled, moved and turned clockwise. */
const placing = ({ x, y, width, height, page: { box: [left, lower, right, upper], rotation } }: BoundMark): readonly number[] => {
  const [across, up] = [right - left, upper - lower]
  switch (rotation) {
    case 0: return [width / across, 0, 0, -height / up, x - left * width / across, y + upper * height / up]
    case 90: return [0, height / across, width / up, 0, x - lower * width / up, y - left * height / across]
    case 180: return [-width / across, 0, 0, height / up, x + right * width / across, y - lower * height / up]
    case 270: return [0, -height / across, -width / up, 0, x + upper * width / up, y + right * height / across]
  }
}

/** Six places: what is a thousandth of a point on a card is more on a plan. */
const exact = (value: number): string => String(Math.round(value * 1e6) / 1e6)
