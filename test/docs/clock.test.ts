/** The guide to the clock says what is so: its workings are counted again, its files are read, its table is the profiles. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { latestDayToPublish } from '../../src/clock/latest-day.ts'
import { workingWords } from '../../src/clock/words.ts'
import { readCalendar, readClosedDays } from '../../src/read/calendar.ts'
import { readProfiles } from '../../src/read/profiles.ts'
import { home } from '../support/folder.ts'
import { calendar, dayOf, meetingOn, profileCalled, shippedProfiles } from '../support/rules.ts'

const guide = readFileSync(join(home, 'docs/clock.md'), 'utf8')
const blocks = (kind: string): readonly (readonly [rest: string, text: string])[] =>
  [...guide.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].flatMap(([, head = '', text = '']) => (head.startsWith(kind) ? [[head.slice(kind.length).trim(), text] as const] : []))

test('each working is what is counted today', () => {
  const workings = blocks('working')
  expect(workings.length).toBe(3)
  for (const [asked, text] of workings) {
    const [name = '', ...meeting] = asked.split(' ')
    const latest = latestDayToPublish(meetingOn(dayOf(meeting.join(' '))), profileCalled(name), calendar)
    expect(latest.kind === 'day' ? `${workingWords(latest)}\n` : latest.finding.what).toBe(text)
  }
})

test('the table of profiles is that of the file', () => {
  const rows = [...guide.matchAll(/^\| `(\w+)` \| (.*) \| (\d+) \| (.*) \|$/gm)].map(([, ...cells]) => cells)
  expect(rows).toEqual([...shippedProfiles].map(([key, { name, clearDays, notCounted }]) => [key, name, String(clearDays), notCounted.join(', ')]))
})

test('each file that it shows is read without a finding', () => {
  const around = (stretch: string): string => `name: England and Wales\nstretches:\n${stretch}breaks: {}\n`
  const findings = [
    ...blocks('yaml profiles').map(([, text]) => readProfiles('profiles.yaml', text)),
    ...blocks('yaml closed').map(([, text]) => readClosedDays('closed-days.yaml', text)),
    ...blocks('yaml stretch').map(([, text]) => readCalendar('england-and-wales.yaml', around(text))),
  ].map((read) => read.findings)
  expect(findings).toEqual([[], [], []])
})

test('it has the years of the calendar', () => {
  expect(guide).toContain(`from ${calendar.years[0] ?? ''} to ${calendar.years.at(-1) ?? ''}`)
})
