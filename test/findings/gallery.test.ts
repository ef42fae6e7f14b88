/**
 * Every message about a paper, each with the smallest source that earns it.
 * A case is `<code>.case.md`, or `<code>--<what is wrong>.case.md`; one that is no text is `.case.hex`, and one that is a table in a
 * file of its own is `.case.csv`. What is said of it is the `.report.txt` beside it: the author's line, carets under the spot, and the words.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSource, type Edition, type House } from '../../src/build.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { blocksFindings } from '../../src/findings/catalogue/blocks.ts'
import { exemptFindings } from '../../src/findings/catalogue/exempt.ts'
import { fileFindings } from '../../src/findings/catalogue/file.ts'
import { frontMatterFindings } from '../../src/findings/catalogue/front-matter.ts'
import { marksFindings } from '../../src/findings/catalogue/marks.ts'
import { percentagesFindings } from '../../src/findings/catalogue/percentages.ts'
import { proseFindings } from '../../src/findings/catalogue/prose.ts'
import { referencesFindings } from '../../src/findings/catalogue/references.ts'
import { structureFindings } from '../../src/findings/catalogue/structure.ts'
import { tableFileFindings } from '../../src/findings/catalogue/table-file.ts'
import { totalsFindings } from '../../src/findings/catalogue/totals.ts'
import { wordsFindings } from '../../src/findings/catalogue/words.ts'
import { stops } from '../../src/findings/finding.ts'
import { reportText } from '../../src/findings/report.ts'
import type { Source } from '../../src/read/source.ts'
import { bcb, sourceOf } from '../support/house.ts'

const folder = new URL('./', import.meta.url)
const width = 100

const bytesOf = (file: string): Uint8Array => {
  const bytes = readFileSync(new URL(file, folder))
  return file.endsWith('.hex') ? Uint8Array.from(bytes.toString('utf8').split(/\s+/).filter((pair) => pair !== ''), (pair) => Number.parseInt(pair, 16)) : bytes
}

/** What any case may name beside it: a picture of one dot. */
const dot = { 'dot.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64') }

/** Sources that are over a limit, and for that too large to keep as files. */
const grown: Readonly<Record<string, () => string>> = {
  'file-too-large': () => 'a paper\n\n'.repeat(60_000),
  'file-too-long': () => 'a\n'.repeat(10_001),
  'file-too-many-cells': () => `| a | b | c | d |\n| - | - | - | - |\n${'| a | b | c | d |\n'.repeat(5_000)}`,
  'file-too-many-items': () => '- a\n'.repeat(4_001),
  'file-too-many-marks': () => `${'*a '.repeat(900)}\n\n`.repeat(25),
  'file-too-many-marks--together': () => '['.repeat(900).replace(/.{30}/g, '$& ').concat('\n').repeat(3),
  'file-word-too-long': () => `The key is ${'a'.repeat(1_001)}.\n`,
  'file-too-many-spaces': () => `The grant${' '.repeat(1_001)}is £5k.\n`,
  'file-too-deep--colons': () => ':::exempt\n'.repeat(101),
  'front-matter-too-long': () => `---\n${'to: Board\n'.repeat(1_001)}---\n\n# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\nTo note this.\n`,
}

/** The paper that names the table of a case that is one. */
const paperOfTable = `---
to: Board
from: Chief Executive
date: 27 February 2014
title: Awards
---

# Purpose

To tell the Board of awards.

# Recommendation

To note the awards.

# Awards

The awards are:

::table{from="awards.csv"}
`

const kept = readdirSync(folder).filter((file) => /\.case\.(md|hex|csv)$/.test(file)).sort()
const nameOf = (file: string): string => file.replace(/\.case\.\w+$/, '')
/** The cases that are tables, by name. */
const tables: ReadonlyMap<string, Uint8Array> = new Map(kept.filter((file) => file.endsWith('.csv')).map((file) => [nameOf(file), bytesOf(file)]))
const besideOf = (name: string): Readonly<Record<string, Uint8Array>> => {
  const table = tables.get(name)
  return table === undefined ? dot : { 'awards.csv': table }
}

/** What is said only where a public edition is made. */
const ofPublicEdition = new Set(['exempt-undecided', 'exempt-unplaced', 'exempt-file-name'])
const editionOf = (name: string): Edition => (ofPublicEdition.has(name.replace(/--.*$/, '')) ? 'public' : 'private')
/** The house of a case: one with thresholds where they are what it is about. */
const houseOf = (name: string): House =>
  name.startsWith('threshold-') ? { ...bcb, style: { ...bcb.style, check: { ...bcb.style.check, thresholds: { tendering: '£50,000' } } } } : bcb

/** The exempt files of cases that have one, by name: `<code>.exempt.md`. */
const exemptFiles: ReadonlyMap<string, Uint8Array> = new Map(readdirSync(folder).filter((file) => file.endsWith('.exempt.md')).map((file) => [file.replace(/\.exempt\.md$/, ''), bytesOf(file)]))
const exemptOf = (file: string): string => file.replace(/\.md$/, '.exempt.md')

const caseOf = (name: string, contents: string | Uint8Array, file: string): Source => {
  const exempt = exemptFiles.get(name)
  const source = sourceOf(contents, file, besideOf(name))
  return exempt === undefined ? source : { ...source, exemptBeside: true, passages: { file: exemptOf(file), bytes: exempt } }
}

