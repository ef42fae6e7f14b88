/** What stands above the first section of a paper: to whom, from whom, when, called what. */
import * as z from 'zod'
import { place } from '../findings/place.ts'
import { calendarDate } from './date.ts'
import { exemptTerms } from './exemption.ts'
import { nations } from './grounds.ts'
import { languageTag } from './language.ts'

const words = z.string().trim().min(1)

/** An error that a named person has answered for. It is listed in reports, never printed in the paper. */
export const acceptance = z.strictObject({
  code: words,
  /** The stated figure as printed: `£265k`. */
  figure: words,
  /** The working that was accepted, every figure of it: any change reopens the finding. */
  working: words,
  by: words,
  on: calendarDate,
  reason: words,
  outcome: words,
  /** A second name, wanted for errors in a recommendation and for unit slips. */
  agreedBy: words.nullable(),
  place,
})

export const frontMatter = z.strictObject({
  // Null where the author has not written it yet: an error says so, and only a draft can be set, with a visible gap.
  to: words.nullable(),
  from: words.nullable(),
  date: calendarDate.nullable(),
  title: words.nullable(),
  shortTitle: words.nullable(),
  /** Null where it is the house's. */
  language: z.string().regex(languageTag).nullable(),
  status: z.enum(['draft', 'final']).nullable(),
  version: words.nullable(),
  marking: words.nullable(),
  /** The agenda item, as typed: `4.0`. */
  item: words.nullable(),
  /** Whom to ask, a line each. */
  contact: z.array(words),
  cleared: z.strictObject({ post: words, date: calendarDate }).nullable(),
  /** Who is to sign the paper, in order. */
  signatures: z.array(z.strictObject({ name: words, post: words })),
  accept: z.array(acceptance),
  /** How many exempt passages the author says there are; the build stops when the count differs. */
  exemptPassages: z.int().min(0).nullable(),
  /** What goes for every mark that does not say otherwise, and for a paper that is not for publication as a whole. */
  exempt: exemptTerms.extend({
    /** The board whose grounds are chosen from by name; null where a ground is said in the clerk's own words, or the meeting says whose they are. */
    profile: words.nullable(),
    nation: z.enum(nations).nullable(),
  }).nullable(),
  /** The title that all may read of a paper that is not for publication as a whole; null of any other. */
  publicTitle: words.nullable(),
})

export type Acceptance = z.infer<typeof acceptance>
export type FrontMatter = z.infer<typeof frontMatter>
