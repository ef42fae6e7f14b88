/** What a reader makes of a public file: passages of text, each with its place and how much like language it is. */
import type { Method } from './secret.ts'

/**
 * `words`: what someone wrote or a reader may see; everything is hunted there.
 * `values`: values of attributes, which are full of measures: bare digits are not hunted there.
 * `marks`: names, operators and style rules of a file format: short words are not hunted there either.
 * `noise`: bytes of no known meaning, in which short words turn up by chance.
 */
export type Likeness = 'words' | 'values' | 'marks' | 'noise'

export interface Passage {
  readonly method: Method
  /** Where in its file: `page 3`. */
  readonly at: string
  readonly likeness: Likeness
  readonly text: string
}

/** What a reader hands on. */
export interface FileRead {
  readonly passages: readonly Passage[]
  /** Parts that could not be read. */
  readonly unread: readonly { readonly at: string; readonly because: string }[]
  /** Files that stand inside it. */
  readonly inside: readonly { readonly at: string; readonly bytes: Uint8Array }[]
}

/** A part of a file inside another: `the attachment model.json, line of text`. */
export const placed = (outer: string, inner: string): string => [outer, inner].filter((part) => part !== '').join(', ')

/** The place of what stands in the name of a file, not in its bytes. */
export const nameOfFile = 'its name'
