/** A house style is data: the same papers in both houses, with the same words, and what differs between them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../src/model/document.ts'
import type { Source } from '../src/read/source.ts'
import { documentTexts, documentWords, wordsOf } from './support/document-words.ts'
import { passingFolder, put } from './support/folder.ts'
import { bcb, buildSound, plain, shippedSources, sourceOf } from './support/house.ts'
import { needs } from './support/needs.ts'
import { readStructure, structureWords } from './support/structure-text.ts'
import { textOfDocx } from './support/validators/office.ts'
import { structureText } from './support/validators/pdf-readers.ts'

const folder = passingFolder()

/** A small paper in which everything stands that a paper can have. */
const everyBlock = (): Source => {
  const at = new URL('houses/', import.meta.url)
  return sourceOf(readFileSync(new URL('every-block.md', at)), 'test/houses/every-block.md', { 'map.png': readFileSync(new URL('map.png', at)) })
}
const papers: readonly (readonly [string, () => Source])[] = [...[...shippedSources].map(([name, source]) => [name, () => source] as const), ['every-block', everyBlock]]

describe.each(papers)('%s in both houses', (name, source) => {
  test('is the same paper, but for the order of its parts, labels, numbers and the closing Recommendation', async () => {
    const [first, second] = await Promise.all([bcb, plain].map(async (house) => partsOf((await buildSound(source(), [], house)).document)))
    if (first === undefined || second === undefined) throw new Error('a paper was not built')
    const names = [...new Set([...first.keys(), ...second.keys()])]
    const lines = [`order: ${[...first.keys()].join(', ')}  ->  ${[...second.keys()].join(', ')}`, ...names.flatMap((part) => differences(part, first.get(part) ?? [], second.get(part) ?? []))]
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`houses/${name}.txt`)
  })
})

/** One line for each text that the two houses print otherwise. */
const differences = (part: string, first: readonly string[], second: readonly string[]): string[] => {
  const lines = Array.from({ length: Math.max(first.length, second.length) }, (_, index) => [first[index] ?? 'nothing', second[index] ?? 'nothing'] as const)
  return lines.filter(([one, other]) => one !== other).map(([one, other]) => `${part}: ${one}  ->  ${other}`)
}

/** The texts of each part of a paper, the parts in the order in which they are printed. */
const partsOf = (document: Document): ReadonlyMap<string, readonly string[]> => {
  const parts = new Map<string, Block[]>()
  let tail: string | null = null
  const blocks = document.parts.flatMap(({ blocks }) => blocks)
  for (const block of blocks) {
    if (block.kind === 'heading') tail = block.look === 'closing' ? 'bibliography' : block.look === 'appendix' ? 'appendices' : block.look === 'section' ? 'sections' : tail
    const part = block.kind === 'front' ? (block.at === 'head' ? 'front' : 'end') : block.kind === 'notice' ? 'notices' : block.kind === 'title' || block.kind === 'signatures' ? block.kind : (tail ?? 'sections')
    parts.set(part, [...(parts.get(part) ?? []), block])
  }
  const textsOf = (blocks: readonly Block[], notes: Document['parts'][number]['notes']): readonly string[] =>
    documentTexts({ ...document, parts: document.parts.slice(0, 1).map((part) => ({ ...part, blocks, notes })) }).map((text) => text.replaceAll('\u00A0', ' '))
  const lined = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) =>
    (block.kind === 'front' ? block.lines.map((line) => textsOf([{ ...block, lines: [line] }], []).join(' ').trim()) : textsOf([block], [])))
  return new Map([...[...parts].map(([part, blocks]) => [part, lined(blocks)] as const), ['footnotes', textsOf([], document.parts.flatMap(({ notes }) => notes))] as const]
    .filter(([, texts]) => texts.length > 0))
}

