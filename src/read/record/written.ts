/** The front matter of minutes and of decision records as it is written: every value as text. */
import * as z from 'zod'

const words = z.string().trim().min(1, 'wants words')
const status = z.enum(['draft', 'approved'])

const person = z.strictObject({
  name: words.optional(), post: words,
  initials: z.string().regex(/^[A-Z][A-Za-z]{0,5}$/, 'wants initials such as CE').optional(),
})

export const writtenMinutesFront = z.strictObject({
  status, approved: words.optional(),
  present: z.array(person).min(1), 'in-attendance': z.array(person).min(1).optional(), apologies: z.array(person).min(1).optional(),
})
export type WrittenMinutesFront = z.infer<typeof writtenMinutesFront>

export const writtenDecisionsFront = z.strictObject({ status, 'signed-by': z.strictObject({ name: words.optional(), post: words }) })
