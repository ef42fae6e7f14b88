/** Reads what was published as a stranger would: the pages of a PDF by poppler, its tables by their tags, and the words of the other formats. */
import { strFromU8, unzipSync } from 'fflate'
import { passingFolder, put } from '../folder.ts'
import { elementsOf, readStructure, structureWords } from '../structure-text.ts'
import { structureText, textOfPages } from '../validators/pdf-readers.ts'

const spaced = (text: string): string => text.replace(/[\s\u00A0]+/g, ' ').trim()

const onDisk = (pdf: Uint8Array): string => put(passingFolder(), 'read.pdf', pdf)

export interface Page {
  readonly text: string
  /** The number that the pack gives it, as its foot prints it: `12a`; empty where it has none. */
  readonly label: string
}

/** A file is read once, however often it is asked for. */
const once = <Read>(read: (pdf: Uint8Array) => Promise<Read>): ((pdf: Uint8Array) => Promise<Read>) => {
  const before = new WeakMap<Uint8Array, Promise<Read>>()
  return (pdf) => {
    const known = before.get(pdf) ?? read(pdf)
    before.set(pdf, known)
    return known
  }
}

export const pagesOfPdf = once(async (pdf): Promise<readonly Page[]> =>
  (await textOfPages(onDisk(pdf))).map((page) => ({ text: spaced(page), label: /Pack page (\d+[a-z]*)$/.exec(spaced(page))?.[1] ?? '' })))

/** The rows of each table of a PDF, heads included, as its tags have them. */
export const tablesOfPdf = once(async (pdf): Promise<readonly (readonly (readonly string[])[])[]> =>
  elementsOf(readStructure(await structureText(onDisk(pdf))), (tag) => tag === 'Table').map((table) =>
    elementsOf([table], (tag) => tag === 'TR').map((row) => elementsOf([row], (tag) => tag === 'TH' || tag === 'TD').map((cell) => spaced(structureWords([cell]))))))

const unmarked = (markup: string): string => spaced(markup.replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replace(/&amp;/g, '&'))

export const wordsOfHtml = (html: string): string => unmarked(html.slice(Math.max(0, html.indexOf('<body'))))
/** Of the text itself, without running lines and the numbers that Word counts. */
export const wordsOfDocx = (docx: Uint8Array): string => {
  const part = unzipSync(docx, { filter: ({ name }) => name === 'word/document.xml' })['word/document.xml']
  if (part === undefined) throw new Error('the file is no Word document')
  // A run may end within a word, a paragraph may not.
  return unmarked(strFromU8(part).replace(/<\/w:p>|<w:tab\/>|<w:br\/>/g, ' ').replace(/<[^>]+>/g, ''))
}

/** Where each of some words stands behind the one before; -1 from the first that does not. */
export const inOrder = (words: readonly string[], text: string): readonly number[] => {
  let from = 0
  return words.map((one) => {
    const at = from === -1 ? -1 : text.indexOf(one, from)
    from = at === -1 ? -1 : at + one.length
    return at
  })
}
