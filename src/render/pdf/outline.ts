/** The outline beside the pages: bookmarks, one inside the other by their levels. */
import type { Outline, PDFDocument } from 'pdfkit'
import type { Laid } from '../layout/laid.ts'

interface Entry {
  readonly level: number
  readonly outline: Outline
  entries: number
}

/** Adds all bookmarks, once all pages are drawn. */
export const addOutline = (pdf: PDFDocument, { bookmarks, pages }: Pick<Laid, 'bookmarks' | 'pages'>): void => {
  const whole: Entry = { level: 0, outline: pdf.outline, entries: 0 }
  const all: Entry[] = []
  let open: Entry[] = [whole]
  for (const { title, level, page, y } of bookmarks) {
    open = open.filter((entry) => entry.level < level)
    const parent = open.at(-1) ?? whole
    // pdfkit counts `left` from the right edge: a page's width from there is its left edge.
    const left = pages[page - 1]?.width ?? 0
    const entry = { level, entries: 0, outline: parent.outline.addItem(title, { pageNumber: page - 1, top: y, left, fit: false }) }
    parent.entries += 1
    open.push(entry)
    all.push(entry)
  }
  // Shut, so that a pack of forty papers shows its papers first; a negative count says so (ISO 32000-1, table 153).
  for (const { outline, entries } of all) if (entries > 0) outline.outlineData['Count'] = -entries
  if (whole.entries > 0) whole.outline.outlineData['Count'] = whole.entries
}
