/** The naive reference as a command: `node cold.mjs OUT PAPER...` writes a PDF and a DOCX of each paper. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeDocx } from './docx.mjs'
import { writePdf } from './pdf.mjs'
import { read } from './read.mjs'

const [out, ...files] = process.argv.slice(2)
mkdirSync(out, { recursive: true })
for (const file of files) {
  const paper = read(readFileSync(file, 'utf8'))
  const name = join(out, basename(file, '.md'))
  writeFileSync(`${name}.pdf`, await writePdf([paper]))
  writeFileSync(`${name}.docx`, await writeDocx(paper))
}
