/** The house keeps its own laws, and each law can be seen to catch its breach. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { home } from './support/folder.ts'
import { laws, type Tree } from './support/laws.ts'

// The laws' own files name what they forbid.
const exempted = new Set(['test/support/laws.ts', 'test/architecture.test.ts'])
const looksLikeText = /\.(ts|mjs|md|hbs|yaml|yml|json|xml|txt|css)$|^\.ci\/run$/

/** Every text file of the project under these folders, and those that stand beside them. */
const projectTree = (): Tree => {
  const files = ['src', 'test', 'scripts', 'bench', 'templates', 'papers', 'docs', '.ci'].flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(home.length)))
  const beside = readdirSync(home, { withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'package-lock.json').map(({ name }) => name)
  return new Map([...files, ...beside]
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.startsWith('test/.cache/') && !exempted.has(path))
    .filter((path) => path.startsWith('src/') || looksLikeText.test(path))
    .sort()
    .map((path) => [path, readFileSync(join(home, path), 'utf8')]))
}

const tree = projectTree()

describe('The house keeps its laws', () => {
  test('all of it was looked at', () => {
    expect(tree.has('src/build.ts')).toBe(true)
    expect([...tree.keys()].filter((path) => path.startsWith('src/')).length).toBeGreaterThan(20)
  })
  test.each(laws.map((law) => [law.name, law] as const))('%s', (_, law) => {
    expect(law.breaches(tree)).toEqual([])
  })
})

const opening = '/** Says what this file is for. */\n'
/** One small wrong tree for each law. */
const planted: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
  'no file imports itself by way of others': [['src/read/a.ts', `import { a } from './a.ts'`]],
  'imports run one way': [
    ['src/read/a.ts', `import { b } from '../audit/b.ts'`],
    ['src/model/a.ts', `export type { B } from '../compose/b.ts'`],
    ['src/findings/a.ts', `import type { B } from '../model/b.ts'`],
    ['src/render/pdf/a.ts', `const b = await import('../docx/b.ts')`],
    ['src/render/layout/a.ts', `import { b } from '../pdf/b.ts'`],
    ['src/render/xlsx/a.ts', `import { b } from '../docx/b.ts'`],
    ['src/render/package/a.ts', `import { b } from '../xlsx/b.ts'`],
    ['src/working-paper/a.ts', `import { b } from '../workspace/b.ts'`],
    ['src/working-paper/a.ts', `import { b } from '../render/xlsx/b.ts'`],
    ['src/build.ts', `import { b } from './working-paper/b.ts'`],
    ['src/audit/a.ts', `import { b } from '../working-paper/b.ts'`],
    ['src/audit/a.ts', `import { b } from '../workspace/b.ts'`],
    ['src/clock/a.ts', `import { b } from '../read/b.ts'`],
    ['src/audit/a.ts', `import { b } from '../clock/b.ts'`],
    ['src/build.ts', `import { b } from './workspace/b.ts'`],
    ['src/workspace/a.ts', `import { b } from '../cli/b.ts'`],
    ['src/workspace/a.ts', `import { b } from '../render/pdf/b.ts'`],
    ['src/build.ts', `import { b } from './index.ts'`],
    ['src/build.ts', `import { b } from './cli/b.ts'`],
    ['src/editor/a.ts', `import { b } from '../read/b.ts'`],
    ['src/leak/a.ts', `import { b } from '../render/pdf/b.ts'`],
    ['src/subtraction/a.ts', `import { b } from '../audit/b.ts'`],
    ['src/read/c.ts', `import { b } from '../../test/b.ts'`],
  ],
  'every folder is a room of the plan': [['src/toolbox/a.ts', '']],
  'a library lives in one room': [
    ['src/compose/a.ts', `import PDFDocument from 'pdfkit'`],
    ['src/render/html/a.ts', `import { zipSync } from 'fflate'`],
    ['src/render/xlsx/a.ts', `import { zipSync } from 'fflate'`],
    ['src/audit/a.ts', `import { parse } from 'csv-parse/sync'`],
    ['src/read/a.ts', `import _ from 'lodash'`],
    ['src/render/pdf/a.ts', `import { getDocument } from 'unpdf/pdfjs'`],
  ],
  'the disk is touched in the workspace alone': [
    ['src/read/a.ts', `import { readFileSync } from 'node:fs'`],
    ['src/cli/a.ts', `import { readFile } from 'node:fs/promises'`],
    ['src/output-paths.ts', `import { existsSync } from 'node:fs'`],
    ['src/workspace/a.ts', `import { spawn } from 'node:child_process'`],
    ['src/new-paper.ts', `import { writeFileSync } from 'node:fs'`],
    ['src/audit/a.ts', `import { spawn } from 'node:child_process'`],
  ],
  'no room for odds and ends': [['src/read/utils.ts', ''], ['src/common/a.ts', '']],
  'nothing but TypeScript in src': [['src/read/a.js', '']],
  'each file opens with a sentence that says what it is for': [['src/read/a.ts', `import { z } from 'zod'`], ['src/read/b.ts', '/** Things */']],
  'no file is longer than 300 lines': [['src/read/a.ts', `${opening}${'\n'.repeat(300)}`]],
  'no path of one machine': [['docs/a.md', `See /${'work'}/main.`], ['README.md', `../${'shared'}/DESIGN.md`]],
  'the process belongs to the command line': [['src/read/a.ts', 'process.exit(1)']],
  'the clock belongs to the command line': [['src/read/a.ts', 'const now = new Date()'], ['src/read/b.ts', 'Date.now()']],
  'nothing is left to chance': [['src/cli/a.ts', 'Math.random()']],
  'no time zone': [['src/read/a.ts', 'new Date(2014, 1, 27)'], ['src/read/b.ts', 'date.getHours()']],
  'no locale': [['src/read/a.ts', 'a.localeCompare(b)'], ['src/read/b.ts', 'n.toLocaleString()'], ['src/read/c.ts', 'new Intl.NumberFormat()']],
  'no float touches money': [['src/audit/a.ts', 'Number(text)'], ['src/read/figures/a.ts', 'x.toFixed(2)'], ['src/working-paper/a.ts', 'Number(digits)'], ['src/subtraction/a.ts', 'Number(pence)'], ['src/render/xlsx/a.ts', 'Math.round(x)']],
  'a number is read whole': [['src/compose/a.ts', 'parseFloat(text)']],
  'no colour in code': [['src/render/pdf/a.ts', `fill('F2F2F2')`]],
  'no type is talked away': [['src/read/a.ts', `x as ${'any'}`], ['test/a.test.ts', `const x: ${'any'} = 1`]],
  'no test is talked away': [['test/a.test.ts', `test${'.only'}('x', () => {})`]],
  'no error is silenced': [['src/read/a.ts', `// @ts-${'ignore'}`]],
}

