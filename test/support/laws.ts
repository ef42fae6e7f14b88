/** The laws of the house (ARCHITECTURE.md), as functions from source files to the breaches in them. */

/** A source tree: path from the project's folder (`src/read/paper.ts`) to text. */
export type Tree = ReadonlyMap<string, string>

/** One law: what it is called, and every breach of it as `path: what`. */
export interface Law {
  readonly name: string
  readonly breaches: (tree: Tree) => readonly string[]
}

const middleRooms = ['read', 'number', 'audit', 'meeting', 'clock', 'edition', 'compose', 'render', 'import', 'verify', 'publish', 'editor', 'leak', 'subtraction'] as const

/** The room of a file: its folder under `src`, with render's rooms told apart; a file right under `src` is of the journey, but for the public API. */
const roomOf = (path: string): string => {
  if (path === 'src/index.ts') return 'api'
  const [, room = '', second = '', third] = path.split('/')
  if (second === '') return 'journey'
  return room === 'render' && third !== undefined ? `render/${second}` : room
}

const journeyStandsOn = ['findings', 'model', ...middleRooms, 'render/measure', 'render/layout', 'render/pdf', 'render/package', 'render/docx', 'render/xlsx', 'render/html']

/** Which rooms a room may import from, besides itself. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  findings: [],
  model: ['findings'],
  ...Object.fromEntries(middleRooms.map((room) => [room, ['findings', 'model']])),
  'render/measure': ['findings', 'model'],
  'render/layout': ['findings', 'model', 'render/measure'],
  'render/pdf': ['findings', 'model', 'render/measure', 'render/layout'],
  // What all office files are: parts in a zip, and how they point at one another.
  'render/package': ['findings', 'model'],
  'render/docx': ['findings', 'model', 'render/measure', 'render/layout', 'render/package'],
  'render/xlsx': ['findings', 'model', 'render/package'],
  'render/html': ['findings', 'model'],
  journey: journeyStandsOn,
  // It writes down what the auditor's journey came to, and calls no other room to work.
  'working-paper': ['findings', 'model', 'audit', 'journey'],
  workspace: ['findings', 'model', 'read', 'compose', 'render/measure', 'journey'],
  api: [...journeyStandsOn, 'journey', 'workspace'],
}

/** Which rooms may import a library. A library that is not here has no room yet. */
const libraryRooms: readonly (readonly [library: RegExp, rooms: readonly string[]])[] = [
  [/^zod$/, ['findings', 'model', 'read', 'audit', 'import', 'verify', 'publish', 'cli']],
  [/^(unified|remark-.*|micromark.*|mdast.*|unist.*|vfile.*)$/, ['read']],
  [/^yaml$/, ['read']],
  [/^csv-parse\/sync$/, ['read']],
  // "Did you mean": of field names and of references alike.
  [/^diff$/, ['publish']],
  [/^leven$/, ['read', 'number', 'cli']],
  [/^temporal-polyfill(\/.*)?$/, ['read', 'model']],
  [/^handlebars(\/.*)?$/, ['compose']],
  [/^linebreak$/, ['render/measure', 'render/layout']],
  [/^pdfkit(\/.*)?$/, ['render/pdf']],
  [/^fontkit$/, ['render/pdf']],
  [/^docx$/, ['render/docx']],
  // Both formats are made of deflated streams, and so is a workbook that is read.
  [/^fflate$/, ['render/pdf', 'render/package', 'read', 'leak']],
  [/^saxen$/, ['read']],
  [/^numfmt$/, ['read']],
  [/^(hast.*)$/, ['render/html']],
  // Other people's PDFs are parsed by it; ours are written by pdfkit.
  [/^@cantoo\/pdf-lib$/, ['read']],
  // Readers that share nothing with our writers, and the hunt itself.
  [/^(unpdf\/pdfjs|parse5|@xmldom\/xmldom|@monyone\/aho-corasick)$/, ['leak']],
  [/^write-file-atomic$/, ['workspace']],
  [/^chokidar$/, ['workspace']],
  [/^image-size$/, ['read']],
  [/^commander$/, ['cli']],
]

