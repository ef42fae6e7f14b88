/** The objects that pages are drawn with, taken out of a PDF one by one: what acts, belongs to other pages or lies outside stays behind. */
import { PDFArray, PDFBool, PDFDict, PDFHexString, PDFInvalidObject, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import type { PdfDictionary, PdfStored, PdfValue } from '../../model/bound-pdf.ts'
import { refusal } from './refused.ts'

export interface Taking {
  /** What has been taken so far. */
  readonly objects: ReadonlyMap<number, PdfStored>
  /** Takes a value, and remembers to take what it refers to. */
  readonly value: (object: PDFObject | undefined) => PdfValue
  /** Adds an object of our own making. Gives its number. */
  readonly add: (value: PdfValue, stream: Uint8Array | null) => number
  /** The number of an object that others may refer to. */
  readonly number: (reference: PDFRef) => number
  /** Takes all that is referred to by now. */
  readonly finish: () => void
}

/** Kinds of objects that no drawing needs: whoever refers to them carries something in unseen. */
const leftBehind = new Set(['Page', 'Pages', 'Catalog', 'Filespec', 'F', 'EmbeddedFile', 'Action', 'Annot', 'StructTreeRoot', 'StructElem', 'ObjStm', 'XRef', 'Sig'])

/** Entries that tie a drawing to its old file, or say more than is seen: to its structure, to metadata, to files outside. */
const droppedKeys = new Set(['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified', 'AF', 'OPI', 'Alternates', 'Ref', 'Parent'])

/** The length of a stream is written anew. */
const droppedOfStream = new Set([...droppedKeys, 'Length'])

const deepest = 100
const mostObjects = 500_000

/** Takes objects out of a file that has been parsed. */
export const takeFrom = (context: PDFContext): Taking => {
  const objects = new Map<number, PdfStored>()
  const numbers = new Map<string, number>()
  const waiting: { readonly reference: PDFRef; readonly id: number }[] = []
  let next = 1

  const number = (reference: PDFRef): number => {
    const known = numbers.get(reference.tag)
    if (known !== undefined) return known
    if (next > mostObjects) throw refusal('bound-too-large', `It has more than ${mostObjects} parts.`)
    const id = next++
    numbers.set(reference.tag, id)
    waiting.push({ reference, id })
    return id
  }

  const take = (object: PDFObject | undefined, depth: number): PdfValue => {
    if (depth > deepest) throw refusal('bound-broken', `Its parts stand inside one another more than ${deepest} deep.`)
    if (object instanceof PDFRef) return { kind: 'object', id: number(object) }
    if (object instanceof PDFName) return { kind: 'name', name: object.asString().slice(1) }
    if (object instanceof PDFNumber) return numberOf(object.asNumber())
    if (object instanceof PDFBool) return object.asBoolean()
    if (object instanceof PDFString || object instanceof PDFHexString) return { kind: 'text', bytes: object.asBytes() }
    if (object instanceof PDFArray) return object.asArray().map((one) => take(one, depth + 1))
    if (object instanceof PDFDict) return isLeftBehind(object) ? null : dictionary(object, depth)
    if (object instanceof PDFInvalidObject) throw refusal('bound-broken', 'A part of it cannot be read.')
    return null
  }

  const dictionary = (dict: PDFDict, depth: number, dropped = droppedKeys): PdfDictionary => ({
    kind: 'dictionary',
    entries: new Map(dict.entries().filter(([key]) => !dropped.has(key.decodeText())).map(([key, value]) => [key.asString().slice(1), take(value, depth + 1)])),
  })

  const store = (reference: PDFRef): PdfStored => {
    const object = context.lookup(reference)
    if (object === undefined) throw refusal('bound-broken', `A page refers to a part of the file that is not there (object ${reference.objectNumber}).`)
    if (!(object instanceof PDFRawStream)) return { value: take(object, 0), stream: null }
    if (isLeftBehind(object.dict)) return { value: null, stream: null }
    if (object.dict.has(PDFName.of('F'))) throw refusal('bound-broken', 'A page is drawn with a file that is not inside it.')
    return { value: dictionary(object.dict, 0, droppedOfStream), stream: object.contents }
  }

  return {
    objects,
    value: (object) => take(object, 0),
    add: (value, stream) => {
      const id = next++
      objects.set(id, { value, stream })
      return id
    },
    number,
    finish: () => {
      for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) objects.set(one.id, store(one.reference))
    },
  }
}

const isLeftBehind = (dict: PDFDict): boolean => {
  const type = dict.lookup(PDFName.of('Type'))
  return type instanceof PDFName && leftBehind.has(type.decodeText())
}

/** What a PDF can say is less than what a file may hold: a figure beyond all measure is a fault of it. */
const numberOf = (value: number): number => {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) throw refusal('bound-broken', 'It holds a figure that no page can need.')
  return value
}
