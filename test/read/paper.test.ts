/** What an author writes becomes what is meant: words, lists, tables, references, roles, marks. */
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { stops } from '../../src/findings/finding.ts'
import type { Paper, Paragraph, Table } from '../../src/model/paper.ts'
import { plainWords } from '../../src/model/plain-words.ts'
import { readPaper } from '../../src/read/paper.ts'
import { bcb, sourceOf } from '../support/house.ts'

const head = (more = ''): string => `---\nto: Board\nfrom: Chief Executive\ndate: 2014-02-27\ntitle: Support\n${more}---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\nTo note.\n\n# Next steps\n\n`

const read = (text: string, exemptBeside = false): { paper: Paper; codes: string[] } => {
  const { paper, findings } = readPaper({ ...sourceOf(text, 'paper.md'), exemptBeside }, bcb.style, bcb.faces.covers)
  if (paper === null) throw new Error('The paper cannot be read')
  return { paper, codes: findings.map(({ code }) => code) }
}
/** The blocks of the third section of a paper that must be without a finding. */
const body = (text: string): Paper['sections'][number]['body'] => {
  const { paper, codes } = read(head() + text)
  expect(codes).toEqual([])
  return paper.sections[2]?.body ?? []
}
const first = (text: string): Paragraph => {
  const block = body(text)[0]
  if (block?.kind !== 'paragraph') throw new Error('There is no paragraph')
  return block
}
const tableOf = (text: string): Table => {
  const part = first(`The awards are:\n\n${text}`).parts[0]
  if (part?.kind !== 'table') throw new Error('There is no table')
  return part
}
const looks = ({ text }: Pick<Paragraph, 'text'>): string[] => text.map((inline) => inline.kind === 'note' ? `note “${plainWords(inline.text)}”` : inline.kind === 'reference'
  ? `→${inline.to} “${inline.words}”`
  : `${inline.strong ? 'strong ' : ''}${inline.emphasis ? 'emphasis ' : ''}${inline.href === null ? '' : `<${inline.href}> `}“${inline.text}”`)

describe('words', () => {
  test('keep their look, and lines of the source run together', () => {
    expect(looks(first('A *new* and **very *big***  grant\nof £5k.\n'))).toEqual(['“A ”', 'emphasis “new”', '“ and ”', 'strong “very ”', 'strong emphasis “big”', '“ grant of £5k.”'])
  })
  test('colons, ratios, times, sections of Acts and tildes stay as they are', () => {
    const text = 'At 14:00, ratio:high, 3:1, section 56 of the Domestic Violence Crime and Victims Act (2004), ~£5k~ and file_name_here.'
    expect(looks(first(`${text}\n`))).toEqual([`“${text}”`])
  })
  test('a backslash takes the meaning from a sign', () => {
    expect(looks(first('2014\\. was a year of \\*change\\*, 2\\.5 of it \\{#so\\}.\n'))).toEqual(['“2014. was a year of *change*, 2.5 of it {#so}.”'])
  })
  test('a no-break space stays, and white space is one space', () => {
    expect(looks(first('para\u00a03.1\tand   more\n'))).toEqual(['“para\u00a03.1 and more”'])
  })
  test('links lead to http, https and mailto', () => {
    expect(looks(first('See [the *site*](https://www.example.org/a_b), <mailto:a@example.org> or https://example.org.\n'))).toEqual([
      '“See ”', '<https://www.example.org/a_b> “the ”', 'emphasis <https://www.example.org/a_b> “site”', '“, ”', '<mailto:a@example.org> “mailto:a@example.org”', '“ or ”', '<https://example.org> “https://example.org”', '“.”',
    ])
  })
  test('a reference has its words, or none', () => {
    const [, named] = body('See [para](#money) and [](#money).\n\nThe money. {#money}\n')
    expect(looks(first('See [para](#money) and [](#money).\n\nThe money. {#money}\n'))).toEqual(['“See ”', '→money “para”', '“ and ”', '→money “”', '“.”'])
    expect(named).toMatchObject({ kind: 'paragraph', name: 'money', text: [{ text: 'The money.' }] })
  })
})

