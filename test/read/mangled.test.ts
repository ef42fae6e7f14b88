/** Whatever becomes of a source, the reader ends, never throws, and loses no word without an error. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { stops } from '../../src/findings/finding.ts'
import { placeOnLine } from '../../src/findings/place.ts'
import type { Inline, List, Paper, Paragraph } from '../../src/model/paper.ts'
import { readPaper } from '../../src/read/paper.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'

/** The shipped papers with their long sentences cut, so that a change by chance falls on their shape more often than on prose. */
const originals = [...shippedSources.values()].map(({ bytes }) => new TextDecoder().decode(bytes)
  .replace(/^(?![|#:-])(?!.*#).{40}[^ \n]* .*$/gm, (line) => `${line.slice(0, 40)}.`))
const read = (bytes: Uint8Array) => readPaper(sourceOf(bytes, 'mangled.md'), bcb.style, bcb.faces.covers)

/** What Markdown and the marks of this house are made of. */
const snippet = fc.constantFrom(
  '\n', '\n\n', ' ', '  \n', '\t', '#', '# ', '## ', '- ', '  - ', '1. ', '3. ', '> ', '|', '| --- |', '---', '===', '*', '**', '_', '~~', '`', '```', '<', '<br>', '<b>',
  '<!--', '-->', '[', ']', '](', '[Draft]: Strategy', '[^1]', '[^1]: note', '![a](b)', '[para](#funds)', '[](#funds)', '{#funds}', '{#', '}', ':::exempt', ':::', '::', ':', '&amp;', '&',
  '\\', '\r\n', '\r', '\u200b', '\u202e', '\u00a0', '\u0000', '\ufeff', '£', '=', '£1,2', '2014. ', '(a) ', '1.1 ', 'www.example.org', 'https://example.org/a_b', 'a@example.org', 'to: ', 'titel: ', '"', "'", '$$',
)
const mangling = fc.record({ at: fc.nat(), remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(60) }), insert: fc.oneof(snippet, fc.string({ maxLength: 8 }), fc.constant('')) })

const mangled = fc.tuple(fc.constantFrom(...originals), fc.array(mangling, { minLength: 1, maxLength: 6 })).map(([text, changes]) =>
  changes.reduce((now, { at, remove, insert }) => {
    const start = at % (now.length + 1)
    return now.slice(0, start) + insert + now.slice(start + remove)
  }, text))

// Letters and figures in order: where marks stood inside a word, it is whole in the one and parted in the other.
const wordsOf = (text: string): string => (text.match(/[\p{L}\p{N}£]+/gu) ?? []).join('')

/** The words of a source's body as an author sees them, taken without the reader: marks, names and addresses aside. */
const sourceWords = (source: string): string => {
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  const open = lines.findIndex((line) => line.trim() !== '')
  const close = lines.findIndex((line, at) => at > open && /^---[ \t]*$/.test(line))
  const body = lines.slice(close + 1).map((line, at, all) => line
    .replace(/^:::exempt.*$/, '')
    // Only 1 begins a list right under a paragraph; any other number there is a word.
    .replace(/^[ \t]*(?:[-*+][ \t]+)*(\d{1,9})[.)](?=[ \t]|$)/, (mark, number: string) =>
      (Number(number) === 1 || /^\s*(?:$|#|\||(?:[-*+]|\d+[.)])(?:\s|$))/.test(all[at - 1] ?? '') ? '' : mark))
    .replace(/(?<!\\)\{#[a-z0-9-]*\}[ \t]*$/, '')
    .replace(/(?<!\\)\]\((?:#[a-z0-9-]*|(?:https?:\/\/|mailto:)[^()\s]*)\)/g, ']')
    .replace(/<br[ \t]*\/?>/gi, ' '))
  return wordsOf(body.join('\n'))
}

const inlineWords = (inlines: readonly Inline[]): string => inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'reference' ? inline.words : inlineWords(inline.text))).join('')
const listWords = (list: List): string => list.items.map((item) => [inlineWords(item.text), ...item.lists.flatMap((inner) => inner.items.map(({ text }) => inlineWords(text)))].join('\n')).join('\n')
const tableWords = (table: NonNullable<Paper['bibliography']>['table']): string =>
  [table.head, ...table.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines.map(inlineWords))).join('\n')

const partWords = (part: Paragraph['parts'][number]): string => {
  switch (part.kind) {
    case 'list': return listWords(part)
    case 'table': return tableWords(part)
    case 'quotation': return part.paragraphs.map(inlineWords).join('\n')
    case 'continuation': return inlineWords(part.text)
    case 'picture': return `${part.description} ${part.from}`
  }
}

const paperWords = (paper: Paper): string => wordsOf([
  ...[...paper.sections, ...paper.appendices].flatMap(({ heading, body }) => [
    heading === null ? '' : inlineWords(heading),
    ...body.flatMap((block) => (block.kind === 'subheading' ? [inlineWords(block.text)] : [inlineWords(block.text), ...block.parts.map(partWords)])),
  ]),
  ...(paper.bibliography === null ? [] : [inlineWords(paper.bibliography.heading), tableWords(paper.bibliography.table)]),
].join('\n'))

test('a mangled paper without an error holds every word of its source, in order', () => {
  let sound = 0
  fc.assert(fc.property(mangled, (text) => {
    const { paper, findings } = read(new TextEncoder().encode(text))
    if (stops(findings)) return
    sound++
    expect(paper).not.toBeNull()
    if (paper !== null) expect(paperWords(paper)).toBe(sourceWords(text))
  }), { numRuns: 400, seed: 20140227 })
  // A property that never looks at anything proves nothing.
  expect(sound).toBeGreaterThan(50)
})

test('a paper whose bytes are mangled is read or refused, and never throws', () => {
  fc.assert(fc.property(fc.constantFrom(...originals), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }), (text, changes) => {
    const bytes = new TextEncoder().encode(text)
    for (const [at, byte] of changes) bytes[at % bytes.length] = byte
    const { paper, findings } = read(bytes)
    if (paper === null) expect(stops(findings)).toBe(true)
  }), { numRuns: 200, seed: 20131219 })
})

test('bytes by chance are read or refused, and never throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
    expect(read(bytes).findings.length).toBeGreaterThan(0)
  }), { numRuns: 250, seed: 1 })
})

