/** The ticked copy: every figure with its mark, every check with its working, and a page that anybody can read. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditFiles } from '../src/audit-files.ts'
import { recordOf } from '../src/audit-record.ts'
import type { AuditRecord } from '../src/model/audit-record.ts'
import type { Block, Document, Item, TickMark, Words } from '../src/model/document.ts'
import { writeDocument } from '../src/build.ts'
import { letterOf } from '../src/compose/ticked/references.ts'
import { tickedCopy, writeTickedCopy } from '../src/ticked-copy.ts'
import { folderWith, home, passingFolder, put } from './support/folder.ts'
import { bcb, plain, shippedSources, sourceOf } from './support/house.ts'
import { needs } from './support/needs.ts'
import { axe, openBrowser, overflow } from './support/validators/browser.ts'
import { htmlValidate } from './support/validators/html-validate.ts'
import { nu } from './support/validators/nu.ts'
import { textOfPages } from './support/validators/pdf-readers.ts'
import { veraPdf } from './support/validators/vera-pdf.ts'
import { run } from './support/run.ts'
import { runIn } from './cli/terminal.ts'

const reserves = `Somebody else's paper.

Table 4: Funds held (£000)

| Fund | March 2014 | March 2015 |
| --- | ---: | ---: |
| Pensions | 1,200 | 1,250 |
| Carbon | 300 | 310 |
| **Total** | **1,500** | **1,650** |

Grants

| Grant | Amount |
|---|---:|
| Hub<br>Helpline | £5k<br>£5k |
| Training | £2.5k |
| Total | = |
`

const nobody = { preparedBy: null, reviewedBy: null, reference: null, date: null, options: {} }
const shipped = [...shippedSources.values()]
const printedTables = sourceOf(readFileSync(join(home, 'test', 'audit', 'printed-tables.md')), 'printed-tables.md')
const everything = [...shipped, sourceOf(reserves, 'reserves.md'), printedTables]

interface Copy { readonly record: AuditRecord; readonly document: Document; readonly html: string }

const copyOf = async (sources: Parameters<typeof auditFiles>[0], house = bcb, asked: Parameters<typeof recordOf>[1] = nobody): Promise<Copy> => {
  const audited = auditFiles(sources, house)
  const record = recordOf(audited, asked)
  return { record, document: await tickedCopy(audited, record, house), html: new TextDecoder().decode(await writeTickedCopy(audited, record, house, 'html')) }
}

const wordsOf = (block: Block): Words[] => {
  const inItem = ({ words, lists }: Item): Words[] => [words, ...lists.flatMap(({ items }) => items.flatMap(inItem))]
  switch (block.kind) {
    case 'front': return block.lines.map(({ value }) => value)
    case 'list': return block.items.flatMap(inItem)
    case 'table': return [block.head, ...block.rows.map(({ cells }) => cells)].flatMap((cells) => cells.flatMap(({ lines }) => lines))
    case 'quotation': return [...block.paragraphs]
    case 'turned': return block.blocks.flatMap(wordsOf)
    case 'picture': case 'signatures': return []
    default: return [block.words]
  }
}
const allWords = ({ parts }: Document): Words[] => parts.flatMap(({ blocks, notes }) => [...blocks.flatMap(wordsOf), ...notes.map(({ words }) => words)])

const said = (words: Words): string => words.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'tick' ? `${inline.sign}${inline.reference}` : '')).join('')

/** Each mark at a figure, with the words right before it. */
const marksIn = (document: Document): { before: string; tick: TickMark }[] => allWords(document).flatMap((words) => words.flatMap((inline, at) =>
  (inline.kind === 'tick' && inline.at === 'figure' ? [{ before: said(words.slice(0, at).filter(({ kind }) => kind === 'text')), tick: inline }] : [])))

/** The items of the workings, and of those with several checks the checks. */
const workingsIn = ({ parts }: Document): Item[] => parts.flatMap(({ blocks }) => blocks.flatMap((block) =>
  (block.kind === 'list' ? block.items.filter(({ words }) => words.some((inline) => inline.kind === 'tick' && inline.at === 'working')) : [])))

let all: Copy
beforeAll(async () => { all = await copyOf(everything) })

