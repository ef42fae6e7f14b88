/** Every finding there is: its code, how grave it is, why it matters and what to do. Reports and manuals print from here. */
import { blocksFindings } from './catalogue/blocks.ts'
import { exemptFindings } from './catalogue/exempt.ts'
import { fileFindings } from './catalogue/file.ts'
import { frontMatterFindings } from './catalogue/front-matter.ts'
import { houseFindings } from './catalogue/house.ts'
import { leaksFindings } from './catalogue/leaks.ts'
import { marksFindings } from './catalogue/marks.ts'
import { meetingFindings } from './catalogue/meeting.ts'
import { minutesFindings } from './catalogue/minutes.ts'
import { outputFindings } from './catalogue/output.ts'
import { packFindings } from './catalogue/pack.ts'
import { pageFindings } from './catalogue/page.ts'
import { percentagesFindings } from './catalogue/percentages.ts'
import { proseFindings } from './catalogue/prose.ts'
import { publishFindings } from './catalogue/publish.ts'
import { referencesFindings } from './catalogue/references.ts'
import { settingsFindings } from './catalogue/settings.ts'
import { structureFindings } from './catalogue/structure.ts'
import { tableFileFindings } from './catalogue/table-file.ts'
import { totalsFindings } from './catalogue/totals.ts'
import { wordsFindings } from './catalogue/words.ts'
import { workbookFindings } from './catalogue/workbook.ts'

export type { CatalogueEntry, Severity } from './catalogue/entry.ts'

export const catalogue = {
  ...fileFindings,
  ...outputFindings,
  ...frontMatterFindings,
  ...exemptFindings,
  ...leaksFindings,
  ...structureFindings,
  ...blocksFindings,
  ...tableFileFindings,
  ...workbookFindings,
  ...marksFindings,
  ...referencesFindings,
  ...totalsFindings,
  ...percentagesFindings,
  ...proseFindings,
  ...wordsFindings,
  ...pageFindings,
  ...houseFindings,
  ...meetingFindings,
  ...packFindings,
  ...minutesFindings,
  ...publishFindings,
  ...settingsFindings,
} as const

export type Code = keyof typeof catalogue

const accepted: ReadonlySet<string> = new Set(['figure-unit-slip', 'figure-differs', 'weekday-differs', 'date-not-in-calendar', 'years-impossible', 'reference-absent'] satisfies Code[])

/** True for the code of a finding that a named person may answer for in the front matter: a figure that does not agree, a date that cannot be, a reference that leads nowhere. */
export const canBeAccepted = (text: string): boolean => text in catalogue && (text.startsWith('total-') || accepted.has(text))
