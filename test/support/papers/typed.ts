/** Writes generated text down twice over: what the author types, and the words that must come out. */
import type { AppendixSketch, PartSketch, ParagraphSketch, SectionSketch, StretchSketch } from './body.ts'
import { itemLabel, paragraphNumbers, type Nameable, type Names } from './names.ts'
import type { TableSketch } from './tables.ts'
import { folded, noteSign, referenceSign, type Wording } from './wording.ts'

/** Source and words as they grow. */
export interface Typist {
  readonly source: string[]
  readonly words: string[]
  /** Files that the source names. */
  readonly beside: Record<string, Uint8Array | string>
  /** Words of footnotes, in the order of their marks. */
  readonly noteWords: string[]
  exemptPassages: number
  /** Of the exempt passages, as often as they are given. */
  readonly grounds: string[]
  /** A table under a heading of its own. */
  readonly table: (table: TableSketch) => void
  readonly body: (section: SectionSketch | AppendixSketch, count: number, typed: boolean) => void
  /** One wording as it is typed and read. `pending` gathers the footnotes to be typed. */
  readonly put: (wording: Wording, pending: string[]) => { readonly source: string; readonly words: string }
  /** ` {#name}` */
  readonly nameOf: (bearer: Nameable, typed: boolean) => string
}

const innerLabels = ['(i)', '(ii)', '(iii)', '(iv)']

