/** What is said of a pack: of papers that are not ready for it, and of other people's documents that are bound into it. */
import type { CatalogueEntry } from './entry.ts'

export const packFindings = {
  'pack-draft-paper': {
    severity: 'error',
    why: 'A pack is what the board decides on; nobody decides on a draft.',
    help: 'Take “status: draft” out of the paper once it is final, or make a draft of the whole pack with --draft.',
  },
  'pack-own-pages': {
    severity: 'warning',
    why: 'Those who have this pack and those who have the public one would turn to different pages.',
    help: 'Run “boardpaper pack” with --edition public, mend what it tells of, and make this pack again.',
  },
  'pack-other-pages': {
    severity: 'warning',
    why: 'Those who have what was published would turn to another page than those who have this pack.',
    help: 'Use the pack and the supplements that were published, or tell those who get this one that its pages have other numbers.',
  },
  'bound-absent': {
    severity: 'error',
    why: 'The agenda would promise a document that nobody can read.',
    help: 'Put the PDF into the folder of the meeting, or correct its name.',
  },
  'bound-not-pdf': {
    severity: 'error',
    why: 'Only a PDF has pages that can be bound as they are.',
    help: 'Save the document as PDF, and name that file.',
  },
  'bound-encrypted': {
    severity: 'error',
    why: 'What is locked cannot be bound, and nobody but its owner should unlock it.',
    help: 'Ask for a copy without a password; or, if you may, open it and print it to a new PDF.',
  },
  'bound-broken': {
    severity: 'error',
    why: 'A page that is read wrongly would be published wrongly.',
    help: 'Ask for the file again; or open it, see that it is whole, and print it to a new PDF.',
  },
  'bound-form': {
    severity: 'error',
    why: 'What is typed into a form is no part of its pages: bound, it could be lost or look different.',
    help: 'Print the form to a new PDF, so that what was typed becomes part of its pages.',
  },
  'bound-layers': {
    severity: 'error',
    why: 'A pack shows its pages and nothing else: what somebody has switched off could be seen, and what is elsewhere could not.',
    help: 'Print what is to be seen to a new PDF, and name that file.',
  },
  'bound-too-large': {
    severity: 'error',
    why: 'A document of such a size makes a pack that nobody can open or send.',
    help: 'Scan it in fewer dots, or bind a part of it and say where the rest can be read.',
  },
  'bound-left-out': {
    severity: 'info',
    why: 'Pages of others are bound as they are seen; what else their file holds stays behind.',
    help: 'See that nobody misses it; the file itself is unchanged, and its SHA-256 stands in the pack.',
  },
  'bound-unclaimed': {
    severity: 'info',
    why: 'PDF/UA-1 and PDF/A-3a are claims about every page of a file, and nobody can make them for pages of others.',
    help: 'Nothing needs doing. The pack says on its first pages which of its pages are others\u2019.',
  },
} as const satisfies Record<string, CatalogueEntry>
