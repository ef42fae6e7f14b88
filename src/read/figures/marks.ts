/** Footnote marks behind a figure: dropped only where the same mark stands at a note, or on another cell (AUDIT-RULES section 1, rule 9). */

/** `*`, `†`, `¹`, `(a)`, `(1)`, `[2]` at the end of a cell's line. */
const atEnd = /(?:\*{1,3}|[†‡§#]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\([a-z]\)|[([]\d[)\]])$/
const atStart = /^(?:\*{1,3}|[†‡§#]{1,2}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2}|\([a-z]\)|[([]\d[)\]])(?=\s*\p{L})/u

/** A mark with a digit of its own might be a figure: only a note tells. */
const wantsNote = /^[([]\d/

/** The mark at the end of a line that holds more than it. */
export const markAtEnd = (line: string): string | null => {
  const text = line.trimEnd()
  const mark = atEnd.exec(text)?.[0] ?? null
  return mark === null || text.length === mark.length ? null : mark
}

/** The line without a mark at its end. */
export const withoutMark = (line: string, mark: string): string => line.trimEnd().slice(0, -mark.length).trimEnd()

/**
 * The marks that may be dropped from the figures of a table.
 * @param cells the lines of each of its cells, the head's too
 * @param lines the lines of the file it stands in, where notes may stand under it
 */
export const footnoteMarks = (cells: readonly { readonly spreads: readonly { readonly text: string }[] }[], lines: readonly string[]): ReadonlySet<string> => {
  const ends = new Map<string, number>()
  for (const { spreads } of cells) {
    const marks = spreads.flatMap(({ text }) => markAtEnd(text) ?? [])
    if (marks.length > 0) for (const mark of new Set(marks)) ends.set(mark, (ends.get(mark) ?? 0) + 1)
  }
  // Most tables have none, and the file is not looked through for them.
  if (ends.size === 0) return new Set()
  const notes = new Set<string>()
  for (const text of [...cells.flatMap(({ spreads }) => spreads.map((spread) => spread.text)), ...lines.map(unmarked)]) {
    const mark = atStart.exec(text.trim())?.[0]
    if (mark !== undefined) notes.add(mark)
  }
  // Notes may run on in one line; raised digits stand for nothing else there.
  for (const line of lines) if (!line.trimStart().startsWith('|')) for (const [, mark] of line.matchAll(/(?:^|[\s.;,])([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})(?=\s?\p{L})/gu)) if (mark !== undefined) notes.add(mark)
  return new Set([...ends].filter(([mark, times]) => notes.has(mark) || (times >= 2 && !wantsNote.test(mark))).map(([mark]) => mark))
}

/** A line of Markdown as it is read: `\*` is a star, and a star before white space is a bullet. */
const unmarked = (line: string): string => {
  const text = line.trim()
  return /^[*|]\s|^\|/.test(text) ? '' : text.replace(/^\\+/, '').replaceAll('\\*', '*')
}
