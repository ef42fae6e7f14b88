/** A year of twelve meetings with ten papers each: every agenda is sound, counted back to its day, and numbers each item as the papers do. */
import { describe, expect, test } from 'vitest'
import { agendaDocument } from '../../src/build-meeting.ts'
import { packMeeting } from '../../src/build-pack.ts'
import { statusTable } from '../../src/meeting/status-words.ts'
import { isoDate, writeDate } from '../../src/model/date.ts'
import { inShort } from '../../src/meeting/status.ts'
import { daysAfter, daysFrom } from '../../src/model/day.ts'
import { textOf } from '../../src/model/plain-words.ts'
import { layOut } from '../../src/render/layout/layout.ts'
import { printedLines } from '../docs/printed.ts'
import { bcb } from '../support/house.ts'
import { checkedAt, countedBack, grave, roomOf, standing } from '../support/year/journeys.ts'
import { clearedOn, year, type YearMeeting } from '../support/year/life.ts'
import { yearFindings } from '../support/year/told.ts'

const papersOfFirst = ({ first }: YearMeeting): number => first.items.filter(({ file }) => file !== null).length

describe.each(year.map((meeting) => [meeting.name, meeting] as const))('the meeting of %s', (_, meeting) => {
  const stages = [meeting.first, meeting.second] as const

  test('is sound as it is first published, and with what comes late', () => {
    for (const stage of stages) expect(grave(checkedAt(meeting, stage, 'private').findings)).toEqual(yearFindings(meeting).ofPapers)
  })

  test('must be out by the day that was counted by hand', () => {
    expect(isoDate(countedBack(checkedAt(meeting, meeting.first, 'public')).latest.day)).toBe(isoDate(meeting.latest))
  })

  test('has all its papers ready three days before, and says how many days are left', () => {
    const today = daysAfter(meeting.published, -3)
    expect(inShort(standing(meeting, meeting.first, null, today), today)).toEqual([`${daysFrom(today, meeting.latest)} days left to publish.`, `All ${papersOfFirst(meeting)} papers are ready.`, 'Nothing is published yet.'])
  })

  test('says before they are cleared on which day each of its papers will be', () => {
    const status = standing(meeting, meeting.first, null, daysAfter(clearedOn(meeting), -1))
    const papers = meeting.first.items.filter(({ paper }) => paper !== null)
    expect(statusTable(status.items).rows.map((row) => row[3]).filter((state) => state?.startsWith('cleared'))).toEqual(papers.map(() => `cleared only on ${writeDate(clearedOn(meeting))}`))
    expect(inShort(status, daysAfter(clearedOn(meeting), -1))).toContain(`Of ${papersOfFirst(meeting)} papers: ${papers.length} not cleared yet.`)
  })

  test('has one agenda: each item once, by its number and its title, what is private last', () => {
    for (const stage of stages) {
      const { items } = stage
      const checked = checkedAt(meeting, stage, 'public')
      expect(checked.agenda?.items.map(({ number, title, paper, document }) => [number, title, paper?.name ?? document])).toEqual(items.map(({ number, title, file }) => [number, title, file]))
      const document = agendaDocument(checked, roomOf(meeting))
      if (document === null) throw new Error('nothing stands in the way')
      const lines = printedLines(document)
      expect(lines.filter((line) => /^\d+\./.test(line)).map((line) => line.replace(/\.\s+/, ' '))).toEqual(items.map(({ number, title }) => `${number} ${title}`))
      expect(lines.filter((line) => line.trim().startsWith('Taken late:')).length).toBe(items.filter(({ late }) => late).length)
      expect(lines.filter((line) => line.trim().startsWith('Withdrawn:')).length).toBe(items.filter(({ withdrawn }) => withdrawn).length)
    }
  })

  test('has a pack for those who may read all, whose contents lead to the first page of each item', async () => {
    const { document } = await packMeeting(checkedAt(meeting, meeting.first, 'private'), 'final', bcb, roomOf(meeting))
    if (document === null) throw new Error('nothing stands in the way')
    const laid = layOut(document, bcb.style, bcb.faces)
    const page = (anchor: string): string => laid.labels[(laid.pageOf.get(anchor) ?? 0) - 1] ?? ''
    const contents = document.parts[0]?.blocks.flatMap((block) => (block.kind === 'table' && block.anchor === 'contents-table' ? block.rows : [])) ?? []
    const rows = contents.map(({ cells }) => cells.map(({ lines }) => lines.map((words) => words.map((inline) => (inline.kind === 'page-of' ? page(inline.anchor) : textOf([inline]))).join('')).join(' ').replaceAll('\u00A0', ' ')))
    // Whole, what is private too.
    expect(rows.map(([item, title]) => `${item ?? ''} ${title ?? ''}`)).toEqual(meeting.first.items.flatMap(({ number, title, file, with: others }) => (file === null ? [] : [title, ...others].map((one) => `${number} ${one}`))))
    expect(rows.map(([, , at]) => Number(at)).every((at, index, all) => at > (all[index - 1] ?? 1))).toBe(true)
  })
})

test('no two meetings of a board approve the same minutes, and each approves those of the one before', () => {
  for (const { at, board, previous } of year) {
    const before = year.slice(0, at).filter((other) => other.board === board).at(-1)
    if (before !== undefined) expect(isoDate(previous)).toBe(before.name)
  }
})

test.each(year.filter(({ at }) => at % 5 === 0).map((meeting) => [meeting.name, meeting] as const))('the status of %s names a paper that is not there, and one that nobody has cleared', (_, meeting) => {
  const [gone = '', open = ''] = meeting.first.items.flatMap(({ paper }) => (paper === null ? [] : [paper.name]))
  const yaml = String(meeting.first.files['meeting.yaml']).replace(new RegExp(`(paper: ${open}\\n).*\\n`), '$1')
  const files = Object.fromEntries(Object.entries({ ...meeting.first.files, 'meeting.yaml': yaml }).filter(([name]) => name !== gone))
  const status = standing(meeting, { items: meeting.first.items, files }, null, meeting.published)
  expect(status.items.flatMap(({ paper, state }) => (state === 'ready' || state === 'told' ? [] : [`${paper ?? ''} ${state}`]))).toEqual([`${gone} missing`, `${open} not-cleared`])
})
