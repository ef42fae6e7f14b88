/** What we use of pdfkit 0.20, which carries no types of its own: the file's objects and pages, not its drawing. */
declare module 'pdfkit' {
  /**
   * What can stand in a file. A `string` becomes a name, a `String` a text string, bytes a hexadecimal string;
   * `undefined` leaves its key out.
   */
  export type Value =
    | string | String | number | boolean | null | undefined | Date | Uint8Array | Reference | Tree
    | readonly Value[] | { readonly [key: string]: Value }

  export type Dictionary = Record<string, Value>

  /** An object with a number of its own. It may be referred to before it is written, which `end` does. */
  export interface Reference {
    readonly data: Dictionary
    /** Writes the object, with a stream if one is given. */
    end: (stream?: Uint8Array) => void
  }

  /** A name tree or a number tree. */
  export interface Tree {
    limits: boolean
    _compareKeys: (one: string, other: string) => number
    add: (key: string | number, value: Value) => void
    get: (key: string | number) => Value
  }

  export interface Page {
    readonly dictionary: Reference
    readonly content: Reference
    /** The fonts that the page may name. */
    readonly fonts: Record<string, Reference>
    /** The pictures that the page may name. */
    readonly xobjects: Record<string, Reference>
    readonly annotations: Reference[]
    /** Its key in the parent tree; asking for it makes one. */
    readonly structParentTreeKey: number
  }

  export interface Outline {
    readonly outlineData: Dictionary
    addItem: (title: string, options: { pageNumber: number; top: number; left: number; fit: false }) => Outline
  }

  export interface Information {
    readonly Title: string
    readonly Author?: string
    readonly Subject?: string
    readonly Creator: string
    readonly Producer: string
    readonly CreationDate: Date
    readonly ModDate: Date
  }

  export interface Options {
    readonly pdfVersion: '1.7'
    readonly subset: 'PDF/A-3a'
    readonly tagged: true
    /** False: streams come to pdfkit deflated already (see streams.ts). */
    readonly compress: false
    readonly lang: string
    readonly displayTitle: true
    readonly info: Information
    /** Null keeps pdfkit from opening Helvetica, which it could not embed. */
    readonly font: null
    readonly autoFirstPage: false
  }

  export class PDFDocument {
    constructor(options: Options)
    readonly page: Page
    readonly outline: Outline
    readonly _root: Reference & {
      readonly data: {
        readonly Pages: { readonly data: { readonly Kids: readonly Reference[] } }
        readonly Names: { readonly data: { readonly Dests: Tree; readonly EmbeddedFiles?: Tree } }
        AF?: readonly Reference[]
        PageLabels?: Value
      }
    }
    _id: Uint8Array
    /** Writes into the XMP packet that the file is PDF/A-3a. */
    _addPdfaMetadata: () => void
    /** Writes what the XMP packet says of the document. */
    _addInfo: () => void
    appendXML: (xml: string) => void
    ref: (data?: Value) => Reference
    /** Ends the page before it, unless pages are buffered. */
    addPage: (options: { size: readonly [number, number]; margin: 0 }) => void
    addNamedDestination: (name: string, fit: 'XYZ', left: number, top: number, zoom: null) => void
    addNamedEmbeddedFile: (name: string, file: Reference) => void
    getStructTreeRoot: () => Reference
    getStructParentTree: () => Tree
    createStructParentTreeNextKey: () => number
    end: () => void
  }
}

declare module 'pdfkit/output' {
  import type { PDFDocument } from 'pdfkit'
  /** All of the file; ask before the document ends. */
  export const toBytes: (document: PDFDocument) => Promise<Uint8Array>
}
