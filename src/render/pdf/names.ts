/** The order of names in a file: pdfkit has the order of the machine's language, by which readers would not find them. */
import type { Tree } from 'pdfkit'

/** Sorts a tree's names as the bytes they are written as (ISO 32000-1, 7.9.6). Its root bears no limits. */
export const sortAsBytes = (names: Tree): void => {
  names.limits = false
  names._compareKeys = (one, other) => (asSorted(one) < asSorted(other) ? -1 : 1)
}

/** A name outside ASCII is written as UTF-16 with a mark in front, and so comes after all names inside it. */
export const asSorted = (name: string): string => (/^[\x00-\x7f]*$/.test(name) ? name : `\xfe\xff${name}`)
