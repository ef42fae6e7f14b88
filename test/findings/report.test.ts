/** The report for people: the place, the author's line with carets, what, why and help; safe on any terminal. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnsOf, excerpt, visible } from '../../src/findings/excerpt.ts'
import { finding, type Finding } from '../../src/findings/finding.ts'
import { placeOnLine, startOfFile } from '../../src/findings/place.ts'
import { reportJson } from '../../src/findings/report-json.ts'
import { reportText, summary } from '../../src/findings/report.ts'

const plain = { colour: false, width: 80 } as const
const paper = [
  '# Capacity', '', 'Awards {#awards}', '',
  '| Recipient | Award |', '| --- | ---: |', '| Constabulary | £100k |', '| Total | £110k |',
].join('\n')
const sources = new Map([['papers/2014-02-27/victims.md', paper]])
const differs = finding('total-differs', 'papers/2014-02-27/victims.md', placeOnLine(8, 11, 5), 'The rows of "Award" add up to £100k. The paper says £110k, which is £10k too much.', {
  where: 'paragraph 3.6, table, row Total',
  working: '100 = 100, stated 110',
  mended: '| Total | £100k |',
  related: [{ place: placeOnLine(7, 18, 5), label: 'the only row that is added' }],
})

describe('A report', () => {
  test('says where, shows the line, and says what, how it was reckoned, why, what to do and what to copy', () => {
    expect(reportText([differs], sources, plain)).toBe(`papers/2014-02-27/victims.md:8:11  error  total-differs
  paragraph 3.6, table, row Total
  8 | | Total | £110k |
    |           ^^^^^
  The rows of "Award" add up to £100k. The paper says £110k, which is £10k too
  much.
  working: 100 = 100, stated 110
  why:  The board approves the printed total, and anyone may add up the rows.
  help: Correct the row that is wrong, or the total.
  ready to copy:
    | Total | £100k |
  see papers/2014-02-27/victims.md:7:18  the only row that is added
  7 | | Constabulary | £100k |
    |                  ^^^^^

`)
  })
  test('of a file as a whole shows no line of it, and of a file without text shows none either', () => {
    const whole = finding('file-empty', 'papers/2014-02-27/victims.md', startOfFile, 'The file holds no words.')
    expect(reportText([whole], sources, plain)).not.toContain('|')
    expect(reportText([{ ...differs, file: 'other.md', related: [] }], sources, plain)).not.toContain('£110k |')
  })
  test('says who has answered for an error', () => {
    const accepted = { by: 'Chief Finance Officer', agreedBy: 'Chief Executive', on: '27 February 2014', reason: 'The table was tabled so.', outcome: 'A correction goes to the March Board.' }
    const text = reportText([{ ...differs, accepted }], sources, plain)
    expect(text).toMatch(/^papers.*:8:11 {2}error {2}total-differs {2}\(accepted\)\n/)
    expect(text).toContain(`
  accepted: by Chief Finance Officer, agreed by Chief Executive, on 27 February
            2014. Reason: The table was tabled so. Outcome: A correction goes to
            the March Board.
`)
    expect(summary({ built: 1, drafts: 0, stopped: 0 }, [{ ...differs, accepted }])).toBe('1 paper built: 1 error (1 accepted)')
  })
  test('of a table with thousands of rows is no longer than a person reads', () => {
    const place = { line: 1, column: 1, endLine: 1, endColumn: 2 }
    const related = Array.from({ length: 9000 }, (_, row) => ({ place, label: `row ${row + 1}` }))
    const text = reportText([finding('total-differs', 'a.md', place, 'It differs.', { related, working: Array.from({ length: 9000 }, () => '1').join(' + ') })], new Map(), plain)
    expect(text.split('\n').length).toBeLessThan(200)
    expect(text).toMatch(/1 \+ … and so on; --json prints it whole\n/)
    expect(text).toMatch(/row 100\n {2}and 8900 more places, which --json lists\n\n$/)
  })
  test('without findings is empty', () => expect(reportText([], sources, plain)).toBe(''))
  test('lets nobody colour more than the words that are there', () => {
    const tones: string[] = []
    const painted = reportText([differs], sources, { width: 80, colour: (tone, words) => { tones.push(tone); return `{${words}}` } })
    expect(painted.replaceAll(/[{}]/g, '')).toBe(reportText([differs], sources, plain).replaceAll(/[{}]/g, ''))
    expect(new Set(tones)).toEqual(new Set(['strong', 'error', 'faint']))
  })
  test('names every control and direction character, wherever it comes from', () => {
    const hostile = '\u001B]0;title\u0007 \u202Eevil\u0000'
    const told: Finding = { ...differs, file: hostile, what: hostile, where: hostile, help: hostile, mended: hostile, working: hostile, related: [{ place: differs.place, label: hostile }] }
    const text = reportText([told], new Map([[hostile, Array.from({ length: 9 }, () => hostile).join('\n')]]), plain)
    expect(text).toContain('␛]0;title␇ <U+202E>evil␀')
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u)
  })
  test('keeps to the width, but for what must be copied whole', () => {
    fc.assert(fc.property(fc.array(fc.stringMatching(/^[a-z£0-9]{1,30}$/), { minLength: 1, maxLength: 60 }), fc.integer({ min: 60, max: 120 }), (words, width) => {
      const text = reportText([{ ...differs, what: words.join(' '), mended: '' }], sources, { colour: false, width })
      expect(Math.max(...text.split('\n').map(columnsOf))).toBeLessThanOrEqual(width)
      expect(text.split(/\s+/)).toEqual(expect.arrayContaining(words))
    }))
  })
})

const shown = (line: string, column: number, length: number, width = 60): string => `\n${excerpt([line], placeOnLine(1, column, length), width).join('\n')}\n`

describe('Carets stand under the exact spot', () => {
  test('after tabs', () => expect(shown('\tTo:\tBoard', 6, 5)).toBe(`
1 |     To: Board
  |         ^^^^^
`))
  test('after characters that fill two columns, and under them', () => expect(shown('会議 is 会議', 7, 2)).toBe(`
1 | 会議 is 会議
  |         ^^^^
`))
  test('after accents that are characters of their own', () => expect(shown('cafe\u0301 £5', 7, 2)).toBe(`
1 | cafe\u0301 £5
  |      ^^
`))
  test('under a control character, by its picture', () => expect(shown('a\u0000b', 2, 1)).toBe(`
1 | a␀b
  |  ^
`))
  test('under a direction character, by its number', () => expect(shown('pay \u202E001', 5, 1)).toBe(`
1 | pay <U+202E>001
  |     ^^^^^^^^
`))
  test('at the end of a line, where something is missing', () => expect(shown('| a', 4, 1)).toBe(`
1 | | a
  |    ^
`))
  test('in the middle of a very long line, which is cut round it', () => expect(shown(`${'before '.repeat(30_000)}SPOT${' after'.repeat(30_000)}`, 210_001, 4)).toBe(`
1 | …ore before before SPOT after after after after after a…
  |                    ^^^^
`))
  test('at the end of a long line', () => expect(shown(`${'before '.repeat(30)}SPOT`, 211, 4)).toBe(`
1 | …e before before before before before before before SPOT
  |                                                     ^^^^
`))
  test('under a spot that is longer than a line', () => expect(shown(`a ${'long '.repeat(100)}`, 3, 500)).toBe(`
1 | a long long long long long long long long long long lon…
  |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
`))
  test('of a place over several lines: its first and its last', () => {
    const lines = ['one {', '  two', '  three', '  four } five']
    expect(`\n${excerpt(lines, { line: 1, column: 5, endLine: 4, endColumn: 9 }, 60).join('\n')}\n`).toBe(`
1 | one {
  |     ^
… |
4 |   four } five
  |   ^^^^^^
`)
  })
  test('of a place that ends before the next line begins', () => {
    expect(excerpt(['one', 'two'], { line: 1, column: 2, endLine: 2, endColumn: 1 }, 60)).toEqual(['1 | one', '  |  ^^'])
  })
  test('and nothing is shown of a line that is not there', () => expect(excerpt(['one'], placeOnLine(9, 1), 60)).toEqual([]))
  test('whatever the line holds, carets and line keep to the width and the carets to the line', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.nat(300), fc.integer({ min: 1, max: 300 }), (text, start, length) => {
      const line = text.replaceAll(/[\r\n]/g, ' ')
      const column = Math.min(start, line.length) + 1
      const [above = '', carets = ''] = excerpt([line], placeOnLine(1, column, length), 60)
      expect(columnsOf(above)).toBeLessThanOrEqual(60)
      expect(carets).toMatch(/^ {2}\| *\^+$/)
      expect(carets.length).toBeLessThanOrEqual(60)
      expect(visible(above)).toBe(above)
    }), { numRuns: 500 })
  })
})

describe('The last line of a run', () => {
  const found = (severity: Finding['severity']): Finding => ({ ...differs, severity })
  test('counts papers and findings', () => {
    expect(summary({ built: 2, drafts: 0, stopped: 1 }, [found('error'), found('warning'), found('warning'), found('warning'), found('info'), found('info')]))
      .toBe('2 papers built, 1 stopped: 1 error, 3 warnings, 2 notes')
  })
  test('says how many are drafts', () => {
    expect(summary({ built: 3, drafts: 2, stopped: 1 }, [found('error')])).toBe('3 papers built, 2 as drafts, 1 stopped: 1 error')
    expect(summary({ built: 1, drafts: 1, stopped: 0 }, [])).toBe('1 paper built, 1 as a draft: nothing found')
  })
  test('says when there was nothing to say', () => expect(summary({ built: 1, drafts: 0, stopped: 0 }, [])).toBe('1 paper built: nothing found'))
})

test('The report for machines is one document with the same facts', () => {
  expect(JSON.parse(reportJson([differs], { papers: [] }))).toEqual({ papers: [], findings: [differs] })
})
