/** Markup taken apart by its angle brackets alone, without a parser: for XML of office files and for web pages. */
import type { Passage } from '../passage.ts'
import type { Method } from '../secret.ts'

/** The names of characters that office programs and our own writer use; a number says any other. */
const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', pound: '£', ndash: '–', mdash: '—', hellip: '…', shy: '',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', euro: '€', thinsp: ' ', times: '×', middot: '·', bull: '•',
}

/** Undoes references to characters; what is none stays. */
export const withoutReferences = (text: string): string => text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));?/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : whole
})

const piece = /<!--([\s\S]*?)(?:-->|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<[!?]([^>]*)>/g
const attribute = /([^\s=/"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g

/** Attributes whose values are measures, looks and ways to other parts: a figure there is no amount. */
const ofLooks = /^(?:style|class|width|height|x|y|d|viewbox|colspan|rowspan|span|size|srcset|points|transform|tabindex|.*:(?:w|h|sz|val|fill|color|space|line|before|after|left|right|top|bottom|cx|cy|x|y|rsid\w*|dist\w|hanging|firstLine|start|end|pos|id))$/i

/** True for an attribute in which bare digits mean nothing. */
export const isOfLooks = (name: string): boolean => ofLooks.test(name)

/** Elements that end a word of an office file; within them text is split wherever its look changes. */
const endsWord = /^(?:\w+:)?(?:p|tab|br|cr|tc|tr|c|si|v|f|row|comment|li|td|th|div|h[1-6]|title|section|item|tr|dt|dd)$/i

export interface Taken {
  /** Text with nothing where a tag stood, but for the ends of paragraphs and cells. */
  readonly joined: string
  /** Text with a space where any tag stood. */
  readonly parted: string
  readonly comments: string
  /** Values of attributes that a person may have written. */
  readonly values: string
  readonly looks: string
  /** The text between a style's or a script's tags. */
  readonly code: string
}

/** Takes markup apart; anything at all goes through. */
export const takeApart = (markup: string): Taken => {
  const [joined, parted, comments, values, looks, code]: [string[], string[], string[], string[], string[], string[]] = [[], [], [], [], [], []]
  let inCode = false
  let from = 0
  const put = (text: string): void => {
    if (inCode) code.push(text)
    else {
      const words = withoutReferences(text)
      joined.push(words)
      parted.push(words)
    }
  }
  for (const found of markup.matchAll(piece)) {
    const [, comment, cdata, closing, name, attributes, declared] = found
    if (found.index > from) put(markup.slice(from, found.index))
    from = found.index + found[0].length
    if (cdata !== undefined) put(cdata.replaceAll('&', '&amp;'))
    if (comment !== undefined || declared !== undefined) comments.push(withoutReferences(comment ?? declared ?? ''))
    if (name === undefined) continue
    if (/^(?:style|script)$/i.test(name)) inCode = closing === ''
    parted.push(' ')
    if (endsWord.test(name)) joined.push('\n')
    for (const [, key = '', double, single, bare] of (attributes ?? '').matchAll(attribute)) {
      (isOfLooks(key) ? looks : values).push(withoutReferences(double ?? single ?? bare ?? ''))
    }
  }
  put(markup.slice(from))
  return { joined: joined.join(''), parted: parted.join(''), comments: comments.join('\n'), values: values.join('\n'), looks: looks.join('\n'), code: code.join('\n') }
}

/** What was taken apart as passages. */
export const passagesOf = ({ joined, parted, comments, values, looks, code }: Taken, method: Method, at: string): readonly Passage[] => {
  const said: readonly Passage[] = [
    { method, at, likeness: 'words', text: joined },
    { method, at, likeness: 'words', text: parted },
    { method, at: `${at}, comments`, likeness: 'words', text: comments },
    { method, at: `${at}, attributes`, likeness: 'words', text: values },
    { method, at: `${at}, attributes`, likeness: 'values', text: looks },
    { method, at: `${at}, styles and scripts`, likeness: 'values', text: code },
  ]
  return said.filter(({ text }) => text.trim() !== '')
}
