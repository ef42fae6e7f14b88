/** The numbers that Word will count are the numbers that the document prints. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Document, List, Part } from '../../../src/model/document.ts'
import { textOf as textOfWords } from '../../../src/model/plain-words.ts'
import { uprightBlocks } from '../../../src/render/docx/blocks.ts'
import { wordsOf } from '../../support/document-words.ts'
import { passingFolder, put } from '../../support/folder.ts'
import { needs } from '../../support/needs.ts'
import { textOfDocx } from '../../support/validators/office.ts'
import { bcbStyle as style } from '../../support/house.ts'
import { appendix, bullets, documentOf, everyBlock, inAppendix, item, numbers, paragraph, part, section, smallPaper, subheading, text } from './documents.ts'
import { write } from './written.ts'
import { all, openDocx, partOf, textOf } from './open.ts'
import { wordNumbers } from './word-numbers.ts'

/** What the document prints: number and words of everything that bears a number. */
const printed = (document: Document): string[] => {
  const list = ({ items }: List): string[] => items.flatMap(({ label, words, lists }) => [`${label} ${textOfWords(words)}`, ...lists.flatMap(list)])
  return document.parts.flatMap(({ blocks }) => uprightBlocks(blocks).flatMap((block) => {
    if (block.kind === 'list') return list(block)
    return (block.kind === 'heading' || block.kind === 'paragraph') && block.label !== null ? [`${block.label.text} ${textOfWords(block.words)}`] : []
  }))
}

/** The same as Word will show it; a typed number is part of the words. */
const shown = async (document: Document, skippedCounts: boolean): Promise<string[]> =>
  wordNumbers(openDocx(await write(document)), skippedCounts)
    .filter(({ number, style: look }) => number !== null || /^(Heading1|Numbered|Sub|Appendix|ListBullet)/.test(look))
    .map(({ number, paragraph: xml }) => (number === null ? textOf(xml).replace('\t', ' ') : `${number} ${textOf(xml)}`))

const restarts = async (document: Document): Promise<number> =>
  (openDocx(await write(document)).get('word/numbering.xml')?.match(/<w:startOverride/g) ?? []).length

const agrees = async (...parts: readonly Part[]): Promise<void> => {
  const document = documentOf(...parts)
  for (const skippedCounts of [true, false]) expect(await shown(document, skippedCounts)).toEqual(printed(document))
}

