/** Which columns of figures hold none to add: references, years, rates and shares; and which of these have a sum of their own. */
import type { Figure } from '../model/figure.ts'
import { absolute } from '../model/money.ts'
import type { NumberedTable } from '../model/paper.ts'
import { addsOnItsOwn, countsSomething, joinsNoTotal, saysShare, totalLabel } from './labels.ts'

/** What the heads of a table say together. */
export interface Heads {
  /** Beside "Yes" stands "No". */
  readonly answers: boolean
  /** Posts or people are all that it counts. */
  readonly counts: boolean
}

/** True where all columns of figures, but for shares and rates, are of posts or people: then these are its amounts. */
export const countsAlone = ({ columns }: NumberedTable, heads: readonly string[]): boolean => {
  const figured = heads.filter((head, at) => columns[at]?.kind === 'figures' && !joinsNoTotal(head))
  return figured.length > 1 && figured.every((head) => addsOnItsOwn(head) && !/^(?:no|nos|number)\b/i.test(head))
}

/** A column of references, percentages or counted rows is never added up. */
export const isAside = (head: string, figures: readonly Figure[], { money, first }: { readonly money: boolean; readonly first: boolean }): boolean =>
  !isTotalOfCounts(head, money) && (joinsNoTotal(head) || (!money && countsSomething(head) && !isNoCalendar(head, figures)) || (figures.length > 0 && figures.every(({ kind }) => kind === 'percentage' || kind === 'nil' || kind === 'absent') && figures.some(({ kind }) => kind === 'percentage'))
  || (figures.length >= 3 && figures.every((figure, at) => figure.kind === 'number' && figure.decimals === 0 && figure.digits === BigInt(at + 1)))
  || (!money && areYears(figures))
  // Ages or pay from so much to so much name the rows of a table.
  || (first && figures.some(({ kind }) => kind === 'range')))

/** Years one after another name their rows. */
const areYears = (figures: readonly Figure[]): boolean => {
  const years = figures.map((figure) => figure.kind === 'number' && figure.decimals === 0 && /^(?:19|20)\d\d$/.test(figure.written) ? figure.digits : null)
  return years.length >= 2 && years.every((year, at) => year !== null && (at === 0 || absolute(year - (years[at - 1] ?? 0n)) === 1n))
}

/** "Total FTE" adds up the columns before it, whose heads need not say FTE again. */
const isTotalOfCounts = (head: string, money: boolean): boolean => !money && addsOnItsOwn(head) && !joinsNoTotal(head) && totalLabel(head) !== null

/** Whether figures set aside have a sum of their own. */
export const addsUpAside = (head: string, figures: readonly Figure[]): 'shares' | 'counts' | null =>
  addsOnItsOwn(head) ? 'counts'
    : saysShare(head) || (!joinsNoTotal(head.replaceAll('%', '')) && figures.some(({ kind }) => kind === 'percentage')) ? 'shares' : null

/** A column headed "Year" or "Month" whose figures are none of the calendar: what the whole year came to. */
export const isNoCalendar = (head: string, figures: readonly Figure[]): boolean =>
  /^(?:year|month)$/i.test(head) && figures.some((figure) => figure.kind === 'number' && (figure.decimals > 0 || figure.digits > 2_200n))
