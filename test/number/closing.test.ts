/** The closing Recommendation: made from the opening one, or compared with it. */
import { describe, expect, test } from 'vitest'
import { plainWords } from '../../src/model/plain-words.ts'
import { differences } from '../../src/number/differences.ts'
import { numberPaper } from '../../src/number/number.ts'
import { readPaper } from '../../src/read/paper.ts'
import { bcbStyle, sourceOf } from '../support/house.ts'

const numbered = (opening: string, closing: string | null, style = bcbStyle) => {
  const source = `---\nto: Board\nfrom: Chief Executive\ndate: 2014-02-27\ntitle: T\n---\n\n# Purpose\n\nTo inform.\n\n# Recommendation\n\n${opening}\n\n# Body\n\nBody.\n${closing === null ? '' : `\n# Recommendation\n\n${closing}\n`}`
  const { paper } = readPaper(sourceOf(source, 'paper.md'), style, () => true)
  if (paper === null) throw new Error('The test paper cannot be read')
  return numberPaper(paper, style)
}
const told = (opening: string, closing: string | null): string[] => numbered(opening, closing).findings.map(({ severity, what }) => `${severity}: ${what}`)

describe('Where the author wrote none', () => {
  const { paper, findings } = numbered('To accept £299,570:\n\n1. at once; {#at-once}\n2. as [para](#at-once) says. {#says}', null)
  const closing = paper.sections.at(-1)
  test('it bears none of the names, so that no anchor stands twice', () => {
    const named = numbered('To note. {#note}', null).paper.sections
    expect(named.at(-1)).toMatchObject({ name: null, body: [{ name: null }] })
    expect(named[1]).toMatchObject({ body: [{ name: 'note' }] })
  })
  test('it is made from the opening one, word for word, with numbers of its own', () => {
    expect(findings).toEqual([])
    expect(closing).toMatchObject({ role: 'closing-recommendation', origin: 'repeated', number: { label: '4.', cited: '4' } })
    const [first] = closing?.body ?? []
    if (first?.kind !== 'paragraph') throw new Error('no paragraph')
    expect([first.number.label, plainWords(first.text)]).toEqual(['4.1', 'To accept £299,570:'])
    const items = first.parts.flatMap((part) => part.kind === 'list' ? part.items : [])
    expect(items.map(({ number, text, name }) => [number.label, plainWords(text), name])).toEqual([['(a)', 'at once;', null], ['(b)', 'as para 2.1(a) says.', null]])
  })
  test('a dead reference in it is told once', () => {
    expect(numbered('See [para](#nowhere).', null).findings.map(({ code }) => code)).toEqual(['reference-dead'])
  })
  test('a house that does not want it has none', () => {
    const style = { ...bcbStyle, sections: { ...bcbStyle.sections, closingRecommendation: false } }
    expect(numbered('To note.', null, style).paper.sections.map(({ role }) => role)).toEqual(['purpose', 'recommendation', 'body'])
  })
})

describe('Where the author wrote it, both are kept and compared', () => {
  test('alike but for line breaks: nothing is told', () => expect(told('To note the\nprogress.', 'To note the progress.')).toEqual([]))
  test('an abbreviation in brackets more or less is an info', () => {
    expect(told('To note the Business Coordination Board (BCB) meeting.', 'To note the Business Coordination Board meeting.')).toEqual([
      'info: The two Recommendations are not the same: the opening one has “(BCB)”, which the closing one leaves out.',
    ])
  })
  test('other words are a warning that names them on both sides', () => {
    expect(told('To note the progress of work to date.', 'To note the progress to this date.')).toEqual([
      'warning: The two Recommendations are not the same: the opening one has “of work”, which the closing one leaves out; the closing one has “this”, which the opening one leaves out.',
    ])
    expect(told('To note it.', 'To approve it.')).toEqual([
      'warning: The two Recommendations are not the same: the opening one has “note” where the closing one has “approve”.',
    ])
  })
  test('another figure is an error, at the closing one, with the opening one beside it', () => {
    const { findings } = numbered('To accept £299,570.', 'To accept £299,750.')
    expect(findings.map(({ severity, code, place, related }) => [severity, code, place.line, place.column, place.endColumn, related.map((each) => [each.label, each.place.line, each.place.column])])).toEqual([
      ['error', 'recommendations-differ-in-figures', 22, 11, 20, [['the opening Recommendation', 14, 11]]],
    ])
    expect(findings[0]?.what).toContain('the opening one has “£299,570” where the closing one has “£299,750”')
  })
})

test('texts of thousands of words are compared in no time, and long differences are cut', () => {
  const words = (text: string) => text.split(' ').map((word) => ({ text: word, place: { line: 1, column: 1, endLine: 1, endColumn: 2 } }))
  const long = (letter: string) => words(Array.from({ length: 40_000 }, (_, at) => `${letter}${at}`).join(' '))
  expect(differences(long('a'), long('b'))).toHaveLength(1)
  expect(told(`To note ${'alpha '.repeat(50)}`, `To note ${'beta '.repeat(50)}`)[0]?.length).toBeLessThan(300)
})
