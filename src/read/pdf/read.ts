/** Reads another's PDF so that it can be bound into a pack; or says why it cannot be. */
import { PDFDict, PDFName, PDFNumber, PDFParser, PDFRawStream, type PDFContext } from '@cantoo/pdf-lib'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { BoundPdf } from '../../model/bound-pdf.ts'
import { leftOutOf, textOf, type LeftOut } from './left-out.ts'
import { takeFrom } from './objects.ts'
import { pagesOf, takePage } from './pages.ts'
import { refusal, refusedBy, type Refused } from './refused.ts'

export type PdfRead =
  | { readonly refused: null; readonly pdf: BoundPdf; readonly leftOut: LeftOut }
  | { readonly refused: Refused }

const name = (text: string): PDFName => PDFName.of(text)

/** Reads the bytes of a PDF. */
export const readPdf = async (bytes: Uint8Array): Promise<PdfRead> => {
  try {
    refuseBroken(bytes)
    refuseSwelling(bytes)
    const context = await PDFParser.forBytesWithOptions(bytes, Infinity, false, false, true).parseDocument()
    const root = rootOf(context)
    refuseCut(context)
    const pages = pagesOf(context, root)
    if (pages.length === 0) throw refusal('bound-broken', 'It has no pages.')
    const leftOut = leftOutOf(context, root, pages)
    const taking = takeFrom(context)
    const taken = pages.map((chain, at) => takePage(chain, at + 1, taking))
    taking.finish()
    return { refused: null, leftOut, pdf: { sha256: createHash('sha256').update(bytes).digest('hex'), objects: taking.objects, pages: taken, says: saidBy(context, root) } }
  } catch (error) {
    return { refused: refusedBy(error) }
  }
}

/** What shows before anything is parsed: a file of another kind, and one that breaks off. */
const refuseBroken = (bytes: Uint8Array): void => {
  const [head, tail] = [latin(bytes.subarray(0, 1024)), latin(bytes.subarray(-2048))]
  if (!head.includes('%PDF-')) throw refusal('bound-not-pdf', bytes.length === 0 ? 'The file is empty.' : 'The file is no PDF, whatever it is called.')
  if (!tail.includes('%%EOF')) throw refusal('bound-broken', 'The file breaks off before its end.')
}

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')

const mostUnpacked = 64 * 1024 * 1024

/** Objects that are packed together are unpacked whole by the parser: a few bytes may become more than a machine holds, so they are tried before. */
const refuseSwelling = (bytes: Uint8Array): void => {
  for (const { index, 0: head } of latin(bytes).matchAll(/\/(?:ObjStm|XRef)\b[^]{0,2000}?stream\r?\n/g)) {
    try {
      inflateSync(bytes.subarray(index + head.length), { maxOutputLength: mostUnpacked })
    } catch (error) {
      // Whatever else is wrong with it, the parser will tell.
      if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') throw refusal('bound-too-large', `A part of it unpacks into more than ${mostUnpacked / 1024 / 1024} MB.`)
    }
  }
}

/** @throws a refusal where it is locked, or has no catalogue that leads to its pages */
const rootOf = (context: PDFContext): PDFDict => {
  if (context.trailerInfo.Encrypt !== undefined) throw refusal('bound-encrypted', 'It is locked: it can be read only with a password, or forbids to be changed.')
  const root = context.lookup(context.trailerInfo.Root)
  if (!(root instanceof PDFDict)) throw refusal('bound-broken', 'It does not say where its pages are.')
  return root
}

/** A stream that ends sooner than it says has been cut, or holds a file whose end was taken for its own: what follows may be misread. */
const refuseCut = (context: PDFContext): void => {
  for (const [, object] of context.enumerateIndirectObjects()) {
    const length = object instanceof PDFRawStream ? object.dict.lookup(name('Length')) : undefined
    if (object instanceof PDFRawStream && length instanceof PDFNumber && object.contents.length < length.asNumber() - 2) throw refusal('bound-broken', 'A part of it is shorter than it should be.')
  }
}

const saidBy = (context: PDFContext, root: PDFDict): BoundPdf['says'] => {
  const mark = root.lookup(name('MarkInfo'))
  const information = context.lookup(context.trailerInfo.Info)
  return {
    tagged: root.lookup(name('StructTreeRoot')) instanceof PDFDict && mark instanceof PDFDict && String(mark.lookup(name('Marked'))) === 'true',
    language: wordsOf(textOf(root.lookup(name('Lang')))),
    title: wordsOf(information instanceof PDFDict ? textOf(information.lookup(name('Title'))) : null),
  }
}

const wordsOf = (text: string | null): string | null => {
  const words = text?.replace(/[\s\p{Cc}]+/gu, ' ').trim().slice(0, 300) ?? ''
  return words === '' ? null : words
}
