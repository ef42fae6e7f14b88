/** The rules of publication as they lie on the disk: ours, and an office's own beside them. */
import { expect, test } from 'vitest'
import { ownTemplates } from '../../src/workspace/houses.ts'
import { readRules } from '../../src/workspace/rules.ts'
import { folderWith } from '../support/folder.ts'
import { told } from './files.ts'

const ours = `profiles:
  bcb: { name: Our board, clearDays: 7, notCounted: [saturdays, sundays], grounds: [] }
  audit: { name: Audit committee, clearDays: 3, notCounted: [], grounds: [] }
`

test("an office's own profiles come before ours, and its closed days are among those of the calendar", () => {
  const folder = folderWith({ 'profiles.yaml': `\uFEFF${ours}`, 'closed-days.yaml': 'closed: { 24 December 2014: Closed }\n' })
  const { rules, findings } = readRules([folder, ownTemplates()], folder)
  expect(findings).toEqual([])
  expect([...rules?.profiles ?? []].map(([name, { clearDays }]) => `${name} ${clearDays}`).sort()).toEqual(['audit 3', 'bcb 7', 'council 5', 'panel 5', 'parish 3'])
  expect([...rules?.calendar.closed ?? []]).toEqual([['2014-12-24', 'Closed']])
  expect(rules?.calendar.holidays.get('2014-12-25')).toBe('Christmas Day')
})

test("an office's own calendar stands in place of ours", () => {
  const own = "name: Ours\nstretches: [{ from: 2029, to: 2029, source: Our list, holidays: { 2029-01-01: New Year's Day } }]\nbreaks: {}\n"
  const folder = folderWith({ 'calendar/england-and-wales.yaml': own })
  expect(readRules([folder, ownTemplates()], folder).rules?.calendar.years).toEqual([2029])
})

test('a file that is wrong is told with its text, and no rule is used', () => {
  const folder = folderWith({ 'closed-days.yaml': 'closed: { 24/12/14: Closed }\n' })
  const read = readRules([folder, ownTemplates()], folder)
  expect([read.rules, told(read), read.texts.get('closed-days.yaml')]).toEqual([null, ['closed-days.yaml settings-value'], 'closed: { 24/12/14: Closed }\n'])
})

test('files that are not there are told, and so is one whose name is nearly right', () => {
  expect(told(readRules([folderWith({})], ownTemplates())).map((one) => one.replace(/^.*\/(?=profiles|calendar\/)/, ''))).toEqual(['profiles.yaml settings-file', 'calendar/england-and-wales.yaml settings-file'])
  const folder = folderWith({ 'closed_days.yml': 'closed: {}\n', 'staff.yaml': 'a: b\n' })
  const { findings } = readRules([folder, ownTemplates()], folder)
  expect(findings.map(({ file, help }) => `${file}: ${help}`)).toEqual(['closed_days.yml: Did you mean “closed-days.yaml”? Then call it so.'])
})
