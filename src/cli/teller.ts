/** Tells of a build as it goes: files on the one stream, words for people on the other, as much as was asked for. */
import { visible } from '../findings/excerpt.ts'
import type { Finding } from '../findings/finding.ts'
import { reportText } from '../findings/report.ts'
import type { BuildOptions } from './build-options.ts'
import { ourFault } from './our-fault.ts'
import { progressOn } from './progress.ts'
import { lookOf, type Terminal } from './terminal.ts'

/** Says what happens while papers are built. */
export interface Teller {
  readonly progress: (done: number, of: number, name: string) => void
  readonly findings: (findings: readonly Finding[], sources: ReadonlyMap<string, string>) => void
  readonly file: (file: string, pages: number | null) => void
  readonly fault: (error: unknown, file: string) => void
  /** A line of its own, for people. */
  readonly say: (words: string) => void
}

/** Says things as they come: files on the one stream, words for people on the other, as much as was asked for. */
export const teller = ({ json, quiet, debug }: BuildOptions, { out, people, debug: alwaysDebug }: Terminal): Teller => {
  const progress = progressOn(people)
  const listing = json !== true && quiet !== true
  return {
    progress: quiet === true ? () => {} : progress.show,
    findings: (findings, sources) => {
      const told = json === true ? [] : quiet === true ? findings.filter(({ severity }) => severity === 'error') : findings
      progress.clear()
      people.write(reportText(told, sources, lookOf(people)))
    },
    file: (file, pages) => {
      progress.clear()
      if (listing) out.write(`${visible(file)}${pages === null ? '' : `  ${pages} ${pages === 1 ? 'page' : 'pages'}`}\n`)
    },
    fault: (error, file) => {
      progress.clear()
      people.write(ourFault(error, file, alwaysDebug || debug === true))
    },
    say: (words) => {
      progress.clear()
      if (quiet !== true) people.write(`${words}\n`)
    },
  }
}
