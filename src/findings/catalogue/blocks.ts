/** What is said of footnotes, quotations, pictures, paragraphs without a number, and appendices. */
import type { CatalogueEntry } from './entry.ts'

export const blocksFindings = {
  'footnote-without-text': {
    severity: 'error',
    why: 'The mark would be printed as it stands, and lead nowhere.',
    help: 'Write the footnote in a paragraph of its own, such as [^1]: Its words. If no footnote is meant, put a backslash before the bracket.',
  },
  'footnote-unused': {
    severity: 'error',
    why: 'Its words would not be printed.',
    help: 'Put its mark where it belongs, or take the footnote out.',
  },
  'footnote-twice': {
    severity: 'error',
    why: 'Each mark leads to a footnote of its own, so that a reader finds the way back.',
    help: 'Give one of the two another name, and a text of its own.',
  },
  'footnote-contents': {
    severity: 'error',
    why: 'A footnote is one paragraph at the foot of a page.',
    help: 'Write it as one paragraph, or put what is more into the text.',
  },
  'footnote-misplaced': {
    severity: 'error',
    why: 'A footnote belongs to words of the text: a heading is also read in the outline, and a footnote has no other.',
    help: 'Put the mark into a paragraph, a list item or a cell, and the text of the footnote at the margin.',
  },

  'quotation-contents': {
    severity: 'error',
    why: 'A quotation is one or more paragraphs of somebody else’s words.',
    help: 'Quote words, and put what else there is outside. If no quotation is meant, put a backslash before the >.',
  },
  'quotation-runs-on': {
    severity: 'warning',
    why: 'It may have been meant as your own words.',
    help: 'Begin the line with > if it belongs to the quotation; put an empty line above it if it does not.',
  },

  'continued-contents': {
    severity: 'error',
    why: 'Only paragraphs go on without a number.',
    help: 'Close the mark above it, and open it again below if need be.',
  },

  'picture-in-text': {
    severity: 'error',
    why: 'A picture stands by itself under the paragraph that speaks of it.',
    help: 'Put it in a paragraph of its own, with an empty line above and below, as ![What it shows](map.png).',
  },
  'picture-without-words': {
    severity: 'error',
    why: 'Whoever cannot see the picture would learn nothing of what it shows.',
    help: 'Say between the square brackets what it shows, as you would on the telephone.',
  },
  'picture-refused': {
    severity: 'error',
    why: 'The paper would have a gap where the picture should be.',
    help: 'Put a PNG or JPEG file into the folder of the paper, and write its name as it is on the disk.',
  },

  'section-after-appendix': {
    severity: 'error',
    why: 'Appendices close a paper; a section after one would be printed before it.',
    help: 'Move the section above the appendices, or make it a subheading of one with ##.',
  },
  'appendix-unnamed': {
    severity: 'warning',
    why: 'A reader who comes to the end of the paper should know what the appendix is for.',
    help: 'Name it in the text, best by a reference that follows when appendices are moved: [Appendix](#name).',
  },
  'appendix-absent': {
    severity: 'warning',
    why: 'A reader would look for it in vain.',
    help: 'Add the appendix, or correct the text.',
  },
  'section-left-out': {
    severity: 'warning',
    why: 'A heading with nothing under it is never printed.',
    help: 'Write what belongs there, or take the heading out.',
  },
  'section-out-of-turn': {
    severity: 'warning',
    why: 'Members of the board find these sections by their order, which is the same in every paper.',
    help: 'Move the section.',
  },
} as const satisfies Record<string, CatalogueEntry>
