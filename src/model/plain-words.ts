/** The words of a text without its look. */
import type { Words } from './document.ts'

/** As much of an inline as its words need; a reference has a `cited` once numbers are known. */
type Worded = { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly words: string; readonly cited: string | null }
  | { readonly kind: 'note' }

/** What a reader would say aloud: a reference by its words and its number; a footnote is left out, as it stands elsewhere. */
export const plainWords = (inlines: readonly Worded[]): string => inlines.map((inline) => {
  switch (inline.kind) {
    case 'text': return inline.text
    case 'reference': return [inline.words, inline.cited ?? ''].filter((part) => part !== '').join(' ')
    case 'note': return ''
  }
}).join('')

/** The words of a document's node; a page number, not known yet, and the mark of a footnote are left out. */
export const textOf = (words: Words): string => words.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')
