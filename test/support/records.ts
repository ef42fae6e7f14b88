/** Minutes and decision records as the tests use them: a meeting with a private item, on the disk, and what is made of its record. */
import { join } from 'node:path'
import { checkMeeting, meetingRoom } from '../../src/build-meeting.ts'
import { checkDecisions, checkMinutes, type CheckedDecisions, type CheckedMinutes } from '../../src/build-record.ts'
import type { Edition } from '../../src/build.ts'
import type { MeetingRoom } from '../../src/compose/meeting/agenda.ts'
import type { Agenda } from '../../src/model/agenda.ts'
import type { MeetingStyle } from '../../src/model/meeting-style.ts'
import { ownTemplates } from '../../src/workspace/houses.ts'
import { findMeeting, readMeetingStyleOf } from '../../src/workspace/meetings.ts'
import { findDecisionNumbers, findRecord, type RecordName } from '../../src/workspace/records.ts'
import { folderWith } from './folder.ts'
import { bcb } from './house.ts'

const { style: read } = readMeetingStyleOf('bcb', ownTemplates(), process.cwd())
if (read === null) throw new Error('The meeting style of the house cannot be read')
const style: MeetingStyle = read
export const recordRoom: MeetingRoom = meetingRoom(bcb, style, null)

/** What stands nowhere but in the private paper, and in what was said of it. */
export const secrets = ['Ravensworth', '£5m'] as const

const paper = (title: string, front: string, body: string): string =>
  `---\nto: Business Coordination Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: ${title}\n${front}---\n\n# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\n${body}`

/** Why, by whom and when something was kept from the public, as front matter says it. */
export const exemptTerms = 'exempt:\n  ground: the financial affairs of bidders\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n'

/** A meeting of 27 February 2014, and beside it one of January that made two decisions. */
export const meetingFiles: Readonly<Record<string, string>> = {
  'papers/2014-02-27/meeting.yaml': `board: Business Coordination Board
date: 27 February 2014
time: 14:00
venue: The council chamber
profile: bcb
items:
  - paper: awards.md
  - verbal: Progress of the pilot
    from: Chief Constable
  - paper: premises.md
`,
  'papers/2014-02-27/awards.md': paper('Awards', '', `The Board to agree: {#agree}

1. the awards of [para](#awards); and
2. a report by the summer[^1].

[^1]: By June 2014.

# Awards

They are: {#awards}

| Recipient | Award | Share |
| --- | ---: | ---: |
| Drug Link | £30k | 75% |
| Women's Aid | £10k | 25% |
| Total | £40k | 100% |
`),
  'papers/2014-02-27/premises.md': paper('Sale to Ravensworth Ltd', `public-title: Premises\n${exemptTerms}`, 'To accept the offer of £5m.\n'),
  'papers/2014-01-22/meeting.yaml': 'board: Business Coordination Board\ndate: 22 January 2014\ntime: 14:00\nvenue: Hall\nprofile: bcb\nitems:\n  - verbal: Budget\n    from: Chief Executive\n',
  'papers/2014-01-22/decisions.md': '---\nstatus: draft\nsigned-by:\n  post: Commissioner\n---\n\n# Budget\n\nNumber: CPCC 2014-001\nInterests: None.\n\nDecision: To note it.\n\n# Budget\n\nNumber: CPCC 2014-002\nInterests: None.\n\nDecision: To note it.\n',
}

export const minutesHead = `---
status: draft
present:
  - name: A. Chair
    post: Commissioner
    initials: AC
  - post: Chief Executive
    initials: CE
---
`

export const decisionsHead = '---\nstatus: draft\nsigned-by:\n  name: A. Chair\n  post: Commissioner\n---\n'

/** The meeting in a new folder, with these files in the place of its own or beside them. */
export const recordFolder = (files: Readonly<Record<string, string>> = {}): string => folderWith({ ...meetingFiles, ...files })

const opened = (folder: string, name: RecordName, edition: Edition) => {
  const found = findMeeting(join(folder, 'papers', '2014-02-27'), folder, 'private')
  const agenda = found.sources === null ? null : checkMeeting(found.sources, bcb, style, edition).agenda
  const { source } = findRecord(found, name, folder)
  if (agenda === null || source === null) throw new Error('There is no such meeting, or no such record')
  return { found, agenda, source }
}

export interface Checked<Record> {
  readonly checked: Record
  readonly agenda: Agenda
  readonly file: string
}

/** The minutes with these words, checked. */
export const minutesOf = (text: string, files: Readonly<Record<string, string>> = {}, edition: Edition = 'private'): Checked<CheckedMinutes> => {
  const { agenda, source } = opened(recordFolder({ ...files, 'papers/2014-02-27/minutes.md': text }), 'minutes', edition)
  return { checked: checkMinutes(agenda, source, bcb, style, edition), agenda, file: source.file }
}

/** The decision records with these words, checked. */
export const decisionsOf = (text: string, files: Readonly<Record<string, string>> = {}, edition: Edition = 'private'): Checked<CheckedDecisions> => {
  const folder = recordFolder({ ...files, 'papers/2014-02-27/decisions.md': text })
  const { found, agenda, source } = opened(folder, 'decisions', edition)
  return { checked: checkDecisions(agenda, source, findDecisionNumbers(found, folder).numbers, bcb, style, edition), agenda, file: source.file }
}
