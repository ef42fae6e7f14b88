/** A stated figure: what an author wrote, what it is worth, and how finely it says so (AUDIT-RULES section 1). */
import { z } from 'zod'
import { place } from '../findings/place.ts'

/** Pence cross JSON as decimal strings: a JSON number could not hold them exactly. */
const pence = z.bigint()

const stated = z.strictObject({
  /** The characters as typed: `£2.5k`. */
  written: z.string().min(1),
  place,
})

/** A sum of money. Its true value lies within half of `precision` on either side of `pence`. */
export const moneyFigure = stated.extend({
  kind: z.literal('money'),
  pence,
  /** The size, in pence, of the last digit as printed: £2.5k is good to 10,000 pence, £1,250 to 100. */
  precision: pence,
  unit: z.enum(['p', '£', 'k', 'm', 'bn']),
  /** A word that makes it no exact statement: "about", "up to", "at least". */
  hedge: z.enum(['about', 'up-to', 'at-least']).nullable(),
})

/** Two ends of a range: `£8k–£12k`. */
export const rangeFigure = stated.extend({ kind: z.literal('range'), from: moneyFigure, to: moneyFigure })

/** A number without any mark of money. A table of bare numbers is cast all the same, in hundredths. */
export const numberFigure = stated.extend({
  kind: z.literal('number'),
  /** The value times 100, so that two decimals stay whole. */
  hundredths: z.bigint(),
  precision: z.bigint(),
})

/** A percentage, in hundredths of a point. */
export const percentageFigure = stated.extend({ kind: z.literal('percentage'), hundredths: z.bigint(), precision: z.bigint() })

/** Zero in words or by a dash: `nil`, `-`, `–`. */
export const nilFigure = stated.extend({ kind: z.literal('nil') })

/** Nothing stated and nothing promised: `n/a`. A blank cell holds no figure at all. */
export const absentFigure = stated.extend({ kind: z.literal('absent') })

/** A figure still to come: `TBC`. Every total that needs it cannot be checked. */
export const awaitedFigure = stated.extend({ kind: z.literal('awaited') })

export const figure = z.discriminatedUnion('kind', [
  moneyFigure, rangeFigure, numberFigure, percentageFigure, nilFigure, absentFigure, awaitedFigure,
])

export type MoneyFigure = z.infer<typeof moneyFigure>
export type Figure = z.infer<typeof figure>
