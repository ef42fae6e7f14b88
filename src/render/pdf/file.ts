/** An empty PDF/UA-1 and PDF/A-3a file: its title, language, dates and metadata, nothing that changes from run to run. */
import { PDFDocument, type Information } from 'pdfkit'
import type { CalendarDate } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import { program } from '../../model/program.ts'
import { xmpOf } from './xmp.ts'

/** Midnight UTC: a document is made on its date, whenever it is built. */
export const momentOf = ({ year, month, day }: CalendarDate): Date => new Date(Date.UTC(year, month - 1, day))

/** Opens the file that a document is drawn into. */
export const openFile = (document: Document): PDFDocument => {
  const pdf = new PDFDocument({
    pdfVersion: '1.7',
    // pdfkit knows one standard a file; what PDF/UA-1 wants beyond PDF/A-3a is in xmp.ts.
    subset: 'PDF/A-3a',
    tagged: true,
    compress: false,
    lang: document.language,
    displayTitle: true,
    info: informationOf(document),
    font: null,
    autoFirstPage: false,
  })
  // pdfkit puts titles into XML as they are: one `&` would break all of it.
  const ours = document.parts.every(({ bound }) => bound === undefined)
  pdf._addInfo = () => pdf.appendXML(xmpOf(document, ours))
  // Nobody can say of pages of others that they are so: such a file makes no claim.
  if (!ours) pdf._addPdfaMetadata = () => {}
  return pdf
}

const informationOf = ({ title, author, subject, date }: Document): Information => {
  const moment = momentOf(date)
  return {
    Title: title,
    ...(author === '' ? {} : { Author: author }),
    ...(subject === '' ? {} : { Subject: subject }),
    Creator: program.name,
    Producer: program.name,
    CreationDate: moment,
    ModDate: moment,
  }
}
