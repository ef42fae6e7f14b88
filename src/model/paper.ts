/**
 * A board paper at each stage of its journey. The shape is one; what is known grows:
 * a `Paper` has no numbers and no roles, a `NumberedPaper` has numbers, a `CheckedPaper` has both.
 */
import * as z from 'zod'
import { place } from '../findings/place.ts'
import { exemption } from './exemption.ts'
import { frontMatter } from './front-matter.ts'
import { checkedReading, columnRole, rowRole, tableOf, writtenReading } from './table.ts'

/** The name that an author gave by `{#name}`, without its `#`. */
const name = z.string().regex(/^[a-z][a-z0-9-]*$/).nullable()

/** A printed number: `label` stands at the margin (`3.`, `3.6`, `(a)`), `cited` in a reference (`3`, `3.6`, `3.6(a)`). */
const printedNumber = z.strictObject({ label: z.string().min(1), cited: z.string().min(1) })
export type PrintedNumber = z.infer<typeof printedNumber>

/** A stretch of words in one look. */
const text = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  strong: z.boolean(),
  emphasis: z.boolean(),
  /** An http, https or mailto address; nothing else reaches the model. */
  href: z.string().regex(/^(https?:\/\/|mailto:)/i).nullable(),
  place,
})

/** A picture's file as it was found beside the paper. */
const image = z.strictObject({
  mediaType: z.enum(['image/png', 'image/jpeg']),
  /** In dots, as a reader sees it. */
  width: z.int().min(1),
  height: z.int().min(1),
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
})
export type Image = z.infer<typeof image>

/** What a stage knows: `z.null()` where it knows nothing yet. */
interface Knowledge<Number, Cited, Reading, Row, Column> {
  readonly number: Number
  /** Of a reference: the number of what it names. Of a footnote: its own. */
  readonly cited: Cited
  readonly reading: Reading
  readonly row: Row
  readonly column: Column
}

