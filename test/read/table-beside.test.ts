/** Tables in a file of their own beside the paper: what becomes of their rows and columns, and what is said of them, at their own lines. */
import { noTerms } from '../../src/model/exemption.ts'
import { describe, expect, test } from 'vitest'
import type { Finding } from '../../src/findings/finding.ts'
import { placeOnLine } from '../../src/findings/place.ts'
import type { Inline, Table } from '../../src/model/paper.ts'
import { findFootnotes } from '../../src/read/footnotes.ts'
import { notesOn, type Reading } from '../../src/read/reading.ts'
import type { Beside } from '../../src/read/source.ts'
import { readTableBeside, type TableBeside } from '../../src/read/table-beside.ts'
import { bcb } from '../support/house.ts'

const paperLine = placeOnLine(20, 1, 26)

interface Read extends TableBeside {
  readonly findings: readonly Finding[]
}

const readGiven = (given: Beside, from = 'awards.csv'): Read => {
  const notes = notesOn('papers/support.md')
  const footnotes = findFootnotes({ type: 'root', children: [] }, [], [], notes)
  const reading: Reading = { lines: [], ownLines: 0, passages: null, style: bcb.style, names: new Map(), footnotes, exempt: { terms: noTerms, word: (ground) => ground }, beside: () => given, covers: bcb.faces.covers, notes }
  const read = readTableBeside(from, paperLine, reading)
  return { ...read, findings: notes.all() }
}

const read = (csv: string | Uint8Array): Read =>
  readGiven({ kind: 'found', file: 'papers/awards.csv', bytes: typeof csv === 'string' ? new TextEncoder().encode(csv) : csv })

const said = ({ findings }: Read): string[] => findings.map(({ file, place, code, what }) => `${file.replace('papers/', '')}:${place.line}:${place.column} ${code}: ${what}`)

const words = (lines: readonly (readonly Inline[])[]): string => lines.map((line) => line.map((inline) => (inline.kind === 'text' ? inline.text : '?')).join('')).join(' / ')
/** The table row by row, the head first. */
const shown = (table: Table | null): string[] => (table === null ? [] : [table.head, ...table.rows.map(({ cells }) => cells)].map((cells) => cells.map(({ lines }) => words(lines)).join(' | ')))

const awards = `Recipient,Award,Rationale,Kind,Status,Decision,Exempt
Peterborough YOS,£10k,Schools,grant,new,approved,no
Cambridge Women's Aid,"£1,250.50","Two courses,
one of them at night",grant,new,approved,
Total,=,,,,,
`

