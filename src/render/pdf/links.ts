/** Links that can be followed: one annotation for each line of a link's words, all tied to the same element. */
import type { Dictionary, PDFDocument } from 'pdfkit'
import type { Faces } from '../../model/face.ts'
import type { Link } from '../../model/document.ts'
import type { Page } from '../layout/laid.ts'
import type { LinkElement, Structure } from './structure.ts'

/** A link's words on one line, from the top left corner of the page. */
interface LinkLine {
  readonly element: LinkElement
  readonly baseline: number
  readonly left: number
  right: number
  top: number
  bottom: number
}

/** Adds the links of the page being drawn. */
export const addLinks = (pdf: PDFDocument, page: Page, faces: Faces, structure: Structure): void => {
  for (const { element, left, right, top, bottom } of linkLines(page, faces, structure)) {
    const annotation = pdf.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, page.height - bottom, right, page.height - top].map((length) => Math.round(length * 1000) / 1000),
      Border: [0, 0, 0],
      F: printed,
      Contents: new String(element.link.says),
      ...targetOf(element.link.to),
    })
    annotation.data['StructParent'] = structure.tie(element, annotation)
    pdf.page.annotations.push(annotation)
    annotation.end()
  }
}

/** A flag of annotations, which PDF/A wants on all of them (ISO 19005-3, 6.3.2). */
const printed = 1 << 2

const linkLines = ({ marks }: Page, faces: Faces, structure: Structure): LinkLine[] => {
  const lines: LinkLine[] = []
  for (const mark of marks) {
    const element = mark.kind === 'text' && typeof mark.leaf === 'number' ? structure.linkOf(mark.leaf) : null
    if (element === null || mark.kind !== 'text') continue
    const { ascent, descent, unitsPerEm } = faces[mark.face]
    const top = mark.baseline - (ascent * mark.size) / unitsPerEm
    const bottom = mark.baseline - (descent * mark.size) / unitsPerEm
    const right = mark.x + mark.width
    const last = lines.at(-1)
    if (last?.element === element && last.baseline === mark.baseline) {
      last.right = right
      last.top = Math.min(last.top, top)
      last.bottom = Math.max(last.bottom, bottom)
    } else lines.push({ element, baseline: mark.baseline, left: mark.x, right, top, bottom })
  }
  return lines
}

const targetOf = (link: Link): Dictionary =>
  link.to === 'anchor'
    ? { Dest: new String(link.anchor) }
    : { A: { S: 'URI', URI: new String(inAscii(link.address)) } }

/** An address in a PDF is ASCII (ISO 32000-1, 12.6.4.7); what is ASCII already stays as the author wrote it. */
const inAscii = (address: string): string => address.replace(/[^\x21-\x7e]+/g, (rest) => encodeURIComponent(rest))