test('every finding of a mangled paper stands on a line and column of it', () => {
  fc.assert(fc.property(mangled, (text) => {
    const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)
    for (const { place, what, code } of read(new TextEncoder().encode(text)).findings) {
      const line = lines[place.line - 1]
      const last = lines[place.endLine - 1]
      expect(line, `${code}: ${what}`).toBeDefined()
      expect(place.column, `${code}: ${what}`).toBeLessThanOrEqual((line?.length ?? 0) + 1)
      expect(place.endColumn, `${code}: ${what}`).toBeLessThanOrEqual(Math.max(2, (last?.length ?? 0) + 2))
    }
  }), { numRuns: 250, seed: 2014 })
})

test('line ends of any kind give the same findings at the same places', () => {
  fc.assert(fc.property(mangled.map((text) => text.replace(/\r\n?/g, '\n')), (text) => {
    const told = (source: string) => read(new TextEncoder().encode(source)).findings
    const plain = told(text)
    expect(told(text.replaceAll('\n', '\r\n'))).toEqual(plain)
    expect(told(text.replaceAll('\n', '\r'))).toEqual(plain)
    expect(told(`\ufeff${text}`)).toEqual(plain)
  }), { numRuns: 60, seed: 7 })
})

test('a finding points at what it is about', () => {
  const source = `${originals[0] ?? ''}\n## Next\n\nSee\n  this <b>word</b>.\n`
  const html = read(new TextEncoder().encode(source)).findings.filter(({ code }) => code === 'markdown-html')
  const line = source.split('\n').findIndex((one) => one.includes('<b>')) + 1
  expect(html.map(({ place }) => place)).toEqual([placeOnLine(line, 8, 3), placeOnLine(line, 15, 4)])
})
