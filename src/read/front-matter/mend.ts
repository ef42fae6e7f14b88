/** Front matter that YAML cannot read: finds the lines at fault, says how each should read, and reads on as if it did. */
import { placeOnLine, type Place } from '../../findings/place.ts'
import { cited, type Notes } from '../reading.ts'
import { parseYaml, isMap, isScalar, type Node, type Yaml } from '../yaml.ts'
import type { Block } from './block.ts'
import { fieldNames } from './fields.ts'

/** A field whose colon was forgotten. */
const bareField = new RegExp(`^(${fieldNames.join('|')})[ \\t]+(\\S.*?)[ \\t]*$`)
const mostRounds = 20
const oneField = /^([A-Za-z][A-Za-z -]*?)[ \t]*:(?:[ \t]+(.*?))?[ \t]*$/
const gluedField = /^([A-Za-z][A-Za-z-]*):(\S.*?)[ \t]*$/

/** Parses a block. Every line at fault is noted, with the line ready to copy where it is known, and read as mended. */
export const parseTolerantly = (block: Block, notes: Notes): Yaml => {
  const lines = [...block.lines]
  const yaml = parseMended(lines, block, notes)
  // On a line read as mended, columns are not the author's: the whole line is meant.
  const placeOf = (node: Node): Place => {
    const place = yaml.placeOf(node)
    const written = block.lines[place.line - block.firstLine] ?? ''
    const asWritten = place.line === place.endLine && written === lines[place.line - block.firstLine]
    return asWritten || place.line !== place.endLine && sameLines(place, lines, block) ? place : placeOnLine(place.line, 1, Math.max(1, written.trimEnd().length))
  }
  return { ...yaml, placeOf }
}

const sameLines = (place: Place, lines: readonly string[], block: Block): boolean => {
  for (let line = place.line; line <= place.endLine; line++) if (lines[line - block.firstLine] !== block.lines[line - block.firstLine]) return false
  return true
}

const parseMended = (lines: string[], block: Block, notes: Notes): Yaml => {
  const parse = (): Yaml => parseYaml(lines.join('\n'), block.firstLine, 'failsafe')
  mendColons(lines, block, notes)
  const yaml = parse()
  if (yaml.faults.length === 0) return yaml
  mendLines(lines, block, notes)
  let mended = parse()
  // What no line alone explains: the first fault's line is noted and left out, until the rest can be read.
  for (let round = 0; mended.faults.length > 0 && round < mostRounds; round++) {
    const fault = mended.faults[0]
    if (fault === undefined) break
    const at = Math.min(Math.max(0, fault.place.line - block.firstLine), lines.length - 1)
    const line = lines[at]?.trim() === '' ? lastWritten(lines, at) : at
    notes.add('front-matter-line', placeOnLine(block.firstLine + line, 1, Math.max(1, block.lines[line]?.length ?? 1)), fault.what)
    lines[line] = ''
    mended = parse()
  }
  return mended
}

const lastWritten = (lines: readonly string[], at: number): number => {
  let line = at
  while (line > 0 && lines[line]?.trim() === '') line--
  return line
}

/** A colon with Word's no-break space beside it, or a wide one: nobody can see why the line is not read. */
const mendColons = (lines: string[], block: Block, notes: Notes): void => {
  for (const [at, text] of lines.entries()) {
    const [, name = '', colon = '', value = ''] = /^([A-Za-z][A-Za-z-]*)([ \t\u00A0]*[:\uFF1A][ \t\u00A0]*)(.*?)[ \t]*$/.exec(text) ?? []
    if (!/[\u00A0\uFF1A]/.test(colon)) continue
    const mended = `${name}: ${quotedIfNeeded(value)}`
    notes.add('front-matter-line', placeOnLine(block.firstLine + at, 1, text.length), colon.includes('\uFF1A')
      ? `The colon after “${name}” is a wide one, which YAML does not know.`
      : `A no-break space stands beside the colon of “${name}”; YAML wants an ordinary space after it, and nothing before.`, { mended })
    lines[at] = mended
  }
}

