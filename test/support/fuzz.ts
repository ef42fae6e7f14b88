/** One generated paper looked at from all sides: both houses, every format, and programs of other houses that judge what came out. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import type { House } from '../../src/build.ts'
import { documentWords, wordsOf } from './document-words.ts'
import { home, put } from './folder.ts'
import { bcb, buildSound, plain } from './house.ts'
import { anyPaper, generatedPaper, sourceOfPaper, type GeneratedPaper } from './papers.ts'
import { parting } from './parting.ts'
import { roundTrip } from './round-trip.ts'
import { readStructure, taggedWords } from './structure-text.ts'
import { openXmlSdk } from './validators/open-xml-sdk.ts'
import { qpdf, structureText } from './validators/pdf-readers.ts'

export const houses: readonly (readonly [name: string, house: House])[] = [['bcb', bcb], ['plain', plain]]

export interface Case {
  readonly seed: number
  readonly size: number
}

/** So many cases: most of them short, every tenth a long one. */
export const casesFrom = (seed: number, count: number): readonly Case[] =>
  Array.from({ length: count }, (_, index) => ({ seed: seed + index, size: index % 10 === 9 ? 8 : 1 + (index % 3) }))

export interface Examined {
  /** Where its PDF lies; null where none was made. */
  readonly pdf: string | null
  /** What is wrong with it, each with the judge's name. */
  readonly faults: readonly string[]
}

/** Builds a paper in one house and asks qpdf, poppler and the Open XML SDK about it. @param folder where its PDF is laid */
export const examine = async (paper: GeneratedPaper, [name, house]: (typeof houses)[number], folder: string, file: string): Promise<Examined> => {
  try {
    const { document, bytes } = await buildSound(sourceOfPaper(paper), ['pdf', 'docx'], house)
    const words = documentWords(document)
    const pdf = put(folder, `${file}-${name}.pdf`, bytes('pdf'))
    const lost = (wanted: readonly string[], found: readonly string[], judge: string): string[] => {
      const apart = parting(judge, found, wanted)
      return apart === null ? [] : [apart]
    }
    return {
      pdf,
      faults: [
        ...roundTripFaults(paper, house),
        ...(house === bcb ? lost(wordsOf(paper.words), words, 'the document against the source') : []),
        ...(await qpdf(pdf)).map((what) => `qpdf: ${what}`),
        ...lost(words, wordsOf(taggedWords(readStructure(await structureText(pdf)))), 'poppler'),
        ...(await openXmlSdk(bytes('docx'))).map((what) => `Open XML SDK: ${what}`),
      ],
    }
  } catch (error) {
    return { pdf: null, faults: [error instanceof Error ? error.stack ?? error.message : String(error)] }
  }
}

/** What is not the same once a paper is written back from its model. */
const roundTripFaults = (paper: GeneratedPaper, { style, faces }: House): string[] => {
  const { models: [first, second], sources: [once, again] } = roundTrip(sourceOfPaper(paper), style, faces.covers)
  return [
    ...(isDeepStrictEqual(first, second) ? [] : [`another model, once it is written back:\n${once}`]),
    ...(once === again ? [] : [`another source, once it is written back twice: ${parting('round trip', again.split('\n'), once.split('\n')) ?? ''}`]),
  ]
}

/** How long is spent on making a paper smaller that has something wrong. */
const shrinkMilliseconds = 60_000

/** The smallest paper of a case in which something is wrong still, as far as it is found in a minute. */
const smallest = async ({ seed, size }: Case, house: (typeof houses)[number], folder: string): Promise<GeneratedPaper> => {
  const property = fc.asyncProperty(anyPaper(size), async (paper) => (await examine(paper, house, folder, 'shrinking')).faults.length === 0)
  const { counterexample } = await fc.check(property, { seed, numRuns: 1, interruptAfterTimeLimit: shrinkMilliseconds })
  return counterexample?.[0] ?? generatedPaper(seed, size)
}

/** Lays the smallest paper of a case that fails where a person finds it. @returns its path from the project's folder */
export const keepSmallest = async (one: Case, house: (typeof houses)[number], folder: string): Promise<string> => {
  const paper = await smallest(one, house, folder)
  const name = `test/.cache/fuzz/${one.seed}-${house[0]}`
  mkdirSync(join(home, name), { recursive: true })
  put(join(home, name), 'paper.md', paper.source)
  for (const [file, bytes] of Object.entries(paper.beside)) put(join(home, name), file, bytes)
  const { faults } = await examine(paper, house, folder, 'smallest')
  put(join(home, name), 'faults.txt', `Seed ${one.seed}, size ${one.size}, house ${house[0]}\n\n${faults.join('\n\n')}\n`)
  return `${name}/paper.md`
}