const withoutComments = (text: string): string =>
  // The line count stays, and `//` in an address is no comment.
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|[^:'"`\\/])\/\/.*$/gm, '$1')

interface Import {
  readonly path: string
  readonly what: string
}

const importsOf = (path: string, text: string): readonly Import[] =>
  [...withoutComments(text).matchAll(/(?:^|[\s;}])(?:import|from)\s*\(?\s*'([^']+)'/g)].map((match) => ({ path, what: match[1] ?? '' }))

/** The file that a relative import names. */
const resolved = ({ path, what }: Import): string => {
  const parts = path.split('/').slice(0, -1)
  for (const step of what.split('/')) {
    if (step === '..') parts.pop()
    else if (step !== '.') parts.push(step)
  }
  return parts.join('/')
}

const inSrc = (tree: Tree): readonly (readonly [string, string])[] => [...tree].filter(([path]) => path.startsWith('src/'))

/** A law that forbids a pattern in the code of the files that it covers. */
const forbids = (name: string, pattern: RegExp, covers: (path: string) => boolean): Law => ({
  name,
  breaches: (tree) => [...tree].filter(([path]) => covers(path)).flatMap(([path, text]) =>
    withoutComments(text).split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []))),
})

const inCli = (path: string): boolean => path.startsWith('src/cli/') || path.startsWith('src/desk/')
const inWorkspace = (path: string): boolean => path.startsWith('src/workspace/')
const code = (path: string): boolean => path.startsWith('src/')
const outsideCli = (path: string): boolean => code(path) && !inCli(path)
const castsMoney = (path: string): boolean =>
  /^src\/(audit\/|subtraction\/|working-paper\/|render\/xlsx\/|read\/figures|model\/(money|figure)\.ts)/.test(path)

const lawOfArrows: Law = {
  name: 'imports run one way',
  breaches: (tree) => inSrc(tree).flatMap(([path, text]) => importsOf(path, text).filter(({ what }) => what.startsWith('.')).flatMap((one) => {
    const [from, to] = [roomOf(path), roomOf(resolved(one))]
    if (!resolved(one).startsWith('src/')) return [`${path} leaves src: ${one.what}`]
    if (from === to || from === 'cli' || from === 'desk') return []
    return (arrows[from] ?? []).includes(to) ? [] : [`${path} imports from ${to}: ${one.what}`]
  })),
}

const lawOfCircles: Law = {
  name: 'no file imports itself by way of others',
  breaches: (tree) => {
    const imported = new Map(inSrc(tree).map(([path, text]) => [path, importsOf(path, text).filter(({ what }) => what.startsWith('.')).map(resolved)]))
    const clear = new Set<string>()
    const circleFrom = (path: string, way: readonly string[]): readonly string[] | null => {
      if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
      if (clear.has(path)) return null
      for (const next of imported.get(path) ?? []) {
        const circle = circleFrom(next, [...way, path])
        if (circle !== null) return circle
      }
      clear.add(path)
      return null
    }
    return [...imported.keys()].flatMap((path) => circleFrom(path, [])?.join(' -> ') ?? [])
  },
}

const lawOfRooms: Law = {
  name: 'every folder is a room of the plan',
  breaches: (tree) => inSrc(tree).flatMap(([path]) => {
    const room = roomOf(path)
    return room in arrows || room === 'cli' || room === 'desk' ? [] : [path]
  }),
}

const lawOfLibraries: Law = {
  name: 'a library lives in one room',
  breaches: (tree) => inSrc(tree).flatMap(([path, text]) => importsOf(path, text).filter(({ what }) => !/^(\.|node:)/.test(what)).flatMap(({ what }) => {
    const entry = libraryRooms.find(([library]) => library.test(what))
    return entry !== undefined && entry[1].includes(roomOf(path)) ? [] : [`${path} imports ${what}`]
  })),
}

const lawOfTheDisk: Law = {
  name: 'the disk is touched in the workspace alone',
  breaches: (tree) => inSrc(tree).flatMap(([path, text]) => {
    const allowed = (what: string): boolean => {
      // Pure functions over text, bytes and addresses.
      if (['node:path/posix', 'node:buffer', 'node:url', 'node:zlib', 'node:crypto'].includes(what)) return true
      if (['node:path', 'node:util', 'node:module'].includes(what)) return inWorkspace(path) || inCli(path)
      return what.startsWith('node:fs') ? inWorkspace(path) : inCli(path)
    }
    return importsOf(path, text).filter(({ what }) => what.startsWith('node:') && !allowed(what)).map(({ what }) => `${path} imports ${what}`)
  }),
}

