/**
 * Makes dist/: the program, the library, and the library's declarations.
 * Bundled, because a clerk who builds one paper waits mostly for modules to be found and read.
 */
import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import process, { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'

const require = createRequire(import.meta.url)
const root = fileURLToPath(new URL('..', import.meta.url))
const dist = join(root, 'dist')

/**
 * What libraries bring along for work that they are never asked to do here. Left out, pdfkit loads in a fifth of the time:
 * it is handed fonts that are made ready, breaks no lines, reads no pictures and locks no files.
 */
const leftOut = {
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

const bundle = () => build({
  absWorkingDir: root,
  entryPoints: { 'cli/main': 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  // What is imported when wanted (a writer, a font opener) stays in files of its own.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names stay, so that a report of a fault can be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // Older packages among the bundled ones still ask for node's own modules with `require`, and for the name of their file.
  banner: { js: 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url); const __filename = import.meta.filename;' },
  plugins: [leaveOut, zodInEnglish],
  // Without the wish for worker threads that its entry for node begins with.
  alias: { fflate: 'fflate/browser' },
  logLevel: 'warning',
})

/** pdfkit looks for its colour profile beside the file that it has become part of. */
const copyColourProfile = async () => {
  const profile = 'data/sRGB_IEC61966_2_1.icc'
  const target = join(dist, 'chunks', profile)
  await mkdir(dirname(target), { recursive: true })
  await cp(join(dirname(require.resolve('pdfkit')), profile), target)
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
await Promise.all([bundle(), copyColourProfile(), declare()])
await chmod(join(dist, 'cli/main.js'), 0o755)
