/** The program: hands the process to the command line, and ends it with its exit status. */
import process from 'node:process'
import type { WriteStream } from 'node:tty'
import { runCommandLine } from './command-line.ts'
import type { Ask, Stream } from './terminal.ts'

export { runCommandLine }

const fallbackColumns = 80

const streamOf = (stream: WriteStream): Stream => {
  // The next program may have had enough (`| head`): that is no error, and the papers are still built.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
  return {
    write: (words) => { stream.write(words) },
    live: stream.isTTY && process.env['TERM'] !== 'dumb',
    // hasColors() knows NO_COLOR, FORCE_COLOR and what the terminal can do.
    colour: stream.isTTY && stream.hasColors(),
    columns: stream.columns ?? fallbackColumns,
  }
}

/** Asks on the stream for people, one question at a time. What asks is loaded with the first question. */
const ask: Ask = async (question, suggestion) => {
  const { createInterface } = await import('node:readline/promises')
  const asking = createInterface({ input: process.stdin, output: process.stderr })
  return new Promise((answered) => {
    // Ctrl-C and Ctrl-D close it, and leave the question without an answer.
    asking.on('close', () => { answered(null) })
    const closed = (): void => { answered(null) }
    asking.question(`${question}${suggestion === null ? '' : ` [${suggestion}]`} `).then((typed) => {
      answered(typed.trim() === '' ? suggestion ?? '' : typed)
      asking.close()
    }, closed)
  })
}

/** Settles when all that was written has gone to whoever reads it, or nobody does any more. */
const written = (stream: WriteStream): Promise<void> => new Promise((done) => { stream.write('', () => { done() }) })

/** Runs what was typed, and ends the process. */
export const main = async (): Promise<void> => {
  const status = await runCommandLine(process.argv.slice(2), {
    out: streamOf(process.stdout),
    people: streamOf(process.stderr),
    ask: process.stdin.isTTY && process.stderr.isTTY ? ask : null,
    workingFolder: process.cwd(),
    debug: (process.env['BOARDPAPER_DEBUG'] ?? '') !== '',
    untilInterrupted: () => new Promise((done) => { process.once('SIGINT', () => { done() }) }),
  })
  await Promise.all([written(process.stdout), written(process.stderr)])
  // Left to itself, Node would wait for V8 to finish optimizing what will never run again.
  process.exit(status)
}
