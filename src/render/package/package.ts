/** The package: parts by their names into one zip file, the same bytes for the same parts. */
import { strToU8, zipSync, type Zippable } from 'fflate'
import { declaration, escapeXml } from './xml.ts'

/** A part of the package; its media type is null where the extension alone says it. */
export interface PackagePart {
  readonly name: string
  readonly mediaType: string | null
  readonly content: string | Uint8Array
}

/** Zips the parts in the order given, the list of their types first. */
export const zipPackage = (parts: readonly PackagePart[]): Uint8Array => {
  const files: Zippable = { '[Content_Types].xml': strToU8(contentTypes(parts)) }
  // Bytes are pictures, which are as small as they get.
  for (const { name, content } of parts) files[name] = typeof content === 'string' ? strToU8(content) : [content, { level: 0 }]
  return zipSync(files, { mtime: noMoment, level })
}

// A zip keeps local time; a moment without a zone is read as local, so it is written alike in every zone.
const noMoment = '1980-01-01T12:00:00'

// Beyond 6 a paper gets a few bytes smaller and much slower.
const level = 6

const contentTypes = (parts: readonly PackagePart[]): string => {
  const overrides = parts.flatMap(({ name, mediaType }) =>
    (mediaType === null ? [] : [`<Override PartName="/${escapeXml(name)}" ContentType="${mediaType}"/>`]))
  const defaults = Object.entries(extensions).flatMap(([extension, mediaType]) =>
    (always.has(extension) || parts.some(({ name }) => name.endsWith(`.${extension}`)) ? [`<Default Extension="${extension}" ContentType="${mediaType}"/>`] : []))
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}

const always = new Set(['rels', 'xml'])

/** What an extension alone says. */
const extensions = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml', xml: 'application/xml', png: 'image/png', jpeg: 'image/jpeg',
} as const
