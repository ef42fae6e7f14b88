/** Independent readers find the model's words in each format: in order, nothing missing, nothing twice. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentWords, noteTexts, wordsOf } from './support/document-words.ts'
import { home, passingFolder, put } from './support/folder.ts'
import { buildSound, shippedSources, type Sound } from './support/house.ts'
import { needs } from './support/needs.ts'
import { generatedPapers, sourceOfPaper } from './support/papers.ts'
import { parting } from './support/parting.ts'
import { twoAtATime } from './support/run.ts'
import { readStructure, taggedWords } from './support/structure-text.ts'
import { openBrowser, visibleText } from './support/validators/browser.ts'
import { notesOfDocx, textOfDocx } from './support/validators/office.ts'
import { structureText } from './support/validators/pdf-readers.ts'

const generated = generatedPapers(200)
/** So many of them go through other programs. */
const read = 40
const folder = passingFolder()

interface Paper extends Sound {
  readonly name: string
  readonly words: readonly string[]
}

const buildAll = async (): Promise<readonly Paper[]> => {
  const sources = [...shippedSources, ...generated.slice(0, read).map((paper, index) => [`generated-${index}`, sourceOfPaper(paper)] as const)]
  const papers: Paper[] = []
  for (const [name, source] of sources) {
    const sound = await buildSound(source)
    papers.push({ ...sound, name, words: documentWords(sound.document) })
  }
  return papers
}
// Begun by the first test that asks; built once for all of them.
let building: Promise<readonly Paper[]> | null = null
const papers = (): Promise<readonly Paper[]> => (building ??= buildAll())

/** Compares what a reader found in each paper with the paper's own words. */
const compare = (all: readonly { readonly name: string; readonly words: readonly string[] }[], found: readonly string[]): void => {
  expect(found.length).toBe(all.length)
  expect(all.flatMap(({ name, words }, index) => parting(name, wordsOf(found[index] ?? ''), words) ?? []).slice(0, 5)).toEqual([])
}

describe('What an author typed', () => {
  test('is in the document, of 200 generated papers, word for word and with its numbers', async () => {
    const wrong: string[] = []
    for (const [index, paper] of generated.entries()) {
      const { document } = await buildSound(sourceOfPaper(paper), [])
      const apart = parting(`generated-${index}`, documentWords(document), wordsOf(paper.words))
      if (apart !== null) wrong.push(apart)
    }
    expect(wrong.slice(0, 5)).toEqual([])
  }, 300_000)
})

describe('What a reader finds is the document', () => {
  needs('poppler')('in the PDF: the tagged words, as poppler reads them', async () => {
    const all = await papers()
    const found = await twoAtATime(all, async ({ name, bytes }) =>
      taggedWords(readStructure(await structureText(put(folder, `${name}.pdf`, bytes('pdf'))))))
    compare(all, found)
  }, 300_000)

  needs('LibreOffice')('in the DOCX: the words, list numbers and marks of footnotes, as LibreOffice reads them', async () => {
    // LibreOffice writes bullets with signs of its own into a text, whatever the file names.
    const bullet = (depth: 1 | 2): string => (depth === 1 ? '•' : '◦')
    const all = (await papers()).map((paper) => ({ ...paper, words: documentWords(paper.document, { bullet, notes: 'left-out' }) }))
    compare(all, await textOfDocx(all.map(({ name, bytes }) => put(folder, `${name}.docx`, bytes('docx'))), folder))
  }, 300_000)

  needs('python-docx')('and its footnotes, as python-docx reads them', async () => {
    const all = (await papers()).map((paper) => ({ ...paper, words: wordsOf(noteTexts(paper.document).join(' ')) }))
    expect(all.flatMap(({ words }) => words).length, 'there are footnotes').toBeGreaterThan(1_000)
    const found = await notesOfDocx(all.map(({ name, bytes }) => put(folder, `${name}.docx`, bytes('docx'))))
    compare(all, found.map((notes) => notes.join(' ')))
  }, 300_000)

  needs('Chromium')('in the HTML: the words on the page, as Chromium shows them', async () => {
    const all = await papers()
    const browser = await openBrowser()
    try {
      compare(all, await visibleText(browser, all.map(({ bytes }) => new TextDecoder().decode(bytes('html')))))
    } finally {
      await browser.close()
    }
  }, 300_000)

  test('and a word that is missing, said twice or out of order would be seen', () => {
    const words = wordsOf('1.1 To inform the Board')
    expect(parting('planted', wordsOf('1.1 To inform\u00A0the  Board'), words)).toBeNull()
    for (const wrong of ['1.1 To the Board', '1.1 To inform inform the Board', '1.1 inform To the Board', '1.1 To inform the', '1.1 To inform the Board twice']) {
      expect(parting('planted', wordsOf(wrong), words), wrong).toContain('planted')
    }
  })
})

/** The words of an extraction: a stray dash before a number taken off, breaks after hyphens closed. */
const extractedWords = (text: string): readonly string[] =>
  wordsOf(joinCutRow(text).replace(/^- (?=\d)/gm, '').replace(/(?<=\p{L}-)\n/gu, ''))

/** Makes one row again of the row that a page of the original cut in two. */
const joinCutRow = (text: string): string =>
  text.replace(
    /^Peterborough\t£2\.5k\t(.*)\n\nNeighbourhood Watch\t\t(.*)$/m,
    'Peterborough Neighbourhood Watch\t£2.5k\t$1 $2',
  )

describe('Every word of the two original papers', () => {
  const seeds = readdirSync(join(home, 'test', 'seeds'))
  test('both are here', () => expect(seeds.length).toBe(2))

  for (const seed of seeds) {
    needs('poppler')(`${seed} is found in its PDF, in order and with its numbers`, async () => {
      const paper = (await papers()).find(({ name }) => seed.includes(name))
      if (paper === undefined) throw new Error(`No paper is made of ${seed}`)
      const read = taggedWords(readStructure(await structureText(put(folder, `${paper.name}.pdf`, paper.bytes('pdf')))))
      const text = readFileSync(join(home, 'test', 'seeds', seed), 'utf8')
      // The extractions have lost the signs of bullets, and nothing else.
      expect(parting(seed, wordsOf(read).filter((word) => word !== '•'), extractedWords(text))).toBeNull()
    })
  }
})
