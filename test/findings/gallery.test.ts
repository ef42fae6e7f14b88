/**
 * Every message about a paper, each with the smallest source that earns it.
 * A case is `<code>.case.md`, or `<code>--<what is wrong>.case.md`; one that is no text is `.case.hex`. What is said of it is the
 * `.report.txt` beside it: the author's line, carets under the spot, and the words.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { exemptFindings } from '../../src/findings/catalogue/exempt.ts'
import { fileFindings } from '../../src/findings/catalogue/file.ts'
import { frontMatterFindings } from '../../src/findings/catalogue/front-matter.ts'
import { marksFindings } from '../../src/findings/catalogue/marks.ts'
import { referencesFindings } from '../../src/findings/catalogue/references.ts'
import { structureFindings } from '../../src/findings/catalogue/structure.ts'
import { totalsFindings } from '../../src/findings/catalogue/totals.ts'
import { stops } from '../../src/findings/finding.ts'
import { reportText } from '../../src/findings/report.ts'
import { bcb } from '../support/house.ts'

const folder = new URL('./', import.meta.url)
const width = 100

const bytesOf = (file: string): Uint8Array => {
  const bytes = readFileSync(new URL(file, folder))
  return file.endsWith('.hex') ? Uint8Array.from(bytes.toString('utf8').split(/\s+/).filter((pair) => pair !== ''), (pair) => Number.parseInt(pair, 16)) : bytes
}

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

const cases: ReadonlyMap<string, () => Uint8Array> = new Map([
  ...readdirSync(folder).filter((file) => /\.case\.(md|hex)$/.test(file)).sort().map((file) => [file.replace(/\.case\.(md|hex)$/, ''), () => bytesOf(file)] as const),
  ...Object.entries(grown).map(([name, text]) => [name, () => new TextEncoder().encode(text())] as const),
])

describe.each([...cases.keys()])('%s', (name) => {
  const bytes = cases.get(name)?.() ?? new Uint8Array()
  const file = 'papers/2014-02-27/support.md'
  const { findings } = checkSource({ file, bytes, exemptBeside: false }, bcb)
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
    const report = reportText(findings, new Map(code.startsWith('file-') ? [] : [[file, source]]), { colour: false, width })
    await expect(report).toMatchFileSnapshot(new URL(`${name}.report.txt`, folder).pathname)
  })
})

/** What the disk tells, and no source alone can earn; `test/workspace.test.ts` has them. */
const ofTheDisk = new Set(['file-unreadable', 'exempt-name', 'exempt-alone'])
/** What is said of the source of a paper. What is said of house styles is in `test/read/house-style.test.ts`, of output in `test/workspace.test.ts`. */
const papersCodes = [fileFindings, frontMatterFindings, exemptFindings, structureFindings, marksFindings, referencesFindings, totalsFindings]
  .flatMap((findings) => Object.keys(findings)).filter((code) => !ofTheDisk.has(code))

test('every message about a paper has a case', () => {
  const shown = new Set([...cases.keys()].map((name) => name.replace(/--.*$/, '')))
  expect(papersCodes.filter((code) => !shown.has(code))).toEqual([])
  expect(papersCodes.length).toBeGreaterThan(80)
})

/** Where a second thing is wrong by the nature of the case. */
const companions: Readonly<Record<string, string>> = {
  'exempt-mark--full-width': 'character-not-in-face',
  'exempt-mark--in-code': 'markdown-code',
  'exempt-mark--in-note': 'markdown-html',
  'exempt-mark--in-quotation': 'markdown-quotation',
  'exempt-mark--no-width-between': 'character-unseen',
  'front-matter-line--full-width-colon': 'character-not-in-face',
  'number-by-hand--under-item': 'item-runs-on',
}

test('no case is told more than is wrong with it', () => {
  const talkative = [...cases].flatMap(([name, bytes]) => {
    const { findings } = checkSource({ file: 'support.md', bytes: bytes(), exemptBeside: false }, bcb)
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
    const look = (source: string) => checkSource({ file: 'support.md', bytes: new TextEncoder().encode(source), exemptBeside: false }, bcb).findings
    return look(text).flatMap(({ code, mended, place }) => {
      if (mended === undefined || missingLines.has(code) || !papersCodes.includes(code)) return []
      const lines = text.split('\n')
      if (underlined.has(code)) lines.splice(place.line - 2, 2, mended)
      else lines[place.line - 1] = mended
      const again = look(lines.join('\n')).filter((found) => found.code === code && found.place.line === place.line)
      return again.length === 0 ? [] : [`${name}: ${mended}`]
    })
  })
  expect(stillWrong).toEqual([])
})
