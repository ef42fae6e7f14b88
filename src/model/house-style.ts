/** A house style: the look of a board's papers as data. Strict, so that a misspelt key is a finding and never nothing. */
import * as z from 'zod'

/** Word counts in twips: twentieths of a point. */
export const twipsPerPoint = 20

/**
 * A length such as `25 mm` or `12 pt`, in points.
 * Rounded to a twentieth of a point, Word's own step: so PDF and DOCX have the very same measures.
 */
export const length = z.string().regex(/^\d+(\.\d+)? (mm|pt)$/, 'wants a number and its unit, such as 25 mm or 12 pt').transform((written) => {
  const [amount, unit] = written.split(' ')
  const points = Number(amount) * (unit === 'mm' ? 72 / 25.4 : 1)
  return Math.round(points * twipsPerPoint) / twipsPerPoint
})

const colour = z.string().regex(/^[0-9A-F]{6}$/, 'wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2"')
const percent = z.number().min(1).max(100)
const label = z.string().min(1)

/** How one kind of text is set. */
const textStyle = z.strictObject({
  size: length,
  /** From baseline to baseline. */
  line: length,
  weight: z.enum(['regular', 'bold']),
  before: length,
  after: length,
})

/** One level of numbering, in Word's own notation: `%1` is the number of level 1. */
const numberingLevel = z.strictObject({
  style: z.enum(['decimal', 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman']),
  text: z.string().regex(/%[1-4]/, 'wants at least one of %1 to %4, such as "%1.%2"'),
})

/** Where a label hangs and where its text begins, from the left margin. */
const hanging = z.strictObject({ label: length, text: length })

export const houseStyle = z.strictObject({
  name: label,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'wants a language tag such as en-GB'),

  page: z.strictObject({
    width: length, height: length,
    margins: z.strictObject({ top: length, right: length, bottom: length, left: length }),
    /** From the paper's top edge to the top of the running head; from its bottom edge to the bottom of the running foot. */
    header: length, footer: length,
  }),

  /** The face drawn in PDF, and the names asked for in Word and on the web. */
  face: z.strictObject({ pdf: z.enum(['Arimo']), word: label, web: label }),

  colours: z.strictObject({ text: colour, rule: colour, headTint: colour, link: colour }),

  /** What shows a link that leaves the paper where nobody can point at it: on paper, in PDF and Word. References within it stay plain. */
  links: z.strictObject({ underline: z.boolean() }),

  type: z.strictObject({
    body: textStyle, front: textStyle, title: textStyle, notice: textStyle,
    section: textStyle, subheading: textStyle, closing: textStyle,
    table: textStyle, denseTable: textStyle, running: textStyle,
  }),

  indents: z.strictObject({
    /** Numbered paragraphs: the number at the margin, the text here. */
    text: length,
    /** Values of the front block. */
    front: length,
    numbers: hanging, innerNumbers: hanging,
    bullets: hanging, innerBullets: hanging,
  }),

  lists: z.strictObject({ bullet: label, innerBullet: label, afterItem: length, afterLast: length }),

  numbering: z.strictObject({ section: numberingLevel, paragraph: numberingLevel, item: numberingLevel, innerItem: numberingLevel }),

  table: z.strictObject({
    paddingSide: length, paddingTop: length, paddingBottom: length,
    rule: length, totalRule: length,
    /** Space above and below the whole table. */
    before: length, after: length,
    /** From how many columns the dense look is taken. */
    denseFrom: z.int().min(2),
  }),

  frontBlock: z.strictObject({
    order: z.array(z.enum(['marking', 'to', 'from', 'date'])).min(1),
    labels: z.strictObject({ to: label, from: label, date: label }),
    rule: length,
  }),

  sections: z.strictObject({
    /** The headings by which a section is known, whatever their case. */
    purpose: z.array(label).min(1),
    recommendation: z.array(label).min(1),
    bibliography: z.array(label).min(1),
    /** True when the Recommendation is said again as the last numbered section. */
    closingRecommendation: z.boolean(),
    /** 1: sections only; 2: subheadings too. */
    deepestHeading: z.int().min(1).max(2),
  }),

  bibliography: z.strictObject({
    /** Each column by the names it may bear; the first is what the tool writes. */
    columns: z.array(z.array(label).min(1)).min(1),
    /** Percent of the width, column by column. */
    shares: z.array(percent).min(1),
  }),

  pagination: z.strictObject({
    /** The fewest lines of a paragraph at a page's head and foot. */
    widows: z.int().min(1).max(4), orphans: z.int().min(1).max(4),
    /** How many lines must follow a heading on its page. */
    afterHeading: z.int().min(1).max(4),
  }),

  /** The most characters in the running head. A title is cut at a word; a marking never is, so a longer one is a finding. */
  runningHead: z.strictObject({
    title: z.int().min(10).max(200),
    /** Of a title and what stands beside it, a marking or NOT FOR PUBLICATION. */
    together: z.int().min(10).max(200),
    marking: z.int().min(10).max(200),
  }),
  /** Pairs that do not part at a line's end, as regular expressions with the space between two groups. */
  keepTogether: z.array(z.strictObject({ before: label, after: label })),
})

export type HouseStyle = z.infer<typeof houseStyle>
export type TextStyle = z.infer<typeof textStyle>
export type NumberingLevel = z.infer<typeof numberingLevel>
export type Hanging = z.infer<typeof hanging>

/** The texts a house words by Handlebars, one file each: `templates/<house>/<name>.hbs`. */
export const textNames = [
  'page-number', 'running-head', 'not-for-publication', 'ground', 'table-description',
] as const
export type TextName = (typeof textNames)[number]
/** The templates as read from disk, not yet compiled. */
export type TextSources = Readonly<Record<TextName, string>>
