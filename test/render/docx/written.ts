/** Writes documents in the BCB house. */
import type { Document } from '../../../src/model/document.ts'
import { writeDocx } from '../../../src/render/docx/write.ts'
import { arimo, bcbStyle } from '../../support/house.ts'

export const write = async (document: Document, style = bcbStyle): Promise<Uint8Array> => (await writeDocx(document, style, arimo)).bytes
