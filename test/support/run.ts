/** Runs another program to its end and gives back what it said. */
import { spawn } from 'node:child_process'

export interface Said {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export interface Circumstances {
  readonly cwd?: string
  /** Laid over the environment of the tests; undefined takes a variable away. */
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly input?: string
}

/**
 * Runs a program. A status other than 0 is given back, not thrown: many validators say "I found something" that way.
 * @throws when the program cannot be started, or was killed
 */
export const run = (command: string, args: readonly string[], { cwd, env, input }: Circumstances = {}): Promise<Said> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env } })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (bytes: Buffer) => stdout.push(bytes))
    child.stderr.on('data', (bytes: Buffer) => stderr.push(bytes))
    child.on('error', reject)
    child.on('close', (status, signal) => {
      if (status === null) reject(new Error(`${command} was stopped by ${signal}`))
      else resolve({ status, stdout: Buffer.concat(stdout).toString('utf8'), stderr: Buffer.concat(stderr).toString('utf8') })
    })
    // A program that does not read its input may be gone before we have written it.
    child.stdin.on('error', () => {})
    child.stdin.end(input ?? '')
  })

/** Runs a program that must succeed, and gives back its standard output. */
export const output = async (command: string, args: readonly string[], circumstances: Circumstances = {}): Promise<string> => {
  const said = await run(command, args, circumstances)
  if (said.status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${said.status}:\n${said.stderr}${said.stdout}`)
  return said.stdout
}

/** Does the work for each of many, two at a time: the machine has that many cores. Results keep their order. */
export const twoAtATime = async <T, R>(all: readonly T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> => {
  const results = new Array<R>(all.length)
  let next = 0
  const worker = async (): Promise<void> => {
    for (let index = next++; index < all.length; index = next++) {
      const one = all[index]
      if (one !== undefined) results[index] = await work(one, index)
    }
  }
  await Promise.all([worker(), worker()])
  return results
}
