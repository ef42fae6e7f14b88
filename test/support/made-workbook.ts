/** Workbooks made in a test, of as little as Excel and LibreOffice open. */
import { strToU8, zipSync } from 'fflate'
import { cellName } from '../../src/model/workbook.ts'

/** Words, a number (with its format behind a bar: `1234.5|"£"#,##0`), a formula (`=SUM(B2:B3) 12|0.0`), an error (`#REF!`, `#REF! =B2*2`) or nothing. */
export type MadeCell = string | number | null

export interface MadeSheet {
  readonly name: string
  readonly rows: readonly (readonly MadeCell[])[]
  readonly hidden?: boolean
  /** From 1. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly number[]
  readonly merged?: readonly string[]
}

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook as text, by their names. */
export const partsOfWorkbook = (sheets: readonly MadeSheet[]): Record<string, string> => {
  const patterns: string[] = ['General']
  const shared: string[] = []
  const indexIn = (list: string[], words: string): number => {
    if (!list.includes(words)) list.push(words)
    return list.indexOf(words)
  }
  const cell = (of: MadeCell, row: number, column: number): string => {
    const at = `r="${cellName(row, column)}"`
    if (of === null) return ''
    if (typeof of === 'number') return `<c ${at}><v>${of}</v></c>`
    const number = /^(?:=(?<formula>\S+) ?)?(?<value>-?\d[\d.E-]*)?(?:\|(?<pattern>.*))?$/.exec(of)?.groups
    if (number !== undefined && (number.pattern !== undefined || number.formula !== undefined)) {
      const formula = number.formula === undefined ? '' : `<f>${escaped(number.formula)}</f>`
      return `<c ${at} s="${indexIn(patterns, number.pattern ?? 'General')}">${formula}${number.value === undefined ? '' : `<v>${number.value}</v>`}</c>`
    }
    if (of.startsWith('#')) {
      const [shown = '', formula] = of.split(' =')
      return `<c ${at} t="e">${formula === undefined ? '' : `<f>${escaped(formula)}</f>`}<v>${shown}</v></c>`
    }
    return `<c ${at} t="s"><v>${indexIn(shared, of)}</v></c>`
  }
  const sheetXml = ({ rows, hiddenRows = [], hiddenColumns = [], merged = [] }: MadeSheet): string => [
    `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${main}">`,
    hiddenColumns.length === 0 ? '' : `<cols>${hiddenColumns.map((column) => `<col min="${column}" max="${column}" width="9" hidden="1" customWidth="1"/>`).join('')}</cols>`,
    `<sheetData>${rows.map((row, at) => `<row r="${at + 1}"${hiddenRows.includes(at + 1) ? ' hidden="1"' : ''}>${row.map((of, column) => cell(of, at, column)).join('')}</row>`).join('')}</sheetData>`,
    merged.length === 0 ? '' : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    '</worksheet>',
  ].join('')
  const written = sheets.map(sheetXml)
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  return {
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheets.map((_, at) => `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}<Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets.map(({ name, hidden }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}"${hidden === true ? ' state="hidden"' : ''} r:id="s${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, at) => `<Relationship Id="s${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="w" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="l" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ...Object.fromEntries(written.map((xml, at) => [`xl/worksheets/sheet${at + 1}.xml`, xml])),
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared.map((words) => `<si><t xml:space="preserve">${escaped(words)}</t></si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="${patterns.length}">${patterns.map((pattern, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escaped(pattern)}"/>`).join('')}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${patterns.length}">${patterns.map((_, at) => `<xf numFmtId="${164 + at}" applyNumberFormat="1"/>`).join('')}</cellXfs></styleSheet>`,
  }
}

/** A workbook. @param change parts that are to be otherwise, or besides */
export const madeWorkbook = (sheets: readonly MadeSheet[], change: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({ ...partsOfWorkbook(sheets), ...change }).map(([name, text]) => [name, strToU8(text)])))
