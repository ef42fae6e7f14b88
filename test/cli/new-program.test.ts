/** `boardpaper new` as the shell runs it: without a terminal, and at one. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home, passingFolder } from '../support/folder.ts'
import { needs, pythonPath } from '../support/needs.ts'
import { boardpaper, filesBelow, installed } from '../support/program.ts'
import { run, type Said } from '../support/run.ts'

const flags = ['--title', 'Budget #2: "final" — 2013/14', '--from', 'Chief Executive', '--date', '2014-02-27']
const file = 'papers/2014-02-27/budget-2-final-2013-14.md'

describe('Without a terminal', () => {
  test('the program begins a paper that it builds, once', async () => {
    const copy = installed()
    const folder = passingFolder()
    const first = await boardpaper(copy, ['new', ...flags], { cwd: folder })
    expect([first.status, first.stdout]).toEqual([0, `${file}\n`])
    const made = filesBelow(folder)
    for (const [name, bytes] of made) if (name.startsWith('.vscode/')) expect(() => { JSON.parse(bytes.toString()) }, name).not.toThrow()
    expect([...made.keys()].filter((name) => name.startsWith('.vscode/')).length).toBe(6)

    const second = await boardpaper(copy, ['new', ...flags], { cwd: folder })
    expect([second.status, second.stdout, second.stderr]).toEqual([2, '', expect.stringContaining('is there already')])
    expect(filesBelow(folder)).toEqual(made)

    const built = await boardpaper(copy, ['build'], { cwd: folder })
    expect([built.status, built.stdout]).toEqual([0, expect.stringContaining('output/2014-02-27/budget-2-final-2013-14.draft.pdf  1 page\n')])
    expect(built.stderr).not.toMatch(/ {2}error {2}/)
  })
  test('the program says which options are missing, and waits for nobody', async () => {
    const { status, stdout, stderr } = await boardpaper(installed(), ['new', '--from', 'Chief Executive'], { cwd: passingFolder(), input: 'Title\n2014-02-27\n' })
    expect([status, stdout, stderr]).toEqual([2, '', 'boardpaper: --title and --date are wanted; in a terminal, boardpaper new asks for them\n'])
  })
})

/** Runs `boardpaper new` at a terminal, typing when the words have been said. */
const typing = (folder: string, ...said: readonly (readonly [words: string, keys: string])[]): Promise<Said> =>
  run(pythonPath ?? '', [join(home, 'test/support/at-a-terminal.py'), folder, ...said.flat(), '--', process.execPath, join(home, 'dist/cli/main.js'), 'new'])

describe('At a terminal', () => {
  needs('Python')('the program asks, and writes when all is answered', async () => {
    const folder = passingFolder()
    const { status, stdout } = await typing(folder, ['title', 'Support for victims\r'], ['post', 'Chief Executive\r'], ['day', '27 Feb 2014\r'], ['[27 February 2014]', '\r'], ['board', '\r'], ['table', 'no\r'])
    expect([status, stdout]).toEqual([0, expect.stringContaining('boardpaper build papers/2014-02-27/support-for-victims.md')])
    expect(readFileSync(join(folder, 'papers/2014-02-27/support-for-victims.md'), 'utf8')).toContain('date: 27 February 2014\n')
  })
  for (const [name, keys] of [['Ctrl-C', '\x03'], ['Ctrl-D', '\x04']] as const) {
    needs('Python')(`${name} ends it with nothing written`, async () => {
      const folder = passingFolder()
      const { status, stdout } = await typing(folder, ['title', 'Support for victims\r'], ['post', keys])
      expect([status, stdout.includes('Nothing was written.'), existsSync(join(folder, 'papers'))]).toEqual([0, true, false])
    })
  }
})
