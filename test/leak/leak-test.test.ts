/** What must not be published is found wherever a file can hold it, and a clean file is let pass. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formats } from '../../src/build.ts'
import { leaksFindings } from '../../src/findings/catalogue/leaks.ts'
import { reportText } from '../../src/findings/report.ts'
import { leakFindings } from '../../src/leak/findings.ts'
import { huntLeaks, methodsOf } from '../../src/leak/leak-test.ts'
import { leakReport } from '../../src/leak/report.ts'
import type { LeakTest, PublicFile, Secret } from '../../src/leak/secret.ts'
import { buildSound, shippedSources, sourceOf } from '../support/house.ts'
import { generatedPapers, sourceOfPaper } from '../support/papers.ts'
import { hiddenColumn, pdfOf, plantedFiles } from './plants.ts'

const words = 'Quillfeather asked for nine thousand more'
const said: Secret = { kind: 'text', text: words, where: 'paragraph 3.4' }
const sum = (pence: bigint, written: string): Secret => ({ kind: 'sum', pence, written, where: 'paragraph 3.4' })

const hunted = (files: readonly PublicFile[], secrets: readonly Secret[], publicText = ''): Promise<LeakTest> => huntLeaks({ secrets, files, publicText })
const textFile = (text: string): PublicFile => ({ name: 'awards.txt', bytes: new TextEncoder().encode(text) })
const foundIn = async (text: string, secret: Secret): Promise<boolean> => (await hunted([textFile(text)], [secret])).leaks.length > 0

const paperWith = (put: (place: string, otherwise: string) => string): string => `---
to: Business Coordination Board
from: ${put('front matter', 'Chief Executive')}
date: 27 February 2014
title: ${put('title', 'AWARDS')}
---

# Purpose

To inform the Board.${put('sentence', '')}

# Recommendation

To note this.

# ${put('heading', 'Awards')}

The awards are below.${put('footnote', '') === '' ? '' : '[^1]'}

| Recipient | Award |
| --- | ---: |
| ${put('cell', 'Drug Link')} | £30k |
| Total | £30k |

- ${put('item', 'One')}
- Two

> ${put('quotation', 'Well done.')}

![${put('picture', 'A dot')}](dot.png)
${put('footnote', '') === '' ? '' : `\n[^1]: ${put('footnote', '')}\n`}`

const dot = { 'dot.png': Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==', 'base64') }
const publicFiles = async (source: string): Promise<PublicFile[]> => {
  const { bytes } = await buildSound(sourceOf(source, undefined, dot))
  return formats.map((format) => ({ name: `awards.${format}`, bytes: bytes(format) }))
}

const told = (name: string, { leaks, unread }: LeakTest): string =>
  [name, ...leaks.map(({ file, method, at }) => `  ${file}: ${at || 'as a whole'} (${method})`), ...unread.map(({ at, because }) => `  not read: ${at}: ${because}`)].join('\n')

describe('A secret is found', () => {
  test('wherever a paper can hold it, in each format and by both extractors', async () => {
    const places = ['front matter', 'title', 'sentence', 'heading', 'footnote', 'cell', 'item', 'quotation', 'picture']
    const sentence = (place: string): string => `Our ${place} tells what the ${place} of Quillfeather costs`
    const files = await publicFiles(paperWith((place) => ` ${sentence(place)}.`))
    const { leaks, unread } = await hunted(files, places.map((place): Secret => ({ kind: 'text', text: sentence(place), where: place })))
    expect(unread).toEqual([])
    const lines = places.flatMap((place) => formats.map((format) => {
      const found = leaks.filter(({ secret, file }) => secret.where === place && file.endsWith(format))
      expect(found.map(({ method }) => method).sort(), `${place} in ${format}`).toEqual(['bytes', 'first extractor', 'second extractor'])
      return `${place}, ${format}: ${found.map(({ at }) => at.replace(/\d{2,}/g, '…') || 'as a whole').join('; ')}\n`
    }))
    await expect(lines.join('')).toMatchFileSnapshot(new URL('in-papers.said.txt', import.meta.url).pathname)
  })

  test('where a hand or another program put it', async () => {
    const [, docx, html] = await publicFiles(paperWith((_, otherwise) => otherwise))
    const report: string[] = []
    for (const [name, file] of plantedFiles(words, docx?.bytes ?? new Uint8Array(), html?.bytes ?? new Uint8Array())) {
      const result = await hunted([file], [said])
      expect(result.leaks.length, name).toBeGreaterThan(0)
      report.push(told(name, result))
    }
    await expect(`${report.join('\n')}\n`).toMatchFileSnapshot(new URL('planted.said.txt', import.meta.url).pathname)
  })

  test('when half of it is there', async () => {
    const long = 'The price that Quillfeather asked for in January was two thirds more than the price of the year before.'
    expect(await foundIn('We heard that Quillfeather asked for in January was two thirds more.', { kind: 'text', text: long, where: 'paragraph 3.4' })).toBe(true)
  })
})

/** As a writer of the time of LZW stores it: the table grows until it is full, and is begun anew. */
const lzwOf = (text: string, early: 0 | 1): string => {
  let [table, next, width, code, bits] = [new Map<string, number>(), 258, 9, '', '']
  const put = (one: number): void => { bits += one.toString(2).padStart(width, '0') }
  const codeOf = (stretch: string): number => (stretch.length === 1 ? stretch.charCodeAt(0) : table.get(stretch) ?? 0)
  put(256)
  for (const character of text) {
    if (code === '' || table.has(code + character)) {
      code += character
      continue
    }
    put(codeOf(code))
    table.set(code + character, next)
    // The reader is one stretch behind.
    width = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9
    next += 1
    if (next === 4094) {
      put(256);
      [table, next, width] = [new Map(), 258, 9]
    }
    code = character
  }
  put(codeOf(code))
  put(257)
  return (bits.match(/.{1,8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte.padEnd(8, '0'), 2))).join('')
}
const runsOf = (text: string): string => `${(text.match(/[^]{1,128}/g) ?? []).map((run) => String.fromCharCode(run.length - 1) + run).join('')}${String.fromCharCode(257 - 40)} \x80`

