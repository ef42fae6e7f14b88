/** What the file says of itself: title, author, date, language, and the program that made it. */
import { isoDate } from '../../model/date.ts'
import type { Document } from '../../model/document.ts'
import { program } from '../../model/program.ts'
import { declaration, escapeXml } from '../package/xml.ts'

/** The part `docProps/core.xml`. The document's date stands for the moment of making. */
export const writeCoreProperties = ({ title, subject, author, language, date }: Document): string => {
  const moment = `${isoDate(date)}T00:00:00Z`
  return `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>${escapeXml(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${escapeXml(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    `<dc:language>${escapeXml(language)}</dc:language></cp:coreProperties>`
}

/** The part `docProps/app.xml`. */
export const applicationProperties =
  `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>${program.name}</Application></Properties>`
