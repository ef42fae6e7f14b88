/**
 * Profiles, calendars and closed days that are wrong anywhere are told where and what, and nothing of the file is used.
 * What is told of each stands in `settings/`, as a clerk reads it.
 */
import { describe, expect, test } from 'vitest'
import { settingsFindings } from '../../src/findings/catalogue/settings.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { reportText } from '../../src/findings/report.ts'
import { readCalendar, readClosedDays } from '../../src/read/calendar.ts'
import { readProfiles } from '../../src/read/profiles.ts'

const profiles = `profiles:
  ours:
    name: Our board
    clearDays: 5
    notCounted: [saturdays, sundays, bank-holidays]
    law:
      basis: Our standing orders
    grounds: []
`
const calendar = `name: England and Wales
stretches:
  - from: 2014
    to: 2015
    source: The government's list
    holidays:
      2014-01-01: New Year's Day
      2015-01-01: New Year's Day
breaks:
  2014-12-24 to 29 December 2014: Christmas break
`
const closed = `closed:
  2014-02-24: The office moves
  2014-12-24 to 2014-12-31: Closed
`

type Read = (text: string) => { readonly value: unknown; readonly findings: readonly Finding[] }
const files: Readonly<Record<string, { readonly text: string; readonly read: Read }>> = {
  'profiles.yaml': { text: profiles, read: (text) => readProfiles('profiles.yaml', text) },
  'england-and-wales.yaml': { text: calendar, read: (text) => readCalendar('england-and-wales.yaml', text) },
  'closed-days.yaml': { text: closed, read: (text) => readClosedDays('closed-days.yaml', text) },
}

test('each is read without a finding', () => {
  for (const [name, { text, read }] of Object.entries(files)) expect(read(text).findings, name).toEqual([])
  expect(readCalendar('c', calendar).value?.years).toEqual([2014, 2015])
  expect([...readCalendar('c', calendar).value?.breaks.keys() ?? []]).toEqual(['2014-12-24', '2014-12-25', '2014-12-26', '2014-12-27', '2014-12-28', '2014-12-29'])
  expect(readClosedDays('c', closed).value?.get('2014-12-31')).toBe('Closed')
  expect(readProfiles('p', profiles).value?.get('ours')).toEqual({
    name: 'Our board', clearDays: 5, notCounted: ['saturdays', 'sundays', 'bank-holidays'], law: { basis: 'Our standing orders' }, grounds: [],
  })
})

/** The file, and what stands in it in place of what. */
const wrong: Readonly<Record<string, readonly (readonly [what: string, from: string, to: string])[]>> = {
  'profiles.yaml': [
    ['a key misspelt', 'clearDays', 'clear-days'],
    ['a key that nobody knows', '    grounds: []', '    grounds: []\n    quorum: 3'],
    ['a number in words', 'clearDays: 5', 'clearDays: five'],
    ['half a day', 'clearDays: 5', 'clearDays: 2.5'],
    ['no day at all', 'clearDays: 5', 'clearDays: 0'],
    ['a kind of day misspelt', 'bank-holidays', 'bank holiday'],
    ['a kind of day twice', 'bank-holidays', 'sundays'],
    ['a law without its basis', 'basis: Our standing orders', 'basis:'],
    ['a name with a capital', '  ours:', '  Ours:'],
    ['a profile twice', 'profiles:\n', 'profiles:\n  ours: {}\n'],
    ['nothing counted by', '    notCounted: [saturdays, sundays, bank-holidays]\n', ''],
    ['an alias', 'Our standing orders', '*basis'],
  ],
  'england-and-wales.yaml': [
    ['a day that no calendar has', '2014-01-01', '2014-02-30'],
    ['a day written otherwise', '2014-01-01', '1st January 2014'],
    ['a day in figures alone', '2014-01-01', '1/1/14'],
    ['a day without a name', "2014-01-01: New Year's Day", '2014-01-01:'],
    ['a day that stands twice', '      2015-01-01', "      1 January 2014: New Year's Day\n      2015-01-01"],
    ['a year that another stretch has', 'breaks:', "  - { from: 2015, to: 2015, source: Our list, holidays: { 25 December 2015: Christmas Day } }\nbreaks:"],
    ['a holiday out of its stretch', '2015-01-01', '2016-01-01'],
    ['a stretch back to front', 'to: 2015', 'to: 2013'],
    ['a year without a holiday', 'to: 2015', 'to: 2016'],
    ['no source', "    source: The government's list\n", ''],
    ['a break back to front', '24 to 29 December 2014', '24 to 19 December 2014'],
    ['a break of more than a year', '29 December 2014', '29 December 2015'],
    ['three days where two are wanted', 'to 29 December 2014', 'to 29 December 2014 to 30 December 2014'],
    ['no stretch of years', calendar.slice(calendar.indexOf('\n  - from'), calendar.indexOf('breaks:')), ' []\n'],
  ],
  'closed-days.yaml': [
    ['a list where days and names are wanted', closed, 'closed: [2014-02-24]\n'],
    ['a remark where a name is wanted', 'The office moves', '#moves'],
    ['days without their head', 'closed:\n', ''],
    ['a day within another entry', '2014-02-24', '24 December 2014'],
    ['a line without a colon', '2014-02-24: The office moves', '2014-02-24 The office moves'],
  ],
}