const mendLines = (lines: string[], block: Block, notes: Notes): void => {
  for (const [at, text] of lines.entries()) {
    if (text.trim() === '' || /^[ \t]*#/.test(text)) continue
    const place = placeOnLine(block.firstLine + at, 1, text.length)
    const indented = /^[ \t]/.test(text)
    if (indented && !belongsAbove(lines, at)) {
      const mended = text.trimStart()
      notes.add('front-matter-line', place, 'This field is set in by spaces; fields begin at the margin.', { mended })
      lines[at] = mended
    } else if (indented && text.startsWith('\t')) {
      const mended = text.replace(/^\t+/, '  ')
      notes.add('front-matter-line', place, 'This line is set in by a tab; spaces are wanted.', { mended })
      lines[at] = mended
    }
    const now = lines[at] ?? ''
    if (/^[ \t-]/.test(now)) continue
    const glued = gluedField.exec(now)
    const parts = glued ?? oneField.exec(now)
    if (parts === null) {
      if (readsAlone(now)) continue
      const bare = bareField.exec(now)
      const mended = bare === null ? '' : `${bare[1]}: ${quotedIfNeeded(bare[2] ?? '')}`
      notes.add('front-matter-line', place, `${cited(now)} is no “name: value”.`, mended === '' ? {} : { mended })
      lines[at] = mended
      continue
    }
    const [, name = '', value = ''] = parts
    if (glued === null && readsAlone(now)) continue
    const mended = `${name}: ${glued === null ? quoted(value) : quotedIfNeeded(value)}`
    if (!readsAlone(mended)) continue
    notes.add('front-matter-line', place, faultOf(name, value, glued !== null), { mended })
    lines[at] = mended
  }
}

/** True when an indented line may go on from what stands above it: a list, a map, or a value of several lines. */
const belongsAbove = (lines: readonly string[], at: number): boolean => {
  for (let above = at - 1; above >= 0; above--) {
    const text = lines[above] ?? ''
    if (text.trim() === '') continue
    if (/^[ \t-]/.test(text)) return true
    return !/^[A-Za-z][A-Za-z -]*:[ \t]+[^|>\s]/.test(text) || !/^[ \t]+[A-Za-z][A-Za-z -]*:/.test(lines[at] ?? '')
  }
  return false
}

/** True when a line is a field by itself, with text or nothing as its value. */
const readsAlone = (line: string): boolean => {
  const { root, faults } = parseYaml(line, 1, 'failsafe')
  if (faults.length > 0 || !isMap(root) || root.items.length !== 1) return false
  const value = root.items[0]?.value
  return value === null || value === undefined || isScalar(value) || line.includes('[') || line.includes('{')
}

/** A value in quotation marks, so that YAML takes every character of it as text. */
export const quoted = (value: string): string => {
  // An opening mark without its fellow is the fault itself; a single one may be an apostrophe.
  const bare = /^"(?!.*")/.test(value) ? value.slice(1) : value
  if (!/["\\]/.test(bare)) return `"${bare}"`
  if (!bare.includes("'")) return `'${bare}'`
  return `"${bare.replace(/(["\\])/g, '\\$1')}"`
}

const quotedIfNeeded = (value: string): string => (readsAlone(`name: ${value}`) ? value : quoted(value))

const faultOf = (name: string, value: string, glued: boolean): string => {
  if (glued) return `A space is missing after the colon of “${name}:”.`
  if (/^["']/.test(value)) return `The quotation mark at the start of ${cited(value)} is taken as one round the whole value.`
  if (/:(?:\s|$)/.test(value)) return `The value of “${name}” has a colon in it, which YAML takes for the start of another field.`
  return `The value of “${name}” begins with ${cited(value.slice(0, 1))}, which means something else to YAML.`
}
