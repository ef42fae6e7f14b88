/** Secrets planted by hand where a file can hold text and no source of ours would put it. */
import { deflateSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import type { PublicFile } from '../../src/leak/secret.ts'
import type { Workbook } from '../../src/model/workbook.ts'
import { writeXlsx } from '../../src/render/xlsx/write.ts'

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'))

/** A PDF of one page, whose page draws `content`, with more objects from number 6 on. */
export const pdfOf = (content: string, { more = [], ofPage = '', ofCatalog = '', after = '' }: { more?: readonly string[]; ofPage?: string; ofCatalog?: string; after?: string } = {}): Uint8Array => {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${ofCatalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> >> /Contents 4 0 R ${ofPage} >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...more,
  ]
  let file = '%PDF-1.7\n'
  const places = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return latin(`${file}${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n${after}`)
}

/** A stream that is deflated, its bytes as characters. */
export const deflated = (text: string, entries = ''): string => {
  const bytes = Buffer.from(deflateSync(Buffer.from(text, 'latin1'))).toString('latin1')
  return `<< /Filter /FlateDecode /Length ${bytes.length} ${entries} >>\nstream\n${bytes}\nendstream`
}

const utf16 = (text: string): string => `feff${[...text].map((character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('')}`

/** A zip with parts put in or changed. */
export const repacked = (zip: Uint8Array, change: Readonly<Record<string, (part: string) => string>>): Uint8Array => {
  const parts = unzipSync(zip)
  for (const [name, edit] of Object.entries(change)) parts[name] = strToU8(edit(new TextDecoder().decode(parts[name] ?? new Uint8Array())))
  return zipSync(parts)
}

/** A workbook whose second column is hidden and says this. */
export const hiddenColumn = (text: string): Uint8Array => {
  const book: Workbook = { title: 'Awards', marking: null, sheets: [{ name: 'Awards', standing: 0, rows: [[{ kind: 'text', text: 'Recipient', look: 'plain' }, { kind: 'text', text, look: 'plain' }]] }] }
  return repacked(writeXlsx(book), { 'xl/worksheets/sheet1.xml': (sheet) => sheet.replace('<sheetData>', '<cols><col min="2" max="2" width="0" hidden="1" customWidth="1"/></cols><sheetData>') })
}

const paragraphOf = (...runs: readonly string[]): string => `<w:p>${runs.map((run) => `<w:r><w:t xml:space="preserve">${run}</w:t></w:r>`).join('')}</w:p>`
const xml = '<?xml version="1.0" encoding="UTF-8"?>'

/**
 * Files with a secret in them, by what was done.
 * @param words a text of some words, @param docx and @param html clean files to plant it in
 */
export const plantedFiles = (words: string, docx: Uint8Array, html: Uint8Array): ReadonlyMap<string, PublicFile> => {
  const show = (operators: string): string => `BT /F1 12 Tf 72 720 Td ${operators} ET`
  const letters = [...words].map((letter) => `(${letter})`)
  const half = Math.floor(words.length / 2)
  const page = new TextDecoder().decode(html)
  const pdf = (bytes: Uint8Array): PublicFile => ({ name: 'awards.pdf', bytes })
  const word = (change: Readonly<Record<string, (part: string) => string>>): PublicFile => ({ name: 'awards.docx', bytes: repacked(docx, change) })
  const web = (text: string): PublicFile => ({ name: 'awards.html', bytes: new TextEncoder().encode(text) })
  const inBody = (more: string) => ({ 'word/document.xml': (part: string) => part.replace('</w:body>', `${more}</w:body>`) })
  return new Map<string, PublicFile>([
    ['PDF: white text', pdf(pdfOf(`1 1 1 rg ${show(`(${words}) Tj`)}`))],
    ['PDF: text under a black box', pdf(pdfOf(`${show(`(${words}) Tj`)} 0 g 60 700 500 40 re f`))],
    ['PDF: outside the page', pdf(pdfOf(show(`-5000 0 Td (${words}) Tj`)))],
    ['PDF: kerned letter by letter', pdf(pdfOf(show(`[${letters.join(' -20 ')}] TJ`)))],
    ['PDF: split over lines', pdf(pdfOf(show(`(${words.slice(0, half)}) Tj 0 -14 Td (${words.slice(half)}) Tj`)))],
    ['PDF: note in UTF-16', pdf(pdfOf('', { ofPage: '/Annots [6 0 R]', more: [`<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents <${utf16(words)}> >>`] }))],
    ['PDF: bookmark', pdf(pdfOf('', { ofCatalog: '/Outlines 6 0 R', more: ['<< /Type /Outlines /First 7 0 R /Last 7 0 R /Count 1 >>', `<< /Title (${words}) /Parent 6 0 R /Dest [3 0 R /Fit] >>`] }))],
    ['PDF: XMP', pdf(pdfOf('', { ofCatalog: '/Metadata 6 0 R', more: [deflated(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description>${words}</dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`, '/Type /Metadata /Subtype /XML')] }))],
    ['PDF: attachment', pdf(pdfOf('', { ofCatalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>', more: ['<< /Type /Filespec /F (a.json) /EF << /F 7 0 R >> >>', deflated(JSON.stringify({ note: words }), '/Type /EmbeddedFile')] }))],
    ['PDF: alternative text', pdf(pdfOf('', { ofCatalog: '/StructTreeRoot 6 0 R', more: ['<< /Type /StructTreeRoot /K 7 0 R >>', `<< /Type /StructElem /S /Figure /P 6 0 R /Alt (${words}) >>`] }))],
    ['PDF: object that nothing names', pdf(pdfOf('', { more: [`<< /Old (${words}) >>`] }))],
    ['PDF: object in a compressed stream', pdf(pdfOf('', { more: [deflated(`99 0 << /Old (${words}) >>`, '/Type /ObjStm /N 1 /First 5')] }))],
    ['PDF: behind the end of the file', pdf(pdfOf('', { after: words }))],
    ['DOCX: split over runs', word(inBody(paragraphOf(words.slice(0, half), words.slice(half))))],
    ['DOCX: hidden text', word(inBody(paragraphOf(words).replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>')))],
    ['DOCX: deleted text', word(inBody(`<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>${words}</w:delText></w:r></w:del></w:p>`))],
    ['DOCX: comment', word({ 'word/comments.xml': () => `${xml}<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0">${paragraphOf(words)}</w:comment></w:comments>` })],
    ['DOCX: custom XML', word({ 'customXml/item9.xml': () => `${xml}<old note="${words}"/>` })],
    ['DOCX: property', word({ 'docProps/app.xml': (part) => part.replace('</Properties>', `<Company>${words}</Company></Properties>`) })],
    ['DOCX: alternative text', word(inBody(`<w:p><w:r><w:drawing><wp:docPr xmlns:wp="urn:x" id="1" name="Picture" descr="${words}"/></w:drawing></w:r></w:p>`))],
    ['DOCX: comment of XML', word(inBody(`<!-- ${words} -->`))],
    ['DOCX: name of a part', word({ [`word/media/${words}.txt`]: () => 'a' })],
    ['XLSX: hidden column', { name: 'awards.xlsx', bytes: hiddenColumn(words) }],
    ['HTML: comment', web(page.replace('</body>', `<!-- ${words} --></body>`))],
    ['HTML: attribute', web(page.replace('</body>', `<p data-note="${words}"></p></body>`))],
    ['HTML: hidden', web(page.replace('</body>', `<p hidden>${words}</p></body>`))],
    ['HTML: split by tags, in references', web(page.replace('</body>', `<p>${[...words].map((letter) => `&#${letter.charCodeAt(0)};`).join('').replace(/(.{80};)/, '$1<b></b>')}</p></body>`))],
    ['HTML: address', web(page.replace('</body>', `<a href="https://example.org/${encodeURIComponent(words)}">more</a></body>`))],
    ['HTML: data in base 64', web(page.replace('</body>', `<img alt="" src="data:image/png;base64,${Buffer.from(`${words} `.repeat(8)).toString('base64')}"></body>`))],
    ['JSON: escapes', { name: 'awards.json', bytes: new TextEncoder().encode(`{"note":"${[...words].map((letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}"}`) }],
    ['UTF-16 list', { name: 'awards.csv', bytes: new Uint8Array(Buffer.from(`Note\n${words}\n`, 'utf16le')) }],
    ['name of a file', { name: `2014-02-27/${words.toLowerCase().replaceAll(' ', '-')}.pdf`, bytes: pdfOf('') }],
  ])
}
