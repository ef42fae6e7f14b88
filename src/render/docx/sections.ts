/** A part of the document as sections of Word's: a page turned or not, its running lines, pages counted afresh. */
import { createPageMargin, createPageNumberType, createSectionType, HeaderFooterReferenceType, SectionType, type XmlComponent } from 'docx'
import type { Part } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { twips } from './lengths.ts'
import { element } from './markup.ts'
import { saysTheSame } from './running-lines.ts'

/** True when the first page of a part says something else at its head or foot than the others. */
export const firstDiffers = ({ running: { head, firstHead, foot, firstFoot } }: Part): boolean => !(saysTheSame(head, firstHead) && saysTheSame(foot, firstFoot))

/** The heads and feet of a section, in the order of the format. */
export const runningLinesOf = ({ running }: Part, ownFirstPage: boolean) => {
  const lines = [
    { kind: 'header', type: HeaderFooterReferenceType.DEFAULT, line: running.head },
    { kind: 'footer', type: HeaderFooterReferenceType.DEFAULT, line: running.foot },
    { kind: 'header', type: HeaderFooterReferenceType.FIRST, line: running.firstHead },
    { kind: 'footer', type: HeaderFooterReferenceType.FIRST, line: running.firstFoot },
  ] as const
  return ownFirstPage ? lines : lines.slice(0, 2)
}

export interface Reference {
  readonly kind: 'header' | 'footer'
  readonly type: string
  readonly id: string
}

/** What a section is besides the page that it stands on. */
export interface SectionLook {
  readonly references: readonly Reference[]
  /** How footnotes are counted. */
  readonly notes: readonly XmlComponent[]
  /** True for the first section of a part, which counts pages from 1; the others count on. */
  readonly beginsPart: boolean
  /** True when its first page has running lines of its own. */
  readonly ownFirstPage: boolean
}

/**
 * The properties of a section.
 * @param page the page of the house, turned or not
 */
export const writeSection = ({ width, height, margins, header, footer }: HouseStyle['page'], { references, notes, beginsPart, ownFirstPage }: SectionLook): XmlComponent =>
  element('w:sectPr', {},
    ...references.map(({ kind, type, id }) => element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })),
    ...notes,
    createSectionType(SectionType.NEXT_PAGE),
    element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': width > height ? 'landscape' : 'portrait' }),
    createPageMargin(twips(margins.top), twips(margins.right), twips(margins.bottom), twips(margins.left), twips(header), twips(footer), 0),
    ...(beginsPart ? [createPageNumberType({ start: 1 })] : []),
    ...(ownFirstPage ? [element('w:titlePg')] : []))
