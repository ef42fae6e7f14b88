/** The built program in a folder of its own, as someone has it who installed it. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { home, passingFolder } from './folder.ts'
import { run, type Circumstances, type Said } from './run.ts'

/** The names of the packages that are installed with the program. */
const dependencies = Object.keys((JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }).dependencies)

/**
 * A copy of what is published, with the papers beside it and no other package than those it names as dependencies;
 * away when the tests of the file have ended.
 */
export const installed = (papers: 'with our papers' | 'without papers' = 'with our papers'): string => {
  const folder = passingFolder()
  if (!existsSync(join(home, 'dist', 'cli', 'main.js'))) throw new Error('The program is not built: npm run build')
  for (const part of ['dist', 'templates', ...papers === 'with our papers' ? ['papers'] : [], 'package.json']) cpSync(join(home, part), join(folder, part), { recursive: true })
  for (const name of dependencies) {
    const place = join(folder, 'node_modules', name)
    mkdirSync(dirname(place), { recursive: true })
    symlinkSync(join(home, 'node_modules', name), place, 'dir')
  }
  return folder
}

/** Runs `boardpaper` of a copy. Without other circumstances it runs in the copy's own folder. */
export const boardpaper = (copy: string, args: readonly string[], circumstances: Circumstances = {}): Promise<Said> =>
  run(process.execPath, [join(copy, 'dist', 'cli', 'main.js'), ...args], { cwd: copy, ...circumstances })

/** The words of a command as a shell takes it apart: `--title "Support for victims"` is two. */
export const wordsOfCommand = (line: string): readonly string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

/** Every file below a folder, by its path from there, in order; empty when there is no such folder. */
export const filesBelow = (folder: string): ReadonlyMap<string, Buffer> => {
  if (!existsSync(folder)) return new Map()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name))
  return new Map(files.sort().map((path) => [path.slice(folder.length + 1), readFileSync(path)]))
}
