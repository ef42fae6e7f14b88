/** What is said of a meeting: of its file, line by line, and of its items and papers where they do not go together. */
import { expect, test } from 'vitest'
import { reportText } from '../../src/findings/report.ts'
import { readMeeting } from '../../src/read/meeting.ts'
import { meetingHead, meetingOf, smallPaper } from '../support/meeting.ts'

const budget = '  - paper: budget.md\n'
const papers = { 'budget.md': smallPaper('Budget') }
/** Each by what is wrong: the meeting's file, and papers beside it where they are not the one sound paper. */
const wrong: Readonly<Record<string, { readonly yaml: string; readonly papers?: Readonly<Record<string, string>> }>> = {
  'a day that never was': { yaml: `${meetingHead.replace('27 February 2014', '30 February 2014')}${budget}` },
  'a day that cannot be read': { yaml: `${meetingHead.replace('27 February 2014', 'next Thursday')}${budget}` },
  'a meeting before this one that comes after it': { yaml: `${meetingHead.replace('time:', 'previous-meeting: 24 April 2014\nnext-meeting: 22 January 2014\ntime:')}${budget}` },
  'a time that is none': { yaml: `${meetingHead.replace('14:00', '2.30pm')}${budget}` },
  'a time before the meeting, and one before the item before': { yaml: `${meetingHead}  - verbal: Progress\n    from: Chief Constable\n    time: 09:00\n  - verbal: Estates\n    from: Surveyor\n    time: 14:30\n${budget}    time: 14:20\n` },
  'a key misspelt': { yaml: `${meetingHead.replace('venue', 'venu')}${budget}` },
  'a key in capitals, of the meeting and of an item': { yaml: `${meetingHead.replace('venue', 'VENUE')}  - Paper: budget.md\n` },
  'a key of an item misspelt, and one that is near to none': { yaml: `${meetingHead}${budget}    referense: FIN/1\n    date: 20 February 2014\n` },
  'a colon within a value': { yaml: `${meetingHead.replace('The council chamber', 'Shire Hall: the chamber')}${budget}` },
  'no-break spaces beside a colon and before an item': { yaml: `${meetingHead.replace('time: ', 'time:\u00A0')}\u00A0 - paper: budget.md\n` },
  'an item without its hyphen': { yaml: `${meetingHead}${budget}  verbal: Progress\n` },
  'a key left out': { yaml: `${meetingHead.replace(/^board.*\n/, '')}${budget}` },
  'a key written twice': { yaml: `${meetingHead.replace('time:', 'time: 10:00\ntime:')}${budget}` },
  'nothing after a key': { yaml: `${meetingHead.replace('The council chamber', '')}${budget}` },
  'a value that is cut': { yaml: `${meetingHead.replace('The council chamber', 'Room #2')}${budget}` },
  'a character that cannot be drawn': { yaml: `${meetingHead.replace('The council chamber', 'The chamber ☃')}${budget}` },
  'a yes that is none': { yaml: `${meetingHead.replace('time:', 'draft: true\ntime:')}${budget}` },
  'no items': { yaml: meetingHead.replace('items:', 'items: []') },
  'no list': { yaml: meetingHead.replace('items:', 'items: budget.md') },
  'tabs in place of spaces': { yaml: `${meetingHead}  - paper: budget.md\n\tcleared: { post: Chief Executive, date: 17 February 2014 }\n  - verbal: Progress\n\tfrom: Chief Constable\n` },
  'YAML that is none': { yaml: `${meetingHead}  - paper: "budget.md\n` },
  'no lines at all': { yaml: '# The meeting of February\n' },
  'an item of two kinds': { yaml: `${meetingHead}  - paper: budget.md\n    verbal: Budget\n` },
  'an item of no kind': { yaml: `${meetingHead}${budget}  - from: Chief Constable\n` },
  'an item with a title of its own': { yaml: `${meetingHead}${budget}    title: The budget\n` },
  'a verbal item from nobody': { yaml: `${meetingHead}${budget}  - verbal: Progress\n` },
  'one paper in two items': { yaml: `${meetingHead}${budget}${budget}` },
  'a paper that is not there': { yaml: `${meetingHead}${budget}  - paper: Budget2.md\n` },
  'a paper by another name': { yaml: `${meetingHead}  - paper: Budget\n  - paper: budget.md\n` },
  'a paper in another folder': { yaml: `${meetingHead}${budget}  - paper: ../2013-12-19/victims.md\n` },
  'a paper without an item': { yaml: `${meetingHead}${budget}`, papers: { ...papers, 'estates.md': smallPaper('Estates') } },
  'a paper with errors': { yaml: `${meetingHead}${budget}`, papers: { 'budget.md': smallPaper('Budget').replace('# Purpose', '# Aim') } },
  'a paper that calls itself another item': { yaml: `${meetingHead}${budget}`, papers: { 'budget.md': smallPaper('Budget', 'item: 7.0\n') } },
  'a paper of another day': { yaml: `${meetingHead}${budget}`, papers: { 'budget.md': smallPaper('Budget').replace('27 February', '28 February') } },
  'a paper to another board': { yaml: `${meetingHead}${budget}`, papers: { 'budget.md': smallPaper('Budget').replace('to: Business Coordination', 'to: Police and Crime') } },
  'a paper to another board, whose name begins alike': { yaml: `${meetingHead}${budget}`, papers: { 'budget.md': smallPaper('Budget').replace('to: Business Coordination Board', 'to: Business Coordination Board Working Group') } },
  'a document that is not there': { yaml: `${meetingHead}${budget}    with:\n      - file: plan.pdf\n        title: Plan\n` },
  'a PDF and a Word file without an item': { yaml: `${meetingHead}${budget}`, papers: { ...papers, 'LETTER.PDF': 'no item names it', 'Late paper.docx': 'nor this', 'picture.png': 'a picture of a paper is its own business' } },
  'one document twice': { yaml: `${meetingHead}  - document: plan.pdf\n    title: Plan\n    from: Surveyor\n${budget}    with:\n      - file: plan.pdf\n        title: Plan\n` },
}

