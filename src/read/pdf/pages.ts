/** The pages of a PDF as drawings: what is seen of each, how it is turned, its content and what stands on it as annotations. */
import { Buffer } from 'node:buffer'
import { decodePDFRawStream, PDFArray, PDFDict, PDFName, PDFNumber, PDFRawStream, PDFRef, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import type { BoundForm, BoundPage, Box, PdfValue } from '../../model/bound-pdf.ts'
import { unbalanced } from './balance.ts'
import { refusal } from './refused.ts'
import type { Taking } from './objects.ts'

const name = (text: string): PDFName => PDFName.of(text)

/** The most pages that one document of others may have. */
export const mostPages = 3000
const mostContent = 64 * 1024 * 1024

/** The pages of a file in order, each as the chain of dictionaries from itself to the root that it inherits from. */
export const pagesOf = (context: PDFContext, root: PDFDict): readonly (readonly PDFDict[])[] => {
  const pages: (readonly PDFDict[])[] = []
  const met = new Set<PDFDict>()
  const top = root.lookup(name('Pages'))
  const waiting: { readonly node: PDFObject | undefined; readonly above: readonly PDFDict[] }[] = [{ node: top, above: [] }]
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { node, above } = one
    if (!(node instanceof PDFDict)) throw refusal('bound-broken', `A page of it is not there: ${pages.length} could be read before it.`)
    if (met.has(node) || above.length > 50) throw refusal('bound-broken', 'Its list of pages leads round in a circle.')
    met.add(node)
    const chain = [node, ...above]
    const kids = node.lookup(name('Kids'))
    if (kids instanceof PDFArray) for (const kid of kids.asArray().reverse()) waiting.push({ node: context.lookup(kid), above: chain })
    else pages.push(chain)
    if (pages.length > mostPages) throw refusal('bound-too-large', `It has more than ${mostPages} pages.`)
  }
  const count = top instanceof PDFDict ? top.lookup(name('Count')) : undefined
  if (count instanceof PDFNumber && count.asNumber() !== pages.length) throw refusal('bound-broken', `It says that it has ${count.asNumber()} pages, and ${pages.length} can be found.`)
  return pages
}

/** A page as it is drawn. @param number from 1, for what is said of it */
export const takePage = (chain: readonly PDFDict[], number: number, taking: Taking): BoundPage => {
  const [page] = chain
  const inherited = (key: string): PDFObject | undefined => chain.map((one) => one.lookup(name(key))).find((value) => value !== undefined)
  const media = boxOf(inherited('MediaBox'))
  if (media === null) throw refusal('bound-broken', `Page ${number} of it has no size.`)
  const crop = boxOf(inherited('CropBox'))
  const seen = crop === null ? media : within(crop, media)
  const [left, lower, right, upper] = seen
  const unit = page?.lookup(name('UserUnit'))
  const pointsEach = unit instanceof PDFNumber && unit.asNumber() > 0 ? unit.asNumber() : 1
  if (right - left < 1 || upper - lower < 1) throw refusal('bound-broken', `Page ${number} of it has no size.`)
  if (page === undefined) throw new Error('a page is a chain of at least one')
  return { box: seen, rotation: rotationOf(inherited('Rotate')), unit: pointsEach, forms: [contentOf(page, inherited('Resources'), seen, number, taking), ...annotationsOf(page, taking)] }
}

const rotationOf = (value: PDFObject | undefined): BoundPage['rotation'] => {
  const degrees = value instanceof PDFNumber ? ((value.asNumber() % 360) + 360) % 360 : 0
  return degrees === 90 || degrees === 180 || degrees === 270 ? degrees : 0
}

/** The page's content as one form. Its streams are one text that may be parted anywhere, so they are put together. */
const contentOf = (page: PDFDict, resources: PDFObject | undefined, box: Box, number: number, taking: Taking): BoundForm => {
  const contents = page.lookup(name('Contents'))
  if (contents === undefined && page.has(name('Contents'))) throw refusal('bound-broken', `What stands on page ${number} of it is not there.`)
  const streams = contents instanceof PDFArray ? contents.asArray().map((_, at) => contents.lookup(at)) : contents === undefined ? [] : [contents]
  const pieces = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream) || stream.dict.has(name('F'))) throw refusal('bound-broken', `What stands on page ${number} of it cannot be read.`)
    return decoded(stream, number)
  })
  const entries: [string, PdfValue][] = [
    ['Type', { kind: 'name', name: 'XObject' }], ['Subtype', { kind: 'name', name: 'Form' }], ['BBox', [...box]],
    ['Resources', resources === undefined ? { kind: 'dictionary', entries: new Map() } : taking.value(resources)],
  ]
  const group = page.get(name('Group'))
  if (group !== undefined) entries.push(['Group', taking.value(group)])
  return { id: taking.add({ kind: 'dictionary', entries: new Map(entries) }, balanced(joined(pieces))), matrix: null }
}