/** The schemas of one stage. */
const stage = <N extends z.ZodType, C extends z.ZodType, Reading extends z.ZodType, Row extends z.ZodType, Column extends z.ZodType>(
  { number, cited, reading, row, column }: Knowledge<N, C, Reading, Row, Column>,
) => {
  /** `[para](#name)` prints its words and the number; `[](#name)` the number alone. */
  const reference = z.strictObject({
    kind: z.literal('reference'), words: z.string(), to: z.string(), strong: z.boolean(), emphasis: z.boolean(), cited, place,
  })
  /** A footnote, kept where its mark stands, so that whoever takes a paragraph out takes its footnotes too. It holds no other. */
  const note = z.strictObject({ kind: z.literal('note'), text: z.array(z.discriminatedUnion('kind', [text, reference])).min(1), cited, place })
  const inline = z.discriminatedUnion('kind', [text, reference, note])
  const table = tableOf(inline, reading, row, column)

  // A list goes two levels deep and no further, so that nothing recurses without a bound.
  const innerItem = z.strictObject({ text: z.array(inline).min(1), name, number, place })
  const innerList = z.strictObject({ kind: z.literal('list'), style: z.enum(['bullets', 'numbers']), items: z.array(innerItem).min(1), place })
  const item = innerItem.extend({ lists: z.array(innerList) })
  const list = innerList.extend({ items: z.array(item).min(1) })

  /** Words of others, set apart. */
  const quotation = z.strictObject({ kind: z.literal('quotation'), paragraphs: z.array(z.array(inline).min(1)).min(1), place })
  /** A paragraph that goes on from the numbered one above it, and has no number. */
  const continuation = z.strictObject({ kind: z.literal('continuation'), text: z.array(inline).min(1), place })
  const picture = z.strictObject({
    kind: z.literal('picture'),
    /** The file's name, from the paper's folder. */
    from: z.string().min(1),
    /** What it shows, in the author's words. */
    description: z.string().min(1),
    /** Null only where an error says why, or where it is to be left out. */
    image: image.nullable(),
    place,
  })

  /** A numbered paragraph, with what belongs to it. */
  const paragraph = z.strictObject({
    kind: z.literal('paragraph'),
    text: z.array(inline).min(1),
    name,
    number,
    parts: z.array(z.union([list, table, quotation, continuation, picture])),
    /** Null where it is for all to read. Where it was left out, its words and its parts are gone, and its number is not. */
    exempt: exemption.nullable(),
    place,
  })
  const subheading = z.strictObject({ kind: z.literal('subheading'), text: z.array(inline).min(1), name, place })

  const section = z.strictObject({
    role: z.enum(['purpose', 'recommendation', 'body', 'closing-recommendation']),
    /**
     * `repeated`: the closing Recommendation that the tool made from the opening one.
     * `missing`: one that every paper has and the author has not written; an error says so, and a draft shows the gap.
     */
    origin: z.enum(['written', 'repeated', 'missing']),
    /** Null for a section that has a number and no heading; it then holds exactly one paragraph, which bears the section's number. */
    heading: z.array(inline).min(1).nullable(),
    name,
    number,
    // Empty only where an error says so.
    body: z.array(z.discriminatedUnion('kind', [paragraph, subheading])),
    place,
  })

  /** `Appendix 1` and its title, counted by themselves; its paragraphs are `A1.1`. */
  const appendix = z.strictObject({
    /** The author's word for it: `Appendix`, `Annex`. */
    word: z.string().min(1),
    /** Its title; null where it has none. */
    heading: z.array(inline).min(1).nullable(),
    name,
    number,
    body: section.shape.body,
    /** As of a paragraph: an appendix is left out whole, with its title. */
    exempt: exemption.nullable(),
    place,
  })

  const paper = z.strictObject({
    file: z.string().min(1),
    front: frontMatter,
    sections: z.array(section),
    bibliography: z.strictObject({ heading: z.array(inline).min(1), table, place }).nullable(),
    appendices: z.array(appendix),
    /** Where the paper as a whole is not for publication. */
    exempt: exemption.nullable(),
    /** True when any part is exempt, or an `.exempt.md` stands beside it; false of its public edition. */
    private: z.boolean(),
  })
  return { inline, list, table, paragraph, section, appendix, paper }
}

const asRead = stage({ number: z.null(), cited: z.null(), reading: writtenReading, row: z.null(), column: z.null() })
const numbered = stage({ number: printedNumber, cited: z.string().min(1), reading: writtenReading, row: z.null(), column: z.null() })
const checked = stage({ number: printedNumber, cited: z.string().min(1), reading: checkedReading, row: rowRole, column: columnRole })

/** The only gate into the model: what the reader made of a source. */
export const paper = asRead.paper
export type Paper = z.infer<typeof asRead.paper>
export type Section = z.infer<typeof asRead.section>
export type Paragraph = z.infer<typeof asRead.paragraph>
export type List = z.infer<typeof asRead.list>
export type Table = z.infer<typeof asRead.table>
export type Inline = z.infer<typeof asRead.inline>
export type Appendix = z.infer<typeof asRead.appendix>

export type NumberedPaper = z.infer<typeof numbered.paper>
export type NumberedSection = z.infer<typeof numbered.section>
export type NumberedParagraph = z.infer<typeof numbered.paragraph>
export type NumberedList = z.infer<typeof numbered.list>
export type NumberedTable = z.infer<typeof numbered.table>
export type NumberedInline = z.infer<typeof numbered.inline>
export type NumberedAppendix = z.infer<typeof numbered.appendix>

/** The gate for a model that comes back from a published file. */
export const checkedPaper = checked.paper
export type CheckedPaper = z.infer<typeof checked.paper>
export type CheckedSection = z.infer<typeof checked.section>
export type CheckedParagraph = z.infer<typeof checked.paragraph>
export type CheckedList = z.infer<typeof checked.list>
export type CheckedTable = z.infer<typeof checked.table>
export type CheckedInline = z.infer<typeof checked.inline>
export type CheckedAppendix = z.infer<typeof checked.appendix>
