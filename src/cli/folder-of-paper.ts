/** The papers that stand in one folder, read whole: what one of them keeps back another may tell. */
import { dirname } from 'node:path'
import { mayKeepBack, type House, type Whole } from '../build.ts'
import type { Finding } from '../findings/finding.ts'
import type { readyToLookOver } from '../look-over.ts'
import type { PaperFile } from '../output-paths.ts'
import { findPapers } from '../workspace/papers.ts'
import { readPublications } from '../workspace/publications.ts'
import { readSource } from '../workspace/source.ts'
import { madePublic } from './made-public.ts'

export interface FolderOfPaper {
  readonly wholes: readonly Whole[]
  /** What can be reckoned of what they keep back, in full: for those who may read all of them. */
  readonly given: readonly Finding[]
  /** Looks over files of its papers; what is to be looked for is gathered when it is wanted first. */
  readonly lookOver: () => ReturnType<typeof readyToLookOver>
}

/** Gives the folder of a paper; null where none of its papers keeps anything back. */
export type FolderOf = (paper: PaperFile) => Promise<FolderOfPaper | null>

/** Each folder is read once in a run, and only for a paper that needs it. */
export const foldersOfPapers = (house: House, outFolder: string, workingFolder: string): FolderOf => {
  const read = new Map<string, Promise<FolderOfPaper | null>>()
  const readFolder = async (paper: PaperFile): Promise<FolderOfPaper | null> => {
    const path = dirname(paper.path)
    const others = findPapers([path], workingFolder).papers.filter((other) => dirname(other.path) === path && other.path !== paper.path)
    const sources = [paper, ...others].map((one) => readSource(one, { opens: 'everything' }).source)
    const known = sources.flatMap((source) => source ?? [])
    // Of one that cannot be read nobody knows what it keeps back.
    if (!sources.includes(null) && !mayKeepBack(known, house)) return null
    const { givenAway, readyToLookOver, wholesOf } = await import('../look-over.ts')
    const wholes = wholesOf(known, house)
    const below = paper.below.slice(0, Math.max(0, paper.below.lastIndexOf('/')))
    let ready: ReturnType<typeof readyToLookOver> | null = null
    return { wholes, lookOver: () => (ready ??= readyToLookOver(wholes, house)), given: givenAway(wholes, madePublic(readPublications({ path, below }, outFolder, workingFolder))) }
  }
  return (paper) => {
    const folder = dirname(paper.path)
    const known = read.get(folder) ?? readFolder(paper)
    read.set(folder, known)
    return known
  }
}
