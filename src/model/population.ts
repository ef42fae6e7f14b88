/** What the digits of a file are, and how many of them were read: what coverage is measured against. */
import type { Place } from '../findings/place.ts'

/** What a group of digits is, by the signs and words round it. */
export const populationClasses = ['amounts', 'percentages', 'counts', 'dates', 'references', 'other'] as const
export type PopulationClass = (typeof populationClasses)[number]

export interface Population {
  /** All groups of digits; the classes add up to it. */
  readonly groups: number
  readonly classes: Readonly<Record<PopulationClass, number>>
  /** Of amounts and percentages: how many stand in a figure that was read, and how many of those in some relation. */
  readonly read: number
  readonly related: number
  /** Amounts and percentages that stand in no figure that was read, each with the file, or the sheet of a workbook, that it is in. */
  readonly unread: readonly { readonly file: string; readonly place: Place }[]
}