describe('Word counts what is printed', () => {
  test('in a paper with everything, by its styles alone', async () => {
    await agrees(...smallPaper().parts)
    expect(await restarts(smallPaper())).toBe(0)
  })
  test('when lists begin anew under each paragraph, and inner lists under each item', () => agrees(part('a',
    section('1.', 'One'),
    paragraph('1.1', 'x'), numbers(1, item('(a)', 'q', numbers(2, item('(i)', 'q'), item('(ii)', 'q'))), item('(b)', 'q', numbers(2, item('(i)', 'q')))),
    paragraph('1.2', 'x'), numbers(1, item('(a)', 'q', numbers(2, item('(i)', 'q')))),
    section('2.', 'Two'), paragraph('2.1', 'x'), numbers(1, item('(a)', 'q')))))
  test('when a second list of a paragraph counts on', async () => {
    const blocks = [section('1.', 'One'), paragraph('1.1', 'x'), numbers(1, item('(a)', 'q'), item('(b)', 'q')), numbers(1, item('(c)', 'q'))]
    await agrees(part('a', ...blocks))
    expect(await restarts(documentOf(part('a', ...blocks)))).toBe(0)
  })
  test('when a second list of a paragraph begins anew, and the paragraphs after it count on', async () => {
    const blocks = [
      section('1.', 'One'), paragraph('1.1', 'x'), numbers(1, item('(a)', 'q'), item('(b)', 'q')), numbers(1, item('(a)', 'q'), item('(b)', 'q')),
      paragraph('1.2', 'x'), numbers(1, item('(a)', 'q')),
    ]
    await agrees(part('a', ...blocks))
    expect(await restarts(documentOf(part('a', ...blocks)))).toBe(1)
  })
  test('when bullets stand between numbers, which they do not count with', () => agrees(part('a',
    section('1.', 'One'), paragraph('1.1', 'x'),
    bullets(1, item('•', 'b', numbers(2, item('(i)', 'q'), item('(ii)', 'q'))), item('•', 'b', numbers(2, item('(i)', 'q')))),
    numbers(1, item('(a)', 'q', bullets(2, item('–', 'b'))), item('(b)', 'q')))))
  test('when a section has no heading, before other sections and with a list under it', () => agrees(part('a',
    section('1.', 'One'), paragraph('1.1', 'x'), paragraph('2.', 'no heading', { level: 1 }), numbers(1, item('(a)', 'q'), item('(b)', 'q')),
    section('3.', 'Three'), paragraph('3.1', 'x'), subheading('Between'), paragraph('3.2', 'x'))))
  test('when each part of a pack begins with 1', () => agrees(...['a', 'b', 'c'].map((anchor) => part(anchor,
    section('1.', 'One'), paragraph('1.1', 'x'), section('2.', 'Two'), paragraph('2.1', 'x'), numbers(1, item('(a)', 'q')), paragraph('2.2', 'x')))))
  test('when printed numbers skip or run back', () => agrees(part('a',
    section('1.', 'One'), paragraph('1.1', 'x'), paragraph('1.4', 'x'), paragraph('1.5', 'x'), section('4.', 'Four'), paragraph('4.1', 'x'), section('2.', 'Two'), paragraph('2.1', 'x'))))
  test('when a level was stepped over', () => agrees(part('a',
    section('1.', 'One'), numbers(1, item('(a)', 'q')), paragraph('1.1', 'x'), paragraph('1.2', 'x'))))
  test('beyond z, and in Roman numbers', () => agrees(part('a', section('1.', 'One'), paragraph('1.1', 'x'), numbers(1,
    ...'abcdefghijklmnopqrstuvwxyz'.split('').map((letter) => item(`(${letter})`, 'q')), item('(aa)', 'q'), item('(bb)', 'q',
      numbers(2, ...['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi'].map((roman) => item(`(${roman})`, 'q'))))))))
  test('and what no count could print is typed, without taking a number away from the others', () => agrees(part('a',
    section('1.', 'One'), paragraph('1.1', 'x'), paragraph('A1.1', 'x'), paragraph('7.3', 'x'), paragraph('1.2', 'x'), numbers(1, item('(a)', 'q'), item('(ab)', 'q'), item('(b)', 'q')))))
})

