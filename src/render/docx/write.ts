/** Writes a document as a Word file that an officer can go on editing: real numbers, real styles, the model inside. */
import type { XmlComponent } from 'docx'
import type { Document, Written } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { findBookmarks } from './anchors.ts'
import { writeAttachment, writeAttachmentProperties } from './carried-model.ts'
import { startCounting } from './counting.ts'
import { writeFootnotes } from './footnotes.ts'
import { houseParts, wordType } from './house-parts.ts'
import { element, writePart } from './markup.ts'
import { measuresOn } from './measures.ts'
import { startMedia } from './media.ts'
import { findNotes } from './notes.ts'
import { writeNumbering } from './numbering.ts'
import { zipPackage, type PackagePart } from '../package/package.ts'
import { pagesOf } from './page-counts.ts'
import { writeSections } from './part-sections.ts'
import { applicationProperties, writeCoreProperties } from './properties.ts'
import { packageRelationships, relationshipParts, startRelationships } from '../package/relationships.ts'
import { seriesOf } from './series.ts'
import { writeSettings } from './settings.ts'
import type { Writing } from './writing.ts'

/**
 * Writes a document as DOCX.
 * @param faces for the widths of columns, so that they are those of the PDF
 * @returns the file; Word breaks the pages itself, so there is no page count and no page of an anchor
 */
export const writeDocx = async (document: Document, house: HouseStyle, faces: Faces): Promise<Written> => {
  // Word has the language of a text in its styles.
  const style = document.language === house.language ? house : { ...house, language: document.language }
  const relationships = startRelationships()
  const series = seriesOf(document, style)
  const counting = startCounting(series)
  const bookmarks = findBookmarks(document, startCounting(series))
  const notes = findNotes(document, style)
  const media = startMedia(relationships)
  const writing: Writing = {
    style, faces, bookmarks, counting, notes, media, relationships,
    pages: await pagesOf(document, style, faces, bookmarks),
    ...measuresOn(style, faces),
  }
  const parts: PackagePart[] = []
  const add = (kind: string, content: string): void => {
    parts.push({ name: `word/${kind}.xml`, mediaType: wordType(kind), content })
    relationships.toPart(kind, `${kind}.xml`)
  }
  for (const { kind, content } of houseParts(style)) add(kind, content)
  add('settings', writeSettings(style, notes.all.length > 0))

  const body: XmlComponent[] = []
  for (const [index, part] of document.parts.entries()) {
    const { body: written, files } = writeSections(part, index, index === document.parts.length - 1, writing)
    body.push(...written)
    parts.push(...files)
  }
  notes.allMarked()
  const main = writePart('w:document', [element('w:body', {}, ...body)])
  // The restarts are known only now that every number has been counted.
  add('numbering', writeNumbering(style, series, counting.restarts))
  if (notes.all.length > 0) {
    const own = startRelationships()
    add('footnotes', writeFootnotes({ ...writing, relationships: own }))
    parts.push(...relationshipParts('word/footnotes.xml', own))
  }
  parts.push(...media.parts())

  for (const [index, attachment] of document.attachments.entries()) {
    parts.push(...attachmentParts(attachment, index + 1))
    relationships.toPart('customXml', `../customXml/item${index + 1}.xml`)
  }
  parts.unshift(...packageParts(document), { name: mainPart, mediaType: wordType('document.main'), content: main })
  parts.push(...relationshipParts(mainPart, relationships))
  return { bytes: zipPackage(parts), pageCount: null, pageLabels: [], pageOf: new Map() }
}

const mainPart = 'word/document.xml'

/** What stands outside the folder `word`. */
const packageParts = (document: Document): PackagePart[] => [
  packageRelationships(mainPart),
  { name: 'docProps/core.xml', mediaType: 'application/vnd.openxmlformats-package.core-properties+xml', content: writeCoreProperties(document) },
  { name: 'docProps/app.xml', mediaType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml', content: applicationProperties },
]

const attachmentParts = (attachment: Document['attachments'][number], number: number): PackagePart[] => {
  const name = `customXml/item${number}.xml`
  const relationships = startRelationships()
  relationships.toPart('customXmlProps', `itemProps${number}.xml`)
  return [
    { name, mediaType: null, content: writeAttachment(attachment) },
    {
      name: `customXml/itemProps${number}.xml`,
      mediaType: 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
      content: writeAttachmentProperties(number),
    },
    ...relationshipParts(name, relationships),
  ]
}
