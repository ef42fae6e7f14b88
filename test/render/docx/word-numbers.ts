/**
 * Counts the list numbers of a DOCX as Word counts them, from the XML alone:
 * lists that share an abstract list share its count, a level begins anew after any level above it,
 * and a start override holds for the first paragraph of its list and level.
 */
import { all, child, partOf, value, type Parts, type Xml } from './open.ts'

interface Level { readonly start: number; readonly format: string; readonly text: string; readonly style: string | undefined }

export interface NumberedText { readonly style: string; readonly number: string | null; readonly paragraph: Xml }

/** @param skippedCounts whether a level that was stepped over has counted; readers of the format differ, so both must give the same */
export const wordNumbers = (parts: Parts, skippedCounts: boolean): NumberedText[] => {
  const numbering = partOf(parts, 'word/numbering.xml')
  const levelsOf = new Map(all(numbering, 'w:abstractNum').map((list) => [list.attributes['w:abstractNumId'] ?? '', all(list, 'w:lvl').map((level): Level => ({
    start: Number(value(level, 'w:start')), format: value(level, 'w:numFmt') ?? '', text: value(level, 'w:lvlText') ?? '', style: value(level, 'w:pStyle'),
  }))]))
  const lists = new Map(all(numbering, 'w:num').map((list) => [list.attributes['w:numId'] ?? '', {
    abstract: value(list, 'w:abstractNumId') ?? '',
    overrides: new Map(all(list, 'w:lvlOverride').map((one) => [Number(one.attributes['w:ilvl']), Number(value(one, 'w:startOverride'))])),
  }]))
  const styles = new Map(all(partOf(parts, 'word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', child(style, 'w:pPr')]))

  const counts = new Map<string, (number | undefined)[]>()
  const used = new Set<string>()
  return all(partOf(parts, 'word/document.xml'), 'w:p').map((paragraph): NumberedText => {
    const properties = child(paragraph, 'w:pPr')
    const style = value(properties, 'w:pStyle') ?? 'Normal'
    const direct = properties === undefined ? undefined : child(properties, 'w:numPr')
    const byStyle = styles.get(style)
    const inherited = byStyle === undefined ? undefined : child(byStyle, 'w:numPr')
    const listId = value(direct ?? inherited, 'w:numId')
    if (listId === undefined || listId === '0') return { style, number: null, paragraph }
    const list = lists.get(listId)
    const levels = levelsOf.get(list?.abstract ?? '')
    if (list === undefined || levels === undefined) throw new Error(`No list ${listId}`)
    // A style counts on the level that names it, whatever level it names itself; on none, it does not count.
    const level = direct === undefined ? levels.findIndex((one) => one.style === style) : Number(value(direct, 'w:ilvl'))
    if (level < 0) return { style, number: null, paragraph }

    const count = counts.get(list.abstract) ?? []
    counts.set(list.abstract, count)
    const override = list.overrides.get(level)
    const fresh = override !== undefined && !used.has(`${listId} ${level}`)
    if (fresh) used.add(`${listId} ${level}`)
    const before = count[level]
    count[level] = fresh ? override : before === undefined ? levels[level]?.start ?? 1 : before + 1
    count.length = level + 1
    for (let above = 0; above < level; above += 1) if (skippedCounts) count[above] ??= levels[above]?.start ?? 1
    const number = (levels[level]?.text ?? '').replace(/%(\d)/g, (_, slot: string) =>
      write(count[Number(slot) - 1] ?? levels[Number(slot) - 1]?.start ?? 1, levels[Number(slot) - 1]?.format ?? ''))
    // A bullet's text has no slot, so it is its own number.
    return { style, number, paragraph }
  })
}

const write = (count: number, format: string): string => {
  switch (format) {
    case 'decimal': return String(count)
    case 'lowerLetter': return String.fromCharCode(97 + (count - 1) % 26).repeat(Math.floor((count - 1) / 26) + 1)
    case 'upperLetter': return write(count, 'lowerLetter').toUpperCase()
    case 'upperRoman': return write(count, 'lowerRoman').toUpperCase()
    case 'lowerRoman': return ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'][count] ?? `${count}?`
    default: throw new Error(`Nobody counts in ${format}`)
  }
}
