/** Sets the place where a paper is signed: for each signatory room for a hand, a rule to sign on and one for the date, and who signs. */
import type { Signatures } from '../../model/document.ts'
import type { Element } from './laid.ts'
import { setPassage, type SetPassage, type Setter } from './setting.ts'
import { heightOf, type Strip, type StripRule, type StripText } from './strip.ts'

/** The place of one signatory: strips that are kept together, and a paragraph for each thing they say. */
export interface SetSignatory {
  readonly strips: readonly Strip[]
  readonly elements: readonly Element[]
}

/**
 * Sets each signatory. Rules are counted from the left margin, so that they have the whole width of the text.
 * @param after the space that the block above wants below itself
 */
export const setSignatures = ({ labels, signatories }: Signatures, after: number, setter: Setter): readonly SetSignatory[] => {
  const { type: { signature: type }, signatures: { room, width, dateAt, dateWidth, rule }, colours } = setter.style
  const { left, right } = setter
  const set = (text: string, strong: boolean, x: number, length: number): SetPassage => setPassage({
    words: [{ kind: 'text', text, strong, emphasis: false, link: null }], type, label: null,
    labelX: x, x, inset: Math.max(0, right - left - x - length), align: 'start', before: 0, arrivals: [],
  }, setter)
  const ruleFrom = (x: number, length: number): StripRule =>
    ({ x1: left + x, x2: Math.min(left + x + length, right), y: room + rule / 2, thickness: rule, colour: colours.rule })

  return signatories.map(({ name, post }, index) => {
    const under = [set(labels.signature, false, 0, width), set(labels.date, false, dateAt, dateWidth)]
    const who = [set(name, true, 0, right - left), set(post, false, 0, right - left)]
    const signed: Strip = {
      height: room + rule + Math.max(...under.map(({ strips }) => heightOf(strips))),
      before: type.before + (index === 0 ? after : type.after),
      texts: under.flatMap(({ strips }) => oneUnderTheOther(strips, room + rule)),
      rules: [ruleFrom(0, width), ruleFrom(dateAt, dateWidth)],
      arrivals: [], row: null,
    }
    return {
      strips: [signed, ...who.flatMap(({ strips }) => strips)],
      elements: [...under, ...who].map(({ children }): Element => ({ tag: 'P', children })),
    }
  })
}

/** The texts of strips that have become one, the first of them `top` below its upper edge. */
const oneUnderTheOther = (strips: readonly Strip[], top: number): readonly StripText[] =>
  strips.flatMap(({ texts }, index) => {
    const by = top + heightOf(strips.slice(0, index))
    return texts.map((text) => ({ ...text, baseline: text.baseline + by }))
  })
