/** Reads a house style. */
import type { Finding } from '../findings/finding.ts'
import { houseStyle, type HouseStyle } from '../model/house-style.ts'
import { meantValue } from './house-style/meant.ts'
import { noteWhole } from './house-style/whole.ts'
import { readStrict } from './strict/read.ts'
import type { FileKind } from './strict/value.ts'

export interface HouseStyleRead {
  /** Null when anything is wrong: a paper is set with the whole style or not at all. */
  readonly style: HouseStyle | null
  readonly findings: Finding[]
}

const houseStyleFile: FileKind<typeof houseStyle> = {
  schema: houseStyle, codes: 'house-style', called: 'house style', meant: meantValue, remark: 'Write a colour without it, in quotation marks.',
}

/**
 * Reads the text of a `house-style.yaml`.
 * @param file its path as people know it
 */
export const readHouseStyle = (file: string, text: string): HouseStyleRead => {
  const { value, findings } = readStrict(file, text, houseStyleFile, (style, at, { notes }) => {
    noteWhole(style, at, notes)
    return style
  })
  return { style: value, findings }
}
