/** Writes a paper of the model back as a source that an author could have typed: one canonical way for each thing. */
import type { Inline, List, Paper, Paragraph, Section, Table } from '../../src/model/paper.ts'
import type { ExemptTerms } from '../../src/model/exemption.ts'
import { isoDate } from '../../src/model/date.ts'
import { address, asLine, escaped, sourceOfWords, type NoteKeeper } from './source-of-words.ts'

type Part = Paragraph['parts'][number]

/** The source of a paper. @throws for a section that the author has not written: there is no source of it */
export const canonicalSource = (paper: Paper): string => {
  let count = 0
  const pending: string[] = []
  const notes: NoteKeeper = {
    keep: (note) => {
      const sign = `[^${count += 1}]`
      const at = pending.push('') - 1
      pending[at] = `${sign}: ${asLine(sourceOfWords(note.text, notes))}`
      return sign
    },
  }
  /** Blocks, and under them the footnotes that they mark. */
  const withNotes = (blocks: readonly string[]): string[] => [...blocks, ...pending.splice(0)]
  const words = (inlines: readonly Inline[]): string => sourceOfWords(inlines, notes)
  const heading = (signs: string, text: string, name: string | null): string => [signs, text, name === null ? '' : `{#${name}}`].filter((piece) => piece !== '').join(' ')

  const list = ({ style, items }: List | List['items'][number]['lists'][number], marks: { readonly bullet: string; readonly sign: string }): string[] =>
    items.flatMap((item, index) => {
      const mark = style === 'numbers' ? `${index + 1}${marks.sign} ` : `${marks.bullet} `
      const inner = 'lists' in item ? item.lists.flatMap((one, at) => list(one, marksOf(at))) : []
      return [`${mark}${named(asLine(words(item.text)), item.name)}`, ...inner.map((line) => ' '.repeat(mark.length) + line)]
    })
  const table = ({ columns, head, rows }: Table): string => {
    const row = (cells: Table['head']): string => `| ${cells.map(({ lines }) => lines.map(words).join('<br>')).join(' | ')} |`
    const rule = columns.map(({ align }) => (align === 'start' ? ':---' : align === 'centre' ? ':---:' : align === 'end' ? '---:' : '---'))
    return [row(head), `| ${rule.join(' | ')} |`, ...rows.map(({ cells }) => row(cells))].join('\n')
  }
  const parts = (all: readonly Part[]): string[] => {
    let lists = 0
    return all.flatMap((part, at): string[] => {
      switch (part.kind) {
        // Two lists of a kind, one right after the other, are told apart by their marks.
        case 'list': return [list(part, marksOf(lists++)).join('\n')]
        case 'table': return [part.beside === null ? table(part) : `::table{from="${part.beside.from}"}`]
        case 'quotation': return [part.paragraphs.map((one) => `> ${asLine(words(one))}`).join('\n>\n')]
        case 'continuation': return [
          ...(all[at - 1]?.kind === 'continuation' ? [] : [':::continued']), asLine(words(part.text)), ...(all[at + 1]?.kind === 'continuation' ? [] : [':::']),
        ]
        case 'picture': return [`![${escaped(part.description)}](<${address(part.from)}>)`]
      }
    })
  }
  const paragraph = ({ text, name, parts: all }: Paragraph): string[] => withNotes([named(asLine(words(text)), name), ...parts(all)])
  const body = (blocks: Section['body']): string[] => blocks.flatMap((block, at) => {
    if (block.kind === 'subheading') return [heading('##', words(block.text), block.name)]
    const mark = block.exempt
    if (mark === null) return paragraph(block)
    const [before, after] = [blocks[at - 1], blocks[at + 1]]
    const opens = before?.kind !== 'paragraph' || !sameMark(before, block)
    const closes = after?.kind !== 'paragraph' || !sameMark(after, block)
    return [...(opens ? [`::::exempt${termsOf(mark)}`] : []), ...paragraph(block), ...(closes ? ['::::'] : [])]
  })

  const blocks = [
    ...paper.sections.flatMap((section) => {
      if (section.origin !== 'written') throw new Error(`${paper.file} has a section that nobody wrote`)
      return [heading('#', section.heading === null ? '' : words(section.heading), section.name), ...body(section.body)]
    }),
    ...(paper.bibliography === null ? [] : withNotes([heading('#', words(paper.bibliography.heading), null), table(paper.bibliography.table)])),
    ...paper.appendices.flatMap((appendix) => {
      const { exempt } = appendix
      const all = [heading('#', appendix.heading === null ? appendix.word : `${appendix.word}: ${words(appendix.heading)}`, appendix.name), ...body(exempt === null ? appendix.body : appendix.body.map((block) => (block.kind === 'paragraph' ? { ...block, exempt: null } : block)))]
      return exempt === null ? all : [`::::exempt${termsOf(exempt)}`, ...all, '::::']
    }),
  ]
  return `${[frontSource(paper).join('\n'), ...blocks].join('\n\n')}\n`
}

