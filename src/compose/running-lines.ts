/** What stands at the head and foot of every page. */
import type { Part, RunningInline, RunningLine } from '../model/document.ts'
import type { HouseStyle } from '../model/house-style.ts'
import type { Texts } from './texts.ts'
import { plain } from './words.ts'

/** What the running lines of a paper are made from. */
export interface Running {
  readonly title: string
  readonly marking: string | null
  readonly private: boolean
  readonly draft: boolean
}

const nothing: RunningLine = { start: [], centre: [], end: [] }

/**
 * The running lines of a part. The first page bears no title, which stands there in full;
 * a draft, and a paper that is not for publication, says so on every page, the first included.
 */
export const composeRunningLines = ({ title, marking, private: isPrivate, draft }: Running, style: HouseStyle, texts: Texts): Part['running'] => {
  const warnings = [...(draft ? [texts('draft', {})] : []), ...(isPrivate ? [texts('not-for-publication', {})] : [])].join(' – ')
  // Where a paper is private its marking moves to the foot, and the head is left to what must be seen first.
  const beside = isPrivate || marking === null ? warnings : [warnings, marking].filter((words) => words !== '').join(' – ')
  const start = [plain(texts('running-head', { title: cutAtWord(title, roomBeside(beside, style)) }))]
  const centre = pageNumber(texts)
  const marked = marking === null ? [] : [plain(marking)]
  if (!isPrivate && !draft) {
    const foot = { ...nothing, centre }
    return { firstHead: nothing, head: { ...nothing, start, end: marked }, firstFoot: foot, foot }
  }
  const notice = [plain(warnings, { strong: true })]
  if (!isPrivate) {
    const foot = { ...nothing, centre }
    const end = marking === null ? notice : [...notice, plain(` – ${marking}`)]
    return { firstHead: { ...nothing, end: notice }, head: { ...nothing, start, end }, firstFoot: foot, foot }
  }
  const foot = { ...nothing, centre, end: marked }
  return { firstHead: { ...nothing, end: notice }, head: { ...nothing, start, end: notice }, firstFoot: { ...nothing, centre }, foot }
}

/** How many characters a title may have beside other words. */
const roomBeside = (words: string, { runningHead: { title, together } }: HouseStyle): number =>
  Math.max(fewestOfTitle, Math.min(title, together - words.length))

/** A title cut shorter than this would tell nobody which paper it is. */
const fewestOfTitle = 10

/** The house's words for `Page 2 of 5`; the two numbers are filled in when pages are known. */
const pageNumber = (texts: Texts): RunningInline[] => withCounts(texts('page-number', { page: standIns['page-number'], pages: standIns['page-count'] }))

/** What stands for each number while Handlebars words a line: private-use characters, which no paper can hold. */
export const standIns = { 'page-number': '\uE000', 'page-count': '\uE001', 'document-page': '\uE002' } as const

/** A worded line with its numbers in place of what stood for them. */
export const withCounts = (words: string): RunningInline[] =>
  words.split(/([\uE000-\uE002])/).filter((piece) => piece !== '').map((piece): RunningInline => {
    const kind = kinds.find((one) => standIns[one] === piece)
    return kind === undefined ? plain(piece) : { kind }
  })

const kinds = ['page-number', 'page-count', 'document-page'] as const

/** A title within a number of characters, cut at a word and closed by an ellipsis. */
export const cutAtWord = (title: string, characters: number): string => {
  if (title.length <= characters) return title
  // One character more than fits beside the ellipsis: a space there ends a whole word.
  const cut = title.slice(0, characters)
  const lastSpace = cut.lastIndexOf(' ')
  return `${cut.slice(0, lastSpace > 0 ? lastSpace : characters - 1).replace(/[\s,;:–-]+$/, '')}…`
}
