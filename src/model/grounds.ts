/** The grounds that a profile offers for keeping something from the public. Data: the program asserts none of them. */
import * as z from 'zod'
import { isoDate, type CalendarDate } from './date.ts'

const words = z.string().regex(/\S/, 'wants some words')
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'wants a day such as 2006-03-01')

export const nations = ['england', 'wales'] as const
export type Nation = (typeof nations)[number]

/** A number that the law gave a ground in one nation, from one day until another, both included; and what of its words was otherwise there and then. */
const paragraph = z.strictObject({ nation: z.enum(nations), from: day.optional(), until: day.optional(), paragraph: words, says: words.optional(), after: z.literal('no').optional() })

const ground = z.strictObject({
  /** By which a clerk chooses it. */
  name: words,
  /** As it is printed, with `{paragraph}` for its number where it has any. */
  says: words,
  paragraphs: z.array(paragraph).optional(),
})

const offer = z.strictObject({
  /** What boards it is for. */
  name: words,
  /** Whether a clerk may say it in other words. */
  'own-words': z.enum(['yes', 'no']),
  /** A sentence that is printed after every ground. */
  after: words.optional(),
  grounds: z.array(ground).min(1),
  /** The Act of which `section 43` is one. */
  'sections-of': words.optional(),
})

export const groundsFile = z.strictObject({ profiles: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'wants names of small letters, figures and hyphens'), offer) })
export type Grounds = z.infer<typeof groundsFile>['profiles']

export type Worded =
  | { readonly says: string; readonly because: null }
  /** Words that go on from "because". */
  | { readonly says: null; readonly because: string; readonly names: readonly string[] }

/**
 * A ground as it is printed.
 * @param chosen its name, or the clerk's own words
 * @param profile null for a paper that names none: its grounds are its own words
 * @param on the day of the decision; null where it is not known
 */
export const wordGround = (chosen: string, profile: string | null, nation: Nation, on: CalendarDate | null, grounds: Grounds): Worded => {
  if (profile === null) return { says: chosen, because: null }
  const offered = grounds[profile]
  if (offered === undefined) return { says: null, because: `no grounds are kept for a profile “${profile}”`, names: Object.keys(grounds) }
  const names = offered.grounds.map(({ name }) => name)
  const found = offered.grounds.find(({ name }) => name.toLowerCase() === chosen.toLowerCase())
  const closed = (says: string): Worded => ({ says: offered.after === undefined ? says : `${says}. ${offered.after}`, because: null })
  const bare = (says: string): Worded => ({ says, because: null })
  if (found === undefined) {
    const act = offered['sections-of']
    if (act !== undefined && /^sections? \d+[A-Z]?(?:\(\d+\))*(?:\([a-z]\))?$/i.test(chosen)) return closed(`${chosen} of ${act}`)
    return offered['own-words'] === 'yes' ? closed(chosen) : { says: null, because: `${offered.name} has no ground of that name`, names }
  }
  if (found.paragraphs === undefined) return closed(found.says)
  if (on === null) return { says: null, because: 'the number of its paragraph goes by the day of the decision, which is not known', names: [] }
  const iso = isoDate(on)
  const number = found.paragraphs.find((one) => one.nation === nation && (one.from ?? '') <= iso && iso <= (one.until ?? '9999'))
  return number === undefined ? { says: null, because: `no paragraph is known for it in ${nation === 'england' ? 'England' : 'Wales'} on that day`, names: [] }
    : (number.after === 'no' ? bare : closed)((number.says ?? found.says).replace('{paragraph}', number.paragraph))
}
