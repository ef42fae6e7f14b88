/** `boardpaper schema NAME`: JSON Schemas of what people write by hand, for editors that complete and check it, and of what is printed for other programs. */
import { visible } from '../findings/excerpt.ts'
import { auditRecordSchema } from '../model/audit-record.ts'
import { houseStyleSchema } from '../model/house-style-schema.ts'
import { statusRecordSchema } from '../model/status-record.ts'
import { frontMatterSchema } from '../read/front-matter/schema.ts'
import { meetingSchema } from '../read/meeting/written.ts'
import { nearest } from '../read/suggestion.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

const schemas = {
  'front-matter': { of: 'the fields at the head of a paper', schema: frontMatterSchema },
  meeting: { of: 'meeting.yaml', schema: meetingSchema },
  'house-style': { of: 'house-style.yaml', schema: houseStyleSchema },
  audit: { of: 'what boardpaper audit --json prints', schema: auditRecordSchema },
  status: { of: 'what boardpaper status --json prints', schema: statusRecordSchema },
} as const satisfies Readonly<Record<string, { readonly of: string; readonly schema: () => object }>>

export type SchemaName = keyof typeof schemas

/** One schema (draft 2020-12) as text that ends with its line. */
export const schemaText = (name: SchemaName): string => `${JSON.stringify(schemas[name].schema(), null, 2)}\n`

const names = Object.keys(schemas).filter((name): name is SchemaName => name in schemas)

/** Prints one schema; without a name, the list of them. */
export const schema = (name: string | undefined, { out, people }: Terminal): ExitStatus => {
  const wanted = names.find((known) => known === name)
  if (wanted !== undefined) out.write(schemaText(wanted))
  else if (name === undefined) for (const known of names) out.write(`${known.padEnd(14)}${schemas[known].of}\n`)
  else {
    const meant = nearest(name, names)
    people.write(`boardpaper: there is no schema "${visible(name)}"; ${meant === null ? `there are ${names.join(' and ')}` : `did you mean ${meant}?`}\n`)
    return exitStatus.wrongUsage
  }
  return exitStatus.fine
}