describe('every-block', () => {
  test('has every kind of block, but for a turned page, which the paper cannot ask for', async () => {
    const { document } = await buildSound(everyBlock(), [])
    const kinds = new Set(document.parts.flatMap(({ blocks }) => blocks.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['front', 'heading', 'list', 'notice', 'paragraph', 'picture', 'quotation', 'signatures', 'table', 'title'])
    expect(document.parts.flatMap(({ notes }) => notes).length).toBe(1)
  })

  test('looks otherwise in each house, in face, colours and measures', async () => {
    const [first, second] = await Promise.all([bcb, plain].map(async (house) => rulesOf((await buildSound(everyBlock(), ['html'], house)).bytes('html'))))
    if (first === undefined || second === undefined) throw new Error('a paper was not built')
    const lines = [...new Set([...first.keys(), ...second.keys()])].flatMap((selector) => {
      const [one, other] = [first.get(selector) ?? [], second.get(selector) ?? []]
      const said = differences(selector, one.filter((words) => !other.includes(words)), other.filter((words) => !one.includes(words)))
      return said
    })
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('houses/every-block.looks.txt')
  })
})

/** What the style sheet of a web page says of each selector. */
const rulesOf = (page: Uint8Array): ReadonlyMap<string, readonly string[]> => {
  const sheet = /<style>([\s\S]*?)<\/style>/.exec(new TextDecoder().decode(page))?.[1] ?? ''
  const rules = new Map<string, string[]>()
  for (const [, selector = '', words = ''] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    rules.set(selector.trim(), [...(rules.get(selector.trim()) ?? []), ...words.split(';').map((one) => one.trim()).filter((one) => one !== '')])
  }
  return rules
}

describe.each([...shippedSources])('%s', (name, source) => {
  needs('poppler')('is read back whole from the PDF of the second house', async () => {
    const { document, bytes } = await buildSound(source, ['pdf'], plain)
    const found = structureWords(readStructure(await structureText(put(folder, `${name}.pdf`, bytes('pdf')))))
    expect(wordsOf(found)).toEqual(documentWords(document))
  })

  needs('LibreOffice')('is numbered by Word as the second house numbers', async () => {
    const { document, bytes } = await buildSound(source, ['docx'], plain)
    const [found = ''] = await textOfDocx([put(folder, `${name}.docx`, bytes('docx'))], folder)
    // LibreOffice writes bullets with signs of its own into a text, whatever the file names.
    expect(wordsOf(found)).toEqual(documentWords(document, { bullet: (depth) => (depth === 1 ? '•' : '◦') }))
  }, 120_000)
})

describe('The numbers of the second house', () => {
  const source = sourceOf(`---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: Numbers
---

# Purpose

To inform the Board.

# Recommendation

The Board to note the report.

# Spends {#spends}

As said in [para](#last), in [para](#item), in [para](#inner) and in [section](#spends).

The spends:

1. the first
2. the second {#item}
   1. its half
   2. its other half {#inner}

The last of them. {#last}
`)
  const numbered = [
    'A.', 'Purpose', 'A.1.', 'To inform the Board.', 'B.', 'Recommendation', 'B.1.', 'The Board to note the report.',
    'C.', 'Spends', 'C.1.', 'As said in para C.3, in para C.2(ii), in para C.2(ii)(b) and in section C.',
    'C.2.', 'The spends:', '(i)', 'the first', '(ii)', 'the second', '(a)', 'its half', '(b)', 'its other half', 'C.3.', 'The last of them.',
  ]

  test('close with a dot, and are cited without it', async () => {
    const { document } = await buildSound(source, [], plain)
    expect(documentTexts(document).slice(-numbered.length).map((text) => text.replaceAll('\u00A0', ' '))).toEqual(numbered)
  })

  needs('LibreOffice')('are those that Word counts', async () => {
    const { bytes } = await buildSound(source, ['docx'], plain)
    const [found = ''] = await textOfDocx([put(folder, 'numbers.docx', bytes('docx'))], folder)
    expect(wordsOf(found).slice(-wordsOf(numbered.join(' ')).length)).toEqual(wordsOf(numbered.join(' ')))
  }, 120_000)
})
