/** The guide to meetings says what is so: its meeting is built, printed and told again, and every key of its file is named. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { agendaDocument } from '../../src/build-meeting.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { reportText } from '../../src/findings/report.ts'
import type { Document } from '../../src/model/document.ts'
import { writtenMeeting } from '../../src/read/meeting/written.ts'
import { mostPages } from '../../src/read/pdf/pages.ts'
import { layOut } from '../../src/render/layout/layout.ts'
import { mostBytesOfDocument } from '../../src/workspace/beside.ts'
import { runIn } from '../cli/terminal.ts'
import { folderWith, home, put } from '../support/folder.ts'
import { busy, plans } from '../support/foreign-pdfs.ts'
import { bcb } from '../support/house.ts'
import { bcbRoom, meetingOf, smallPaper, soundPack, terms } from '../support/meeting.ts'
import { wordsOfCommand } from '../support/program.ts'
import { printedLines } from './printed.ts'

const name = 'docs/running-a-meeting.md'
const guide = readFileSync(join(home, name), 'utf8')
const blocksOf = (kind: string): readonly string[] => [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)
const blockOf = (kind: string): string => blocksOf(kind)[0] ?? ''
const withBlock = (text: string, [kind, block]: readonly [kind: string, block: string]): string => text.replace(new RegExp(`^(\`\`\`${kind}\\n)[\\s\\S]*?^\`\`\`$`, 'm'), (_, head: string) => `${head}${block.trimEnd()}\n\`\`\``)

const files = {
  'meeting.yaml': blockOf('yaml meeting'),
  'grants.md': smallPaper('Grants'), 'premises.md': smallPaper('Sale of 5 High Street', `public-title: Premises\n${terms}`),
  'letter.pdf': plans(), 'tables.pdf': busy(),
}
const printed = (lines: readonly string[]): string => lines.filter((line) => line.trim() !== '').join('\n')
const labelled = (document: Document): readonly string[] => {
  const { labels, pageOf } = layOut(document, bcb.style, bcb.faces)
  return printedLines(document, (anchor) => labels[(pageOf.get(anchor) ?? 0) - 1] ?? '')
}

/** What its commands of publishing say, one after the other. */
const published = async () => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([file, contents]) => [`papers/2014-02-27/${file}`, contents])))
  const run = async (kind: string) => {
    const ran = await runIn(folder, wordsOfCommand(blockOf(`sh ${kind}`).trim()).slice(1))
    expect(ran.status, ran.people).toBe(0)
    return ran
  }
  const lastOf = ({ out, people }: Awaited<ReturnType<typeof run>>): string => `${out}\n${people.trimEnd().split('\n').at(-1) ?? ''}`
  const status = (await run('status')).out
  const publish = lastOf(await run('publish'))
  put(folder, 'papers/2014-02-27/grants.md', smallPaper('Grants', 'version: "2"\n'))
  put(folder, 'papers/2014-02-27/meeting.yaml', files['meeting.yaml'].replace('  - paper: grants.md\n', '  - paper: grants.md\n    late: A bid was revised on 19 February.\n'))
  return { folder, status, publish, supplement: lastOf(await run('supplement')) }
}

test('what it shows is printed and told so today', async () => {
  const meeting = meetingOf(files)
  const agenda = agendaDocument(meeting, bcbRoom)
  const { document } = await soundPack(meeting)
  if (agenda === null || document === null) throw new Error('the meeting of the guide is sound')
  const pack = labelled(document)
  const contents = pack.slice(pack.findIndex((line) => line.trim() === 'Contents'))
  const sheet = labelled({ ...document, parts: document.parts.filter(({ anchor }) => anchor === 'item-5-with-1-paper') })
  const wrong = blockOf('yaml wrong')
  const { findings } = meetingOf({ ...files, 'meeting.yaml': wrong })
  const now = ([
    ['report wrong', reportText(findings.filter(({ file }) => file.endsWith('meeting.yaml')), new Map([['papers/2014-02-27/meeting.yaml', wrong]]), { colour: false, width: 80 })],
    ['printed agenda', printed(printedLines(agenda))],
    ['printed contents', printed(contents.slice(0, contents.findIndex((line) => line.startsWith('Agenda Item:'))))],
    ['printed sheet', printed(sheet)],
  ] as const).reduce(withBlock, guide)
  const { folder: _, ...said } = await published()
  await expect(Object.entries(said).map(([kind, block]) => [`output ${kind}`, block] as const).reduce(withBlock, now)).toMatchFileSnapshot(join(home, name))
})

test('it names every key, and no other', () => {
  const keysOf = (schema: { readonly shape: object }): string[] => Object.keys(schema.shape)
  const tables = guide.split(/^Of (?:the meeting|an item)/m).slice(1).map((part) => [...(part.split('\n## ')[0] ?? '').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, key = '']) => key).filter((key) => !key.startsWith('bound-')))
  expect(tables).toEqual([keysOf(writtenMeeting), expect.arrayContaining(keysOf(writtenMeeting.shape.items.element))])
  expect(tables[1]?.length).toBe(keysOf(writtenMeeting.shape.items.element).length)
})

test('its commands work', async () => {
  const folder = folderWith(Object.fromEntries(Object.entries(files).map(([file, contents]) => [`papers/2014-02-27/${file}`, contents])))
  expect(blockOf('text folder').trim().split('\n').sort()).toEqual(Object.keys(files).map((file) => `papers/2014-02-27/${file}`).sort())
  const commands = blocksOf('sh').flatMap((block) => block.trim().split('\n'))
  expect(commands.length).toBe(4)
  const [begins = '', ...others] = commands
  const run = (command: string, ...more: readonly string[]) => runIn(folder, [...command.replace(/^boardpaper /, '').split(' '), ...more])
  for (const command of others) expect((await run(command)).status, command).toBe(0)
  rmSync(join(folder, 'papers/2014-02-27/meeting.yaml'))
  expect(await run(begins, '--time', '14:00', '--venue', 'Committee Room 1, Shire Hall', '--profile', 'bcb')).toMatchObject({ status: 0, out: 'papers/2014-02-27/meeting.yaml\n' })
})

test('an item that is withdrawn as it says is published with the agenda alone', async () => {
  const { folder } = await published()
  const before = files['meeting.yaml']
  const [paper = ''] = blockOf('yaml withdrawn').split('\n')
  expect(before).toContain(`${paper}\n`)
  put(folder, 'papers/2014-02-27/meeting.yaml', before.replace(`${paper}\n`, blockOf('yaml withdrawn')))
  const ran = await runIn(folder, wordsOfCommand(blockOf('sh supplement').trim()).slice(1))
  expect(ran.people).toContain('Supplement 2, given on 20 February 2014: the agenda, in')
})

test('it speaks of findings and limits that there are', () => {
  const codes = [...guide.matchAll(/(?:\(|\| )`([a-z]+(?:-[a-z]+)+)`(?:\)| \|)/g)].map(([, code = '']) => code).filter((code) => !(code in writtenMeeting.shape))
  expect(codes.length).toBeGreaterThan(10)
  expect(codes.filter((code) => !(code in catalogue))).toEqual([])
  expect(guide).toContain(`A file may have ${mostBytesOfDocument / 1024 / 1024} MB and ${mostPages.toLocaleString('en-GB')} pages.`)
})
