/** The structure tree of the file: what each stretch of drawn words is, in reading order (ISO 32000-1, 14.7 and 14.8). */
import type { Dictionary, PDFDocument, Reference, Value } from 'pdfkit'
import type { Element, Tag } from '../layout/laid.ts'
import { asSorted } from './names.ts'

/** A Link of the tree. */
export type LinkElement = Element & { readonly link: NonNullable<Element['link']> }

export interface Structure {
  /** Begins a marked content sequence of a leaf on the page being drawn. */
  readonly begin: (leaf: number) => { readonly tag: Tag; readonly id: number }
  /** Says where on its page the picture of a leaf stands: left, lower, right and upper edge, from the lower left corner. */
  readonly enclose: (leaf: number, box: readonly number[]) => void
  /** The link that a leaf's words are part of. */
  readonly linkOf: (leaf: number) => LinkElement | null
  /** Ties an annotation on the page being drawn to its link. Gives the key that the annotation must bear. */
  readonly tie: (link: LinkElement, annotation: Reference) => number
  /** Writes the tree, once all pages are drawn. */
  readonly write: (tree: readonly Element[]) => void
}

/** Where a part of an element's content came to stand: a marked content sequence, or an annotation. */
type Content = { readonly page: Reference } & ({ readonly id: number } | { readonly annotation: Reference })

/** pdfkit writes an annotation's page wrongly when a link runs over a page end, so elements are written here. */
export const openStructure = (pdf: PDFDocument, tree: readonly Element[]): Structure => {
  const { ownerOf, linkOf } = ownersOf(tree)
  const contents = new Map<number | Element, Content[]>()
  /** What each entry of the parent tree leads back to: a page's elements by sequence, or one annotation's element. */
  const pageOwners = new Map<number, Element[]>()
  const annotationOwners = new Map<number, Element>()
  const boxes = new Map<Element, readonly number[]>()

  const keep = (of: number | Element, content: Content): void => {
    const kept = contents.get(of)
    if (kept === undefined) contents.set(of, [content])
    else kept.push(content)
  }

  return {
    begin: (leaf) => {
      const owner = ownerOf.get(leaf)
      if (owner === undefined) throw new Error(`words of leaf ${leaf}, which the structure tree lacks`)
      const key = pdf.page.structParentTreeKey
      const owners = pageOwners.get(key) ?? []
      pageOwners.set(key, owners)
      const id = owners.push(owner) - 1
      keep(leaf, { page: pdf.page.dictionary, id })
      return { tag: owner.tag, id }
    },

    enclose: (leaf, box) => {
      const owner = ownerOf.get(leaf)
      if (owner !== undefined) boxes.set(owner, box)
    },

    linkOf: (leaf) => linkOf.get(leaf) ?? null,

    tie: (link, annotation) => {
      const key = pdf.createStructParentTreeNextKey()
      annotationOwners.set(key, link)
      keep(link, { page: pdf.page.dictionary, annotation })
      return key
    },

    write: (tree) => {
      const root = pdf.getStructTreeRoot()
      const references = new Map<Element, Reference>()

      const write = (element: Element, parent: Reference): Reference => {
        const box = boxes.get(element)
        const own = pdf.ref({ S: element.tag, P: parent, ...attributesOf(element), ...(box === undefined ? {} : { A: { O: 'Layout', Placement: 'Block', BBox: box } }) })
        references.set(element, own)
        const placed = (of: number | Element): Value[] => (contents.get(of) ?? []).map((content) => {
          if ('id' in content) own.data['Pg'] ??= content.page
          return kidOf(content, own.data['Pg'])
        })
        const kids = element.children.flatMap((child) => (typeof child === 'number' ? placed(child) : [write(child, own)]))
        own.data['K'] = [...kids, ...placed(element)]
        own.end()
        return own
      }

      const whole = pdf.ref({ S: 'Document', P: root })
      whole.data['K'] = tree.map((part) => write(part, whole))
      whole.end()
      root.data['K'] = [whole]
      const named = namesOf(references)
      if (named.length > 0) root.data['IDTree'] = { Names: named }

      const written = (element: Element): Reference => {
        const reference = references.get(element)
        if (reference === undefined) throw new Error(`a ${element.tag} that was never written`)
        return reference
      }
      const parents = pdf.getStructParentTree()
      // The root of a tree bears no limits (ISO 32000-1, table 37).
      parents.limits = false
      for (const [key, owners] of pageOwners) parents.add(key, owners.map(written))
      for (const [key, owner] of annotationOwners) parents.add(key, written(owner))
    },
  }
}

/** The element that each leaf belongs to, and the link around it. */
const ownersOf = (tree: readonly Element[]): { ownerOf: Map<number, Element>; linkOf: Map<number, LinkElement> } => {
  const ownerOf = new Map<number, Element>()
  const linkOf = new Map<number, LinkElement>()
  const walk = (element: Element, around: LinkElement | null): void => {
    const link = isLink(element) ? element : around
    for (const child of element.children) {
      if (typeof child !== 'number') walk(child, link)
      else {
        ownerOf.set(child, element)
        if (link !== null) linkOf.set(child, link)
      }
    }
  }
  for (const part of tree) walk(part, null)
  return { ownerOf, linkOf }
}

/** The elements that have names, in the order of these as bytes: wanted wherever an element has one (ISO 32000-1, table 322). */
const namesOf = (references: ReadonlyMap<Element, Reference>): readonly Value[] =>
  [...references]
    .flatMap(([{ id }, reference]) => (id === undefined ? [] : [{ id, reference, sorted: asSorted(id) }]))
    .sort((one, other) => (one.sorted < other.sorted ? -1 : 1))
    .flatMap(({ id, reference }) => [new String(id), reference])

const isLink = (element: Element): element is LinkElement => element.link !== undefined

const kidOf = (content: Content, ownPage: Value): Value => {
  if ('annotation' in content) return { Type: 'OBJR', Pg: content.page, Obj: content.annotation }
  return content.page === ownPage ? content.id : { Type: 'MCR', Pg: content.page, MCID: content.id }
}

const attributesOf = ({ title, language, id, alt, scope, summary, numbering }: Element): Dictionary => ({
  ...(title === undefined ? {} : { T: new String(title) }),
  ...(language === undefined ? {} : { Lang: new String(language) }),
  ...(id === undefined ? {} : { ID: new String(id) }),
  ...(alt === undefined ? {} : { Alt: new String(alt) }),
  ...(scope === undefined ? {} : { A: { O: 'Table', Scope: scope } }),
  ...(summary === undefined ? {} : { A: { O: 'Table', Summary: new String(summary) } }),
  // PDF 1.7 has no word for a list whose marks are none of its own: `None` says that they count nothing.
  ...(numbering === undefined ? {} : { A: { O: 'List', ListNumbering: numbering === 'Unordered' ? 'None' : numbering } }),
})
