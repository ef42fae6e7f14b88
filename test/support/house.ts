/** The two houses and the two shipped papers, as the tests use them. */
import { join } from 'node:path'
import { buildPaper, formats, type Built, type Format, type House } from '../../src/build.ts'
import type { Document } from '../../src/model/document.ts'
import type { Source } from '../../src/read/source.ts'
import { ownTemplates, readHouse } from '../../src/workspace/houses.ts'
import { findPapers } from '../../src/workspace/papers.ts'
import { readSource } from '../../src/workspace/source.ts'
import { home } from './folder.ts'

const houseCalled = (name: string): House => {
  const { house, findings } = readHouse(name, ownTemplates(), home)
  if (house === null) throw new Error(`The house ${name} cannot be read: ${JSON.stringify(findings)}`)
  return house
}

export const bcb: House = houseCalled('bcb')
/** The second house, which is data alone. */
export const plain: House = houseCalled('plain')
export const { style: bcbStyle, faces: arimo } = bcb

/** The papers under `papers/`, by the name of the file without its ending. */
export const shippedSources: ReadonlyMap<string, Source> = new Map(findPapers([join(home, 'papers')], home).papers.map((paper) => {
  const { source, findings } = readSource(paper)
  if (source === null) throw new Error(JSON.stringify(findings))
  return [paper.file.replace(/^.*\/|\.md$/g, ''), source]
}))

const bytesOf = (contents: string | Uint8Array): Uint8Array => (typeof contents === 'string' ? new TextEncoder().encode(contents) : contents)

/**
 * A source made in a test.
 * @param beside the files beside it, by the names that the paper may call them
 */
export const sourceOf = (contents: string | Uint8Array, file = 'papers/2014-02-27/generated.md', beside: Readonly<Record<string, string | Uint8Array>> = {}): Source => {
  const standing = new Map(Object.entries(beside))
  return {
    file,
    bytes: bytesOf(contents),
    exemptBeside: false,
    passages: 'none',
    beside: (name) => {
      const found = standing.get(name)
      return found === undefined
        ? { kind: 'refused', because: 'it does not exist' }
        : { kind: 'found', file: `${file.slice(0, file.lastIndexOf('/') + 1)}${name}`, bytes: bytesOf(found) }
    },
  }
}

/** A paper with no error in it, set in every format asked for. */
export interface Sound {
  readonly built: Built
  readonly document: Document
  /** @throws when the format was not asked for */
  readonly bytes: (format: Format) => Uint8Array
}

/** Builds a paper that must have no error. @throws with its findings when it has one */
export const buildSound = async (source: Source, wanted: readonly Format[] = formats, house: House = bcb): Promise<Sound> => {
  const built = await buildPaper(source, house, wanted)
  const { document, findings, files } = built
  if (document === null) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    throw new Error(errors.map(({ code, place, what }) => `${source.file}:${place.line}:${place.column} ${code}: ${what}`).join('\n'))
  }
  return {
    built,
    document,
    bytes: (format) => {
      const file = files.find((one) => one.format === format)
      if (file === undefined) throw new Error(`Nobody asked for ${format}`)
      return file.written.bytes
    },
  }
}
