/** The model as a custom XML part: Word keeps it when the document is saved again. */
import type { Attachment } from '../../model/document.ts'
import { declaration, escapeText, escapeXml } from '../package/xml.ts'

/** The namespace by which the part is found again. */
const attachmentNamespace = 'urn:boardpaper:attachment'

/** The part `customXml/item*.xml`: the attachment's text, whole, in one element. */
export const writeAttachment = ({ name, mediaType, description, text }: Attachment): string =>
  `${declaration}<attachment xmlns="${attachmentNamespace}" name="${escapeXml(name)}" mediaType="${escapeXml(mediaType)}"` +
  ` description="${escapeXml(description)}">${escapeText(text)}</attachment>`

/**
 * The part `customXml/itemProps*.xml`.
 * @param number the attachment's, from 1: Word tells custom parts apart by an identifier, which is made of it
 */
export const writeAttachmentProperties = (number: number): string =>
  `${declaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"` +
  ` ds:itemID="{B0A2D9A9-E200-4E0D-8C3A-${number.toString(16).toUpperCase().padStart(12, '0')}}">` +
  `<ds:schemaRefs><ds:schemaRef ds:uri="${attachmentNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
