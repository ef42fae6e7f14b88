/** A program that goes on until it is told to end: what it has said, and waiting for what it has yet to say. */
import { spawn } from 'node:child_process'
import type { Readable } from 'node:stream'
import { onTestFinished } from 'vitest'

/** Waits until these words came since the last words waited for, and gives back all up to them. Throws when they do not come. */
export type Wait = (words: string | RegExp) => Promise<string>

export interface Started {
  /** On stderr, for people. */
  readonly says: Wait
  /** On stdout, for the next program. */
  readonly prints: Wait
  /** All that came on stdout so far. */
  readonly stdout: () => string
  /** Interrupts it as Ctrl-C does, and gives back its exit status; null when the signal itself ended it. */
  readonly interrupt: () => Promise<number | null>
}

/** Long enough for a machine that is busy with everything else; a test that passes never waits for it. */
const deadline = 90_000

/** Starts a program, which is gone at the end of the test at the latest. */
export const start = (command: string, args: readonly string[], cwd: string): Started => {
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = new Promise<number | null>((done) => { child.on('close', done) })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await closed
  })
  const [stdout, stderr] = [listenTo(child.stdout, closed), listenTo(child.stderr, closed)]
  return {
    says: stderr.wait,
    prints: stdout.wait,
    stdout: stdout.all,
    interrupt: () => {
      child.kill('SIGINT')
      return closed
    },
  }
}

const listenTo = (stream: Readable, closed: Promise<unknown>): { readonly wait: Wait; readonly all: () => string } => {
  let all = ''
  let read = 0
  let heard = (): void => {}
  stream.setEncoding('utf8').on('data', (words: string) => {
    all += words
    heard()
  })
  /** All up to the words, as soon as they are there. */
  const upTo = (words: string | RegExp): string | null => {
    const unread = all.slice(read)
    const found = typeof words === 'string' ? words : words.exec(unread)?.[0]
    if (found === undefined || !unread.includes(found)) return null
    const said = unread.slice(0, unread.indexOf(found) + found.length)
    read += said.length
    return said
  }
  const come = (words: string | RegExp): Promise<string> => new Promise((resolve) => {
    heard = () => {
      const said = upTo(words)
      if (said === null) return
      heard = () => {}
      resolve(said)
    }
    heard()
  })
  return {
    all: () => all,
    wait: async (words) => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<null>((done) => { timer = setTimeout(done, deadline, null) })
      const said = await Promise.race([come(words), late, closed.then(() => null)])
      clearTimeout(timer)
      if (said === null) throw new Error(`It has not said ${words}, but:\n${all.slice(read)}`)
      return said
    },
  }
}
