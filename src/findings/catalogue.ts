/** Every finding there is: its code, how grave it is, why it matters and what to do. Reports and manuals print from here. */
import { blocksFindings } from './catalogue/blocks.ts'
import { exemptFindings } from './catalogue/exempt.ts'
import { fileFindings } from './catalogue/file.ts'
import { frontMatterFindings } from './catalogue/front-matter.ts'
import { houseFindings } from './catalogue/house.ts'
import { marksFindings } from './catalogue/marks.ts'
import { outputFindings } from './catalogue/output.ts'
import { pageFindings } from './catalogue/page.ts'
import { percentagesFindings } from './catalogue/percentages.ts'
import { proseFindings } from './catalogue/prose.ts'
import { referencesFindings } from './catalogue/references.ts'
import { structureFindings } from './catalogue/structure.ts'
import { tableFileFindings } from './catalogue/table-file.ts'
import { totalsFindings } from './catalogue/totals.ts'

export type { CatalogueEntry, Severity } from './catalogue/entry.ts'

export const catalogue = {
  ...fileFindings,
  ...outputFindings,
  ...frontMatterFindings,
  ...exemptFindings,
  ...structureFindings,
  ...blocksFindings,
  ...tableFileFindings,
  ...marksFindings,
  ...referencesFindings,
  ...totalsFindings,
  ...percentagesFindings,
  ...proseFindings,
  ...pageFindings,
  ...houseFindings,
} as const

export type Code = keyof typeof catalogue

const acceptedFigures: ReadonlySet<string> = new Set(['figure-unit-slip', 'figure-differs'] satisfies Code[])

/** True for the code of a finding that a named person may answer for in the front matter: a figure that does not agree. */
export const canBeAccepted = (text: string): boolean => text in catalogue && (text.startsWith('total-') || acceptedFigures.has(text))
