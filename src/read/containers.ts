/**
 * Lines that begin with colons: exempt passages, paragraphs without a number, tables that stand in a file of their own.
 * They fail closed: a line that might be meant as one and is none stops the paper, because a passage whose mark was misread
 * would be published.
 */
import type { Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { exemptOpening, isSuspect, noteSuspect, type ExemptMark } from './exempt.ts'
import { placeOf } from './markdown.ts'
import type { Notes } from './reading.ts'

/** The well-formed lines of colons in a paper, by the node that each of them made. */
export interface Containers {
  readonly exempt: ReadonlyMap<ContainerDirective, ExemptMark>
  readonly continued: ReadonlySet<ContainerDirective>
  /** The name of the file that each table stands in. */
  readonly tables: ReadonlyMap<LeafDirective, string>
  /** True when anything in the body is, or might be meant as, the mark of an exempt passage: such a paper is never taken for public. */
  readonly mayBeExempt: boolean
}

const continuedOpening = /^(:{3,})continued[ \t]*$/
const tableLine = /^::table\{from="([^"{}]*[^"{}\s][^"{}]*)"\}[ \t]*$/

/**
 * Finds the lines of colons of a paper in its lines and in its tree, which must agree.
 * @param bodyLine the first line after the front matter
 */
export const findContainers = (root: Root, lines: readonly string[], bodyLine: number, notes: Notes): Containers => {
  const exempt = new Map<ContainerDirective, ExemptMark>()
  const continued = new Set<ContainerDirective>()
  const tables = new Map<LeafDirective, string>()
  const wellFormed = new Set<number>()
  const lineAt = (line: number): string => lines[line - 1] ?? ''

  /**
   * A container stands well when its last line closes it with just as many colons as opened it.
   * That line closes nothing else: the parser lets it end what stands inside the container too.
   */
  const closes = ({ line, endLine }: ReturnType<typeof placeOf>, colons: string): boolean =>
    endLine > line && lineAt(endLine).trimEnd() === colons && !wellFormed.has(endLine)
  const look = (nodes: readonly RootContent[], inside: 'paper' | 'exempt'): void => {
    for (const node of nodes) {
      if (node.type === 'leafDirective') {
        const place = placeOf(node)
        const from = tableLine.exec(lineAt(place.line))?.[1]
        if (from === undefined || place.column !== 1) continue
        tables.set(node, from.trim())
        wellFormed.add(place.line)
      }
      if (node.type !== 'containerDirective') continue
      const place = placeOf(node)
      const open = place.column !== 1 ? null : node.name === 'continued' ? continuedOpening.exec(lineAt(place.line)) : inside === 'paper' ? exemptOpening.exec(lineAt(place.line)) : null
      if (open === null || !closes(place, open[1] ?? '')) continue
      wellFormed.add(place.line).add(place.endLine)
      if (node.name === 'continued') {
        continued.add(node)
        continue
      }
      exempt.set(node, { ground: open[2]?.trim() ?? null, place })
      look(node.children, 'exempt')
    }
  }
  look(root.children, 'paper')

  let suspects = 0
  for (let line = bodyLine; line <= lines.length; line++) {
    if (wellFormed.has(line) || !isSuspect(lineAt(line), lines[line - 2] ?? '')) continue
    suspects += 1
    noteSuspect(line, lines, notes)
  }
  return { exempt, continued, tables, mayBeExempt: suspects > 0 || exempt.size > 0 }
}
