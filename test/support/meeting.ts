/** Meetings as the tests of them use them: those that are shipped, and those that a test makes in a folder. */
import { join } from 'node:path'
import { checkMeeting, meetingRoom, type CheckedMeeting } from '../../src/build-meeting.ts'
import { packMeeting, writePack, type Packed } from '../../src/build-pack.ts'
import type { Edition, House, Mode } from '../../src/build.ts'
import type { MeetingRoom } from '../../src/compose/meeting/agenda.ts'
import type { Written } from '../../src/model/document.ts'
import type { MeetingStyle } from '../../src/model/meeting-style.ts'
import { ownTemplates } from '../../src/workspace/houses.ts'
import { findMeeting, readMeetingStyleOf } from '../../src/workspace/meetings.ts'
import { folderWith, home } from './folder.ts'
import { bcb } from './house.ts'

const styleCalled = (name: string): MeetingStyle => {
  const { style, findings } = readMeetingStyleOf(name, ownTemplates(), home)
  if (style === null) throw new Error(`The meeting style of ${name} cannot be read: ${JSON.stringify(findings)}`)
  return style
}

export const bcbMeetings: MeetingStyle = styleCalled('bcb')
export const bcbRoom: MeetingRoom = meetingRoom(bcb, bcbMeetings, null)

/** A meeting on the disk, checked. @param folder in full @param workingFolder what paths are told from */
export const meetingIn = (folder: string, workingFolder: string, edition: Edition = 'public', house: House = bcb): CheckedMeeting => {
  const { sources, findings, refused } = findMeeting(folder, workingFolder, edition)
  if (sources === null) throw new Error(`${refused ?? ''} ${JSON.stringify(findings)}`)
  const checked = checkMeeting(sources, house, bcbMeetings, edition)
  return { ...checked, findings: [...findings, ...checked.findings] }
}

/** A meeting that is shipped: `2014-02-27`. */
export const shippedMeeting = (day: string): CheckedMeeting => meetingIn(join(home, 'papers', day), home)

/** A meeting of 27 February 2014 made of files: `meeting.yaml` and those beside it. */
export const meetingOf = (files: Readonly<Record<string, string | Uint8Array>>, edition: Edition = 'public'): CheckedMeeting => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([name, contents]) => [`papers/2014-02-27/${name}`, contents])))
  return meetingIn(join(folder, 'papers', '2014-02-27'), folder, edition)
}

/** The lines of a `meeting.yaml` above its items. */
export const meetingHead = `board: Business Coordination Board
date: 27 February 2014
time: 14:00
venue: The council chamber
profile: bcb
items:
`

/** The smallest paper that is sound. @param front more lines of front matter @param body after the Recommendation */
export const smallPaper = (title: string, front = '', body = ''): string => `---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: ${title}
${front}---

# Purpose

To inform the Board of ${title.toLowerCase()}.

# Recommendation

To note this paper.
${body}`

const threeItems = `${meetingHead}  - paper: budget.md
  - verbal: Progress of the pilot
    from: Chief Constable
  - paper: premises.md
  - paper: estates.md
`
/** Why something is not for publication, as front matter. */
export const terms = 'exempt:\n  ground: the financial affairs of bidders\n  decided-by: Chief Executive\n  decided-on: 20 February 2014\n'

/** A meeting of three papers, of which one is not for publication; two have a footnote of the same number. */
export const threePapers = {
  'meeting.yaml': threeItems,
  'budget.md': smallPaper('Budget', '', '\n# Reserves\n\nThey fell[^1].\n\n[^1]: By £3k.\n\n'),
  'premises.md': smallPaper('Sale of 5 High Street', `public-title: Premises\n${terms}`, '\n# Offers\n\nOne bidder offered £5m.\n'),
  'estates.md': smallPaper('Estates', '', '\n# Cost\n\nThey rose[^1].\n\n[^1]: By £4k.\n\n'),
}

/** The pack of a meeting, final unless told otherwise. @param open the same meeting as all may read it, where a private pack is to be numbered as its pack is */
export const packOf = (checked: CheckedMeeting, mode: Mode = 'final', open: CheckedMeeting | null = null): Promise<Packed> =>
  packMeeting(checked, mode, bcb, bcbRoom, { inPublic: () => open })

/** A pack that must come about, written. @throws with its findings when it does not */
export const soundPack = async (checked: CheckedMeeting, mode: Mode = 'final', open: CheckedMeeting | null = null): Promise<Packed & { readonly written: Written }> => {
  const packed = await packOf(checked, mode, open)
  if (packed.document === null) throw new Error(packed.findings.map(({ file, place, code, what }) => `${file}:${place.line} ${code}: ${what}`).join('\n'))
  return { ...packed, written: await writePack(packed.document, bcb) }
}
