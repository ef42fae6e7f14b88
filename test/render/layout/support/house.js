/** The BCB house style and its faces, read straight from the templates. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { houseStyle } from '../../../../src/model/house-style.js';
import { faceFiles, readFaces, wholeFaceFiles } from '../../../../src/render/measure/faces.js';
const root = new URL('../../../../', import.meta.url);
export const bcb = houseStyle.parse(parse(readFileSync(new URL('templates/bcb/house-style.yaml', root), 'utf8')));
export const arimoFile = readFileSync(new URL(`templates/faces/${faceFiles.Arimo}`, root));
export const arimo = readFaces(arimoFile, (style) => readFileSync(new URL(`node_modules/@expo-google-fonts/arimo/${wholeFaceFiles[style]}`, root)));
/** The house with pages so low that they hold few lines, so that small documents turn pages. */
export const lowPages = (lines) => {
    const { margins } = bcb.page;
    return { ...bcb, page: { ...bcb.page, height: margins.top + margins.bottom + lines * bcb.type.body.line } };
};