describe('The marks', () => {
  test('of the February paper are these', async () => {
    const { document } = await copyOf(shipped)
    const lines = [
      ...marksIn(document).map(({ before, tick }) => `${before.slice(-28).trim()} ${tick.sign}${tick.reference}   ${tick.says} ${tick.reference}`), '',
      ...workingsIn(document).flatMap(({ label, words, lists }) => [`${label}  ${said(words)}`, ...lists.flatMap(({ items }) => items.map((item) => `   ${item.label} ${said(item.words)}`))]), '',
    ]
    await expect(lines.join('\n')).toMatchFileSnapshot('ticked-copy.said.txt')
  })
  test('stand right after the words of their figure, one at every figure that was read', () => {
    const marks = marksIn(all.document)
    const figures = all.record.files.flatMap((file) => file.figures)
    // A cell that was left to be filled in and could not be has a mark, and is no figure.
    const empty = all.record.files.flatMap((file) => file.checks).filter(({ stated, code }) => stated === null && code === 'total-unchecked').length
    expect(figures.length).toBeGreaterThan(300)
    expect(marks.length).toBe(figures.length + empty)
    const texts = figures.map(({ text }) => text).sort()
    const misplaced = marks.filter(({ before }) => !texts.some((text) => before.replaceAll('\u00A0', ' ').endsWith(text)))
    expect(misplaced.map(({ before }) => before.slice(-30))).toEqual([])
  })
  test('lead to a working, and each working back', () => {
    const anchors = new Set([...workingsIn(all.document).map(({ anchor }) => anchor), ...marksIn(all.document).map(({ tick }) => tick.anchor)])
    const ends = allWords(all.document).flatMap((words) => words.flatMap((inline) => (inline.kind === 'tick' ? [inline.to] : inline.kind === 'text' && inline.link?.to === 'anchor' ? [inline.link.anchor] : [])))
    expect(ends.filter((to) => to === null || (!anchors.has(to) && !/^paper-\d+-/.test(to)))).toEqual([])
  })
  test('of a figure with several checks are the gravest of them', () => {
    for (const { words, lists } of workingsIn(all.document)) {
      const [tick] = words.filter((inline) => inline.kind === 'tick')
      const signs = lists.flatMap(({ items }) => items.map((item) => said(item.words).charAt(0)))
      if (signs.length > 0) expect([...'×?○^√'].find((sign) => signs.includes(sign))).toBe(tick?.sign)
    }
  })
})

test('Of a very large table the copy sets what somebody ought to look at, and says how much it leaves out', async () => {
  const rows = Array.from({ length: 2_100 }, (_, at) => `Item ${at + 1},100,${at + 7},${at === 2_049 ? 1 : at + 107}`)
  const { document, record } = await copyOf([sourceOf(['Item,First,Second,Sum', ...rows, `Total,210000,${2_100 * 7 + 2_099 * 1_050},`].join('\n'), 'large.csv')])
  const tables = document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'turned' ? block.blocks : [block])).filter((block) => block.kind === 'table'))
  const set = tables.flatMap((table) => table.rows).map(({ cells }) => cells[0]?.lines.map(said).join('') ?? '').filter((label) => /^(?:Item|Total)/.test(label))
  expect([set.length, set.slice(-3)]).toEqual([1_002, ['Item 1000', 'Item 2050', 'Total']])
  const words = allWords(document).map(said)
  expect(words.filter((each) => each.startsWith('The table has'))).toEqual([expect.stringContaining('The table has 2,101 rows, of which 1,002 are set here')])
  const workings = workingsIn(document)
  const rest = said(workings.at(-1)?.words ?? [])
  const holding = record.files.flatMap(({ checks }) => checks).filter(({ severity }) => severity === 'tick').length
  expect(rest).toContain(`${String(holding - 2_000)} more figures of this file: ${String(holding - 2_000)} hold and 0 were not checked.`)
  expect(workings.filter(({ words: each }) => said(each).includes(': does not hold'))).toHaveLength(1)
  expect(marksIn(document).filter(({ tick }) => tick.mark === 'differs')).toHaveLength(1)
  expect(workings.find(({ words: each }) => said(each).includes('210000'))?.words.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')).toContain('and 1900 more.')
})

test('Marks find their figures in bold words, notes, lists, files beside a paper, and once where a Recommendation is repeated', async () => {
  const text = `---
to: Board
from: Chief Executive
date: 27 February 2014
title: Grants
---

# Purpose

To give **£12.5k** (in 2014, of which £5 later) to the hub.[^1]

[^1]: The hub had £11k before.

# Recommendation

That the Board gives £12.5k:

- £7.5k now
- £5k in May 2015

# Grants

Grants of the year

::table{from="grants.csv"}
`
  const { document, record, html } = await copyOf([sourceOf(text, 'papers/2014-02-27/grants.md', { 'grants.csv': 'Recipient,Award\nHub,£7.5k\nHelpline,£5k\nTotal,=\n' })])
  expect(record.findings.filter((found) => JSON.stringify(found).includes('"error"'))).toEqual([])
  expect(marksIn(document).map(({ before, tick }) => `${before.slice(-12)}${tick.sign}`)).toEqual([
    ' give £12.5k?', ' of which £5·', 'gives £12.5k○', '£7.5k○', '£5k○', '£7.5k·', '£5k·', '£12.5k^', 'hub had £11k○',
  ])
  expect(await htmlValidate(html)).toEqual([])
})