describe('Appendices are counted apart from sections', () => {
  const lists = [numbers(1, item('(a)', 'q', numbers(2, item('(i)', 'q'), item('(ii)', 'q'))), item('(b)', 'q'))]
  test('by their styles alone, and lists in them begin anew under each paragraph', async () => {
    const blocks = [
      section('1.', 'One'), paragraph('1.1', 'x'), ...lists, appendix('Appendix 1', 'What was asked'), inAppendix('A1.1', 'x'), ...lists, inAppendix('A1.2', 'x'), ...lists,
      appendix('Appendix 2', ''), inAppendix('A2.1', 'x'), ...lists, section('2.', 'A section after them'), paragraph('2.1', 'x'), ...lists,
    ]
    await agrees(part('a', ...blocks))
    expect(await restarts(documentOf(part('a', ...blocks)))).toBe(0)
    await agrees(...everyBlock().parts)
  })
  test('under the word that the author has for them', async () => {
    const annexes = part('a', appendix('Annex\u00A01', 'x'), inAppendix('A1.1', 'x'), appendix('Annex\u00A02', 'y'), inAppendix('A2.1', 'x'))
    await agrees(annexes)
    expect(wordNumbers(openDocx(await write(documentOf(annexes))), true).map(({ number }) => number)).toEqual(['Annex\u00A01', 'A1.1', 'Annex\u00A02', 'A2.1'])
  })
  test('anew in each part, and from where they are printed to begin', async () => {
    const one = [appendix('Appendix 1', 'x'), inAppendix('A1.1', 'x'), ...lists]
    await agrees(part('a', ...one), part('b', ...one), part('c', appendix('Appendix 3', 'x'), inAppendix('A3.2', 'x'), ...lists))
  })
  test('and one under another word is typed, like all that no count could print', async () => {
    const mixed = part('a', appendix('Appendix 1', 'x'), inAppendix('A1.1', 'x'), appendix('Annex 2', 'y'), inAppendix('A2.1', 'x'), ...lists)
    await agrees(mixed)
    expect(wordNumbers(openDocx(await write(documentOf(mixed))), true).map(({ number }) => number)).toEqual(['Appendix 1', 'A1.1', null, null, '(a)', '(i)', '(ii)', '(b)'])
  })
  test('in a house that counts them in its own way', async () => {
    const house: typeof style = { ...style, numbering: {
      ...style.numbering, appendix: { style: 'upper-roman', text: '%1' }, appendixParagraph: { style: 'decimal', text: '%1.%2.' }, item: { style: 'lower-roman', text: '%3)' },
    } }
    const blocks = [section('1.', 'One'), appendix('Appendix I', 'x'), inAppendix('I.1.', 'x'), numbers(1, item('i)', 'q')), appendix('Appendix II', ''), inAppendix('II.1.', 'x')]
    const counted = wordNumbers(openDocx(await write(documentOf(part('a', ...blocks)), house)), true).map(({ number }) => number)
    expect(counted.slice(1)).toEqual(['Appendix I', 'I.1.', 'i)', 'Appendix II', 'II.1.'])
  })
  test('a reference follows a number that Word counts, and never one that is typed', async () => {
    const see = (words: string, anchor: string) => text(words, { link: { to: 'anchor', anchor } })
    const document = documentOf(part('a', paragraph('1.1', [see('Appendix\u00A01', 'Appendix-1'), text(' and '), see('Annex\u00A02', 'Annex-2')]), appendix('Appendix 1', 'x'), appendix('Annex 2', 'y')))
    expect(openDocx(await write(document)).get('word/document.xml')?.match(/REF \w+/g)).toEqual(['REF Appendix_1'])
  })
})

test('Word counts what is printed in another house, which numbers in its own way', async () => {
  const house: typeof style = { ...style, numbering: {
    ...style.numbering,
    section: { style: 'upper-letter', text: '%1' }, paragraph: { style: 'decimal', text: '%1%2.' }, item: { style: 'lower-roman', text: '%1%2 %3)' },
  } }
  const document = documentOf(part('a', section('A', 'One'), paragraph('A1.', 'x'), numbers(1, item('A1 i)', 'q'), item('A1 ii)', 'q')), section('B', 'Two'), paragraph('B1.', 'x'), paragraph('1.1', 'x')))
  expect(wordNumbers(openDocx(await write(document, house)), true).map(({ number }) => number)).toEqual(['A', 'A1.', 'A1 i)', 'A1 ii)', 'B', 'B1.', null])
})

