/** Writes a document as one web page that needs nothing else: no request, no script, its style and its model inside. */
import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import type { Attachment, Document, Part, Written } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { blockToHtml, uprightBlocks } from './blocks.ts'
import { notesToHtml } from './notes.ts'
import { sieveToHtml } from './sieve.ts'
import { styleSheet } from './style-sheet.ts'

/**
 * What the page itself forbids: every request and every script. Its own attachments are named by their hash, as data and no more.
 * Pictures are allowed where there are any, and only those that stand inside the page.
 */
const policy = ({ parts, attachments }: Document): string => {
  const known = attachments.map((attached) => `'sha256-${createHash('sha256').update(attachmentText(attached)).digest('base64')}'`)
  const pictures = parts.some(({ blocks }) => uprightBlocks(blocks).some(({ kind }) => kind === 'picture'))
  return `default-src 'none'; style-src 'unsafe-inline'; ${pictures ? 'img-src data:; ' : ''}script-src ${known.length === 0 ? `'none'` : known.join(' ')}; base-uri 'none'; form-action 'none'`
}

/** The page as UTF-8. It has no pages, so no anchor has one. */
export const writeHtml = async (document: Document, style: HouseStyle): Promise<Written> => ({
  bytes: new TextEncoder().encode(`${toHtml(page(document, style), { upperDoctype: true, characterReferences: { useNamedReferences: true } })}\n`),
  pageCount: null,
  pageLabels: [],
  pageOf: new Map(),
})

const page = (document: Document, style: HouseStyle): Root => ({
  type: 'root',
  children: [
    { type: 'doctype' },
    lineEnd,
    h('html', { lang: document.language }, onLines([
      h('head', onLines([
        h('meta', { charSet: 'utf-8' }),
        h('meta', { httpEquiv: 'Content-Security-Policy', content: policy(document) }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', document.title),
        h('meta', { name: 'author', content: document.author }),
        h('meta', { name: 'description', content: document.subject }),
        h('style', `\n${styleSheet(document, style)}\n`),
      ])),
      h('body', onLines([
        h('main', onLines(document.parts.flatMap((one, index) => [
          part(one, index, document.parts.length), ...(index === 0 && document.sieve !== undefined ? [sieveToHtml(document.sieve)] : []),
        ]))),
        ...document.attachments.map(attachment),
      ])),
    ])),
  ],
})

const part = ({ anchor, language, blocks, notes, notesTitle }: Part, index: number, count: number): Element => {
  const wide = blocks.some(({ kind }) => kind === 'turned')
  return h('article', { id: anchor, ...(language === undefined ? {} : { lang: language }), className: [`part-${index + 1}`, ...(wide ? ['wide'] : [])] }, onLines([
    ...blocks.map((block) => blockToHtml(block, index === 0 ? 1 : 2)),
    ...(notes.length === 0 ? [] : [notesToHtml(notes, count === 1 ? notesTitle : `${notesTitle} ${index + 1}`)]),
  ]))
}

/** Each on a line of its own, so that a person can read the source and see what changed in it. */
const onLines = (elements: readonly Element[]): ElementContent[] =>
  [...elements.flatMap((element): ElementContent[] => [lineEnd, element]), lineEnd]

const lineEnd: ElementContent = { type: 'text', value: '\n' }

/** @throws when an attachment is no JSON, which no stage makes: a page cannot carry other bytes unseen */
const attachment = (attached: Attachment): Element => {
  const { name, mediaType } = attached
  if (mediaType !== 'application/json') throw new Error(`${name} is ${mediaType}, and a page carries JSON alone`)
  return h('script', { type: mediaType, id: name.replace(/\.json$/, '') }, attachmentText(attached))
}

// In JSON a "<" stands only inside strings: written by its number, no text can close the element.
const attachmentText = ({ text }: Attachment): string => text.replaceAll('<', '\\u003c')
