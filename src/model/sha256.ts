/** The sum by which a file is known again. */
import { createHash } from 'node:crypto'

/** The SHA-256 of a file's bytes, in hexadecimal (FIPS 180-4). */
export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
