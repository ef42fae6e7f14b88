/** The twelve meetings of a year: four boards under four profiles, each day counted back by hand on a calendar on the wall. */
import type { CalendarDate } from '../../../src/model/date.ts'
import { dayOf } from '../rules.ts'

/** A meeting before it has any papers. */
export interface Sitting {
  /** From 0. */
  readonly at: number
  readonly profile: 'council' | 'panel' | 'parish' | 'bcb'
  readonly board: string
  readonly date: CalendarDate
  readonly previous: CalendarDate
  readonly next: CalendarDate
  /** The latest day to publish. */
  readonly latest: CalendarDate
  /** When it is published, and when its supplement goes out. */
  readonly published: CalendarDate
  readonly supplemented: CalendarDate
}

const boards = { council: 'Audit Committee', panel: 'Police and Crime Panel', parish: 'Stanton Parish Council', bcb: 'Business Coordination Board' } as const

/** By hand: over the New Year (January), Easter (April), the bank holidays of May and August, and Christmas (December). */
const byHand: readonly (readonly [profile: keyof typeof boards, date: string, latest: string, published: string, supplemented: string])[] = [
  ['council', '9 January 2014', '31 December 2013', '31 December 2013', '2 January 2014'],
  ['bcb', '6 February 2014', '29 January 2014', '29 January 2014', '30 January 2014'],
  ['panel', '6 March 2014', '26 February 2014', '26 February 2014', '27 February 2014'],
  ['council', '24 April 2014', '14 April 2014', '14 April 2014', '16 April 2014'],
  // Of a parish Saturdays count, and the bank holiday of 5 May does not.
  ['parish', '8 May 2014', '2 May 2014', '2 May 2014', '6 May 2014'],
  ['bcb', '2 June 2014', '22 May 2014', '22 May 2014', '23 May 2014'],
  ['council', '3 July 2014', '25 June 2014', '24 June 2014', '26 June 2014'],
  ['panel', '28 August 2014', '19 August 2014', '19 August 2014', '20 August 2014'],
  // The latest day is a Saturday: the office publishes on the Friday before.
  ['parish', '4 September 2014', '30 August 2014', '29 August 2014', '2 September 2014'],
  ['bcb', '2 October 2014', '24 September 2014', '24 September 2014', '25 September 2014'],
  ['panel', '6 November 2014', '29 October 2014', '28 October 2014', '30 October 2014'],
  ['council', '30 December 2014', '18 December 2014', '18 December 2014', '19 December 2014'],
]

const [before, after] = [dayOf('5 December 2013'), dayOf('5 February 2015')]

export const sittings: readonly Sitting[] = byHand.map(([profile, date, latest, published, supplemented], at) => {
  const ofBoard = (those: typeof byHand): CalendarDate[] => those.filter(([other]) => other === profile).map(([, day]) => dayOf(day))
  return {
    at, profile, board: boards[profile], date: dayOf(date), previous: ofBoard(byHand.slice(0, at)).at(-1) ?? before, next: ofBoard(byHand.slice(at + 1))[0] ?? after,
    latest: dayOf(latest), published: dayOf(published), supplemented: dayOf(supplemented),
  }
})
