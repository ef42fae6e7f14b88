/** The program as the shell runs it: streams, statuses, signals. It is what `npm run build` made. */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { home, passingFolder, put } from '../support/folder.ts'
import { run } from '../support/run.ts'

const program = join(home, 'dist/cli/main.js')
const shipped = 'papers/2014-02-27/providing-support-for-victims.md'

beforeAll(() => { expect(existsSync(program), 'npm run build has been run').toBe(true) })

/** A folder with so many copies of a shipped paper. */
const folderOf = (papers: number): string => {
  const folder = passingFolder()
  mkdirSync(join(folder, 'papers'))
  const text = readFileSync(join(home, shipped), 'utf8')
  for (let number = 1; number <= papers; number++) put(join(folder, 'papers'), `${number}.md`, text)
  return folder
}

describe('The program', () => {
  test('gives data on stdout, words on stderr, and its status', async () => {
    const folder = folderOf(1)
    const { status, stdout, stderr } = await run(process.execPath, [program, 'build', '--format', 'html'], { cwd: folder })
    expect([status, stdout]).toEqual([0, 'output/1.html\n'])
    expect(stderr).toContain('1 paper built')
    expect((await run(process.execPath, [program, 'bild'], { cwd: folder })).status).toBe(2)
  })
  test('writes no colour into a file, and none for those who ask for none', async () => {
    const { stderr } = await run(process.execPath, [program, 'build', '--format', 'html'], { cwd: folderOf(1), env: { NO_COLOR: '1', FORCE_COLOR: undefined } })
    expect(stderr).not.toContain('\x1b')
  })
  test('builds on in silence when nobody reads its list any more', async () => {
    const folder = folderOf(3)
    const status = await new Promise((resolve) => {
      const child = spawn(process.execPath, [program, 'build', '--format', 'html'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
      child.stdout.destroy()
      child.stderr.destroy()
      child.on('close', resolve)
    })
    expect(status).toBe(0)
    expect(readdirSync(join(folder, 'output')).sort()).toEqual(['1.html', '2.html', '3.html'])
  })
  test('leaves nothing half written when it is interrupted', async () => {
    const folder = folderOf(40)
    await new Promise((resolve) => {
      const child = spawn(process.execPath, [program, 'build'], { cwd: folder })
      child.stdout.once('data', () => child.kill('SIGINT'))
      child.on('close', resolve)
    })
    const files = readdirSync(join(folder, 'output'))
    expect(files.filter((name) => !/^\d+\.(pdf|docx|html)$/.test(name))).toEqual([])
    // Each paper with all its files, or with none.
    expect(files.length % 3).toBe(0)
    expect(files.length).toBeLessThan(120)
  })
})
