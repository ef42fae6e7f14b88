/** The package: parts by their names into one zip file, the same bytes for the same parts. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { declaration, escapeXml } from './markup.ts'

/** A part of the package; its media type is null where the extension alone says it. */
export interface PackagePart {
  readonly name: string
  readonly mediaType: string | null
  readonly text: string
}

/** Zips the parts in the order given, the list of their types first. */
export const zipPackage = (parts: readonly PackagePart[]): Uint8Array => {
  const files: Zippable = { '[Content_Types].xml': strToU8(contentTypes(parts)) }
  for (const { name, text } of parts) files[name] = strToU8(text)
  return zipSync(files, { mtime: noMoment, level })
}

// A zip keeps local time; a moment without a zone is read as local, so it is written alike in every zone.
const noMoment = '1980-01-01T12:00:00'

// Beyond 6 a paper gets a few bytes smaller and much slower.
const level = 6

const contentTypes = (parts: readonly PackagePart[]): string => {
  const overrides = parts.flatMap(({ name, mediaType }) =>
    (mediaType === null ? [] : [`<Override PartName="/${escapeXml(name)}" ContentType="${mediaType}"/>`]))
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
}