const lawOfNames: Law = {
  name: 'no room for odds and ends',
  breaches: (tree) => inSrc(tree).map(([path]) => path).filter((path) =>
    path.replace(/\.(d\.)?ts$/, '').split('/').some((part) => /^(utils?|helpers?|common|core|shared|misc|lib|managers?|data|info)$/.test(part))),
}

const lawOfKinds: Law = {
  name: 'nothing but TypeScript in src',
  breaches: (tree) => inSrc(tree).map(([path]) => path).filter((path) => !path.endsWith('.ts')),
}

const lawOfOpenings: Law = {
  name: 'each file opens with a sentence that says what it is for',
  breaches: (tree) => inSrc(tree).filter(([, text]) => !/^(?:#!.*\n)?\/\*\*\s(?:\s*\*\s)?[^*]{15,}?[.:?!]/.test(text)).map(([path]) => path),
}

const mostLines = 300

const lawOfLength: Law = {
  name: `no file is longer than ${mostLines} lines`,
  breaches: (tree) => inSrc(tree).flatMap(([path, text]) => {
    const lines = text.split('\n').length - 1
    return lines > mostLines ? [`${path} has ${lines}`] : []
  }),
}

const machineFolders = ['work', 'tmp', 'root', 'home', 'farm'].join('|')

const lawOfMachines: Law = {
  name: 'no path of one machine',
  breaches: (tree) => [...tree].flatMap(([path, text]) => text.split('\n').flatMap((line, index) =>
    (new RegExp(`(^|[^\\w.$}])/(${machineFolders})/[a-z.]|\\.\\./${'shared'}`).test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []))),
}

export const laws: readonly Law[] = [
  lawOfArrows,
  lawOfCircles,
  lawOfRooms,
  lawOfLibraries,
  lawOfTheDisk,
  lawOfNames,
  lawOfKinds,
  lawOfOpenings,
  lawOfLength,
  lawOfMachines,
  forbids('the process belongs to the command line', /\bprocess\./, outsideCli),
  forbids('the clock belongs to the command line', /\bnew Date\(\s*\)|\bDate\.now\b|\bTemporal\.Now\b|\bperformance\.|\bhrtime\b|\bset(Timeout|Interval)\b/, outsideCli),
  forbids('nothing is left to chance', /\bMath\.random\b|\brandom(UUID|Bytes|Int)\b|\bgetRandomValues\b|\bnanoid\b/, code),
  forbids('no time zone', /\bnew Date\((?!\s*\)|Date\.UTC\(|0\))|\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(/,
    // fflate takes a zip's moments apart by local time, so they are put together by it.
    (path) => code(path) && path !== 'src/render/package/package.ts'),
  forbids('no locale', /\.toLocale\w+\(|\blocaleCompare\b|\bIntl\b/, outsideCli),
  forbids('no float touches money', /\bparseFloat\b|\bNumber\(|\bNumber\.parse|\.toFixed\(|\bMath\.(?!max|min)/, castsMoney),
  forbids('a number is read whole', /\bparseFloat\b/, code),
  // Black is where every page description begins; any other colour is the house's to choose.
  forbids('no colour in code', /['"`]#?(?!000000)[0-9A-Fa-f]{6}['"`]/, (path) => code(path) && path !== 'src/model/house-style.ts'),
  forbids('no type is talked away', /(?::|\bas|<|\|)\s*any\b|\bany\[\]|\bas unknown as\b/, (path) => path.startsWith('src/') || path.startsWith('test/')),
  forbids('no test is talked away', /\b(it|test|describe)\s*\.\s*(skip|todo|only|skipIf)\b/, (path) => path.startsWith('test/')),
  {
    // Looked for in comments, where it would do its work.
    name: 'no error is silenced',
    breaches: (tree) => [...tree].filter(([path]) => /\.(ts|mjs)$/.test(path)).flatMap(([path, text]) =>
      (/@ts-(?:ignore|nocheck|expect-error)|eslint-disable/.test(text) ? [path] : [])),
  },
]
