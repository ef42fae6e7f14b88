/** Sets a quotation: paragraphs that stand in on both sides. */
import type { Quotation } from '../../model/document.ts'
import type { Element } from './laid.ts'
import { setPassage, type Setter } from './setting.ts'
import type { Strip } from './strip.ts'

/**
 * Sets each paragraph of a quotation, one strip a line.
 * @param after the space that the block above wants below itself
 */
export const setQuotation = ({ paragraphs }: Quotation, after: number, setter: Setter): { passages: readonly (readonly Strip[])[]; element: Element } => {
  const { type: { quotation: type }, indents: { quotation: { start, end } } } = setter.style
  const set = paragraphs.map((words, index) => setPassage({
    words, type, label: null, labelX: start, x: start, inset: end, align: 'start',
    before: type.before + (index === 0 ? after : type.after), arrivals: [],
  }, setter))
  return {
    passages: set.map(({ strips }) => strips),
    element: { tag: 'BlockQuote', children: set.map(({ children }): Element => ({ tag: 'P', children })) },
  }
}
