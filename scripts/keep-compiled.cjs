/** Keeps what V8 compiles of the program while it builds the papers that are there: dist/cli/main.js starts with it. */
'use strict'
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')
const { load, compiledFile } = require('../dist/cli/main.js')

const nobody = { write: () => {}, live: false, colour: false, columns: 80 }
const out = mkdtempSync(join(tmpdir(), 'boardpaper-'))

const keepCompiled = async () => {
  const { runCommandLine, compiled } = load()
  // Whatever becomes of the papers: most of the program has run by then.
  await runCommandLine(['build', '--out', out], { out: nobody, people: nobody, workingFolder: join(__dirname, '..'), debug: false, untilInterrupted: () => Promise.resolve() })
  writeFileSync(compiledFile, compiled())
}

keepCompiled().finally(() => { rmSync(out, { recursive: true, force: true }) })
