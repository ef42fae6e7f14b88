/** A year of meetings is published, and published again: what goes out of an item is one thing, wherever it is read. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { inShort } from '../../src/meeting/status.ts'
import { isoDate, writeDate, type CalendarDate } from '../../src/model/date.ts'
import { daysAfter } from '../../src/model/day.ts'
import { needs } from '../support/needs.ts'
import { grave, lived, standing, type Went } from '../support/year/journeys.ts'
import { secret, year, type Stage, type YearMeeting } from '../support/year/life.ts'
import { movedBetween, recommendationOf } from '../support/year/papers.ts'
import { inOrder, pagesOfPdf, tablesOfPdf, wordsOfDocx, wordsOfHtml } from '../support/year/reading.ts'
import { yearFindings } from '../support/year/told.ts'

/** The items of which something goes out in a version, in their order. */
const goingIn = (meeting: YearMeeting, version: 1 | 2) => {
  const { items } = version === 1 ? meeting.first : meeting.second
  return items.flatMap((item) => (item.file === null || item.withdrawn || version === 2 && !meeting.changes.has(item.file) ? [] : [{ ...item, file: item.file }]))
}
const versionsOf = async (meeting: YearMeeting): Promise<readonly (readonly [version: 1 | 2, went: Went, stage: Stage, pdf: string])[]> => {
  const { first, second } = await lived(meeting)
  return [[1, first, meeting.first, 'pack.pdf'], [2, second, meeting.second, 'supplement-1.pdf']]
}
const everyMeeting = describe.each(year.map((meeting) => [meeting.name, meeting] as const))

