/** What may be said of a finding when a public edition is made: nothing that comes from what is left out, and all that does not. */
import { describe, expect, test } from 'vitest'
import { auditPapers, checkSource } from '../../src/build.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'

const terms = 'exempt: { ground: financial affairs, decided-by: Chief Executive, decided-on: 20 February 2014 }\n'
const paper = (title: string, body: string, more = ''): string =>
  `---\nto: Business Coordination Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: ${title}\n${terms}${more}---\n\n# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\nThe Board to note the report.\n\n# Awards\n\n${body}`

describe('A finding in a public edition', () => {
  test('is told whole where nothing that is left out has a part in it', () => {
    const source = sourceOf(paper('Awards', 'The awards are:\n\n| Recipient | Award |\n| --- | ---: |\n| A Ltd | £100k |\n| B Ltd | £50k |\n| Total | £160k |\n\n:::exempt\nThe bid is £71,234.\n:::\n', 'exempt-passages: 1\n'))
    const [open, whole] = (['public', 'private'] as const).map((edition) => checkSource(source, bcb, edition).findings.map(({ code, what, working }) => ({ code, what, working })))
    expect(open).toEqual(whole)
    expect(open?.map(({ code }) => code)).toEqual(['total-differs'])
  })
  test('does not tell the sum that rows were left out of', () => {
    const beside = { 'awards.csv': 'Recipient,Award,Exempt\nA Ltd,£100k,\nZebra Ltd,£71k,yes\nOkapi Ltd,£7k,yes\nTotal,£190k,\n' }
    const source = sourceOf(paper('Awards', 'The awards are:\n\n::table{from="awards.csv"}\n'), undefined, beside)
    const { findings, checks, paper: made } = checkSource(source, bcb, 'public')
    // Not even its line: lines of such a table are rows.
    expect(findings.map(({ code, place, where, working, withheld }) => [code, place.line, where, working, withheld])).toEqual([['total-differs', 1, 'paragraph 3.1', undefined, true]])
    expect(JSON.stringify(findings)).not.toMatch(/178|12k|zebra|71/i)
    expect([checks, made?.private]).toEqual([[], false])
    expect(checkSource(source, bcb).findings.find(({ code }) => code === 'total-differs')?.working).toContain('178')
  })
  test('keeps that it was accepted, and not the words of it', () => {
    const accepted = 'exempt-passages: 1\naccept:\n  - { code: total-differs, figure: "£160k", working: "100 + 50 = 150, stated 160", by: Chief Executive, on: 20 February 2014, reason: Zebracorp said so., outcome: Ask Zebracorp. }\n'
    const source = sourceOf(paper('Awards', ':::exempt\nThe awards are:\n\n| Recipient | Award |\n| --- | ---: |\n| A Ltd | £100k |\n| B Ltd | £50k |\n| Total | £160k |\n:::\n', accepted))
    const { findings, paper: made } = checkSource(source, bcb, 'public')
    expect(findings.map(({ code, accepted: by }) => [code, by?.by])).toEqual([['total-differs', 'Chief Executive']])
    expect(JSON.stringify(findings)).not.toMatch(/zebra|160|150/i)
    expect(made).not.toBeNull()
  })
  test('across papers does not tell what one of them keeps back', () => {
    const [december, february] = [...shippedSources.values()].map(({ file, bytes }) => ({ file, text: new TextDecoder().decode(bytes).replace(/^accept:\n(?: .*\n)+/m, '') }))
    if (december === undefined || february === undefined) throw new Error('two papers come with the program')
    const kept = february.text.replace('---\n', `---\nexempt-passages: 2\n${terms}`).replace(/^.*£299k.*$/gm, ':::exempt\n$&\n:::')
    expect(kept.match(/:::exempt/g)?.length).toBe(2)
    const sources = [sourceOf(december.text, december.file), sourceOf(kept, february.file)]
    const said = (edition: 'public' | 'private') => {
      const { findings, checks, register } = auditPapers(sources, bcb, edition)
      return { codes: findings.map(({ code, withheld }) => `${code}${withheld === true ? ' withheld' : ''}`), text: JSON.stringify([findings, checks, register], (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)) }
    }
    expect(said('private').text).toContain('£299k')
    expect(said('public').text).not.toMatch(/£299k|29900000/)
    expect(said('public').codes).toContain('figure-unit-slip withheld')
    // What rests on the table alone, which is public, is told.
    expect(said('public').codes).toContain('figure-unallocated')
  })
})
