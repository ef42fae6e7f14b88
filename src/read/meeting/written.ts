/** `meeting.yaml` as it is written: every value as text. What is said of a key is shown by editors beside it. */
import * as z from 'zod'

const words = z.string().trim().min(1, 'wants words')
const yesOrNo = z.enum(['yes', 'no'])
const day = words.meta({ examples: ['27 February 2014', '2014-02-27'] })
const hour = words.meta({ examples: ['14:00'] })

const bound = z.strictObject({
  file: words.describe('The file of a PDF in the same folder.'),
  title: words.describe('What it is called on the agenda.'),
})

/** One of `paper`, `verbal` and `document` says what an item is; all else depends on that. */
const item = z.strictObject({
  paper: words.optional().describe('The file of a paper in the same folder. Its title and who reports are taken from there.'),
  verbal: words.optional().describe('What is reported without a paper.'),
  document: words.optional().describe('The file of another’s PDF in the same folder, which is an item by itself.'),
  title: words.optional().describe('Of a document: what it is called on the agenda.'),
  from: words.optional().describe('Of a document or a verbal item: the post that reports.'),
  time: hour.optional().describe('When it is taken, where the meeting has a timetable.'),
  reference: words.optional().describe('The office’s own reference.'),
  late: words.optional().describe('Why it is taken though it came too late. It is printed.'),
  withdrawn: words.optional().describe('Why the item will not be taken after all, though it was published.'),
  released: day.optional().describe('Of a paper that was private: the day from which all may read it.'),
  cleared: z.strictObject({ post: words.describe('The post that let the paper go.'), date: day.describe('When.') }).optional().describe('Who let the paper go, and when, where the paper does not say so itself.'),
  with: z.array(bound).min(1).optional().describe('Other people’s PDFs that come with the item.'),
})
export type WrittenItem = z.infer<typeof item>

export const writtenMeeting = z.strictObject({
  board: words.describe('Whose meeting it is.'),
  date: day.describe('Its day.'),
  time: hour.describe('When it begins, on the clock of 24 hours.'),
  venue: words.describe('Where.'),
  profile: z.string().regex(/^[a-z][a-z0-9-]*$/, 'wants the name of a profile, in small letters').meta({ description: 'The rules that the board meets under.', examples: ['bcb', 'panel', 'council', 'parish'] }),
  draft: yesOrNo.optional().describe('yes while the agenda may still change: it then says DRAFT.'),
  example: yesOrNo.optional().describe('yes for a meeting that was made up: every page says so.'),
  'previous-meeting': day.optional().describe('The day of the meeting whose minutes are approved.'),
  'next-meeting': day.optional().describe('The day of the next meeting.'),
  apologies: z.array(words).optional().describe('Who has sent apologies, as far as is known.'),
  items: z.array(item).min(1).describe('The items between the fixed ones, in the order in which they are taken.'),
})
export type WrittenMeeting = z.infer<typeof writtenMeeting>

/** A JSON Schema (draft 2020-12) of `meeting.yaml`. */
export const meetingSchema = (): object => ({ title: 'A meeting: its file meeting.yaml', ...z.toJSONSchema(writtenMeeting, { io: 'input', target: 'draft-2020-12' }) })
