/** The house style as CSS for paper: the page, its running lines, and what must not part over pages. */
import type { Document, RunningInline, RunningLine } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'

const points = (length: number): string => `${length}pt`

/** Rules for those who print the page from a browser. */
export const printRules = ({ parts }: Document, style: HouseStyle): string[] => {
  const { page: { width, height, margins }, pagination: { widows, orphans }, table } = style
  return [
    `@page { size: ${points(width)} ${points(height)}; margin: ${points(margins.top)} ${points(margins.right)} ${points(margins.bottom)} ${points(margins.left)}; }`,
    ...parts.flatMap(({ running }, index) => [
      `@page part-${index + 1} {`, ...box('top', running.head, style), ...box('bottom', running.foot, style), '}',
      // A browser knows only the first page of all.
      ...(index === 0 ? [`@page part-1:first {`, ...box('top', running.firstHead, style), ...box('bottom', running.firstFoot, style), '}'] : []),
    ]),
    '@media print {',
    '  html { font-size: 12pt; }',
    '  body { padding: 0; }',
    '  article { max-width: none; }',
    ...parts.map((_, index) => `  .part-${index + 1} { page: part-${index + 1}; }`),
    '  article + article { break-before: page; }',
    '  a[href^="#"] { text-decoration: none; }',
    ...(style.links.underline ? [] : ['  a { text-decoration: none; }']),
    `  p, li, td, th { widows: ${widows}; orphans: ${orphans}; }`,
    '  h1, h2, h3, .kept { break-after: avoid; }',
    '  h1, h2, h3, tr, .together { break-inside: avoid; }',
    '  .total { break-before: avoid; }',
    `  .total > * { border-top-width: ${points(table.totalRule)}; }`,
    '  .table { overflow: visible; }',
    '  thead { display: table-header-group; print-color-adjust: exact; -webkit-print-color-adjust: exact; }',
    '}',
  ]
}

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
    case 'page-number': return 'counter(page)'
    case 'page-count': return 'counter(pages)'
  }
}

/** A CSS string that nothing can leave: every character but letters, digits and plain marks is written by its number. */
const quoted = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} .,;:!?'()–—’‘“”…£-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`
