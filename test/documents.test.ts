/** What the documents say is so: their links lead somewhere, their commands work, their examples are what comes out. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../src/build.ts'
import { home } from './support/folder.ts'
import { bcb, sourceOf } from './support/house.ts'
import { boardpaper, installed, wordsOfCommand } from './support/program.ts'

const documents = [...readdirSync(home).filter((name) => name.endsWith('.md')), ...readdirSync(join(home, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
const textOf = (name: string): string => readFileSync(join(home, name), 'utf8')

test.each(documents)('every link of %s leads to a file that is there', (name) => {
  // In an example a link is only shown.
  const prose = textOf(name).replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]+`/g, '')
  const links = [...prose.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => target)
  expect(links.filter((target) => !existsSync(join(home, dirname(name), target)))).toEqual([])
})

describe('README.md', () => {
  const readme = textOf('README.md')
  const blocks = [...readme.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }))

  test('shows a paper in which nothing is wrong', () => {
    const paper = blocks.find(({ language }) => language === 'markdown')?.text ?? ''
    expect(checkSource(sourceOf(paper), bcb).findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('shows a message as it is printed when £100k of the first award is typed as £101k', async () => {
    const copy = installed()
    const paper = join(copy, 'papers', '2014-02-27', 'providing-support-for-victims.md')
    writeFileSync(paper, readFileSync(paper, 'utf8').replace('| £100k |', '| £101k |'))
    const { stderr, status } = await boardpaper(copy, ['build', 'papers/2014-02-27'])
    expect(status).toBe(1)
    const message = blocks.find(({ text }) => text.startsWith('papers/'))?.text ?? '?'
    expect(stderr).toContain(message)
  })

  const commands = [...readme.matchAll(/^ {4}node dist\/cli\/main\.js (.*)$/gm)].map(([, args = '']) => args)
  test.each(commands)('%s works', async (args) => {
    expect((await boardpaper(installed(), wordsOfCommand(args))).status).toBe(0)
  })

  test('names every script of npm that it tells to run', () => {
    const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'))
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script)
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })
})

test('the map of ARCHITECTURE.md has every room, and every folder beside them', () => {
  const map = textOf('ARCHITECTURE.md')
  const here = (folder: string): string[] => readdirSync(join(home, folder), { withFileTypes: true }).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name))
  const rooms = here('src').map((name) => `src/${name}`)
  const folders = here('.').filter((name) => name.endsWith('/') && !['.git/', 'node_modules/', 'coverage/', 'src/', 'templates/'].includes(name))
  expect([...rooms, ...folders].filter((name) => !map.includes(`\`${name}`) && name !== 'src/render/')).toEqual([])
})