describe('In a PDF of others, stored by', () => {
  // Many words, each seldom: the table is filled more than once.
  const many = Array.from({ length: 9000 }, (_, at) => `(${(at * 7919 % 99991).toString(36)}) Tj`).join(' ')
  const page = `BT /F1 12 Tf 72 720 Td ${many} ET BT 72 700 Td (${words}) Tj ET`
  test.each([
    ['LZW', '/LZWDecode', lzwOf(page, 1)], ['LZW that grows late', '/LZWDecode /DecodeParms << /EarlyChange 0 >>', lzwOf(page, 0)], ['run lengths', '/RunLengthDecode', runsOf(page)],
    ['both', '[/RunLengthDecode /LZWDecode]', runsOf(lzwOf(page, 1))],
  ])('%s, words are found by their bytes and by both extractors', async (_, filter, stored) => {
    const bytes = pdfOf('', { more: [`<< /Filter ${filter} /Length ${stored.length} >>\nstream\n${stored}\nendstream`] })
    // The page shows that stream instead of the empty one.
    const shown = new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace('/Contents 4 0 R', '/Contents 6 0 R'), 'latin1'))
    const { leaks, unread } = await hunted([{ name: 'a.pdf', bytes: shown }], [said])
    expect([unread, methodsOf(leaks)]).toEqual([[], ['bytes', 'first extractor', 'second extractor']])
  })
})

test('A sentence that a page end parts, its foot and the next head between, is found', async () => {
  const drawn = pdfOf('BT /F1 12 Tf 72 60 Td (Quillfeather asked for) Tj ET BT 72 20 Td (Page 1 of 2) Tj ET BT 72 800 Td (Awards) Tj 0 -20 Td (nine thousand more) Tj ET')
  expect((await hunted([{ name: 'a.pdf', bytes: drawn }], [said])).leaks).not.toEqual([])
})

