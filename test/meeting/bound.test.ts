/** Other people's documents in a pack: each page as it was, in its place, under our number; and nothing that acts, hides or says more than is seen. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { seenSize } from '../../src/model/bound-pdf.ts'
import { writePack } from '../../src/build-pack.ts'
import { packFindings } from '../../src/findings/catalogue/pack.ts'
import { readPdf } from '../../src/read/pdf/read.ts'
import { busy, hostile, letter, plans } from '../support/foreign-pdfs.ts'
import { passingFolder, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { meetingHead, meetingOf, packOf, smallPaper, soundPack, terms } from '../support/meeting.ts'
import { has, needs } from '../support/needs.ts'
import { pdfOfObjects } from '../support/planted.ts'
import { output } from '../support/run.ts'
import { elementsOf, readStructure, structureWords } from '../support/structure-text.ts'
import { ghostscript, muPdf, objectsOf, entry, poppler, qpdf, structureText, textOfPages } from '../support/validators/pdf-readers.ts'

const folder = passingFolder()
const pdfOf = (name: string, bytes: Uint8Array): string => put(folder, `${name}.pdf`, bytes)
const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim()

const items = `${meetingHead}  - document: letter.pdf
    title: Letter of the auditor
    from: External auditor
  - paper: budget.md
    with:
      - file: plans.pdf
        title: Plans
      - file: busy.pdf
        title: Report of the auditor
`
const threeOfOthers = async (): Promise<Readonly<Record<string, string | Uint8Array>>> =>
  ({ 'meeting.yaml': items, 'budget.md': smallPaper('Budget'), 'letter.pdf': await letter(), 'plans.pdf': plans(), 'busy.pdf': busy() })

const ready = has('Ghostscript', 'poppler', 'qpdf')
let file = ''
let files: Readonly<Record<string, string | Uint8Array>> = {}
let pack: Awaited<ReturnType<typeof soundPack>> | null = null
beforeAll(async () => {
  if (!ready) return
  files = await threeOfOthers()
  pack = await soundPack(meetingOf(files))
  file = pdfOf('bound', pack.written.bytes)
})

describe('A pack with three documents of others', () => {
  needs('Ghostscript', 'poppler', 'qpdf')('has every page in order, each with its Pack page', async () => {
    const pages = (await textOfPages(file)).map(spaced)
    const sums = pages.flatMap((page) => /SHA-256: (\S+ \S+)/.exec(page)?.[1]?.replace(' ', '') ?? [])
    expect(sums).toEqual(['letter.pdf', 'plans.pdf', 'busy.pdf'].map((name) => createHash('sha256').update(files[name] ?? '').digest('hex')))
    // Ghostscript writes the time of day into what it makes, so its sum is another one each time.
    const printed = pages.map((page, at) => `==== page ${at + 1} ====\n${page.replace(/SHA-256: \S+ \S+/, 'SHA-256: …')}\n`)
    await expect(printed.join('\n')).toMatchFileSnapshot('bound-pages.txt')
    expect(pages.map((page) => /Pack page (\S+)$/.exec(page)?.[1])).toEqual(pages.map((_, at) => String(at + 1)))
  })
  needs('Ghostscript', 'poppler', 'qpdf')('is sound to qpdf, poppler, MuPDF and Ghostscript', async () => {
    for (const read of [qpdf, poppler, ...has('MuPDF') ? [muPdf] : []]) expect(await read(file)).toEqual([])
    // Helvetica was not in the files that were sent, and is told of.
    expect((await ghostscript(file)).filter((line) => !/substitut|Loading|Helvetica/i.test(line))).toEqual([])
  })
  needs('Ghostscript', 'poppler', 'qpdf')('claims no conformance, and says on its first pages which pages are not ours', async () => {
    expect(Buffer.from(pack?.written.bytes ?? []).toString('latin1')).not.toMatch(/pdfuaid|pdfaid/)
    const [first = ''] = (await textOfPages(file)).map(spaced)
    expect(first).toMatch(/but for those of others, of which nothing is claimed\. Pages of others From page To page Letter of the auditor 3 4 Plans 7 13 Report of the auditor 15 15 Page/)
    expect(pack?.findings.map(({ code, severity, place, what }) => `${severity} ${code} ${place.line}: ${what}`)).toEqual([
      'info bound-unclaimed 1: The pack makes no claim to be PDF/UA-1 or PDF/A-3a: it holds pages of others.',
      'warning bound-left-out 14: Of “busy.pdf” are left out: 1 comment, whose words are not on its page; 1 mark, which its file leaves to the reader to draw; 1 attached file; 1 digital signature; 1 form field that is empty; 1 link; its scripts; its bookmarks; its tags.',
    ])
  })
  needs('Ghostscript', 'poppler', 'qpdf')('carries no script, action, file or other structure of theirs, and keeps its own', async () => {
    const { trailer, at } = await objectsOf(file)
    const root = at(entry(trailer, 'Root'))
    expect([entry(root, 'OpenAction'), entry(root, 'AcroForm'), entry(root, 'AA')]).toEqual([null, null, null])
    expect(await output('qpdf', ['--qdf', '--object-streams=disable', file, '-'])).not.toMatch(/JavaScript|Planted|secret\.txt|example\.org|unseen stamp|A bookmark|An auditor|Remarks/)
    const structure = readStructure(await structureText(file))
    const parts = elementsOf(structure, (tag) => tag === 'Part')
    expect(parts.map(({ title }) => title)).toEqual(['AGENDA', '3. Letter of the auditor', '4. Budget', '4. Plans', '4. Report of the auditor'])
    // A page of theirs is heard where it stands, in the order of its file.
    expect(parts.slice(3).map((part) => spaced(structureWords(part.children)).replace(/.*checked\. ?/, ''))).toEqual(['upright clockwise headlong leftwards card double parted', 'tagged wordsstamped'])
  })
  needs('Ghostscript', 'poppler', 'qpdf')('shows each page as it was, turned as it was and hardly smaller, and none of it where our foot stands', async () => {
    const read = await readPdf(plans())
    if (read.refused !== null) throw new Error(read.refused.what)
    const theirs = await placesIn(pdfOf('plans', plans()))
    const ours = (await placesIn(file)).slice(6, 13)
    for (const [index, page] of read.pdf.pages.entries()) {
      const [before, after] = [theirs[index], ours[index]]
      if (before === undefined || after === undefined) throw new Error(`there is no page ${index + 1}`)
      const seen = seenSize(page)
      // A card stands on a page of the house; the others are as large as they were.
      const isCard = seen.width < 298
      expect(after.size, `page ${index + 1}`).toEqual(isCard ? { width: 595.3, height: 841.9 } : { width: seen.width, height: seen.height })
      const scale = after.words.width / before.words.width / page.unit
      expect(scale, `page ${index + 1}`).toBeGreaterThan(0.93)
      expect(scale, `page ${index + 1}`).toBeLessThan(1.001)
      const [across, down] = [(after.size.width - seen.width * scale) / 2, isCard ? (after.foot - seen.height * scale) / 2 : 0]
      // Half a point, and for a card what its foot takes of the page.
      expect(Math.abs(after.words.x - across - before.words.x * scale * page.unit), `page ${index + 1}`).toBeLessThan(0.5)
      expect(Math.abs(after.words.y - down - before.words.y * scale * page.unit), `page ${index + 1}`).toBeLessThan(isCard ? 6 : 0.5)
      expect(after.foot, `page ${index + 1}`).toBeGreaterThan(down + seen.height * scale)
    }
  })
  needs('Ghostscript', 'poppler', 'qpdf')('gives the same bytes again', async () => {
    expect(Buffer.from((await soundPack(meetingOf(files))).written.bytes).equals(pack?.written.bytes ?? new Uint8Array())).toBe(true)
  })
})

interface Placed { readonly size: { readonly width: number; readonly height: number }; readonly words: { readonly x: number; readonly y: number; readonly width: number }; readonly foot: number }

/** Where the first word of each page stands as it is seen, and the top of our foot, read by poppler. */
const placesIn = async (path: string): Promise<readonly Placed[]> => {
  const html = await output('pdftotext', ['-bbox', '-cropbox', path, '-'])
  return html.split('<page ').slice(1).map((page): Placed => {
    const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
    const words = [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g)]
    const [, x = '', y = '', right = ''] = words.find(([, , , , , word = '']) => /^(upright|clockwise|headlong|leftwards|card|double|parted)$/.test(word)) ?? []
    const foot = words.find(([, , , , , word]) => word === 'Pack')
    const size = { width: Number(width), height: Number(height) }
    return { size, words: { x: Number(x), y: Number(y), width: Number(right) - Number(x) }, foot: foot === undefined ? Number.NaN : Number(foot[2]) }
  })
}

