/** How a meeting stands, as `boardpaper status --json` prints it: the schema is the type, and is published by `boardpaper schema status`. */
import * as z from 'zod'

/** What an item still lacks. `told`: it needs no paper. `withdrawn`: it will not be taken. `cleared-later`: its clearance is of a day that has not come. */
const itemStates = ['withdrawn', 'missing', 'errors', 'draft', 'not-cleared', 'cleared-later', 'ready', 'told'] as const
export type ItemState = (typeof itemStates)[number]

/** How far its minutes are. `errors`: none can be made of what is written. */
const minutesStates = ['none', 'errors', 'draft', 'approved'] as const
export type MinutesState = (typeof minutesStates)[number]

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.int().min(0)
const words = z.string().min(1)

const item = z.strictObject({
  number: z.int().min(1), title: words, from: words.nullable(),
  paper: words.nullable().describe('The name of its paper\'s or document\'s file.'),
  state: z.enum(itemStates).describe('What it still lacks: the gravest alone is told. told: it needs no paper. withdrawn: it will not be taken. cleared-later: it is cleared for a day that has not come.'),
  cleared: day.nullable().describe('The day on which its paper was let go.'),
  errors: count.describe('Those that nobody has answered for.'), warnings: count,
  exemptPassages: count, exemptRows: count.describe('Rows of its tables that are not for publication.'),
  private: z.boolean().describe('True where all of it is not for publication.'),
  releases: z.array(z.strictObject({ where: words, on: day })).describe('What of it was expected to be published by now.'),
  version: words.nullable().describe('The paper\'s own.'),
  published: z.strictObject({ version: z.int().min(1), changed: z.boolean() }).nullable().describe('In which publication it last went out, and whether it has changed since.'),
})

/** The record. Its schema is printed by `boardpaper schema status`. */
export const statusRecord = z.strictObject({
  board: words, date: day, time: words, venue: words, example: z.boolean(),
  items: z.array(item),
  withoutItem: z.array(words).describe('Files of papers, and documents of others, that no item names.'),
  clock: z.strictObject({ latest: day, working: words, profile: words, daysLeft: z.int().describe('Days on the calendar to the last day to publish; below nought when it has passed.') }).nullable(),
  publications: count.describe('How often it was published.'),
  publishedAltered: z.boolean().describe('True where what was published is not as it was, or is not found.'),
  agendaChanged: z.boolean().describe('True where the agenda says something else than it did when it last went out.'),
  ofMeeting: count.describe('Errors in the meeting\'s own file.'),
  minutes: z.enum(minutesStates),
})
export type StatusRecord = z.infer<typeof statusRecord>

/** The record's JSON Schema (draft 2020-12). */
export const statusRecordSchema = (): object => z.toJSONSchema(statusRecord)
