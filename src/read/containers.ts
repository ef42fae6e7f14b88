/**
 * Lines that begin with colons: exempt passages, paragraphs without a number, tables that stand in a file of their own.
 * They fail closed: a line that might be meant as one and is none stops the paper, because a passage whose mark was misread
 * would be published.
 */
import type { Root, RootContent } from 'mdast'
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive'
import { placeOnLine } from '../findings/place.ts'
import type { Exemption } from '../model/exemption.ts'
import { exemptOpening, isSuspect, noteSuspect } from './exempt.ts'
import { readWithheld, termsOf, type Withheld } from './exempt-terms.ts'
import { placeOf } from './markdown.ts'
import type { GeneralTerms, Notes, Passages } from './reading.ts'

/** The well-formed lines of colons in a paper, by the node that each of them made. */
export interface Containers {
  readonly exempt: ReadonlyMap<ContainerDirective, Exemption>
  readonly continued: ReadonlySet<ContainerDirective>
  /** The name of the file that each table stands in. */
  readonly tables: ReadonlyMap<LeafDirective, string>
  /** Lines that stand for words of another paper, which are not known yet. Minutes and decision records alone have them. */
  readonly quoted: ReadonlySet<LeafDirective>
  /** The places of what stands in the exempt file. */
  readonly withheld: ReadonlyMap<LeafDirective, Withheld & { readonly exempt: Exemption }>
  /** True when anything in the body is, or might be meant as, the mark of an exempt passage: such a paper is never taken for public. */
  readonly mayBeExempt: boolean
}

const continuedOpening = /^(:{3,})continued[ \t]*$/
const tableLine = /^::table\{from="([^"{}]*[^"{}\s][^"{}]*)"\}[ \t]*$/

/**
 * Finds the lines of colons of a paper in its lines and in its tree, which must agree.
 * @param bodyLine the first line after the front matter
 * @param terms what the front matter says of all that is exempt
 * @param quotedLines the numbers of lines that stand for words of another paper; a paper has none
 */
export const findContainers = (root: Root, lines: readonly string[], bodyLine: number, terms: GeneralTerms, passages: Passages | null, notes: Notes, quotedLines: ReadonlySet<number> = new Set()): Containers => {
  const exempt = new Map<ContainerDirective, Exemption>()
  const continued = new Set<ContainerDirective>()
  const tables = new Map<LeafDirective, string>()
  const quoted = new Set<LeafDirective>()
  const withheld = new Map<LeafDirective, Withheld & { readonly exempt: Exemption }>()
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
        if (quotedLines.has(place.line) && inside === 'paper') {
          quoted.add(node)
          wellFormed.add(place.line)
          continue
        }
        const kept = inside === 'paper' && place.column === 1 ? readWithheld(lineAt(place.line)) : null
        if (kept !== null) {
          withheld.set(node, { ...kept, exempt: { ...termsOf(kept.values, terms, place, notes), withheld: 0, place } })
          wellFormed.add(place.line)
        }
        const from = tableLine.exec(lineAt(place.line))?.[1]
        if (from === undefined || place.column !== 1) continue
        tables.set(node, from.trim())
        wellFormed.add(place.line)
      }
      if (node.type !== 'containerDirective') continue
      const place = placeOf(node)
      if (place.column !== 1) continue
      const line = lineAt(place.line)
      if (node.name === 'continued') {
        const open = continuedOpening.exec(line)
        if (open === null || !closes(place, open[1] ?? '')) continue
        continued.add(node)
        wellFormed.add(place.line).add(place.endLine)
        continue
      }
      const open = inside === 'paper' ? exemptOpening(line) : null
      if (open === null || !closes(place, open.colons)) continue
      wellFormed.add(place.line).add(place.endLine)
      exempt.set(node, { ...termsOf(open.values, terms, placeOnLine(place.line, 1, line.trimEnd().length), notes), withheld: 0, place })
      look(node.children, 'exempt')
    }
  }
  look(root.children, 'paper')
  // In the exempt file nothing is marked: all of it is exempt.
  look(passages?.root.children ?? [], 'exempt')

  let suspects = 0
  for (let line = bodyLine; line <= lines.length; line++) {
    if (wellFormed.has(line) || !isSuspect(lineAt(line), lines[line - 2] ?? '')) continue
    suspects += 1
    noteSuspect(line, lines, notes)
  }
  return { exempt, continued, tables, quoted, withheld, mayBeExempt: suspects > 0 || exempt.size > 0 || withheld.size > 0 }
}
