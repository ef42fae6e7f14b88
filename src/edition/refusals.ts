/** Why no public edition is made of a paper: something is to be left out, and it is not known what, why, or who decided so. */
import { finding, type Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile, type Place } from '../findings/place.ts'
import type { Exemption } from '../model/exemption.ts'
import type { CheckedPaper } from '../model/paper.ts'
import { inARow } from '../findings/wording.ts'
import type { KeptBack } from './kept-back.ts'

/** @param reasons what says that the paper is private, in words that follow "because" */
export const noteUnplaced = (file: string, reasons: readonly string[]): Finding[] => (reasons.length === 0 ? [] :
  [finding('exempt-unplaced', file, startOfFile, `No public edition can be made of this paper: it is not for publication, because ${reasons.join(', and ')}, and no mark says what is to be left out.`)])

/**
 * Names of files that go with a public edition, or stand in its own name, and say what is kept back.
 * @param to who is told: the public without the word that does
 */
export const noteNames = (paper: CheckedPaper, made: CheckedPaper, { any, secretsOf }: KeptBack, to: 'private' | 'public'): Finding[] => {
  if (!any) return []
  const beside = [...made.sections, ...made.appendices].flatMap(({ body }) => body).flatMap((block) => (block.kind === 'subheading' ? [] : block.parts.flatMap((part) =>
    (part.kind === 'picture' ? [{ name: part.from, place: part.place }] : part.kind === 'table' && part.beside !== null ? [{ name: part.beside.from, place: part.place }] : []))))
  const own = paper.file.replace(/^.*\bpapers\//, '').replace(/\.md$/i, '')
  return [{ name: own, what: 'The name of this paper', place: startOfFile }, ...beside.map(({ name, place }) => ({ name, what: 'The name of a file', place }))].flatMap(({ name, what, place }): Finding[] => {
    const secrets = secretsOf(name)
    if (secrets.length === 0) return []
    const found = finding('exempt-file-name', paper.file, place, `${what} goes with the public edition, and has ${to === 'public' ? 'a word in it which' : `in it “${secrets.join('” and “')}”, which`} stands only in what is not for publication.`)
    return [to === 'public' ? { ...found, withheld: true } : found]
  })
}

/** Each mark whose ground or decision is missing, once. */
export const noteUndecided = (paper: CheckedPaper): Finding[] => {
  const told = new Set<string>()
  return marksOf(paper).flatMap(({ file, exempt }) => {
    const { ground, decidedBy, decidedOn, place } = exempt
    const missing = [...(ground === null ? ['no ground'] : []), ...(decidedBy === null ? ['nobody who decided so'] : []), ...(decidedOn === null ? ['no day of the decision'] : [])]
    const key = `${file}:${place.line}:${place.column}`
    if (missing.length === 0 || told.has(key)) return []
    told.add(key)
    return [finding('exempt-undecided', file, firstLine(place), `What is marked here as not for publication has ${inARow(missing)}.`)]
  })
}

const firstLine = ({ line, column, endLine, endColumn }: Place): Place => (line === endLine ? { line, column, endLine, endColumn } : placeOnLine(line, column, 3))

interface Mark {
  readonly file: string
  readonly exempt: Exemption
}

const marksOf = (paper: CheckedPaper): Mark[] => {
  const mark = (exempt: Exemption | null, file = paper.file): Mark[] => (exempt === null ? [] : [{ file, exempt }])
  return [
    ...mark(paper.exempt),
    ...[...paper.sections, ...paper.appendices].flatMap((holder) => [
      ...('exempt' in holder ? mark(holder.exempt) : []),
      ...holder.body.flatMap((block) => (block.kind === 'subheading' ? [] : [
        ...mark(block.exempt),
        ...block.parts.flatMap((part) => (part.kind === 'table' ? part.rows.flatMap(({ exempt }) => mark(exempt, part.beside?.file)) : [])),
      ])),
    ]),
  ]
}
