/** `boardpaper publish`: freezes what goes out, the first time the whole meeting, after that a supplement. */
import { publishMeeting, type LookAtAll, type Publication } from '../build-publication.ts'
import { finding, inReadingOrder, stops, type Finding } from '../findings/finding.ts'
import { reportJson } from '../findings/report-json.ts'
import { startOfFile } from '../findings/place.ts'
import { counted } from '../findings/wording.ts'
import { writeDate } from '../model/date.ts'
import { leakReportName, recordOfPublication } from '../output-paths.ts'
import { writePublished } from '../read/published.ts'
import { known } from '../workspace/disk.ts'
import { readPublications, versionFolder, writeVersion, type Publications } from '../workspace/publications.ts'
import { askedFor, type Asked, type BuildOptions } from './build-options.ts'
import { clearOldOf, lookingOver, openMeeting, roomFor, type OpenedMeeting } from './meeting.ts'
import { refuserOn } from './refusal.ts'
import { teller } from './teller.ts'
import { exitStatus, type ExitStatus, type Terminal } from './terminal.ts'
import { dayAsked } from './today.ts'

export interface PublishOptions extends Omit<BuildOptions, 'format' | 'draft' | 'watch'> {
  /** Name and post of who publishes. */
  readonly by: string
  /** The day on which it goes out; today if not given. */
  readonly on?: string
  /** Says what would be published, and writes nothing. */
  readonly dryRun?: true
}

/** Publishes one meeting. What was published before is never touched. */
export const publish = async (named: string, options: PublishOptions, terminal: Terminal): Promise<ExitStatus> => {
  const { out, workingFolder } = terminal
  const refuse = refuserOn(terminal)
  const by = options.by.trim().replace(/\s+/g, ' ')
  if (by === '') return refuse('--by wants the name and post of who publishes, such as "A. Clerk, Committee Clerk"')
  const on = dayAsked(options.on)
  if (typeof on === 'string') return refuse(on)
  const asked = askedFor({ ...options, format: 'pdf' }, workingFolder)
  if (typeof asked === 'string') return refuse(asked)
  const { opened, refused, findings, texts } = openMeeting(named, asked, 'public')
  if (refused !== null) return refuse(refused)

  const tell = teller({ ...options, format: 'pdf' }, terminal)
  const soFar = opened === null ? null : readPublications(opened.found, asked.outFolder, workingFolder)
  const before = [...findings, ...soFar?.findings ?? []]
  let publication: Publication | null = null
  const after: Finding[] = []
  const files: string[] = []
  if (opened !== null && soFar !== null && !stops(before)) {
    const room = roomFor(opened, () => soFar)
    let step = 0
    publication = await publishMeeting(opened.checked, soFar, { on, by, latest: opened.clock?.latest.day ?? null }, opened.house, room, lookAt(opened, soFar, options.dryRun === true, asked), (what) => tell.progress(step += 1, step, what))
    after.push(...options.dryRun === true ? [] : await clearOldOf(opened, [], asked.outFolder, workingFolder))
    after.push(...(publication?.findings ?? []).filter((found) => !opened.checked.findings.includes(found)), ...changedMeanwhile(opened))
    if (publication?.record != null && !stops(after) && options.dryRun !== true) {
      const failed = writeVersion(opened.found, publication.plan.version, publication.files, writePublished(publication.record), asked.outFolder, workingFolder)
      if (failed !== null) after.push(failed)
      else {
        const folder = known(versionFolder(opened.found, publication.plan.version, asked.outFolder), workingFolder)
        for (const { file, pages } of publication.files) {
          tell.file(`${folder}/${file}`, pages)
          files.push(`${folder}/${file}`)
        }
      }
    }
  }
  const all = inReadingOrder([...before, ...after])
  tell.findings(all, new Map([...texts, ...soFar?.texts ?? []]))
  if (publication !== null && !stops(all)) tell.say(inShort(publication, options.dryRun === true, writeDate(on), `${opened?.found.folder ?? ''}/${recordOfPublication}`))
  if (options.json === true) out.write(reportJson(all, { version: files.length === 0 ? null : publication?.plan.version ?? null, files }))
  return stops(all) || options.strict === true && all.some(({ severity }) => severity === 'warning') ? exitStatus.findings : exitStatus.fine
}

/** Looks over all that is about to go out, beside what went out before. */
const lookAt = (opened: OpenedMeeting, soFar: Publications, isDryRun: boolean, asked: Asked): LookAtAll => (files) => {
  const version = (soFar.record?.versions.length ?? 0) + 1
  const folder = `public/${opened.found.below}/${version}`
  return lookingOver(opened, () => soFar, asked)(files.map(({ file, bytes }) => ({ name: `${folder}/${file}`, bytes })), isDryRun ? null : leakReportName(`${opened.found.below}/publication-${version}`))
}

/** What was written in the folder while its papers were being set. */
const changedMeanwhile = ({ found }: OpenedMeeting): Finding[] =>
  found.changes().map(({ file, what }) => finding('changed-while-publishing', file, startOfFile, `It ${what} while the meeting was being published.`))

const inShort = ({ plan, files }: Publication, isDryRun: boolean, on: string, record: string): string => {
  if (plan.nothingNew) return 'Nothing is new since the last publication, and nothing was written.'
  const going = plan.items.filter(({ state }) => state !== 'same')
  const count = (state: 'new' | 'revised'): string[] => {
    const many = going.filter((planned) => planned.state === state).length
    return many === 0 ? [] : [`${counted(many, 'paper')} ${state}`]
  }
  const what = [...count('new'), ...count('revised')].join(', ')
  const kind = plan.version === 1 ? 'The first publication' : `Supplement ${plan.version - 1}`
  return isDryRun
    ? `${kind} would hold ${what === '' ? 'the agenda' : what}, in ${counted(files.length, 'file')}. Nothing was written.`
    : `${kind}, given on ${on}: ${what === '' ? 'the agenda' : what}, in ${counted(files.length, 'file')}. The record is ${record}.`
}
