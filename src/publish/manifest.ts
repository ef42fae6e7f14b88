/** What stands beside the files of a publication so that anybody can see that they are as they were given: sums to check, and the same as data. */
import { isoDate } from '../model/date.ts'
import type { PublishedVersion } from '../model/published.ts'

/** The name of the sums, which `sha256sum -c` checks. */
export const sumsFile = 'SHA256SUMS'
/** The name of the same as data. */
export const manifestFile = 'manifest.json'

/** A line a file, as the GNU tool of that name has them. */
export const writeSums = ({ files }: PublishedVersion): string => files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')

/** The version as data: what it holds, and nothing of anything that was not published. */
export const writeManifest = (version: PublishedVersion): string => `${JSON.stringify({ ...version, on: isoDate(version.on) }, null, 2)}\n`
