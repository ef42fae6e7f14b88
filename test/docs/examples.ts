/**
 * The fenced blocks of a document as examples that are tried. The words after the three backticks say what a block is:
 *
 *     markdown paper CODE …    a whole paper
 *     markdown body CODE …     what stands in one, under # Awards unless it begins a section of its own
 *     yaml front CODE …        lines of its front matter, in place of those with their names or beside the others
 *     csv NAME                 a file beside the papers of the document
 *     sheet NAME TITLE         a workbook beside them, of one sheet: a row a line, ` ; ` between the cells (support/made-workbook.ts)
 *     figures                  cells of figures, and what each is worth
 *     report, printed          what is told, and what is printed, of the block before; `printed public`: of its public edition
 *     sh, output               commands, one a line, and what the last of them says; `sh 1` ends with that status
 *
 * A paper earns just the findings that are named, and no other.
 */
import { join } from 'node:path'
import { checkSource } from '../../src/build.ts'
import { composePaper } from '../../src/compose/paper.ts'
import { reportText } from '../../src/findings/report.ts'
import { readFigures } from '../../src/read/figures.ts'
import { put } from '../support/folder.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { madeWorkbook } from '../support/made-workbook.ts'
import { greyPng } from '../support/pictures.ts'
import { boardpaper, installed, wordsOfCommand } from '../support/program.ts'
import { worthOf } from './figures-in-words.ts'
import { printedLines } from './printed.ts'

/** The document with every example's outcome as it is today, and what went otherwise than the document says. */
export interface Tried {
  readonly text: string
  readonly wrong: readonly string[]
}

const fence = /^```([^\n]*)\n([\s\S]*?)^```$/gm
const file = 'papers/2014-02-27/support.md'
const fields = ['to: Business Coordination Board', 'from: Chief Executive', 'date: 27 February 2014', 'title: Support for victims']
const opening = '# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\nThe Board to note the report.\n'

const paperAround = (kind: string, block: string): string => {
  if (kind === 'paper') return block
  const front = kind === 'front' ? [...fields.filter((field) => !block.split('\n').some((line) => line.split(':')[0] === field.split(':')[0])), block.trimEnd()] : fields
  const body = kind === 'front' ? '' : /^# /.test(block) || /^#\n/.test(block) ? `\n${block}` : `\n# Awards\n\n${block}`
  return `---\n${front.join('\n')}\n---\n\n${/^# (?:\d\W*)?Purpose/.test(block) ? body.trimStart() : opening + body}`
}

/** Tries every example of a document, from the first to the last. */
export const tried = async (text: string, name: string): Promise<Tried> => {
  const blocks = [...text.matchAll(fence)].map(([whole, info = '', block = '']) => ({ whole, info, block }))
  const beside: Record<string, Uint8Array | string> = { 'chart.png': greyPng(40, 20) }
  for (const { info, block } of blocks) {
    const [language, name = '', title = ''] = info.split(' ')
    if (language === 'csv') beside[name] = block
    if (language === 'sheet') beside[name] = madeWorkbook([{ name: title, rows: block.trimEnd().split('\n').map((row) => row.split(' ; ')) }])
  }
  let report = ''
  let printed = ''
  let printedPublic = ''
  let said = ''
  let copy: string | null = null
  const wrong: string[] = []
  const outcomes = new Map<number, string>()
  for (const [at, { info, block }] of blocks.entries()) {
    const [language = '', kind = '', ...codes] = info.split(' ')
    if (language === 'markdown' || language === 'yaml') {
      const source = paperAround(kind, block)
      const { findings, paper } = checkSource(sourceOf(source, file, beside), bcb)
      const found = findings.map(({ code }) => code)
      if (found.join(' ') !== codes.join(' ')) wrong.push(`${name}: ${info}\n${block}is told ${found.join(' ')}: ${findings.map(({ what }) => what).join(' ')}`)
      report = reportText(findings, new Map([[file, source], ...Object.entries(beside).map(([other, words]) => [join(file, '..', other), String(words)] as const)]), { colour: false, width: 80 })
      const stopped = findings.some(({ severity }) => severity === 'error')
      const linesOf = (of: typeof paper): string => (of === null || stopped ? '' : partOf(printedLines(composePaper(of, bcb.style, bcb.texts)), kind, block))
      printed = linesOf(paper)
      printedPublic = linesOf(checkSource(sourceOf(source, file, beside), bcb, 'public').paper)
    } else if (language === 'report') outcomes.set(at, report)
    else if (language === 'printed') outcomes.set(at, kind === 'public' ? printedPublic : printed)
    else if (language === 'figures') outcomes.set(at, figuresIn(block))
    else if (language === 'sh') {
      copy ??= withFiles(beside)
      for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
        const { status, stdout, stderr } = await boardpaper(copy, argumentsOf(line))
        said = `${stdout}${stderr}`
        if (status !== Number(kind || '0')) wrong.push(`${name}: ${line} ends with ${status}: ${stderr}`)
      }
    } else if (language === 'output') outcomes.set(at, said)
    else if (language !== 'csv' && language !== 'sheet') wrong.push(`${name}: nobody knows what a block of “${info}” is`)
  }
  let next = 0
  const now = text.replace(fence, (whole, info: string) => {
    const outcome = outcomes.get(next++)
    return outcome === undefined ? whole : `\`\`\`${info}\n${outcome.trimEnd()}\n\`\`\``
  })
  return { text: now, wrong }
}

/** Of a paper made round a block, what the block itself prints: neither its front nor the Recommendation that closes it. */
const partOf = (lines: readonly string[], kind: string, block: string): string => {
  if (kind !== 'body') return lines.join('\n')
  const own = /^#/.test(block)
  const start = lines.findIndex((line) => line.startsWith('3. ')) + (own ? 0 : 1)
  const end = lines.findLastIndex((line) => /^\d+\. +Recommendation$/.test(line))
  return [...lines.slice(start, end), ...lines.slice(end + 2)].join('\n')
}

const figuresIn = (block: string): string => {
  const cells = block.trimEnd().split('\n').map((line) => line.replace(/ {2,}.*$/, ''))
  const width = Math.max(...cells.map(({ length }) => length)) + 3
  return cells.map((cell) => `${cell.padEnd(width)}${worthOf(readFigures(cell, { line: 1, column: 1 }))}`).join('\n')
}

/** What stands after the program's name. @throws for a command that is not ours */
const argumentsOf = (line: string): readonly string[] => {
  const [command, ...args] = wordsOfCommand(line)
  if (command !== 'boardpaper') throw new Error(`${line} is no command of ours`)
  return args
}

/** A folder of somebody who has just installed the program, without papers. */
const withFiles = (beside: Readonly<Record<string, Uint8Array | string>>): string => {
  const copy = installed('without papers')
  for (const [name, contents] of Object.entries(beside)) put(copy, `papers/2014-02-27/${name}`, contents)
  return copy
}
