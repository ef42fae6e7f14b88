/** Reads what `pdfinfo -struct-text` prints: the tagged words of a PDF in reading order, artifacts left out. */

/** One element of a structure tree as poppler prints it, or a stretch of tagged words. */
export type Node =
  | { readonly kind: 'element'; readonly tag: string; readonly title: string | null; readonly attributes: ReadonlyMap<string, string>; readonly children: readonly Node[] }
  | { readonly kind: 'words'; readonly text: string }

interface Opened {
  readonly kind: 'element'
  readonly tag: string
  readonly title: string | null
  readonly attributes: Map<string, string>
  readonly children: (Opened | { readonly kind: 'words'; readonly text: string })[]
  readonly indent: number
}

const elementLine = /^( *)([A-Z][A-Za-z0-9]*)(?: <[^>]*>)?(?: "(.*)")?(?: r\d+)?(?: \((?:inline|block)\))?:?$/
const attributeLine = /^ *\/(\w+)(?: (.*))?$/

/** @throws on a line of a kind that poppler is not known to print, so that no words are lost unseen */
export const readStructure = (printed: string): readonly Node[] => {
  const root: Opened = { kind: 'element', tag: 'Root', title: null, attributes: new Map(), children: [], indent: -1 }
  const open: Opened[] = [root]
  const innermost = (): Opened => open.at(-1) ?? root
  const lines = printed.split('\n')
  for (let index = 0; index < lines.length; index++) {
    let line = lines[index] ?? ''
    if (line.trim() === '' || /^ *\(No content\?\)$/.test(line) || /^ *Object \d+ \d+$/.test(line)) continue
    const indent = line.length - line.trimStart().length
    if (line.startsWith('"', indent)) {
      // Words may hold quotation marks and line ends of their own: they go on until a mark ends a line.
      while (!(line.endsWith('"') && line.length > indent + 1) && index + 1 < lines.length) line += `\n${lines[++index]}`
      closeTo(open, indent)
      innermost().children.push({ kind: 'words', text: line.slice(indent + 1, -1) })
      continue
    }
    const attribute = attributeLine.exec(line)
    if (attribute !== null) {
      innermost().attributes.set(attribute[1] ?? '', (attribute[2] ?? '').replace(/^"|"$/g, ''))
      continue
    }
    const element = elementLine.exec(line)
    if (element === null) throw new Error(`pdfinfo prints what nobody expected: ${JSON.stringify(line)}`)
    closeTo(open, indent)
    const opened: Opened = { kind: 'element', tag: element[2] ?? '', title: element[3] ?? null, attributes: new Map(), children: [], indent }
    innermost().children.push(opened)
    open.push(opened)
  }
  return root.children
}

/** Closes the elements that a line of this indent is not inside of. */
const closeTo = (open: Opened[], indent: number): void => {
  while (open.length > 1 && (open.at(-1)?.indent ?? -1) >= indent) open.pop()
}

// Their words go on in the line around them; every other element begins and ends a line of its own.
const inlineTags = new Set(['Link', 'Span', 'Reference', 'Strong', 'Em', 'Quote'])

/** The words of the nodes: run together inside a line, parted by white space between elements. */
export const structureWords = (nodes: readonly Node[]): string =>
  nodes.map((node) => {
    if (node.kind === 'words') return node.text
    const inside = structureWords(node.children)
    return inlineTags.has(node.tag) ? inside : ` ${inside} `
  }).join('')

/**
 * The tagged words of a PDF: those of the text in reading order, and then its footnotes in the order of their numbers, wherever each is
 * tagged: those of a cell that heads its row come after the table.
 */
export const taggedWords = (nodes: readonly Node[]): string => {
  const isNote = (node: Node): boolean => node.kind === 'element' && node.tag === 'Note'
  const unnoted = (all: readonly Node[]): readonly Node[] =>
    all.filter((node) => !isNote(node)).map((node) => (node.kind === 'words' ? node : { ...node, children: unnoted(node.children) }))
  const notes = elementsOf(nodes, (tag) => tag === 'Note').map((note) => structureWords([note]))
  const numberOf = (note: string): number => Number(/\d+/.exec(note)?.[0] ?? 'NaN')
  return [structureWords(unnoted(nodes)), ...notes.sort((one, other) => numberOf(one) - numberOf(other))].join(' ')
}

/** Every element with this tag, wherever it stands. */
export const elementsOf = (nodes: readonly Node[], wanted: (tag: string) => boolean): readonly (Node & { kind: 'element' })[] =>
  nodes.flatMap((node) => (node.kind === 'words' ? [] : [...(wanted(node.tag) ? [node] : []), ...elementsOf(node.children, wanted)]))
