/** A stated figure: what an author wrote, what it is worth, and how finely it says so (AUDIT-RULES section 1). */
import * as z from 'zod'
import { place } from '../findings/place.ts'

/** Pence cross JSON as decimal strings: a JSON number could not hold them exactly. */
const pence = z.bigint()

const stated = z.strictObject({
  /** The characters as typed: `£2.5k`. */
  written: z.string().min(1),
  place,
})

/** A word that makes it no exact statement: "about", "up to", "at least". */
const hedge = z.enum(['about', 'up-to', 'at-least']).nullable()

/** A sum of money. Its true value lies within half of `precision` on either side of `pence`. */
const moneyFigure = stated.extend({
  kind: z.literal('money'),
  pence,
  /** The size, in pence, of the last digit as printed: £2.5k is good to 10,000 pence, £1,250 to 100. */
  precision: pence,
  unit: z.enum(['p', '£', 'k', 'm', 'bn']),
  hedge,
})

/** A number in digits: worth `digits` divided by 10 to the power of `decimals`. */
const decimal = stated.extend({
  digits: z.bigint(),
  /** How many digits were printed after the point, and so how finely it is stated. */
  decimals: z.int().min(0),
})

/** A number without any mark of money; its column may say that it is money after all. */
const numberFigure = decimal.extend({ kind: z.literal('number'), hedge })

/** Two ends of a range: `£8k–£12k`, or `8–12` where the column says of what. */
const rangeFigure = stated.extend({
  kind: z.literal('range'),
  from: z.discriminatedUnion('kind', [moneyFigure, numberFigure]),
  to: z.discriminatedUnion('kind', [moneyFigure, numberFigure]),
})

/** A percentage, in points. */
const percentageFigure = decimal.extend({ kind: z.literal('percentage') })

/** Zero in words, as a bare digit or by a dash: `nil`, `0`, `–`. */
const nilFigure = stated.extend({ kind: z.literal('nil') })

/** Nothing stated and nothing promised: `n/a`. A blank cell holds no figure at all. */
const absentFigure = stated.extend({ kind: z.literal('absent') })

/** A figure still to come: `TBC`. Every total that needs it cannot be checked. */
const awaitedFigure = stated.extend({ kind: z.literal('awaited') })

export const figure = z.discriminatedUnion('kind', [
  moneyFigure, rangeFigure, numberFigure, percentageFigure, nilFigure, absentFigure, awaitedFigure,
])

export type MoneyFigure = z.infer<typeof moneyFigure>
export type NumberFigure = z.infer<typeof numberFigure>
export type PercentageFigure = z.infer<typeof percentageFigure>
export type RangeFigure = z.infer<typeof rangeFigure>
export type Hedge = z.infer<typeof hedge>
export type Figure = z.infer<typeof figure>
