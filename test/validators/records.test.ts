/** Independent validators find nothing in the minutes and decision records of the two shipped meetings, in an agenda with a timetable, in a supplement and in a pack. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agendaDocument, checkMeeting } from '../../src/build-meeting.ts'
import { checkDecisions, checkMinutes, decisionDocuments, minutesDocument } from '../../src/build-record.ts'
import { formats, writeDocument, type Format } from '../../src/build.ts'
import type { Document } from '../../src/model/document.ts'
import { findMeeting } from '../../src/workspace/meetings.ts'
import { findDecisionNumbers, findRecord } from '../../src/workspace/records.ts'
import { folder as ofMeeting, meetingWith, paperCalled, readyMeeting } from '../cli/meeting.ts'
import { runIn } from '../cli/terminal.ts'
import { documentWords, wordsOf } from '../support/document-words.ts'
import { home, passingFolder, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { bcbRoom, meetingHead, meetingOf, smallPaper, soundPack, threePapers } from '../support/meeting.ts'
import { needs } from '../support/needs.ts'
import { parting } from '../support/parting.ts'
import { recordRoom } from '../support/records.ts'
import { readStructure, taggedWords } from '../support/structure-text.ts'
import { htmlValidate } from '../support/validators/html-validate.ts'
import { openXmlSdk } from '../support/validators/open-xml-sdk.ts'
import { structureText } from '../support/validators/pdf-readers.ts'
import { veraPdf } from '../support/validators/vera-pdf.ts'

const folder = passingFolder()

/** The record of a shipped meeting. @throws with its findings when there is an error in it */
const documentsOf = async (day: string): Promise<readonly (readonly [name: string, document: Document])[]> => {
  const found = findMeeting(join(home, 'papers', day), home, 'private')
  const agenda = found.sources === null ? null : checkMeeting(found.sources, bcb, recordRoom.meetingStyle, 'public').agenda
  const [minutes, decisions] = [findRecord(found, 'minutes', home).source, findRecord(found, 'decisions', home).source]
  if (agenda === null || minutes === null || decisions === null) throw new Error(`${day} has no record`)
  const checked = checkMinutes(agenda, minutes, bcb, recordRoom.meetingStyle, 'public')
  const decided = checkDecisions(agenda, decisions, findDecisionNumbers(found, home).numbers, bcb, recordRoom.meetingStyle, 'public')
  expect([...checked.findings, ...decided.findings].map(({ code }) => code), day).toEqual([])
  if (checked.minutes === null) throw new Error('They are sound')
  return [[`${day}-minutes`, (await minutesDocument(checked.minutes, 'public', bcb, recordRoom)).document] as const, ...(await decisionDocuments(decided, 'public', bcb, recordRoom)).map(({ name, document }) => [`${day}-${name}`, document] as const)]
}

/** An agenda with times and references beside its items, one of them without room in the last line of its title. */
const timetable = (): Document => {
  const long = 'Treasury management and the investment of balances that are not needed at once'
  const yaml = `example: yes\n${meetingHead}  - paper: budget.md\n    time: 14:15\n    reference: BCB/14/011\n  - verbal: ${long}\n    from: Chief Finance Officer\n    time: 14:40\n    reference: BCB/14/012, in place of BCB/13/112\n`
  const document = agendaDocument(meetingOf({ 'meeting.yaml': yaml, 'budget.md': smallPaper('Budget') }), bcbRoom)
  if (document === null) throw new Error('The meeting is sound')
  return document
}

const documents = [...await documentsOf('2013-12-19'), ...await documentsOf('2014-02-27'), ['agenda', timetable()] as const]
const written = new Map<string, Uint8Array>()
const filesOf = async (format: Format): Promise<readonly string[]> => {
  const files: string[] = []
  for (const [name, document] of documents) {
    const file = `${name}.${format}`
    const bytes = written.get(file) ?? (await writeDocument(document, bcb, format)).bytes
    written.set(file, bytes)
    files.push(put(folder, file, bytes))
  }
  return files
}
const faults = (found: ReadonlyMap<string, readonly string[]>): unknown => [...found].filter(([, list]) => list.length > 0)

test('there are five of them, an example on each page', () => {
  expect(documents.map(([name]) => name)).toEqual(['2013-12-19-minutes', '2013-12-19-decision-example-001', '2014-02-27-minutes', '2014-02-27-decision-example-002', 'agenda'])
  for (const [name, { parts }] of documents) for (const { running: { firstHead, head } } of parts) for (const line of [firstHead, head]) expect(JSON.stringify(line), name).toContain('EXAMPLE - not a record of this meeting')
  expect(formats.length).toBe(3)
})

/** A supplement with a revised paper and a withdrawn one, on the disk. */
const supplement = async (): Promise<string> => {
  const at = readyMeeting()
  const publishOn = async (day: string): Promise<void> => { expect((await runIn(at, ['publish', ofMeeting, '--by', 'A. Clerk, Committee Clerk', '--on', day])).status).toBe(0) }
  await publishOn('2014-02-18')
  put(at, `${ofMeeting}/grants.md`, paperCalled('Grants', { award: '£35k', total: '£135k', more: 'version: "2"\n' }))
  put(at, `${ofMeeting}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md', '    withdrawn: The lease was signed.\n']]))
  await publishOn('2014-02-19')
  return join(at, 'output/public/2014-02-27/2/supplement-1.pdf')
}

/** The pack that is not for publication, with the page numbers of the public one. */
const privatePack = async (): Promise<string> => put(folder, 'private-pack.pdf', (await soundPack(meetingOf(threePapers, 'private'), 'final', meetingOf(threePapers))).written.bytes)

needs('veraPDF')('a pack is PDF/A-3a to veraPDF, with the data of all its papers attached', async () => {
  expect(faults(await veraPdf('3a', [await privatePack()]))).toEqual([])
})

needs('veraPDF')('are PDF/UA-1 to veraPDF, and so is a pack', async () => {
  // As an archive a PDF is judged by its writer, which is that of papers.
  expect(faults(await veraPdf('ua1', [...await filesOf('pdf'), await supplement(), await privatePack()]))).toEqual([])
})

needs('poppler')('have each word of the document in their tags, in order', async () => {
  for (const [at, file] of (await filesOf('pdf')).entries()) {
    const [name, document] = documents[at] ?? []
    if (name === undefined || document === undefined) throw new Error('There is a file for each')
    expect(parting(name, wordsOf(taggedWords(readStructure(await structureText(file)))), documentWords(document))).toBeNull()
  }
})

test('are sound to Microsoft’s Open XML SDK', async () => {
  await filesOf('docx')
  for (const [name] of documents.slice(2)) expect(await openXmlSdk(written.get(`${name}.docx`) ?? new Uint8Array()), name).toEqual([])
})

test('are sound to html-validate', async () => {
  await filesOf('html')
  for (const [name] of documents) {
    // A title is as long as its paper's.
    expect((await htmlValidate(new TextDecoder().decode(written.get(`${name}.html`)))).filter((line) => !line.includes(' long-title:')), name).toEqual([])
  }
})
