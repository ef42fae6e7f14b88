/** The naive reference writes PDF: pdfkit as its documentation shows it, fonts by path, no tags. */
import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'

const resolve = createRequire(import.meta.url).resolve
const fonts = {
  regular: resolve('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  italic: resolve('@expo-google-fonts/arimo/400Regular_Italic/Arimo_400Regular_Italic.ttf'),
}
const margin = 71
const indent = 42.5

/** Draws a paper, or many one after another, into one file. */
export const writePdf = (papers) => new Promise((done, failed) => {
  const doc = new PDFDocument({ size: 'A4', margin, bufferPages: true, info: { Title: String(papers[0].front.title), Author: String(papers[0].front.from) } })
  const chunks = []
  doc.on('data', (chunk) => chunks.push(chunk))
  doc.on('end', () => done(Buffer.concat(chunks)))
  doc.on('error', failed)
  for (const [name, path] of Object.entries(fonts)) doc.registerFont(name, path)
  const right = doc.page.width - margin

  const write = (runs, x, heavy = false) => {
    runs.forEach(({ text, bold, italics }, index) => {
      doc.font(bold || heavy ? 'bold' : italics ? 'italic' : 'regular')
      const options = { width: right - x, continued: index < runs.length - 1, lineGap: 1 }
      if (index === 0) doc.text(text, x, doc.y, options)
      else doc.text(text, options)
    })
    doc.moveDown(0.5)
  }
  const label = (text, x, heavy) => {
    if (doc.y > doc.page.height - margin - 15) doc.addPage()
    const y = doc.y
    doc.font(heavy ? 'bold' : 'regular').text(text, x, y, { lineBreak: false })
    doc.y = y
  }

  papers.forEach(({ front, blocks }, index) => {
    if (index > 0) doc.addPage()
    doc.fontSize(12)
    for (const [name, value] of [['To:', front.to], ['From:', front.from], ['Date:', front.date]]) {
      label(name, margin, true)
      write([{ text: String(value) }], margin + 85)
    }
    doc.fontSize(14)
    write([{ text: String(front.title) }], margin, true)
    doc.fontSize(12)
    for (const block of blocks) {
      if (block.kind === 'heading') {
        if (block.label !== '') label(block.label, margin, true)
        write(block.runs, block.depth === 1 && block.label === '' ? margin : margin + indent, true)
      } else if (block.kind === 'paragraph') {
        label(block.label, margin, false)
        write(block.runs, margin + indent)
      } else if (block.kind === 'item') {
        const x = margin + indent + 22 * block.depth
        label(block.label, x, false)
        write(block.runs, x + 22)
      } else {
        doc.font('regular')
        doc.table({ position: { x: margin + indent, y: doc.y }, maxWidth: right - margin - indent, data: block.rows })
        doc.moveDown(1)
      }
    }
  })

  const pages = doc.bufferedPageRange().count
  for (let page = 0; page < pages; page++) {
    doc.switchToPage(page)
    doc.page.margins.bottom = 0
    doc.font('regular').fontSize(10).text(`Page ${page + 1} of ${pages}`, margin, doc.page.height - 48, { width: right - margin, align: 'center', lineBreak: false })
  }
  doc.end()
})
