/** A PDF as pdf.js reads it: pages, notes, bookmarks, properties, descriptions and attachments. The first extractor. */
import type { FileRead, Passage } from '../passage.ts'

const method = 'first extractor'

/** Reads a PDF with a library that is loaded only here. */
export const readPdfByEngine = async (bytes: Uint8Array): Promise<FileRead> => {
  const { getDocument, VerbosityLevel } = await import('unpdf/pdfjs')
  // The library takes the bytes that it is given away.
  const loading = getDocument({ data: bytes.slice(), isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: VerbosityLevel.ERRORS })
  try {
    const pdf = await loading.promise
    const passages: Passage[] = []
    const put = (at: string, text: string): void => void (text.trim() !== '' && passages.push({ method, at, likeness: 'words', text }))
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const at = `page ${number}`
      const { items } = await page.getTextContent()
      const shown = items.flatMap((item) => ('str' in item ? [item.hasEOL ? `${item.str}\n` : item.str] : []))
      put(at, shown.join(''))
      put(at, shown.join(' '))
      put(`${at}, notes`, textsIn(await page.getAnnotations()))
      put(`${at}, descriptions`, textsIn(await page.getStructTree()))
      put(`${at}, scripts`, textsIn(await page.getJSActions()))
      page.cleanup()
    }
    const { info, metadata } = await pdf.getMetadata()
    put('properties', textsIn(info))
    put('properties (XMP)', metadata === null ? '' : textsIn([...metadata]))
    put('bookmarks', textsIn(await pdf.getOutline()))
    put('named places', Object.keys(await pdf.getDestinations()).join('\n'))
    put('page labels', textsIn(await pdf.getPageLabels()))
    put('scripts', textsIn(await pdf.getJSActions()))
    put('fields', textsIn(await pdf.getFieldObjects()))
    put('layers', textsIn([...await pdf.getOptionalContentConfig()]))
    const inside: { at: string; bytes: Uint8Array }[] = []
    const attachments: unknown = await pdf.getAttachments()
    if (typeof attachments === 'object' && attachments !== null) {
      for (const [name, attachment] of Object.entries(attachments)) {
        put('attachments', `${name}\n${textsIn(attachment)}`)
        const content: unknown = typeof attachment === 'object' && attachment !== null && 'content' in attachment ? attachment.content : null
        if (content instanceof Uint8Array) inside.push({ at: 'an attachment', bytes: content })
      }
    }
    return { passages, unread: [], inside }
  } catch (fault) {
    return { passages: [], unread: [{ at: '', because: `pdf.js cannot read it (${fault instanceof Error ? fault.message : String(fault)})` }], inside: [] }
  } finally {
    await loading.destroy()
  }
}

const deepest = 60

/** Every text in a value, whatever it is: what the library gives differs from one kind of note to the next. */
const textsIn = (value: unknown, depth = 0): string => {
  if (typeof value === 'string') return value
  if (value instanceof Uint8Array || typeof value !== 'object' || value === null || depth > deepest) return ''
  const parts = value instanceof Map ? [...value].flat() : Array.isArray(value) ? value : Object.values(value)
  return parts.map((part) => textsIn(part, depth + 1)).filter((text) => text !== '').join('\n')
}
