/** `boardpaper begin` as clerks use it: a meeting by options and by answers, minutes and decisions that fit its agenda, and nothing written over. */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderWith, passingFolder, put } from '../support/folder.ts'
import { meetingHead, smallPaper } from '../support/meeting.ts'
import { folder } from './meeting.ts'
import { person, runIn } from './terminal.ts'

const options = ['--time', '14:00', '--venue', 'Room 1: the council chamber', '--profile', 'bcb']
const textIn = (at: string, name: string): string => readFileSync(join(at, folder, name), 'utf8')

/** A folder with papers and a PDF of others. */
const withPapers = (): string => folderWith({
  [`${folder}/b-grants.md`]: smallPaper('Grants'), [`${folder}/a-estates.md`]: smallPaper('Estates'), [`${folder}/letter.pdf`]: 'a letter', [`${folder}/notes.docx`]: 'notes',
})

describe('A meeting', () => {
  test('is begun with an item for each paper, on the day that its folder is called after', async () => {
    const at = withPapers()
    // What somebody wrote before there was a meeting is no paper of it.
    for (const name of ['Minutes.md', 'decisions.md']) put(at, `${folder}/${name}`, 'Notes.\n')
    const { status, out, people } = await runIn(at, ['begin', 'meeting', folder, ...options])
    expect([status, out, people]).toEqual([0, `${folder}/meeting.yaml\n`, `Open it, and put the items into the order in which they are taken. Then:\n  boardpaper status ${folder}\n`])
    await expect(textIn(at, 'meeting.yaml')).toMatchFileSnapshot('begun-meeting.txt')
    expect(await runIn(at, ['agenda', folder, '--format', 'html'])).toMatchObject({ status: 0, out: `output/public/2014-02-27/agenda.draft.html\n` })
  })
  test('may be begun before there is a paper, and says that it has no items yet', async () => {
    const at = passingFolder()
    expect((await runIn(at, ['begin', 'meeting', `${folder}/meeting.yaml`, ...options])).status).toBe(0)
    expect((await runIn(at, ['status', folder])).people).toContain('Nothing stands after “items:”.')
  })
  test('is asked for in a terminal, each thing until it can be used', async () => {
    const { ask, asked } = person('31 April 2014', '3 April 2014', '2pm', '', 'Room 1', '', 'panle', '')
    const at = passingFolder()
    const { status, people } = await runIn(at, ['begin', 'meeting', 'papers/april'], { ask })
    expect(asked).toEqual([
      'On which day is the meeting (such as 27 February 2014)?', 'On which day is the meeting (such as 27 February 2014)?',
      'When does it begin (such as 14:00)?', 'When does it begin (such as 14:00)? [14:00]', 'Where?', 'Which board meets? [Business Coordination Board]',
      'By which rules is it published? council, panel, parish or bcb', 'By which rules is it published? council, panel, parish or bcb [panel]',
    ])
    expect(people).toContain('“31 April 2014” is no day. April 2014 has 30 days.')
    expect(status).toBe(0)
    expect(readFileSync(join(at, 'papers/april/meeting.yaml'), 'utf8')).toMatch(/^board: Business Coordination Board\ndate: 3 April 2014\ntime: 14:00\nvenue: Room 1\n#.*\nprofile: panel\n/)
  })
  test('is not begun by halves: who stops has written nothing', async () => {
    const at = passingFolder()
    expect(await runIn(at, ['begin', 'meeting', folder], { ask: person('', '14:00').ask })).toMatchObject({ status: 0, people: '\nNothing was written.\n' })
    expect(existsSync(join(at, 'papers'))).toBe(false)
  })
  test.each([
    [['begin', 'meeting', folder], '--time, --venue and --profile are wanted; in a terminal, boardpaper begin asks for them'],
    [['begin', 'meeting', 'papers/spring', ...options], '--date is wanted; in a terminal, boardpaper begin asks for them'],
    [['begin', 'meeting', folder, ...options, '--date', '30 February 2014'], '--date: “30 February 2014” is no day. February 2014 has 28 days. Correct the day, the month or the year.'],
    [['begin', 'meeting', folder, ...options, '--time', '14h00'], '--time: “14h00” is no time of day such as 14:00. Did you mean “14:00”?'],
    [['begin', 'meeting', folder, ...options, '--time', 'noon'], '--time: “noon” is no time of day such as 14:00. Write it on the clock of 24 hours, such as 14:00.'],
    [['begin', 'meeting', folder, ...options, '--board', ' '], '--board: An answer is wanted.'],
    [['begin', 'meeting', folder, ...options, '--venue', 'Room\n1'], '--venue: The answer stands on one line, without control characters.'],
    [['begin', 'meeting', folder, ...options.slice(0, 4), '--profile', 'borough'], '--profile: There is no profile called “borough”; there are council, panel, parish and bcb.'],
    [['begin', 'minuets', folder], 'nothing called "minuets" can be begun; did you mean minutes?'],
    [['begin', 'meeting', folder, ...options, '--house', 'bbc'], 'there is no house "bbc"; there are bcb, plain'],
  ])('is refused in words: %s', async (args, words) => {
    const at = passingFolder()
    expect(await runIn(at, args)).toEqual({ status: 2, out: '', people: `boardpaper: ${words}\n` })
    expect(existsSync(join(at, 'papers'))).toBe(false)
  })
  test('is not written over', async () => {
    const at = withPapers()
    put(at, `${folder}/meeting.yaml`, 'mine')
    expect((await runIn(at, ['begin', 'meeting', folder, ...options])).people).toBe(`boardpaper: ${folder}/meeting.yaml is there already, and boardpaper begin writes over nothing\n`)
    expect(textIn(at, 'meeting.yaml')).toBe('mine')
  })
})

describe('Minutes and decisions', () => {
  const begun = async (): Promise<string> => {
    const at = withPapers()
    rmSync(join(at, folder, 'letter.pdf'))
    await runIn(at, ['begin', 'meeting', folder, ...options])
    put(at, `${folder}/meeting.yaml`, textIn(at, 'meeting.yaml').replace('items:', 'apologies: [Chief Constable]\nitems:\n  - verbal: Progress of *the* pilot\n    from: Chief Constable'))
    return at
  }
  /** What is told as an error, by its line. */
  const errors = (people: string): string[] => [...people.matchAll(/^\S+\/(\S+?):(\d+):\d+ {2}error {2}(\S+)/gm)].map(([, file = '', line, code]) => `${file}:${line} ${code}`)

  test('are begun with a heading for each item, and tell of their gaps until they are filled', async () => {
    const at = await begun()
    expect(await runIn(at, ['begin', 'minutes', folder])).toMatchObject({ status: 0, out: `${folder}/minutes.md\n` })
    await expect(textIn(at, 'minutes.md')).toMatchFileSnapshot('begun-minutes.txt')
    expect(errors((await runIn(at, ['minutes', folder, '--format', 'html'])).people)).toEqual(['minutes.md:5 record-missing'])
    put(at, `${folder}/minutes.md`, textIn(at, 'minutes.md').replace('- post:\n', '- post: Commissioner\n'))
    expect(await runIn(at, ['minutes', folder, '--format', 'html'])).toMatchObject({ status: 0, out: 'output/public/2014-02-27/minutes.draft.html\n' })
  })
  test('are begun for titles and names of files that Markdown would read otherwise', async () => {
    const titles = ['Grades A and C #', 'The "R&D; &amp; x" plan', 'A <b>bold</b> plan', 'Plan [x](y)', 'Back\\slash \\* x', '`code`', '~~x~~', 'A[^1] note', 'Update on *all* things']
    const at = folderWith({ [`${folder}/[b] #.md`]: smallPaper('Grants') })
    put(at, `${folder}/meeting.yaml`, `${meetingHead}  - paper: "[b] #.md"\n${titles.map((title) => `  - verbal: ${JSON.stringify(title)}\n    from: Chief Constable\n`).join('')}`)
    await runIn(at, ['begin', 'minutes', folder])
    put(at, `${folder}/minutes.md`, textIn(at, 'minutes.md').replace('- post:', '- post: Commissioner').replace(/^# .*\n$/gm, '$&\nIt was noted.\n'))
    expect(await runIn(at, ['minutes', folder, '--format', 'html'])).toMatchObject({ status: 0, people: '' })
  })
  test('decisions leave open what was decided, who declared what, and the first number of all', async () => {
    const at = await begun()
    await runIn(at, ['begin', 'decisions', folder])
    await expect(textIn(at, 'decisions.md')).toMatchFileSnapshot('begun-decisions.txt')
    const told = async (): Promise<readonly string[]> => errors((await runIn(at, ['decisions', folder, '--format', 'html'])).people)
    expect(await told()).toEqual([4, 9, 10, 20, 21].map((line) => `decisions.md:${line} record-missing`))
    put(at, `${folder}/decisions.md`, textIn(at, 'decisions.md').replace('  post:', '  post: Commissioner').replaceAll('Interests:', 'Interests: None.').replace('Number:\n', 'Number: CPCC 2014-001\n').replace('Number:\n', 'Number: CPCC 2014-002\n'))
    expect(await told()).toEqual(['decisions.md:12 decision-sentence', 'decisions.md:23 decision-sentence'])
  })
  test('decisions are numbered on from those of other meetings', async () => {
    const at = await begun()
    put(at, 'papers/2014-01-22/meeting.yaml', 'board: Business Coordination Board\n')
    put(at, 'papers/2014-01-22/decisions.md', '# a.md\n\nNumber: CPCC 2014-009\nInterests: None.\n')
    await runIn(at, ['begin', 'decisions', folder])
    expect(textIn(at, 'decisions.md').match(/^Number:.*/gm)).toEqual(['Number: CPCC 2014-010', 'Number: CPCC 2014-011'])
  })
  test.each(['minutes', 'decisions'])('%s are not written over, and need a meeting', async (which) => {
    const at = await begun()
    put(at, `${folder}/${which}.md`, 'mine')
    expect(await runIn(at, ['begin', which, folder])).toMatchObject({ status: 2, people: `boardpaper: ${folder}/${which}.md is there already, and boardpaper begin writes over nothing\n` })
    rmSync(join(at, folder, 'meeting.yaml'))
    rmSync(join(at, folder, `${which}.md`))
    expect((await runIn(at, ['begin', which, folder])).people).toContain('meeting-absent')
    expect(existsSync(join(at, folder, `${which}.md`))).toBe(false)
  })
})
