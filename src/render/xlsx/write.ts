/** Writes a workbook as XLSX: the same workbook, the same bytes. */
import { program } from '../../model/program.ts'
import type { Workbook } from '../../model/workbook.ts'
import { zipPackage, type PackagePart } from '../package/package.ts'
import { packageRelationships, relationshipParts, startRelationships } from '../package/relationships.ts'
import { declaration, escapeXml } from '../package/xml.ts'
import { writeSheet } from './sheet.ts'
import { startLooks } from './styles.ts'

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const mainPart = 'xl/workbook.xml'

/** The file. Formulas carry what they come to, and are reckoned again by whatever opens it. */
export const writeXlsx = ({ title, marking, sheets }: Workbook): Uint8Array => {
  const looks = startLooks()
  const ofBook = startRelationships()
  const ids = sheets.map((_, at) => ofBook.toPart('worksheet', `worksheets/sheet${at + 1}.xml`))
  ofBook.toPart('styles', 'styles.xml')
  const parts = sheets.map((sheet, at): PackagePart =>
    ({ name: `xl/worksheets/sheet${at + 1}.xml`, mediaType: `${spreadsheet}.worksheet+xml`, content: writeSheet(sheet, at === 0, marking, looks) }))
  return zipPackage([
    ...aboutFile(title),
    { name: mainPart, mediaType: `${spreadsheet}.sheet.main+xml`, content: writeBook(sheets.map(({ name }, at) => ({ name, id: ids[at] ?? '' }))) },
    ...relationshipParts(mainPart, ofBook),
    ...parts,
    { name: 'xl/styles.xml', mediaType: `${spreadsheet}.styles+xml`, content: looks.write() },
  ])
}

const writeBook = (sheets: readonly { readonly name: string; readonly id: string }[]): string =>
  `${declaration}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
  `<sheets>${sheets.map(({ name, id }, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="${id}"/>`).join('')}</sheets>` +
  '<calcPr fullCalcOnLoad="1"/></workbook>'

/** What stands outside the folder `xl`. No moment of making is told: the bytes are those of the figures alone. */
const aboutFile = (title: string): PackagePart[] => [
  packageRelationships(mainPart),
  {
    name: 'docProps/core.xml', mediaType: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
      `<dc:title>${escapeXml(title)}</dc:title><dc:creator>${program.name}</dc:creator></cp:coreProperties>`,
  },
  {
    name: 'docProps/app.xml', mediaType: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
    content: `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>${program.name}</Application></Properties>`,
  },
]
