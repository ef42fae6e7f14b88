/** Words as runs, links and fields. */
import { StringContainer, TextRun, type XmlComponent } from 'docx'
import type { Cell, Document, List, PageOf, RunningInline, TextRun as Text, UprightBlock, Words } from '../../model/document.ts'
import { uprightBlocks } from './blocks.ts'
import { element } from './markup.ts'
import { characterStyles } from './style-names.ts'
import type { PageCount, Through, Writing } from './writing.ts'

/** Writes the words of a block. */
export const writeWords = (words: Words, writing: Writing): XmlComponent[] =>
  words.flatMap((inline) => {
    switch (inline.kind) {
      case 'text': return writeText(inline, writing)
      case 'page-of': return [writePageOf(inline, writing)]
      case 'note-mark': return [writing.notes.mark(inline)]
      // A copy to be worked on further would no longer be what was checked.
      case 'tick': throw new Error('a ticked copy is a page or a PDF: it is never asked for as DOCX')
    }
  })

/** The page of an anchor, in a place as wide as the digits kept free for it. */
const writePageOf = ({ anchor, digits }: PageOf, { bookmarks, pages }: Writing): XmlComponent => {
  const name = bookmarks.nameOf(anchor)
  const shown = new TextRun((pages.of(anchor) ?? '').padStart(digits, figureSpace))
  if (name === null) return shown
  // In a pack Word counts the pages of each part afresh, so its own count would not be the pack's.
  return pages.countedThrough ? field(`PAGEREF ${name} \\h`, shown) : element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, shown)
}

const figureSpace = '\u2007'

/** Writes the words of a running line; Word fills in the numbers. */
export const writeRunningWords = (words: readonly RunningInline[], count: PageCount, writing: Writing): XmlComponent[] => words.flatMap((inline) => {
  switch (inline.kind) {
    case 'text': return writeText(inline, writing)
    case 'page-number': return [field('PAGE', new TextRun('1'))]
    case 'page-count': return [field(count.field, new TextRun(count.shown))]
    case 'document-page': return writeDocumentPage(count.through)
  }
})

/** Word counts the pages of a part afresh, so those before it are added; with letters it counts in letters. */
const writeDocumentPage = ({ prefix, before, most }: Through): XmlComponent[] => {
  const look = prefix === '' ? '' : ' \\* alphabetic'
  const number = before === 0 ? [field(`PAGE${look}`, new TextRun('1'))] : complexField([' = ', page(), ` + ${before}${look} `], String(before + 1))
  const stem = prefix === '' ? [] : [new TextRun(prefix)]
  if (most === null) return [...stem, ...number]
  // A part has letters behind its last number: Word is asked on each page which of the two it is to be.
  const lettered = complexField([' = ', page(), ` - ${most} \\* alphabetic `], 'a')
  return complexField([' IF ', page(), ` <= ${most} "`, number, `" "${before + most}`, lettered, '" '], String(before + 1))
}

const page = (): XmlComponent[] => complexField([' PAGE '], '1')

/** A field with others inside it. @param says its instruction: words, and fields among them @param shown until Word counts */
const complexField = (says: readonly (string | XmlComponent[])[], shown: string): XmlComponent[] => {
  const part = (type: 'begin' | 'separate' | 'end') => element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }))
  const words = says.flatMap((said) => (typeof said === 'string' ? [element('w:r', {}, new StringContainer('w:instrText', said))] : said))
  return [part('begin'), ...words, part('separate'), new TextRun(shown), part('end')]
}

const writeText = (text: Text, { bookmarks, relationships }: Writing): XmlComponent[] => {
  const { link } = text
  if (link === null) return [run(text, text.text)]
  if (link.to === 'address') return [element('w:hyperlink', { 'r:id': relationships.toAddress(link.address) }, run(text, text.text, characterStyles.hyperlink))]

  const { anchor } = link
  const name = bookmarks.nameOf(anchor)
  if (name === null) return [run(text, text.text)]
  // A number at the end of a reference is a field, so that it follows when paragraphs are moved in Word.
  const cited = bookmarks.citedAs(anchor)
  const follows = cited !== null && withPlainSpaces(text.text).endsWith(withPlainSpaces(cited)) && !/[A-Za-z0-9.)]$/.test(text.text.slice(0, -cited.length))
  const words = follows ? text.text.slice(0, -cited.length) : text.text
  return [element('w:hyperlink', { 'w:anchor': name, 'w:history': 1 },
    ...(words === '' ? [] : [run(text, words, characterStyles.reference)]),
    ...(follows ? [field(`REF ${name} \\w \\h`, run(text, text.text.slice(-cited.length), characterStyles.reference))] : []))]
}

const withPlainSpaces = (text: string): string => text.replaceAll('\u00A0', ' ')

// Looks are set on the run itself: a character style that is bold would turn words light again where the paragraph's style is bold.
const lookOf = ({ strong, emphasis }: Text): { bold?: boolean; italics?: boolean } =>
  ({ ...(strong ? { bold: true } : {}), ...(emphasis ? { italics: true } : {}) })

const run = (look: Text, text: string, style?: string): XmlComponent => new TextRun({ text, ...(style === undefined ? {} : { style }), ...lookOf(look) })

/** A field with what it shows until Word counts again. */
const field = (instruction: string, shown: XmlComponent): XmlComponent => element('w:fldSimple', { 'w:instr': ` ${instruction} ` }, shown)

/** True when any words of a document name a page. */
export const namesPages = ({ parts }: Document): boolean => {
  const inWords = (words: Words): boolean => words.some(({ kind }) => kind === 'page-of')
  const inList = ({ items }: List): boolean => items.some(({ words, lists }) => inWords(words) || lists.some(inList))
  const inCells = (cells: readonly Cell[]): boolean => cells.some(({ lines }) => lines.some(inWords))
  const inBlock = (block: UprightBlock): boolean => {
    switch (block.kind) {
      case 'front': return block.lines.some(({ value }) => inWords(value))
      case 'list': return inList(block)
      case 'table': return inCells(block.head) || block.rows.some(({ cells }) => inCells(cells))
      case 'quotation': return block.paragraphs.some(inWords)
      case 'picture':
      case 'signatures': return false
      default: return inWords(block.words)
    }
  }
  return parts.some(({ blocks, notes }) => uprightBlocks(blocks).some(inBlock) || notes.some(({ words }) => inWords(words)))
}
