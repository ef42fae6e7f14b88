/** The house style as CSS for paper: the page, its running lines, and what must not part over pages. */
import type { Document, Part, RunningInline, RunningLine } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { turned } from '../../model/turned-page.ts'

const points = (length: number): string => `${length}pt`

/** Rules for those who print the page from a browser. */
export const printRules = ({ parts }: Document, style: HouseStyle): string[] => {
  const { pagination: { widows, orphans }, table } = style
  const wide = parts.map(({ blocks }) => blocks.some(({ kind }) => kind === 'turned'))
  return [
    `@page { ${sheet(style)} }`,
    ...parts.flatMap((part, index) => [
      ...pages(`part-${index + 1}`, part, index, style),
      ...(wide[index] === true ? pages(`turned-${index + 1}`, part, index, turned(style), sheet(turned(style))) : []),
    ]),
    '@media print {',
    '  html { font-size: 12pt; }',
    '  body { padding: 0; }',
    '  article { max-width: none; }',
    ...parts.flatMap((_, index) => [
      `  .part-${index + 1} { page: part-${index + 1}; }`,
      ...(wide[index] === true ? [`  .part-${index + 1} > .turned { page: turned-${index + 1}; }`] : []),
    ]),
    '  article + article, .appendix { break-before: page; }',
    '  a[href^="#"] { text-decoration: none; }',
    ...(style.links.underline ? [] : ['  a { text-decoration: none; }']),
    `  p, li, td, th { widows: ${widows}; orphans: ${orphans}; }`,
    '  h1, h2, h3, h4, .kept, .notes::before { break-after: avoid; }',
    '  h1, h2, h3, h4, tr, .together, .picture, .signatory, .front, .notes li { break-inside: avoid; }',
    '  .total { break-before: avoid; }',
    `  .total > * { border-top-width: ${points(table.totalRule)}; }`,
    '  .table { overflow: visible; }',
    '  thead { display: table-header-group; print-color-adjust: exact; -webkit-print-color-adjust: exact; }',
    '}',
  ]
}

const sheet = ({ page: { width, height, margins } }: HouseStyle): string =>
  `size: ${points(width)} ${points(height)}; margin: ${points(margins.top)} ${points(margins.right)} ${points(margins.bottom)} ${points(margins.left)};`

/** The pages of one name in a part, with its running lines; and their sheet, where it is not the paper's own. */
const pages = (name: string, { running }: Part, index: number, style: HouseStyle, ownSheet = ''): string[] => [
  `@page ${name} {`, ...(ownSheet === '' ? [] : [`  ${ownSheet}`]), ...box('top', running.head, style), ...box('bottom', running.foot, style), '}',
  // A browser knows only the first page of all.
  ...(index === 0 ? [`@page ${name}:first {`, ...box('top', running.firstHead, style), ...box('bottom', running.firstFoot, style), '}'] : []),
]

const sides = { start: 'left', centre: 'center', end: 'right' } as const

/** The three places of a running line as boxes in the page's margin. */
const box = (edge: 'top' | 'bottom', line: RunningLine, style: HouseStyle): string[] =>
  (['start', 'centre', 'end'] as const).map((at) => {
    const inlines = line[at]
    return `  @${edge}-${sides[at]} { ${inlines.length === 0 ? 'content: none;' : `content: ${inlines.map(content).join(' ')}; ${look(edge, inlines, style)}`}${at === 'centre' && inlines.length > 0 ? ' white-space: nowrap;' : ''} }`
  })

const look = (edge: 'top' | 'bottom', inlines: readonly RunningInline[], { page, type, colours, face }: HouseStyle): string => {
  const { size, line, weight } = type.running
  // A box has one weight.
  const bold = weight === 'bold' || inlines.every((inline) => inline.kind === 'text' && inline.strong)
  const place = edge === 'top'
    ? `vertical-align: top; padding-top: ${points(page.header)};`
    : `vertical-align: bottom; padding-bottom: ${points(page.footer)};`
  return `font: ${bold ? 700 : 400} ${points(size)}/${points(line)} ${face.web}; color: #${colours.text}; ${place}`
}

const content = (inline: RunningInline): string => {
  switch (inline.kind) {
    case 'text': return quoted(inline.text)
    // A browser counts the pages of all parts through.
    case 'page-number':
    case 'document-page': return 'counter(page)'
    case 'page-count': return 'counter(pages)'
  }
}

/** A CSS string that nothing can leave: every character but letters, digits and plain marks is written by its number. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:!?'()–—’‘“”…£-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
