/** The guide to minutes says what is so: what it shows is built again, printed and told, against the meeting that is shipped. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decisionDocuments, minutesDocument } from '../../src/build-record.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { reportText } from '../../src/findings/report.ts'
import { meetingFile } from '../../src/output-paths.ts'
import { runIn } from '../cli/terminal.ts'
import { home } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { decisionsOf, minutesHead, minutesOf, recordFolder, recordRoom } from '../support/records.ts'
import { printedLines } from './printed.ts'

const name = 'docs/minutes.md'
const guide = readFileSync(join(home, name), 'utf8')
const blocksOf = (kind: string): readonly string[] => [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, block = '']) => block)
const blockOf = (kind: string): string => blocksOf(kind)[0] ?? ''
const withBlock = (text: string, kind: string, block: string): string => text.replace(new RegExp(`^(\`\`\`${kind}\\n)[\\s\\S]*?^\`\`\`$`, 'm'), (_, head: string) => `${head}${block.trimEnd()}\n\`\`\``)

const shipped = (day: string): Readonly<Record<string, string>> => Object.fromEntries([meetingFile, 'decisions.md', ...(day === '2014-02-27' ? ['providing-support-for-victims.md'] : [])]
  .map((file) => [`papers/${day}/${file}`, readFileSync(join(home, 'papers', day, file), 'utf8')]))
const files = { ...shipped('2014-02-27'), ...shipped('2013-12-19'), 'papers/2014-02-27/awards.md': '', 'papers/2014-02-27/premises.md': '' }
/** What is found in the record itself; the meeting is checked elsewhere. */
const own = ({ checked: { findings }, file }: { readonly checked: { readonly findings: readonly { readonly file: string; readonly code: string }[] }; readonly file: string }) =>
  findings.filter((found) => found.file === file).map(({ code }) => code)

test('what it shows is printed and told so today', async () => {
  const minutes = minutesOf(blockOf('markdown minutes'), files)
  expect([...new Set(own(minutes))]).toEqual(['item-without-minute'])
  const decisions = decisionsOf(blockOf('markdown decisions'), files)
  expect(own(decisions)).toEqual([])
  if (minutes.checked.minutes === null) throw new Error('The minutes of the guide cannot be read')
  const lines = printedLines((await minutesDocument(minutes.checked.minutes, 'public', bcb, recordRoom)).document)
  const [decision] = await decisionDocuments(decisions.checked, 'public', bcb, recordRoom)
  const text = `${minutesHead}\n${blockOf('markdown wrong')}`
  const wrong = minutesOf(text, files)
  const report = reportText(wrong.checked.findings.filter(({ code }) => code !== 'item-without-minute'), new Map([[wrong.file, text]]), { colour: false, width: 80 })
  const printed = (all: readonly string[]): string => all.filter((line) => line.trim() !== '').join('\n')
  const now = [
    ['printed minutes', printed(lines.slice(lines.findIndex((line) => line.startsWith('4. '))))],
    ['printed decisions', printed(decision === undefined ? [] : printedLines(decision.document))],
    ['report wrong', report],
  ].reduce((text, [kind = '', block = '']) => withBlock(text, kind, block), guide)
  await expect(now).toMatchFileSnapshot(join(home, name))
})

test('approved minutes are written as it says', () => {
  const approved = blockOf('markdown minutes').replace('status: draft\n', blockOf('yaml approved'))
  expect([...new Set(own(minutesOf(approved, files)))]).toEqual(['item-without-minute'])
})

test('its commands work', async () => {
  const folder = recordFolder({ ...files, 'papers/2014-02-27/minutes.md': blockOf('markdown minutes'), 'papers/2014-02-27/decisions.md': blockOf('markdown decisions') })
  for (const unused of ['awards.md', 'premises.md']) rmSync(join(folder, 'papers/2014-02-27', unused))
  const commands = blocksOf('sh').map((block) => block.trim().split('\n').map((line) => line.replace(/^boardpaper /, '').split(' ')))
  expect(commands.map(({ length }) => length)).toEqual([2, 2])
  const [begins = [], makes = []] = commands
  for (const command of makes) expect((await runIn(folder, [...command, '--format', 'html'])).status, command.join(' ')).toBe(0)
  for (const record of ['minutes.md', 'decisions.md']) rmSync(join(folder, 'papers/2014-02-27', record))
  for (const command of begins) expect((await runIn(folder, command)).status, command.join(' ')).toBe(0)
})

test('it speaks of findings that there are', () => {
  const codes = [...guide.matchAll(/\(`([a-z]+(?:-[a-z]+)+)`\)/g)].map(([, code = '']) => code)
  expect(codes.length).toBeGreaterThan(4)
  expect(codes.filter((code) => !(code in catalogue))).toEqual([])
})
