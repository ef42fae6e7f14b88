/** What is laid out, as text that a person can read. */
import type { Element, Laid, Mark, Page } from '../../../../src/render/layout/laid.ts'

const point = (points: number): string => points.toFixed(1)

/** Page, height of the baseline, left edge, face, size and words of each text; artifacts in brackets. */
export const textsOf = (laid: Laid): string => laid.pages.flatMap(({ marks }, index) => marks.flatMap((mark) => {
  if (mark.kind !== 'text') return []
  const artifact = typeof mark.leaf === 'number' ? '' : ` (${mark.leaf})`
  return [`p${index + 1} y${point(mark.baseline)} x${point(mark.x)} ${mark.face} ${mark.size} '${mark.text}'${artifact}`]
})).join('\n')

/** Rules, tints and pictures of a page. */
export const rulesOf = ({ marks }: Page): string => marks.flatMap((mark: Mark) => {
  if (mark.kind === 'rule') return [`rule ${point(mark.x1)},${mark.y1.toFixed(2)} to ${point(mark.x2)},${mark.y2.toFixed(2)} ${mark.thickness} ${mark.colour}`]
  if (mark.kind === 'picture') return [`picture ${point(mark.x)},${mark.y.toFixed(2)} ${point(mark.width)} by ${point(mark.height)}`]
  if (mark.kind === 'fill') return [`fill ${point(mark.x)},${mark.y.toFixed(2)} ${point(mark.width)} by ${point(mark.height)} ${mark.colour}`]
  return []
}).join('\n')

/** The first word of each line of each page: enough to see where pages turn. */
export const firstWords = (laid: Laid): readonly string[] => laid.pages.map(({ marks }) => {
  const seen = new Map<string, string>()
  for (const mark of marks) {
    if (mark.kind === 'text' && mark.leaf !== 'pagination') seen.set(point(mark.baseline), seen.get(point(mark.baseline)) ?? mark.text.replace(/[ .]+$/, ''))
  }
  return [...seen.values()].join(' ')
})

/** The words of every leaf in the order in which they are drawn. */
export const wordsOfLeaves = ({ pages }: Laid): ReadonlyMap<number, string> => {
  const words = new Map<number, string>()
  for (const mark of pages.flatMap(({ marks }) => marks)) {
    if (mark.kind === 'text' && typeof mark.leaf === 'number') words.set(mark.leaf, (words.get(mark.leaf) ?? '') + mark.text)
  }
  return words
}

/** The structure tree, an element a line, with what else it says. */
export const outlineOf = (laid: Laid): string => {
  const words = wordsOfLeaves(laid)
  const show = (child: Element | number, depth: number): string => {
    const indent = '  '.repeat(depth)
    if (typeof child === 'number') return `${indent}${child} '${words.get(child) ?? ''}'`
    const { tag, children, title, alt, link, scope, summary, numbering } = child
    const extras = [title, alt, scope, summary, numbering, link?.says, link && (link.to.to === 'anchor' ? `#${link.to.anchor}` : link.to.address)]
      .flatMap((extra) => (extra === undefined ? [] : [`[${extra}]`]))
    return [`${indent}${[tag, ...extras].join(' ')}`, ...children.map((one) => show(one, depth + 1))].join('\n')
  }
  return laid.tree.map((element) => show(element, 0)).join('\n')
}

/** The leaves of the tree in reading order. */
export const leavesOf = ({ tree }: Laid): readonly number[] => {
  const leaves = (child: Element | number): readonly number[] => (typeof child === 'number' ? [child] : child.children.flatMap(leaves))
  return tree.flatMap(leaves)
}
