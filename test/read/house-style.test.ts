/** A house style that is wrong anywhere is told where and what, and nothing of it is used. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'
import { readHouseStyle } from '../../src/read/house-style.ts'

const bcb = readFileSync(new URL('../../templates/bcb/house-style.yaml', import.meta.url), 'utf8')

/** The shipped style with one stretch of it changed. */
const changed = (from: string, to: string): string => {
  if (!bcb.includes(from)) throw new Error(`The house style has no "${from}"`)
  return bcb.replace(from, to)
}

/** What is told: the characters pointed at, the code, the words. */
const told = (text: string): string[] => readHouseStyle('house-style.yaml', text).findings.map(({ place, code, what, help, mended }) => {
  const spot = text.split('\n')[place.line - 1]?.slice(place.column - 1, place.line === place.endLine ? place.endColumn - 1 : undefined)
  return [`${code} at “${spot}”: ${what}`, ...(help.startsWith('Did') ? [help] : []), ...(mended === undefined ? [] : [mended.trim()])].join(' / ')
})

test('the shipped house style is read without a finding, its lengths in points', () => {
  const { style, findings } = readHouseStyle('house-style.yaml', bcb)
  expect(findings).toEqual([])
  expect(style?.type.body.size).toBe(12)
  expect(style?.page.margins.left).toBe(70.85)
  expect(style?.colours.text).toBe('000000')
})

const wrong: readonly (readonly [string, string, string, readonly string[]])[] = [
  ['a misspelt key', 'footer: 12.5', 'foter: 12.5', ['house-style-unknown at “foter”: “page” has no key called “foter”. / Did you mean “footer”? / footer: 12.5 mm']],
  ['a misspelt key of the outermost map', '\ncolours:', '\ncolors:', ['house-style-unknown at “colors”: A house style has no key called “colors”. / Did you mean “colours”? / colours:']],
  ['a key that nobody knows', 'name: BCB', 'logo: crest.png\nname: BCB', ['house-style-unknown at “logo”: A house style has no key called “logo”.']],
  ['a missing key, at its map', '  footer: 12.5 mm\n', '', ['house-style-missing at “page”: “page” has no “footer”.']],
  ['a missing key of the outermost map', 'language: en-GB\n', '', ['house-style-missing at “# The house style of the Business Coordination Board.”: The house style has no “language”.']],
  ['a key with nothing after it', 'width: 210 mm', 'width:', ['house-style-missing at “width”: Nothing stands after “width:”.']],
  ['a length without its unit', 'header: 12.5 mm', 'header: 12.5', ['house-style-value at “12.5”: “page.header” wants a number and its unit, such as 25 mm or 12 pt, not “12.5”.']],
  ['a length in another unit', 'header: 12.5 mm', 'header: 1.25 cm', ['house-style-value at “1.25 cm”: “page.header” wants a number and its unit, such as 25 mm or 12 pt, not “1.25 cm”.']],
  ['a length without the space', 'header: 12.5 mm', 'header: 12.5mm', ['house-style-value at “12.5mm”: “page.header” wants a number and its unit, such as 25 mm or 12 pt, not “12.5mm”.']],
  ['a colour without quotation marks', 'text: "000000"', 'text: 000000', ['house-style-value at “000000”: “colours.text” wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2", not “000000”.']],
  ['a colour in small letters', '"F2F2F2"', '"f2f2f2"', ['house-style-value at “"f2f2f2"”: “colours.headTint” wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2", not “f2f2f2”.']],
  ['a word that is not among those known', 'weight: bold, before: 18 pt, after: 12 pt', 'weight: heavy, before: 18 pt, after: 12 pt', ['house-style-value at “heavy”: “type.title.weight” wants one of the words regular, bold, not “heavy”.']],
  ['text where a number is wanted', 'denseFrom: 5', 'denseFrom: five', ['house-style-value at “five”: “table.denseFrom” wants a number, without a unit, not “five”.']],
  ['a number out of its range', 'widows: 2', 'widows: 9', ['house-style-value at “9”: “pagination.widows” wants a number of 4 or less, not “9”.']],
  ['yes where true is wanted', 'closingRecommendation: true', 'closingRecommendation: yes', ['house-style-value at “yes”: “sections.closingRecommendation” wants true or false, not “yes”.']],
  ['text where a list is wanted', 'bibliography: [BIBLIOGRAPHY]', 'bibliography: BIBLIOGRAPHY', ['house-style-value at “BIBLIOGRAPHY”: “sections.bibliography” wants a list such as [one, two], not “BIBLIOGRAPHY”.']],
  ['text where keys are wanted', 'margins: { top: 25 mm, right: 25 mm, bottom: 25 mm, left: 25 mm }', 'margins: 25 mm', ['house-style-value at “25 mm”: “page.margins” wants keys of its own, not “25 mm”.']],
  ['a number without its sign', '"%1."', '"1."', ['house-style-value at “"1."”: “numbering.section.text” wants at least one of %1 to %4, such as "%1.%2", not “1.”.']],
  ['a key that stands twice', 'header: 12.5 mm', 'header: 12.5 mm\n  header: 15 mm', ['house-style-twice at “header”: “header” stands here for the second time.']],
  ['a pattern that is none', '\\d{1,2}', '(\\d{1,2}', ['house-style-value at “\'(\\d{1,2}\'”: “(\\d{1,2}” is no pattern (regular expression): unterminated group.']],
  ['fewer shares than columns', 'shares: [40, 25, 35]', 'shares: [60, 40]', ['house-style-value at “[60, 40]”: The bibliography has 3 columns and 2 shares.']],
  ['shares that do not make a whole', 'shares: [40, 25, 35]', 'shares: [40, 25, 30]', ["house-style-value at “[40, 25, 30]”: The shares of the bibliography's columns add up to 95, not to 100."]],
  ['margins that leave no room', 'width: 210 mm', 'width: 40 mm', ['house-style-value at “40 mm”: The left and right margins leave no room on the page.']],
  ['a line that is no YAML', 'name: BCB', 'name: The: BCB', ['house-style-line at “name: The: BCB”: There is a second colon with a space after it in this line.']],
  ['an alias', 'word: Arial\n', 'word: &face Arial\n', ['house-style-line at “word: &face Arial”: A value that begins with *, & or ! means something else to YAML than what is written.']],
]

