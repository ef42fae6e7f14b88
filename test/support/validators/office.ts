/** LibreOffice and python-docx: independent readers of DOCX, and of workbooks. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { z } from 'zod'
import { pythonPath } from '../needs.ts'
import { output, run } from '../run.ts'

/**
 * Converts many files by one LibreOffice with a profile of its own, so that it never meets another that runs.
 * @param to `pdf`, or `txt` with the numbers of lists written out
 * @returns where each file's conversion is, in the same order
 */
export const libreOffice = async (to: 'pdf' | 'txt', files: readonly string[], folder: string): Promise<readonly string[]> => {
  const outputs = join(folder, to)
  await convert(to === 'txt' ? 'txt:Text (encoded):UTF8' : 'pdf', files, outputs)
  return files.map((file) => join(outputs, basename(file).replace(/\.\w+$/, `.${to}`)))
}

const convert = async (to: string, files: readonly string[], outputs: string): Promise<void> => {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'))
  mkdirSync(outputs, { recursive: true })
  try {
    const { status, stdout, stderr } = await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--norestore', '--nolockcheck', '--nodefault', '--convert-to', to, '--outdir', outputs, ...files,
    ])
    if (status !== 0) throw new Error(`LibreOffice ended with ${status}:\n${stdout}${stderr}`)
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
}

/** Every sheet of a workbook as LibreOffice reckons it, by the sheet's name: rows of cells, numbers as they are and not as they are shown. */
export const sheetsOf = async (file: string, folder: string): Promise<ReadonlyMap<string, readonly (readonly string[])[]>> => {
  const outputs = join(folder, `${basename(file)} sheets`)
  // Comma, quotation mark, UTF-8, from line 1; words quoted, values raw; every sheet into a file of its own.
  await convert('csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1', [file], outputs)
  const stem = `${basename(file, '.xlsx')}-`
  return new Map(readdirSync(outputs).filter((name) => name.startsWith(stem)).map((name) =>
    [name.slice(stem.length, -'.csv'.length), z.array(z.array(z.string())).parse(parse(readFileSync(join(outputs, name)), { relax_column_count: true, bom: true }))]))
}

/** The words of many DOCX files, list numbers included; running lines are not there, and of footnotes the marks alone. */
export const textOfDocx = async (files: readonly string[], folder: string): Promise<readonly string[]> =>
  (await libreOffice('txt', files, folder)).map((file) => readFileSync(file, 'utf8').replace(/^\uFEFF/, ''))

const asPythonReads = z.object({
  title: z.string(), author: z.string(), language: z.string(),
  paragraphs: z.array(z.object({ style: z.string(), text: z.string() })),
  tables: z.array(z.array(z.array(z.string()))),
})
export type AsPythonReads = z.infer<typeof asPythonReads>

const script = `
import json, sys, docx
d = docx.Document(sys.argv[1])
p = d.core_properties
print(json.dumps({
  'title': p.title, 'author': p.author, 'language': p.language,
  'paragraphs': [{'style': q.style.name, 'text': q.text} for q in d.paragraphs],
  'tables': [[[c.text for c in r.cells] for r in t.rows] for t in d.tables],
}))
`

/** What python-docx reads: properties, the style and words of each paragraph outside tables, and the cells of each table. */
export const pythonDocx = async (file: string): Promise<AsPythonReads> => {
  if (pythonPath === null) throw new Error('Python is not on this machine')
  return asPythonReads.parse(JSON.parse(await output(pythonPath, ['-c', script, file])))
}

const notesScript = `
import json, sys, docx
from lxml import etree
w = '{http://schemas.openxmlformats.org/wordprocessingml/2006/main}'
def notes(path):
    document = docx.Document(path)
    marks = [mark.get(w + 'id') for mark in document.element.iter(w + 'footnoteReference')]
    parts = [part for part in document.part.package.iter_parts() if part.partname == '/word/footnotes.xml']
    texts = {}
    for part in parts:
        for note in etree.fromstring(part.blob).iter(w + 'footnote'):
            texts[note.get(w + 'id')] = ' '.join(''.join(t.text or '' for t in p.iter(w + 't')) for p in note.iter(w + 'p'))
    return [texts.get(mark, 'no text') for mark in marks]
print(json.dumps([notes(path) for path in sys.argv[1:]]))
`

/** The words of the footnotes of many DOCX files, in the order of their marks, as python-docx reads them. */
export const notesOfDocx = async (files: readonly string[]): Promise<readonly (readonly string[])[]> => {
  if (pythonPath === null) throw new Error('Python is not on this machine')
  return z.array(z.array(z.string())).parse(JSON.parse(await output(pythonPath, ['-c', notesScript, ...files])))
}
