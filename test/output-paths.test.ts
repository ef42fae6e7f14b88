/** Where the files of a paper go. */
import { expect, test } from 'vitest'
import { namesOutOfDate, outputName, outputNames, placeBelow, sharedOutputs } from '../src/output-paths.ts'

test('the tree below papers is repeated in the output, however the paper was named', () => {
  for (const named of ['papers', 'papers/2014-02-27', 'papers/2014-02-27/victims.md']) {
    expect(placeBelow('papers/2014-02-27/victims.md', named)).toBe('2014-02-27/victims')
  }
  expect(placeBelow('/srv/board/papers/2014-02-27/victims.md', '/srv/board')).toBe('2014-02-27/victims')
})

test('outside papers, it is the tree below the folder that was named', () => {
  expect(placeBelow('drafts/march/victims.md', 'drafts')).toBe('march/victims')
  expect(placeBelow('march/victims.MD', '.')).toBe('march/victims')
  expect(placeBelow('drafts/march/victims.md', 'drafts/march/victims.md')).toBe('victims')
})

test('a file that must not be published says so first in its name, and a draft says so last', () => {
  const names = ['2014-02-27/victims', '2014-02-27/NOT-FOR-PUBLICATION-victims', '2014-02-27/victims.draft', '2014-02-27/NOT-FOR-PUBLICATION-victims.draft']
  expect(outputNames('2014-02-27/victims')).toEqual(['', 'public/', 'private/'].flatMap((folder) => names.map((name) => folder + name)))
  expect(outputName('victims', { private: false, draft: false, edition: null })).toBe('victims')
  expect(outputName('victims', { private: true, draft: true, edition: null })).toBe('private/NOT-FOR-PUBLICATION-victims.draft')
})

test('an edition has a folder of its own, and leaves the other edition alone', () => {
  const marks = { private: true, draft: false, edition: 'private' } as const
  expect(outputName('m/victims', marks)).toBe('private/m/NOT-FOR-PUBLICATION-victims')
  expect(outputName('m/victims', { private: false, draft: false, edition: 'public' })).toBe('public/m/victims')
  expect(namesOutOfDate('victims', marks).filter((name) => name.startsWith('public/'))).toEqual([])
  expect(namesOutOfDate('victims', marks)).toContain('victims')
  expect(namesOutOfDate('victims', { ...marks, edition: null })).toContain('public/victims')
})

test('a draft of one paper may have the name of another that is final', () => {
  const paper = (name: string) => ({ file: `${name}.md`, path: `/${name}.md`, below: name })
  expect(sharedOutputs([paper('victims'), paper('victims.draft')]).map(({ file, code }) => `${file} ${code}`))
    .toEqual(['victims.md output-shared', 'victims.draft.md output-shared'])
})

test('papers that would be written to the same files are told of each other, case and way of writing accents aside', () => {
  const paper = (file: string, below: string) => ({ file, path: `/${file}`, below })
  const found = sharedOutputs([paper('a/x.md', 'x'), paper('b/X.md', 'X'), paper('c/y.md', 'y'), paper('d/NOT-FOR-PUBLICATION-y.md', 'NOT-FOR-PUBLICATION-y'), paper('z.md', 'z')])
  expect(found.map(({ code, file, what }) => `${file} ${code} ${what}`)).toEqual([
    'a/x.md output-shared Its files would have the same names as those of b/X.md.',
    'b/X.md output-shared Its files would have the same names as those of a/x.md.',
    'c/y.md output-shared Its files would have the same names as those of d/NOT-FOR-PUBLICATION-y.md.',
    'd/NOT-FOR-PUBLICATION-y.md output-shared Its files would have the same names as those of c/y.md.',
  ])
})
