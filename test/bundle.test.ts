/** What bundling must not break: what is loaded late stays out of the way, and works when it is wanted. */
import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { factsOf } from './render/pdf/facts.ts'
import { boardpaper, filesBelow, installed } from './support/program.ts'

/** A module of the bundle with all that it imports at once. */
const loadedWith = (path: string, known = new Map<string, string>()): ReadonlyMap<string, string> => {
  if (known.has(path)) return known
  const source = readFileSync(path, 'utf8')
  known.set(path, source)
  for (const [, imported = ''] of source.matchAll(/\b(?:from|import)\s*["'](\.{1,2}\/[\w./-]+\.js)["']/g)) loadedWith(join(dirname(path), imported), known)
  return known
}

test('the program starts without the libraries of any format', () => {
  const copy = installed()
  const loaded = loadedWith(join(copy, 'dist', 'cli', 'main.js'))
  expect(loaded.size).toBeGreaterThan(2)
  const all = [...filesBelow(join(copy, 'dist'))].map(([, bytes]) => bytes.toString('latin1'))
  // Words by which each library is known: they are somewhere in the bundle, and not among what is loaded at once.
  for (const sign of ['%PDF-', 'w:document', 'hmtx']) {
    expect(all.some((source) => source.includes(sign)), `${sign} in the bundle`).toBe(true)
    for (const [path, source] of loaded) expect(source.includes(sign), `${sign} in ${path}`).toBe(false)
  }
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