describe('Every check of the record', () => {
  test('is said exactly once, with its own mark and working', () => {
    const checks = all.record.files.flatMap((file) => file.checks)
    const names = { tick: ['holds'], error: ['does not hold'], warning: ['query'], unchecked: ['not checked'], info: ['calculated', 'holds', 'query'] }
    const told = workingsIn(all.document).flatMap(({ words, lists }) => (lists.length > 0 ? lists.flatMap(({ items }) => items.map((item) => said(item.words))) : [said(words)]))
    const left = [...told]
    for (const check of checks) {
      const at = left.findIndex((line) => names[check.severity].some((name) => line.includes(` ${name}. `)) && line.toLowerCase().includes((check.working ?? check.reason ?? '').toLowerCase()))
      expect(at, `${check.code} ${check.file}:${check.place.line}`).not.toBe(-1)
      left.splice(at, 1)
    }
    // What is left are figures that no check is about.
    expect(left.filter((line) => !line.includes('not checked. No ') && !line.includes('not checked. The sentence '))).toEqual([])
  })
})

describe('The page', () => {
  test('is the same, byte for byte, a second time', async () => {
    expect((await copyOf(everything)).html).toBe(all.html)
  })
  test('html-validate finds nothing', async () => { expect(await htmlValidate(all.html)).toEqual([]) })
  needs('Java')('the Nu checker finds nothing', async () => {
    const file = put(passingFolder(), 'ticked.html', all.html)
    expect((await nu([file])).get(file)).toEqual([])
  })
  needs('Chromium')('axe finds nothing at a desk or on a phone, and nobody scrolls sideways', async () => {
    const browser = await openBrowser()
    try {
      for (const house of [bcb, plain]) {
        // Twelve columns of figures, each with what a screen reader hears, are wider than a phone.
        const wide = [['Reserve', ...Array.from({ length: 12 }, (_, at) => `Area ${at}`)], ...['General', 'Other', 'Total'].map((label, at) => [label, ...Array<string>(12).fill(`£${(at + 1) * 100},000`)])].map((row) => row.join(';')).join('\n')
        const { html } = await copyOf([...shipped, sourceOf(reserves, 'reserves.md'), sourceOf(wide, 'wide.csv')], house)
        expect(await axe(browser, html, 1280)).toEqual([])
        expect(await axe(browser, html, 320)).toEqual([])
        expect(await overflow(browser, html, 320)).toBe(0)
      }
    } finally {
      await browser.close()
    }
  })
  needs('Chromium')('hides a mark and its working when its box is emptied by the keyboard, and never on paper', async () => {
    const { html } = await copyOf([sourceOf(reserves, 'reserves.md')])
    const browser = await openBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent(html)
      const seen = async (): Promise<unknown> => page.evaluate(`['.tick-holds', '.tick-differs', '.tick-part'].map((name) =>
        [...document.querySelectorAll('sup' + name + ', li:has(> ' + name + ')')].filter((element) => element.getClientRects().length > 0).length)`)
      const before = await seen()
      expect(before).toEqual([2, 2, 7])
      // The first stops of the keyboard are those of the record and the boxes, in the order of the page.
      const stops: string[] = []
      for (let at = 0; at < 9; at += 1) {
        await page.keyboard.press('Tab')
        stops.push(String(await page.evaluate(`document.activeElement.id || document.activeElement.tagName`)))
        if (stops.at(-1) === 'show-holds') await page.keyboard.press('Space')
      }
      expect(stops.filter((stop) => stop.startsWith('show-'))).toEqual(['show-differs', 'show-query', 'show-unchecked', 'show-calculated', 'show-holds', 'show-part'])
      expect(await seen()).toEqual([0, 2, 7])
      await page.emulateMedia({ media: 'print' })
      expect(await seen()).toEqual(before)
      expect(await page.evaluate(`getComputedStyle(document.querySelector('.sieve')).display`)).toBe('none')
    } finally {
      await browser.close()
    }
  })
  test('forbids every script and every request, and bears none', () => {
    expect(all.html.replaceAll('&#x27;', '\'')).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'none'; `)
    expect(all.html).not.toMatch(/<script|\ssrc=|<link|@import|url\(/)
  })
  test('says who recomputed, and never that anything was audited, verified or certified', () => {
    expect(all.html).toContain('Recomputed by boardpaper 0.1.0, rules of 2026-11.')
    expect(all.html).not.toMatch(/audited|verified|certified/i)
  })
})

describe('The same, typeset', () => {
  const pdfOf = async (house = bcb): Promise<string> => {
    const audited = auditFiles([...shipped, sourceOf(reserves, 'reserves.md')], house)
    return put(passingFolder(), 'ticked.pdf', await writeTickedCopy(audited, recordOf(audited, nobody), house, 'pdf'))
  }
  needs('veraPDF')('is PDF/UA and PDF/A, in either house', async () => {
    const files = [await pdfOf(), await pdfOf(plain)]
    for (const flavour of ['ua1', '3a'] as const) {
      const found = await veraPdf(flavour, files)
      for (const file of files) expect(found.get(file)).toEqual([])
    }
  })
  needs('qpdf')('has a place for every link inside it', async () => {
    const { stdout } = await run('qpdf', ['--json', '--qdf', await pdfOf()])
    const ends = [...stdout.matchAll(/"\/Dest": "u:([^"]+)"/g)].map(([, name]) => name ?? '')
    expect(ends).toEqual(expect.arrayContaining(['working-a', 'figure-1', 'paper-1-p3-1']))
    const places = new Set([...stdout.matchAll(/^\s*"u:([^"]+)",$/gm)].map(([, name]) => name ?? ''))
    expect(ends.filter((name) => !places.has(name))).toEqual([])
  })
  needs('poppler')('has each mark beside its figure', async () => {
    const pages = (await textOfPages(await pdfOf())).join('\n')
    expect(pages).toMatch(/£265\.5k\s*√/)
    expect(pages).toMatch(/1,650\s*×/)
  })
})

test('is never set as DOCX', async () => {
  const { document } = all
  await expect(writeDocument(document, bcb, 'docx')).rejects.toThrow('never asked for as DOCX')
})

test('The letters go on after z, and leave out those that look like a figure or a stroke', () => {
  expect([0, 7, 8, 22, 23, 24, 46].map(letterOf)).toEqual(['a', 'h', 'j', 'z', 'aa', 'ab', 'ba'])
})

describe('The record at its head', () => {
  test('has what was said of the check, and lines to write on where nothing was', async () => {
    const { html } = await copyOf(shipped, bcb, { ...nobody, preparedBy: 'A. <b>Auditor</b>', date: '28 November 2026' })
    expect(html).toContain('A. &lt;b>Auditor&lt;/b>')
    expect(html).toMatch(/Reference<\/th><td>_{10,}</)
    for (const source of shipped) expect(html).toContain(source.file)
    expect(html.match(/SHA-256 [0-9a-f]{64}/g)).toHaveLength(2)
    expect(html.match(/difference nil/g)).toHaveLength(2)
  })
  test('says what was not read, and why', async () => {
    const { html } = await copyOf([sourceOf('%PDF-1.7', 'their.csv'), sourceOf(reserves, 'reserves.md')])
    expect(html).toMatch(/What was not read[\s\S]*their\.csv/)
  })
})

test('A copy is not for publication on any of its pages, unless it is one of a public edition', async () => {
  const says = ({ parts }: Document) => parts.map(({ running }) => JSON.stringify(running).match(/NOT FOR PUBLICATION/g)?.length ?? 0)
  const { document, html } = await copyOf(everything)
  expect(document.parts).toHaveLength(5)
  expect(Math.min(...says(document))).toBeGreaterThan(0)
  expect(html.match(/<p class="notice">NOT FOR PUBLICATION/g)?.length).toBeGreaterThan(0)
  const open = auditFiles(shipped, bcb, { edition: 'public' })
  expect(says(await tickedCopy(open, recordOf(open, nobody), bcb))).toEqual([0, 0, 0])
})

test('A paper with gaps is shown with them, marks and all', async () => {
  const { document } = await copyOf([sourceOf('---\ntitle: A draft\n---\n\n# Purpose\n\nTo ask for £5k.\n')])
  expect(marksIn(document).map(({ before, tick }) => `${before}${tick.sign}`)).toEqual(['To ask for £5k○'])
})

describe('boardpaper audit --html', () => {
  test('writes the copy beside what it prints', async () => {
    const folder = folderWith({ 'reserves.md': reserves })
    const { status, out } = await runIn(folder, ['audit', 'reserves.md', '--html', 'out/ticked.html', '--reference', 'R/7'])
    expect([status, out.includes('total-differs')]).toEqual([1, true])
    expect(readFileSync(join(folder, 'out', 'ticked.html'), 'utf8')).toContain('R/7')
  })
  test('says why it cannot', async () => {
    const folder = folderWith({ 'reserves.md': reserves, 'out': 'a file' })
    expect(await runIn(folder, ['audit', 'reserves.md', '--html', 'out/ticked.html'])).toMatchObject({ status: 2, people: expect.stringContaining('out/ticked.html: the ticked copy cannot be written: a file stands where a folder should be') })
  })
})