test('Everything that is wrong with a meeting is told at its line', async () => {
  const said = Object.entries(wrong).map(([what, { yaml, papers: beside = papers }]) => {
    const { findings } = meetingOf({ 'meeting.yaml': yaml, ...beside })
    const texts = new Map(Object.entries({ 'meeting.yaml': yaml, ...beside }).map(([name, text]) => [`papers/2014-02-27/${name}`, text]))
    return `==== ${what} ====\n${reportText(findings, texts, { colour: false, width: 100 }).trimEnd()}\n`
  })
  await expect(`${said.join('\n')}`).toMatchFileSnapshot('meeting-file.said.txt')
})

test.each(['Audit Committee and Business Coordination Board', 'the Business Coordination Board, Police and Crime Panel', 'Business Co-ordination Board (“the Board”)'])('A paper to “%s” is to the board too', (to) => {
  const { findings } = meetingOf({ 'meeting.yaml': `${meetingHead}${budget}`, 'budget.md': smallPaper('Budget').replace('to: Business Coordination Board', `to: ${to}`) })
  expect(findings).toEqual([])
})

test('Wherever lines are set in by tabs, one thing is told', () => {
  const lines = `${meetingHead}${budget}    cleared:\n      post: Chief Executive\n      date: 17 February 2014\n    with:\n      - file: plan.pdf\n        title: Plan\n  - verbal: Progress\n    from: Chief Constable\n`.split('\n')
  const indented = lines.flatMap((line, at) => (line.startsWith(' ') ? [at] : []))
  const withTabsAt = (those: readonly number[]): string => lines.map((line, at) => (those.includes(at) ? line.replace(/^ +/, '\t') : line)).join('\n')
  for (const those of [...indented.map((at) => [at]), ...indented.map((at) => indented.filter((other) => other >= at)), ...indented.map((at) => indented.filter((other) => other !== at))]) {
    const { findings } = readMeeting('meeting.yaml', withTabsAt(those), () => true)
    expect([findings.map(({ code, place }) => [code, place.line]), findings[0]?.what]).toEqual([[['meeting-line', (those[0] ?? 0) + 1]], expect.stringContaining('set in by a tab')])
  }
})

test('A sound meeting has nothing said of it, however its board is spelt and its paper numbered', () => {
  const { findings } = meetingOf({ 'meeting.yaml': `${meetingHead}${budget}`, 'budget.md': smallPaper('Budget', 'item: 3\n').replace('Coordination', 'Co-ordination') })
  expect(findings).toEqual([])
})
