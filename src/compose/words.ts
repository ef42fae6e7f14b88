/** The words of a paper as the reader sees them: references resolved, pairs kept on one line, footnotes marked. */
import type { Inline, TextRun } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { CheckedInline } from '../model/paper.ts'
import type { NoteCollector } from './notes.ts'
import { withTicks, type Ticking } from './ticking.ts'

const noBreakSpace = '\u00A0'

/** Turns inlines into words. */
export type Wording = (inlines: readonly CheckedInline[]) => Inline[]

/** Plain words in one look. */
export const plain = (text: string, look: { strong?: boolean } = {}): TextRun =>
  ({ kind: 'text', text, strong: look.strong ?? false, emphasis: false, link: null })

/** Puts a no-break space between the two of each pair that the house keeps on one line. */
export const pairsKept = ({ keepTogether }: HouseStyle): ((text: string) => string) => {
  const pairs = keepTogether.map(({ before, after }) => new RegExp(`(${before}) (?=${after})`, 'g'))
  return (text) => pairs.reduce((kept, pair) => kept.replace(pair, `$1${noBreakSpace}`), text)
}

/**
 * Makes the wording of a house.
 * @param anchorOf the anchor of each name that an author gave
 * @param notes where footnotes go
 * @param ticking the marks that stand after figures; null where there are none
 */
export const wordingOf = (style: HouseStyle, anchorOf: ReadonlyMap<string, string>, notes: NoteCollector, ticking: Ticking | null = null): Wording => {
  const keepPairs = pairsKept(style)

  const word: Wording = (inlines) => inlines.flatMap((inline): Inline | Inline[] => {
    if (inline.kind === 'note') return notes.keep(inline, word(inline.text))
    const { strong, emphasis } = inline
    if (inline.kind === 'text') {
      const link = inline.href === null ? null : { to: 'address' as const, address: inline.href }
      const run: TextRun = { kind: 'text', text: keepPairs(inline.text), strong, emphasis, link }
      return ticking === null ? run : withTicks(run, ticking.inText(inline))
    }
    const text = inline.words === '' ? inline.cited : `${inline.words}${noBreakSpace}${inline.cited}`
    const anchor = anchorOf.get(inline.to)
    return { kind: 'text', text, strong, emphasis, link: anchor === undefined ? null : { to: 'anchor', anchor } }
  })
  return word
}
