/** Why something is not for publication, who decided so, and when: in the words that the clerk chose, for the tool never makes up a ground. */
import * as z from 'zod'
import { place } from '../findings/place.ts'
import { calendarDate } from './date.ts'

const words = z.string().trim().min(1)

/** Terms may be missing: the whole paper can then be set for those who may read it, and no public edition of it is made. */
export const exemptTerms = z.strictObject({
  /** As it is printed. */
  ground: words.nullable(),
  decidedBy: words.nullable(),
  decidedOn: calendarDate.nullable(),
  /** The day on which it may be published after all, as far as is known. */
  releaseOn: calendarDate.nullable(),
})
export type ExemptTerms = z.infer<typeof exemptTerms>

export const exemption = exemptTerms.extend({
  /** How many of its kind were left out where it stands: none in the whole paper. */
  withheld: z.int().min(0),
  /** The mark in the source, with all that it encloses. */
  place,
})
export type Exemption = z.infer<typeof exemption>

export const noTerms: ExemptTerms = { ground: null, decidedBy: null, decidedOn: null, releaseOn: null }
