/** What of another's PDF is not carried into a pack, and what of it forbids binding it: forms that are filled in, layers that hide. */
import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, PDFString, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import { isSeen, listed, subtypeOf } from './pages.ts'
import { refusal } from './refused.ts'

const name = (text: string): PDFName => PDFName.of(text)

/** What stays behind, in words, the gravest first; `grave` where words or files that a reader would miss are among it. */
export interface LeftOut {
  readonly words: readonly string[]
  readonly grave: boolean
}

/** @throws a refusal where its pages would say something else once they are bound */
export const leftOutOf = (context: PDFContext, root: PDFDict, pages: readonly (readonly PDFDict[])[]): LeftOut => {
  if (root.has(name('Collection'))) throw refusal('bound-layers', 'It is a portfolio: its documents are files inside it, and its page only says so.')
  refuseHidden(root)
  const form = formOf(root)
  const annotations = pages.flatMap(([page]) => (page === undefined ? [] : listed(page, 'Annots'))).filter((one) => one instanceof PDFDict)
  const count = (...subtypes: readonly string[]): number => annotations.filter((one) => subtypes.includes(subtypeOf(one))).length
  const [notes, undrawn, links] = [annotations.filter(hasWords).length, annotations.filter(isUndrawn).length, count('Link')]
  const files = filesIn(root) + count('FileAttachment')
  const media = count('Sound', 'Movie', 'Screen', 'RichMedia', '3D')
  const scripts = hasScripts(context)
  const grave = [
    several(notes, 'comment', 'whose words are not on its page'), several(undrawn, 'mark', 'which its file leaves to the reader to draw'), several(files, 'attached file'), several(form.signatures, 'digital signature'),
    several(media, 'sound, film or model', '', 'sounds, films or models'),
  ].flatMap((one) => one ?? [])
  const light = [
    several(form.blank, 'form field that is empty', '', 'form fields that are empty'), several(links, 'link'), scripts ? 'its scripts' : null,
    root.has(name('Outlines')) && isFilled(root.lookup(name('Outlines'))) ? 'its bookmarks' : null, root.has(name('StructTreeRoot')) ? 'its tags' : null,
  ].flatMap((one) => one ?? [])
  return { words: [...grave, ...light], grave: grave.length > 0 }
}

const several = (count: number, one: string, more = '', many = `${one}s`): string | null =>
  (count === 0 ? null : [`${count} ${count === 1 ? one : many}`, more].filter((words) => words !== '').join(', '))

/** Layers that are switched off would all be seen: a pack has none. */
const refuseHidden = (root: PDFDict): void => {
  const properties = root.lookup(name('OCProperties'))
  const settings = properties instanceof PDFDict ? properties.lookup(name('D')) : undefined
  if (!(settings instanceof PDFDict)) return
  const base = settings.lookup(name('BaseState'))
  if (listed(settings, 'OFF').length > 0 || (base instanceof PDFName && base.decodeText() !== 'ON')) {
    throw refusal('bound-layers', 'It has layers that are switched off; in a pack they would be seen.')
  }
}

/** How many fields of a form are empty, and how many hold a signature. @throws a refusal where anything is filled in */
const formOf = (root: PDFDict): { readonly blank: number; readonly signatures: number } => {
  const form = root.lookup(name('AcroForm'))
  if (!(form instanceof PDFDict)) return { blank: 0, signatures: 0 }
  if (form.has(name('XFA'))) throw refusal('bound-form', 'It is a form of a kind (XFA) that only one program draws.')
  const filled: string[] = []
  let [blank, signatures] = [0, 0]
  const met = new Set<PDFDict>()
  const waiting = listed(form, 'Fields').map((field) => ({ field, kind: '' }))
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const { field } = one
    if (!(field instanceof PDFDict) || met.has(field)) continue
    met.add(field)
    const own = field.lookup(name('FT'))
    const kind = own instanceof PDFName ? own.decodeText() : one.kind
    const value = field.lookup(name('V'))
    if (kind === 'Sig') signatures += value instanceof PDFDict ? 1 : 0
    else if (saysSomething(value)) filled.push(textOf(field.lookup(name('T'))) ?? 'a field without a name')
    else if (!field.has(name('Kids'))) blank += 1
    for (const kid of listed(field, 'Kids')) waiting.push({ field: kid, kind })
  }
  if (filled.length > 0) {
    const names = filled.slice(0, 3).map((one) => `“${one}”`).join(', ')
    throw refusal('bound-form', `It is a form with ${filled.length === 1 ? 'a field' : `${filled.length} fields`} filled in: ${names}${filled.length > 3 ? ' and more' : ''}.`)
  }
  return { blank, signatures }
}

const saysSomething = (value: PDFObject | undefined): boolean => {
  if (value instanceof PDFName) return value.decodeText() !== 'Off'
  if (value instanceof PDFArray) return value.size() > 0
  return value !== undefined && (textOf(value) ?? 'a stream').trim() !== ''
}

/** A text of the file; null where it is none. */
export const textOf = (value: PDFObject | undefined): string | null => {
  if (!(value instanceof PDFString || value instanceof PDFHexString)) return null
  try {
    return value.decodeText()
  } catch {
    return null
  }
}

/** Its words are heard or shown beside the page; of a stamp and of text on the page they are what is drawn. */
const hasWords = (annotation: PDFDict): boolean =>
  !['Link', 'Widget', 'Popup', 'FreeText', 'Stamp'].includes(subtypeOf(annotation)) && (textOf(annotation.lookup(name('Contents'))) ?? '').trim() !== ''

/** Seen in most readers, though the file holds no drawing of it. */
const isUndrawn = (annotation: PDFDict): boolean =>
  !['Link', 'Widget', 'Popup', 'Text'].includes(subtypeOf(annotation)) && !annotation.has(name('AP')) && isSeen(annotation)

/** The files that a name tree of the catalogue holds. */
const filesIn = (root: PDFDict): number => {
  const names = root.lookup(name('Names'))
  const top = names instanceof PDFDict ? names.lookup(name('EmbeddedFiles')) : undefined
  const met = new Set<PDFObject>()
  let count = 0
  const waiting = [top]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!(node instanceof PDFDict) || met.has(node)) continue
    met.add(node)
    count += Math.trunc(listed(node, 'Names').length / 2)
    waiting.push(...listed(node, 'Kids'))
  }
  return count
}

const hasScripts = (context: PDFContext): boolean => context.enumerateIndirectObjects().some(([, object]) => {
  if (!(object instanceof PDFDict)) return false
  const kind = object.get(name('S'))
  return kind instanceof PDFName && kind.decodeText() === 'JavaScript' || [object.get(name('OpenAction')), object.get(name('A')), object.get(name('AA'))]
    .some((action) => action instanceof PDFDict && (action.has(name('JS')) || action.values().some((one) => one instanceof PDFDict && one.has(name('JS')))))
})

const isFilled = (outlines: PDFObject | undefined): boolean => outlines instanceof PDFDict && (outlines.has(name('First')) || outlines.lookup(name('Count')) instanceof PDFNumber)
