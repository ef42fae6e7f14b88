/** `{#name}` at the end of a paragraph, heading or list item: takes it out of the words and keeps it as their name. */
import type { PhrasingContent } from 'mdast'
import type { Place } from '../findings/place.ts'
import { placeOf } from './markdown.ts'
import { cited, mendedLine, sourceOf, type Reading } from './reading.ts'

/** Small letters first, then letters, figures and hyphens: a name that every format can bear. */
export const isName = (text: string): boolean => /^[a-z][a-z0-9-]*$/.test(text)

const atTheEnd = /(?<!\\)\{#([^{}\n]*)\}$/

/** The words without the name, and the name. */
export const takeName = (nodes: readonly PhrasingContent[], reading: Reading): { rest: PhrasingContent[]; name: string | null } => {
  const last = nodes.at(-1)
  if (last?.type !== 'text') return { rest: [...nodes], name: null }
  const place = placeOf(last)
  const source = sourceOf(reading.lines, place)
  const found = atTheEnd.exec(source.trimEnd())
  if (found === null) return { rest: [...nodes], name: null }
  const [whole, written = ''] = found
  const lines = source.slice(0, found.index).trimEnd().split('\n')
  const text = last.value.slice(0, last.value.lastIndexOf('{#')).trimEnd()
  const shorter = {
    ...last,
    value: text,
    position: {
      start: { line: place.line, column: place.column },
      end: { line: place.line + lines.length - 1, column: (lines.length === 1 ? place.column : 1) + (lines.at(-1)?.length ?? 0) },
    },
  }
  const rest = text === '' ? nodes.slice(0, -1) : [...nodes.slice(0, -1), shorter]
  const after = source.length - source.trimEnd().length
  const spot = { line: place.endLine, column: place.endColumn - after - whole.length, endLine: place.endLine, endColumn: place.endColumn - after }
  return { rest, name: named(written, spot, reading) }
}

const named = (written: string, spot: Place, { names, notes, lines }: Reading): string | null => {
  if (!isName(written)) {
    const like = written.toLowerCase().trim().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '')
    notes.add('name-malformed', spot, `${cited(written)} is no name.`, isName(like) ? { mended: mendedLine(lines, spot, `{#${like}}`) } : {})
    return null
  }
  const first = names.get(written)
  if (first !== undefined) {
    notes.add('name-twice', spot, `The name “${written}” is given here for the second time.`, { related: [{ place: first, label: 'the first' }] })
    return null
  }
  names.set(written, spot)
  return written
}
