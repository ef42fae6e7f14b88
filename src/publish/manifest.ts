/** What stands beside the files of a publication so that anybody can see that they are as they were given: sums to check. */
import type { PublishedVersion } from '../model/published.ts'

/** The name of the sums, which `sha256sum -c` checks. */
export const sumsFile = 'SHA256SUMS'

/** A line a file, as the GNU tool of that name has them. */
export const writeSums = ({ files }: PublishedVersion): string => files.map(({ file, sha256 }) => `${sha256}  ${file}\n`).join('')
