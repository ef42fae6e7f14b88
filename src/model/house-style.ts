/** A house style: the look of a board's papers as data. Strict, so that a misspelt key is a finding and never nothing. */
import * as z from 'zod'
import { languageTag } from './language.ts'

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
}).describe('A length with its unit, such as 25 mm or 12 pt.')

/** The largest page that Word knows is 22 inches wide and high. */
const measure = length.refine((points) => points <= 22 * 72, 'wants at most 558 mm, which is the largest page that Word knows').describe('A length with its unit, such as 25 mm or 12 pt; at most 558 mm.')
/** More than that is a slip of the pen: points and millimetres mistaken, or a nought too many. */
const space = length.refine((points) => points <= 100 * 72 / 25.4, 'wants at most 100 mm of space').describe('A space with its unit, such as 6 pt or 2 mm; at most 100 mm.')
/** Word counts sizes of type in half points. */
const typeSize = length.refine((points) => points >= 6 && points <= 72 && Number.isInteger(points * 2), 'wants a size of 6 pt to 72 pt, in whole or half points').describe('A size of type, such as 12 pt: 6 pt to 72 pt, in whole or half points.')
/** Word draws no thinner rule. */
const thickness = length.refine((points) => points >= 0.25 && points <= 6, 'wants a thickness of 0.25 pt to 6 pt').describe('How thick a rule is, such as 0.5 pt: 0.25 pt to 6 pt.')

const colour = z.string().regex(/^[0-9A-F]{6}$/, 'wants six hexadecimal digits in capitals, in quotation marks, such as "F2F2F2"').describe('A colour: six hexadecimal digits in capitals, in quotation marks.')
const percent = z.number().min(1).max(100)
const label = z.string().regex(/\S/, 'wants some words')

/** How one kind of text is set. */
const textStyle = z.strictObject({
  size: typeSize,
  /** From baseline to baseline. */
  line: measure,
  weight: z.enum(['regular', 'bold']),
  before: space,
  after: space,
})

/** One level of numbering, in Word's own notation: `%1` is the number of level 1. */
const numberingLevel = z.strictObject({
  style: z.enum(['decimal', 'lower-letter', 'upper-letter', 'lower-roman', 'upper-roman']),
  text: z.string().regex(/%[1-4]/, 'wants at least one of %1 to %4, such as "%1.%2"'),
})

/** Where a label hangs and where its text begins, from the left margin. */
const hanging = z.strictObject({ label: measure, text: measure })

/** What a paper is made of. Those that it lacks are left out. */
export const partNames = ['front', 'notices', 'title', 'sections', 'signatures', 'end', 'bibliography', 'appendices'] as const

/** The lines that may stand at the head of a paper or at its end. */
export const frontLines = ['marking', 'item', 'to', 'from', 'date', 'contact', 'status', 'version', 'cleared'] as const