/** The paper of each case, by name. */
const cases: ReadonlyMap<string, () => Uint8Array> = new Map([
  ...kept.map((file) => [nameOf(file), () => (tables.has(nameOf(file)) ? new TextEncoder().encode(paperOfTable) : bytesOf(file))] as const),
  ...Object.entries(grown).map(([name, text]) => [name, () => new TextEncoder().encode(text())] as const),
])

describe.each([...cases.keys()])('%s', (name) => {
  const bytes = cases.get(name)?.() ?? new Uint8Array()
  const file = 'papers/2014-02-27/support.md'
  const { findings } = checkSource(caseOf(name, bytes, file), houseOf(name), editionOf(name))
  const code = name.replace(/--.*$/, '')

  test('earns its code', () => {
    expect(findings.map((found) => found.code)).toContain(code)
  })

  test('stops the paper, unless it is a mere warning', () => {
    const entry = Object.entries(catalogue).find(([known]) => known === code)?.[1]
    expect(stops(findings)).toBe(entry?.severity === 'error')
  })

  test('is told in these words, under the spot', async () => {
    const source = new TextDecoder('utf-8').decode(bytes)
    const table = tables.get(name)
    const exempt = exemptFiles.get(name)
    const shown: [string, string][] = exempt !== undefined ? [[file, source], [exemptOf(file), new TextDecoder('utf-8').decode(exempt)]] : table === undefined ? [[file, source]] : [[file, source], [file.replace(/[^/]+$/, 'awards.csv'), new TextDecoder('utf-8').decode(table)]]
    const report = reportText(findings, new Map(code.startsWith('file-') ? [] : shown), { colour: false, width })
    await expect(report).toMatchFileSnapshot(new URL(`${name}.report.txt`, folder).pathname)
  })
})

/** What the disk tells, and no source alone can earn; `test/workspace/` has them. */
const ofTheDisk = new Set(['file-unreadable', 'exempt-name', 'exempt-alone'])
/** What only several papers together show; `test/audit/prose/papers.test.ts` has them. */
const ofSeveral = new Set(['figures-inconsistent'])
/** What is said of the source of a paper. What is said of house styles is in `test/read/house-style.test.ts`, of output in `test/workspace/output.test.ts`. */
const papersCodes = [fileFindings, frontMatterFindings, exemptFindings, structureFindings, blocksFindings, marksFindings, referencesFindings, totalsFindings, percentagesFindings, proseFindings, wordsFindings, tableFileFindings]
  .flatMap((findings) => Object.keys(findings)).filter((code) => !ofTheDisk.has(code) && !ofSeveral.has(code))

test('every message about a paper has a case', () => {
  const shown = new Set([...cases.keys()].map((name) => name.replace(/--.*$/, '')))
  expect(papersCodes.filter((code) => !shown.has(code))).toEqual([])
  expect(papersCodes.length).toBeGreaterThan(80)
})

/** Where a second thing is wrong by the nature of the case. */
const companions: Readonly<Record<string, string>> = {
  'passage-missing': 'passage-unused',
  'passage-contents--appendix': 'appendix-absent',
  'exempt-mark--full-width': 'character-not-in-face',
  'exempt-mark--in-code': 'markdown-code',
  'exempt-mark--in-note': 'markdown-html',
  'exempt-mark--in-quotation': 'quotation-contents',
  'exempt-mark--no-width-between': 'character-unseen',
  'front-matter-line--full-width-colon': 'character-not-in-face',
  'number-by-hand--under-item': 'item-runs-on',
  'footnote-misplaced': 'footnote-unused',
  'figure-unallocated': 'figure-truncated',
  'footnote-misplaced--in-another': 'footnote-unused',
  'footnote-misplaced--behind-an-address': 'footnote-unused',
}

test('no case is told more than is wrong with it', () => {
  const talkative = [...cases].flatMap(([name, bytes]) => {
    const { findings } = checkSource(caseOf(name, bytes(), 'support.md'), houseOf(name), editionOf(name))
    const others = findings.filter(({ code }) => code !== name.replace(/--.*$/, '') && code !== companions[name])
    return others.length === 0 ? [] : [`${name}: ${others.map(({ code }) => code).join(', ')}`]
  })
  expect(talkative).toEqual([])
})

/** Their line ready to copy is one that is missing, not one that stands there wrong. */
const missingLines = new Set(['front-matter-missing', 'front-matter-missing-field', 'purpose-missing', 'recommendation-missing', 'exempt-count', 'bibliography-columns'])
/** Their place is the row of signs; what is to be written anew is the line above. */
const underlined = new Set(['heading-underlined'])

test('a line ready to copy, put in place of the one that is wrong, is wrong no more', () => {
  const stillWrong = [...cases].flatMap(([name, bytes]) => {
    const text = new TextDecoder('utf-8').decode(bytes())
    const look = (source: string) => checkSource(caseOf(name, source, 'support.md'), houseOf(name), editionOf(name)).findings
    return look(text).flatMap(({ code, file, mended, place }) => {
      // A line of a table is put right in its own file.
      if (mended === undefined || file !== 'support.md' || missingLines.has(code) || !papersCodes.includes(code)) return []
      const lines = text.split('\n')
      if (underlined.has(code)) lines.splice(place.line - 2, 2, mended)
      else lines[place.line - 1] = mended
      const again = look(lines.join('\n')).filter((found) => found.code === code && found.place.line === place.line)
      return again.length === 0 ? [] : [`${name}: ${mended}`]
    })
  })
  expect(stillWrong).toEqual([])
})
