/** The files of a public edition, opened as anybody may open them: unpacked bytes, and what two readers of each format get out of them. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { buildPaper, formats, type LookOver } from '../../src/build.ts'
import { finding } from '../../src/findings/finding.ts'
import { startOfFile } from '../../src/findings/place.ts'
import { passingFolder } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { needs } from '../support/needs.ts'
import { output, run } from '../support/run.ts'
import { plantedPaper, secretsIn, type PlantedPaper } from '../support/secrets.ts'
import { pythonDocx } from '../support/validators/office.ts'
import { textOfPages } from '../support/validators/pdf-readers.ts'

/** Bytes as text in each way that a file may hold it: one byte a character, two, or in hexadecimal. */
const readings = (bytes: Uint8Array): string => {
  const plain = Buffer.from(bytes).toString('latin1')
  const hexadecimal = [...plain.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, digits = '']) => Buffer.from(digits, 'hex').toString('latin1').replaceAll('\0', ''))
  return [plain, plain.replaceAll('\0', ''), Buffer.from(bytes).toString('utf8'), ...hexadecimal].join('\n')
}

/** Everything in a file, whatever is packed in it. */
const unpacked = (format: string, bytes: Uint8Array): string => {
  if (format === 'docx') return Object.entries(unzipSync(bytes)).map(([name, part]) => `${name}\n${readings(part)}`).join('\n')
  const plain = Buffer.from(bytes)
  const streams = [...plain.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: start }) => {
    try {
      return [readings(inflateSync(plain.subarray(index + start.length), { finishFlush: 2 }))]
    } catch {
      // A stream that is not deflated stands in the bytes as they are.
      return []
    }
  })
  return [readings(bytes), ...streams].join('\n')
}

const folder = passingFolder()
const planted: readonly PlantedPaper[] = [plantedPaper(3, { whole: false, faulty: false }), plantedPaper(8, { whole: false, faulty: false }), plantedPaper(5, { whole: true, faulty: false })]
const built = await Promise.all(planted.map(async (paper, index) => {
  const { files, document, findings } = await buildPaper(paper.source, bcb, formats, 'final', 'public')
  if (document === null) throw new Error(JSON.stringify(findings))
  return files.map(({ format, written: { bytes } }) => {
    const file = join(folder, `${index}.${format}`)
    writeFileSync(file, bytes)
    return { paper, file, format, bytes }
  })
}))
const all = built.flat()
const ofFormat = (format: string) => all.filter((one) => one.format === format)

describe('The files of a public edition', () => {
  test('hold no secret in their bytes, unpacked', () => {
    expect(all.length).toBe(9)
    for (const { paper, file, format, bytes } of all) expect(secretsIn(unpacked(format, bytes), paper), file).toEqual([])
  })
  test('would be seen to hold one: the private edition does, in each format', async () => {
    const [paper] = planted
    if (paper === undefined) throw new Error('nothing was planted')
    const { files } = await buildPaper(paper.source, bcb, formats)
    for (const { format, written: { bytes } } of files) expect(secretsIn(unpacked(format, bytes), paper).length, format).toBeGreaterThan(10)
  })
  test('are none where what looks them over finds an error, in a draft too', async () => {
    const [paper] = planted
    if (paper === undefined) throw new Error('nothing was planted')
    const told: string[] = []
    const lookOver = (severity: 'error' | 'warning'): LookOver => ({ whole, paper: open, files, keptBack, passages }) => {
      told.push(`${secretsIn(JSON.stringify(whole, (_, value: unknown) => (typeof value === 'bigint' ? '' : value)), paper).length > 10} ${open.private} ${files.length} ${passages.some(({ file, place }) => keptBack.holds(file, place))}`)
      return Promise.resolve([finding('output-unwritable', paper.source.file, startOfFile, 'Something was seen.', { severity })])
    }
    for (const mode of ['final', 'draft'] as const) {
      const found = await buildPaper(paper.source, bcb, ['html'], mode, 'public', lookOver('error'))
      expect([found.files, found.document, found.findings.some(({ what }) => what === 'Something was seen.')]).toEqual([[], null, true])
    }
    expect((await buildPaper(paper.source, bcb, ['html'], 'final', 'public', lookOver('warning'))).files.length).toBe(1)
    expect((await buildPaper(paper.source, bcb, ['html'], 'final', 'private', lookOver('error'))).files.length).toBe(1)
    expect(told).toEqual(Array.from({ length: 3 }, () => 'true false 1 true'))
  })
  needs('poppler', 'MuPDF')('give none to two readers of PDF, in text, outline, properties or attachments', async () => {
    for (const { paper, file } of ofFormat('pdf')) {
      const said = [...await textOfPages(file), await output('mutool', ['draw', '-q', '-F', 'txt', '-o', '-', file]), (await run('pdfinfo', ['-dests', '-meta', file])).stdout, (await run('mutool', ['show', file, 'outline', 'grep'])).stdout]
      expect(secretsIn(said.join('\n'), paper), file).toEqual([])
      expect(said.join('\n'), file).toContain('Not for publication')
    }
  })
  needs('python-docx')('give none to a reader of DOCX', async () => {
    for (const { paper, file } of ofFormat('docx')) expect(secretsIn(JSON.stringify(await pythonDocx(file)), paper), file).toEqual([])
  })
})