export const houseStyle = z.strictObject({
  name: label,
  language: z.string().regex(languageTag, 'wants a language tag such as en-GB'),

  page: z.strictObject({
    width: measure, height: measure,
    margins: z.strictObject({ top: measure, right: measure, bottom: measure, left: measure }),
    /** From the paper's top edge to the top of the running head; from its bottom edge to the bottom of the running foot. */
    header: measure, footer: measure,
  }),

  /** The face drawn in PDF, by the name that its file has; and the names asked for in Word and on the web. */
  face: z.strictObject({ pdf: label, word: label, web: label }),

  colours: z.strictObject({ text: colour, rule: colour, headTint: colour, link: colour }),

  /** What shows a link that leaves the paper where nobody can point at it: on paper, in PDF and Word. References within it stay plain. */
  links: z.strictObject({ underline: z.boolean() }),

  type: z.strictObject({
    body: textStyle, front: textStyle, title: textStyle, notice: textStyle,
    section: textStyle, subheading: textStyle, closing: textStyle,
    table: textStyle, denseTable: textStyle, running: textStyle,
    quotation: textStyle, note: textStyle, appendix: textStyle, signature: textStyle,
  }),

  indents: z.strictObject({
    /** Numbered paragraphs: the number at the margin, the text here. */
    text: measure,
    /** Values of the front block. */
    front: measure,
    numbers: hanging, innerNumbers: hanging,
    bullets: hanging, innerBullets: hanging,
    /** A quotation's left edge, and how far its right edge stands in. */
    quotation: z.strictObject({ start: measure, end: measure }),
    /** `Appendix 1` at the margin, its title here. */
    appendix: measure,
    /** The number of a footnote at the margin, its words here. */
    note: measure,
  }),

  lists: z.strictObject({ bullet: label, innerBullet: label, afterItem: space, afterLast: space }),

  numbering: z.strictObject({
    section: numberingLevel, paragraph: numberingLevel, item: numberingLevel, innerItem: numberingLevel,
    /** Of an appendix, after the author's own word for it; and of a paragraph in one. */
    appendix: numberingLevel, appendixParagraph: numberingLevel,
  }),

  /** The parts of a paper in the order in which they are printed. */
  order: z.array(z.enum(partNames)).min(1),

  table: z.strictObject({
    paddingSide: space, paddingTop: space, paddingBottom: space,
    rule: thickness, totalRule: thickness,
    /** Space above and below the whole table. */
    before: space, after: space,
    /** From how many columns the dense look is taken. */
    denseFrom: z.int().min(2),
  }),

  /** Lines that stand at the head of a paper. Each is printed where the author gives it; the marking and the item stand at the right. */
  frontBlock: z.strictObject({ order: z.array(z.enum(frontLines)).min(1), rule: thickness }),
  /** Lines that close a paper. */
  endBlock: z.strictObject({ order: z.array(z.enum(frontLines)), before: space }),
  /** What stands before the value of a line, wherever it is printed. The marking has none. */
  labels: z.strictObject({ item: label, to: label, from: label, date: label, contact: label, status: label, version: label, cleared: label }),

  /** What a draft calls the things that are missing, where no heading or label names them. */
  gaps: z.strictObject({ title: label, total: label, picture: label }),

  notes: z.strictObject({
    style: numberingLevel.shape.style,
    /** Above the first footnote of a page: space, and a rule of this length and thickness. */
    before: space, rule: thickness, ruleWidth: measure,
  }),

  pictures: z.strictObject({ before: space, after: space, tallest: measure }),

  signatures: z.strictObject({
    /** Room for a hand above each rule. */
    room: space,
    /** How long the rule is, where the rule for the date begins, and how long that is. */
    width: measure, dateAt: measure, dateWidth: measure,
    rule: thickness,
    labels: z.strictObject({ signature: label, date: label }),
  }),

  /** Tables beside a paper (`::table{from="awards.csv"}`): the columns that are printed, each by the names it may bear. The first names the row, the second states its figure. */
  allocation: z.strictObject({ columns: z.array(z.array(label).min(1)).min(2) }),

  sections: z.strictObject({
    /** The headings by which a section is known, whatever their case. */
    purpose: z.array(label).min(1),
    recommendation: z.array(label).min(1),
    bibliography: z.array(label).min(1),
    /** The words that begin the heading of an appendix. */
    appendix: z.array(label).min(1),
    /** Sections that a paper may have, each by the headings it may bear, in the order in which the house has them before the closing Recommendation. */
    optional: z.array(z.array(label).min(1)),
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

  /** What the check of words takes for granted. */
  check: z.strictObject({
    /** Short forms that every reader of the board's papers knows; all others are explained where they are first used. */
    shortForms: z.array(label),
    /** From which sum on something is asked for, by the word that stands before "threshold": `tendering: £25,000`. May be empty. */
    thresholds: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'wants keys of small letters and hyphens'), z.string().regex(/^£\d{1,3}(,?\d{3})*$/, 'wants a whole sum such as £25,000')),
  }),

  /** What a new paper is begun with. */
  newPaper: z.strictObject({
    to: label,
    /** The sentences that stand where text is to be written, by the slot of `new-paper.md` and `new-table.md` that each fills. */
    placeholders: z.record(z.string().regex(/^[a-z][a-z-]*$/, 'wants keys of small letters and hyphens'), label),
  }),
})

export type HouseStyle = z.infer<typeof houseStyle>
export type TextStyle = z.infer<typeof textStyle>
export type NumberingLevel = z.infer<typeof numberingLevel>
export type Hanging = z.infer<typeof hanging>

/** The texts a house words by Handlebars, one file each: `templates/<house>/<name>.hbs`. */
export const textNames = [
  'page-number', 'running-head', 'not-for-publication', 'ground', 'release', 'withheld-row', 'withheld-rows', 'table-description', 'draft', 'gap', 'cleared', 'note-mark', 'note-back', 'notes',
] as const
export type TextName = (typeof textNames)[number]
/** The templates as read from disk, not yet compiled. */
export type TextSources = Readonly<Record<TextName, string>>
