/** The unit that a head or a caption states for the figures under it: `£'000`, `£m`, `(£)`. */
import type { MoneyUnit } from '../model/money.ts'

const thousands = /£\s?['’‘]?\s?000(?:['’]?s)?\b|£\s?k\b|£\s?thousands?\b/i
const millions = /£\s?(?:m|mn|million|millions)\b/i
const billions = /£\s?(?:bn|billion|billions)\b/i

/** The unit of a column by its head. Money needs a mark, and the head may bear it for all cells. */
export const unitOfHead = (head: string): MoneyUnit | null => {
  const unit = unitOfCaption(head)
  if (unit !== null) return unit
  // `£100k grants` names its grants, not its unit.
  return /£(?!\s?\d)/.test(head) ? '£' : null
}

/** The unit of a table by its caption, where it is said in so many signs. */
export const unitOfCaption = (caption: string): MoneyUnit | null =>
  thousands.test(caption) ? 'k' : millions.test(caption) ? 'm' : billions.test(caption) ? 'bn' : null

/** The unit of a whole table by its first head: the corner names the rows, and `£` there is that of all columns where it stands alone or in brackets. */
export const unitOfCorner = (head: string): MoneyUnit | null => unitOfCaption(head) ?? (/(?:^|\()\s*£\s*(?:$|\))/.test(head) ? '£' : null)

/** True for the words of a cell that name the unit of the figures under it: `£m`, `%`, `FTE`. */
export const namesUnit = (words: string): boolean => unitOfHead(words) !== null || /^\(?(?:%|fte|no\.?)\)?$/i.test(words)
