/** Small documents laid out by hand, so that drawing is tested without the layout. */
import type { Attachment, Document } from '../../../src/model/document.ts'
import type { Faces, FaceStyle } from '../../../src/model/face.ts'
import { arimo } from '../../support/house.ts'
import type { Element, Laid, Mark, Page, TextMark } from '../../../src/render/layout/laid.ts'

export const a4 = { width: 595.3, height: 841.9 }

/** A document of which only the properties matter: its words are in the `Laid`. */
export const documentOf = (properties: Partial<Document> = {}): Document => ({
  title: 'Providing support for victims',
  language: 'en-GB',
  author: 'Chief Executive',
  subject: 'Business Coordination Board, 2014-02-27',
  date: { year: 2014, month: 2, day: 27 },
  parts: [],
  attachments: [],
  ...properties,
})

export const modelAttachment = (text: string): Attachment =>
  ({ name: 'model.json', mediaType: 'application/json', description: 'The paper as data', text })

interface Look {
  readonly face?: FaceStyle
  readonly size?: number
  readonly colour?: string
}

/** Words of a leaf on a line, measured as the layout does: advance by advance. */
export const words = (leaf: TextMark['leaf'], text: string, x: number, baseline: number, { face = 'regular', size = 12, colour = '000000' }: Look = {}): TextMark =>
  ({ kind: 'text', leaf, x, baseline, text, face, size, colour, width: widthOf(arimo, face, text.trimEnd(), size) })

const widthOf = (faces: Faces, style: FaceStyle, text: string, size: number): number => {
  const { advanceOf, unitsPerEm } = faces[style]
  return [...text].reduce((width, character) => width + advanceOf(character.codePointAt(0) ?? 0), 0) * size / unitsPerEm
}

export const pageOf = (...marks: Mark[]): Page => ({ ...a4, marks })

export const laidOf = (pages: readonly Page[], children: readonly Element[], rest: Partial<Laid> = {}): Laid => ({
  pages,
  labels: pages.map((_, index) => String(index + 1)),
  tree: [{ tag: 'Part', title: 'Paper', children }],
  pageOf: new Map(),
  destinations: new Map(),
  bookmarks: [],
  ...rest,
})

const bold = { face: 'bold' } as const
const address = { to: 'address', address: 'https://www.example.org/papers?year=2014&month=2' } as const

/** A paper with every kind of thing in it: headings, a list, a table and a link over two pages, italics, rules and fills. */
export const fullSample: Laid = laidOf([
  pageOf(
    words('pagination', 'OFFICIAL', 480, 45, { size: 10 }),
    words(1, 'Providing support ', 70.85, 110, { ...bold, size: 14 }),
    words(1, 'for victims', 70.85, 128, { ...bold, size: 14 }),
    { kind: 'rule', x1: 70.85, y1: 140, x2: 524.4, y2: 140, thickness: 0.5, colour: '808080' },
    words(2, '1. ', 70.85, 165, bold),
    words(3, 'Purpose', 113.4, 165, bold),
    words(4, '1.1 ', 70.85, 190),
    words(5, 'See ', 113.4, 190),
    words(6, 'paragraph 2.1', 138.75, 190),
    words(7, ' and the ', 213.47, 190),
    words(8, 'papers of the Board', 260.17, 190),
    words(9, ', as ', 365.57, 190),
    words(9, 'ever', 389.58, 190, { face: 'italic' }),
    words(9, ':', 412.93, 190),
    words(10, '• ', 113.4, 215),
    words(11, 'first;', 133, 215),
    words(12, '• ', 113.4, 235),
    words(13, 'second £5k, ', 133, 235),
    words(13, '“quoted”.', 201.05, 235, { face: 'boldItalic' }),
    { kind: 'fill', x: 113.4, y: 250, width: 411, height: 20, colour: 'F2F2F2' },
    words(14, 'Recipient', 119, 265, bold),
    words(15, 'Award', 330, 265, bold),
    { kind: 'rule', x1: 113.4, y1: 270, x2: 524.4, y2: 270, thickness: 0.5, colour: '808080' },
    words(16, 'Cambridgeshire Constabulary', 119, 285),
    words(17, '£100k', 330, 285),
    words(20, 'The long ', 113.4, 770),
    words(20, 'paper of the ', 163.45, 770),
    words('pagination', 'Page 1 of 2', 270, 800, { size: 10 }),
  ),
  pageOf(
    words(20, 'Commissioner ', 113.4, 85),
    words(20, 'and the Board', 113.4, 100),
    words(21, ' goes on.', 187.46, 100),
    { kind: 'fill', x: 113.4, y: 110, width: 411, height: 20, colour: 'F2F2F2' },
    words('layout', 'Recipient', 119, 125, bold),
    words('layout', 'Award', 330, 125, bold),
    words(18, 'Total', 119, 145, bold),
    words(19, '£100k', 330, 145, bold),
    words('pagination', 'Page 2 of 2', 270, 800, { size: 10 }),
  ),
], [
  { tag: 'P', children: [1] },
  { tag: 'H1', title: 'Purpose', children: [{ tag: 'Lbl', children: [2] }, 3] },
  {
    tag: 'P', children: [
      { tag: 'Lbl', children: [4] }, 5,
      { tag: 'Link', link: { to: { to: 'anchor', anchor: 'p2-1' }, says: 'paragraph 2.1' }, children: [6] }, 7,
      { tag: 'Link', link: { to: address, says: 'papers of the Board' }, children: [8] }, 9,
    ],
  },
  {
    tag: 'L', numbering: 'Disc', children: [
      { tag: 'LI', children: [{ tag: 'Lbl', children: [10] }, { tag: 'LBody', children: [11] }] },
      { tag: 'LI', children: [{ tag: 'Lbl', children: [12] }, { tag: 'LBody', children: [13] }] },
    ],
  },
  {
    tag: 'Table', summary: 'Table of paragraph 1.1: Recipient & Award', children: [
      { tag: 'THead', children: [{ tag: 'TR', children: [{ tag: 'TH', scope: 'Column', children: [14] }, { tag: 'TH', scope: 'Column', children: [15] }] }] },
      {
        tag: 'TBody', children: [
          { tag: 'TR', children: [{ tag: 'TH', scope: 'Row', children: [{ tag: 'P', children: [16] }] }, { tag: 'TD', children: [{ tag: 'P', children: [17] }] }] },
          { tag: 'TR', children: [{ tag: 'TH', scope: 'Row', children: [18] }, { tag: 'TD', children: [19] }] },
        ],
      },
    ],
  },
  { tag: 'P', children: [{ tag: 'Link', link: { to: address, says: 'The long paper of the Commissioner and the Board' }, children: [20] }, 21] },
], {
  pageOf: new Map([['p1-1', 1], ['p2-1', 2]]),
  destinations: new Map([['p2-1', { page: 2, y: 70.85 }], ['p1-10', { page: 1, y: 200 }], ['p1-1', { page: 1, y: 178 }]]),
  bookmarks: [
    { title: '1. Purpose', level: 1, page: 1, y: 150 },
    { title: 'Cost & “value”', level: 2, page: 1, y: 200 },
    { title: '2. Recommendation', level: 1, page: 2, y: 70.85 },
  ],
})
