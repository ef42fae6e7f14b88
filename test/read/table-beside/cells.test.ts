/** Cells of a file, and where each of them stands in it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, type FileCell, type Separator } from '../../../src/read/table-beside/cells.ts'
import { sourceOf } from '../../../src/read/reading.ts'
import { separatorsOf } from '../../../src/read/table-beside/separator.ts'

const rowsOf = (text: string, separator: Separator = ','): readonly (readonly FileCell[])[] => {
  const { rows, fault } = cellsOf(text, separator)
  if (fault !== null) throw new Error(fault.what)
  return rows
}
const wordsOf = (text: string, separator?: Separator): string[][] => rowsOf(text, separator).map((row) => row.map(({ lines }) => lines.map((line) => line.text).join('|')))
const placed = (text: string): string[] => rowsOf(text).flat().map(({ place: { line, column, endLine, endColumn }, lines }) =>
  `${line}:${column}-${endLine}:${endColumn} ${lines.map((line) => line.text).join('|')}`)

describe('Cells', () => {
  test.each([
    ['plain', 'a,b\nc,d\n', ['1:1-1:2 a', '1:3-1:4 b', '2:1-2:2 c', '2:3-2:4 d']],
    ['without a last line end', 'a,b', ['1:1-1:2 a', '1:3-1:4 b']],
    ['empty', 'a,,c', ['1:1-1:2 a', '1:3-1:4 ', '1:4-1:5 c']],
    ['with spaces round them', ' a , b c ,d', ['1:2-1:3 a', '1:6-1:9 b c', '1:11-1:12 d']],
    ['with a comma inside', '"a, b",c', ['1:2-1:6 a, b', '1:8-1:9 c']],
    ['with quotation marks inside', '"the ""big"" one",c', ['1:2-1:17 the "big" one', '1:19-1:20 c']],
    ['with a line break inside', 'a,"b\nc",d\ne,f,g', ['1:1-1:2 a', '1:4-2:2 b|c', '2:4-2:5 d', '3:1-3:2 e', '3:3-3:4 f', '3:5-3:6 g']],
    ['with an empty line inside', '"a\n\nb",c', ['1:2-3:2 a||b', '3:4-3:5 c']],
    ['of more than one byte', '£é,€2,𝒳𝒳,x', ['1:1-1:3 £é', '1:4-1:6 €2', '1:7-1:11 𝒳𝒳', '1:12-1:13 x']],
    ['after a line of such cells', '£,"€\n𝒳",x\ny', ['1:1-1:2 £', '1:4-2:3 €|𝒳', '2:5-2:6 x', '3:1-3:2 y']],
    ['after an empty line', 'a\n\nb', ['1:1-1:2 a', '2:1-2:2 ', '3:1-3:2 b']],
  ])('%s', (_, text, expected) => {
    expect(placed(text)).toEqual(expected)
  })

  test('each character keeps its column, whatever is left out before it', () => {
    const [first] = rowsOf('"the  ""big""  £5",c').flat()
    expect(first?.lines[0]).toEqual({ text: 'the "big" £5', line: 1, columns: [2, 3, 4, 5, 7, 9, 10, 11, 12, 14, 16, 17] })
  })

  test.each([
    ['inside a cell', 'a,b "c"\n', '1:5 A quotation mark stands inside this cell, and none round it.'],
    ['after words', 'a\n£1,"b" c\n', '2:6 This quotation mark closes the cell, and more words stand after it.'],
    ['that nothing closes', 'a\nb,"c\nd', '2:3 This quotation mark opens a cell that no other closes.'],
    ['that nothing closes, with others in the cell', 'a\nb,"c ""d""\n', '2:3 This quotation mark opens a cell that no other closes.'],
  ])('a quotation mark %s is told where it stands', (_, text, expected) => {
    const { fault } = cellsOf(text, ',')
    expect(fault === null ? null : `${fault.place.line}:${fault.place.column} ${fault.what}`).toBe(expected)
  })
})

/** White space as it is set, line by line, without empty lines above and below. */
const asSet = (words: string): string => words.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/^ | $/g, '')).join('\n').replace(/^\n+|\n+$/g, '')
const quotedWhereNeeded = (words: string, separator: string): string => (/["\n]/.test(words) || words.includes(separator) ? `"${words.replaceAll('"', '""')}"` : words)
const character = fc.constantFrom('a', 'B', '£', '1', ' ', '"', ',', ';', '\t', '\n', '|', '*', '<', 'é', '€', '𝒳', '=')
const words = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''))

describe('Whatever is written comes back', () => {
  test.each([',', ';', '\t'] as const)('between “%s”', (separator) => {
    fc.assert(fc.property(fc.array(fc.array(words, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
      const text = table.map((row) => row.map((cell) => quotedWhereNeeded(cell, separator)).join(separator)).join('\n')
      fc.pre(text !== '')
      // Of one last row that is one empty cell nothing is left in the file.
      const written = text.endsWith('\n') || text === '' ? table.slice(0, table.length - (table.at(-1)?.length === 1 && table.at(-1)?.[0] === '' ? 1 : 0)) : table
      expect(wordsOf(text, separator).map((row) => row.map((cell) => cell.replaceAll('|', '¦')))).toEqual(written.map((row) => row.map((cell) => asSet(cell).replaceAll('|', '¦').replaceAll('\n', '¦'))))
    }), { numRuns: 300 })
  })

  test('and each character stands where its cell says', () => {
    fc.assert(fc.property(fc.array(fc.array(words, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (table) => {
      const text = table.map((row) => row.map((cell) => quotedWhereNeeded(cell, ',')).join(',')).join('\n')
      const lines = text.split('\n')
      for (const { lines: found, place } of rowsOf(text).flat()) {
        for (const { text: line, line: at, columns } of found) {
          expect(columns.map((column) => lines[at - 1]?.[column - 1]).join('').replaceAll('\t', ' ')).toBe(line)
        }
        if (found.length > 0) expect(asSet(sourceOf(lines, place).replaceAll('""', '"'))).toBe(found.map((line) => line.text).join('\n'))
      }
    }), { numRuns: 300 })
  })
})

describe('The separator', () => {
  const suits = (): boolean => false
  test.each([
    ['Recipient,Award\n', [',']],
    ['Recipient;Award;Why (a, b)\n', [';', ','].sort()],
    ['Recipient;Award;"Why (a, b)"\n', [';']],
    ['\n\nRecipient\tAward\n', ['\t']],
    ['"Recip\nient;",Award\n', [',']],
    ['Awards\n', []],
  ])('of %j is known by what stands between the heads', (text, expected) => {
    expect([...separatorsOf(text, suits)].sort()).toEqual(expected)
  })
  test('is the one by which the heads are those of the house, where several stand there', () => {
    expect(separatorsOf('Recipient;Award;Why (a, b)\n', (head, separator) => head === 'Recipient;Award;Why (a, b)' && separator === ';')).toEqual([';'])
  })
})
