/** The reader of poppler's structure trees, on what poppler really prints. */
import { describe, expect, test } from 'vitest'
import { elementsOf, readStructure, structureWords } from './structure-text.ts'

const printed = `Document
  H1 "A "quoted" title" (block)
    "A "quoted" ’title"
  P (block)
    "First half of a line "
    Link (inline)
      Object 12 0
      "re"
    "commissioning,
  "and" more"
  L (block):
     /ListNumbering /Disc
    LI (block)
      Lbl (block)
        "•"
      LBody (block)
        "item"
  Table (block)
    TR
      TH:
         /Scope /Column
        "head"
      TD
        (No content?)
`

describe('readStructure', () => {
  const nodes = readStructure(printed)
  test('gives the words in order, run together inside a line and parted between elements', () => {
    expect(structureWords(nodes).split(/\s+/).filter(Boolean).join(' '))
      .toBe('A "quoted" ’title First half of a line recommissioning, "and" more • item head')
  })
  test('keeps titles and attributes beside the words, never among them', () => {
    expect(elementsOf(nodes, (tag) => tag === 'H1')[0]?.title).toBe('A "quoted" title')
    expect(elementsOf(nodes, (tag) => tag === 'TH')[0]?.attributes.get('Scope')).toBe('/Column')
    expect(elementsOf(nodes, (tag) => /^T[HD]$/.test(tag)).length).toBe(2)
  })
  test('refuses a line that it does not understand, rather than lose it', () => {
    expect(() => readStructure('Document\n  some new kind of line')).toThrow(/nobody expected/)
  })
})