describe('lists', () => {
  test('go two levels deep and belong to the paragraph above', () => {
    const { parts } = first('The steps are:\n\n1. one\n   - inner {#inner}\n2. two\n\n- a bullet\n')
    expect(parts).toMatchObject([
      { kind: 'list', style: 'numbers', items: [{ text: [{ text: 'one' }], lists: [{ style: 'bullets', items: [{ text: [{ text: 'inner' }], name: 'inner' }] }] }, { text: [{ text: 'two' }], lists: [] }] },
      { kind: 'list', style: 'bullets', items: [{ text: [{ text: 'a bullet' }] }] },
    ])
  })
  test('may be numbered 1 throughout', () => {
    expect(first('The steps are:\n\n1. one\n1. two\n').parts[0]).toMatchObject({ style: 'numbers', items: [{}, {}] })
  })
})

describe('tables', () => {
  test('a column aligned to the right holds figures, and so does one in which every cell states one', () => {
    const table = tableOf('| Recipient | Award | Share | Note |\n| :-- | --: | --- | --- |\n| OPCC | £5k | 50% | first |\n| YOS | | 50% | - |\n')
    expect(table.columns.map(({ kind, align }) => `${kind} ${align}`)).toEqual(['words start', 'figures end', 'figures null', 'words null'])
    expect(table.rows[1]?.cells.map(({ reading }) => reading.kind)).toEqual(['words', 'blank', 'figures', 'words'])
  })
  test('a column of dashes alone holds no figures', () => {
    expect(tableOf('| Recipient | Note |\n| --- | --- |\n| OPCC | - |\n| YOS | n/a |\n').columns.map(({ kind }) => kind)).toEqual(['words', 'words'])
  })
  test('`=` is to be filled in, `= £10k` to be filled in and compared', () => {
    const table = tableOf('| Recipient | Award |\n| --- | ---: |\n| OPCC | £10k |\n| Subtotal | = |\n| Total | **= £10k** |\n')
    expect(table.rows.map(({ cells }) => cells[1]?.reading)).toMatchObject([{ kind: 'figures' }, { kind: 'fill', stated: null }, { kind: 'fill', stated: { pence: 1_000_000n, written: '£10k' } }])
  })
  test('a figure stands at its own characters, whatever marks and lines stand round it', () => {
    const text = '| Recipient | Award |\n| --- | ---: |\n| A \\| B | **£5k**<br>and *£6k* |\n'
    const table = tableOf(text.replace('and ', ''))
    const { reading } = table.rows[0]?.cells[1] ?? { reading: { kind: 'blank' } }
    const line = '| A \\| B | **£5k**<br>*£6k* |'
    const figures = reading.kind === 'figures' ? reading.figures : []
    expect(figures.map(({ place }) => line.slice(place.column - 1, place.endColumn - 1))).toEqual(['£5k', '£6k'])
  })
  test('a cell keeps its lines', () => {
    const lines = tableOf('| Recipient | Award |\n| --- | ---: |\n| Cambridge<br/>Peterborough<BR> Ely | £5k |\n').rows[0]?.cells[0]?.lines
    expect(lines?.map((line) => looks({ text: line }))).toEqual([['“Cambridge”'], ['“Peterborough”'], ['“Ely”']])
  })
})

