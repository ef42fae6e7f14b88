/** The Nu checker of the W3C: whether HTML and its CSS are what the standards say. */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { run } from '../run.ts'
import { add, foundNothingYet, type Found } from './found.ts'

const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')

const report = z.object({
  messages: z.array(z.object({
    type: z.enum(['error', 'info', 'non-document-error']),
    url: z.string().optional(),
    lastLine: z.number().optional(),
    message: z.string(),
    extract: z.string().optional(),
  })),
})

/**
 * The checker (26.9.27) reads no address without a host, so it says of every picture inside a page that the page's policy blocks it,
 * whatever the policy is. Chromium is asked instead (test/render/html/picture.test.ts).
 */
const cannotKnow = (message: string): boolean => /^Resource violates Content Security Policy \(meta tag\): image “data:image\//.test(message)

/** Checks all files in one Java machine; warnings and remarks count as much as errors. */
export const nu = async (files: readonly string[]): Promise<Found> => {
  const found = foundNothingYet(files)
  const { stdout, stderr } = await run('java', ['-XX:+UseSerialGC', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...files])
  if (!stdout.startsWith('{')) throw new Error(`The Nu checker gave no report:\n${stdout}${stderr}`)
  const fileOf = new Map(files.map((file) => [pathToFileURL(file).href.replace('file:///', 'file:/'), file]))
  for (const { type, url, lastLine, message, extract } of report.parse(JSON.parse(stdout)).messages) {
    const file = fileOf.get((url ?? '').replace('file:///', 'file:/'))
    if (file === undefined) throw new Error(`The Nu checker says of ${url}: ${message}`)
    if (cannotKnow(message)) continue
    add(found, file, `${type}, line ${lastLine}: ${message} ${extract ?? ''}`)
  }
  return found
}
