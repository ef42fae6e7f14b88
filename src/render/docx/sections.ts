/** A part of the document as a section of Word's: page, running lines, pages counted afresh. */
import { createPageMargin, createPageNumberType, createPageSize, createSectionType, HeaderFooterReferenceType, SectionType, type XmlComponent } from 'docx'
import type { Part } from '../../model/document.ts'
import type { HouseStyle } from '../../model/house-style.ts'
import { twips } from './lengths.ts'
import { element } from './markup.ts'
import { saysTheSame } from './running-lines.ts'

/** The heads and feet of a part, in the order of the format; those of the first page only where they differ. */
export const runningLinesOf = ({ running }: Part) => {
  const { head, firstHead, foot, firstFoot } = running
  const firstDiffers = !(saysTheSame(head, firstHead) && saysTheSame(foot, firstFoot))
  const lines = [
    { kind: 'header', type: HeaderFooterReferenceType.DEFAULT, line: head },
    { kind: 'footer', type: HeaderFooterReferenceType.DEFAULT, line: foot },
    { kind: 'header', type: HeaderFooterReferenceType.FIRST, line: firstHead },
    { kind: 'footer', type: HeaderFooterReferenceType.FIRST, line: firstFoot },
  ] as const
  return { firstDiffers, lines: firstDiffers ? lines : lines.slice(0, 2) }
}

export interface Reference {
  readonly kind: 'header' | 'footer'
  readonly type: string
  readonly id: string
}

/** The properties of a section. */
export const writeSection = (style: HouseStyle, references: readonly Reference[], firstDiffers: boolean): XmlComponent => {
  const { width, height, margins, header, footer } = style.page
  return element('w:sectPr', {},
    ...references.map(({ kind, type, id }) => element(`w:${kind}Reference`, { 'w:type': type, 'r:id': id })),
    createSectionType(SectionType.NEXT_PAGE),
    createPageSize({ width: twips(width), height: twips(height), orientation: 'portrait' }),
    createPageMargin(twips(margins.top), twips(margins.right), twips(margins.bottom), twips(margins.left), twips(header), twips(footer), 0),
    createPageNumberType({ start: 1 }),
    ...(firstDiffers ? [element('w:titlePg')] : []))
}
