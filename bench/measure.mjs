/** Timing by fair means: the two rivals take turns, and the middle of many runs counts. */
import { spawn } from 'node:child_process'

export const median = (numbers) => {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

// Both change how Node starts, and neither is there on the machine of a clerk.
const { NODE_EXTRA_CA_CERTS: _, NODE_OPTIONS: __, ...environment } = process.env

/** Runs node with these arguments to its end; gives its standard output and how long it took in milliseconds. */
export const runNode = (args) => new Promise((done, failed) => {
  const start = performance.now()
  const child = spawn(process.execPath, args, { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks = { stdout: [], stderr: [] }
  child.stdout.on('data', (chunk) => chunks.stdout.push(chunk))
  child.stderr.on('data', (chunk) => chunks.stderr.push(chunk))
  child.on('error', failed)
  child.on('close', (status) => {
    const milliseconds = performance.now() - start
    if (status === 0) done({ milliseconds, stdout: Buffer.concat(chunks.stdout).toString() })
    else failed(new Error(`node ${args.join(' ')} ended with ${status}\n${Buffer.concat(chunks.stderr)}`))
  })
})

/** Lets rivals take turns for some rounds, after one that does not count. Gives the median of each, by name. */
export const inTurns = async (rounds, rivals) => {
  const times = Object.fromEntries(Object.keys(rivals).map((name) => [name, []]))
  for (let round = -1; round < rounds; round++) {
    for (const [name, act] of Object.entries(rivals)) {
      const milliseconds = await act()
      if (round >= 0) times[name].push(milliseconds)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]))
}

/** How long an act takes in this process, in milliseconds. */
export const timed = async (act) => {
  const start = performance.now()
  await act()
  return performance.now() - start
}

/** The most memory that this process has held, in megabytes. */
export const peakMegabytes = () => process.resourceUsage().maxRSS / 1024
