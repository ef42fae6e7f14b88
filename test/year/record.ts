/** The minutes and decisions of a year: they say of each item what agenda and paper say, and number what was decided without gap or repeat. */
import { describe, expect, test } from 'vitest'
import { decisionDocuments, minutesDocument } from '../../src/build-record.ts'
import { isoDate, writeDate } from '../../src/model/date.ts'
import type { Document } from '../../src/model/document.ts'
import { printedLines } from '../docs/printed.ts'
import { bcb } from '../support/house.ts'
import { decisionsAt, grave, minutesAt, roomOf } from '../support/year/journeys.ts'
import { secret, year, type YearMeeting } from '../support/year/life.ts'
import { recommendationOf, totalOf, type YearPaper } from '../support/year/papers.ts'

const linesOf = (document: Document): readonly string[] => printedLines(document).map((line) => line.replace(/\s+/g, ' ').trim())
const minutesFor = async (meeting: YearMeeting, status: 'draft' | 'approved', edition: 'public' | 'private'): Promise<readonly string[]> => {
  const { minutes, findings } = minutesAt(meeting, status, edition)
  if (minutes === null) throw new Error(JSON.stringify(findings))
  return linesOf((await minutesDocument(minutes, edition, bcb, roomOf(meeting))).document)
}
const isOpen = ({ publicTitle }: YearPaper): boolean => publicTitle === null
const taken = ({ second }: YearMeeting): readonly YearPaper[] => second.items.flatMap(({ paper, withdrawn }) => (paper === null || withdrawn ? [] : [paper]))

describe.each(year.map((meeting) => [meeting.name, meeting] as const))('the meeting of %s', (_, meeting) => {
  test('has minutes and decisions of which nothing is told, for all and for those who may read all', () => {
    for (const edition of ['public', 'private'] as const) {
      expect([minutesAt(meeting, 'draft', edition), minutesAt(meeting, 'approved', edition), decisionsAt(meeting, edition)].flatMap(({ findings }) => grave(findings))).toEqual([])
    }
  })

  test('has minutes that number and name each item as its agenda does, and quote its paper', async () => {
    for (const edition of ['public', 'private'] as const) {
      const lines = await minutesFor(meeting, 'draft', edition)
      expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual(meeting.second.items.map(({ number, title }) => `${number}. ${title}`))
      const shown = taken(meeting).filter((paper) => edition === 'private' || isOpen(paper))
      expect(lines.filter((line) => line.startsWith('“quoted”'))).toEqual(shown.map((paper) => `“quoted” ${recommendationOf(paper)}`))
      expect(lines.filter((line) => line.startsWith('Decision:'))).toEqual(shown.map((paper) => `Decision: The awards of £${totalOf(paper)}k were agreed.`))
      // The table that closes them is made of the lines, and each has its owner and its day.
      const actions = shown.map((paper) => `Tell those who asked for ${paper.about}.`)
      expect(lines.filter((line) => line.startsWith('Action:'))).toEqual(actions.map((action) => `Action: ${action} CE, CFO, ${writeDate(meeting.due)}.`))
      const numberOf = (paper: YearPaper): string => meeting.second.items.filter((item) => item.paper === paper).map(({ number, title }) => `${number}. ${title}`).join('')
      expect(lines.slice(lines.indexOf('| No. | Item | Action | Owner | Due |') + 1)).toEqual(shown.map((paper, at) => `| ${at + 1} | ${numberOf(paper)} | ${actions[at] ?? ''} | CE, CFO | ${writeDate(meeting.due)} |`))
    }
  })

  test('has minutes that are a draft until the next meeting of the board approves them', async () => {
    const [draft, approved] = [await minutesFor(meeting, 'draft', 'public'), await minutesFor(meeting, 'approved', 'public')]
    expect([draft.includes('DRAFT'), approved.includes('DRAFT')]).toEqual([true, false])
    expect(approved.filter((line) => line.startsWith('Approved:'))).toEqual([`Approved: ${writeDate(meeting.next)}`])
    // And that meeting has them on its agenda, by the day on which they were taken.
    const next = year.find(({ name }) => name === isoDate(meeting.next))
    if (next !== undefined) expect(next.second.items[2]?.title).toBe(`To approve minutes of the ${meeting.board} meeting held on ${writeDate(meeting.date)}`)
  })

  test('has a record of each decision, with its title, its recommendation and its amounts', async () => {
    for (const edition of ['public', 'private'] as const) {
      const set = await decisionDocuments(decisionsAt(meeting, edition), edition, bcb, roomOf(meeting))
      expect(set.map(({ name }) => name)).toEqual(meeting.decided.map(([number]) => `decision-${number.toLowerCase().replace(' ', '-')}`))
      for (const [at, [number, paper]] of meeting.decided.entries()) {
        const lines = linesOf(set[at]?.document ?? expect.unreachable())
        expect(lines).toContain(`Decision no: ${number}`)
        expect(lines).toContain(`Meeting: ${meeting.board}, ${writeDate(meeting.date)}`)
        const isShown = edition === 'private' || isOpen(paper)
        expect([lines.includes(paper.title), lines.includes(paper.publicTitle ?? paper.title)]).toEqual([isShown, !isShown || isOpen(paper)])
        const awards = paper.recipients.map((recipient, row) => `• ${recipient}: £${paper.awards[row] ?? 0}k`)
        for (const words of [`“quoted” ${recommendationOf(paper)}`, `To award £${totalOf(paper)}k.`, ...awards, `• Total: £${totalOf(paper)}k`]) expect(lines.includes(words), words).toBe(isShown)
      }
    }
  })

  test('gives no word of what is not for publication to all', async () => {
    const lines = [...await minutesFor(meeting, 'approved', 'public'), ...(await decisionDocuments(decisionsAt(meeting, 'public'), 'public', bcb, roomOf(meeting))).flatMap(({ document }) => linesOf(document))]
    expect(lines.filter((line) => line.includes(secret))).toEqual([])
  })
})

test('the decisions of the year are numbered from 1 on, without a gap', () => {
  const numbers = year.flatMap((meeting) => decisionsAt(meeting, 'private').decisions?.decisions.map(({ written }) => written.number) ?? [])
  expect(numbers.length).toBeGreaterThan(2 * year.length)
  expect(numbers).toEqual(numbers.map((_, at) => `CPCC 2014-${String(at + 1).padStart(3, '0')}`))
})

test.each([
  ['used again', -1, 'decision-number-twice'], ['left out', 1, 'decision-number-gap'],
])('a number that is %s is told, across meetings', (_, by, code) => {
  const meeting = year[6] ?? expect.unreachable()
  const [[number] = ['']] = meeting.decided
  const other = `CPCC 2014-${String(Number(number.slice(-3)) + by).padStart(3, '0')}`
  expect(grave(decisionsAt({ ...meeting, decisions: meeting.decisions.replace(number, other) }, 'private').findings)).toContain(`${code} decisions.md`)
})
