/** What stands in place of what was left out: that it is not for publication, and why, in the words that were chosen. */
import type { Cell } from '../model/document.ts'
import { writeDate } from '../model/date.ts'
import type { Exemption } from '../model/exemption.ts'
import type { CheckedTable } from '../model/paper.ts'
import type { Texts } from './texts.ts'
import { plain } from './words.ts'

type CheckedRow = CheckedTable['rows'][number]

/** True for what was left out here: in the whole paper, nothing is. */
export const isWithheld = (exempt: Exemption | null): exempt is Exemption => exempt !== null && exempt.withheld > 0

/** `Not for publication:` and the ground. @throws where there is no ground: no public edition is made then, so coming here is our fault */
export const withheldWords = (exempt: Exemption, texts: Texts): string => texts('ground', { ground: groundOf(exempt, texts) })

/** The cells of a row that counts those left out: its words in the first, as wide as the table's head. */
export const withheldCells = ({ exempt, role, cells }: CheckedRow, texts: Texts): Cell[] => cells.map((_, column) => {
  const words = column > 0 || exempt === null ? null
    : role === 'subtotal' || role === 'total' ? withheldWords(exempt, texts)
      : texts(exempt.withheld === 1 ? 'withheld-row' : 'withheld-rows', { count: String(exempt.withheld), ground: groundOf(exempt, texts) })
  return { lines: words === null ? [] : [[plain(words)]], unbroken: false, headsRow: column === 0 }
})

const groundOf = ({ ground, releaseOn, place }: Exemption, texts: Texts): string => {
  if (ground === null) throw new Error(`what was left out at line ${place.line} has no ground`)
  return releaseOn === null ? ground : `${ground} (${texts('release', { date: writeDate(releaseOn) })})`
}
