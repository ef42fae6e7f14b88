/** The two meetings that are shipped, each through its whole life on a disk, with a letter of others bound in. */
import { cpSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runIn } from '../cli/terminal.ts'
import { home, passingFolder, put } from '../support/folder.ts'
import { busy } from '../support/foreign-pdfs.ts'
import { filesBelow } from '../support/program.ts'
import { wordsOfDocx, wordsOfHtml } from '../support/year/reading.ts'

test.each([
  ['2013-12-19', 'victims-services-grant-funding.md', '2013-12-11', '2013-12-12', 'decision-example-001'],
  ['2014-02-27', 'providing-support-for-victims.md', '2014-02-19', '2014-02-20', 'decision-example-002.draft'],
])('the meeting of %s', async (day, paper, on, again, decision) => {
  const at = passingFolder()
  cpSync(join(home, 'papers'), join(at, 'papers'), { recursive: true })
  const folder = `papers/${day}`
  const own = (name: string): string => readFileSync(join(at, folder, name), 'utf8')
  const run = async (...args: readonly string[]): Promise<string> => {
    const { status, out, people } = await runIn(at, [...args.slice(0, 1), folder, ...args.slice(1)])
    expect(status, people).toBe(0)
    return out + people
  }
  const output = (): ReadonlyMap<string, Buffer> => filesBelow(join(at, 'output/public', day))
  const publish = (date: string): Promise<string> => run('publish', '--by', 'A. Clerk, Committee Clerk', '--on', date)
  put(at, `${folder}/letter.pdf`, busy())
  put(at, `${folder}/meeting.yaml`, own('meeting.yaml').replace(`  - paper: ${paper}\n`, `  - paper: ${paper}\n    with:\n      - { file: letter.pdf, title: Letter of the auditor }\n`))

  expect(await run('status', '--on', on)).toMatch(/^Today is the last day to publish\.\nThe one paper is ready\.\nNothing is published yet\.$/m)
  await run('agenda')
  await run('pack')
  await publish(on)
  const first = new Map([...output()].filter(([file]) => file.startsWith('1/')))
  for (const name of ['agenda.pdf', 'agenda.docx', 'agenda.html', 'pack.pdf']) expect(first.get(`1/${name}`)?.equals(output().get(name) ?? Buffer.alloc(0)), name).toBe(true)

  put(at, `${folder}/${paper}`, own(paper).replace(/^title: /m, 'version: "2"\ntitle: ').replace(/\n# Recommendation\n/, '\nA word more.\n\n# Recommendation\n'))
  put(at, `${folder}/meeting.yaml`, own('meeting.yaml').replace(`  - paper: ${paper}\n`, `  - paper: ${paper}\n    late: A word was wanting.\n`))
  expect(await run('status', '--on', again)).toContain('Published once; 1 paper is new or changed since, and so is the agenda.')
  await publish(again)
  expect([...first].filter(([file, bytes]) => output().get(file)?.equals(bytes) !== true).map(([file]) => file)).toEqual([])
  expect([...output().keys()]).toEqual(expect.arrayContaining(['2/supplement-1.pdf', '2/manifest.json', 'agenda.html']))

  const minutes = (status: string): string => put(at, `${folder}/minutes.md`, own('minutes.md').replace(/^status: .*\n(?:approved: .*\n)?/m, `status: ${status}\n`))
  minutes('draft')
  await run('minutes', '--format', 'html')
  expect(output().has('minutes.draft.html')).toBe(true)
  minutes('approved\napproved: 24 April 2014')
  await run('minutes')
  await run('decisions')
  expect(await run('status', '--on', '2014-04-25')).toContain('Published twice; nothing has changed since.\nThe minutes are approved.')
  // One title of the paper, wherever it is named.
  const [, title = ''] = /^title: (.*)$/m.exec(own(paper)) ?? []
  const named = [...output()].filter(([file]) => /(?:agenda|minutes|decision|papers\/)[^/]*\.(?:html|docx)$/.test(file) && !file.startsWith('agenda'))
  expect(named.map(([file]) => file)).toEqual(expect.arrayContaining(['1/agenda.html', '2/agenda.docx', 'minutes.html', 'minutes.docx', `${decision}.html`]))
  for (const [file, bytes] of named) expect(file.endsWith('.html') ? wordsOfHtml(bytes.toString('utf8')) : wordsOfDocx(bytes), file).toContain(title)
})
