/** The marks of a ticked copy on screen, and the choice of those that are shown: style alone, as the page runs no script. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import type { Sieve } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'

/** A box to tick for each mark, all ticked. */
export const sieveToHtml = ({ legend, choices }: Sieve): Element =>
  h('fieldset', { className: ['sieve'] }, [
    h('legend', legend),
    ...choices.map(({ mark, label }) => h('label', [h('input', { type: 'checkbox', id: `show-${mark}`, checked: true }), ` ${label}`])),
  ])

/** How marks look. What is wrong is told by its sign and its frame, never by a colour. */
export const tickRules = ({ type, colours }: HouseStyle): string[] => [
  '.heard { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }',
  // What is heard in a table that scrolls stays in it: else it would widen the page.
  '.table { position: relative; }',
  '.tick { font-weight: 700; white-space: nowrap; }',
  `.tick a { color: #${colours.text}; text-decoration: none; }`,
  '.tick a:hover { text-decoration: underline; }',
  // Raised less than a footnote, so that its frame stays clear of the line above.
  'sup.tick { font-size: 0.8125em; margin-left: 0.125em; vertical-align: 0.25em; line-height: 1; }',
  'sup.tick-differs, sup.tick-query { outline: 0.0625rem solid currentcolor; padding: 0 0.125em; }',
  // In a column of figures the marks make a column of their own, so that the figures stay under one another.
  'td.end sup.tick { display: inline-block; min-width: 2.25em; text-align: left; outline-offset: -0.0625rem; }',
  // Marks stand apart by at least the breadth of a finger (WCAG 2.2, 2.5.8).
  '@media screen { .tick-back > a { display: inline-block; min-width: 1.5rem; margin-block: -0.25rem; padding-block: 0.25rem; } }',
  // Papers follow one another on one page.
  `@media screen { article + article, .sieve + article { margin-top: 3rem; padding-top: 2rem; border-top: 0.0625rem solid #${colours.rule}; } }`,
  '.sieve { max-width: 40rem; margin: 2rem auto; border: 0.0625rem solid; padding: 0.5rem 1rem; }',
  `.sieve { font-size: ${type.body.size / 12}rem; }`,
  '.sieve label { display: inline-block; min-height: 1.5rem; margin: 0.25rem 1.25rem 0.25rem 0; }',
  '.sieve input { width: 1.125rem; height: 1.125rem; vertical-align: -0.1875rem; margin: 0; }',
  '@media print { .sieve { display: none; } .tick { print-color-adjust: exact; } }',
]

/** What a box that is not ticked hides: the mark in the text, and the working that belongs to it. On paper everything is there. */
export const sieveRules = ({ choices }: Sieve): string[] => [
  '@media screen {',
  ...choices.map(({ mark }) => `  body:has(#show-${mark}:not(:checked)) :is(sup.tick-${mark}, li:has(> .tick-${mark}.tick-back)) { display: none; }`),
  '}',
]
