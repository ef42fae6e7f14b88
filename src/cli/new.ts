/** `boardpaper new`: asks a few things, or takes them as options, and writes a paper that builds at once. */
import { basename, resolve } from 'node:path'
import type { House } from '../build.ts'
import { editorFiles } from '../editor/files.ts'
import { visible } from '../findings/excerpt.ts'
import type { Finding } from '../findings/finding.ts'
import { reportText } from '../findings/report.ts'
import { inARow } from '../findings/wording.ts'
import { exampleAnswers, folderOfMeeting, nameOfFile, tryNewPaper, type Answers, type Skeletons } from '../new-paper.ts'
import { papersFolder } from '../output-paths.ts'
import { known } from '../workspace/disk.ts'
import { housesIn, ownTemplates, readHouse } from '../workspace/houses.ts'
import { isReadme } from '../workspace/names.ts'
import { makeFile, readSkeletons, topOfProject } from '../workspace/new-files.ts'
import { saysExempt } from '../workspace/papers.ts'
import { noHouse } from './build-options.ts'
import { askForRest, faultOf, optionOf, questionNames } from './questions.ts'
import { schemaText } from './schema.ts'
import { refuserOn } from './refusal.ts'
import { exitStatus, lookOf, quotedForShell, type ExitStatus, type Terminal } from './terminal.ts'

/** As Commander hands them over. */
export interface NewOptions {
  readonly title?: string
  readonly from?: string
  readonly date?: string
  readonly to?: string
  /** Undefined where neither --table nor --no-table was given. */
  readonly table?: boolean
  readonly meetingFolder?: string
  readonly yes?: true
  readonly house: string
  readonly templates?: string
  readonly vscode: boolean
}

/**
 * Writes a new paper, and beside `papers/` what VS Code wants, where it is not there yet.
 * @param path a folder for the paper, or its file; where undefined, the folder of the meeting
 */
export const newPaper = async (path: string | undefined, options: NewOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { people, out, workingFolder } = terminal
  const say = (words: string): void => { people.write(`${words}\n`) }
  const refuse = refuserOn(terminal)
  if (path !== undefined && path.trim() === '') return refuse('a path without a name leads nowhere; without a path, the paper goes to the folder of its meeting')
  if (options.meetingFolder !== undefined && !isBelow(options.meetingFolder)) return refuse(`--meeting-folder: "${options.meetingFolder}" is no folder under papers/`)
  if (path !== undefined && options.meetingFolder !== undefined) return refuse('--meeting-folder is a folder under papers/; give it, or a path, not both')

  const begun = beginnings(options, terminal)
  if (begun.ready === null) return begun.refused === null ? exitStatus.findings : refuse(begun.refused)
  const { house, skeletons } = begun.ready
  const attempt = (answers: Partial<Answers>) => tryNewPaper('new paper', { ...exampleAnswers(house.style), ...answers }, house, skeletons)
  const sound = await attempt({})
  if (sound.text === null) {
    say(`boardpaper: the house "${visible(options.house)}" begins papers in a way that cannot be built.`)
    people.write(reportText(sound.findings, new Map(), lookOf(people)))
    return exitStatus.findings
  }

  const given = answersOf(options)
  for (const name of questionNames) {
    const answer = given[name]
    const fault = answer === undefined ? null : await faultOf(name, answer, attempt)
    if (fault !== null) return refuse(`${optionOf(name)}: ${fault.words}${fault.meant === null ? '' : ` Did you mean ${fault.meant}?`}`)
  }
  const asked = await askForRest(given, options.yes === true ? null : terminal.ask, attempt, house.style.newPaper.to, say)
  if (asked.kind === 'stopped') {
    say('\nNothing was written.')
    return exitStatus.fine
  }
  if (asked.kind === 'missing') return refuse(`${inARow(asked.names.map(optionOf))} ${asked.names.length === 1 ? 'is' : 'are'} wanted${options.yes === true ? '' : '; in a terminal, boardpaper new asks for them'}`)

  const folder = path ?? (options.meetingFolder === undefined ? folderOfMeeting(asked.answers.date) ?? papersFolder : `${papersFolder}/${options.meetingFolder}`)
  const full = resolve(workingFolder, /\.md$/i.test(folder) ? folder : `${folder}/${nameOfFile(asked.answers.title)}.md`)
  const file = known(full, workingFolder)
  const why = whyNoPaper(basename(full), path)
  if (why !== null) return refuse(`${path ?? file}: ${why}`)
  if (saysExempt(full, workingFolder)) return refuse(`${file}: a paper with the word exempt in its name, or in that of its folder, is never built`)
  const { text, findings } = await tryNewPaper(file, asked.answers, house, skeletons)
  if (text === null) {
    people.write(reportText(findings, new Map(), lookOf(people)))
    return exitStatus.findings
  }
  const made = makeFile(full, text)
  if (made.kind === 'there') return refuse(`${file} is there already, and boardpaper new writes over nothing; give the paper another title, or name another file`)
  if (made.kind === 'refused') {
    say(`boardpaper: ${visible(file)} cannot be written: ${made.because}.`)
    return exitStatus.findings
  }
  out.write(`${visible(file)}\n`)
  say(`Open it, and write your own words over the sentences that stand there. Then:\n  boardpaper build ${quotedForShell(file)}`)
  return options.vscode ? writeEditorFiles(topOfProject(full, workingFolder), terminal) : exitStatus.fine
}

