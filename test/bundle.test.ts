/** What bundling must not break: what is loaded late stays out of the way, and works when it is wanted. */
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSource } from '../src/build.ts'
import { pageFindings } from '../src/findings/catalogue/page.ts'
import type { Finding } from '../src/findings/finding.ts'
import { findPapers } from '../src/workspace/papers.ts'
import { readSource } from '../src/workspace/source.ts'
import { factsOf } from './render/pdf/facts.ts'
import { home, put } from './support/folder.ts'
import { bcb } from './support/house.ts'
import { madeWorkbook } from './support/made-workbook.ts'
import { greyPng } from './support/pictures.ts'
import { boardpaper, filesBelow, installed } from './support/program.ts'

/** A copy of the program in which a part of it, or of a library, fails when it is first run. */
const failingWith = (part: string): string => {
  const copy = installed()
  const program = join(copy, 'dist', 'program.cjs')
  const source = readFileSync(program, 'latin1')
  const begun = source.replace(`"${part}"(){`, (opening) => `${opening}throw new Error("${part} was run");`)
  expect(begun, `${part} is in the bundle`).not.toBe(source)
  writeFileSync(program, begun, 'latin1')
  return copy
}

test.each([
  ['node_modules/pdfkit/js/pdfkit.node.mjs', 'html', 'pdf'],
  ['node_modules/docx/dist/index.mjs', 'pdf,html', 'docx'],
  ['node_modules/hastscript/index.js', 'pdf,docx', 'html'],
])('the program runs %s only for whom it makes a file of its format', async (library, others, own) => {
  const copy = failingWith(library)
  expect((await boardpaper(copy, ['build', '--format', others])).status).toBe(0)
  const { status, stderr } = await boardpaper(copy, ['build', '--format', own])
  expect([status, stderr.includes(`${library} was run`)]).toEqual([3, true])
})

test('the program runs what watches folders only for whom it watches some', async () => {
  const watching = 'node_modules/chokidar/index.js'
  const copy = failingWith(watching)
  expect((await boardpaper(copy, ['build', '--format', 'html'])).status).toBe(0)
  const { status, stderr } = await boardpaper(copy, ['build', '--format', 'html', '--watch'])
  expect([status, stderr.includes(`${watching} was run`)]).toEqual([3, true])
})

test('the program runs what reads workbooks only for whom it checks one', async () => {
  const reading = 'node_modules/saxen/dist/index.js'
  const copy = failingWith(reading)
  put(copy, 'a.csv', 'Item,£\nPay,10\nRent,25\nTotal,35\n')
  put(copy, 'a.xlsx', madeWorkbook([{ name: 'A', rows: [['Item', '£'], ['Pay', 10]] }]))
  expect((await boardpaper(copy, ['audit', 'a.csv'])).status).toBe(0)
  const { status, stderr } = await boardpaper(copy, ['audit', 'a.xlsx'])
  expect([status, stderr.includes(`${reading} was run`)]).toEqual([3, true])
})

test.each([
  ['is not there', (file: string) => { rmSync(file) }],
  ['is empty', (file: string) => { writeFileSync(file, '') }],
  ['is cut short', (file: string) => { truncateSync(file, 100_000) }],
  ['is damaged', (file: string) => {
    const bytes = readFileSync(file)
    writeFileSync(file, bytes.fill(0x5a, 1_000_000, 1_000_400))
  }],
])('the program runs as well where what V8 compiled of it %s', async (_, spoil) => {
  const copy = installed()
  const compiled = readdirSync(join(copy, 'dist')).filter((name) => name.endsWith('.compiled'))
  expect(compiled).toEqual([`program-${process.version}-${process.arch}.compiled`])
  const told = await boardpaper(copy, ['build'])
  const files = filesBelow(join(copy, 'output'))
  for (const name of compiled) spoil(join(copy, 'dist', name))
  rmSync(join(copy, 'output'), { recursive: true })
  expect(await boardpaper(copy, ['build'])).toEqual(told)
  expect(filesBelow(join(copy, 'output'))).toEqual(files)
})

test('V8 finds what it compiled of the program fit for use', () => {
  const { load } = createRequire(import.meta.url)(join(installed(), 'dist', 'cli', 'main.js'))
  expect(load().script.cachedDataRejected).toBe(false)
})

test('a paper with letters that few papers have is drawn by the built program too', async () => {
  const copy = installed()
  const paper = join(copy, 'papers', '2014-02-27', 'providing-support-for-victims.md')
  writeFileSync(paper, readFileSync(paper, 'utf8').replace('Restorative Justice (RJ) capacity', 'Ελλάς, Київ and Nguyễn'))
  const { status, stderr } = await boardpaper(copy, ['build', paper, '--format', 'pdf'])
  expect(status, stderr).toBe(0)
  const [pdf] = filesBelow(join(copy, 'output')).values()
  const words = [...factsOf(pdf ?? new Uint8Array()).matchAll(/^ {2}P \d+ .*"(.*)"$/gm)].map(([, text]) => text).join('')
  expect(words).toContain('Ελλάς, Київ and Nguyễn')
})

test('the built program says of every case of a finding what its source says', async () => {
  const cases = readdirSync(join(home, 'test', 'findings')).filter((name) => name.endsWith('.case.md')).sort()
  // Under names of their own: a paper with the word exempt in its name is never opened. And in folders of their own: what one keeps back another would tell.
  const papers = cases.map((name, at) => ({ file: `papers/${at}/case.md`, text: readFileSync(join(home, 'test', 'findings', name)) }))
  const copy = installed()
  rmSync(join(copy, 'papers'), { recursive: true })
  for (const { file, text } of papers) {
    put(copy, file, text)
    put(copy, `${dirname(file)}/dot.png`, greyPng(1, 1))
  }
  const { stdout } = await boardpaper(copy, ['build', '--format', 'html', '--json'])
  const said: { readonly findings: readonly Finding[] } = JSON.parse(stdout)
  const told = (findings: readonly Finding[], file: string): readonly string[] => findings.filter((one) => one.file === file && !(one.code in pageFindings)).map(({ code, place, what }) => `${code} ${place.line}:${place.column} ${what}`)
  const parted = findPapers(['papers'], copy).papers.flatMap((paper) => {
    const { source } = readSource(paper)
    const [built, unbuilt] = [told(said.findings, paper.file), source === null ? [] : told(checkSource(source, bcb).findings, paper.file)]
    return built.join('\n') === unbuilt.join('\n') ? [] : [{ paper: cases[Number(/\d+/.exec(paper.file)?.[0])], built, unbuilt }]
  })
  expect(said.findings.length).toBeGreaterThan(cases.length / 2)
  expect(parted).toEqual([])
})

test('what is bundled is passed on with the notices of its authors', () => {
  const notices = readFileSync(join(installed(), 'dist', 'THIRD-PARTY.md'), 'utf8')
  const packages = new Map([...notices.matchAll(/^## (\S+) \S+ \((.*)\)\n\n([\s\S]*?)(?=^## |(?![\s\S]))/gm)].map(([, name = '', licence, words = '']) => [name, { licence, words }]))
  for (const name of ['pdfkit', 'docx', 'handlebars', 'micromark', 'zod', 'fflate', 'yaml', 'commander']) expect(packages.get(name)?.words, name).toMatch(/copyright|permission/i)
  expect([...packages.values()].filter(({ words }) => words.trim() === '')).toEqual([])
  // Left out of the bundle by scripts/bundle.mjs.
  expect(packages.has('png-js')).toBe(false)
})
