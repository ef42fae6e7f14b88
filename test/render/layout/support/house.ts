/** The BCB house style and its faces, read straight from the templates. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { houseStyle, type HouseStyle } from '../../../../src/model/house-style.ts'
import { faceFiles, readFaces, wholeFaceFiles } from '../../../../src/render/measure/faces.ts'

const root = new URL('../../../../', import.meta.url)

export const bcb: HouseStyle = houseStyle.parse(parse(readFileSync(new URL('templates/bcb/house-style.yaml', root), 'utf8')))

export const arimoFile: Uint8Array = readFileSync(new URL(`templates/faces/${faceFiles.Arimo}`, root))
export const arimo = readFaces(arimoFile, (style) =>
  readFileSync(new URL(`node_modules/@expo-google-fonts/arimo/${wholeFaceFiles[style]}`, root)))

/** The house with pages so low that they hold few lines, so that small documents turn pages. */
export const lowPages = (lines: number): HouseStyle => {
  const { margins } = bcb.page
  return { ...bcb, page: { ...bcb.page, height: margins.top + margins.bottom + lines * bcb.type.body.line } }
}
