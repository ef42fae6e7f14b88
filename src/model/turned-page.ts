/** The page of a house turned on its side, for tables that are too wide for an upright one. */
import type { HouseStyle } from './house-style.ts'

const known = new WeakMap<HouseStyle, HouseStyle>()

/**
 * The same house style with its page turned: what was the left margin is at the top.
 * Running lines keep their distance from the paper's edge. One object for each house, so that what is remembered of it is found again.
 */
export const turned = (style: HouseStyle): HouseStyle => {
  const made = known.get(style)
  if (made !== undefined) return made
  const { width, height, margins } = style.page
  const page = { ...style.page, width: height, height: width, margins: { top: margins.left, right: margins.top, bottom: margins.right, left: margins.bottom } }
  const sideways = { ...style, page }
  known.set(style, sideways)
  return sideways
}
