/** Tests that need a program of another house. Without it they are skipped by name, and failed where CI=true. */
import { existsSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { home } from './folder.ts'

const onPath = (program: string): string | null =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, program)).find((path) => existsSync(path)) ?? null

/** Where `mvn dependency:copy-dependencies` of `test/pom.xml` lays veraPDF. */
export const veraPdfFolder = join(home, 'test', '.cache', 'verapdf')
export const chromiumPath = onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome')
// Debian's own interpreter comes first: it alone sees Debian's python3-docx.
export const pythonPath = existsSync('/usr/bin/python3') ? '/usr/bin/python3' : onPath('python3')
const pythonDocx = '/usr/lib/python3/dist-packages/docx'

const soffice = onPath('soffice')

const present = {
  qpdf: onPath('qpdf') !== null,
  poppler: onPath('pdfinfo') !== null && onPath('pdftotext') !== null && onPath('pdffonts') !== null && onPath('pdfdetach') !== null,
  MuPDF: onPath('mutool') !== null,
  Ghostscript: onPath('gs') !== null,
  LibreOffice: soffice !== null,
  // Its spreadsheet is a package of its own.
  'LibreOffice Calc': soffice !== null && existsSync(join(dirname(realpathSync(soffice)), 'libsclo.so')),
  Chromium: chromiumPath !== null,
  Java: onPath('java') !== null,
  veraPDF: onPath('java') !== null && existsSync(veraPdfFolder),
  Python: pythonPath !== null,
  'python-docx': pythonPath !== null && existsSync(pythonDocx),
}
export type Tool = keyof typeof present

/** Gives `test` for a test that wants these tools: the one place where a test may be skipped. */
export const needs = (...tools: readonly Tool[]) => (title: string, body: () => void | Promise<void>, timeout?: number): void => {
  const missing = tools.filter((tool) => !present[tool])
  if (missing.length === 0) test(title, body, timeout)
  else if (process.env['CI'] === 'true') test(title, () => expect.unreachable(`${missing.join(', ')} is not on this machine`))
  else test.runIf(false)(`${title} (skipped: ${missing.join(', ')} is not on this machine)`, () => {})
}

/** True when what `needs` asks for is there, so that costly preparation can be left out together with its tests. */
export const has = (...tools: readonly Tool[]): boolean => tools.every((tool) => present[tool])
