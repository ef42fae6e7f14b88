/** The leak test: every secret is hunted in every public file before it is published. */
import { needlesOf } from './needles.ts'
import type { Passage } from './passage.ts'
import { methods, type LeakHunt, type LeakTest, type Method, type Sighting, type Unread } from './secret.ts'

const nothingRead = (): Record<Method, number> => ({ 'bytes': 0, 'first extractor': 0, 'second extractor': 0 })

/**
 * Hunts. Where there is nothing to hunt, nothing is read and no library loaded.
 * Each secret is told once of each file and method: at the place where it was found first, or where all of it was, when that was a stretch of it.
 */
export const huntLeaks = async ({ secrets, files, publicText, blank = [] }: LeakHunt): Promise<LeakTest> => {
  const { needles, notHunted } = needlesOf(secrets)
  const read = nothingRead()
  const hunted = { secrets: secrets.length, spellings: new Set(needles.map(({ text }) => text)).size, files: files.length, read }
  if (needles.length === 0) return { leaks: [], toLookAt: [], unread: [], notHunted, hunted }
  const [{ startHunt }, { readPublicFile }] = await Promise.all([import('./hunt.ts'), import('./readers/read-file.ts')])
  const ofForm: Passage[] = []
  for (const file of blank) for (const passage of (await readPublicFile(file)).passages) ofForm.push(passage)
  const hunt = startHunt(needles, publicText, ofForm)
  const leaks: Sighting[] = []
  const toLookAt: LeakTest['toLookAt'][number][] = []
  const unread: Unread[] = []
  for (const file of files) {
    const opened = await readPublicFile(file)
    unread.push(...opened.unread)
    const told = { leaks: new Map<string, Sighting>(), toLookAt: new Map<string, LeakTest['toLookAt'][number]>() }
    for (const passage of opened.passages) {
      read[passage.method] += passage.text.length
      for (const { needle: { secret, text, kind, isSentence }, doubt } of hunt(passage)) {
        const key = `${secrets.indexOf(secret)} ${passage.method}`
        const sighting = { file: file.name, at: passage.at, method: passage.method, secret, spelling: text, whole: kind !== 'piece' && isSentence !== true }
        const before = (doubt === null ? told.leaks : told.toLookAt).get(key)
        if (before !== undefined && (before.whole || !sighting.whole)) continue
        if (doubt === null) told.leaks.set(key, sighting)
        else told.toLookAt.set(key, { ...sighting, doubt })
      }
    }
    leaks.push(...told.leaks.values())
    // What is a leak in a file is no doubt there.
    const leaking = new Set(leaks.filter((leak) => leak.file === file.name).map(({ secret }) => secret))
    toLookAt.push(...[...told.toLookAt.values()].filter(({ secret }) => !leaking.has(secret)))
  }
  return { leaks, toLookAt, unread, notHunted, hunted }
}

/** The methods by which a secret was found in a file, in their order. */
export const methodsOf = (sightings: readonly Sighting[]): readonly Method[] => methods.filter((method) => sightings.some((one) => one.method === method))

const spoken: Readonly<Record<Method, string>> = { 'bytes': 'its bytes', 'first extractor': 'the first extractor', 'second extractor': 'the second extractor' }

/** `its bytes and the first extractor`. */
export const calledMethods = (found: readonly Method[]): string => found.map((method) => spoken[method]).join(', ').replace(/, ([^,]*)$/, ' and $1')
