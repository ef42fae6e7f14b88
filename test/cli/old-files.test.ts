/** Files that were made for all to read before something in them was marked: they do not stay where the clerk publishes from. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { put } from '../support/folder.ts'
import { folder, meetingWith, paperCalled, readyMeeting } from './meeting.ts'
import { runIn } from './terminal.ts'

const words = 'The bid of Wombat Ltd was too low.\n'
const open = `${paperCalled('Estates')}\n${words}`
const exempt = 'exempt: { ground: Financial affairs of another, decided-by: Chief Executive, decided-on: 12 February 2014 }\n'
const marked = `${paperCalled('Estates', { more: `exempt-passages: 1\n${exempt}` })}\n:::exempt\n${words}:::\n`

test('older public files that hold what is kept back now are taken away, and what was published is told', async () => {
  const at = readyMeeting()
  const lies = (...names: string[]): boolean[] => names.map((name) => existsSync(join(at, 'output/public/2014-02-27', name)))
  put(at, `${folder}/estates.md`, open)
  put(at, `${folder}/meeting.yaml`, meetingWith([['grants.md'], ['estates.md'], ['second-matter.md']]))
  put(at, `${folder}/second-matter.md`, paperCalled('Sale of Okapi House', { more: `public-title: A second matter\n${exempt}` }))
  await runIn(at, ['build', '--edition', 'public', '--format', 'html'])
  await runIn(at, ['pack', folder])
  await runIn(at, ['publish', folder, '--by', 'A. Clerk', '--on', '2014-02-19'])
  expect(lies('estates.html', 'grants.html', 'pack.pdf', '1/data/estates.json')).toEqual([true, true, true, true])

  put(at, `${folder}/estates.md`, marked)
  const built = await runIn(at, ['build', `${folder}/estates.md`, '--edition', 'private', '--format', 'html'])
  expect([built.status, built.people]).toEqual([0, expect.stringContaining('old-file-leaks')])
  expect(lies('estates.html', 'grants.html', 'pack.pdf')).toEqual([false, true, true])

  const agenda = await runIn(at, ['agenda', folder, '--format', 'html'])
  expect(agenda.status, agenda.people).toBe(0)
  expect(agenda.people.match(/old-file-leaks|published-file-leaks/g)).toEqual(['old-file-leaks', 'published-file-leaks'])
  expect(agenda.people).toMatch(/Version 1, which was published, holds/)
  expect(agenda.people).not.toMatch(/wombat/i)
  expect(lies('estates.html', 'grants.html', 'second-matter.html', 'pack.pdf', 'agenda.html', '1/data/estates.json', '1/pack.pdf')).toEqual([false, true, true, false, true, true, true])
  expect((await runIn(at, ['pack', folder])).people).not.toContain('old-file-leaks')
  expect(lies('pack.pdf')).toEqual([true])
})

test('so are those that a program which was killed has left there, half written or not yet in their place', async () => {
  const at = readyMeeting()
  const left = ['estates.html.1234567890', '2-aB3dE9/papers/estates.html', '2-aB3dE9/data/estates.json']
  const lies = (): boolean[] => left.map((name) => existsSync(join(at, 'output/public/2014-02-27', name)))
  put(at, `${folder}/estates.md`, marked)
  for (const name of left) put(at, `output/public/2014-02-27/${name}`, `<html><body>${words}</body></html>`)
  await runIn(at, ['build', `${folder}/estates.md`, '--edition', 'private', '--format', 'html'])
  expect(lies()).toEqual([false, true, true])
  await runIn(at, ['agenda', folder, '--format', 'html'])
  expect(lies()).toEqual([false, false, false])
})
