/** Writes a document as a Word file that an officer can go on editing: real numbers, real styles, the model inside. */
import type { XmlComponent } from 'docx'
import type { Document, Part, Written } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { tableBox } from '../measure/columns.ts'
import { countLines } from '../measure/lines.ts'
import { measureWords } from '../measure/words.ts'
import { findBookmarks } from './anchors.ts'
import { writePartBlocks } from './body.ts'
import { writeAttachment, writeAttachmentProperties } from './carried-model.ts'
import { startCounting } from './counting.ts'
import { houseParts, wordType } from './house-parts.ts'
import { element, writePart } from './markup.ts'
import { writeNumbering } from './numbering.ts'
import { zipPackage, type PackagePart } from './package.ts'
import { applicationProperties, writeCoreProperties } from './properties.ts'
import { startRelationships, type Relationships } from './relationships.ts'
import { writeRunningLine } from './running-lines.ts'
import { runningLinesOf, writeSection } from './sections.ts'
import { namesPages } from './words.ts'
import type { Pages, Writing } from './writing.ts'

/**
 * Writes a document as DOCX.
 * @param faces for the widths of columns, so that they are those of the PDF
 * @returns the file; Word breaks the pages itself, so there is no page count and no page of an anchor
 */
export const writeDocx = async (document: Document, style: HouseStyle, faces: Faces): Promise<Written> => {
  const relationships = startRelationships()
  const counting = startCounting(style)
  const { page, indents } = style
  const textWidth = page.width - page.margins.left - page.margins.right - indents.text
  const writing: Writing = {
    style,
    faces,
    bookmarks: findBookmarks(document),
    counting,
    relationships,
    pages: await pagesOf(document, style, faces),
    boxOf: (table) => tableBox(table, style, faces),
    linesOf: ({ words }) => countLines(measureWords(words, style.type.body.size, faces, style.type.body.weight === 'bold'), textWidth),
  }
  const parts: PackagePart[] = [...houseParts(style)]
  for (const { kind, name } of houseParts(style)) relationships.toPart(kind, insideWord(name))

  const body: XmlComponent[] = []
  for (const [index, part] of document.parts.entries()) {
    const { section, written } = writeRunningLines(part, index, writing)
    parts.push(...written)
    const last = index === document.parts.length - 1
    body.push(...writePartBlocks(part, last ? null : section, writing), ...(last ? [section] : []))
  }
  const main = writePart('w:document', [element('w:body', {}, ...body)])
  // The restarts are known only now that every number has been counted.
  const numbering = writeNumbering(style, counting.restarts)
  relationships.toPart('numbering', 'numbering.xml')
  parts.push({ name: 'word/numbering.xml', mediaType: wordType('numbering'), text: numbering })

  for (const [index, attachment] of document.attachments.entries()) {
    parts.push(...attachmentParts(attachment, index + 1))
    relationships.toPart('customXml', `../customXml/item${index + 1}.xml`)
  }
  parts.unshift(...packageParts(document), { name: mainPart, mediaType: wordType('document.main'), text: main })
  parts.push(...relationshipParts(mainPart, relationships))
  return { bytes: zipPackage(parts), pageCount: null, pageOf: new Map() }
}

/** Lays the document out only if it names a page, as Word shows what is written until it is asked to count again. */
const pagesOf = async (document: Document, style: HouseStyle, faces: Faces): Promise<Pages> => {
  const countedThrough = document.parts.length === 1
  const pages = namesPages(document) ? (await import('../layout/layout.ts')).layOut(document, style, faces).pageOf : new Map<string, number>()
  return { countedThrough, countField: countedThrough ? 'NUMPAGES' : 'SECTIONPAGES', of: (anchor) => pages.get(anchor) }
}

const mainPart = 'word/document.xml'
const insideWord = (name: string): string => name.replace(/^word\//, '')

/** The heads and feet of a part, each a part of the package with links of its own, and the section that they stand in. */
const writeRunningLines = (part: Part, index: number, writing: Writing): { section: XmlComponent; written: PackagePart[] } => {
  const { firstDiffers, lines } = runningLinesOf(part)
  const written: PackagePart[] = []
  const references = lines.map(({ kind, type, line }) => {
    const name = `word/${kind}${index + 1}-${type}.xml`
    const own = startRelationships()
    const [root, style] = kind === 'header' ? ['w:hdr', 'Header'] as const : ['w:ftr', 'Footer'] as const
    const text = writePart(root, [writeRunningLine(style, line, { ...writing, relationships: own })])
    written.push({ name, mediaType: wordType(kind), text }, ...relationshipParts(name, own))
    return { kind, type, id: writing.relationships.toPart(kind, insideWord(name)) }
  })
  return { section: writeSection(writing.style, references, firstDiffers), written }
}

/** What stands outside the folder `word`. */
const packageParts = (document: Document): PackagePart[] => {
  const relationships = startRelationships()
  relationships.toPart('officeDocument', mainPart)
  relationships.toPart('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')
  relationships.toPart('extended-properties', 'docProps/app.xml')
  return [
    { name: '_rels/.rels', mediaType: null, text: relationships.write() ?? '' },
    { name: 'docProps/core.xml', mediaType: 'application/vnd.openxmlformats-package.core-properties+xml', text: writeCoreProperties(document) },
    { name: 'docProps/app.xml', mediaType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', text: applicationProperties },
  ]
}

const attachmentParts = (attachment: Document['attachments'][number], number: number): PackagePart[] => {
  const name = `customXml/item${number}.xml`
  const relationships = startRelationships()
  relationships.toPart('customXmlProps', `itemProps${number}.xml`)
  return [
    { name, mediaType: null, text: writeAttachment(attachment) },
    {
      name: `customXml/itemProps${number}.xml`,
      mediaType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      text: writeAttachmentProperties(number),
    },
    ...relationshipParts(name, relationships),
  ]
}

/** The relationships of a part, which stand beside it in `_rels`. */
const relationshipParts = (name: string, relationships: Relationships): PackagePart[] => {
  const text = relationships.write()
  return text === null ? [] : [{ name: name.replace(/([^/]+)$/, '_rels/$1.rels'), mediaType: null, text }]
}
