/** qpdf, poppler, MuPDF and Ghostscript: four independent readers of PDF. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { altered } from '../planted.ts'
import { output, run } from '../run.ts'

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

/** What qpdf's check of the whole structure finds. */
export const qpdf = async (file: string): Promise<readonly string[]> => {
  const { status, stdout, stderr } = await run('qpdf', ['--check', file])
  const warnings = lines(stderr)
  return status === 0 || warnings.length > 0 ? warnings : [`status ${status}: ${stdout}`]
}

/** What MuPDF complains of when it draws every page. */
export const muPdf = async (file: string): Promise<readonly string[]> => {
  const { status, stderr } = await run('mutool', ['draw', '-q', '-r', '30', '-F', 'pgm', '-o', '-', file])
  // Debian builds it without colour profiles; that is no fault of the file.
  const complaints = lines(stderr).filter((line) => line !== 'warning: ICC support is not available')
  return status === 0 || complaints.length > 0 ? complaints : [`status ${status}`]
}

/** What Ghostscript complains of when it draws every page. */
export const ghostscript = async (file: string): Promise<readonly string[]> => {
  // Not quiet: it would then mend a file without a word.
  const { status, stdout, stderr } = await run('gs', ['-dNOPAUSE', '-dBATCH', '-dPDFSTOPONERROR', '-sDEVICE=nullpage', file])
  const complaints = [...lines(stderr), ...lines(stdout).filter((line) => /error|warning|repair|rebuil/i.test(line))]
  return status === 0 || complaints.length > 0 ? complaints : [`status ${status}`]
}

/** What poppler complains of when it reads every page. */
export const poppler = async (file: string): Promise<readonly string[]> => {
  const { status, stderr } = await run('pdftotext', [file, '-'])
  const complaints = lines(stderr)
  return status === 0 || complaints.length > 0 ? complaints : [`status ${status}`]
}

/** The text of each page, furniture included, as `pdftotext` reads it. */
export const textOfPages = async (file: string): Promise<readonly string[]> =>
  (await output('pdftotext', ['-layout', file, '-'])).split('\f').slice(0, -1)

/** The lines of `pdfinfo`, by name: Title, Tagged, Pages … */
export const pdfInfo = async (file: string): Promise<ReadonlyMap<string, string>> =>
  new Map(lines(await output('pdfinfo', [file])).map((line) => {
    const at = line.indexOf(':')
    return [line.slice(0, at), line.slice(at + 1).trim()]
  }))

/** The structure tree with its words, as `pdfinfo -struct-text` prints it. */
export const structureText = async (file: string): Promise<string> => {
  // poppler makes the colour profile ready again for each element, which takes ten times as long as all the rest.
  const colourless = `${file}.colourless`
  writeFileSync(colourless, altered(readFileSync(file), '/OutputIntents', '/OutputPurpose'))
  const printed = await output('pdfinfo', ['-struct-text', colourless])
  rmSync(colourless)
  return printed
}

export interface Font {
  readonly name: string
  readonly embedded: boolean
  readonly unicode: boolean
}

/** Every font of the file, as `pdffonts` lists it. */
export const fontsOf = async (file: string): Promise<readonly Font[]> =>
  lines(await output('pdffonts', [file])).slice(2).map((line) => {
    // name, type, encoding, emb, sub, uni, object and generation: the type holds spaces, so count from the end.
    const words = line.split(/\s+/)
    return { name: words[0] ?? '', embedded: words.at(-5) === 'yes', unicode: words.at(-3) === 'yes' }
  })

/** The files attached to a PDF, taken out by `pdfdetach` into a folder. */
export const attachmentsOf = async (file: string, folder: string): Promise<ReadonlyMap<string, string>> => {
  const listed = lines(await output('pdfdetach', ['-list', file]))
  const names = listed.flatMap((line) => /^\d+: (.*)$/.exec(line)?.slice(1) ?? [])
  await output('pdfdetach', ['-saveall', '-o', folder, file])
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** An object of the file as qpdf writes it in JSON: names with a slash, strings marked `u:` or `b:`, references `12 0 R`. */
export type PdfObject = null | boolean | number | string | readonly PdfObject[] | { readonly [key: string]: PdfObject }
const pdfObject: z.ZodType<PdfObject> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(pdfObject), z.record(z.string(), pdfObject)]))

/** Every object of the file by its reference, and the trailer, read by qpdf. */
export const objectsOf = async (file: string): Promise<{ readonly trailer: PdfObject; readonly at: (reference: PdfObject) => PdfObject }> => {
  const json: unknown = JSON.parse(await output('qpdf', ['--json=2', '--json-key=qpdf', file]))
  const { qpdf: [, objects] } = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) }).parse(json)
  const value = (key: string): PdfObject => {
    const object = z.union([z.object({ value: pdfObject }), z.object({ stream: z.object({ dict: pdfObject }) })]).parse(objects[key])
    return 'value' in object ? object.value : object.stream.dict
  }
  return {
    trailer: value('trailer'),
    at: (reference) => (typeof reference === 'string' && /^\d+ \d+ R$/.test(reference) ? value(`obj:${reference}`) : reference),
  }
}

/** An entry of a dictionary; null where there is none. */
export const entry = (object: PdfObject, key: string): PdfObject =>
  (object !== null && typeof object === 'object' && !Array.isArray(object) ? (object as { readonly [key: string]: PdfObject })[`/${key}`] ?? null : null)
export const list = (object: PdfObject): readonly PdfObject[] => (Array.isArray(object) ? object as readonly PdfObject[] : [])

/** The pages of a file in order, by reference. */
export const pagesOf = (trailer: PdfObject, at: (reference: PdfObject) => PdfObject): readonly PdfObject[] => {
  const below = (reference: PdfObject): readonly PdfObject[] => {
    const node = at(reference)
    return entry(node, 'Type') === '/Pages' ? list(entry(node, 'Kids')).flatMap(below) : [reference]
  }
  return below(entry(at(entry(trailer, 'Root')), 'Pages'))
}
