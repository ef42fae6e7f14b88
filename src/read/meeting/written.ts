/** `meeting.yaml` as it is written: every value as text. */
import * as z from 'zod'

const words = z.string().trim().min(1, 'wants words')
const yesOrNo = z.enum(['yes', 'no'])

const bound = z.strictObject({ file: words, title: words })

/** One of `paper`, `verbal` and `document` says what an item is; all else depends on that. */
const item = z.strictObject({
  paper: words.optional(), verbal: words.optional(), document: words.optional(),
  title: words.optional(), from: words.optional(),
  time: words.optional(), reference: words.optional(), late: words.optional(), withdrawn: words.optional(), released: words.optional(),
  cleared: z.strictObject({ post: words, date: words }).optional(),
  with: z.array(bound).min(1).optional(),
})
export type WrittenItem = z.infer<typeof item>

export const writtenMeeting = z.strictObject({
  board: words, date: words, time: words, venue: words,
  profile: z.string().regex(/^[a-z][a-z0-9-]*$/, 'wants the name of a profile, in small letters'),
  draft: yesOrNo.optional(), example: yesOrNo.optional(),
  'previous-meeting': words.optional(), 'next-meeting': words.optional(),
  apologies: z.array(words).optional(),
  items: z.array(item).min(1),
})
export type WrittenMeeting = z.infer<typeof writtenMeeting>
