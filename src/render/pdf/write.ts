/** A document into a PDF: laid out first, then drawn. */
import type { Document, Written } from '../../model/document.ts'
import type { Faces } from '../../model/face.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { layOut } from '../layout/layout.ts'
import { drawLaid } from './draw.ts'

/**
 * Writes a document as a PDF that is PDF/UA-1 and PDF/A-3a at once.
 * The same document gives the same bytes, on every machine.
 * @throws when a face lacks a character: reading has refused it, so that is our fault
 */
export const writePdf = (document: Document, style: HouseStyle, faces: Faces): Promise<Written> =>
  drawLaid(layOut(document, style, faces), document, faces)
