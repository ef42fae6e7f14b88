/** Reads a paper source into the model: all that can be read of it, and every finding at once. */
import type { Root } from 'mdast'
import type { Finding } from '../findings/finding.ts'
import { placeOnLine, type Place } from '../findings/place.ts'
import type { Grounds } from '../model/grounds.ts'
import type { HouseStyle } from '../model/house-style.ts'
import { paper as gate, type Paper } from '../model/paper.ts'
import { readBibliography } from './bibliography.ts'
import { noteCharacterReferences } from './character-references.ts'
import { noteCharacters } from './characters.ts'
import { decode } from './decode.ts'
import { findContainers } from './containers.ts'
import { noteExemptCount } from './exempt.ts'
import { generalTerms, keepsPlaces, termsOf } from './exempt-terms.ts'
import { findFootnotes } from './footnotes.ts'
import { findBlock, type Block } from './front-matter/block.ts'
import { readFrontMatter } from './front-matter/read.ts'
import { overLimits } from './limits.ts'
import { parseMarkdown } from './markdown.ts'
import { notePlaceholders } from './placeholders.ts'
import { joinLines, noteUnusedPassages, openedPassages, originOf, readPassages, type JoinedLines } from './passages.ts'
import { notesOn, type Reading } from './reading.ts'
import { noteEmptyAppendices, withRoles } from './roles.ts'
import { readBody } from './sections.ts'
import type { Source } from './source.ts'

export interface PaperRead {
  /** Null only when the source is no text, or over its limits. */
  readonly paper: Paper | null
  readonly findings: Finding[]
  /** The source line by line, to which all places point, and after it the passages of its exempt file; none where it is no text. */
  readonly lines: readonly string[]
  /** What says that something in it is not for publication, where no mark says what: of such a paper no public edition can be made. */
  readonly unplaced: readonly string[]
  /** Gives a finding about a passage its place in the exempt file, whose lines are counted after those of the paper. */
  readonly origin: (found: Finding) => Finding
}

/**
 * Reads a source.
 * @param style the house style: the headings it knows, the columns of its bibliography
 * @param covers true when the house's face can draw the code point
 * @param grounds what each profile offers for keeping something from the public
 */
export const readPaper = (source: Source, style: HouseStyle, covers: (codePoint: number) => boolean, grounds: Grounds = {}): PaperRead => {
  const decoded = decode(source)
  if (decoded.text === null) return unread([decoded.finding])
  const own = decoded.text.split('\n')
  const over = overLimits(source.file, own)
  if (over.length > 0) return unread(over)
  const marked = keepsPlaces(own)
  const exempt = openedPassages(source, marked)
  if (exempt.findings.length > 0) return unread(exempt.findings)
  const joined = joinLines(own, exempt.lines)
  const { lines } = joined

  const notes = notesOn(source.file)
  noteCharacters(lines, covers, notes)
  const block = findBlock(own, notes)
  const front = readFrontMatter(block, own, style.runningHead.marking, notes)
  const bodyLine = block?.bodyLine ?? 1
  // Blank lines in place of the front matter keep every line where the author sees it.
  const root = parseMarkdown('\n'.repeat(bodyLine - 1) + own.slice(bodyLine - 1).join('\n'))
  const general = generalTerms(front, grounds, source.profile ?? null)
  const passages = readPassages(joined, marked, notes)
  const containers = findContainers(root, lines, bodyLine, general, passages, notes)
  noteExemptCount(containers.exempt, front.exemptPassages, placeOfCount(own, block), notes)
  const whole: Root = { type: 'root', children: [...root.children, ...passages?.root.children ?? []] }
  const footnotes = findFootnotes(whole, lines, [...[...containers.exempt.values()].map(({ place }) => place), ...passagesPlace(joined)], notes)
  const reading: Reading = { lines, ownLines: own.length, style, names: new Map(), footnotes, exempt: general, passages: source.passages === 'unopened' ? 'unopened' : passages, beside: source.beside, covers, notes }
  noteCharacterReferences([...root.data?.characterReferences ?? [], ...passages?.root.data?.characterReferences ?? []], reading)
  const body = readBody(root, containers, reading)
  if (passages !== null) noteUnusedPassages(passages, new Set([...containers.withheld.values()].map(({ name }) => name)), notes)
  const candidate = {
    file: source.file,
    front,
    sections: withRoles(body.sections, reading),
    bibliography: readBibliography(body.bibliographies, reading),
    appendices: body.appendices,
    exempt: front.publicTitle === null ? null : { ...termsOf(new Map(), general, placeOfCount(own, block), notes), withheld: 0, place: placeOfCount(own, block) },
    private: front.publicTitle !== null || source.exemptBeside || containers.mayBeExempt || body.exemptBeside || saysPrivate(front, own.slice(0, bodyLine - 1)),
  }
  footnotes.noteUnused()
  noteEmptyAppendices(body.appendices, reading)
  notePlaceholders(candidate, reading)
  // Whatever an author wrote has become a finding by now: what the gate refuses is our fault, and it throws.
  // Read once: code made for the schema would cost more than it saves.
  const paper = gate.parse(candidate, { jitless: true })
  const marks = { inPaper: containers.exempt.size > 0 || body.exemptBeside, inFile: containers.withheld.size > 0, uncertain: body.uncertainBeside }
  return { paper, findings: notes.all(), lines, origin: originOf(source, joined), unplaced: paper.exempt === null ? unplacedIn(source, paper, marks) : [] }
}

/** A marking that says so of the whole paper. */
const saysSecret = /exempt|not[\s-]+for[\s-]+publication/i

/**
 * True when the front matter says, or may be meant to say, that the paper is not for publication:
 * a draft is set of one whose fields cannot be read, and passed on.
 */
const saysPrivate = ({ exemptPassages, marking }: Paper['front'], lines: readonly string[]): boolean =>
  (exemptPassages ?? 0) > 0 || saysSecret.test(marking ?? '') ||
  exemptPassages === null && lines.some((line) => /^[^:]*exempt|^\s*status\s*:.*exempt/i.test(line))

const unread = (findings: Finding[]): PaperRead => ({ paper: null, findings, lines: [], unplaced: [], origin: (found) => found })

const passagesPlace = ({ lines, before }: JoinedLines): Place[] => (before === null ? [] : [{ line: before + 1, column: 1, endLine: lines.length, endColumn: 1 }])

/** Reasons why a paper is private that no mark accounts for. @param marks what there is of them */
const unplacedIn = (source: Source, paper: Paper, { inPaper, inFile, uncertain }: { inPaper: boolean; inFile: boolean; uncertain: boolean }): string[] => [
  ...(source.exemptBeside && !inFile ? ['a file beside it says by its name that it holds what is exempt'] : []),
  ...(saysSecret.test(paper.front.marking ?? '') ? ['its marking says so'] : []),
  ...(uncertain ? ['a table beside it has marks that may stand in the wrong column'] : []),
  ...(paper.private && !inPaper && !inFile && !source.exemptBeside && !saysSecret.test(paper.front.marking ?? '') ? ['its front matter says so'] : []),
]

/** The line of the front matter that states how many passages are exempt; its first line where none does. */
const placeOfCount = (lines: readonly string[], block: Block | null): Place => {
  const top = block?.fenceLine ?? 1
  const at = lines.slice(0, (block?.bodyLine ?? 1) - 1).findIndex((line) => /^exempt-passages\s*:/.test(line))
  const line = at === -1 ? top : at + 1
  return placeOnLine(line, 1, Math.max(1, (lines[line - 1] ?? '').trimEnd().length))
}
