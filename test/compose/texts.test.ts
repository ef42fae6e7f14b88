/** House texts: words and slots, and nothing that could turn an author's words into something else. */
import { describe, expect, test } from 'vitest'
import { compileTexts } from '../../src/compose/texts.ts'
import type { TextSources } from '../../src/model/house-style.ts'

const sources: TextSources = {
  'page-number': 'Page {{page}} of {{pages}}',
  'running-head': '{{title}}',
  'not-for-publication': 'NOT FOR PUBLICATION',
  ground: 'Not for publication: {{ground}}',
  'table-description': 'Table of paragraph {{paragraph}}, {{caption}}; columns: {{columns}}; rows: {{rows}}',
}
const findingsOf = (changed: Partial<TextSources>): string[] =>
  compileTexts('templates/x', { ...sources, ...changed }).findings.map(({ code, file, place, what }) => `${file}:${place.line}:${place.column} ${code} ${what}`)

describe('house texts', () => {
  test('fill their slots with the words as they are, whatever characters they hold', () => {
    const { texts } = compileTexts('templates/x', sources)
    expect(texts?.('running-head', { title: `Women's & <b>girls</b> {{page}} A | B` })).toBe(`Women's & <b>girls</b> {{page}} A | B`)
  })

  test('a slot that does not exist is named with its place and the slots there are', () => {
    expect(findingsOf({ 'page-number': 'Page {{page}} of\n{{count}}' })).toEqual(['templates/x/page-number.hbs:2:1 text-slot There is no {{count}} for this text.'])
  })

  test('an unclosed slot, a helper and a partial are findings, not crashes', () => {
    expect(findingsOf({ 'running-head': '{{title' })[0]).toContain('running-head.hbs:1:1 text-malformed')
    expect(findingsOf({ 'running-head': '{{lookup a b}}' })[0]).toContain('text-malformed Only words and slots')
    expect(findingsOf({ 'running-head': '{{> other}}' })[0]).toContain('text-malformed Only words and slots')
    expect(findingsOf({ 'running-head': '{{#if x}}y{{/if}}' })[0]).toContain('text-malformed Only words and slots')
  })
})
