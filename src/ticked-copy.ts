/** A check as the ticked copy: its record and its papers into one document. */
import type { AuditedFile, AuditedFiles } from './audit-files.ts'
import { writeDocument, type House } from './build.ts'
import { composeTickedCopy, type Marked } from './compose/ticked/copy.ts'
import { inReadingOrder } from './findings/finding.ts'
import type { AuditRecord } from './model/audit-record.ts'
import type { Document } from './model/document.ts'
import { spotsOf } from './read/prose/places.ts'

/** The formats of a ticked copy. No DOCX: what can be worked on further is no record of what was checked. */
export const tickedFormats = ['html', 'pdf'] as const
export type TickedFormat = (typeof tickedFormats)[number]

/** The ticked copy of what was audited. @param record of the same files */
export const tickedCopy = async ({ files, across }: AuditedFiles, record: AuditRecord, { style, texts, faces }: House): Promise<Document> => {
  const findings = inReadingOrder([...files.flatMap((file) => file.findings), ...across.findings])
  const composed = composeTickedCopy(record, findings, files.map(markedOf), { style, texts, covers: faces.covers })
  const { turnWideTables } = await import('./render/measure/turn.ts')
  return turnWideTables(composed, style, faces)
}

/** The same, written. */
export const writeTickedCopy = async (audited: AuditedFiles, record: AuditRecord, house: House, format: TickedFormat): Promise<Uint8Array> =>
  (await writeDocument(await tickedCopy(audited, record, house), house, format)).bytes

const markedOf = ({ file, contents }: AuditedFile): Marked => {
  if (contents === null) return { kind: 'unread', file }
  if (contents.kind === 'tables') return { kind: 'tables', file, tables: contents.tables, passages: contents.passages }
  return { kind: 'paper', file, paper: contents.paper, spotsOf: ({ text, place }) => spotsOf(text, place, contents.lines) }
}
