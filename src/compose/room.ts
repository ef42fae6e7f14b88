/** What the composing of every block needs of its house. */
import type { HouseStyle } from '../model/house-style.ts'
import type { Texts } from './texts.ts'
import type { Ticking } from './ticking.ts'
import type { Wording } from './words.ts'

export interface Room {
  readonly style: HouseStyle
  readonly texts: Texts
  readonly word: Wording
  /** The marks of a ticked copy; null where papers are published. */
  readonly ticking: Ticking | null
}
