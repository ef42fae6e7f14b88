/** The house with pages so low that they hold few lines, so that small documents turn pages. */
import type { HouseStyle } from '../../../../src/model/house-style.ts'
import { bcbStyle } from '../../../support/house.ts'

/** @param lines how many lines of body text a page holds */
export const lowPages = (lines: number): HouseStyle => {
  const { margins } = bcbStyle.page
  return { ...bcbStyle, page: { ...bcbStyle.page, height: margins.top + margins.bottom + lines * bcbStyle.type.body.line } }
}
