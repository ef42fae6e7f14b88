/** The house style as CSS for the screen. */
import type { Document, Table } from '../../model/document.ts'
import type { Hanging, HouseStyle, TextStyle } from '../../model/house-style.ts'
import { turned } from '../../model/turned-page.ts'
import { uprightBlocks } from './blocks.ts'
import { printRules } from './print.ts'
import { sieveRules, tickRules } from './sieve.ts'

/** Lengths follow the reader's own size of type: at the usual size, 12 points are one rem. */
const rem = (points: number): string => `${Math.round(points / 12 * 1000) / 1000}rem`

const colour = (hexadecimal: string): string => `#${hexadecimal}`

/** All rules that a document needs, on screen and on paper. */
export const styleSheet = (document: Document, style: HouseStyle): string => [
  ...pageRules(style),
  ...textRules(style),
  ...listRules(style),
  ...tableRules(style),
  ...document.parts.flatMap(({ blocks }) => uprightBlocks(blocks).flatMap((block) => (block.kind === 'table' ? columnRules(block) : []))),
  ...wideRules(style),
  ...setApartRules(style),
  ...noteRules(style),
  ...(document.sieve === undefined ? [] : [...tickRules(style), ...sieveRules(document.sieve)]),
  ...narrowRules,
  ...printRules(document, style),
].join('\n').replaceAll('<', '\\3C ')

const textWidth = ({ page: { width, margins } }: HouseStyle): string => rem(width - margins.left - margins.right)

const pageRules = (style: HouseStyle): string[] => {
  const { page, face, colours, type, indents } = style
  return [
    `:root { color-scheme: light; --text-indent: ${rem(indents.text)}; --front-indent: ${rem(indents.front)}; --appendix-indent: ${rem(indents.appendix)}; --quotation-end: ${rem(indents.quotation.end)}; }`,
    '*, ::before, ::after { box-sizing: border-box; }',
    `html { background: #fff; color: ${colour(colours.text)}; font-family: ${face.web}; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }`,
    `body { margin: 0; padding: ${rem(page.margins.top / 2)} 1rem ${rem(page.margins.bottom)}; ${set(type.body)} overflow-wrap: break-word; }`,
    `article { max-width: ${textWidth(style)}; margin: 0 auto; }`,
    `a { color: ${colour(colours.link)}; text-underline-offset: 0.15em; }`,
    `:focus-visible { outline: 0.1875rem solid ${colour(colours.text)}; outline-offset: 0.125rem; }`,
    // Whoever follows an address sees where it led; the outline shows where a reader's own colours take all others away.
    `p:target, li:target, h2:target, h3:target, h4:target, sup > :target { outline: 0.0625rem solid transparent; background: ${colour(colours.headTint)}; box-shadow: 0 0 0 0.25rem ${colour(colours.headTint)}; scroll-margin-top: 1rem; }`,
  ]
}

/** Space before is padding and space after is margin, so that they add up as they do on paper. */
const set = ({ size, line, weight }: TextStyle): string =>
  `font-size: ${rem(size)}; line-height: ${Math.round(line / size * 1000) / 1000}; font-weight: ${weight === 'bold' ? 700 : 400};`
const spaced = (text: TextStyle): string => `${set(text)} margin: 0 0 ${rem(text.after)}; padding-top: ${rem(text.before)};`

const textRules = ({ type, colours, frontBlock, endBlock }: HouseStyle): string[] => [
  `.front-head { border-bottom: ${rem(frontBlock.rule)} solid ${colour(colours.rule)}; margin-bottom: ${rem(type.front.after)}; }`,
  `.front-end { padding-top: ${rem(endBlock.before)}; }`,
  `.front dl { display: grid; grid-template-columns: var(--front-indent) minmax(0, 1fr); margin: 0; }`,
  `.front dt { ${spaced({ ...type.front, weight: 'bold' })} }`,
  `.front dd, .marking { ${spaced(type.front)} }`,
  // A second line of what one label names has no label beside it.
  '.front dd { grid-column: 2; }',
  '.marking { text-align: right; }',
  `h1, .title { ${spaced(type.title)} }`,
  `.notice { ${spaced(type.notice)} }`,
  `.section { ${spaced(type.section)} padding-left: var(--text-indent); }`,
  `.subheading { ${spaced(type.subheading)} padding-left: var(--text-indent); }`,
  `.closing { ${spaced(type.closing)} }`,
  `.appendix { ${spaced(type.appendix)} padding-left: var(--appendix-indent); }`,
  // Where it begins no page it stands off from what is before it.
  `@media screen { .appendix { padding-top: ${rem(type.appendix.before + type.closing.before)}; } }`,
  `.numbered, .continued { ${spaced(type.body)} padding-left: var(--text-indent); }`,
  '.close { margin-bottom: 0; }',
  '.at-margin { padding-left: 0; }',
  // Beside the last line; where that leaves no room, under it.
  '.beside { display: flow-root; }',
  '.aside { float: right; padding-left: 1rem; }',
  '.number { display: inline-block; white-space: pre; color: inherit; text-decoration: none; }',
  'a.number { margin-block: -0.25rem; padding-block: 0.25rem; }',
  'a.number:hover { text-decoration: underline; }',
  '.section > .number, .numbered > .number { min-width: var(--text-indent); margin-left: calc(-1 * var(--text-indent)); }',
  '.appendix > .number { min-width: var(--appendix-indent); margin-left: calc(-1 * var(--appendix-indent)); }',
]