/** Why a paper cannot have this name, of itself or as it was asked for; null when it can. */
const whyNoPaper = (name: string, asked: string | undefined): string | null =>
  asked !== undefined && /\.(?:docx?|odt|rtf|txt|pdf|html?|markdown)$/i.test(asked) ? 'papers end in .md'
    : name.startsWith('.') || isReadme.test(name) ? 'a file of this name is not taken for a paper' : null

/** True for the name of a folder that stays below the one it is named from. */
const isBelow = (folder: string): boolean => folder.trim() !== '' && !/^(?:[a-z]:|[\\/])/i.test(folder) && !folder.split(/[\\/]/).includes('..')

interface Beginnings {
  /** Null when `refused` says why, or findings have said it. */
  readonly ready: { readonly house: House; readonly skeletons: Skeletons } | null
  readonly refused: string | null
}

const beginnings = (options: NewOptions, { people, workingFolder }: Terminal): Beginnings => {
  if (options.templates?.trim() === '') return { ready: null, refused: '--templates wants the name of a folder' }
  const templates = options.templates === undefined ? ownTemplates() : resolve(workingFolder, options.templates)
  const houses = housesIn(templates)
  if (!houses.includes(options.house)) return { ready: null, refused: noHouse(options.house, houses) }
  const { house, findings, texts } = readHouse(options.house, templates, workingFolder)
  const read = readSkeletons(options.house, templates, workingFolder)
  const all: Finding[] = [...findings, ...read.findings]
  people.write(reportText(all, texts, lookOf(people)))
  return { ready: house === null || read.skeletons === null ? null : { house, skeletons: read.skeletons }, refused: null }
}

const answersOf = ({ title, from, date, to, table }: NewOptions): Partial<Answers> => ({
  ...title === undefined ? {} : { title },
  ...from === undefined ? {} : { from },
  ...date === undefined ? {} : { date },
  ...to === undefined ? {} : { to },
  ...table === undefined ? {} : { table },
})

const writeEditorFiles = (top: string, { people, workingFolder }: Terminal): ExitStatus => {
  const results = editorFiles({ houseStyle: schemaText('house-style'), meeting: schemaText('meeting') }).map(({ name, text }) => {
    const full = resolve(top, name)
    return { file: visible(known(full, workingFolder)), made: makeFile(full, text) }
  })
  const fresh = results.flatMap(({ file, made }) => (made.kind === 'made' ? [file] : []))
  if (fresh.length > 0) people.write(`For those who write in VS Code there is now:\n${fresh.map((file) => `  ${file}\n`).join('')}`)
  const refused = results.flatMap(({ file, made }) => (made.kind === 'refused' ? [`boardpaper: ${file} cannot be written: ${made.because}.\n`] : []))
  people.write(refused.join(''))
  return refused.length > 0 ? exitStatus.findings : exitStatus.fine
}
