/** The page labels of a file (ISO 32000-1, 12.4.2): what a reader calls each page, where that is not its place in the file. */
import type { PDFDocument, Value } from 'pdfkit'

/** Adds the labels; none where pages are called 1, 2, 3, as readers do by themselves. */
export const addPageLabels = (pdf: PDFDocument, labels: readonly string[]): void => {
  if (labels.every((label, index) => label === String(index + 1))) return
  const numbers: Value[] = []
  for (const [index, label] of labels.entries()) {
    const figures = /^\d+$/.test(label)
    if (figures && index > 0 && labels[index - 1] === String(Number(label) - 1)) continue
    // A label that is no number stands by itself: readers count letters in other ways (aa, bb).
    numbers.push(index, figures ? { S: 'D', St: Number(label) } : { P: new String(label) })
  }
  pdf._root.data.PageLabels = { Nums: numbers }
}
