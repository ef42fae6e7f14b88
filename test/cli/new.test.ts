/** `boardpaper new` as people use it: with options, by answering questions, and wrongly. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { filesBelow } from '../support/program.ts'
import { home, passingFolder, put } from '../support/folder.ts'
import { person, runIn } from './terminal.ts'

const flags = ['--title', 'Support for victims', '--from', 'Chief Executive', '--date', '27 February 2014']
const file = 'papers/2014-02-27/support-for-victims.md'
const textIn = (folder: string, name = file): string => readFileSync(join(folder, name), 'utf8')

describe('With options', () => {
  test('writes a paper into the folder of its meeting, prints its path, and says what to do next', async () => {
    const folder = passingFolder()
    const { status, out, people } = await runIn(folder, ['new', ...flags])
    expect([status, out]).toEqual([0, `${file}\n`])
    expect(people).toContain(`  boardpaper build ${file}\n`)
    expect(textIn(folder)).toMatch(/^---\nto: Business Coordination Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: Support for victims\nstatus: draft\n---\n/)
    expect((await runIn(folder, ['build', '--format', 'html'])).status).toBe(0)
    expect((await runIn(folder, ['build', '--format', 'html', '--strict'])).status).toBe(1)
  })
  test('writes over nothing, and says so', async () => {
    const folder = passingFolder()
    put(join(folder, 'papers/2014-02-27'), 'support-for-victims.md', 'mine')
    const { status, out, people } = await runIn(folder, ['new', ...flags])
    expect([status, out, people]).toEqual([2, '', `boardpaper: ${file} is there already, and boardpaper new writes over nothing; give the paper another title, or name another file\n`])
    expect([...filesBelow(folder)].map(([name, bytes]) => [name, bytes.toString()])).toEqual([[file, 'mine']])
  })
  test.each([
    [['papers/spring'], 'papers/spring/support-for-victims.md'],
    [['papers/spring/victims.md'], 'papers/spring/victims.md'],
    [['--meeting-folder', '2014-02-27-special'], 'papers/2014-02-27-special/support-for-victims.md'],
    [['drafts'], 'drafts/support-for-victims.md'],
  ])('writes where it is told to: %s', async (where, expected) => {
    const folder = passingFolder()
    expect((await runIn(folder, ['new', ...where, ...flags, '--no-vscode'])).out).toBe(`${expected}\n`)
    expect([...filesBelow(folder).keys()]).toEqual([expected])
    expect((await runIn(folder, ['build', expected, '--format', 'html'])).status).toBe(0)
  })
  test('names a path with spaces so that a shell takes it for one', async () => {
    expect((await runIn(passingFolder(), ['new', 'papers/a b', ...flags])).people).toContain('boardpaper build "papers/a b/support-for-victims.md"\n')
  })
  test('takes the board, and leaves the table out', async () => {
    const folder = passingFolder()
    await runIn(folder, ['new', ...flags, '--to', 'Police and Crime Panel', '--no-table', '--house', 'plain'])
    expect(textIn(folder)).toContain('to: Police and Crime Panel\n')
    expect(textIn(folder)).not.toContain('Total')
  })
})

describe('Refuses, and writes nothing', () => {
  test.each([
    ['what is missing where nobody can be asked', ['--title', 'x'], 'boardpaper: --from and --date are wanted; in a terminal, boardpaper new asks for them\n'],
    ['what is missing where nobody wants to be asked', ['--yes', '--title', 'x', '--from', 'y'], 'boardpaper: --date is wanted\n'],
    ['a day that does not exist', [...flags, '--date', '31 February 2014'], 'boardpaper: --date: “31 February 2014” is no day. February 2014 has 28 days. Correct the day, the month or the year.\n'],
    ['a day written otherwise', [...flags, '--date', '27th Feb 2014'], 'boardpaper: --date: “27th Feb 2014” cannot be read as a date. Write it like 27 February 2014 or 2014-02-27. Did you mean 27 February 2014?\n'],
    ['a second line, which would be another field', [...flags, '--title', 'x\nstatus: final'], 'boardpaper: --title: The answer stands on one line, without control characters.\n'],
    ['nothing but spaces', [...flags, '--from', '  '], 'boardpaper: --from: An answer is wanted.\n'],
    ['a path without a name', ['', ...flags], 'boardpaper: a path without a name leads nowhere; without a path, the paper goes to the folder of its meeting\n'],
    ['a folder of a meeting that is above papers/', ['--meeting-folder', '../../spring', ...flags], 'boardpaper: --meeting-folder: "../../spring" is no folder under papers/\n'],
    ['a file of another kind', ['papers/victims.docx', ...flags], 'boardpaper: papers/victims.docx: papers end in .md\n'],
    ['a file that is hidden', ['papers/.victims.md', ...flags], 'boardpaper: papers/.victims.md: a file of this name is not taken for a paper\n'],
    ['a file that tells of its folder', ['papers/README.md', ...flags], 'boardpaper: papers/README.md: a file of this name is not taken for a paper\n'],
    ['a folder of exempt papers', ['exempt', ...flags], 'boardpaper: exempt/support-for-victims.md: a paper with the word exempt in its name, or in that of its folder, is never built\n'],
    ['a folder twice', ['papers/x', '--meeting-folder', 'y', ...flags], 'boardpaper: --meeting-folder is a folder under papers/; give it, or a path, not both\n'],
    ['a file that would never be built', ['papers/exempt/a.md', ...flags], 'boardpaper: papers/exempt/a.md: a paper with the word exempt in its name, or in that of its folder, is never built\n'],
    ['a house that is not there', [...flags, '--house', 'bcbs'], 'boardpaper: there is no house "bcbs"; did you mean bcb?\n'],
  ])('%s', async (_, args, people) => {
    const folder = passingFolder()
    expect(await runIn(folder, ['new', ...args])).toEqual({ status: 2, out: '', people })
    expect([...filesBelow(folder).keys()]).toEqual([])
  })
  test('a title that the face cannot draw, in the words of the finding', async () => {
    const { status, people } = await runIn(passingFolder(), ['new', ...flags, '--title', '会議'])
    expect([status, people]).toEqual([2, expect.stringMatching(/^boardpaper: --title: .*会/)])
  })
  test('a house that has no skeleton, or one that cannot be built', async () => {
    const folder = passingFolder()
    cpSync(join(home, 'templates'), join(folder, 'houses'), { recursive: true })
    writeFileSync(join(folder, 'houses/bcb/new-paper.md'), '# Purpose\n')
    const unsound = await runIn(folder, ['new', ...flags, '--templates', 'houses'])
    expect([unsound.status, unsound.people]).toEqual([1, expect.stringMatching(/^boardpaper: the house "bcb" begins papers in a way that cannot be built\.\n[\s\S]*front-matter-missing/)])
    writeFileSync(join(folder, 'houses/bcb/house-style.yaml'), 'name: BCB\n')
    expect((await runIn(folder, ['new', ...flags, '--templates', 'houses'])).people).toContain('house-style-missing')
    expect(existsSync(join(folder, 'papers'))).toBe(false)
  })
  test('a folder that is a file', async () => {
    const folder = passingFolder()
    put(folder, 'papers', 'a file')
    const { status, people } = await runIn(folder, ['new', ...flags])
    expect([status, people]).toEqual([1, `boardpaper: ${file} cannot be written: a file stands where a folder should be.\n`])
  })
})

describe('By questions', () => {
  const questions = [
    'What is the title of the paper?', 'From which post is it (such as Chief Executive)?', 'On which day is the meeting (such as 27 February 2014)?',
    'To which board does it go? [Business Coordination Board]', 'Is there a table of who is awarded how much, yes or no? [yes]',
  ]
  test('asks for all that a paper needs, and takes an empty answer for what is suggested', async () => {
    const folder = passingFolder()
    const { ask, asked } = person('Support for victims', 'Chief Executive', '2014-02-27', '', 'no')
    const { status, out } = await runIn(folder, ['new'], { ask })
    expect([status, out, asked]).toEqual([0, `${file}\n`, questions])
    expect(textIn(folder)).toMatch(/to: Business Coordination Board\n[^]*date: 27 February 2014\n/)
    expect(textIn(folder)).not.toContain('Total')
  })
  test('asks only for what the options leave open, and for nothing with --yes', async () => {
    const some = person('', 'yes')
    await runIn(passingFolder(), ['new', ...flags], { ask: some.ask })
    const none = person()
    expect((await runIn(passingFolder(), ['new', ...flags, '--yes'], { ask: none.ask })).status).toBe(0)
    expect([some.asked, none.asked]).toEqual([questions.slice(3), []])
  })
  test('tells what is wrong with an answer, and asks again with what was meant', async () => {
    const { ask, asked } = person('', 'Support for victims', 'Chief Executive', 'soon', '27th Feb 2014', '', '', 'perhaps', 'y')
    const { status, people } = await runIn(passingFolder(), ['new'], { ask })
    expect(status).toBe(0)
    expect(asked.slice(0, 6)).toEqual([questions[0], questions[0], questions[1], questions[2], questions[2], `${questions[2] ?? ''} [27 February 2014]`])
    expect(people).toContain('An answer is wanted.\n“soon” cannot be read as a date. Write it like 27 February 2014 or 2014-02-27.\n“27th Feb 2014” cannot be read as a date.')
    expect(people).toContain('Please answer yes or no.\n')
  })
  test.each([0, 1, 2, 3, 4])('who stops after %i answers leaves nothing behind', async (answers) => {
    const folder = passingFolder()
    const { ask } = person(...['Support for victims', 'Chief Executive', '2014-02-27', 'Board'].slice(0, answers))
    const { status, out, people } = await runIn(folder, ['new'], { ask })
    expect([status, out, people.endsWith('\nNothing was written.\n'), [...filesBelow(folder).keys()]]).toEqual([0, '', true, []])
  })
})

describe('For VS Code', () => {
  const names = ['boardpaper-house-style.schema.json', 'boardpaper-meeting.schema.json', 'boardpaper.code-snippets', 'extensions.json', 'settings.json', 'tasks.json'].map((name) => `.vscode/${name}`)
  test('writes what is missing beside papers/, wherever the command is given, and leaves the rest alone', async () => {
    const folder = passingFolder()
    mkdirSync(join(folder, 'papers/2014-02-27'), { recursive: true })
    put(join(folder, '.vscode'), 'settings.json', '{ "mine": true }')
    const { people } = await runIn(join(folder, 'papers/2014-02-27'), ['new', 'a.md', ...flags])
    expect(people).toContain('tasks.json\n')
    expect(people).not.toContain('settings.json')
    expect([...filesBelow(join(folder, '.vscode')).keys()].map((name) => `.vscode/${name}`)).toEqual(names)
    expect(textIn(folder, '.vscode/settings.json')).toBe('{ "mine": true }')
  })
  test('a second paper finds them there', async () => {
    const folder = passingFolder()
    await runIn(folder, ['new', ...flags])
    const before = filesBelow(join(folder, '.vscode'))
    const { people } = await runIn(folder, ['new', ...flags, '--title', 'Another'])
    expect(people).not.toContain('VS Code')
    expect(filesBelow(join(folder, '.vscode'))).toEqual(before)
  })
  test('what cannot be written is said, and the paper is there all the same', async () => {
    const folder = passingFolder()
    put(folder, '.vscode', 'a file')
    const { status, out, people } = await runIn(folder, ['new', ...flags])
    expect([status, out]).toEqual([1, `${file}\n`])
    expect(people).toContain('boardpaper: .vscode/tasks.json cannot be written: a file stands where a folder should be.\n')
  })
})

describe('boardpaper schema', () => {
  test('prints a schema as JSON', async () => {
    const { status, out, people } = await runIn(passingFolder(), ['schema', 'front-matter'])
    expect([status, people]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', required: ['to', 'from', 'date', 'title'] })
  })
  test('lists them, and knows what was meant', async () => {
    expect((await runIn(passingFolder(), ['schema'])).out).toBe('front-matter  the fields at the head of a paper\nmeeting       meeting.yaml\nhouse-style   house-style.yaml\naudit         what boardpaper audit --json prints\nstatus        what boardpaper status --json prints\n')
    expect(await runIn(passingFolder(), ['schema', 'frontmatter'])).toEqual({ status: 2, out: '', people: 'boardpaper: there is no schema "frontmatter"; did you mean front-matter?\n' })
  })
})
