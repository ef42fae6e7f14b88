/** What is laid out, drawn page by page into a file. */
import { createHash } from 'node:crypto'
import { toBytes } from 'pdfkit/output'
import type { PDFDocument } from 'pdfkit'
import type { Document, Written } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { Laid } from '../layout/laid.ts'
import { attach } from './attachments.ts'
import { openBound } from './bound.ts'
import { drawMarks } from './content.ts'
import { momentOf, openFile } from './file.ts'
import { addLinks } from './links.ts'
import { sortAsBytes } from './names.ts'
import { addOutline } from './outline.ts'
import { addPageLabels } from './page-labels.ts'
import { openPictures } from './pictures.ts'
import { addStream, bytesOf } from './streams.ts'
import { openStructure } from './structure.ts'
import { openTypefaces } from './typefaces.ts'

/** Draws a document. Each page is written and let go before the next. */
export const drawLaid = async (laid: Laid, document: Document, faces: Faces): Promise<Written> => {
  const pdf = openFile(document)
  const written = toBytes(pdf)
  const typefaces = await openTypefaces(pdf, laid, faces)
  const pictures = await openPictures(pdf, laid)
  const formOf = openBound(pdf)
  const structure = openStructure(pdf, laid.tree)
  const arrivals = arrivalsByPage(laid)
  const identity = createHash('md5')

  laid.pages.forEach((page, index) => {
    pdf.addPage({ size: [page.width, page.height], margin: 0 })
    const { operators, fonts, pictures: shown } = drawMarks(page, typefaces, pictures, formOf, structure)
    addContent(pdf, operators)
    identity.update(operators)
    for (const { name, reference } of fonts) pdf.page.fonts[name] = reference
    for (const { name, reference, digest } of shown) {
      pdf.page.xobjects[name] = reference
      identity.update(digest)
    }
    addLinks(pdf, page, faces, structure)
    for (const [anchor, y] of arrivals.get(index + 1) ?? []) pdf.addNamedDestination(anchor, 'XYZ', 0, y, null)
  })

  typefaces.embed()
  structure.write(laid.tree)
  addOutline(pdf, laid)
  addPageLabels(pdf, laid.labels)
  sortAsBytes(pdf._root.data.Names.data.Dests)
  for (const attachment of document.attachments) {
    attach(pdf, attachment, momentOf(document.date))
    identity.update(attachment.text)
  }
  // The file's name for itself: another paper, or another draft of it, has another.
  pdf._id = identity.update(document.title).digest()
  pdf.end()
  return { bytes: await written, pageCount: laid.pages.length, pageLabels: laid.labels, pageOf: laid.pageOf }
}

/** pdfkit's own stream holds the turn of the page; ours follows it. */
const addContent = (pdf: PDFDocument, operators: string): void => {
  pdf.page.dictionary.data['Contents'] = [pdf.page.content, addStream(pdf, bytesOf(operators))]
}

/** Where links arrive, by page. */
const arrivalsByPage = ({ destinations }: Laid): Map<number, [anchor: string, y: number][]> => {
  const byPage = new Map<number, [string, number][]>()
  for (const [anchor, { page, y }] of destinations) byPage.set(page, [...(byPage.get(page) ?? []), [anchor, y]])
  return byPage
}
