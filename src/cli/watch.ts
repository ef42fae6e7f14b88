/** `boardpaper build --watch`: builds, waits until something is saved, and builds again what that concerns. */
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises'
import { visible } from '../findings/excerpt.ts'
import { counted } from '../findings/wording.ts'
import { watchFolders } from '../workspace/watching.ts'
import type { Asked, BuildOptions } from './build-options.ts'
import { foldersOf, nextRound, type Round, type Rounds } from './rounds.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** Editors save in several steps, and many files at once: nobody looks before it has been quiet for so long, in milliseconds. */
const quietFor = 100
/** But where it is never quiet, so many times and no more. */
const mostWaits = 20

/** Builds papers as often as they, what they name, or their house are saved, until it is interrupted. */
export const watch = async (paths: readonly string[], asked: Asked, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> => {
  const tell = teller(options, terminal)
  let interrupted = false
  const interruption = terminal.untilInterrupted().then(() => { interrupted = true })
  let stirred = (): void => {}
  const nextStir = (): Promise<void> => new Promise((done) => { stirred = done })
  const told = new Set<string>()
  const watching = watchFolders(() => { stirred() }, (because) => {
    if (!told.has(because)) tell.say(`Not everything can be watched: ${visible(because)}.`)
    told.add(because)
  })
  const goOn = async (): Promise<boolean> => {
    // Papers are built without a pause, and Ctrl-C is heard in one.
    await turn()
    return !interrupted
  }
  const rounds: Rounds = { paths, asked, tell, json: options.json === true ? terminal.out : null, goOn }

  let last: Round | null = null
  while (!interrupted) {
    // Asked for before it is looked: what is saved while papers are built is not missed.
    const stir = nextStir()
    const round = await nextRound(last, rounds)
    await Promise.race([watching.over(foldersOf(round, asked)), interruption])
    if (last === null && !interrupted) tell.say(`Watching ${counted(round.found.papers.length, 'paper')}; Ctrl-C ends it.`)
    last = round
    await Promise.race([stir, interruption])
    for (let waits = 0, quiet = false; !quiet && waits < mostWaits; waits++) {
      quiet = await Promise.race([nextStir().then(() => false), pause(quietFor, true), interruption.then(() => true)])
    }
  }
  await watching.end()
  return exitStatus.fine
}