describe('A table beside the paper', () => {
  test('is printed by the columns that the house names, as typed, in the order of the file; the others are kept', () => {
    const { table, findings, exempt } = read(awards)
    expect(shown(table)).toEqual([
      'Recipient | Award | Rationale',
      'Peterborough YOS | £10k | Schools',
      "Cambridge Women's Aid | £1,250.50 | Two courses, / one of them at night",
      'Total | = | ',
    ])
    expect(table?.beside).toEqual({
      file: 'papers/awards.csv', from: 'awards.csv', place: paperLine,
      kept: [
        { heading: 'Kind', cells: ['grant', 'grant', ''] },
        { heading: 'Status', cells: ['new', 'new', ''] },
        { heading: 'Decision', cells: ['approved', 'approved', ''] },
        { heading: 'Exempt', cells: ['no', '', ''] },
      ],
      grounds: [],
    })
    expect(table?.place).toEqual(paperLine)
    expect(findings).toEqual([])
    expect(exempt).toBe(false)
  })

  test('knows its columns whatever the case of their heads, and prints them where they stand', () => {
    const { table, findings } = read('Notes, PURPOSE ,amount (£), organisation\nn,p,5,A\n')
    expect(shown(table)).toEqual(['PURPOSE | amount (£) | organisation', 'p | 5 | A'])
    expect(findings).toEqual([])
  })

  test('has the places of its own file', () => {
    const { table } = read(awards)
    const places = table?.rows.flatMap(({ cells }) => cells.flatMap(({ reading }) => (reading.kind === 'figures' ? reading.figures.map(({ written, place }) => [written, place]) : [])))
    expect(places).toEqual([['£10k', placeOnLine(2, 18, 4)], ['£1,250.50', placeOnLine(3, 24, 9)]])
    expect(table?.rows.map(({ place }) => [place.line, place.endLine])).toEqual([[2, 2], [3, 4], [5, 5]])
  })

  test('is text and never Markdown', () => {
    const typed = ['**Bold**', 'a | b', '<b>x</b>', '[x](y)', '{#a}', '\\*', '&amp;', 'C:\\new', '`code`', ':::exempt', '_a_']
    const { table, findings } = read(`Recipient,Award\n${typed.map((cell) => `${cell},£1`).join('\n')}\n`)
    expect(table?.rows.map(({ cells }) => words(cells[0]?.lines ?? []))).toEqual(typed)
    expect(table?.rows.flatMap(({ cells }) => cells[0]?.lines.flat().map((inline) => inline.kind === 'text' && !inline.strong && !inline.emphasis && inline.href === null))).toEqual(typed.map(() => true))
    expect(findings).toEqual([])
  })

  test.each([
    ['a byte order mark', '\uFEFFRecipient,Award\nA,£5\n'],
    ['CRLF', 'Recipient,Award\r\nA,£5\r\n'],
    ['CR', 'Recipient,Award\rA,£5\r'],
    ['semicolons', 'Recipient;Award\nA;£5\n'],
    ['tabs', 'Recipient\tAward\nA\t£5\n'],
    ['empty lines', '\nRecipient,Award\n,\n\nA,£5\n  ,\n\n'],
    ['every cell in quotation marks', '"Recipient","Award"\n"A","£5"\n'],
  ])('may have %s', (_, csv) => {
    const { table, findings } = read(csv)
    expect(shown(table)).toEqual(['Recipient | Award', 'A | £5'])
    expect(findings).toEqual([])
  })

  test('is cut by the sign that makes its heads those of the house, where two stand among them', () => {
    const { table, findings } = read('Recipient;Award;Notes, if any\nA;£5;x, y\n')
    expect(shown(table)).toEqual(['Recipient | Award', 'A | £5'])
    expect(table?.beside?.kept).toEqual([{ heading: 'Notes, if any', cells: ['x, y'] }])
    expect(findings).toEqual([])
  })

  test('is refused before it is cut when it is beyond all bounds', () => {
    const { findings } = read(`Recipient;${','.repeat(400_000)}`)
    expect(findings.map(({ code }) => code)).toEqual(['table-separator'])
  })

  test('sets a row without a recipient as further lines of the row above, beside each other', () => {
    const { table, findings } = read('Recipient,Award,Rationale,Decision\nA,£5,"One,\ntwo",yes\n,£6,Three,\n,£7,Four,no\nB,,,\n,£8,Five,\n')
    expect(shown(table)).toEqual(['Recipient | Award | Rationale', 'A | £5 /  / £6 / £7 | One, / two / Three / Four', 'B |  / £8 |  / Five'])
    expect(table?.beside?.kept[0]?.cells).toEqual(['yes\nno', ''])
    expect(table?.rows.map(({ place }) => [place.line, place.endLine])).toEqual([[2, 5], [6, 7]])
    expect(findings).toEqual([])
  })

  test('may name the unit of its figures in a second line of heads', () => {
    const { table, findings } = read('Recipient,Award\n,£m\nA,1.2\n')
    expect(table?.rows.map(({ cells }) => cells[1]?.reading.kind)).toEqual(['words', 'figures'])
    expect(findings).toEqual([])
  })

  test('takes the figures of the house for figures even where few can be read', () => {
    expect(said(read('Recipient,Award\nA,TBC\nB,see below\nC,£5k\n'))).toEqual(['awards.csv:3:3 figure-unreadable: “see below” stands in a column of figures and states none.'])
  })
})

