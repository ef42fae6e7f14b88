/** Sources that no person writes: each is read or refused, and none exhausts the reader. */
import { expect, test } from 'vitest'
import { readPaper } from '../../src/read/paper.ts'
import { bcb, sourceOf } from '../support/house.ts'

const size = 500_000
const filled = (piece: string): string => piece.repeat(Math.floor(size / piece.length))
const front = '---\nto: B\nfrom: C\ndate: 27 February 2014\ntitle: T\n---\n\n# Purpose\n\na\n\n# Recommendation\n\nb\n\n# Next\n\nc\n\n'
const stairs = (count: number, step: string): string => Array.from({ length: count }, (_, at) => `${step.repeat(at)}- a\n`).join('')
const inFront = (text: string): string => `---\n${text}\n---\n\n# Purpose\n\na\n`

const hostile: Readonly<Record<string, string>> = {
  'opening brackets': filled('['),
  'emphasis that never closes': filled('*a '),
  'quotations in quotations': filled('> '),
  'pictures in pictures': filled('!['),
  'opening angles': filled('<'),
  'backticks': filled('`'),
  'bars': filled('|\n'),
  'a list as deep as it is long': stairs(700, ' '),
  'lists on one line': `${front}${`${'- '.repeat(3)}a\n`.repeat(1_300)}`,
  'a hundred thousand paragraphs': filled('a\n\n'),
  'as many paragraphs as may be': front + 'a\n\n'.repeat(9_900),
  'one line': front + filled('word ').slice(0, size - 200),
  'one word': filled('a'),
  'spaces': `${front}a${' '.repeat(400_000)}b`,
  'spaces after a colon': `${front}a:${' '.repeat(400_000)}b`,
  'nothing but line ends': `${front}${'\n'.repeat(400_000)}b`,
  'link definitions': front + Array.from({ length: 4_900 }, (_, at) => `[a${at}]: b\n`).join(''),
  'as many cells as may be': `${front}| a | b | c | d |\n| - | - | - | - |\n${'| £1 | b | c | d |\n'.repeat(3_990)}`,
  'a cell of figures': `${front}| a | b |\n| - | -: |\n| x | ${'£5k '.repeat(100_000)}|\n`,
  'marks in marks': front + ':::exempt\n'.repeat(99),
  'marks in longer marks': front + Array.from({ length: 99 }, (_, at) => `${':'.repeat(200 - at)}exempt\n`).join(''),
  'addresses': filled('a@b.c '),
  'unseen characters': front + '\u200b'.repeat(150_000),
  'signs of a heading': `${front}# ${'# '.repeat(200_000)}`,
  'characters as HTML writes them': front + '&amp; '.repeat(1_900),
  'YAML in brackets': inFront(`to: ${'['.repeat(9_000)}`),
  'YAML in braces': inFront(`to: ${'{a: '.repeat(9_000)}`),
  'YAML in hyphens': inFront('- '.repeat(20_000)),
  'YAML in colons': inFront('a: '.repeat(15_000)),
  'YAML in question marks': inFront('? '.repeat(20_000)),
  'YAML that multiplies': inFront('a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]'),
  'YAML that never closes': inFront(`title: "${'x\n'.repeat(900)}`),
  'YAML wrong in every line': inFront(Array.from({ length: 900 }, (_, at) => `k${at}: a: b`).join('\n')),
  'YAML that sets in and in': inFront(Array.from({ length: 300 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')),
  'a thousand unknown fields': inFront(Array.from({ length: 990 }, (_, at) => `titlex${at}: b`).join('\n')),
}

test.each(Object.keys(hostile))('%s: read or refused', (name) => {
  const bytes = new TextEncoder().encode(hostile[name])
  expect(bytes.length).toBeLessThanOrEqual(512 * 1024)
  const { paper, findings } = readPaper(sourceOf(bytes, 'hostile.md'), bcb.style, bcb.faces.covers)
  expect(paper !== null || findings.length > 0).toBe(true)
  // A report that nobody can read is no report.
  expect(findings.length).toBeLessThan(1_000)
})