/** A length from the left margin, which keeps its distance from the text where that moves in on a phone. */
const fromText = (start: number, { indents }: HouseStyle): string => `calc(var(--text-indent) + ${rem(start - indents.text)})`

const listRules = (style: HouseStyle): string[] => {
  const { indents, lists, type } = style
  const list = (name: string, { label, text }: Hanging, from: string): string[] => [
    `.${name} { margin: 0 0 0 ${from}; }`,
    `.${name} > li { padding-left: ${rem(text - label)}; }`,
    `.${name} > li > .number { min-width: ${rem(text - label)}; margin-left: ${rem(label - text)}; }`,
  ]
  const inside = (outer: Hanging, name: string, inner: Hanging): string => `${name} { margin-left: ${rem(inner.label - outer.text)}; }`
  return [
    // An empty marker and not none: with none, some screen readers no longer hear a list.
    `ul, ol { list-style-type: ""; padding: 0; ${set(type.body)} }`,
    ...list('bullets', indents.bullets, fromText(indents.bullets.label, style)),
    ...list('numbers', indents.numbers, fromText(indents.numbers.label, style)),
    ...list('inner-bullets', indents.innerBullets, '0'),
    ...list('inner-numbers', indents.innerNumbers, '0'),
    inside(indents.bullets, '.bullets .inner-bullets', indents.innerBullets),
    inside(indents.bullets, '.bullets .inner-numbers', indents.innerNumbers),
    inside(indents.numbers, '.numbers .inner-bullets', indents.innerBullets),
    inside(indents.numbers, '.numbers .inner-numbers', indents.innerNumbers),
    `li { margin-bottom: ${rem(lists.afterItem)}; }`,
    `li:last-child { margin-bottom: ${rem(lists.afterLast)}; }`,
    `li > ul, li > ol { padding-top: ${rem(lists.afterItem)}; }`,
    'li li:last-child { margin-bottom: 0; }',
  ]
}

const tableRules = ({ table, type, colours }: HouseStyle): string[] => {
  const rowHeight = ({ line }: TextStyle): string => rem(line + table.paddingTop + table.paddingBottom + table.rule)
  return [
    `.table { margin: ${rem(table.before)} 0 ${rem(table.after)}; overflow-x: auto; }`,
    '.indented { margin-left: var(--text-indent); }',
    'table { border-collapse: collapse; width: 100%; }',
    `.ordinary table { ${set(type.table)} }`,
    `.dense table { ${set(type.denseTable)} }`,
    `th, td { border: ${rem(table.rule)} solid ${colour(colours.rule)}; padding: ${rem(table.paddingTop)} ${rem(table.paddingSide)} ${rem(table.paddingBottom)}; text-align: left; vertical-align: top; font-weight: inherit; }`,
    // A row of empty cells is as high as one of a line.
    `.ordinary tr { height: ${rowHeight(type.table)}; }`,
    `.dense tr { height: ${rowHeight(type.denseTable)}; }`,
    `thead { background: ${colour(colours.headTint)}; font-weight: 700; }`,
    `.total { font-weight: 700; }`,
    // A screen draws whole pixels: one more than an ordinary rule, or nobody sees the difference.
    `.total > * { border-top: max(2px, ${rem(table.totalRule)}) solid ${colour(colours.rule)}; }`,
    '.centre { text-align: center; }',
    '.end { text-align: right; }',
    '.unbroken { white-space: nowrap; }',
  ]
}

