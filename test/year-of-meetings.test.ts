/** A year of meetings with ten papers each: what agenda, pack and papers say of an item is one thing, in every one of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readRules } from '../src/workspace/rules.ts'
import { agendaDocument, checkMeeting, clockOf, meetingRoom, publicData, statusOfMeeting } from '../src/build-meeting.ts'
import { packMeeting } from '../src/build-pack.ts'
import { publishMeeting } from '../src/build-publication.ts'
import type { Block, Document, Part } from '../src/model/document.ts'
import { isoDate, weekdayOf, writeDate, type CalendarDate } from '../src/model/date.ts'
import { daysAfter } from '../src/model/day.ts'
import { textOf } from '../src/model/plain-words.ts'
import { layOut } from '../src/render/layout/layout.ts'
import { ownTemplates } from '../src/workspace/houses.ts'
import { readMeetingStyleOf } from '../src/workspace/meetings.ts'
import { paperCalled } from './cli/meeting.ts'
import { home } from './support/folder.ts'
import { bcb, sourceOf } from './support/house.ts'

const { style: meetingStyle } = readMeetingStyleOf('bcb', ownTemplates(), home)
const { rules } = readRules([ownTemplates()], home)
if (meetingStyle === null || rules === null) throw new Error('the meeting style and the rules can be read')
const room = meetingRoom(bcb, meetingStyle, null)

/** The first Thursday of each month of 2014. */
const days: readonly CalendarDate[] = Array.from({ length: 12 }, (_, month) => {
  let day: CalendarDate = { year: 2014, month: month + 1, day: 1 }
  while (weekdayOf(day) !== 'Thursday') day = daysAfter(day, 1)
  return day
})

/** Words and sums that no two papers share by chance: drawn once, from a seed. */
const awards = fc.sample(fc.integer({ min: 1, max: 999 }), { numRuns: 120, seed: 2014 })

const paperOf = (month: number, number: number): string => {
  const award = awards[month * 10 + number] ?? 1
  return paperCalled(`Matter ${number + 1} of month ${month + 1}`, { award: `£${award}k`, total: `£${100 + award}k` })
}

const meetingOf = (day: CalendarDate, month: number) => {
  const folder = `papers/${isoDate(day)}`
  const names = Array.from({ length: 10 }, (_, number) => `matter-${number + 1}.md`)
  const text = [
    'board: Business Coordination Board', `date: ${writeDate(day)}`, 'time: 14:00', 'venue: Committee Room', 'profile: panel',
    ...(month === 0 ? [] : [`previous-meeting: ${writeDate(days[month - 1] ?? day)}`]), 'items:',
    ...names.flatMap((name, at) => [`  - paper: ${name}`, '    cleared: { post: Chief Executive, date: 2 January 2014 }', ...(at === 4 ? ['  - verbal: Progress', '    from: Chief Constable'] : [])]), '',
  ].join('\n')
  const papers = names.map((name, number) => ({ name, source: sourceOf(paperOf(month, number).replace('27 February 2014', writeDate(day)), `${folder}/${name}`) }))
  return checkMeeting({ file: `${folder}/meeting.yaml`, text, papers, files: names, beside: () => ({ kind: 'refused', because: 'it does not exist' }) }, bcb, meetingStyle, 'public')
}

const wordsOf = (blocks: readonly Block[]): string[] => blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'title' ? [textOf(block.words).replaceAll('\u00A0', ' ')] : []))
const titleOf = ({ blocks }: Part): string => wordsOf(blocks.filter(({ kind }) => kind === 'title'))[0] ?? ''
const itemLine = ({ blocks }: Part): string => blocks.flatMap((block) => (block.kind === 'front' ? block.lines.map(({ value }) => textOf(value)) : [])).find((line) => line.startsWith('Agenda Item:')) ?? ''

describe.each(days.map((day, month) => [isoDate(day), day, month] as const))('the meeting of %s', (_, day, month) => {
  const checked = meetingOf(day, month)
  const document = agendaDocument(checked, room)

  test('is sound, and can be counted back from', () => {
    expect(checked.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
    const { clock, findings } = clockOf(checked, rules)
    expect(findings).toEqual([])
    expect(isoDate(clock?.latest.day ?? day) < isoDate(day)).toBe(true)
    const status = statusOfMeeting(checked, clock, { record: null, earlier: new Map(), agenda: null }, checked.findings, null, clock?.latest.day ?? day)
    expect(status?.clock?.daysLeft).toBe(0)
    expect(status?.items.filter(({ state }) => state === 'ready')).toHaveLength(10)
  })

  test('has each paper under one number and one title in agenda, pack and paper, and its page where the contents say', async () => {
    const { document: pack } = await packMeeting(checked, 'final', bcb, room)
    if (document === null || pack === null) throw new Error('nothing stands in the way')
    const agenda = wordsOf(document.parts.flatMap(({ blocks }) => blocks))
    const laid = layOut(pack, bcb.style, bcb.faces)
    const items = checked.agenda?.items.filter(({ paper }) => paper !== null) ?? []
    expect(items).toHaveLength(10)
    const parts = pack.parts.slice(1)
    expect(parts.map((part) => [itemLine(part), titleOf(part)])).toEqual(items.map(({ number, title }) => [`Agenda Item: ${number}.0`, title]))
    expect(items.map(({ title }) => agenda.filter((line) => line === title).length)).toEqual(items.map(() => 1))
    // Each paper has a page of its own; the contents point at it.
    const pages = items.map(({ number }) => laid.pageOf.get(`item-${number}-title`) ?? 0)
    expect(pages).toEqual(items.map((_, at) => (pages[0] ?? 0) + at))
    expect(laid.labels).toEqual(laid.pages.map((_, at) => String(at + 1)))
    const contents = pack.parts[0]?.blocks.flatMap((block) => (block.kind === 'table' && block.anchor === 'contents-table' ? block.rows : [])) ?? []
    expect(contents.map(({ cells }) => cells.slice(1).flatMap(({ lines }) => lines.flatMap((words) => words.map((inline) => (inline.kind === 'page-of' ? laid.pageOf.get(inline.anchor) : inline.kind === 'text' ? inline.text.replaceAll('\u00A0', ' ') : ''))))))
      .toEqual(items.map(({ title }, at) => [title, pages[at]]))
  })
})

test('a year goes out one meeting after the other, and what goes out of one is of that one alone', async () => {
  const [day, month] = [days[5] ?? { year: 2014, month: 6, day: 5 }, 5]
  const checked = meetingOf(day, month)
  const published = await publishMeeting(checked, { record: null, earlier: new Map(), agenda: null }, { on: { year: 2014, month: 5, day: 20 }, by: 'A. Clerk, Committee Clerk', latest: clockOf(checked, rules).clock?.latest.day ?? null }, bcb, room, () => Promise.resolve([]))
  expect(published?.findings.filter(({ severity }) => severity !== 'info')).toEqual([])
  expect(published?.record?.versions[0]?.papers.map(({ item, title }) => `${item} ${title}`)).toEqual(checked.agenda?.items.flatMap(({ paper, cited, title }) => (paper === null ? [] : [`${cited} ${title}`])))
  const data = [...publicData(checked, bcb.style).values()]
  expect(data).toHaveLength(10)
  expect(data.every((text) => text.includes('of month 6'))).toBe(true)
  const documents: readonly (Document | null)[] = [agendaDocument(checked, room)]
  expect(documents[0]?.title).toBe('AGENDA: Business Coordination Board, 5 June 2014')
})
