/** WordprocessingML as text: the library's components, and the elements that it lacks, written into parts of a package. */
import { BuilderElement, type XmlComponent } from 'docx'
import { declaration, escapeXml } from '../package/xml.ts'

export type Attributes = Readonly<Record<string, string | number>>

/**
 * An element that the library has no word for.
 * @param attributes by their full names: `w:val`
 */
export const element = (name: string, attributes: Attributes = {}, ...children: readonly XmlComponent[]): XmlComponent =>
  new BuilderElement<Record<string, string | number>>({
    name,
    attributes: Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }])),
    children,
  })

/** An element that says one thing: `<w:next w:val="BodyText"/>`. */
export const valued = (name: string, value: string | number): XmlComponent => element(name, { 'w:val': value })

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** A whole part: `root` is the name of its outermost element. */
export const writePart = (root: string, components: readonly XmlComponent[]): string =>
  `${declaration}<${root} ${namespaces}>${writeComponents(components)}</${root}>`

/** Components one after the other, without white space between them. */
const writeComponents = (components: readonly Preparing[]): string => components.map((component) => writeNode(component.prepForXml({ stack: [] }))).join('')

/**
 * What all components can do: prepare themselves as plain objects.
 * The library hands them its whole file for pictures and lists of its own; those used here look at nothing but the stack.
 * Without such a file, which writes itself a set of styles when it is made, the first paper is ready 10 ms sooner.
 */
interface Preparing {
  prepForXml(context: { readonly stack: object[] }): object | undefined
}

/** What a component prepares itself as: `{ name: content }`, or text. */
const writeNode = (node: unknown): string => {
  if (typeof node === 'string' || typeof node === 'number' || typeof node === 'boolean') return escapeXml(String(node))
  if (!isRecord(node)) return ''
  let written = ''
  for (const name in node) {
    const content = node[name]
    let attributes = ''
    let inside = ''
    for (const part of Array.isArray(content) ? content : [content]) {
      if (isRecord(part) && isRecord(part['_attr'])) attributes += writeAttributes(part['_attr'])
      else inside += writeNode(part)
    }
    written += inside === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${inside}</${name}>`
  }
  return written
}

const writeAttributes = (attributes: Readonly<Record<string, unknown>>): string => {
  let written = ''
  for (const name in attributes) {
    const value = attributes[name]
    if (value !== undefined) written += ` ${name}="${escapeXml(String(value))}"`
  }
  return written
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
