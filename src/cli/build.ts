/** `boardpaper build`: builds the papers that were named, once or as often as they are saved. */
import { stops } from '../findings/finding.ts'
import { reportJson } from '../findings/report-json.ts'
import { papersFolder, sharedOutputs } from '../output-paths.ts'
import { readHouse } from '../workspace/houses.ts'
import { removeOutput } from '../workspace/output.ts'
import { findPapers } from '../workspace/papers.ts'
import { askedFor, type BuildOptions } from './build-options.ts'
import { buildPapers, inRows, inShort } from './build-paper.ts'
import { refuserOn } from './refusal.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'

/** Builds every paper that was named. A paper with an error stops itself and no other. */
export const build = async (paths: readonly string[], options: BuildOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { out, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const asked = askedFor(options, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const found = findPapers(paths, workingFolder)
  if (found.refused.length > 0) return refuse(...found.refused.map(({ path, because }) => `${path}: ${because}`), ...hintsFor(paths, found.refused.map(({ path }) => path)))
  if (options.watch === true) {
    const { watch } = await import('./watch.ts')
    return watch(paths, asked, options, terminal)
  }

  const tell = teller(options, terminal)
  const { house, findings, texts } = readHouse(asked.house, asked.templates, workingFolder)
  const told = [...findings, ...found.findings, ...removeOutput(found.keptBack, asked.outFolder, workingFolder)]
  tell.findings(told, texts)
  const results = house === null ? [] : await buildPapers(found.papers, sharedOutputs(found.papers), { ...asked, house }, tell)

  const all = [...told, ...results.flatMap((result) => result.findings)]
  tell.say(inShort(results, found.papers.length, all))
  if (options.json === true) out.write(reportJson(all, { papers: inRows(results) }))
  if (results.some(({ outcome }) => outcome === 'our-fault')) return exitStatus.ourFault
  const grave = stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning')
  return grave ? exitStatus.findings : exitStatus.fine
}

/** What people have most likely done when a path that they named holds no paper. */
const hintsFor = (paths: readonly string[], refused: readonly string[]): readonly string[] => {
  if (paths.join() === papersFolder) return [`go to the folder in which ${papersFolder} is, or name a paper`]
  const parted = paths.length > 1 && refused.length === paths.length && /\.md$/i.test(paths.at(-1) ?? '') && paths.slice(0, -1).every((path) => !/[./\\]/.test(path))
  return parted ? [`a name with spaces in it stands in quotation marks: "${paths.join(' ')}"`] : []
}
