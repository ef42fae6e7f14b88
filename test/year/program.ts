/** Two meetings of the year run by the program on a disk: one with a late paper and a letter of others, one with a private passage and others' drawings. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { runIn } from '../cli/terminal.ts'
import { passingFolder } from '../support/folder.ts'
import { filesBelow } from '../support/program.ts'
import { secret, year } from '../support/year/life.ts'
import { walk, type Step } from '../support/year/on-disk.ts'
import { wordsOfDocx, wordsOfHtml } from '../support/year/reading.ts'

describe.each([year[2], year[4]].flatMap((meeting) => (meeting === undefined ? [] : [[meeting.name, meeting] as const])))('the meeting of %s', (_, meeting) => {
  const folder = passingFolder()
  let steps: readonly Step[] = []
  beforeAll(async () => { steps = await walk(meeting, folder, runIn, 'briefly') })
  const stepOf = (name: string): Step => steps.find((step) => step.name === name) ?? expect.unreachable(name)
  const statusOf = (name: string): unknown => JSON.parse(stepOf(name).answer.out)
  const version = (number: number): string => join(folder, 'output/public', meeting.name, String(number))

  test('goes through its whole life without an error', () => {
    expect(steps.map(({ name, answer: { status, people } }) => (status === 0 ? name : `${name}: ${people}`))).toEqual(steps.map(({ name }) => name))
    expect(steps.length).toBe(7)
  })

  test('keeps what was published as it was, whatever comes after', () => {
    const published = [...stepOf('publish').files].filter(([file]) => file.startsWith(`public/${meeting.name}/1/`))
    expect(published.length).toBeGreaterThan(40)
    expect(published.filter(([file, sum]) => steps.at(-1)?.files.get(file) !== sum)).toEqual([])
    for (const number of [1, 2]) {
      const sums = readFileSync(join(version(number), 'SHA256SUMS'), 'utf8').trimEnd().split('\n').map((line) => line.split('  '))
      expect(sums.map(([, name = '']) => [createHash('sha256').update(readFileSync(join(version(number), name))).digest('hex'), name])).toEqual(sums)
      expect(sums.map(([, name]) => name).sort()).toEqual([...filesBelow(version(number)).keys()].filter((name) => !['SHA256SUMS', 'manifest.json'].includes(name)).sort())
    }
  })

  test('stands after each stage as it is', () => {
    const paper = (version: number, changed: boolean): unknown => expect.arrayContaining([expect.objectContaining({ paper: 'road-safety.md', published: { version, changed } })])
    expect(statusOf('status revised')).toMatchObject({ publications: 1, agendaChanged: true, minutes: 'none', items: paper(1, true) })
    expect(statusOf('status approved')).toMatchObject({ publications: 2, agendaChanged: false, minutes: 'approved', items: paper(2, false) })
  })

  test('has minutes that are a draft until they are approved, and a record of each decision', () => {
    const written = (step: string): readonly string[] => [...stepOf(step).files.keys()].filter((file) => /^public\/.*(?:minutes|decision)[^/]*$/.test(file)).sort()
    const inAll = (stem: string): readonly string[] => ['docx', 'html', 'pdf'].map((format) => `public/${meeting.name}/${stem}.${format}`)
    expect(written('minutes, draft')).toEqual([`public/${meeting.name}/minutes.draft.html`])
    expect(written('minutes')).toEqual(inAll('minutes'))
    expect(written('decisions').filter((file) => !file.includes('minutes'))).toEqual(meeting.decided.flatMap(([number]) => inAll(`decision-${number.toLowerCase().replace(' ', '-')}`)))
  })

  test('gives no word to the public of what is not for publication', () => {
    const open = [...filesBelow(join(folder, 'output'))].filter(([file]) => file.startsWith('public/') && /\.(?:html|docx|json)$/.test(file))
    expect(open.length).toBeGreaterThan(40)
    expect(open.filter(([file, bytes]) => (file.endsWith('.docx') ? wordsOfDocx(bytes) : wordsOfHtml(bytes.toString('utf8'))).includes(secret)).map(([file]) => file)).toEqual([])
  })
})
