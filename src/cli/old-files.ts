/** What lies in the public folder from before something in it was marked as not for publication: it must not stay there. */
import { mayKeepBack, type House } from '../build.ts'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Source } from '../read/source.ts'
import { publicFilesOf, takeAway } from '../workspace/public-files.ts'

/** A meeting, or a folder of papers, and what was just made of it. */
export interface JustMade {
  /** The whole papers, opened for those who may read all of them. */
  readonly sources: readonly Source[]
  /** Its place below the output folder. */
  readonly below: string
  /** True for the name of a file below the output folder that may be out of date; what was just made is not. */
  readonly mayBeOld: (name: string) => boolean
  /** What findings about all of it point at. */
  readonly subject: string
}

/**
 * Looks over old public files, takes away those that hold what is not for publication now, and tells of what was published and cannot be.
 * @param styles of the house whose words stand in the files
 */
export const clearOld = async ({ sources, below, mayBeOld, subject }: JustMade, house: House, styles: readonly object[], outFolder: string): Promise<readonly Finding[]> => {
  const lying = publicFilesOf(below, outFolder).filter(({ name }) => mayBeOld(name))
  if (lying.length === 0 || !mayKeepBack(sources, house)) return []
  // Loaded only where something may be kept back.
  const { lookOver, wholesOf } = await import('../look-over.ts')
  const { leaking } = await lookOver(wholesOf(sources, house), { files: lying, given: [], subject, names: 'shown' }, house, styles)
  return lying.filter(({ name }) => leaking.includes(name)).map((file): Finding => {
    if (file.version !== null) return finding('published-file-leaks', subject, startOfFile, `Version ${file.version}, which was published, holds something that is not for publication now: see ${file.name}.`)
    const because = takeAway(file)
    return because === null
      ? finding('old-file-leaks', subject, startOfFile, `The older file ${file.name} held something that is not for publication now. It was taken away.`)
      : finding('old-file-leaks', subject, startOfFile, `The older file ${file.name} holds something that is not for publication now, and cannot be taken away: ${because}.`, { severity: 'error' })
  })
}
