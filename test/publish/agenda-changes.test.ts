/** What an agenda says otherwise than when it went out, as the first page of a supplement tells it. */
import { expect, test } from 'vitest'
import { agendaChanges, writeAgendaData } from '../../src/publish/agenda-data.ts'
import { meetingHead, meetingOf, smallPaper } from '../support/meeting.ts'

const items = '  - verbal: Progress of the pilot\n    from: Chief Constable\n    time: 14:10\n  - paper: budget.md\n  - verbal: Estates\n    from: Surveyor\n'
const agendaOf = (yaml: string, title = 'Budget') => {
  const { agenda, findings } = meetingOf({ 'meeting.yaml': yaml, 'budget.md': smallPaper(title).replaceAll('27 February 2014', /^date: (.*)$/m.exec(yaml)?.[1] ?? '') })
  if (agenda === null) throw new Error(JSON.stringify(findings))
  return agenda
}
const changes = (yaml: string, title?: string): string[] => agendaChanges(writeAgendaData(agendaOf(meetingHead + items)), agendaOf(yaml, title), new Set(['Budget'])).map((change) => {
  switch (change.kind) {
    case 'head': return `${change.what}: ${change.before} → ${change.now}`
    case 'hour': return `${change.item.title}: ${change.before ?? 'none'} → ${change.now ?? 'none'}`
    case 'come': return `${change.item.number}. ${change.item.title} has come`
    case 'gone': return `${change.title} is gone`
  }
})

test('the day, the hour and the place are told, and the hours of items', () => {
  expect(changes((meetingHead + items).replace('27 February', '6 March').replace('time: 14:00', 'time: 13:30').replace('The council chamber', 'Shire Hall').replace('14:10', '14:20').replace('  - verbal: Estates', '    time: 14:30\n  - verbal: Estates')))
    .toEqual(['date: 27 February 2014 → 6 March 2014', 'time: 14:00 → 13:30', 'venue: The council chamber → Shire Hall', 'Progress of the pilot: 14:10 → 14:20', 'Budget: none → 14:30'])
})

test('reports that came or went are told; a paper of another title is one of the revised', () => {
  expect(changes((meetingHead + items).replace('- verbal: Estates', '- verbal: The sale'), 'Budget of next year')).toEqual(['5. The sale has come', 'Estates is gone'])
  expect(changes(meetingHead + items)).toEqual([])
})
