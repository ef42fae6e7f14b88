/** What is published of a meeting of planted papers, and its minutes: no secret is in any file, and each step of the making keeps some of them out. */
import { describe, expect, test } from 'vitest'
import { checkMeeting, type CheckedMeeting } from '../../src/build-meeting.ts'
import { publishMeeting, type LookAtAll, type PublicationFile } from '../../src/build-publication.ts'
import { checkMinutes, minutesDocument } from '../../src/build-record.ts'
import { checkSource, formats, writeDocument } from '../../src/build.ts'
import { publicEdition, steps } from '../../src/edition/withhold.ts'
import { givenAway, lookOver, wholesOf } from '../../src/look-over.ts'
import type { Source } from '../../src/read/source.ts'
import { bcb, sourceOf } from '../support/house.ts'
import { bcbMeetings, bcbRoom, meetingHead } from '../support/meeting.ts'
import { minutesHead } from '../support/records.ts'
import { plantedPaper, secretsIn, type PlantedPaper, type Planting } from '../support/secrets.ts'

const file = (number: number): string => `paper-${number}.md`
const nothing: Source['beside'] = () => ({ kind: 'refused', because: 'there is nothing beside it' })

/** A meeting whose papers are planted, as all may read it. */
const meetingOf = (planted: readonly PlantedPaper[]) => {
  const sources = planted.map(({ source }, at): Source => ({ ...source, file: `papers/2014-02-27/${file(at + 1)}` }))
  const items = sources.map((_, at) => `  - paper: ${file(at + 1)}\n    cleared: { post: Chief Executive, date: 17 February 2014 }\n`).join('')
  const checked = checkMeeting({
    file: 'papers/2014-02-27/meeting.yaml', text: `${meetingHead}${items}`, papers: sources.map((source, at) => ({ name: file(at + 1), source })), files: [], beside: nothing,
  }, bcb, bcbMeetings, 'public')
  return { sources, checked }
}

const publish = async (checked: CheckedMeeting, look: LookAtAll) => {
  const day = { year: 2014, month: 2, day: 19 }
  const made = await publishMeeting(checked, { record: null, earlier: new Map(), agenda: null }, { on: day, by: 'A. Clerk', latest: null }, bcb, bcbRoom, look)
  if (made === null) throw new Error('the meeting could not be read')
  return made
}

/** What can be read of files without a reader of their format: pages, data, the list of what there is. */
const plainWords = (files: readonly Pick<PublicationFile, 'file' | 'bytes'>[]): string =>
  files.flatMap(({ file: name, bytes }) => [name, ...(/\.(?:html|json)$|SUMS$/.test(name) ? [new TextDecoder().decode(bytes)] : [])]).join('\n')

const partly: Planting = { whole: false, faulty: false }
const wholly: Planting = { whole: true, faulty: false }

