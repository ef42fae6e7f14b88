/** House texts: words and slots, and nothing that could turn an author's words into something else. */
import { describe, expect, test } from 'vitest'
import { compileTexts } from '../../src/compose/texts.ts'
import type { TextSources } from '../../src/model/house-style.ts'

const sources: TextSources = {
  'page-number': 'Page {{page}} of {{pages}}',
  'running-head': '{{title}}',
  'not-for-publication': 'NOT FOR PUBLICATION',
  ground: 'Not for publication: {{ground}}',
  release: 'expected on {{date}}',
  'withheld-row': '{{count}} not for publication: {{ground}}',
  'withheld-rows': '{{count}} not for publication: {{ground}}',
  'table-description': 'Table of paragraph {{paragraph}}, {{caption}}; columns: {{columns}}; rows: {{rows}}',
  draft: 'DRAFT',
  gap: '[{{what}} to be written]',
  cleared: '{{post}}, {{date}}',
  'note-mark': 'Footnote {{number}}',
  'note-back': 'Back to {{number}}',
  notes: 'Footnotes',
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

  test.each<readonly [string, Partial<TextSources>, string]>([
    ['an unclosed slot', { 'running-head': 'The title:\n  {{title' }, 'running-head.hbs:2:3 text-malformed A brace stands here by itself. A slot has two on either side, such as {{title}}.'],
    ['a slot with one brace at its end', { 'running-head': '{{title} ' }, 'running-head.hbs:1:1 text-malformed A brace stands here by itself. A slot has two on either side, such as {{title}}.'],
    ['a slot with one brace on either side', { 'page-number': 'Page {page} of {{pages}}' }, 'page-number.hbs:1:6 text-malformed A brace stands here by itself. A slot has two on either side, such as {{title}}.'],
    ['an opening brace too many', { 'page-number': 'Page {{page}} of {{{pages}}' }, 'page-number.hbs:1:18 text-malformed A brace stands here by itself. A slot has two on either side, such as {{title}}.'],
    ['a slot of nothing', { 'page-number': 'Page\n{{}} of {{pages}}' }, 'page-number.hbs:2:1 text-malformed What stands between braces here is no slot.'],
    ['a slot misspelt', { ground: 'Because of {{grounds}}' }, 'ground.hbs:1:12 text-slot There is no {{grounds}} for this text.'],
    ['a slot of another text', { draft: 'DRAFT of {{date}}' }, 'draft.hbs:1:10 text-slot There is no {{date}} for this text.'],
    ['a helper', { 'running-head': '{{lookup a b}}' }, 'running-head.hbs:1:1 text-malformed Only words and slots such as {{title}} have a place in a house text.'],
    ['a partial', { 'running-head': '{{> other}}' }, 'running-head.hbs:1:1 text-malformed Only words and slots such as {{title}} have a place in a house text.'],
    ['a condition', { 'running-head': '{{#if x}}y{{/if}}' }, 'running-head.hbs:1:1 text-malformed Only words and slots such as {{title}} have a place in a house text.'],
    ['a text that drops a ground', { ground: 'Not for publication' }, 'ground.hbs:1:1 text-slot-left-out This text has no {{ground}}.'],
    ['a text that drops who cleared a paper', { cleared: '{{date}}' }, 'cleared.hbs:1:1 text-slot-left-out This text has no {{post}}.'],
    ['a text that drops what is missing', { gap: 'To be written' }, 'gap.hbs:1:1 text-slot-left-out This text has no {{what}}.'],
    ['a notice of nothing', { 'not-for-publication': ' \n' }, 'not-for-publication.hbs:1:1 text-malformed This text says nothing.'],
    ['a draft that says so by a remark alone', { draft: '{{! DRAFT }}' }, 'draft.hbs:1:1 text-malformed This text says nothing.'],
  ])('%s is one finding at its place', (_, changed, expected) => {
    expect(findingsOf(changed)).toEqual([`templates/x/${expected}`])
  })

  test('a page may go without a number, and a head without a title', () => {
    expect(findingsOf({ 'page-number': '', 'running-head': 'Business Coordination Board' })).toEqual([])
  })

  test('a text of several lines is one line, and its remarks are not printed', () => {
    const { texts } = compileTexts('templates/x', { ...sources, 'page-number': '{{! The foot\r\nof every page. }}\r\n  Page\t{{page}}\r\n  of {{pages}}\r\n' })
    expect(texts?.('page-number', { page: '2', pages: '5' })).toBe('Page 2 of 5')
  })
})