describe('A row that is not for publication', () => {
  test.each([
    ['yes', '', ['A'], []], ['X', '', ['A'], []], ['Paragraph 3', '', ['A'], ['Paragraph 3']], ['', 'Paragraph 1', ['A'], ['Paragraph 1']],
    ['no', 'Paragraph 1', ['A'], ['Paragraph 1']], ['no', '', [], []], ['N', '', [], []], ['FALSE', '', [], []], ['0', '', [], []], ['', '', [], []], ['-', '', ['A'], ['-']],
  ])('marked “%s”, ground “%s”', (mark, ground, rows, grounds) => {
    const found = read(`Recipient,Award,Exempt,Ground\nA,£5,${mark},${ground}\nB,£6,,\n`)
    expect(found.exempt).toBe(rows.length > 0)
    expect(found.table?.beside?.grounds).toEqual(grounds)
    expect(found.findings.map(({ code, place, what }) => [code, place.line, what.includes('“A”')])).toEqual(rows.map(() => ['table-row-exempt', 2, true]))
  })
  test.each(['Exempt?', 'Not for publication', 'NOT-FOR-PUBLICATION', 'NFP', 'Confidential', 'Commercially confidential', 'Private', 'Restricted', 'Withheld'])('in a column called “%s”', (heading) => {
    expect(read(`Recipient,Award,${heading}\nA,£5,yes\n`)).toMatchObject({ exempt: true, findings: [{ code: 'table-row-exempt' }] })
    expect(read(`Recipient,Award,${heading}\nA,£5,no\n`)).toMatchObject({ exempt: false, findings: [] })
  })
  test.each([
    ['in the column of reasons', 'Recipient,Award,Rationale\nA,£5,EXEMPT\n'],
    ['beside the recipient, in a line of its own', 'Recipient,Award\n"A\n(exempt)",£5\n'],
    ['in a column without a head', 'Recipient,Award,\nA,£5,Not for publication\n'],
    ['in a cell too many', 'Recipient,Award\nA,£5,exempt\n'],
  ])('by a cell that says nothing else, %s', (_, csv) => {
    const { exempt, findings, table } = read(csv)
    expect([exempt, findings.map(({ code }) => code).includes('table-row-exempt'), table?.beside?.grounds]).toEqual([true, true, []])
  })
  test('is not meant by the word among others', () => {
    expect(read('Recipient,Award,Rationale\nExempt Charities Ltd,£5,Exempt from VAT\n')).toMatchObject({ exempt: false, findings: [] })
  })
  test('is feared where its cells may have moved into other columns', () => {
    expect(read('Recipient,Award,Exempt\nA,£5\n').exempt).toBe(true)
  })
})

describe('What cannot be read is told at its line', () => {
  test.each([
    ['a column without a head', 'Recipient,Award,\nA,£5,x\n', ['awards.csv:2:6 table-column-unnamed: Column 3 has no head, and here it says “x”.']],
    ['no column of recipients', 'Who,Award\nA,£5\n', ['awards.csv:1:1 table-column-missing: No column is called “Recipient”, and it names the row.']],
    ['a misspelt head', 'Recipient,Awrd\nA,£5\n', ['awards.csv:1:11 table-column-missing: No column is called “Award”, and it states the figure of the row.']],
    ['a title above the heads', 'Awards 2014,\nRecipient,Award\nA,£5\n', ['awards.csv:1:1 table-column-missing: The heads of the table stand in line 2, and this stands above them.']],
    ['two columns of one name', 'Recipient,Award,Award\nA,£5,£6\n', ['awards.csv:1:17 table-column-twice: There is a column “Award” already.']],
    ['two names of one column', 'Recipient,Award,Amount\nA,£5,£6\n', ['awards.csv:1:17 table-column-twice: “Amount” and “Award” are names of one column.']],
    ['a row of more cells', 'Recipient,Award\nA,£5,x\n', ['awards.csv:2:1 table-row-cells: This row has 3 cells; the head has 2 cells.']],
    ['a row of fewer cells', 'Recipient,Award,Rationale\nA,£5\n', ['awards.csv:2:1 table-row-cells: This row has 2 cells; the head has 3 cells.']],
    ['no rows', 'Recipient,Award\n,\n', ['awards.csv:1:1 table-without-rows: This table has a head and no rows.']],
    ['a first row without a recipient', 'Recipient,Award\n,£5\n', ['awards.csv:2:1 table-row-unnamed: This row names no recipient, and no row stands above it that it could belong to.']],
    ['a total that would become a line of the row above', 'Recipient,Award,Rationale\nA,£5,x\n,£5,Total proposed spend\n', ['awards.csv:3:1 table-row-unnamed: This row says “Total proposed spend” and names no recipient, so that it would be set as further lines of “A”.']],
    ['a figure alone', 'Recipient,Award,Rationale\nA,£5,x\n,£5,\n', ['awards.csv:3:1 table-row-unnamed: This row states “£5” and nothing else: it may be a total, or a further award to “A”.']],
    ['no separator', 'Recipient\nA\n', ['awards.csv:1:1 table-separator: No comma, semicolon or tab stands between the heads of this table.']],
    ['two separators', 'Recipient;Award,x\nA;£5,y\n', ['awards.csv:1:1 table-separator: A comma and a semicolon stand between these heads, and it is not certain which of them parts the cells.']],
    ['a quotation mark that nothing closes', 'Recipient,Award\n"A,£5\n', ['awards.csv:2:1 table-quotes: This quotation mark opens a cell that no other closes.']],
    ['an unseen character', 'Recipient,Award\nA\u200B,£5\n', ['awards.csv:2:2 character-unseen: Here stands a space of no width (U+200B).']],
    ['an error value', 'Recipient,Award\nA,#REF!\nB,£5\n', ['awards.csv:2:3 table-cell-spoilt: “#REF!” is what a spreadsheet writes where a formula has failed.']],
    ['a number cut short', 'Recipient,Award\nA,1.2E+05\nB,£5\n', ['awards.csv:2:3 table-cell-spoilt: “1.2E+05” is a number that a spreadsheet has shortened: its last digits are lost.']],
    ['a narrow column', 'Recipient,Award\nA,########\nB,£5\n', ['awards.csv:2:3 table-cell-spoilt: “########” is what a spreadsheet shows where a column is too narrow for its figure.']],
    ['a formula', 'Recipient,Award\nA,£5\nTotal,=SUM(B2:B5)\n', ['awards.csv:3:7 table-formula: “=SUM(B2:B5)” is a formula, and not what it comes to.']],
    ['a sum in a formula', 'Recipient,Award\nA,=5*3\nB,£5\n', ['awards.csv:2:3 table-formula: “=5*3” is a formula, and not what it comes to.']],
    ['a made date', 'Recipient,Award\n02-Jan,£5\n', ['awards.csv:2:1 table-date-doubtful: “02-Jan” may be what a spreadsheet has made of 2-1 or 1/2.']],
    ['a sum among words', 'Recipient,Award,Rationale\nA,£5,x\nB,£6,=\nC,£7,y\n', ['awards.csv:3:6 fill-among-words: “=” asks for a sum in a column of words.']],
  ])('%s', (_, csv, expected) => {
    expect(said(read(csv))).toEqual(expected)
  })

  test.each(['=', '= £265.5k', '=£5', '= (£5k)', '= -£5k'])('“%s” is no formula: it asks for a sum', (cell) => {
    const { table, findings } = read(`Recipient,Award\nA,£5\nTotal,"${cell}"\n`)
    expect(findings).toEqual([])
    expect(table?.rows[1]?.cells[1]?.reading.kind).toBe('fill')
  })
})

