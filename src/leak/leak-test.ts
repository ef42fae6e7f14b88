/** The leak test: every secret is hunted in every public file before it is published. */
import type { Hunt } from './hunt.ts'
import { needlesOf } from './needles.ts'
import type { Passage } from './passage.ts'
import { methods, type LeakHunt, type LeakTest, type Method, type PublicFile, type Secret, type Sighting, type ToHunt } from './secret.ts'

const nothingRead = (): Record<Method, number> => ({ 'bytes': 0, 'first extractor': 0, 'second extractor': 0 })

/** Hunts in files. @param spared a secret that these files may bear */
export type HuntIn = (files: readonly PublicFile[], spared?: (secret: Secret) => boolean) => Promise<LeakTest>

/** Hunts in one lot of files. */
export const huntLeaks = ({ files, ...toHunt }: LeakHunt): Promise<LeakTest> => readyToHunt(toHunt)(files)

/**
 * Makes ready a hunt for many lots of files: what is looked for, and what excuses it, is worked out once for all of them.
 * Where there is nothing to hunt, nothing is read and no library loaded.
 * Each secret is told once of each file and method: at the place where it was found first, or where all of it was, when that was a stretch of it.
 */
export const readyToHunt = ({ secrets, publicText, publicPence = [], blank = [] }: ToHunt): HuntIn => {
  const { needles, notHunted } = needlesOf(secrets)
  const numbers = new Map(secrets.map((secret, at) => [secret, at]))
  let begun: Promise<Hunt> | null = null
  const begin = async (): Promise<Hunt> => {
    const ofForm: Passage[] = []
    for (const file of blank) for (const passage of (await readPublicly(file)).passages) ofForm.push(passage)
    const { startHunt } = await import('./hunt.ts')
    return startHunt(needles, publicText, new Set(publicPence), ofForm)
  }
  return async (files, spared = () => false) => {
    const read = nothingRead()
    const own = needles.filter(({ secret }) => !spared(secret))
    const told = { notHunted: notHunted.filter(({ secret }) => !spared(secret)), hunted: { secrets: secrets.filter((secret) => !spared(secret)).length, spellings: new Set(own.map(({ text }) => text)).size, files: files.length, read } }
    if (own.length === 0) return { leaks: [], toLookAt: [], unread: [], ...told }
    begun ??= begin()
    const hunt = await begun
    const all: Pick<LeakTest, 'leaks' | 'toLookAt' | 'unread'>[] = []
    for (const file of files) all.push(lookThrough(file, await readPublicly(file), (passage) => hunt(passage).filter(({ needle }) => !spared(needle.secret)), (secret) => numbers.get(secret) ?? -1, read))
    return { leaks: all.flatMap(({ leaks }) => leaks), toLookAt: all.flatMap(({ toLookAt }) => toLookAt), unread: all.flatMap(({ unread }) => unread), ...told }
  }
}

const readPublicly = async (file: PublicFile) => (await import('./readers/read-file.ts')).readPublicFile(file)

/** Looks through a file that was read. @param read counts the characters by each method */
const lookThrough = ({ name }: PublicFile, { passages, unread }: Awaited<ReturnType<typeof readPublicly>>, hunt: Hunt, numberOf: (secret: Secret) => number, read: Record<Method, number>): Pick<LeakTest, 'leaks' | 'toLookAt' | 'unread'> => {
  const told = { leaks: new Map<string, Sighting>(), toLookAt: new Map<string, LeakTest['toLookAt'][number]>() }
  for (const passage of passages) {
    read[passage.method] += passage.text.length
    for (const { needle: { secret, text, kind, isSentence }, doubt } of hunt(passage)) {
      const key = `${numberOf(secret)} ${passage.method}`
      const sighting = { file: name, at: passage.at, method: passage.method, secret, spelling: text, whole: kind !== 'piece' && isSentence !== true }
      const before = (doubt === null ? told.leaks : told.toLookAt).get(key)
      if (before !== undefined && (before.whole || !sighting.whole)) continue
      if (doubt === null) told.leaks.set(key, sighting)
      else told.toLookAt.set(key, { ...sighting, doubt })
    }
  }
  // What is a leak in a file is no doubt there.
  const leaking = new Set([...told.leaks.values()].map(({ secret }) => secret))
  return { leaks: [...told.leaks.values()], toLookAt: [...told.toLookAt.values()].filter(({ secret }) => !leaking.has(secret)), unread }
}

/** The methods by which a secret was found in a file, in their order. */
export const methodsOf = (sightings: readonly Sighting[]): readonly Method[] => methods.filter((method) => sightings.some((one) => one.method === method))

const spoken: Readonly<Record<Method, string>> = { 'bytes': 'its bytes', 'first extractor': 'the first extractor', 'second extractor': 'the second extractor' }

/** `its bytes and the first extractor`. */
export const calledMethods = (found: readonly Method[]): string => found.map((method) => spoken[method]).join(', ').replace(/, ([^,]*)$/, ' and $1')