describe('What comes with a paper that is not for publication', () => {
  const meeting = (paper: string) => ({
    'meeting.yaml': `${meetingHead}  - paper: premises.md\n    with:\n      - file: zebracorp.pdf\n        title: Offer of Zebracorp\n`, 'premises.md': paper, 'zebracorp.pdf': busy(),
  })
  const whole = meeting(smallPaper('Sale of 5 High Street', `public-title: Premises\n${terms}`))
  const partly = meeting(smallPaper('Premises', `exempt-passages: 1\n${terms}`, '\n# Offers\n\n:::exempt\n\nOne bidder offered £5m.\n\n:::\n'))
  needs('poppler', 'qpdf')('as a whole is in no public pack: neither its pages, nor its title, nor the name of its file', async () => {
    const { written } = await soundPack(meetingOf(whole))
    const all = await output('qpdf', ['--qdf', '--object-streams=disable', pdfOf('whole', written.bytes), '-'])
    expect(`${(await textOfPages(pdfOf('whole', written.bytes))).join()} ${all}`).not.toMatch(/zebracorp|tagged words|stamped|High Street/i)
  })
  needs('poppler')('says so on every page of the private pack, theirs too', async () => {
    for (const files of [whole, partly]) {
      const pages = await textOfPages(pdfOf('private', (await soundPack(meetingOf(files, 'private'))).written.bytes))
      expect(pages.at(-1)).toMatch(/tagged words[^]*NOT FOR PUBLICATION/)
      expect(pages.filter((page) => !page.includes('NOT FOR PUBLICATION'))).toEqual([])
    }
  })
  needs('poppler')('in part goes with what of it is public', async () => {
    const pages = await textOfPages(pdfOf('partly', (await soundPack(meetingOf(partly))).written.bytes))
    expect(pages.join()).not.toMatch(/NOT FOR PUBLICATION|£5m/)
    expect(pages.at(-1)).toMatch(/tagged words/)
  })
})

