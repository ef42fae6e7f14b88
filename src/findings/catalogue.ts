/** Every finding there is: its code, how grave it is, why it matters and what to do. Reports and manuals print from here. */
import { blocksFindings } from './catalogue/blocks.ts'
import { exemptFindings } from './catalogue/exempt.ts'
import { fileFindings } from './catalogue/file.ts'
import { frontMatterFindings } from './catalogue/front-matter.ts'
import { houseFindings } from './catalogue/house.ts'
import { marksFindings } from './catalogue/marks.ts'
import { outputFindings } from './catalogue/output.ts'
import { pageFindings } from './catalogue/page.ts'
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
  ...pageFindings,
  ...houseFindings,
} as const

export type Code = keyof typeof catalogue
