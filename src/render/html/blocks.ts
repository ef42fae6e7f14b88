/** Blocks as HTML. Numbers and bullets are words of the page, so that whoever copies a paragraph has its number too. */
import type { Element, ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Block, FrontBlock, FrontLine, Heading, Item, List, Paragraph, Picture, Quotation, Signatures, Turned, UprightBlock } from '../../model/document.ts'
import { tableToHtml } from './table.ts'
import { wordsToHtml } from './words.ts'

/** The level of a part's title: there is one highest heading on a page, and the titles of later parts stand under it. */
export type TitleLevel = 1 | 2

/** One block. */
export const blockToHtml = (block: Block, level: TitleLevel): Element => {
  switch (block.kind) {
    case 'front': return front(block)
    case 'title': return h(`h${level}`, { id: block.anchor, ...(level === 1 ? {} : { className: ['title'] }) }, wordsToHtml(block.words))
    case 'notice': return h('p', { className: ['notice'] }, wordsToHtml(block.words))
    case 'heading': return heading(block, level)
    case 'paragraph': return paragraph(block)
    case 'list': return list(block)
    case 'table': return tableToHtml(block)
    case 'quotation': return quotation(block)
    case 'picture': return picture(block)
    case 'signatures': return signatures(block)
    case 'turned': return turned(block, level)
  }
}

/** All blocks of a part, those on turned pages among them. */
export const uprightBlocks = (blocks: readonly Block[]): UprightBlock[] =>
  blocks.flatMap((block) => (block.kind === 'turned' ? block.blocks : [block]))

const front = ({ at, lines }: FrontBlock): Element => h('div', { className: ['front', `front-${at}`] }, inGroups(lines).map(({ labelled, lines: group }) =>
  labelled
    ? h('dl', group.flatMap(({ label, value }) => [...(label === '' ? [] : [h('dt', label), space]), h('dd', wordsToHtml(value)), space]))
    : h('div', group.map(({ value }) => h('p', { className: ['marking'] }, wordsToHtml(value))))))

/** Lines with a label make a list of terms, and an empty label goes on with the term above; a line without one stands outside it. */
const inGroups = (lines: readonly FrontLine[]): { labelled: boolean; lines: FrontLine[] }[] => {
  const groups: { labelled: boolean; lines: FrontLine[] }[] = []
  for (const line of lines) {
    const labelled = line.label !== null
    const last = groups.at(-1)
    if (last?.labelled === labelled) last.lines.push(line)
    else groups.push({ labelled, lines: [line] })
  }
  return groups
}

const heading = ({ look, label, words, anchor }: Heading, level: TitleLevel): Element =>
  h(`h${level + (look === 'subheading' ? 2 : 1)}`, { id: anchor, className: [look] }, [...number(label?.text ?? null, anchor), ...wordsToHtml(words)])

const paragraph = ({ label, words, anchor, keepWithNext, beside, close = false, atMargin = false }: Paragraph): Element => {
  const looks = [...(keepWithNext ? ['kept'] : []), ...(close ? ['close'] : []), ...(atMargin ? ['at-margin'] : []), ...(beside === undefined ? [] : ['beside'])]
  return h('p', { id: anchor, className: [label === null ? 'continued' : 'numbered', ...looks] }, [
    ...number(label?.text ?? null, anchor), ...wordsToHtml(words),
    ...(beside === undefined ? [] : [space, h('span', { className: ['aside'] }, wordsToHtml(beside))]),
  ])
}

const quotation = ({ paragraphs }: Quotation): Element =>
  h('blockquote', paragraphs.map((words) => h('p', wordsToHtml(words))))

/** The picture travels inside the page. Its size is given in the points of the web, so that nothing moves when it is read. */
const picture = ({ anchor, description, mediaType, bytes, width, height }: Picture): Element =>
  h('figure', { id: anchor, className: ['picture'] }, [h('img', {
    src: `data:${mediaType};base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`,
    alt: description, width: pixels(width), height: pixels(height),
  })])

/** 96 pixels of CSS are an inch. */
const pixels = (points: number): number => Math.round(points * 96 / 72)

/** A group for each, so that those who hear "Signature" know whose. */
const signatures = ({ labels, signatories }: Signatures): Element =>
  h('div', { className: ['signatures'] }, signatories.map(({ name, post }) =>
    h('div', { className: ['signatory'], role: 'group', ariaLabel: name }, [
      h('p', { className: ['hands'] }, [h('span', labels.signature), space, h('span', labels.date)]),
      h('p', name),
      h('p', post),
    ])))

const turned = ({ blocks }: Turned, level: TitleLevel): Element => h('div', { className: ['turned'] }, blocks.map((block) => blockToHtml(block, level)))

const list = ({ style, depth, items }: List): Element =>
  h(style === 'numbers' ? 'ol' : 'ul', { className: [`${depth === 1 ? '' : 'inner-'}${style}`] }, items.map((one) => item(one, style)))

const item = ({ label, words, anchor, lists }: Item, style: List['style']): Element =>
  h('li', { id: anchor }, [
    ...(style === 'numbers' ? number(label, anchor) : [h('span', { className: ['number'] }, `${label} `)]),
    ...wordsToHtml(words),
    ...lists.map(list),
  ])

/**
 * A printed number is a link to itself: whoever wants to send somebody to paragraph 3.6 copies its address.
 * The space after it stands inside, so that it does not set in the first line of the words.
 */
const number = (text: string | null, anchor: string): ElementContent[] =>
  text === null ? [] : [h('a', { className: ['number'], href: `#${anchor}` }, `${text} `)]

const space: ElementContent = { type: 'text', value: ' ' }
