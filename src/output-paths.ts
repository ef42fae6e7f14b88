/** Where the files of a paper go, and under which name. Words only: nothing here touches the disk. */
import { finding, type Finding } from './findings/finding.ts'
import { startOfFile } from './findings/place.ts'

/** Stands first in the name of every file that must not be published. */
const privatePrefix = 'NOT-FOR-PUBLICATION-'

/** Below these folders go the files of a paper that was built in one edition; a private paper's go below the second in any case. */
export const editionFolders = { public: 'public', private: 'private' } as const

/** Stands last in the name of every draft, before the ending of its format. */
const draftEnding = '.draft'

/** The folder under which papers are kept, meeting by meeting; its tree is repeated in the output. */
export const papersFolder = 'papers'

/** What says that a folder is a meeting, and which. */
export const meetingFile = 'meeting.yaml'

/** The record of what was published of it, beside its papers. */
export const recordOfPublication = 'published.yaml'

/** What is made of a whole meeting, by the names of its files: no paper of it may be called so. */
export const meetingOutputs = ['agenda', 'pack', 'minutes'] as const
/** The same, and the record of each decision. */
export type MeetingOutput = (typeof meetingOutputs)[number] | `decision-${string}`

/** A source on the disk. */
export interface PaperFile {
  /** As people know it: from the working folder, with forward slashes. */
  readonly file: string
  /** In full. */
  readonly path: string
  /** Where its files go below the output folder, without extension: `2014-02-27/providing-support-for-victims`. */
  readonly below: string
}

/**
 * The place of a paper below the output folder: its path below `papers`, or else below the folder that was named.
 * @param file the paper as people know it
 * @param named the file or folder given on the command line, as people know it
 */
export const placeBelow = (file: string, named: string): string => {
  const steps = file.split('/')
  const papers = steps.indexOf(papersFolder)
  const below = papers >= 0 && papers < steps.length - 1
    ? steps.slice(papers + 1)
    : file === named ? steps.slice(-1) : file.slice(named === '.' ? 0 : named.length + 1).split('/')
  return below.join('/').replace(/\.md$/i, '')
}

/** What the name of a file, and of its folder, must say of what is in it. */
export interface NameMarks {
  readonly private: boolean
  readonly draft: boolean
  /** The edition that was asked for; null where none was. */
  readonly edition: keyof typeof editionFolders | null
}

/** The name of a paper's files below the output folder, without the ending of their format. */
export const outputName = (below: string, marks: NameMarks): string => {
  const cut = below.lastIndexOf('/') + 1
  const folder = marks.edition ?? (marks.private ? 'private' : null)
  return `${folder === null ? '' : `${editionFolders[folder]}/`}${below.slice(0, cut)}${marks.private ? privatePrefix : ''}${below.slice(cut)}${marks.draft ? draftEnding : ''}`
}

/** The name of what was searched in a public edition, below the output folder: it quotes what is not for publication. */
export const leakReportName = (below: string): string => `${outputName(below, { private: true, draft: false, edition: 'private' })}.leak-test.txt`

/** Where a paper's files may stand: below the output folder itself, or below that of an edition. */
const places = [null, 'public', 'private'] as const

/** The names that a paper's files may have in one of these places, of which only one ever stays. */
const namesIn = (below: string, place: (typeof places)[number]): string[] => [false, true].flatMap((draft) => [false, true].map((isPrivate) => {
  const name = outputName(below, { private: isPrivate, draft, edition: 'public' }).slice(editionFolders.public.length + 1)
  return place === null ? name : `${editionFolders[place]}/${name}`
}))

/** All names that a paper's files may have below the output folder. */
export const outputNames = (below: string): string[] => places.flatMap((place) => namesIn(below, place))

/**
 * The names under which files of a paper would be out of date once it is built.
 * An edition that was asked for leaves the other one alone: both are wanted, for different readers. Without one, a paper has one set of files.
 */
export const namesOutOfDate = (below: string, marks: NameMarks): string[] =>
  places.filter((place) => marks.edition === null || place === null || place === marks.edition)
    .flatMap((place) => namesIn(below, place)).filter((name) => name !== outputName(below, marks))

/** A name as a disk might take it for another: some do not know case, and some write accents in another way. */
export const plainName = (name: string): string => name.normalize('NFC').toLowerCase()

/** Papers that would be written to the same files. */
export const sharedOutputs = (papers: readonly PaperFile[]): Finding[] => {
  const takers = new Map<string, PaperFile[]>()
  for (const paper of papers) {
    for (const name of outputNames(paper.below)) {
      const key = plainName(name)
      takers.set(key, [...takers.get(key) ?? [], paper])
    }
  }
  const told = new Set<PaperFile>()
  return [...takers.values()].filter((takersOfOne) => takersOfOne.length > 1).flatMap((takersOfOne) =>
    takersOfOne.filter((paper) => !told.has(paper)).map((paper) => {
      told.add(paper)
      const others = takersOfOne.filter((other) => other !== paper).map(({ file }) => file)
      return finding('output-shared', paper.file, startOfFile, `Its files would have the same names as those of ${others.join(' and ')}.`)
    }))
}
