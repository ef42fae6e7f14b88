/** The house style as CSS for the screen. */
import type { Document, Table } from '../../model/document.ts'
import type { Hanging, HouseStyle, TextStyle } from '../../model/house-style.ts'
import { printRules } from './print.ts'

/** Lengths follow the reader's own size of type: at the usual size, 12 points are one rem. */
const rem = (points: number): string => `${Math.round(points / 12 * 1000) / 1000}rem`

const colour = (hexadecimal: string): string => `#${hexadecimal}`

/** All rules that a document needs, on screen and on paper. */
export const styleSheet = (document: Document, style: HouseStyle): string => [
  ...pageRules(style),
  ...textRules(style),
  ...listRules(style),
  ...tableRules(style),
  ...document.parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? columnRules(block) : []))),
  ...narrowRules,
  ...printRules(document, style),
].join('\n').replaceAll('<', '\\3C ')

const pageRules = ({ page, face, colours, type, indents }: HouseStyle): string[] => [
  `:root { color-scheme: light; --text-indent: ${rem(indents.text)}; --front-indent: ${rem(indents.front)}; }`,
  '*, ::before, ::after { box-sizing: border-box; }',
  `html { background: #fff; color: ${colour(colours.text)}; font-family: ${face.web}; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }`,
  `body { margin: 0; padding: ${rem(page.margins.top / 2)} 1rem ${rem(page.margins.bottom)}; ${set(type.body)} overflow-wrap: break-word; }`,
  `article { max-width: ${rem(page.width - page.margins.left - page.margins.right)}; margin: 0 auto; }`,
  `a { color: ${colour(colours.link)}; text-underline-offset: 0.15em; }`,
  `:focus-visible { outline: 0.1875rem solid ${colour(colours.text)}; outline-offset: 0.125rem; }`,
  // Whoever follows an address sees where it led; the outline shows where a reader's own colours take all others away.
  `p:target, li:target, h2:target, h3:target { outline: 0.0625rem solid transparent; background: ${colour(colours.headTint)}; box-shadow: 0 0 0 0.25rem ${colour(colours.headTint)}; scroll-margin-top: 1rem; }`,
]

/** Space before is padding and space after is margin, so that they add up as they do on paper. */
const set = ({ size, line, weight }: TextStyle): string =>
  `font-size: ${rem(size)}; line-height: ${Math.round(line / size * 1000) / 1000}; font-weight: ${weight === 'bold' ? 700 : 400};`
const spaced = (text: TextStyle): string => `${set(text)} margin: 0 0 ${rem(text.after)}; padding-top: ${rem(text.before)};`

const textRules = ({ type, colours, frontBlock }: HouseStyle): string[] => [
  `.front { border-bottom: ${rem(frontBlock.rule)} solid ${colour(colours.rule)}; margin-bottom: ${rem(type.front.after)}; }`,
  `.front dl { display: grid; grid-template-columns: var(--front-indent) 1fr; margin: 0; }`,
  `.front dt { ${spaced({ ...type.front, weight: 'bold' })} }`,
  `.front dd, .marking { ${spaced(type.front)} }`,
  '.marking { text-align: right; }',
  `h1 { ${spaced(type.title)} }`,
  `.notice { ${spaced(type.notice)} }`,
  `.section { ${spaced(type.section)} padding-left: var(--text-indent); }`,
  `.subheading { ${spaced(type.subheading)} padding-left: var(--text-indent); }`,
  `.closing { ${spaced(type.closing)} }`,
  `.numbered, .continued { ${spaced(type.body)} padding-left: var(--text-indent); }`,
  '.number { display: inline-block; white-space: pre; color: inherit; text-decoration: none; }',
  'a.number { margin-block: -0.25rem; padding-block: 0.25rem; }',
  'a.number:hover { text-decoration: underline; }',
  '.section > .number, .numbered > .number { min-width: var(--text-indent); margin-left: calc(-1 * var(--text-indent)); }',
]

const listRules = ({ indents, lists, type }: HouseStyle): string[] => {
  const list = (name: string, { label, text }: Hanging, from: string): string[] => [
    `.${name} { margin: 0 0 0 ${from}; }`,
    `.${name} > li { padding-left: ${rem(text - label)}; }`,
    `.${name} > li > .number { min-width: ${rem(text - label)}; margin-left: ${rem(label - text)}; }`,
  ]
  const inside = (outer: Hanging, name: string, inner: Hanging): string => `${name} { margin-left: ${rem(inner.label - outer.text)}; }`
  const fromText = ({ label }: Hanging): string => `calc(var(--text-indent) + ${rem(label - indents.text)})`
  return [
    // An empty marker and not none: with none, some screen readers no longer hear a list.
    `ul, ol { list-style-type: ""; padding: 0; ${set(type.body)} }`,
    ...list('bullets', indents.bullets, fromText(indents.bullets)),
    ...list('numbers', indents.numbers, fromText(indents.numbers)),
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
const columnRules = ({ anchor, columns }: Table): string[] => columns.flatMap(({ share }, index) =>
  (share === null ? [] : [`#${anchor} col:nth-child(${index + 1}) { width: ${share}%; }`]))

/** On a phone indents give way, and a table takes the whole width before it scrolls. */
const narrowRules = [
  '@media screen and (max-width: 36rem) {',
  '  :root { --text-indent: 2.5rem; --front-indent: 4.5rem; }',
  '  .table { margin-left: -0.5rem; margin-right: -0.5rem; }',
  '  th, td { padding-left: 0.25rem; padding-right: 0.25rem; }',
  '}',
  '@media screen and (max-width: 24rem) {',
  '  .table table { font-size: 0.875rem; }',
  '}',
]
