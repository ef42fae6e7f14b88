/** Reads a paper source into the model: all that can be read of it, and every finding at once. */
import type { Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import type { HouseStyle } from '../model/house-style.ts'
import { paper as gate, type Paper } from '../model/paper.ts'
import { readBibliography } from './bibliography.ts'
import { noteCharacterReferences } from './character-references.ts'
import { noteCharacters } from './characters.ts'
import { decode } from './decode.ts'
import { findContainers } from './containers.ts'
import { noteExemptCount } from './exempt.ts'
import { findFootnotes } from './footnotes.ts'
import { findBlock, type Block } from './front-matter/block.ts'
import { readFrontMatter } from './front-matter/read.ts'
import { overLimits } from './limits.ts'
import { parseMarkdown } from './markdown.ts'
import { notePlaceholders } from './placeholders.ts'
import { notesOn, type Reading } from './reading.ts'
import { noteEmptyAppendices, withRoles } from './roles.ts'
import { readBody } from './sections.ts'
import type { Source } from './source.ts'

export interface PaperRead {
  /** Null only when the source is no text, or over its limits. */
  readonly paper: Paper | null
  readonly findings: Finding[]
  /** The source line by line, to which all places point; none where it is no text. */
  readonly lines: readonly string[]
}

/**
 * Reads a source.
 * @param style the house style: the headings it knows, the columns of its bibliography
 * @param covers true when the house's face can draw the code point
 */
export const readPaper = (source: Source, style: HouseStyle, covers: (codePoint: number) => boolean): PaperRead => {
  const decoded = decode(source)
  if (decoded.text === null) return { paper: null, findings: [decoded.finding], lines: [] }
  const lines = decoded.text.split('\n')
  const over = overLimits(source.file, lines)
  if (over.length > 0) return { paper: null, findings: over, lines }

  const notes = notesOn(source.file)
  noteCharacters(lines, covers, notes)
  const block = findBlock(lines, notes)
  const front = readFrontMatter(block, lines, style.runningHead.marking, notes)
  const bodyLine = block?.bodyLine ?? 1
  // Blank lines in place of the front matter keep every line where the author sees it.
  const root = parseMarkdown('\n'.repeat(bodyLine - 1) + lines.slice(bodyLine - 1).join('\n'))
  const containers = findContainers(root, lines, bodyLine, notes)
  noteExemptCount(containers.exempt, front.exemptPassages, placeOfCount(lines, block), notes)
  const footnotes = findFootnotes(root, lines, [...containers.exempt.values()].map(({ place }) => place), notes)
  const reading: Reading = { lines, style, names: new Map(), footnotes, beside: source.beside, covers, notes }
  noteCharacterReferences(root.data?.characterReferences ?? [], reading)
  const body = readBody(root, containers, reading)
  const candidate = {
    file: source.file,
    front,
    sections: withRoles(body.sections, reading),
    bibliography: readBibliography(body.bibliographies, reading),
    appendices: body.appendices,
    private: source.exemptBeside || containers.mayBeExempt || body.exemptBeside || saysPrivate(front, lines.slice(0, bodyLine - 1)),
  }
  footnotes.noteUnused()
  noteEmptyAppendices(body.appendices, reading)
  notePlaceholders(candidate, reading)
  // Whatever an author wrote has become a finding by now: what the gate refuses is our fault, and it throws.
  // Read once: code made for the schema would cost more than it saves.
  return { paper: gate.parse(candidate, { jitless: true }), findings: notes.all(), lines }
}

/**
 * True when the front matter says, or may be meant to say, that the paper is not for publication:
 * a draft is set of one whose fields cannot be read, and passed on.
 */
const saysPrivate = ({ exemptPassages, marking }: Paper['front'], lines: readonly string[]): boolean =>
  (exemptPassages ?? 0) > 0 || /exempt|not[\s-]+for[\s-]+publication/i.test(marking ?? '') ||
  exemptPassages === null && lines.some((line) => /^[^:]*exempt|^\s*status\s*:.*exempt/i.test(line))

/** The line of the front matter that states how many passages are exempt; its first line where none does. */
const placeOfCount = (lines: readonly string[], block: Block | null): Place => {
  const top = block?.fenceLine ?? 1
  const at = lines.slice(0, (block?.bodyLine ?? 1) - 1).findIndex((line) => /^exempt-passages\s*:/.test(line))
  const line = at === -1 ? top : at + 1
  return placeOnLine(line, 1, Math.max(1, (lines[line - 1] ?? '').trimEnd().length))
}
