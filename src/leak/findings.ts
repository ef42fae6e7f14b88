/** What a leak test found, as findings that may be shown to anyone: files, places and printed numbers, and never a word of what was found. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import { calledMethods, methodsOf } from './leak-test.ts'
import { nameOfFile } from './passage.ts'
import type { LeakTest, Secret } from './secret.ts'

/** A sum or a text, by its printed number. */
const called = ({ kind, where }: Secret): string => `${kind === 'sum' ? 'a sum' : 'words'} of ${where}`

/**
 * One finding for each secret and file that it was found in; one for each part that could not be read;
 * and one that sends a person to the private report, whatever stands there to be looked at.
 * @param source the paper, as findings name it: what is said of the hunt itself is said of it
 */
export const leakFindings = ({ leaks, unread, hunted }: LeakTest, source: string): Finding[] => {
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
  // Always the same words: how much was found in the open, and in which file, would tell a reader where to look.
  return [
    ...found,
    ...unread.map(({ file, at, because }) => finding('leak-unread', file, startOfFile, `This could not be searched: ${because}.`, at === '' ? {} : { where: at })),
    finding('leak-searched', source, startOfFile, `What is not for publication was looked for in ${counted(hunted.files, 'file')}.`),
  ]
}