describe('sections', () => {
  test('have their roles by the headings of the house, whatever their case', () => {
    const { paper, codes } = read('---\nto: B\nfrom: C\ndate: 27 February 2014\ntitle: T\n---\n# PURPOSE\n\na\n\n# recommendations\n\nb\n\n# Next\n\n## Sub\n\nc\n\n#\n\nd\n\n# Recommendation\n\ne\n\n# Bibliography\n\n| source documents | contact officer | location |\n| --- | --- | --- |\n| x | y | z |\n')
    expect(codes).toEqual([])
    expect(paper.sections.map(({ role, heading }) => `${role}${heading === null ? ' without heading' : ''}`)).toEqual(['purpose', 'recommendation', 'body', 'body without heading', 'closing-recommendation'])
    expect(paper.bibliography?.table.rows).toHaveLength(1)
  })
})

describe('the front matter', () => {
  test('is read as text: 4.0 stays 4.0, and no is no refusal', () => {
    const { paper } = read(head('version: 4.0\nshort-title: no\ncontact: 0123 456\nstatus: final\ncleared: { post: Chief Finance Officer, date: 20 February 2014 }\n'))
    expect(paper.front).toMatchObject({ version: '4.0', shortTitle: 'no', contact: ['0123 456'], status: 'final', date: { year: 2014, month: 2, day: 27 }, cleared: { post: 'Chief Finance Officer', date: { year: 2014, month: 2, day: 20 } } })
  })
  test('may hold what its author accepts', () => {
    const { paper, codes } = read(`${head('accept:\n  - code: total-differs\n    figure: £265k\n    working: 100 + 165 = 265\n    by: Chief Executive\n    on: 20 February 2014\n    reason: As published.\n    outcome: To be corrected.\n    agreed-by: Chief Finance Officer\n')}a\n`)
    expect(codes).toEqual([])
    expect(paper.front.accept).toMatchObject([{ code: 'total-differs', figure: '£265k', agreedBy: 'Chief Finance Officer', place: { line: 7, column: 5 } }])
  })
  test('a misspelt field is read as what was meant, so that a draft shows it', () => {
    expect(read(head().replace('title:', 'titel:')).paper.front.title).toBe('Support')
  })
})

describe('honest prose', () => {
  test.each([
    'Under section 56 of the Act, (a) or (b) applies.', '(a) or (b) applies.', '3.5 per cent of the grant is spent.', '1.5 million people live here.', '2.5 FTE posts',
    '4.25 times the sum', 'c. 500 people', 'p. 5 of the report', '2014 was a year.', '£5m was spent.', '“Quoted” words', 'e.g. this', 'The ratio is 3:1 at 14:00 or 10:30am.',
    '£5/£10', 'the C# team in A&E', '<5 people, > 5 people', '+44 1223 555555', 'a change of - 40', 'J. Smith', 'Contact:\tJohn', '*.docx and *.pdf', 'snake_case_name', 'un*believ*able',
  ])('%j is told nothing', (words) => {
    const paragraph = body(words)[0]
    expect(paragraph).toMatchObject({ kind: 'paragraph' })
  })
})