/** Documents numbered as papers are: items count on or begin anew, sections have headings or not, appendices stand anywhere among them. */
const parts = fc.array(fc.array(fc.record({
  headed: fc.boolean(),
  isAppendix: fc.boolean(),
  paragraphs: fc.array(fc.array(fc.record({ anew: fc.boolean(), items: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }) }), { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
}), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }).map((drawn) => drawn.map((sections, index) => part(`part-${index}`,
  ...sections.flatMap(({ headed, isAppendix, paragraphs }, at): Block[] => {
    const count = sections.slice(0, at + 1).filter((one) => one.isAppendix === isAppendix).length
    const listsOf = (lists: typeof paragraphs[number]): Block[] => {
      let items = 0
      return lists.map((list) => {
        if (list.anew) items = 0
        return numbers(1, ...list.items.map((inner) => item(`(${'abcdefghijkl'[items++]})`, 'item',
          ...(inner === 0 ? [] : [numbers(2, ...['i', 'ii', 'iii'].slice(0, inner).map((roman) => item(`(${roman})`, 'inner')))]))))
      })
    }
    if (isAppendix) return [appendix(`Appendix ${count}`, headed ? 'Heading' : ''), ...paragraphs.flatMap((lists, nth) => [inAppendix(`A${count}.${nth + 1}`, 'Words'), ...listsOf(lists)])]
    const first = `${count}.`
    return [...(headed ? [section(first, 'Heading')] : []), ...(headed ? paragraphs : paragraphs.slice(0, 1)).flatMap((lists, nth): Block[] =>
      [paragraph(headed ? `${count}.${nth + 1}` : first, 'Words', { level: headed ? 2 : 1 }), ...listsOf(lists)])]
  }))))

test('Word counts what is printed in whatever paper, by both readings of a level stepped over', async () => {
  await fc.assert(fc.asyncProperty(parts, async (drawn) => agrees(...drawn)), { numRuns: 60, seed: 20140227 })
})

needs('LibreOffice')('LibreOffice counts the same, from the same file', async () => {
  const document = documentOf(
    part('a', section('1.', 'One'), paragraph('1.1', 'x'), numbers(1, item('(a)', 'q'), item('(b)', 'q')), numbers(1, item('(a)', 'q', numbers(2, item('(i)', 'q'))), item('(b)', 'q')),
      paragraph('1.2', 'x'), numbers(1, item('(a)', 'q')), paragraph('1.5', 'skips'), paragraph('1.6', 'x'), paragraph('2.', 'no heading', { level: 1 }),
      numbers(1, item('(a)', 'q')), paragraph('A7.1', 'typed'), section('3.', 'Three'), paragraph('3.1', 'x')),
    part('b', section('1.', 'One'), paragraph('1.1', 'x'), numbers(1, item('(a)', 'q')), section('2.', 'Two'), paragraph('2.1', 'x')),
    part('c', section('1.', 'One'), paragraph('1.1', 'x'), paragraph('1.2', 'x'), appendix('Appendix 1', 'x'), inAppendix('A1.1', 'x'), numbers(1, item('(a)', 'q')),
      inAppendix('A1.2', 'x'), numbers(1, item('(a)', 'q')), numbers(1, item('(a)', 'q')), appendix('Appendix 2', ''), inAppendix('A2.1', 'x'), appendix('Annex 3', 'typed'),
      section('2.', 'Two'), paragraph('2.1', 'x')),
    part('d', appendix('Appendix 1', 'x'), inAppendix('A1.1', 'x'), inAppendix('A1.5', 'skips')),
  )
  const folder = passingFolder()
  const [found] = await textOfDocx([put(folder, 'numbers.docx', await write(document))], folder)
  expect(wordsOf(found ?? '')).toEqual(wordsOf(printed(document).join(' ')))
})

test('the number at the margin is as heavy as its heading, and light everywhere else', async () => {
  const numbering = openDocx(await write(smallPaper())).get('word/numbering.xml') ?? ''
  const [sections, ...others] = numbering.split('<w:lvl ').slice(1, 5)
  expect(sections).not.toContain('<w:b')
  for (const other of others) expect(other).toContain('<w:b w:val="false"/>')
  expect(style.numbering.section.text).toBe('%1.')
})

test('a typed label hangs where one that is counted does', async () => {
  const blocks = [section('1.', 'One'), paragraph('1.1', 'x'), numbers(1, item('(ab)', 'typed', numbers(2, item('(zz)', 'typed')))), bullets(1, item('*', 'typed')), appendix('Annex', 'typed')]
  const parts = openDocx(await write(documentOf(part('a', ...blocks))))
  const indents = (name: string) => all(partOf(parts, name), 'w:pPr').flatMap((own) => all(own, 'w:ind').map(({ attributes }) => attributes))
  const styled = new Map(all(partOf(parts, 'word/styles.xml'), 'w:style').map((one) => [one.attributes['w:styleId'], all(one, 'w:ind')[0]?.attributes]))
  expect(indents('word/document.xml')).toEqual(['Subparagraph', 'SubSubparagraph', 'ListBullet', 'AppendixHeading'].map((id) => styled.get(id)))
})
