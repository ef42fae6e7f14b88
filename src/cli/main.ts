/** The program: hands the process to the command line, and ends it with its exit status. */
import process from 'node:process'
import type { WriteStream } from 'node:tty'
import { runCommandLine } from './command-line.ts'
import type { Stream } from './terminal.ts'

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

/** Settles when all that was written has gone to whoever reads it, or nobody does any more. */
const written = (stream: WriteStream): Promise<void> => new Promise((done) => { stream.write('', () => { done() }) })

/** Runs what was typed, and ends the process. */
export const main = async (): Promise<void> => {
  const status = await runCommandLine(process.argv.slice(2), {
    out: streamOf(process.stdout),
    people: streamOf(process.stderr),
    workingFolder: process.cwd(),
    debug: (process.env['BOARDPAPER_DEBUG'] ?? '') !== '',
  })
  await Promise.all([written(process.stdout), written(process.stderr)])
  // Left to itself, Node would wait for V8 to finish optimizing what will never run again.
  process.exit(status)
}
