/** Whoever has the public pack and whoever has the private one can turn to the same page: what the contents say is alike in both. */
import { describe, expect, test } from 'vitest'
import { writePack } from '../../src/build-pack.ts'
import type { Document } from '../../src/model/document.ts'
import { layOut } from '../../src/render/layout/layout.ts'
import { passingFolder, put } from '../support/folder.ts'
import { plans } from '../support/foreign-pdfs.ts'
import { bcb } from '../support/house.ts'
import { meetingHead, meetingOf, packOf } from '../support/meeting.ts'
import { needs } from '../support/needs.ts'
import { plantedPaper } from '../support/secrets.ts'
import { textOfPages } from '../support/validators/pdf-readers.ts'

/** A meeting of ten papers by chance, each with something to keep back; with the last, which is private as a whole, a document of others. */
const plantedMeeting = (number: number): Readonly<Record<string, string | Uint8Array>> => {
  const papers = Array.from({ length: 10 }, (_, at) => {
    const { text, beside } = plantedPaper(number * 10 + at, { whole: at === 9, faulty: false })
    // Each has a table of its own, beside those of the others.
    const own = (words: string): string => words.replaceAll('awards.csv', `awards-${at}.csv`)
    return { name: `paper-${at}.md`, text: own(text), beside: Object.entries(beside).map(([name, contents]) => [own(name), contents] as const) }
  })
  const items = papers.map(({ name }, at) => `  - paper: ${name}\n${at === 9 ? '    with:\n      - file: offer.pdf\n        title: The offer\n' : ''}`)
  return {
    'meeting.yaml': meetingHead + items.join(''), 'offer.pdf': plans(),
    ...Object.fromEntries(papers.flatMap(({ name, text, beside }) => [[name, text] as const, ...beside])),
  }
}

/** Both packs of a meeting. @throws where one cannot be made */
const packsOf = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<{ readonly open: Document; readonly whole: Document }> => {
  const checked = meetingOf(files, 'public')
  const [open, whole] = [(await packOf(checked)).document, (await packOf(meetingOf(files, 'private'), 'final', checked)).document]
  if (open === null || whole === null) throw new Error('there is no pack')
  return { open, whole }
}

/** What the contents of a pack say of each paper, and on which page it does begin; and what every page is called. */
const toldAndTrue = (document: Document): { readonly rows: readonly { readonly anchor: string; readonly told: string; readonly begins: string }[]; readonly labels: readonly string[] } => {
  const { labels, pageOf } = layOut(document, bcb.style, bcb.faces)
  const label = (anchor: string): string => labels[(pageOf.get(anchor) ?? 0) - 1] ?? 'nowhere'
  const rows = document.parts[0]?.blocks.flatMap((block) => (block.kind === 'table' && block.anchor === 'contents-table' ? block.rows : [])) ?? []
  return {
    labels,
    rows: rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat())).flatMap((inline) =>
      (inline.kind === 'page-of' ? [{ anchor: inline.anchor, told: label(inline.anchor), begins: label(inline.anchor.replace(/paper$/, 'title')) }] : [])),
  }
}

const numberOf = (label: string): number => Number(/^\d+/.exec(label)?.[0])

describe('Both packs of a meeting', () => {
  test('refer to the same pages, in 200 papers by chance', async () => {
    let lettered = 0
    for (let number = 0; number < 20; number += 1) {
      const packs = await packsOf(plantedMeeting(number))
      const [open, whole] = [toldAndTrue(packs.open), toldAndTrue(packs.whole)]
      for (const { told, begins } of [...open.rows, ...whole.rows]) expect(told).toBe(begins)
      expect(open.rows).toHaveLength(10)
      expect(whole.rows.slice(0, 10)).toEqual(open.rows)
      // What the public pack has not stands behind its last page.
      expect(whole.rows.slice(10).map(({ anchor, told }) => `${anchor} ${told}`)).toEqual([expect.stringMatching(new RegExp(`^item-14-with-1-paper ${open.labels.length}[a-z]$`))])
      expect(open.labels).toEqual(open.labels.map((_, at) => String(at + 1)))
      expect(new Set(whole.labels).size).toBe(whole.labels.length)
      expect(whole.labels.filter((label) => /^\d+$/.test(label) && !open.labels.includes(label))).toEqual([])
      expect(whole.labels.map(numberOf)).toEqual(whole.labels.map(numberOf).sort((one, other) => one - other))
      lettered += whole.labels.filter((label) => /[a-z]$/.test(label)).length
    }
    expect(lettered).toBeGreaterThan(100)
  })
  needs('poppler')('bear them, as read from the files', async () => {
    const folder = passingFolder()
    const packs = await packsOf(plantedMeeting(3))
    const read = async (document: Document, name: string) => (await textOfPages(put(folder, name, (await writePack(document, bcb)).bytes)))
      .map((page) => ({ page: /Pack page (\S+)/.exec(page)?.[1], item: /Agenda Item: (\d+)\.0/.exec(page)?.[1] ?? null }))
    const [open, whole] = [await read(packs.open, 'open.pdf'), await read(packs.whole, 'whole.pdf')]
    expect(whole.map(({ page }) => page)).toEqual(toldAndTrue(packs.whole).labels)
    const beginnings = (pages: typeof open): typeof open => pages.filter(({ item }, at) => item !== null && pages.findIndex((one) => one.item === item) === at)
    expect(beginnings(open)).toHaveLength(10)
    expect(beginnings(whole)).toEqual(beginnings(open))
  })
})
