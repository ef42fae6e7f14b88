/** Deflated streams. */
import { zlibSync } from 'fflate'
import type { Dictionary, PDFDocument, Reference } from 'pdfkit'

/**
 * Deflates without node's zlib, whose bytes change with its version and with the processor:
 * a file is verified by rendering it again, perhaps years later and elsewhere.
 */
export const deflate = (bytes: Uint8Array): Uint8Array => zlibSync(bytes, { level: 4 })

/** Writes a stream that is deflated already. */
export const addDeflated = (pdf: PDFDocument, deflated: Uint8Array, dictionary: Dictionary = {}): Reference => {
  const reference = pdf.ref({ ...dictionary, Filter: 'FlateDecode' })
  reference.end(deflated)
  return reference
}

/** Deflates bytes and writes them as a stream. */
export const addStream = (pdf: PDFDocument, bytes: Uint8Array, dictionary: Dictionary = {}): Reference =>
  addDeflated(pdf, deflate(bytes), dictionary)

const encoder = new TextEncoder()
/** PDF's own language is ASCII. */
export const bytesOf = (operators: string): Uint8Array => encoder.encode(operators)