const named = (text: string, name: string | null): string => (name === null ? text : `${text} {#${name}}`)

const marksOf = (at: number): { readonly bullet: string; readonly sign: string } => (at % 2 === 0 ? { bullet: '-', sign: '.' } : { bullet: '*', sign: ')' })

const sameMark = (one: Paragraph, other: Paragraph): boolean => one.exempt?.place.line === other.exempt?.place.line

const termsOf = ({ ground, decidedBy, decidedOn, releaseOn }: ExemptTerms): string => {
  const terms = [['ground', ground], ['decided-by', decidedBy], ['decided-on', decidedOn && isoDate(decidedOn)], ['release-on', releaseOn && isoDate(releaseOn)]]
    .flatMap(([name, value]) => (value === null ? [] : [`${name}="${value}"`]))
  return terms.length === 0 ? '' : `{${terms.join(' ')}}`
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`

const frontSource = ({ front }: Paper): readonly string[] => {
  const line = (key: string, value: string | null): string[] => (value === null ? [] : [`${key}: ${quoted(value)}`])
  const { date, contact, cleared, signatures, accept, exemptPassages, exempt } = front
  return [
    '---',
    ...line('to', front.to), ...line('from', front.from), ...(date === null ? [] : [`date: ${isoDate(date)}`]),
    ...line('title', front.title), ...line('short-title', front.shortTitle), ...line('language', front.language), ...(front.status === null ? [] : [`status: ${front.status}`]),
    ...line('version', front.version), ...line('marking', front.marking), ...line('item', front.item),
    ...(contact.length === 0 ? [] : ['contact:', ...contact.map((one) => `  - ${quoted(one)}`)]),
    ...(cleared === null ? [] : ['cleared:', ...line('  post', cleared.post), `  date: ${isoDate(cleared.date)}`]),
    ...(signatures.length === 0 ? [] : ['signatures:', ...signatures.flatMap(({ name, post }) => [...line('  - name', name), ...line('    post', post)])]),
    ...(accept.length === 0 ? [] : ['accept:', ...accept.flatMap((one) => [
      ...line('  - code', one.code), ...line('    figure', one.figure), ...line('    working', one.working), ...line('    by', one.by), `    on: ${isoDate(one.on)}`,
      ...line('    reason', one.reason), ...line('    outcome', one.outcome), ...line('    agreed-by', one.agreedBy),
    ])]),
    ...(exemptPassages === null ? [] : [`exempt-passages: ${exemptPassages}`]),
    ...line('public-title', front.publicTitle),
    ...(exempt === null ? [] : ['exempt:', ...line('  ground', exempt.ground), ...line('  decided-by', exempt.decidedBy),
      ...(exempt.decidedOn === null ? [] : [`  decided-on: ${isoDate(exempt.decidedOn)}`]), ...(exempt.releaseOn === null ? [] : [`  release-on: ${isoDate(exempt.releaseOn)}`]), ...line('  profile', exempt.profile), ...line('  nation', exempt.nation)]),
    '---',
  ]
}
