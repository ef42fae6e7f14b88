/** The pictures of one document, each written into the file once however often it is drawn. */
import { createHash } from 'node:crypto'
import type { PDFDocument, Reference } from 'pdfkit'
import type { Picture } from '../../model/document.ts'
import type { Laid, PictureMark } from '../layout/laid.ts'

/** A picture of this file, under the name that pages call it by. */
export interface NamedPicture {
  readonly name: string
  readonly reference: Reference
  /** Tells its bytes from all others. */
  readonly digest: string
}

export type Pictures = ReadonlyMap<Picture, NamedPicture>

/**
 * Writes the pictures of a document into the file. What reads them is loaded only if there are any.
 * @throws when one is damaged: reading has refused it, so that is our fault
 */
export const openPictures = async (pdf: PDFDocument, { pages }: Laid): Promise<Pictures> => {
  const named = new Map<Picture, NamedPicture>()
  const drawn = pages.flatMap(({ marks }) => marks.filter((mark): mark is PictureMark => mark.kind === 'picture'))
  if (drawn.length === 0) return named
  const { embedPicture } = await import('./picture-objects.ts')
  const byDigest = new Map<string, NamedPicture>()
  for (const { picture } of drawn) {
    if (named.has(picture)) continue
    const digest = createHash('sha256').update(picture.bytes).digest('hex')
    const same = byDigest.get(digest) ?? { name: `P${byDigest.size + 1}`, digest, reference: embedPicture(pdf, picture) }
    byDigest.set(digest, same)
    named.set(picture, same)
  }
  return named
}