describe('What nobody should bind is told at its line, and there is no pack', () => {
  test('of every kind', async () => {
    const lines: string[] = []
    for (const [what, bytes] of Object.entries(hostile)) {
      const checked = meetingOf({ 'meeting.yaml': `${meetingHead}  - paper: budget.md\n    with:\n      - file: theirs.pdf\n        title: Theirs\n`, 'budget.md': smallPaper('Budget'), 'theirs.pdf': bytes })
      for (const mode of ['final', 'draft'] as const) {
        const { document, findings } = await packOf(checked, mode)
        if (document !== null) lines.push(`BOUND (${mode}): ${what}`)
        if (mode === 'final') lines.push(`${what}:`, ...findings.map(({ code, file: where, place, what: said }) => `  ${where.replace(/.*\//, '')}:${place.line}:${place.column} ${code}  ${said}`))
      }
    }
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('hostile.said.txt')
  })
  test('each code is told somewhere', () => {
    const told = readFileSync(new URL('hostile.said.txt', import.meta.url), 'utf8')
    // The draft is told in pack.test.ts, pages in pack.test.ts and cli/pack.test.ts, and what is not there below.
    expect(Object.keys(packFindings).filter((code) => !told.includes(` ${code} `))).toEqual(['pack-draft-paper', 'pack-own-pages', 'pack-other-pages', 'bound-absent', 'bound-left-out', 'bound-unclaimed'])
  })
  test('a file with a few bytes changed is bound or refused, and breaks nothing', async () => {
    let state = 7
    const chance = (below: number): number => (state = (state * 48271) % 2147483647) % below
    const outcomes = new Set<string>()
    for (let round = 0; round < 40; round += 1) {
      const bytes = Buffer.from(round % 2 === 0 ? busy() : plans())
      for (let change = 0; change <= chance(5); change += 1) bytes[chance(bytes.length)] = chance(256)
      const { document, findings } = await packOf(meetingOf({ 'meeting.yaml': `${meetingHead}  - document: theirs.pdf\n    title: Theirs\n    from: Auditor\n`, 'theirs.pdf': bytes }))
      if (document !== null) await writePack(document, bcb)
      outcomes.add(document !== null ? 'bound' : findings.find(({ severity }) => severity === 'error')?.code ?? 'nothing said')
    }
    expect([...outcomes].filter((outcome) => !/^bound(?:-|$)/.test(outcome))).toEqual([])
    expect([outcomes.has('bound'), outcomes.has('bound-broken')]).toEqual([true, true])
  })
  needs('qpdf')('locked by qpdf, with and without a password to open it', async () => {
    const source = pdfOf('open', plans())
    for (const password of ['', 'open']) {
      await output('qpdf', ['--encrypt', password, 'owner', '256', '--', source, `${folder}/locked.pdf`])
      expect((await readPdf(readFileSync(`${folder}/locked.pdf`))).refused?.code).toBe('bound-encrypted')
    }
  })
  test('a page, or a part, that unpacks into more than a machine holds is given up in time', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 1024 * 1024, ' '))
    const { refused } = await readPdf(pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    ]))
    expect(refused).toEqual({ code: 'bound-too-large', what: 'What stands on page 1 of it has more than 64 MB.' })
    const objects = await readPdf(pdfOfObjects([`<< /Type /ObjStm /N 1 /First 4 /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`]))
    expect(objects.refused?.what).toBe('A part of it unpacks into more than 64 MB.')
  })
  test('a document that is not in the folder stops the agenda too', () => {
    const { findings } = meetingOf({ 'meeting.yaml': `${meetingHead}  - document: Letter.PDF\n    title: Letter\n    from: Auditor\n`, 'letter.pdf': plans() })
    expect(findings.map(({ code, place, help }) => `${code} ${place.line} ${help}`)).toEqual(['bound-absent 7 Did you mean “letter.pdf”?'])
  })
})

needs('Ghostscript', 'qpdf')('A file whose objects are packed together, as most programs write them, is read as well', async () => {
  await output('qpdf', ['--object-streams=generate', '--linearize', pdfOf('loose', plans()), `${folder}/packed.pdf`])
  const [loose, packed] = [await readPdf(plans()), await readPdf(readFileSync(`${folder}/packed.pdf`))]
  if (loose.refused !== null || packed.refused !== null) throw new Error(packed.refused?.what)
  expect(packed.pdf.pages.map(({ box, rotation, unit }) => ({ box, rotation, unit }))).toEqual(loose.pdf.pages.map(({ box, rotation, unit }) => ({ box, rotation, unit })))
})
