/** A paper as long as one likes, with lists, tables, links and references on every few pages. */
import type { Block, Document, Inline, Link, RunningLine, TextRun } from '../../../src/model/document.ts'
import { documentOf, modelAttachment } from './sample.ts'

const run = (text: string, look: { strong?: boolean; emphasis?: boolean; link?: Link } = {}): TextRun =>
  ({ kind: 'text', text, strong: look.strong ?? false, emphasis: look.emphasis ?? false, link: look.link ?? null })

const blank: RunningLine = { start: [], centre: [], end: [] }

/** Seven blocks to a section: some sections fill a page, and their tables go over page ends. */
const sectionOf = (section: number, sections: number): Block[] => {
  const next = section === sections ? 1 : section + 1
  const paragraph = (number: number, ...words: Inline[]): Block =>
    ({ kind: 'paragraph', label: { text: `${section}.${number}`, level: 2, series: 'sections' }, words, anchor: `p${section}-${number}`, keepWithNext: number > 1 })
  const cell = (text: string, headsRow = false) => ({ lines: text.split('|').map((line) => [run(line)]), unbroken: text.startsWith('£'), headsRow })
  return [
    { kind: 'heading', look: 'section', label: { text: `${section}.`, level: 1, series: 'sections' }, words: [run(`Support for victims, year ${section}`)], anchor: `section-${section}` },
    paragraph(1,
      run('From October 2014 Police and Crime Commissioners will be responsible for commissioning services, see '),
      run(`paragraph ${next}.2`, { link: { to: 'anchor', anchor: `p${next}-2` } }),
      run(' and the long account that '),
      run('the Ministry of Justice has published of the money that it gives to Commissioners in every year', { link: { to: 'address', address: 'https://www.example.org/victims?year=2014&money=yes' } }),
      run('; '), run('restorative justice', { emphasis: true }), run(' comes '), run('first', { strong: true }), run('.')),
    paragraph(2, run('The Board will:')),
    {
      kind: 'list', style: 'bullets', depth: 1, items: ['build capacity;', 'commission services; and', 'report again.'].map((text, item) => ({
        label: '•', words: [run(text)], anchor: `i${section}-${item}`,
        lists: item !== 1 ? [] : [{ kind: 'list' as const, style: 'bullets' as const, depth: 2 as const, items: [{ label: '–', words: [run('with partners,')], anchor: `j${section}`, lists: [] }] }],
      })),
    },
    paragraph(3, run('Current intended spends')),
    {
      kind: 'table', anchor: `table-${section}`, description: `Table of paragraph ${section}.3: Recipient, Award, Rationale`,
      columns: [{ align: 'start', share: null }, { align: 'end', share: null }, { align: 'start', share: null }],
      head: [cell('Recipient'), cell('Award'), cell('Rationale')],
      rows: [
        ...Array.from({ length: 8 }, (_, row) => ({
          weight: 'item' as const,
          cells: [cell(`Organisation ${section}.${row}`, true), cell(row === 3 ? '£5k|£5k' : `£${row + 1}k`), cell('Research to better understand the rate of attrition and what victims say of it')],
        })),
        { weight: 'total' as const, cells: [cell('Total', true), cell('£46k'), cell('')] },
      ],
      look: 'ordinary', indented: true, together: false,
    },
  ]
}

export const longPaper = (sections: number): Document => documentOf({
  title: 'A long account of support for victims & witnesses',
  parts: [{
    anchor: 'paper',
    notes: [],
    notesTitle: 'Footnotes',
    running: {
      firstHead: blank,
      head: { ...blank, start: [run('A long account')] },
      firstFoot: { ...blank, centre: [run('Page '), { kind: 'page-number' }, run(' of '), { kind: 'page-count' }] },
      foot: { ...blank, centre: [run('Page '), { kind: 'page-number' }, run(' of '), { kind: 'page-count' }] },
    },
    blocks: [
      { kind: 'title', words: [run('A LONG ACCOUNT')], anchor: 'title' },
      ...Array.from({ length: sections }, (_, index) => sectionOf(index + 1, sections)).flat(),
    ],
  }],
  attachments: [modelAttachment('{"sections":true}')],
})
