/** Relationships: how one part of the package points at another, or at an address outside. */
import { declaration, escapeXml } from './xml.ts'
import type { PackagePart } from './package.ts'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const schema = 'http://schemas.openxmlformats.org/package/2006/relationships'

export interface Relationships {
  /** @param kind the last step of an office relationship's type, such as `styles`; or the whole type */
  readonly toPart: (kind: string, target: string) => string
  /** The same address asked for again gives the same id. */
  readonly toAddress: (address: string) => string
  /** The part `*.rels`, or null when there is nothing to say. */
  readonly write: () => string | null
}

/** Starts the relationships of one part; their ids count from 1. */
export const startRelationships = (): Relationships => {
  const written: string[] = []
  const addresses = new Map<string, string>()
  const add = (kind: string, target: string, mode = ''): string => {
    const id = `rId${written.length + 1}`
    const type = kind.includes('/') ? kind : `${office}/${kind}`
    written.push(`<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}"${mode}/>`)
    return id
  }
  return {
    toPart: (kind, target) => add(kind, target),
    toAddress: (address) => {
      const id = addresses.get(address) ?? add('hyperlink', encodeAddress(address), ' TargetMode="External"')
      addresses.set(address, id)
      return id
    },
    write: () => (written.length === 0 ? null : `${declaration}<Relationships xmlns="${schema}">${written.join('')}</Relationships>`),
  }
}

/** Those of the package itself: its main part, and the two parts that say what it is. */
export const packageRelationships = (mainPart: string): PackagePart => {
  const relationships = startRelationships()
  relationships.toPart('officeDocument', mainPart)
  relationships.toPart('http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties', 'docProps/core.xml')
  relationships.toPart('extended-properties', 'docProps/app.xml')
  return { name: '_rels/.rels', mediaType: null, content: relationships.write() ?? '' }
}

/** The relationships of a part, which stand beside it in `_rels`. */
export const relationshipParts = (name: string, relationships: Relationships): PackagePart[] => {
  const content = relationships.write()
  return content === null ? [] : [{ name: name.replace(/([^/]+)$/, '_rels/$1.rels'), mediaType: null, content }]
}

// Word refuses a whole file for one address that is no URI, so what no URI may hold is percent-encoded.
const encodeAddress = (address: string): string =>
  address.replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character)).replace(/%(?![0-9A-Fa-f]{2})/g, '%25')
