/** Files carried inside the file: the model that it was made from, for those who check it (ISO 19005-3, 6.8). */
import { createHash } from 'node:crypto'
import type { PDFDocument } from 'pdfkit'
import type { Attachment } from '../../model/document.ts'
import { sortAsBytes } from './names.ts'
import { addStream } from './streams.ts'

/** Attaches a text as the source of the document. */
export const attach = (pdf: PDFDocument, { name, mediaType, description, text }: Attachment, moment: Date): void => {
  const bytes = new TextEncoder().encode(text)
  const stream = addStream(pdf, bytes, {
    Type: 'EmbeddedFile',
    // A slash ends a name, so it is written by its number.
    Subtype: mediaType.replace('/', '#2F'),
    Params: {
      Size: bytes.length,
      CreationDate: moment,
      ModDate: moment,
      // pdfkit writes the checksum's digits; the standard wants its sixteen bytes (ISO 32000-1, table 46).
      CheckSum: createHash('md5').update(bytes).digest(),
    },
  })
  const file = pdf.ref({
    Type: 'Filespec',
    F: new String(name),
    UF: new String(name),
    Desc: new String(description),
    AFRelationship: 'Source',
    EF: { F: stream, UF: stream },
  })
  file.end()
  pdf.addNamedEmbeddedFile(name, file)
  const { EmbeddedFiles } = pdf._root.data.Names.data
  if (EmbeddedFiles !== undefined) sortAsBytes(EmbeddedFiles)
  pdf._root.data.AF = [...(pdf._root.data.AF ?? []), file]
}