const cases = Object.entries(wrong).flatMap(([file, all]) => all.map(([what, from, to]) => [file, what, from, to] as const))
const changed = (file: string, from: string, to: string): string => {
  const text = files[file]?.text ?? ''
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`)
  return text.replace(from, to)
}

/** Each line without its head is a key that nobody knows, and the head is missing. */
const several: Readonly<Record<string, number>> = { 'days without their head': 3 }

test.each(cases)('%s with %s is not used', (file, what, from, to) => {
  const read = files[file]?.read(changed(file, from, to))
  expect(read?.value).toBeNull()
  expect(read?.findings.length).toBe(several[what] ?? 1)
})

describe.each(Object.keys(wrong))('%s', (file) => {
  test('is told what is wrong with it, under the spot', async () => {
    const said = (wrong[file] ?? []).map(([what, from, to]) => {
      const text = changed(file, from, to)
      const report = reportText(files[file]?.read(text).findings ?? [], new Map([[file, text]]), { colour: false, width: 100 })
      return `# ${what}\n\n${report.replace(/^ {2}why:.*\n(?: {8}.*\n)*/gm, '')}`
    })
    await expect(said.join('\n')).toMatchFileSnapshot(`settings/${file}.said.txt`)
  })
})

test('a line ready to copy, put in place of the one that is wrong, is wrong no more', () => {
  const mended = cases.flatMap(([file, what, from, to]) => {
    const text = changed(file, from, to)
    const [found] = files[file]?.read(text).findings ?? []
    if (found?.mended === undefined) return []
    const lines = text.split('\n')
    lines[found.place.line - 1] = found.mended
    return [[what, files[file]?.read(lines.join('\n')).findings.length]]
  })
  expect(mended).toEqual([['a key misspelt', 0], ['a kind of day misspelt', 0], ['a day written otherwise', 0]])
})

test('every message about such a file has a case here, in test/clock or in test/workspace/rules.test.ts', () => {
  const shown = new Set(cases.flatMap(([file, , from, to]) => (files[file]?.read(changed(file, from, to)).findings ?? []).map(({ code }) => String(code))))
  expect(Object.keys(settingsFindings).filter((code) => !shown.has(code))).toEqual(['settings-file', 'calendar-year'])
})

test.each(['', '- a\n', '{', 'x'.repeat(300_000)])('a text that is no such file (%#) is refused without throwing', (text) => {
  for (const { read } of Object.values(files)) expect(read(text).value).toBeNull()
})