test('No secret stands in any file of a publication, nor in the minutes', async () => {
  const planted = [plantedPaper(101, partly), plantedPaper(102, partly), plantedPaper(103, wholly)]
  const { sources, checked } = meetingOf(planted)
  const look = async (files: readonly { readonly file: string; readonly bytes: Uint8Array }[]) =>
    (await lookOver(wholesOf(sources, bcb), { files: files.map(({ file: name, bytes }) => ({ name, bytes })), given: givenAway(wholesOf(sources, bcb)), subject: 'papers/2014-02-27/meeting.yaml' }, bcb, [bcb.style, bcbMeetings])).findings.filter(({ severity }) => severity === 'error')
  const { files, findings } = await publish(checked, look)
  expect(files.length, JSON.stringify(findings.filter(({ severity }) => severity === 'error'))).toBeGreaterThan(15)

  const said = [...planted[2]?.secrets.values() ?? []].slice(0, 5).join(' and ')
  const minutes = sourceOf(`${minutesHead}\n${planted.map((_, at) => `# ${file(at + 1)}\n\n${at < 2 ? 'It was noted.' : `It was about ${said}.\n\nAction: Tell ${said}.\nOwner: CE\nDue: 24 April 2014`}\n`).join('\n')}`, 'papers/2014-02-27/minutes.md')
  if (checked.agenda === null) throw new Error('there is no agenda')
  const { minutes: record, findings: told } = checkMinutes(checked.agenda, minutes, bcb, bcbMeetings, 'public')
  if (record === null) throw new Error(JSON.stringify(told))
  const { document } = await minutesDocument(record, 'public', bcb, bcbRoom)
  const ofMinutes = await Promise.all(formats.map(async (format) => ({ file: `minutes.${format}`, bytes: (await writeDocument(document, bcb, format)).bytes })))
  expect(await look(ofMinutes)).toEqual([])
  for (const paper of planted) expect(secretsIn(`${plainWords([...files, ...ofMinutes])}${JSON.stringify(told)}`, paper)).toEqual([])
})

test('What is published is the same to a byte whatever the words are that are kept back', async () => {
  const planted = [plantedPaper(107, partly), plantedPaper(108, wholly)]
  const others = planted.map((paper): PlantedPaper => {
    const words = [...paper.secrets.values()].filter((secret) => !/\d/.test(secret))
    const changed = (text: string): string => words.reduce((said, word) => said.replaceAll(word, `${[...word].reverse().join('')}${word.slice(0, 3)}`), text)
    const beside = Object.fromEntries(Object.entries(paper.beside).map(([name, held]) => [changed(name), typeof held === 'string' ? changed(held) : held]))
    return { ...paper, text: changed(paper.text), beside, source: sourceOf(changed(paper.text), paper.source.file, beside) }
  })
  expect(others.map(({ text }) => text)).not.toEqual(planted.map(({ text }) => text))
  const [one, other] = [await publish(meetingOf(planted).checked, () => Promise.resolve([])), await publish(meetingOf(others).checked, () => Promise.resolve([]))]
  expect(one.files.length).toBeGreaterThan(10)
  expect(one.files.filter(({ file: name, bytes }) => !Buffer.from(bytes).equals(other.files.find((same) => same.file === name)?.bytes ?? new Uint8Array())).map(({ file: name }) => name)).toEqual([])
})

describe('Without the step', () => {
  const planted = [plantedPaper(104, partly), plantedPaper(105, partly), plantedPaper(106, wholly)]
  const { checked } = meetingOf(planted)
  const wholes = planted.map(({ source }) => checkSource(source, bcb).paper)
  /** The same meeting, its papers made by these steps. */
  const madeBy = (taken: typeof steps): CheckedMeeting => {
    const { agenda } = checked
    if (agenda === null) throw new Error('there is no agenda')
    const items = agenda.items.map((item) => {
      const whole = item.paper === null ? undefined : wholes[Number(/\d/.exec(item.paper.name)?.[0]) - 1]
      return item.paper === null || whole == null ? item : { ...item, paper: { ...item.paper, paper: { ...publicEdition(whole, taken), file: item.paper.file } } }
    })
    return { ...checked, agenda: { ...agenda, items } }
  }
  const carriedToNobody = ['kept columns', 'acceptances']
  test.each(steps.map(({ name }) => name))('“%s” a publication would hold some, but for what no file carries', async (name) => {
    const without = madeBy(steps.filter((step) => step.name !== name))
    const { files } = await publish(without, () => Promise.resolve([]))
    expect(planted.flatMap((paper) => secretsIn(plainWords(files), paper)).length > 0).toBe(!carriedToNobody.includes(name))
  })
  test('of words, the leak test would leave nothing to publish', async () => {
    const without = madeBy(steps.filter(({ name }) => name !== 'words'))
    const { files, findings } = await publish(without, async (all) => (await lookOver(wholesOf(meetingOf(planted).sources, bcb), { files: all.map(({ file: name, bytes }) => ({ name, bytes })), given: [], subject: 'meeting.yaml' }, bcb)).findings)
    expect([files, findings.some(({ code }) => code === 'leak-found')]).toEqual([[], true])
    expect(planted.flatMap((paper) => secretsIn(JSON.stringify(findings), paper))).toEqual([])
  })
})
