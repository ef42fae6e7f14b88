/** The record of a check as `boardpaper audit --json` prints it: the schema is the type, and is published by `boardpaper schema audit`. */
import * as z from 'zod'
import { populationClasses } from './population.ts'

const point = z.strictObject({ line: z.int().min(1), column: z.int().min(1) })
const cell = z.strictObject({ row: z.int().min(0), col: z.int().min(0) })
const exact = z.string().regex(/^-?\d+$/).nullable().describe('Pence as digits; of a number that is no money, counted in its own decimals.')

const check = z.strictObject({
  code: z.string(), severity: z.enum(['error', 'warning', 'info', 'tick', 'unchecked']), cause: z.string().nullable(),
  file: z.string(), place: point,
  prose: z.boolean(),
  table: z.int().min(1).nullable(), row: z.int().min(0).nullable(), col: z.int().min(0).nullable(),
  relation: z.string(), stated: z.string().nullable(), exact, difference: exact, decimals: z.int().min(0),
  of: z.array(z.strictObject({ ...cell.partial().shape, sign: z.union([z.literal(1), z.literal(-1)]), file: z.string().optional(), place: point.optional(), stated: z.string().optional() })),
  suspects: z.array(z.strictObject({ ...cell.partial().shape, file: z.string().optional(), place: point.optional(), stated: z.string().optional() })),
  working: z.string().nullable(), reason: z.string().nullable(), where: z.string().nullable(),
})

const figure = z.strictObject({
  file: z.string(), place: point, text: z.string(), kind: z.string(), pence: exact, precision: exact, role: z.string(),
  table: z.int().min(1).nullable(), row: z.int().min(0).nullable(), col: z.int().min(0).nullable(),
})

const count = z.int().min(0)

/** The record. Its schema is printed by `boardpaper schema audit`. */
export const auditRecord = z.strictObject({
  run: z.strictObject({
    program: z.string(), version: z.string(), rules: z.string(),
    statement: z.string(), options: z.record(z.string(), z.string()), files: z.array(z.string()),
    notRead: z.array(z.strictObject({ file: z.string(), because: z.string() })),
    notForPublication: z.boolean().describe('True of every record but that of a public edition.'),
    preparedBy: z.string().nullable(), reviewedBy: z.string().nullable(), reference: z.string().nullable(), date: z.string().nullable(),
  }),
  files: z.array(z.strictObject({
    file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/).nullable().describe('Null in a public edition.'), kind: z.enum(['paper', 'tables', 'unread']),
    figures: z.array(figure), checks: z.array(check).describe('Those across papers too, each in the file of the figure that it is about.'),
    population: z.strictObject({
      groups: count, classes: z.strictObject(Object.fromEntries(populationClasses.map((name) => [name, count]))), difference: z.literal(0),
      read: count, related: count, unread: z.array(z.strictObject({ ...point.shape, file: z.string().optional().describe('The sheet, where the file is a workbook.') })),
    }),
  })),
  summary: z.strictObject({
    open: count,
    accepted: z.array(z.strictObject({ code: z.string(), file: z.string(), place: point, by: z.string(), agreedBy: z.string().nullable(), on: z.string(), reason: z.string(), outcome: z.string() })),
    lapsed: z.array(z.strictObject({ file: z.string(), place: point, what: z.string() })),
    unadjusted: z.strictObject({
      net: z.string().regex(/^-?\d+$/).describe('Pence: what is stated too high less what is stated too low.'), gross: z.string().regex(/^\d+$/).describe('Pence, without regard to signs.'),
      figures: count, uncounted: count.describe('Errors that are not in pounds, or of which no difference is known.'),
    }),
  }),
  findings: z.array(z.unknown()),
})
export type AuditRecord = z.infer<typeof auditRecord>
/** A check, and a figure, as the record has them. */
export type RecordedCheck = z.infer<typeof check>
export type RecordedFigure = z.infer<typeof figure>
/** What was read of one file, and what came of it. */
export type RecordedFile = AuditRecord['files'][number]

/** The record's JSON Schema (draft 2020-12). */
export const auditRecordSchema = (): object => z.toJSONSchema(auditRecord)
