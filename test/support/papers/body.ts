/** What stands under the headings of generated papers: numbered paragraphs, and everything that belongs to one. */
import * as fc from 'fast-check'
import { awardsFile, type AwardsFile } from './awards.ts'
import { pictureFile, type PictureFile } from './pictures.ts'
import { figureTable, wordTable, type TableSketch } from './tables.ts'
import { countTable, longTable, wideFigureTable, wideWordTable } from './wide-tables.ts'
import { phrase, prose, title, type Wording } from './wording.ts'

export interface ItemSketch {
  readonly text: Wording
  readonly named: boolean
  /** A list inside the item, which may count where the outer one has bullets, and the other way about. */
  readonly inner: { readonly ordered: boolean; readonly items: readonly Wording[] } | null
}

export type PartSketch =
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly ItemSketch[] }
  | { readonly kind: 'table'; readonly table: TableSketch }
  | { readonly kind: 'awards'; readonly file: AwardsFile }
  | { readonly kind: 'quotation'; readonly paragraphs: readonly Wording[]; readonly foldAt: number | null }
  | { readonly kind: 'continuation'; readonly paragraphs: readonly Wording[] }
  | { readonly kind: 'picture'; readonly description: Wording; readonly file: PictureFile }

export interface ParagraphSketch {
  readonly text: Wording
  readonly named: boolean
  readonly foldAt: number | null
  readonly parts: readonly PartSketch[]
}

/** Paragraphs that stand together, perhaps under a subheading of theirs, and perhaps inside the marks of an exempt passage. */
export interface StretchSketch {
  readonly subheading: Wording | null
  readonly paragraphs: readonly ParagraphSketch[]
  readonly exempt: { readonly ground: string | null } | null
}

export interface SectionSketch {
  /** Null for a section that is a number and one paragraph. */
  readonly heading: Wording | null
  readonly named: boolean
  readonly body: readonly StretchSketch[]
}

export interface AppendixSketch {
  readonly word: string
  readonly title: Wording | null
  readonly named: boolean
  readonly body: readonly StretchSketch[]
}

/** The value, or once in so many nothing. */
export const sometimes = <T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null, freq: times })
const seldom = <T>(arbitrary: fc.Arbitrary<T>, oneIn: number): fc.Arbitrary<T | null> =>
  fc.oneof({ weight: oneIn - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary })
const some = <T>(arbitrary: fc.Arbitrary<T>, minLength: number, maxLength: number): fc.Arbitrary<T[]> => fc.array(arbitrary, { minLength, maxLength })

const list: fc.Arbitrary<PartSketch> = fc.record({
  kind: fc.constant('list'),
  ordered: fc.boolean(),
  items: some(fc.record({
    text: prose(1, 3), named: fc.boolean(), inner: seldom(fc.record({ ordered: fc.boolean(), items: some(prose(1, 2), 1, 4) }), 5),
  }), 1, 7),
})

const ordinaryTable: fc.Arbitrary<TableSketch> = fc.oneof(
  { weight: 8, arbitrary: figureTable }, { weight: 8, arbitrary: wordTable }, { weight: 3, arbitrary: countTable },
)
const anyTable: fc.Arbitrary<TableSketch> = fc.oneof(
  { weight: 30, arbitrary: ordinaryTable }, { weight: 3, arbitrary: wideFigureTable }, { weight: 3, arbitrary: wideWordTable }, { weight: 1, arbitrary: longTable },
)

const folds = sometimes(fc.integer({ min: 40, max: 100 }), 1)
const quotation: fc.Arbitrary<PartSketch> = fc.record({ kind: fc.constant('quotation'), paragraphs: some(prose(1, 6), 1, 3), foldAt: folds })
const continuation: fc.Arbitrary<PartSketch> = fc.record({ kind: fc.constant('continuation'), paragraphs: some(prose(1, 6), 1, 2) })
const picture: fc.Arbitrary<PartSketch> = fc.record({ kind: fc.constant('picture'), description: phrase(1, 9), file: pictureFile })

const awards: fc.Arbitrary<PartSketch> = fc.record({ kind: fc.constant('awards'), file: awardsFile })

const part = (tables: fc.Arbitrary<TableSketch> | null): fc.Arbitrary<PartSketch> => fc.oneof(
  { weight: 5, arbitrary: list },
  { weight: 3, arbitrary: quotation },
  { weight: 3, arbitrary: continuation },
  { weight: 1, arbitrary: picture },
  ...(tables === null ? [] : [{ weight: 2, arbitrary: awards }, { weight: 7, arbitrary: tables.map((table): PartSketch => ({ kind: 'table', table })) }]),
)

/** A numbered paragraph. @param tables those that may stand under it */
export const paragraph = (tables: 'no' | 'ordinary' | 'any'): fc.Arbitrary<ParagraphSketch> => fc.record({
  text: prose(1, 9),
  named: fc.boolean(),
  foldAt: folds,
  parts: fc.oneof(
    { weight: 5, arbitrary: fc.constant([]) },
    { weight: 4, arbitrary: some(part(tables === 'no' ? null : tables === 'any' ? anyTable : ordinaryTable), 1, 1) },
    { weight: 1, arbitrary: some(part(tables === 'no' ? null : ordinaryTable), 2, 5) },
  ),
})

const stretch: fc.Arbitrary<StretchSketch> = fc.record({
  subheading: seldom(title(1, 5), 5),
  paragraphs: some(paragraph('any'), 1, 2),
  exempt: seldom(fc.record({ ground: fc.constantFrom(null, 'Paragraph 3 of Schedule 12A', 'It names victims') }), 4),
})

/** The body of a section or appendix. @param longest in stretches */
export const bodyOf = (longest: number): fc.Arbitrary<StretchSketch[]> => some(stretch, 1, longest)

/** A section of the author's own. */
export const section = (longest: number): fc.Arbitrary<SectionSketch> => fc.oneof(
  { weight: 6, arbitrary: fc.record({ heading: title(1, 8), named: fc.boolean(), body: bodyOf(longest) }) },
  { weight: 1, arbitrary: paragraph('ordinary').map((only): SectionSketch => ({ heading: null, named: false, body: [{ subheading: null, paragraphs: [only], exempt: null }] })) },
)

/** An appendix. */
export const appendix: fc.Arbitrary<AppendixSketch> = fc.record({
  word: fc.constantFrom('Appendix', 'Annex'), title: sometimes(title(1, 5), 4), named: fc.boolean(), body: bodyOf(2),
})
