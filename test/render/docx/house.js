/** The BCB house as the tests of this room use it, read without the rest of the program. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { houseStyle } from '../../../src/model/house-style.js';
import { writeDocx } from '../../../src/render/docx/write.js';
import { faceFiles, readFaces } from '../../../src/render/measure/faces.js';
const templates = new URL('../../../templates/', import.meta.url);
export const style = houseStyle.parse(parse(readFileSync(new URL('bcb/house-style.yaml', templates), 'utf8')));
const faces = readFaces(readFileSync(new URL(`faces/${faceFiles.Arimo}`, templates)), () => { throw new Error('No test here needs a whole face'); });
export const write = async (document, house = style) => (await writeDocx(document, house, faces)).bytes;
