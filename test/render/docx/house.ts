/** The BCB house as the tests of this room use it, read without the rest of the program. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Document } from '../../../src/model/document.ts'
import { houseStyle } from '../../../src/model/house-style.ts'
import { writeDocx } from '../../../src/render/docx/write.ts'
import { faceFiles, readFaces } from '../../../src/render/measure/faces.ts'

const templates = new URL('../../../templates/', import.meta.url)
export const style = houseStyle.parse(parse(readFileSync(new URL('bcb/house-style.yaml', templates), 'utf8')))
const faces = readFaces(readFileSync(new URL(`faces/${faceFiles.Arimo}`, templates)), () => { throw new Error('No test here needs a whole face') })

export const write = async (document: Document, house = style): Promise<Uint8Array> => (await writeDocx(document, house, faces)).bytes