everyMeeting('the meeting of %s', (_, meeting) => {
  test('goes out whole, and then what is new of it, and nothing is told but what must be', async () => {
    const { first, second } = await lived(meeting)
    expect([grave(first.findings), grave(second.findings)]).toEqual([yearFindings(meeting).published, yearFindings(meeting).supplemented])
    for (const [version, { record }] of [[1, first], [2, second]] as const) {
      const last = record?.versions.at(-1)
      expect([last?.version, last === undefined ? null : isoDate(last.on)]).toEqual([version, isoDate(version === 1 ? meeting.published : meeting.supplemented)])
      expect(last?.papers.map(({ paper, item, title }) => `${paper} ${item} ${title}`)).toEqual(goingIn(meeting, version).map(({ file, number, title }) => `${file} ${number}.0 ${title}`))
    }
    expect(second.record?.versions[0]).toEqual(first.record?.versions[0])
  })

  test('gives the sum of every file, in a list and as data', async () => {
    for (const [, { files, text, record }] of await versionsOf(meeting)) {
      const sums = files.flatMap(({ file, bytes }) => (file === 'SHA256SUMS' || file === 'manifest.json' ? [] : [[createHash('sha256').update(bytes).digest('hex'), file] as const]))
      expect(text('SHA256SUMS')).toBe(sums.map(([sum, file]) => `${sum}  ${file}\n`).join(''))
      expect(JSON.parse(text('manifest.json')).files.map(({ sha256, file }: { sha256: string; file: string }) => [sha256, file])).toEqual(sums)
      expect(record?.versions.at(-1)?.files.map(({ sha256, file }) => [sha256, file])).toEqual(sums)
    }
  })

  needs('poppler')('says one number, title and recommendation of an item in agenda, paper, pack and supplement', async () => {
    for (const [version, { file, text }, { items }, bound] of await versionsOf(meeting)) {
      const numbered = items.map(({ number, title }) => `${number}. ${title}`)
      const agenda = (await pagesOfPdf(file('agenda.pdf'))).map((page) => page.text).join(' ')
      expect([inOrder(numbered, agenda), inOrder(numbered, wordsOfHtml(text('agenda.html'))), inOrder(items.map(({ title }) => title), wordsOfDocx(file('agenda.docx')))].flat()).not.toContain(-1)
      const pages = await pagesOfPdf(file(bound))
      for (const { number, title, paper } of goingIn(meeting, version)) {
        if (paper === null) continue
        const isPrivate = paper.publicTitle !== null
        const stem = `papers/${isPrivate ? `item-${number}` : paper.name.replace('.md', '')}`
        const printed = [
          wordsOfHtml(text(`${stem}.html`)), wordsOfDocx(file(`${stem}.docx`)),
          pages.map((page) => page.text).find((page) => page.startsWith(`Agenda Item: ${number}.0 `)) ?? '',
        ]
        for (const words of printed) {
          expect(inOrder([`Agenda Item: ${number}.0`, meeting.board, title], words), `${stem}: ${words}`).not.toContain(-1)
          // It stands at the head, and again at the end.
          expect(words.split(recommendationOf(paper)).length - 1, `${stem}: ${words}`).toBe(isPrivate ? 0 : 2)
        }
      }
    }
  })

  needs('poppler')('leads from its contents to the page on which each item starts, and counts its pages through', async () => {
    for (const [version, { file, record }, , bound] of await versionsOf(meeting)) {
      const pages = await pagesOfPdf(file(bound))
      expect(new Set(pages.map(({ label }) => label)).size).toBe(pages.length)
      const startOf = (number: number): string => pages.find(({ text }) => text.startsWith(`Agenda Item: ${number}.0 `))?.label ?? 'nowhere'
      const going = goingIn(meeting, version)
      const contents = pages.map(({ text }) => text).find((text) => text.includes('Item Paper Pack page')) ?? ''
      const titleOf = ({ title, paper }: (typeof going)[number]): string => (paper?.version == null ? title : `${title}, version ${paper.version}`)
      expect(inOrder(going.map((item) => `${item.number} ${titleOf(item)} ${startOf(item.number)}`), contents.slice(contents.indexOf('Item Paper Pack page'))), contents).not.toContain(-1)
      expect(record?.versions.at(-1)?.papers.map(({ first }) => first)).toEqual(going.map(({ number }) => startOf(number)))
      // Behind the paper that it comes with: a sheet that says what it is, and its seven pages.
      const sheet = pages.findIndex(({ text }) => text.includes('Drawings of the yard') && text.includes('SHA-256:'))
      expect([sheet === -1, pages[sheet + 1]?.text.includes('upright') ?? false]).toEqual(version === 1 && meeting.at % 4 === 0 ? [false, true] : [true, false])
    }
  })

  needs('poppler')('has a supplement that says what it takes the place of, and which figures have moved', async () => {
    const { first, second } = await lived(meeting)
    const [papers = [], ...moved] = await tablesOfPdf(second.file('supplement-1.pdf'))
    const pages = await pagesOfPdf(second.file('supplement-1.pdf'))
    const going = goingIn(meeting, 2)
    const pageBefore = (name: string): string => first.record?.versions[0]?.papers.find(({ paper }) => paper === name)?.first ?? 'nowhere'
    expect(papers.slice(1).map(([number, title, , replaces]) => [number, title, replaces])).toEqual([['', 'AGENDA', 'revised'], ...going.map(({ number, title, file, paper }) => (
      meeting.changes.get(file) === null ? [String(number), title, 'new'] : [String(number), `${title}, version ${paper?.version ?? ''}`, pageBefore(file)]))])
    expect(pages[0]?.text).toContain(`Published: ${writeDate(meeting.supplemented)}`)
    // What takes the place of page 5 stands on 5a; so does what is new where something follows, and else it is behind all that there was.
    const isLast = !meeting.second.items.some(({ paper }) => paper?.publicTitle != null)
    const before = first.record?.versions[0]?.papers ?? []
    const ended = second.record?.versions[0]?.['pack-ends'] ?? 0
    for (const { file } of going) {
      const now = second.record?.versions[1]?.papers.find(({ paper }) => paper === file)?.first ?? ''
      if (meeting.changes.get(file) !== null) expect(now).toBe(`${pageBefore(file)}a`)
      else if (isLast) expect(now).toBe(String(ended + pages.slice(0, pages.findIndex(({ label }) => label === now)).filter(({ label }) => /^\d+$/.test(label)).length + 1))
      else expect(now).toBe(`${before.at(-2)?.last ?? ''}a`)
    }
    const expected = going.flatMap(({ file, paper }) => {
      const before = meeting.changes.get(file)
      return before == null || paper === null ? [] : [movedBetween(before, paper).map((row) => [...row])]
    })
    expect(moved.slice(0, expected.length).map((rows) => rows.slice(1).map((row) => row.slice(0, 4)))).toEqual(expected)
    for (const { number, title, file } of meeting.second.items.filter(({ withdrawn }) => withdrawn)) expect(pages[0]?.text).toContain(`${number}. ${title}, pack page ${pageBefore(file ?? '')}, will not be taken: The bid was taken back.`)
  })

  test('says how it stands after each stage', async () => {
    const { first, second } = await lived(meeting)
    const said = (stage: Stage, { soFar }: Went, today: CalendarDate): readonly string[] => inShort(standing(meeting, stage, soFar, today), today).slice(1)
    const ready = (stage: Stage): string => `All ${stage.items.filter(({ file, withdrawn }) => file !== null && !withdrawn).length} papers are ready.`
    const changed = meeting.changes.size === 1 ? '1 paper is' : `${meeting.changes.size} papers are`
    expect(said(meeting.first, first, meeting.published)).toEqual([ready(meeting.first), 'Published once; nothing has changed since.'])
    expect(said(meeting.second, first, meeting.supplemented)).toEqual([ready(meeting.second), `Published once; ${changed} new or changed since, and so is the agenda.`])
    expect(said(meeting.second, second, meeting.supplemented)).toEqual([ready(meeting.second), 'Published twice; nothing has changed since.'])
    const after = daysAfter(meeting.date, 1)
    expect(said(meeting.second, second, after)).toEqual([ready(meeting.second), 'Published twice; nothing has changed since.', 'There are no minutes yet.'])
    expect(standing(meeting, meeting.second, second.soFar, after).items.flatMap(({ paper, published }) => (published === null ? [] : [[paper, published.version, published.changed]]))).toEqual(
      meeting.second.items.flatMap(({ file }) => (file === null ? [] : [[file, meeting.changes.has(file) ? 2 : 1, false]])))
  })

  test('gives no word of what is not for publication in any of its texts and data', async () => {
    for (const [, { files, text }] of await versionsOf(meeting)) {
      for (const { file } of files) if (/\.(?:html|json)$|SUMS$/.test(file)) expect(text(file).includes(secret), file).toBe(false)
    }
  })
})
