/** What is said when files are written. */
import type { CatalogueEntry } from './entry.ts'

export const outputFindings = {
  'output-shared': {
    severity: 'error',
    why: 'One would overwrite the other, and nobody could tell which was published.',
    help: 'Give one of them another name, or build them one after the other with --out.',
  },
  'output-unwritable': {
    severity: 'error',
    why: 'Nothing of this paper was written: a paper is written whole or not at all.',
    help: 'See that the output folder may be written to, that the disk has room, and that the file is not open in another program; then build again.',
  },
  'output-stale': {
    severity: 'error',
    why: 'It is no longer what the source says, and somebody may send it out by mistake.',
    help: 'Close it if it is open in another program, and delete it by hand.',
  },
} as const satisfies Record<string, CatalogueEntry>