/** @param names all names of the paper. @param isPrivate false where nothing may be exempt */
export const typist = (names: Names, isPrivate: boolean): Typist => {
  const source: string[] = []
  const words: string[] = []
  const beside: Record<string, Uint8Array | string> = {}
  const noteWords: string[] = []
  const all = [...names.values()]

  /** Which name a reference leads to depends on where it stands in its text alone, so that a Recommendation typed again is the same. */
  const referred = (text: string): string[] => {
    const found: string[] = []
    // Footnotes are left out of a Recommendation that is said again.
    for (const { index } of text.replaceAll(noteSign, '').matchAll(new RegExp(referenceSign, 'g'))) {
      const named = all[index % Math.max(1, all.length)]
      const before = ['para', 'paragraph', 'section', ''][index % 4] ?? ''
      found.push(named === undefined ? '\n' : `${before}\n${named.name}\n${named.cited}`)
    }
    return found
  }
  const put: Typist['put'] = (wording, pending) => {
    const references = referred(wording.words)
    const [typedReferences, readReferences] = [[...references], [...references]]
    const text = wording.source.replaceAll(referenceSign, () => {
      const [before = '', name = ''] = (typedReferences.shift() ?? '').split('\n')
      return name === '' ? '' : `[${before}](#${name})`
    }).replaceAll(noteSign, () => '\n')
    const read = wording.words.replaceAll(referenceSign, () => {
      const [before = '', , cited = ''] = (readReferences.shift() ?? '').split('\n')
      return `${before} ${cited}`
    })
    const marks = wording.notes.map((note) => {
      const number = noteWords.length + 1
      // Its place in the order is its mark's, whatever it holds.
      noteWords.push('')
      const { source: typedNote, words: readNote } = put(note, pending)
      noteWords[number - 1] = `${number} ${readNote}`
      const label = number % 3 === 0 ? `${number}-survey` : `${number}`
      pending.push(`[^${label}]: ${number % 4 === 0 ? folded(typedNote, 60, '    ') : typedNote}`)
      return { typed: `[^${label}]`, read: `${number}` }
    })
    const [typedMarks, readMarks] = [[...marks], [...marks]]
    return {
      source: text.replace(/\n/g, () => typedMarks.shift()?.typed ?? ''),
      words: read.replaceAll(noteSign, () => readMarks.shift()?.read ?? ''),
    }
  }
  const nameOf: Typist['nameOf'] = (bearer, typed) => {
    const named = typed ? names.get(bearer) : undefined
    return named === undefined ? '' : ` {#${named.name}}`
  }

  const putParagraph = (paragraph: ParagraphSketch, label: string, typed: boolean): void => {
    const pending: string[] = []
    const type = (...lines: readonly string[]): void => { if (typed) source.push(...lines) }
    const { source: text, words: read } = put(paragraph.text, pending)
    words.push(label, read)
    const whole = text + nameOf(paragraph, typed)
    type(paragraph.foldAt === null ? whole : folded(whole, paragraph.foldAt, ''), '')
    const counts = { items: 0, lists: 0 }
    for (const part of paragraph.parts) putPart(part, typed, pending, type, counts)
    if (pending.length > 0) type(...pending.flatMap((note) => [note, '']))
  }

  const putPart = (part: PartSketch, typed: boolean, pending: string[], type: (...lines: readonly string[]) => void, counts: { items: number; lists: number }): void => {
    const say = (wording: Wording): string => {
      const { source: text, words: read } = put(wording, pending)
      words.push(read)
      return text
    }
    switch (part.kind) {
      case 'list': {
        // Two lists of a kind, one right after the other, are told apart by their marks.
        const first = (counts.lists += 1) % 2 === 1
        part.items.forEach((item, index) => {
          words.push(part.ordered ? itemLabel(counts.items += 1) : '•')
          const mark = part.ordered ? `${index + 1}${first ? '.' : ')'} ` : first ? '- ' : '* '
          type(mark + say(item.text) + nameOf(item, typed))
          item.inner?.items.forEach((inner, innerIndex) => {
            words.push(item.inner?.ordered === true ? innerLabels[innerIndex] ?? '' : '–')
            type(`${' '.repeat(mark.length)}${item.inner?.ordered === true ? `${innerIndex + 1}. ` : '- '}${say(inner)}`)
          })
        })
        type('')
        return
      }
      case 'table': return putTable(part.table, pending, type)
      case 'awards': {
        beside[part.file.name] = part.file.text
        words.push(...part.file.words)
        return type(`::table{from="${part.file.name}"}`, '')
      }
      case 'quotation': {
        const paragraphs = part.paragraphs.map(say)
        return type(paragraphs.map((one) => `> ${part.foldAt === null ? one : folded(one, part.foldAt, '> ')}`).join('\n>\n'), '')
      }
      case 'continuation': return type(':::continued', ...part.paragraphs.map(say).flatMap((one, at) => (at === 0 ? [one] : ['', one])), ':::', '')
      case 'picture': {
        if (typed) beside[part.file.name] = part.file.bytes
        return type(`![${part.description.source}](<${part.file.name}>)`, '')
      }
    }
  }

  const putTable = (table: TableSketch, pending: string[], type: (...lines: readonly string[]) => void): void => {
    // Cells hold the signs of footnotes and references: they are filled in from left to right, as they are read.
    let before = ''
    let after = table.source
    for (const cell of table.cells) {
      const { source: text, words: read } = put(cell, pending)
      words.push(read)
      if (text === cell.source) continue
      const at = after.indexOf(cell.source)
      before += after.slice(0, at) + text
      after = after.slice(at + cell.source.length)
    }
    type(before + after, '')
  }

  const made: Typist = {
    source, words, beside, noteWords, put, nameOf, exemptPassages: 0, grounds: [],
    table: (table) => {
      const pending: string[] = []
      putTable(table, pending, (...lines) => source.push(...lines))
      source.push(...pending.flatMap((note) => [note, '']))
    },
    body: (section, count, typed) => {
      const numbers = paragraphNumbers(section, count)
      let at = 0
      section.body.forEach(({ subheading, paragraphs, exempt }: StretchSketch) => {
        if (subheading !== null) {
          const { source: text, words: read } = put(subheading, [])
          words.push(read)
          if (typed) source.push(`## ${text}`, '')
        }
        // A mark that holds another has more colons than that.
        if (isPrivate && exempt !== null && typed) {
          made.exemptPassages += 1
          if (exempt.ground !== null) made.grounds.push(exempt.ground)
          source.push(`::::exempt${exempt.ground === null ? '' : `{ground="${exempt.ground}"}`}`, '')
        }
        for (const paragraph of paragraphs) {
          const number = numbers[at++] ?? ''
          putParagraph(paragraph, 'heading' in section && section.heading === null ? `${number}.` : number, typed)
        }
        if (isPrivate && exempt !== null && typed) source.push('::::', '')
      })
    },
  }
  return made
}