/** The same words as other programs and other hands would write them. */
const disguises: readonly ((text: string) => string)[] = [
  (text) => text.toUpperCase(), (text) => text.normalize('NFD'), (text) => text.replaceAll(' ', '\u00a0\u00a0'), (text) => text.replaceAll(' ', '\n'),
  (text) => text.replace(/(\w)(\w)/g, '$1\u00ad$2'), (text) => text.replaceAll("'", '’'), (text) => text.replaceAll('-', '–'), (text) => text.replaceAll('fi', 'ﬁ').replaceAll('ff', 'ﬀ'),
  (text) => [...text].join('\u200b'), (text) => text.replaceAll(' ', ''),
]

test('A text is found however it is written, and whatever stands round it', async () => {
  const word = fc.stringMatching(/^[a-zé]{1,9}(?:'s|-[a-z]{2,5})?$/)
  const sentence = fc.array(fc.oneof(word, fc.constantFrom('office', 'final', 'Zoë', '£12.5k', '2013/14')), { minLength: 4, maxLength: 20 }).map((all) => all.join(' ')).filter((text) => text.length > 15)
  await fc.assert(fc.asyncProperty(sentence, fc.array(sentence, { maxLength: 5 }), fc.array(sentence, { maxLength: 5 }), fc.constantFrom(...disguises), async (text, before, after, disguise) => {
    const { leaks } = await hunted([textFile(`${before.join('. ')}. ${disguise(text)}. ${after.join('. ')}`)], [{ kind: 'text', text, where: 'paragraph 3.4' }])
    expect(leaks).not.toEqual([])
  }), { numRuns: 200, seed: 6 })
})

describe('A sum is found in every spelling', () => {
  const spellings = [
    '£35k', '£35K', '35k', '£35.0k', '£35,000', '£35,000.00', '35,000', '35000', '35 000', '35\u00a0000', '35\u202f000', '£ 35,000', '3500000', '£0.035m', '£.035m', '0.035 million',
    'thirty-five thousand', 'Thirty five thousand pounds', '35 thousand', 'GBP 35,000', '{"pence":"3500000"}', '£\u00ad35\u200bk',
  ]
  test.each(spellings)('%s', async (spelling) => {
    expect(await foundIn(`It costs ${spelling} in all.`, sum(3_500_000n, '£35k'))).toBe(true)
  })
  test.each(['£135,000', '£35,000.50', '£35.5k', '£3.5k', '350000', '£35,000k', '135k', '35km', '2.35k', '£.35k', '35m', 'thirty-five'])('and not in %s', async (other) => {
    expect(await foundIn(`It costs ${other} in all.`, sum(3_500_000n, '£35k'))).toBe(false)
  })
  test('in a cell of a workbook that is a number', async () => {
    expect((await hunted([{ name: 'awards.xlsx', bytes: hiddenColumn('35000') }], [sum(3_500_000n, '£35k')])).leaks.map(({ method }) => method)).toEqual(['first extractor', 'second extractor'])
  })
  test('of odd pence, of hundreds and of millions', async () => {
    expect(await foundIn('It costs £1,234.50.', sum(123_450n, '£1.2345k'))).toBe(true)
    expect(await foundIn('It costs one hundred and five thousand and twenty pounds.', sum(10_502_000n, '£105,020'))).toBe(true)
    expect(await foundIn('It costs £1.2 million.', sum(120_000_000n, '£1,200,000'))).toBe(true)
    expect(await foundIn('It costs five pounds.', sum(500n, '£5'))).toBe(true)
  })
})

describe('What is no leak', () => {
  test('the clean papers and generated ones hold nothing of it', async () => {
    const files: PublicFile[] = []
    for (const [name, source] of shippedSources) {
      const { bytes } = await buildSound(source)
      files.push(...formats.map((format) => ({ name: `${name}.${format}`, bytes: bytes(format) })))
    }
    for (const [index, paper] of generatedPapers(1).entries()) {
      const { bytes } = await buildSound(sourceOfPaper(paper))
      files.push(...formats.map((format) => ({ name: `${index}.${format}`, bytes: bytes(format) })))
    }
    // So many that any looseness of the hunt would show.
    const secrets = Array.from({ length: 300 }, (_, index): Secret => (index % 2 === 0
      ? sum(BigInt(10_007 + index * 99_991) * 100n, `£${10_007 + index * 99_991}`)
      : { kind: 'text', text: `Supplier ${String.fromCharCode(65 + index % 26)}${String.fromCharCode(97 + index % 23)}lfwick ${index} Ltd`, where: 'paragraph 3.4' }))
    const { leaks, toLookAt, unread, hunted: what } = await hunted(files, secrets)
    expect({ leaks, toLookAt, unread }).toEqual({ leaks: [], toLookAt: [], unread: [] })
    expect(what).toMatchObject({ secrets: 300, files: 9 })
    expect(Math.min(...Object.values(what.read))).toBeGreaterThan(50_000)
  })
  test('what also stands in the public text is listed, and is no error', async () => {
    const { leaks, toLookAt } = await hunted([textFile('Drug Link asked for £30k, 3000000 pence.')], [sum(3_000_000n, '£30,000'), { kind: 'text', text: 'Drug Link', where: 'paragraph 3.4' }], 'Drug Link has £30k.')
    expect(leaks).toEqual([])
    expect(toLookAt.map(({ spelling, doubt }) => [spelling, doubt])).toContainEqual(['druglink', 'public'])
    expect(toLookAt.some(({ secret }) => secret.kind === 'sum')).toBe(true)
  })
  test('a word that is a mark of the format is listed', async () => {
    const { leaks, toLookAt } = await hunted([{ name: 'a.pdf', bytes: pdfOf('') }], [{ kind: 'text', text: 'Helvetica', where: 'paragraph 3.4' }])
    expect(leaks).toEqual([])
    expect(toLookAt.map(({ doubt }) => doubt)).toEqual(['marks'])
  })
  test('a word of the house is listed where a blank paper shows that it is one', async () => {
    const files = await publicFiles(paperWith((_, otherwise) => otherwise))
    const secrets: Secret[] = [{ kind: 'text', text: 'Purpose', where: 'paragraph 3.4' }, { kind: 'text', text: 'figures', where: 'paragraph 3.4' }]
    const blank = await huntLeaks({ secrets, files, publicText: '', blank: files })
    expect(blank.leaks).toEqual([])
    expect(new Set(blank.toLookAt.map(({ doubt, secret }) => `${doubt} ${secret.kind === 'text' ? secret.text : ''}`))).toEqual(new Set(['marks Purpose', 'marks figures']))
    expect((await hunted(files, secrets)).leaks).not.toEqual([])
  })
  test('what is too short is not hunted, and that is said', async () => {
    const short: Secret[] = [{ kind: 'text', text: '5', where: 'a' }, { kind: 'text', text: 'a', where: 'b' }, { kind: 'text', text: 'No.', where: 'c' }, sum(500n, '£5')]
    const { leaks, notHunted } = await hunted([textFile('5 a No. 500 500')], short)
    expect(leaks).toEqual([])
    expect(notHunted.map(({ secret, because }) => `${secret.where}: ${because}`)).toEqual([
      'a: it has fewer than 4 letters and digits', 'b: it has fewer than 4 letters and digits', 'c: it has fewer than 4 letters and digits',
      'paragraph 3.4: as digits without £, k or m it would be found in every file; it is hunted with them',
    ])
  })
})

describe('What cannot be read is told', () => {
  test.each([
    ['a PDF that is encrypted', { name: 'a.pdf', bytes: pdfOf('', { ofCatalog: '/Encrypt 9 0 R' }) }],
    ['a PDF with a damaged stream', { name: 'a.pdf', bytes: pdfOf('', { more: ['<< /Filter /FlateDecode /Length 4 >>\nstream\nabcd\nendstream'] }) }],
    ['a PDF whose stream says elsewhere how it is stored', { name: 'a.pdf', bytes: pdfOf('', { more: ['<< /Filter 7 0 R /Length 4 >>\nstream\nabcd\nendstream', '/FlateDecode'] }) }],
    ['a PDF with damaged LZW', { name: 'a.pdf', bytes: pdfOf('', { more: ['<< /Filter /LZWDecode /Length 4 >>\nstream\n\xff\xff\xff\xff\nendstream'] }) }],
    ['a zip that is cut off', { name: 'a.docx', bytes: new TextEncoder().encode('PK\x03\x04') }],
  ] as const)('%s', async (_, file) => {
    expect((await hunted([file], [said])).unread.length).toBeGreaterThan(0)
  })
})

test('The clerk is told what was hunted and found, and the public only where', async () => {
  const secrets: Secret[] = [
    said, sum(3_500_000n, '£35k'), { kind: 'text', text: 'Drug Link', where: 'a row of the table of paragraph 3.6' }, { kind: 'text', text: 'Helvetica', where: 'paragraph 3.4' },
    { kind: 'text', text: 'No', where: 'a row of the table of paragraph 3.6' },
  ]
  const drawn = pdfOf(`BT /F1 12 Tf 72 720 Td (${words}: 35,000) Tj 0 -20 Td (Drug Link) Tj ET`)
  const result = await hunted([{ name: 'awards.pdf', bytes: drawn }, { name: 'old.pdf', bytes: pdfOf('', { ofCatalog: '/Encrypt 9 0 R' }) }], secrets, 'Drug Link')
  const report = leakReport(result)
  const findings = reportText(leakFindings(result, 'papers/awards.md'), new Map(), { colour: false, width: 100 })
  for (const secret of [words, 'Quillfeather', '35', 'Helvetica']) {
    expect(report).toContain(secret)
    expect(findings).not.toContain(secret)
  }
  await expect(`${report}\n---\n\n${findings}`).toMatchFileSnapshot(new URL('report.said.txt', import.meta.url).pathname)
})

test.each(Object.keys(leaksFindings).filter((code) => code.startsWith('leak-')))('%s is told in the manual by its smallest example', async (code) => {
  const files = [{ name: 'awards.pdf', bytes: pdfOf(`BT /F1 12 Tf 72 720 Td (${words}) Tj 0 -20 Td (Drug Link) Tj ET`) }, { name: 'old.pdf', bytes: pdfOf('', { ofCatalog: '/Encrypt 9 0 R' }) }]
  const result = await hunted(files, [said, { kind: 'text', text: 'Drug Link', where: 'paragraph 3.6' }, { kind: 'text', text: 'No', where: 'paragraph 3.6' }], 'Drug Link')
  const findings = leakFindings(result, 'papers/2014-02-27/support.md').filter((found) => found.code === code)
  expect(findings).toHaveLength(1)
  await expect(reportText(findings, new Map(), { colour: false, width: 100 })).toMatchFileSnapshot(new URL(`../findings/${code}.report.txt`, import.meta.url).pathname)
})

test('A name that is a leak is not told again', async () => {
  const result = await hunted([{ name: `${words}.txt`, bytes: new Uint8Array() }], [said])
  expect(reportText(leakFindings(result, 'papers/awards.md'), new Map(), { colour: false, width: 100 })).not.toContain('Quillfeather')
})

test('Where only a stretch of a secret stands, the report does not say that all of it does', async () => {
  const secret: Secret = { kind: 'text', text: 'To inform the Board of the sale of Zebra House', where: 'paragraph 1.1' }
  const reportOf = async (text: string, publicText: string): Promise<string> => leakReport(await hunted([textFile(text)], [secret], publicText))
  const part = 'part of “To inform the Board of the sale of Zebra House” of paragraph 1.1'
  const start = 'To inform the Board of the budget.'
  expect(await reportOf(start, start)).toContain(`  ${part}: in awards.txt`)
  expect(await reportOf(start, '')).toContain(`    ${part}, by`)
  // All of it further down in the same file is told as all of it.
  const both = await reportOf(`${start}\n${secret.kind === 'text' ? secret.text : ''}`, '')
  expect(both).toContain('    “To inform the Board of the sale of Zebra House” of paragraph 1.1, by')
  expect(both).not.toContain('part of')
})
