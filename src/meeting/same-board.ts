/** Whether two names are of one board: `Business Co-ordination Board (“the Board”)` is the `Business Coordination Board`. */

/** @param one as one paper or meeting has it @param other as another has it */
export const sameBoard = (one: string, other: string): boolean => plainBoard(one) === plainBoard(other)

/** Whether a paper is to a board: to it alone, or to it and others, as a joint paper is. @param to as the paper has it */
export const isTo = (to: string, board: string): boolean => {
  if (sameBoard(to, board)) return true
  // A name may have an “and” of its own, so it is looked for whole, between what parts names.
  const [all, one] = [partedNames(to), partedNames(board)]
  return one !== '' && ` | ${all} | `.includes(` | ${one} | `)
}

const parts = /\s*(?:[,;/&\n]|\band\b)\s*/gi

/** The names with one sign between them, each in plain letters: `police | crimepanel | auditcommittee`. */
const partedNames = (names: string): string => withoutBrackets(names).split(parts).map(plainBoard).filter((name) => name !== '').join(' | ')
const plainBoard = (name: string): string => withoutBrackets(name).toLowerCase().replace(/^\s*the\s+/, '').replace(/[^a-z]/g, '')
const withoutBrackets = (name: string): string => name.replace(/\([^()]*\)/g, ' ')
