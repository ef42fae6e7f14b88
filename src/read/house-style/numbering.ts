/** Patterns of numbering: each level prints its own count, and no two places are cited alike. */
import { writeCount } from '../../model/count.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import type { Notes } from '../reading.ts'
import type { At } from '../strict/places.ts'

type Level = keyof HouseStyle['numbering']

/** For each level: what is counted by it, the counts that must stand in its pattern, and the deepest that may. */
const levels = {
  section: { counts: 'a section', wants: [1], deepest: 1 },
  paragraph: { counts: 'a paragraph', wants: [1, 2], deepest: 2 },
  item: { counts: 'an item', wants: [3], deepest: 3 },
  innerItem: { counts: 'an inner item', wants: [4], deepest: 4 },
  appendix: { counts: 'an appendix', wants: [1], deepest: 1 },
  appendixParagraph: { counts: 'a paragraph of an appendix', wants: [1, 2], deepest: 2 },
} as const satisfies Record<Level, { counts: string; wants: readonly number[]; deepest: number }>

const isLevel = (name: string): name is Level => name in levels

/** Notes patterns by which two places would have one number. */
export const noteNumbering = ({ numbering }: HouseStyle, at: At, notes: Notes): void => {
  let sound = true
  for (const level of Object.keys(levels).filter(isLevel)) {
    const { counts, wants, deepest } = levels[level]
    const { text } = numbering[level]
    const place = at(['numbering', level, 'text'])
    const missing = wants.find((count) => !text.includes(`%${count}`))
    const deeper = [...text.matchAll(/%([1-4])/g)].map(([, digit]) => Number(digit)).find((count) => count > deepest)
    if (missing === undefined && deeper === undefined) continue
    sound = false
    if (missing !== undefined) notes.add('house-style-value', place, `The number of ${counts} has no %${missing}, so two of them could have the same.`, { help: `%${missing} is ${whatCounts(missing, level)}.` })
    else notes.add('house-style-value', place, `%${deeper} counts what stands inside ${counts}, and is nothing yet where that begins.`, { help: `Use no more than %${deepest}.` })
  }
  if (sound) noteAlike(numbering, at, notes)
}

const whatCounts = (count: number, level: Level): string =>
  [`the count of ${level.startsWith('appendix') ? 'appendices' : 'sections'}`, 'the count of paragraphs', 'the count of items', 'the count of inner items'][count - 1] ?? ''

/** So many sections, appendices and paragraphs are counted through: more than any paper has, in most. */
const most = 12

/** Marks do not count: `1.1` and `1-1` are told apart by nobody, and would be one address on the web. */
const plainly = (label: string): string => label.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')

const noteAlike = (numbering: HouseStyle['numbering'], at: At, notes: Notes): void => {
  const printed = new Map<string, { label: string; level: Level }>()
  for (const [level, outer] of [['paragraph', 'section'], ['appendixParagraph', 'appendix']] as const) {
    for (let one = 1; one <= most; one++) {
      for (let two = 1; two <= most; two++) {
        const counts = [writeCount(one, numbering[outer].style), writeCount(two, numbering[level].style)]
        const label = numbering[level].text.replace(/%([12])/g, (_, digit: string) => counts[Number(digit) - 1] ?? '').replace(/\.$/, '')
        const other = printed.get(plainly(label))
        if (other === undefined) printed.set(plainly(label), { label, level })
        else {
          const both = other.level === level ? 'Two paragraphs' : 'A paragraph of a section and one of an appendix'
          notes.add('house-style-value', at(['numbering', level, 'text']), `${both} would both be cited as ${label}.`, other.level === level
            ? { help: 'Put a dot or another mark between the two counts.' }
            : { help: 'Begin the numbers in appendices with a letter, such as "A%1.%2", or count appendices in another style.' })
          return
        }
      }
    }
  }
}