/** The shares of a table's columns. */
const columnRules = ({ anchor, columns }: Table): string[] => [
  ...columns.flatMap(({ share }, index) => (share === null ? [] : [`#${anchor} col:nth-child(${index + 1}) { width: ${share}%; }`])),
  // Or a web address, which browsers do not part, takes the room of the other columns. A phone has none to share, and scrolls.
  ...(columns.length > 0 && columns.every(({ share }) => share !== null) ? [`@media print, (min-width: 36rem) { #${anchor} { table-layout: fixed; overflow-wrap: anywhere; } }`] : []),
]

/** A table that is turned on paper may be wider than the text on screen: the columns at both sides are room for it alone. */
const wideRules = (style: HouseStyle): string[] => [
  '@media screen {',
  `  .wide { max-width: none; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, ${textWidth(style)}) minmax(0, 1fr); }`,
  '  .turned { display: contents; }',
  '  .wide > *, .turned > * { grid-column: 2; }',
  `  .turned > .table { grid-column: 1 / -1; justify-self: center; width: 100%; max-width: ${textWidth(turned(style))}; margin-left: 0; margin-right: 0; }`,
  '}',
]

/** What stands apart from the text: words of others, pictures, room to sign. */
const setApartRules = (style: HouseStyle): string[] => {
  const { type, indents, pictures, signatures: { room, rule, width, dateAt, dateWidth }, colours } = style
  return [
    `blockquote { margin: 0 var(--quotation-end) 0 ${fromText(indents.quotation.start, style)}; }`,
    `blockquote > p { ${spaced(type.quotation)} }`,
    `.picture { margin: ${rem(pictures.before)} 0 ${rem(pictures.after)} var(--text-indent); }`,
    'img { display: block; max-width: 100%; height: auto; }',
    `.signatory > p { ${spaced(type.signature)} }`,
    `.signatory > .hands { display: grid; grid-template-columns: minmax(0, ${rem(width)}) minmax(0, ${rem(dateWidth)}); column-gap: ${rem(dateAt - width)}; padding-top: 0; }`,
    `.hands > span { border-top: ${rem(rule)} solid ${colour(colours.rule)}; margin-top: ${rem(room)}; }`,
  ]
}

const noteRules = ({ type, indents, notes, colours }: HouseStyle): string[] => [
  'sup { font-size: 0.75em; line-height: 0; }',
  // A word joiner: after a dash or dots the mark would else begin a line by itself.
  'sup::before { content: "\\2060"; }',
  // Room for a finger that changes no line.
  'sup > a { margin: -0.5rem -0.25rem; padding: 0.5rem 0.25rem; }',
  `.notes::before { content: ""; display: block; width: ${rem(notes.ruleWidth)}; max-width: 100%; margin: ${rem(type.body.after)} 0 ${rem(notes.before)}; border-top: ${rem(notes.rule)} solid ${colour(colours.rule)}; }`,
  '.notes > ol { margin: 0; }',
  `.notes > ol > li { ${spaced(type.note)} padding-left: ${rem(indents.note)}; }`,
  `.notes .number { min-width: ${rem(indents.note)}; margin-left: ${rem(-indents.note)}; }`,
  // Numbers that lead back are 24 pixels apart, so that a finger hits the one it means (WCAG 2.2, 2.5.8).
  `@media screen { .notes > ol > li { margin-bottom: ${rem(Math.max(type.note.after, 18 - type.note.line))}; } }`,
]

/** On a phone indents give way, and a table takes the whole width before it scrolls. */
const narrowRules = [
  '@media screen and (max-width: 36rem) {',
  '  :root { --text-indent: 2.5rem; --front-indent: 4.5rem; --appendix-indent: 0rem; --quotation-end: 0rem; }',
  // A label is as wide as its words: parted in the middle of one it could not be read.
  '  .front dl { grid-template-columns: fit-content(50%) minmax(0, 1fr); column-gap: 0.5rem; }',
  '  .front dt { min-width: calc(var(--front-indent) - 0.5rem); }',
  '  .signatory > .hands, .hands > span { display: block; }',
  '  .table { margin-left: -0.5rem; margin-right: -0.5rem; }',
  '  th, td { padding-left: 0.25rem; padding-right: 0.25rem; }',
  '}',
  '@media screen and (max-width: 24rem) {',
  '  .table table { font-size: 0.875rem; }',
  '}',
]
