/** Files made wrong on purpose: a validator that lets one pass proves nothing. */
import { strToU8, zipSync } from 'fflate'

/** A sound one-page PDF with words that are in no structure tree, in a font that is not embedded, without a title. */
export const untaggedPdf = (): Uint8Array => {
  const content = 'BT /F1 12 Tf 72 720 Td (Nobody tagged these words.) Tj ET'
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  return pdfOfObjects(objects)
}

/** A PDF of these objects, numbered from 1; the first is its catalogue. @param trailer more entries of its trailer */
export const pdfOfObjects = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.7\n'
  const offsets: number[] = []
  objects.forEach((object, index) => {
    offsets.push(text.length)
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
  })
  const table = ['0000000000 65535 f ', ...offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n `)]
  text += `xref\n0 ${table.length}\n${table.join('\n')}\ntrailer\n<< /Size ${table.length} /Root 1 0 R ${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** The start of a PDF, as a full disk leaves it. */
export const cutPdf = (): Uint8Array => untaggedPdf().slice(0, 100)

/** The bytes of a file with one stretch of text in them put in place of another of the same length. @throws when it is not there */
export const altered = (bytes: Uint8Array, from: string, to: string): Uint8Array => {
  if (from.length !== to.length) throw new Error('An alteration may not move what follows it')
  const at = Buffer.from(bytes).indexOf(from, 0, 'latin1')
  if (at < 0) throw new Error(`There is no ${from} to alter`)
  const copy = Buffer.from(bytes)
  copy.write(to, at, 'latin1')
  return copy
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The smallest DOCX, with this XML as its body. */
export const docxOf = (body: string): Uint8Array => zipSync({
  '[Content_Types].xml': strToU8('<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
  '_rels/.rels': strToU8('<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
  'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`),
})

/** A DOCX in which Word would meet an element that it does not know. */
export const docxWithUnknownElement = (): Uint8Array => docxOf('<w:p><w:gap/><w:r><w:t>Words</w:t></w:r></w:p>')

/** HTML without a language, with a picture that nobody described and an unclosed element. */
export const inaccessibleHtml = '<!DOCTYPE html>\n<html>\n<head><meta charset="utf-8"><title>Planted</title></head>\n<body><main><h1>Planted</h1><p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><div>Words</main></body>\n</html>\n'

/** HTML in which nothing is wrong. */
export const soundHtml = '<!DOCTYPE html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n<title>Sound</title>\n</head>\n<body>\n<main>\n<h1>Sound</h1>\n<p>Words.</p>\n</main>\n</body>\n</html>\n'