describe('A file that cannot be taken', () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
  test.each([
    ['in Windows-1252', latin('Recipient,Award\nA,\xA35\n'), 'awards.csv:2:3 file-not-utf-8: The byte A3 after “A,” is no UTF-8. In Windows-1252, which Excel writes as plain “CSV”, it is £.', 'CSV UTF-8'],
    ['in UTF-16', Uint8Array.from([0xff, 0xfe, 0x52, 0, 0x65, 0]), 'awards.csv:1:1 file-utf-16: The file is written in UTF-16, and a table is read as UTF-8.', 'CSV UTF-8'],
    ['of another kind', latin('PK\x03\x04abcd'), 'awards.csv:1:1 file-binary: Under the name of a table this is an Excel workbook, or another packed file.', 'CSV UTF-8'],
    ['without words', latin(' \n'), 'awards.csv:1:1 file-empty: The file holds no words.', 'out of the paper'],
    ['that is too large', new Uint8Array(600_000).fill(97), 'awards.csv:1:1 file-too-large: The file has 586 kB; a table has at most 512 kB.', 'not for this paper'],
    ['with too many lines', latin(`Recipient,Award\n${'A,5\n'.repeat(10_000)}`), 'awards.csv:10001:1 file-too-long: The file has 10002 lines; a table has at most 10000.', 'not for this paper'],
    ['with too many cells', latin(`Recipient,Award,a,b\n${'A,5,a,b\n'.repeat(5_000)}`), 'awards.csv:5001:1 file-too-many-cells: With this line the table has 20004 cells; a paper has at most 20000.', 'not for this paper'],
    ['with a word too long', latin(`Recipient,Award\n${'A'.repeat(1_001)},5\n`), 'awards.csv:2:1 file-word-too-long: More than 1000 characters stand here without a space.', 'not for this paper'],
  ])('%s', (_, bytes, expected, help) => {
    const found = read(bytes)
    expect(said(found)).toEqual([expected])
    expect(found.findings[0]?.help).toContain(help)
    expect(found.table).toBeNull()
  })

  test('is told where the paper names it', () => {
    const found = readGiven({ kind: 'refused', because: 'it does not exist; did you mean awards-2014.csv?' })
    expect(said(found)).toEqual(['support.md:20:1 table-file-missing: “awards.csv” cannot be read, because it does not exist; did you mean awards-2014.csv?'])
  })

  test.each([['awards.xlsx', 'an Excel workbook'], ['awards.ods', 'an OpenDocument spreadsheet'], ['awards.txt', 'no file whose name ends in .csv']])('%s is told to be saved as CSV, and is not opened', (from, what) => {
    const found = readGiven({ kind: 'found', file: from, bytes: new Uint8Array() }, from)
    expect(said(found)).toEqual([`support.md:20:1 table-file-kind: “${from}” is ${what}.`])
    expect(found.findings[0]?.help).toContain('CSV UTF-8')
  })
})
