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
  return [`${code} at “${spot}”: ${what}`, ...(/^(?:Did|What follows) /.test(help) ? [help] : []), ...(mended === undefined ? [] : [mended.trim()])].join(' / ')
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
  ['a length in another unit', 'header: 12.5 mm', 'header: 1.25 cm', ['house-style-value at “1.25 cm”: “page.header” wants a number and its unit, such as 25 mm or 12 pt, not “1.25 cm”. / Did you mean “12.5 mm”? / header: 12.5 mm']],
  ['a length without the space', 'header: 12.5 mm', 'header: 12.5mm', ['house-style-value at “12.5mm”: “page.header” wants a number and its unit, such as 25 mm or 12 pt, not “12.5mm”. / Did you mean “12.5 mm”? / header: 12.5 mm']],
  ['a colour without quotation marks', 'text: "000000"', 'text: 000000', ['house-style-value at “000000”: “colours.text” wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2", not “000000”.']],
  ['a colour in small letters', '"F2F2F2"', '"f2f2f2"', ['house-style-value at “"f2f2f2"”: “colours.headTint” wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2", not “f2f2f2”. / Did you mean “F2F2F2”? / headTint: "F2F2F2"']],
  ['a word that is not among those known', 'weight: bold, before: 18 pt, after: 12 pt', 'weight: heavy, before: 18 pt, after: 12 pt', ['house-style-value at “heavy”: “type.title.weight” wants one of the words regular, bold, not “heavy”.']],
  ['text where a number is wanted', 'denseFrom: 5', 'denseFrom: five', ['house-style-value at “five”: “table.denseFrom” wants a number, without a unit, not “five”.']],
  ['a number out of its range', 'widows: 2', 'widows: 9', ['house-style-value at “9”: “pagination.widows” wants a number of 4 or less, not “9”.']],
  ['yes where true is wanted', 'closingRecommendation: true', 'closingRecommendation: yes', ['house-style-value at “yes”: “sections.closingRecommendation” wants true or false, without quotation marks, not “yes”.']],
  ['text where a list is wanted', 'bibliography: [BIBLIOGRAPHY]', 'bibliography: BIBLIOGRAPHY', ['house-style-value at “BIBLIOGRAPHY”: “sections.bibliography” wants a list such as [one, two], not “BIBLIOGRAPHY”.']],
  ['text where keys are wanted', 'margins: { top: 25 mm, right: 25 mm, bottom: 25 mm, left: 25 mm }', 'margins: 25 mm', ['house-style-value at “25 mm”: “page.margins” wants keys of its own (top, right, bottom, left), not “25 mm”.']],
  ['a number without its sign', '"%1."', '"1."', ['house-style-value at “"1."”: “numbering.section.text” wants at least one of %1 to %4, such as "%1.%2", not “1.”.']],
  ['a key that stands twice', 'header: 12.5 mm', 'header: 12.5 mm\n  header: 15 mm', ['house-style-twice at “header”: “header” stands here for the second time.']],
  ['a pattern that is none', '\\d{1,2}', '(\\d{1,2}', ['house-style-value at “\'(\\d{1,2}\'”: “(\\d{1,2}” is no pattern (regular expression): unterminated group.']],
  ['fewer shares than columns', 'shares: [40, 25, 35]', 'shares: [60, 40]', ['house-style-value at “[60, 40]”: The bibliography has 3 columns and 2 shares.']],
  ['shares that do not make a whole', 'shares: [40, 25, 35]', 'shares: [40, 25, 30]', ["house-style-value at “[40, 25, 30]”: The shares of the bibliography's columns add up to 95, not to 100."]],
  ['a colour written with its sign', 'text: "000000"', 'text: #000000', ['house-style-missing at “text”: Nothing stands after “text:”. / What follows a # is a remark, which nobody reads. Write a colour without it, in quotation marks.']],
  ['a word nearly right', 'style: lower-roman', 'style: lower-romann', ['house-style-value at “lower-romann”: “numbering.innerItem.style” wants one of the words decimal, lower-letter, upper-letter, lower-roman, upper-roman, not “lower-romann”. / Did you mean “lower-roman”? / innerItem: { style: lower-roman, text: "(%4)" }']],
  ['a pattern that fits nothing too', "'£'", "'£?'", ["house-style-value at “'£?'”: “£?” is no pattern (regular expression): it fits even where nothing stands, so it would keep any two words together."]],

  ['an order without a part', 'signatures, end, ', 'end, ', ['house-style-value at “[front, notices, title, sections, end, bibliography, appendices]”: “order” does not name “signatures”, so that part of a paper would be printed nowhere.']],
  ['an order that names a part twice', 'signatures, end, bib', 'signatures, end, title, bib', ['house-style-value at “title”: “order” names “title” for the second time, and each part of a paper is printed once.']],
  ['an order with a part that is none', 'order: [front', 'order: [fronts', ['house-style-value at “fronts”: Entry 1 of “order” wants one of the words front, notices, title, sections, signatures, end, bibliography, appendices, not “fronts”. / Did you mean “front”? / order: [front, notices, title, sections, signatures, end, bibliography, appendices]']],
  ['a line at the head and at the end', 'order: [contact', 'order: [date, contact', ['house-style-value at “date”: “date” is named for the second time, and each line is printed once.']],
  ['a front block that lacks a line of every paper', 'to, from, date]', 'to, date]', ['house-style-value at “[marking, item, to, date]”: “from” is printed nowhere, and every paper has it.']],
  ['one name of two sections', '[Legal implications]', '[Legal implications, Risks]', ['house-style-value at “Risks”: “Risks” stands here for the second time, in whatever case, so nobody could tell what is meant by it.']],
  ['one name of two columns', '[Rationale, Purpose', '[Rationale, NAME', ['house-style-value at “NAME”: “NAME” stands here for the second time, in whatever case, so nobody could tell what is meant by it.']],
  ['one column where two are wanted', '    - [Award, Amount, Allocation, Funding, Award (£), Amount (£)]\n    - [Rationale, Purpose, Description, Reason]\n', '', ['house-style-value at “- [Recipient, Recipients, Name, Organisation]”: “allocation.columns” wants at least 2 entries.']],
  ['a column without a name', '- [Location]', '- []', ['house-style-value at “[]”: Entry 3 of “bibliography.columns” wants at least one entry.']],
  ['a label of nothing', 'to: "To:"', 'to: ""', ['house-style-value at “""”: “labels.to” wants some words.']],
  ['words nobody can read', 'text: "000000"', 'text: "C0C0C0"', ['house-style-value at “"C0C0C0"”: Words in this colour on white paper have a contrast of 1.8 to 1.']],
  ['links nobody can read', 'link: "000000"', 'link: "7FB0FF"', ['house-style-value at “"7FB0FF"”: Links in this colour on white paper have a contrast of 2.1 to 1.']],
  ['a tint too dark for its words', '"F2F2F2"', '"404040"', ['house-style-value at “"404040"”: Words in the colour of text on this tint have a contrast of 2 to 1.']],

  ['appendices numbered as sections are', '"A%1.%2"', '"%1.%2"', ['house-style-value at “"%1.%2"”: A paragraph of a section and one of an appendix would both be cited as 1.1.']],
  ['appendices numbered as sections are, but for a dot', '"A%1.%2"', '"%1-%2."', ['house-style-value at “"%1-%2."”: A paragraph of a section and one of an appendix would both be cited as 1-1.']],
  ['counts that run together', 'paragraph: { style: decimal, text: "%1.%2" }', 'paragraph: { style: decimal, text: "%1%2" }', ['house-style-value at “"%1%2"”: Two paragraphs would both be cited as 111.']],
  ['a paragraph without its section', 'paragraph: { style: decimal, text: "%1.%2" }', 'paragraph: { style: decimal, text: "%2" }', ['house-style-value at “"%2"”: The number of a paragraph has no %1, so two of them could have the same.']],
  ['an item without its count', '"(%3)"', '"(%2)"', ['house-style-value at “"(%2)"”: The number of an item has no %3, so two of them could have the same.']],
  ['a section with the count of its paragraphs', '"%1."', '"%1.%2"', ['house-style-value at “"%1.%2"”: %2 counts what stands inside a section, and is nothing yet where that begins.']],

  ['margins that leave no room', 'width: 210 mm', 'width: 40 mm', ["house-style-value at “40 mm”: The left and right margins leave 0 mm of the page's width for text; at least 40 mm are wanted."]],
  ['margins that leave little room', 'bottom: 25 mm', 'bottom: 250 mm', ["house-style-value at “297 mm”: The top and bottom margins leave 22 mm of the page's height for text; at least 40 mm are wanted."]],
  ['a running head in the text', 'header: 12.5 mm', 'header: 22 mm', ['house-style-value at “22 mm”: The running head would reach into the text: it begins here, and the text begins at the top margin.']],
  ['a running foot in the text', 'footer: 12.5 mm', 'footer: 22 mm', ['house-style-value at “22 mm”: The running foot would reach into the text: it ends here, and the text ends at the bottom margin.']],
  ['lines lower than their letters', 'body:       { size: 12 pt, line: 15 pt', 'body:       { size: 12 pt, line: 11 pt', ['house-style-value at “11 pt”: Lines of “type.body” are lower than its letters, so they would run into each other.']],
  ['lines further apart than anyone means', 'body:       { size: 12 pt, line: 15 pt', 'body:       { size: 12 pt, line: 18 mm', ['house-style-value at “18 mm”: Lines of “type.body” are more than 4 times as high as its letters.']],
  ['space in millimetres where points were meant', 'before: 6 pt, rule: 0.5 pt, ruleWidth', 'before: 120 mm, rule: 0.5 pt, ruleWidth', ['house-style-value at “120 mm”: “notes.before” wants at most 100 mm of space, not “120 mm”.']],
  ['text that begins left of its label', 'bullets:      { label: 15 mm, text: 22 mm }', 'bullets:      { label: 22 mm, text: 15 mm }', ['house-style-value at “15 mm”: The text of “indents.bullets” begins left of its label, or upon it.']],
  ['text that begins upon its label', 'innerNumbers: { label: 24 mm, text: 33 mm }', 'innerNumbers: { label: 24 mm, text: 24 mm }', ['house-style-value at “24 mm”: The text of “indents.innerNumbers” begins left of its label, or upon it.']],
  ['no room for the number of a paragraph', 'indents:\n  text: 15 mm', 'indents:\n  text: 0 mm', ['house-style-value at “0 mm”: “indents.text” leaves no room for what stands before it at the margin.']],
  ['items with no room for text', 'numbers:      { label: 15 mm, text: 24 mm }', 'numbers:      { label: 15 mm, text: 150 mm }', ['house-style-value at “150 mm”: “indents.numbers.text” leaves 10 mm for text; at least 40 mm are wanted.']],
  ['a quotation with no room for text', '{ start: 22 mm, end: 7 mm }', '{ start: 80 mm, end: 45 mm }', ['house-style-value at “{ start: 80 mm, end: 45 mm }”: “indents.quotation” leaves 35 mm for text; at least 40 mm are wanted.']],
  ['a rule for the date beyond the text', 'dateWidth: 60 mm', 'dateWidth: 65 mm', ['house-style-value at “65 mm”: The rule for the date would run 5 mm beyond the text.']],
  ['a rule for the date upon the other', 'dateAt: 100 mm', 'dateAt: 80 mm', ['house-style-value at “80 mm”: The rule for the date begins before the rule for the signature ends.']],
  ['a rule too short to sign on', 'width: 85 mm', 'width: 8 mm', ['house-style-value at “8 mm”: Nobody can write on a rule of 8 mm; at least 20 mm are wanted.']],
  ['a picture taller than its page', 'tallest: 160 mm', 'tallest: 260 mm', ['house-style-value at “260 mm”: A picture may be taller than the page has room for.']],
  ['a picture that shows nothing', 'tallest: 160 mm', 'tallest: 0 mm', ['house-style-value at “0 mm”: A picture so low would show nothing; at least 20 mm are wanted.']],
  ['a rule above footnotes beyond the text', 'ruleWidth: 50 mm', 'ruleWidth: 170 mm', ['house-style-value at “170 mm”: The rule above footnotes is longer than the text is wide.']],
  ['a placeholder whose name no slot can have', '    location: Say', '    Location: Say', ['house-style-value at “Location”: “newPaper.placeholders” wants keys of small letters and hyphens, not “Location”.']],
  ['a placeholder without words', 'location: Say here where the document can be found', 'location:', ['house-style-missing at “location”: Nothing stands after “location:”.']],
  ['a line that is no YAML', 'name: BCB', 'name: The: BCB', ['house-style-line at “name: The: BCB”: There is a second colon with a space after it in this line. / name: "The: BCB"']],
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
