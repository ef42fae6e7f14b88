/** A whole document: laid out, drawn over many pages, and consistent with itself. */
import { beforeAll, describe, expect, test } from 'vitest'
import { writePdf } from '../../../src/render/pdf/write.ts'
import type { Written } from '../../../src/model/document.ts'
import { arimo, bcbStyle } from '../../support/house.ts'
import { factsOf } from './facts.ts'
import { longPaper } from './long-paper.ts'
import { isDictionary, Name, readPdf, Ref, Stream, type Pdf, type Value } from './read-pdf.ts'

const sections = 12
let written: Written
let pdf: Pdf
let facts = ''
beforeAll(async () => {
  written = await writePdf(longPaper(sections), bcbStyle, arimo)
  pdf = readPdf(written.bytes)
  facts = factsOf(written.bytes)
})

const list = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [])
const root = (): Value => pdf.at(pdf.trailer['Root'])
const pagesOf = (): readonly Value[] => list(pdf.entry(pdf.entry(root(), 'Pages'), 'Kids'))
const raw = (of: Value, key: string): Value => {
  const followed = pdf.at(of)
  return isDictionary(followed) ? followed[key] ?? null : null
}

describe('a long document', () => {
  test('stands on the pages that the layout says, each with its own number', () => {
    expect(written.pageCount).toBe(pagesOf().length)
    expect(written.pageCount).toBeGreaterThan(8)
    const feet = facts.split(/^page \d+, /m).slice(1).map((page) => [...page.matchAll(/^ {2}Artifact Pagination Footer .*"(.*)"$/gm)].map(([, words]) => words).join(''))
    expect(feet).toEqual(pagesOf().map((_, index) => `Page ${index + 1} of ${written.pageCount}`))
    expect(facts).toContain(`section-12 → page ${written.pageOf.get('section-12')}, XYZ`)
  })

  test('every stretch of tagged words leads to its element, and every element to its words', () => {
    const parents = list(pdf.entry(pdf.entry(pdf.entry(root(), 'StructTreeRoot'), 'ParentTree'), 'Nums'))
    let stretches = 0
    for (const page of pagesOf()) {
      const owners = list(pdf.at(parents[parents.indexOf(pdf.entry(page, 'StructParents')) + 1] ?? null))
      const [, content] = list(pdf.entry(page, 'Contents')).map((each) => pdf.at(each))
      const drawn = content instanceof Stream ? [...content.bytes.toString('latin1').matchAll(/\/MCID (\d+)>>/g)].map(([, mcid]) => Number(mcid)) : []
      expect(drawn).toEqual(owners.map((_, mcid) => mcid))
      owners.forEach((owner, mcid) => {
        const own = raw(owner, 'Pg')
        const kids = list(pdf.entry(owner, 'K'))
        const here = own instanceof Ref && page instanceof Ref && own.id === page.id
        const found = here ? kids.includes(mcid) : kids.some((kid) => {
          const on = raw(kid, 'Pg')
          return pdf.entry(kid, 'MCID') === mcid && on instanceof Ref && page instanceof Ref && on.id === page.id
        })
        expect(found).toBe(true)
        stretches++
      })
    }
    expect(stretches).toBeGreaterThan(500)
  })

  test('every link inside the paper arrives at a destination that is there', () => {
    const destinations = new Set([...facts.matchAll(/^ {2}(\S+) → page \d+, XYZ 0 [\d.]+ null$/gm)].map(([, name]) => name))
    const links = [...facts.matchAll(/ → #(\S+), of Link, tied on page (\d+)$/gm)].map(([, anchor]) => anchor)
    expect(links).toHaveLength(sections)
    for (const anchor of links) expect(destinations).toContain(anchor)
  })

  test('a link that runs over a page end can be followed on both pages', () => {
    const tied = [...facts.matchAll(/the Ministry of Justice has published.* tied on page (\d+)/g)].map(([, page]) => page)
    expect(tied.length).toBeGreaterThanOrEqual(2 * sections)
    const broken = [...facts.matchAll(/ {8}Link\n((?: {10}p\d+ .*\n)+)/g)].filter(([, kids = '']) => new Set([...kids.matchAll(/^ +p(\d+) annotation/gm)].map(([, page]) => page)).size === 2)
    expect(broken.length).toBeGreaterThan(0)
  })

  test('head rows that are repeated over a page end are not read out again', () => {
    const heads = [...facts.matchAll(/"Recipient"$/gm)].length
    const artifacts = [...facts.matchAll(/^ {2}Artifact Layout .*"Recipient"$/gm)].length
    expect(artifacts).toBeGreaterThan(0)
    // Once drawn and once in the tree for each table; the repeated ones are drawn only.
    expect(heads - artifacts).toBe(2 * sections)
  })

  test('every page has its fonts, its tab order and a profile for its colours', () => {
    for (const page of pagesOf()) {
      expect(pdf.entry(page, 'Tabs')).toEqual(new Name('S'))
      expect(isDictionary(pdf.entry(pdf.entry(page, 'Resources'), 'Font'))).toBe(true)
    }
  })

  test('gives the same bytes when it is written again', async () => {
    expect(Buffer.from((await writePdf(longPaper(sections), bcbStyle, arimo)).bytes).equals(written.bytes)).toBe(true)
  })
})