describe('Each law catches its breach', () => {
  test.each(laws.map((law) => [law.name, law] as const))('%s', (name, law) => {
    const files = planted[name] ?? []
    expect(files.length, 'there is a planted breach').toBeGreaterThan(0)
    for (const [path, text] of files) expect(law.breaches(new Map([[path, text]])), path).not.toEqual([])
  })
  test('a circle of three files is told in its order', () => {
    const circle: Tree = new Map([
      ['src/read/a.ts', `import { b } from './b.ts'`],
      ['src/read/b.ts', `import type { C } from './c.ts'`],
      ['src/read/c.ts', `import { a } from './a.ts'`],
    ])
    expect(laws.find(({ name }) => name === 'no file imports itself by way of others')?.breaches(circle)[0])
      .toBe('src/read/a.ts -> src/read/b.ts -> src/read/c.ts -> src/read/a.ts')
  })
  test('what is said in a comment, or reached by a lawful way, is no breach', () => {
    const lawful: Tree = new Map([
      ['src/read/a.ts', `${opening}// Not localeCompare, process.exit or Math.random: see https://example.org\nimport { b } from '../model/b.ts'\nimport remark from 'remark-parse'\n`],
      ['src/render/pdf/a.ts', `${opening}import PDFDocument from 'pdfkit'\nimport { b } from '../layout/b.ts'\nnew Date(Date.UTC(2014, 1, 27))\n`],
      ['src/workspace/a.ts', `${opening}import { readFileSync } from 'node:fs'\n`],
    ])
    expect(laws.flatMap((law) => law.breaches(lawful))).toEqual([])
  })
})
