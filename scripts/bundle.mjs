/**
 * Makes dist/: the program, the library, the library's declarations, and the notices of what is bundled.
 * Bundled, because a clerk who builds one paper waits mostly for modules to be found and read.
 */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process, { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { thirdPartyNotices } from './third-party.mjs'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/**
 * What libraries bring along for work that they are never asked to do here. Left out, pdfkit loads in a fifth of the time:
 * it is handed fonts that are made ready, breaks no lines, reads no pictures and locks no files. And commander starts no other program.
 */
const leftOut = {
  commander: { 'node:child_process': ['spawn'] },
  pdfkit: { fontkit: ['create'], 'png-js': ['default'], '@noble/ciphers/aes': ['cbc', 'ecb'] },
}

const leaveOut = {
  name: 'leave out',
  setup: ({ onResolve, onLoad }) => {
    for (const [library, parts] of Object.entries(leftOut)) {
      for (const [part, names] of Object.entries(parts)) {
        const refusal = `() => { throw new Error(${JSON.stringify(`${part} was left out of ${library} (scripts/bundle.mjs)`)}) }`
        const contents = names.map((name) => (name === 'default' ? `export default ${refusal}` : `export const ${name} = ${refusal}`)).join('\n')
        const inLibrary = new RegExp(`[\\\\/]node_modules[\\\\/]${library}[\\\\/]`)
        const namespace = `left out of ${library}`
        onResolve({ filter: new RegExp(`^${part}$`) }, ({ importer }) => (inLibrary.test(importer) ? { path: part, namespace } : undefined))
        onLoad({ filter: new RegExp(`^${part}$`), namespace }, () => ({ contents }))
      }
    }
  },
}

/** zod speaks fifty languages; findings are worded here, in one. */
const zodInEnglish = {
  name: 'zod in English',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: 'export { default as en } from "./en.js"', loader: 'js' }))
  },
}

/** Line breaking begins with inflating its tables. Node does that itself, at once, and with the same result everywhere. */
const inflateByNode = {
  name: 'inflate by node',
  setup: ({ onLoad }) => {
    onLoad({ filter: /[\\/]tiny-inflate[\\/]index\.js$/ }, () => ({
      contents: 'const { inflateRawSync } = require("node:zlib"); module.exports = (from, to) => { to.set(inflateRawSync(from)); return to }',
    }))
  },
}

const bundled = {
  absWorkingDir: root,
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a report of a fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  // What libraries have bundled themselves bears its notices in comments; the rest are in THIRD-PARTY.md.
  legalComments: 'linked',
  metafile: true,
  plugins: [leaveOut, zodInEnglish, inflateByNode],
  // Without the wish for worker threads that its entry for node begins with.
  alias: { fflate: 'fflate/browser' },
  logLevel: 'warning',
}

/** The library. What is imported when wanted (a writer, a font opener) stays in files of its own. */
const bundleLibrary = () => build({
  ...bundled,
  entryPoints: { index: 'src/index.ts' },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  // Older packages among the bundled ones still ask for node's own modules with `require`, and for the name of their file.
  banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url); const __filename = import.meta.filename;' },
})

const script = { ...bundled, format: 'cjs', outExtension: { '.js': '.cjs' } }

/** Large, and seldom wanted: for unusual characters, for documents of others, and for what must not be published. Each is a file of its own. */
const apart = { fontkit: 'fontkit', 'pdf-lib': '@cantoo/pdf-lib', pdfjs: 'unpdf/pdfjs' }
const bundleApart = () => build({ ...script, entryPoints: apart })

const keptApart = {
  name: 'kept apart',
  setup: ({ onResolve }) => {
    for (const [file, library] of Object.entries(apart)) {
      // pdfkit asks for fontkit as well, and is given none (see above).
      onResolve({ filter: new RegExp(`^${library}$`) }, ({ importer }) => (/[\\/]src[\\/]/.test(importer.slice(root.length - 1)) && !/node_modules/.test(importer) ? { path: `./${file}.cjs`, external: true } : undefined))
    }
  },
}

/**
 * The program, as one function in one script: V8 keeps what it has compiled of a script (scripts/start.cjs), and not of modules.
 * Its parts still run only when they are imported.
 */
const bundleProgram = () => build({
  ...script,
  entryPoints: { program: 'src/cli/main.ts' },
  plugins: [keptApart, ...bundled.plugins],
  // A script that is compiled by hand has `require` alone to load what stays outside.
  supported: { 'dynamic-import': false },
  define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename', 'import.meta.url': 'fileAddress' },
  banner: { js: '(function (exports, require, module, __filename, __dirname) { const fileAddress = require("node:url").pathToFileURL(__filename).href;' },
  footer: { js: '})' },
})

/**
 * Escapes what the bundler leaves in regular expressions as it stands: a pound sign, a dash, a bullet.
 * What starts the program (start.cjs) takes each of its bytes for a character.
 */
const writeInAscii = async () => {
  const file = join(dist, 'program.cjs')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`))
}

/** What starts the program. Its folder says that it is no module: node would first load what loads modules. */
const copyStart = async () => {
  await mkdir(join(dist, 'cli'), { recursive: true })
  await cp(join(root, 'scripts/start.cjs'), join(dist, 'cli/main.js'))
  await chmod(join(dist, 'cli/main.js'), 0o755)
  await writeFile(join(dist, 'cli/package.json'), '{ "type": "commonjs" }\n')
}

/** Keeps what V8 compiles while the program builds the papers that are there. */
const keepCompiled = () => promisify(execFile)(execPath, [join(root, 'scripts/keep-compiled.cjs')])

/** pdfkit looks for its colour profile beside the file that it has become part of: a chunk of the library, or the program. */
const copyColourProfile = async () => {
  const profile = 'data/sRGB_IEC61966_2_1.icc'
  for (const folder of [dist, join(dist, 'chunks')]) {
    await mkdir(dirname(join(folder, profile)), { recursive: true })
    await cp(join(dirname(require.resolve('pdfkit')), profile), join(folder, profile))
  }
}

/** The declarations of the public API. */
const declare = async () => {
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
  await promisify(execFile)(execPath, [compiler, '-p', 'tsconfig.build.json'], { cwd: root }).catch((failure) => {
    // The compiler's words are for people; node's report of its exit status is not.
    console.error(failure.stdout || failure.message)
    process.exitCode = 1
  })
}

await rm(dist, { recursive: true, force: true })
const [library, program, seldom] = await Promise.all([bundleLibrary(), bundleProgram(), bundleApart(), copyStart(), copyColourProfile(), declare()])
await writeInAscii()
await writeFile(join(dist, 'THIRD-PARTY.md'), thirdPartyNotices(root, { ...library.metafile.outputs, ...program.metafile.outputs, ...seldom.metafile.outputs }))
await keepCompiled()