const decoded = (stream: PDFRawStream, number: number): Uint8Array => {
  const pieces: Uint8Array[] = []
  let length = 0
  try {
    const inflating = decodePDFRawStream(stream)
    // By and by: asked for all of it at once, the library makes room for all that there might be.
    for (let piece = inflating.getBytes(pieceLength); piece.length > 0 && length <= mostContent; piece = inflating.getBytes(pieceLength)) {
      pieces.push(new Uint8Array(piece))
      length += piece.length
    }
  } catch {
    throw refusal('bound-broken', `What stands on page ${number} of it is damaged.`)
  }
  if (length > mostContent) throw refusal('bound-too-large', `What stands on page ${number} of it has more than ${mostContent / 1024 / 1024} MB.`)
  return Buffer.concat(pieces)
}

const pieceLength = 64 * 1024

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length + 1, 0)).fill(0x0a)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length + 1
  }
  return whole
}

/** A page is drawn by itself, and may leave its state open or close one too many; drawn within another page it must not. */
const balanced = (content: Uint8Array): Uint8Array => {
  const { before, after } = unbalanced(content)
  const operators = (letter: string, count: number): Uint8Array => new TextEncoder().encode(`${letter} `.repeat(count))
  return before + after === 0 ? content : joined([operators('q', before), content, operators('Q', after)])
}

/** The flags by which an annotation is not seen: hidden, and not for the screen (ISO 32000-1, table 165). */
const unseen = (1 << 1) | (1 << 5)

/** The annotations that are seen, as drawings on the page. */
const annotationsOf = (page: PDFDict, taking: Taking): BoundForm[] => listed(page, 'Annots').flatMap((annotation) => {
  if (!(annotation instanceof PDFDict) || subtypeOf(annotation) === 'Popup') return []
  if (!isSeen(annotation)) return []
  const look = appearanceOf(annotation)
  const rectangle = boxOf(annotation.lookup(name('Rect')))
  if (look === null || rectangle === null) return []
  const bounds = boxOf(look.form.dict.lookup(name('BBox')))
  if (bounds === null) return []
  return [{ id: taking.number(look.reference), matrix: placing(bounds, look.form.dict.lookup(name('Matrix')), rectangle) }]
})

/** True for an annotation that is seen on the screen. */
export const isSeen = (annotation: PDFDict): boolean => {
  const flags = annotation.lookup(name('F'))
  return !(flags instanceof PDFNumber) || (flags.asNumber() & unseen) === 0
}

/** What an annotation looks like as it stands: its one appearance, or that of its state. */
const appearanceOf = (annotation: PDFDict): { readonly reference: PDFRef; readonly form: PDFRawStream } | null => {
  const appearances = annotation.lookup(name('AP'))
  const key = name('N')
  if (!(appearances instanceof PDFDict)) return null
  const normal = appearances.lookup(key)
  const state = annotation.lookup(name('AS'))
  const [holder, at] = normal instanceof PDFDict && state instanceof PDFName ? [normal, state] : [appearances, key]
  const [reference, form] = [holder.get(at), holder.lookup(at)]
  return reference instanceof PDFRef && form instanceof PDFRawStream ? { reference, form } : null
}

/** The matrix that brings an appearance into its rectangle (ISO 32000-1, 12.5.5, algorithm 8.1). */
const placing = ([left, lower, right, upper]: Box, matrix: PDFObject | undefined, [toLeft, toLower, toRight, toUpper]: Box): readonly number[] => {
  const given = matrix instanceof PDFArray ? matrix.asArray().map((one) => (one instanceof PDFNumber ? one.asNumber() : 0)) : []
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = given.length === 6 ? given : []
  const corners = [[left, lower], [right, lower], [left, upper], [right, upper]].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [from, fromLower] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - from, Math.max(...ys) - fromLower]
  const [across, up] = [width === 0 ? 1 : (toRight - toLeft) / width, height === 0 ? 1 : (toUpper - toLower) / height]
  return [across, 0, 0, up, toLeft - from * across, toLower - fromLower * up]
}

/** The values of a list in a dictionary. */
export const listed = (dict: PDFDict, key: string): readonly (PDFObject | undefined)[] => {
  const list = dict.lookup(name(key))
  return list instanceof PDFArray ? list.asArray().map((_, at) => list.lookup(at)) : []
}

export const subtypeOf = (dict: PDFDict): string => {
  const subtype = dict.lookup(name('Subtype'))
  return subtype instanceof PDFName ? subtype.decodeText() : ''
}

/** Four numbers as a box, whichever corners they are; null where they are none. */
const boxOf = (value: PDFObject | undefined): Box | null => {
  const numbers = value instanceof PDFArray ? value.asArray().map((_, at) => value.lookup(at)) : []
  const [x1, y1, x2, y2] = numbers.map((one) => (one instanceof PDFNumber && Math.abs(one.asNumber()) < 1e9 ? one.asNumber() : undefined))
  if (numbers.length !== 4 || x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined) return null
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** A box as far as it lies in another; the other where it lies outside. */
const within = (box: Box, bounds: Box): Box => {
  const cut: Box = [Math.max(box[0], bounds[0]), Math.max(box[1], bounds[1]), Math.min(box[2], bounds[2]), Math.min(box[3], bounds[3])]
  return cut[2] > cut[0] && cut[3] > cut[1] ? cut : bounds
}
