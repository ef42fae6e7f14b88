/** A terminal that remembers what was written on it. */
import { runCommandLine } from '../../src/cli/command-line.ts'
import type { Ask, Terminal } from '../../src/cli/terminal.ts'

export interface Ran {
  readonly status: number
  /** Data. */
  readonly out: string
  /** Words for people. */
  readonly people: string
}

/** Runs a command line in a folder, on a terminal that shows nothing but plain text unless told otherwise. */
export const runIn = async (folder: string, args: readonly string[], look: { readonly live?: boolean; readonly colour?: boolean; readonly ask?: Ask } = {}): Promise<Ran> => {
  const written = { out: '', people: '' }
  const stream = (name: 'out' | 'people') => ({
    write: (words: string) => { written[name] += words }, live: look.live ?? false, colour: look.colour ?? false, columns: 80,
  })
  const terminal: Terminal = { out: stream('out'), people: stream('people'), ask: look.ask ?? null, workingFolder: folder, debug: false, untilInterrupted: () => Promise.resolve() }
  const status = await runCommandLine(args, terminal)
  return { status, ...written }
}

/** A person who gives these answers one after the other, and wants to stop when there are no more; remembers what was asked. */
export const person = (...answers: readonly string[]): { readonly ask: Ask; readonly asked: string[] } => {
  const left = [...answers]
  const asked: string[] = []
  return {
    asked,
    ask: async (question, suggestion) => {
      asked.push(suggestion === null ? question : `${question} [${suggestion}]`)
      const answer = left.shift()
      return answer === '' ? suggestion ?? '' : answer ?? null
    },
  }
}
