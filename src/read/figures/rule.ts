/** What each rule of the figure grammar is given, and what it gives back. */
import { placeOnLine, type Place } from '../../findings/place.ts'
import type { Token } from './tokens.ts'

export interface Unreadable { readonly kind: 'unreadable'; readonly why: string }
export interface Read<Value> { readonly kind: 'read'; readonly value: Value; readonly next: number }
export type Rule<Value> = Read<Value> | Unreadable

/** @param why goes on from "because" */
export const unreadable = (why: string): Unreadable => ({ kind: 'unreadable', why })
/** @param next the token after what was read */
export const read = <Value>(value: Value, next: number): Read<Value> => ({ kind: 'read', value, next })

/** What the rules look at: the line, its tokens, and where it stands in the source. */
export interface Written {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly at: { readonly line: number; readonly column: number }
}

/** A token as it is compared; undefined beyond the line's end. */
export const plainAt = ({ tokens }: Written, index: number): string | undefined => tokens[index]?.plain

/** The characters of a figure, and where they stand. */
export interface Stated {
  readonly written: string
  readonly place: Place
}

/** The characters from one token to the one before `next`, with their place. */
export const stated = ({ text, tokens, at }: Written, from: number, next: number): Stated => {
  const start = tokens[from]?.start ?? 0
  const end = tokens[next - 1]?.end ?? text.length
  return { written: text.slice(start, end), place: placeOnLine(at.line, at.column + start, end - start) }
}
