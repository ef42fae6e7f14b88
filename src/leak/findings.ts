/** What a leak test found, as findings that may be shown to anyone: files, places and printed numbers, and never a word of what was found. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { calledMethods, methodsOf } from './leak-test.ts'
import { nameOfFile } from './passage.ts'
import type { LeakTest, Secret } from './secret.ts'

/** A sum or a text, by its printed number. */
const called = ({ kind, where }: Secret): string => `${kind === 'sum' ? 'a sum' : 'words'} of ${where}`

/**
 * One finding for each secret and file that it was found in; one for each part that could not be read;
 * and for each file one of what a person has to look at, or one for all where there are many: nobody reads forty that say the same.
 * @param source the paper, as findings name it: what is said of the hunt itself is said of it
 */
export const leakFindings = ({ leaks, toLookAt, unread, notHunted }: LeakTest, source: string): Finding[] => {
  const told = new Set<string>()
  const found = leaks.flatMap(({ file, at: first, secret }): Finding[] => {
    const key = `${file}\n${secret.kind}\n${secret.where}`
    if (told.has(key)) return []
    told.add(key)
    const sightings = leaks.filter((leak) => leak.file === file && leak.secret.kind === secret.kind && leak.secret.where === secret.where)
    const by = methodsOf(sightings)
    // A page says more to people than a byte.
    const at = sightings.find(({ method }) => method !== 'bytes')?.at ?? first
    const what = `holds ${called(secret)}, and that is not for publication. It was found by ${calledMethods(by)}.`
    // A name that is itself the leak is not told again.
    return [at === nameOfFile ? finding('leak-found', source, startOfFile, `The name of a file for all to read ${what}`) : finding('leak-found', file, startOfFile, `This file ${what}`, at === '' ? {} : { where: at })]
  })
  const files = [...new Set(toLookAt.map(({ file }) => file))]
  return [
    ...found,
    ...unread.map(({ file, at, because }) => finding('leak-unread', file, startOfFile, `This could not be searched: ${because}.`, at === '' ? {} : { where: at })),
    ...(files.length > mostPlaces ? [finding('leak-to-look-at', source, startOfFile, `In ${files.length} files exempt texts or sums were found that may be there by right: ${namedPlaces(files)}.`)] : files.map((file) => {
      const count = new Set(toLookAt.filter((one) => one.file === file).map(({ secret }) => secret)).size
      return finding('leak-to-look-at', file, startOfFile, `In this file ${count === 1 ? '1 exempt text or sum was' : `${count} exempt texts or sums were`} found that may be there by right.`)
    })),
    ...(notHunted.length === 0 ? [] : [finding('leak-not-hunted', source, startOfFile,
      `${notHunted.length === 1 ? '1 exempt text or sum was' : `${notHunted.length} exempt texts or sums were`} not looked for, or not in every spelling: of ${namedPlaces(notHunted.map(({ secret }) => secret.where))}.`)]),
  ]
}

const mostPlaces = 5

const namedPlaces = (all: readonly string[]): string => {
  const places = [...new Set(all)]
  return `${places.slice(0, mostPlaces).join('; ')}${places.length > mostPlaces ? `; and ${places.length - mostPlaces} more` : ''}`
}