describe.each(wrong)('%s', (_, from, to, expected) => {
  test('is told with its place, and nothing of the style is used', () => {
    const text = changed(from, to)
    expect(told(text)).toEqual(expected)
    expect(readHouseStyle('house-style.yaml', text).style).toBeNull()
  })
})

test('everything that is wrong is told at once', () => {
  const text = changed('header: 12.5 mm', 'header: 12.5').replace('denseFrom: 5', 'denseFrom: five').replace('footer: 12.5', 'foter: 12.5')
  expect(readHouseStyle('house-style.yaml', text).findings.map(({ code }) => code)).toEqual(['house-style-unknown', 'house-style-value', 'house-style-value'])
})

test.each(['', '\n# nothing\n', '- a\n', 'text', '[[[[[[[[[[[[[[[[[', 'a: '.repeat(20_000), '? '.repeat(20_000), 'x'.repeat(300_000)])('a text that is no house style (%#) is refused without throwing', (text) => {
  const { style, findings } = readHouseStyle('house-style.yaml', text)
  expect(style).toBeNull()
  expect(findings.length).toBeGreaterThan(0)
})

test('every message about a house style has a case here', () => {
  const shown = new Set(wrong.flatMap(([, from, to]) => readHouseStyle('s', changed(from, to)).findings.map(({ code }) => code)))
  expect(Object.keys(catalogue).filter((code) => code.startsWith('house-style-') && !shown.has(code as keyof typeof catalogue))).toEqual([])
})
