/** `boardpaper status`: what it prints for people and for other programs, and what it tells of a meeting that stands in two folders. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { statusRecord } from '../../src/model/status-record.ts'
import { folderWith, home, put } from '../support/folder.ts'
import { folder, meetingWith, paperCalled, readyMeeting } from './meeting.ts'
import { runIn } from './terminal.ts'

const status = (at: string, ...more: readonly string[]) => runIn(at, ['status', folder, '--on', '2014-02-17', ...more])

test('as JSON it is what its schema says, of a meeting half ready and of those that are shipped', async () => {
  const accepts = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(JSON.parse((await runIn(home, ['schema', 'status'])).out) as object)
  const at = readyMeeting()
  put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['later.md']], 'draft: yes\n'))
  for (const ran of [await status(at, '--json'), await status(home, '--json'), await runIn(home, ['status', 'papers/2013-12-19', '--json'])]) {
    const record: unknown = JSON.parse(ran.out)
    expect([accepts(record), accepts.errors]).toEqual([true, null])
    expect(statusRecord.parse(record)).toEqual(record)
    expect(accepts({ ...Object(record), more: 1 })).toBe(false)
  }
})

test('a paper that is cleared for a day still to come is not ready, and the day is said', async () => {
  const at = readyMeeting()
  put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md']]).replace('17 February', '18 February'))
  const { out } = await status(at)
  expect(out).toContain('Of 2 papers: 1 not cleared yet.')
  expect(out).toMatch(/Grants +Chief Executive +cleared only on 18 February 2014\n.*Estates +Chief Executive +ready\n/)
  expect(JSON.parse((await status(at, '--json')).out)).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ paper: 'grants.md', state: 'cleared-later', cleared: '2014-02-18' })]) })
  expect((await runIn(at, ['status', folder, '--on', '2014-02-18'])).out).toContain('All 2 papers are ready.')
})

const copy = (change: (yaml: string) => string) => folderWith({
  [`${folder}/meeting.yaml`]: meetingWith([['grants.md']]), [`${folder}/grants.md`]: paperCalled('Grants'),
  'papers/2014/copy/meeting.yaml': change(`# A copy.\n${meetingWith([['grants.md']])}`),
})

test('two folders of one meeting are told, with both places, and neither is published', async () => {
  const at = copy((yaml) => yaml.replace('Coordination', 'Co-ordination'))
  const ran = await runIn(at, ['publish', folder, '--by', 'A. Clerk', '--on', '2014-02-19'])
  expect([ran.status, ran.people]).toMatchSnapshot()
  // From the other side too.
  expect((await runIn(at, ['agenda', 'papers/2014/copy'])).people).toMatch(/^papers\/2014\/copy\/meeting.yaml:3:7 {2}error {2}meeting-held-twice\n[\s\S]*see papers\/2014-02-27\/meeting.yaml:2:7 {2}the other\n/)
})

test.each([
  ['at another hour it may be another meeting', (yaml: string) => yaml.replace('14:00', '10:00'), 'warning  meeting-held-twice'],
  ['on another day it is one', (yaml: string) => yaml.replace('27 February', '28 February'), null],
  ['of another board it is one', (yaml: string) => yaml.replace('Business Coordination Board', 'Audit Committee'), null],
  ['what cannot be read is told of where it is opened', (yaml: string) => yaml.replace('time:', '\ttime:'), null],
])('%s', async (_, change, told) => {
  const { people, status: ended } = await runIn(copy(change), ['agenda', folder])
  expect(ended).toBe(0)
  if (told === null) expect(people).not.toContain('meeting-held-twice')
  else expect(people).toContain(told)
})
