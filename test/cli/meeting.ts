/** A small meeting in a folder, as the tests of agenda, status and publication use it. */
import { folderWith } from '../support/folder.ts'

/** A sound paper with one table. */
export const paperCalled = (title: string, { award = '£30k', total = '£130k', more = '' } = {}): string => `---
to: Business Coordination Board
from: Chief Executive
date: 27 February 2014
title: ${title}
${more}---

# Purpose

To tell the Board of awards.

# Recommendation

To agree awards of ${total}.

# Awards

The awards are:

| Recipient | Award |
| --- | ---: |
| Constabulary | £100k |
| Drug Link | ${award} |
| Total | ${total} |
`

const item = (file: string, more = ''): string => `  - paper: ${file}\n    cleared: { post: Chief Executive, date: 17 February 2014 }\n${more}`

/** The file of a meeting with these items. */
export const meetingWith = (items: readonly (readonly [file: string, more?: string])[], more = ''): string => `board: Business Coordination Board
date: 27 February 2014
time: 14:00
venue: Committee Room
profile: bcb
${more}items:
${items.map(([file, lines]) => item(file, lines)).join('')}`

export const folder = 'papers/2014-02-27'

/** A working folder with a meeting of two papers, ready to publish. */
export const readyMeeting = (): string => folderWith({
  [`${folder}/meeting.yaml`]: meetingWith([['grants.md'], ['estates.md']]),
  [`${folder}/grants.md`]: paperCalled('Grants'),
  [`${folder}/estates.md`]: paperCalled('Estates'),
})