describe('exempt passages', () => {
  const marked = ':::exempt{ground="Paragraph 3"}\n\nNot for all.\n\n- nor this\n\n:::\n\nFor all.\n'
  test('are marked with their ground, lists and all, and make the paper private', () => {
    const { paper, codes } = read(head('exempt-passages: 1\n') + marked)
    expect(codes).toEqual([])
    expect(paper.private).toBe(true)
    expect(paper.sections[2]?.body.map((block) => (block.kind === 'paragraph' ? block.exempt?.ground ?? null : null))).toEqual(['Paragraph 3', null])
    expect(paper.sections[2]?.body[0]).toMatchObject({ parts: [{ kind: 'list' }] })
  })
  test('a list under the closing mark belongs to no paragraph, so that it is neither leaked nor lost', () => {
    const { codes } = read(head('exempt-passages: 1\n') + marked.replace('For all.', '- for whom?'))
    expect(codes).toEqual(['part-without-paragraph'])
  })
  test.each([
    '::exempt', ':::Exempt', 'Note: exempt', '：：：exempt', ':\u200b::exempt', ':::', '> :::exempt', '1. ::: x', 'Note\\\\: exempt', 'Note:\nexempt',
    '\u2237exempt', '\u02f8\u02f8\u02f8exempt', ';;;exempt', '[exempt]', '{exempt}', '<exempt>', '[/exempt]', 'exempt:::', '=== Exempt ===', '[exempt ground="3"]',
  ])('a paper with %j in it is never taken for public', (line) => {
    expect(read(`${head()}a\n\n${line}\n`).paper.private).toBe(true)
  })
  test.each(['exempt-passages: two', 'exempt-passages:', "exempt-passages: 'x", 'Exempt-Passages: 1', 'exempt passages: 1', 'exempt: true', 'status: exempt', 'marking: EXEMPT', 'marking: Not for publication', 'exempt-passages: 0\nmarking: EXEMPT'])(
    'a paper whose front matter has the line %j is private, whatever else is wrong with it', (line) => {
      expect(read(`${head(`${line}\n`)}For all.\n`).paper.private).toBe(true)
    })
  test.each(['exempt-passages: 0', 'marking: Official', 'version: exempt from VAT'])('one with the line %j is not', (line) => {
    expect(read(`${head(`${line}\n`)}For all.\n`).paper.private).toBe(false)
  })
  test('the text of a footnote in an exempt passage is marked in one: elsewhere its words would be published', () => {
    const passage = ':::exempt\n\nNot for all.[^a]\n\n[^a]: Nor this.\n\n:::\n'
    expect(read(head('exempt-passages: 1\n') + passage).codes).toEqual([])
    expect(read(`${head('exempt-passages: 1\n')}${passage.replace('[^a]\n\n[', '\n\n[')}\nFor all.[^a]\n`).codes).toEqual(['exempt-contents'])
    expect(read(`${head('exempt-passages: 1\n')}${passage.replace('\n[^a]: Nor this.\n', '')}\n[^a]: Nor this.\n`).codes).toEqual([])
  })
  test('a paper with an exempt file beside it is private, and one without is not', () => {
    expect(read(`${head()}a\n`, true).paper.private).toBe(true)
    expect(read(`${head()}a\n`).paper.private).toBe(false)
  })
  test('a backslash says that no mark is meant', () => {
    const { paper, codes } = read(`${head()}Status\\: exempt from tax.\n`)
    expect(codes).toEqual([])
    expect(paper.private).toBe(false)
  })
  test.each(['\\[exempt\\]', '(exempt)', 'exempt;', 'The rest is\nexempt, or exempt:\nfrom tax', 'exempt', 'Taxed; exempt', '[exempted]', '{#exempt}'])('%j is no mark', (words) => {
    const { paper, codes } = read(`${head()}${words === '{#exempt}' ? 'a ' : ''}${words}\n`)
    expect(codes).toEqual([])
    expect(paper.private).toBe(false)
  })
  test('an acceptance lifts none of the errors about exempt passages, and is refused', () => {
    const accepted = (code: string) => `accept:\n  - code: ${code}\n    figure: exempt\n    working: none\n    by: Clerk\n    on: 3 May 2014\n    reason: haste\n    outcome: none\n    agreed-by: Chair\n`
    for (const [code, body] of [['exempt-mark', '::exempt\n'], ['exempt-count', ':::exempt\n\nx\n\n:::\n'], ['exempt-contents', ':::exempt\n:::\n']] as const) {
      const { findings } = checkSource(sourceOf(head(accepted(code)) + 'a\n\n' + body, 'paper.md'), bcb)
      expect(findings.filter((found) => found.code === code).map((found) => found.accepted)).toEqual([undefined])
      expect(findings.filter((found) => found.code === 'front-matter-kind').map(({ what }) => what)).toEqual([`“${code}” cannot be accepted: only a total that does not add up, or a figure that does not agree with others, can be.`])
      expect(stops(findings)).toBe(true)
    }
  })
})
