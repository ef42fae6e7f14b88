/** A paper with everything in it that is set apart from the run of paragraphs. */
import type { Block, Document, Picture } from '../../../../src/model/document.ts'
import { appendix, documentOf, paragraph, part, say, section, signatures, title } from './documents.ts'

export const chair = { name: 'Alan Green', post: 'Chair of the Board' }
export const officer = { name: 'Beth Brown', post: 'Chief Finance Officer' }

export const paperWithAll = (...pictures: readonly Picture[]): Document => documentOf(part([
  title('Support for victims'),
  section('1.', 'Purpose'),
  paragraph('1.1', 'The Code says:'),
  { kind: 'quotation', paragraphs: [
    say('Victims of crime should be treated in a respectful, sensitive, tailored and professional manner without discrimination of any kind.'),
    say('They should receive appropriate support.'),
  ] },
  ...pictures.flatMap((picture, index): readonly Block[] => [paragraph(`1.${index + 2}`, 'The awards by district:', true), picture]),
  paragraph('1.9', 'That is all.'),
  signatures(chair, officer),
  { kind: 'front', at: 'end', lines: [
    { label: 'Contact:', value: say('Alan Green, Chief Executive') },
    { label: 'Version:', value: say('2') },
  ] },
  appendix('Appendix 1', 'The awards in full, with the terms on which each of them is made to its recipient'),
  { kind: 'paragraph', label: { text: 'A1.1', level: 2, series: 'appendices' }, words: say('An award.'), anchor: 'pA1-1', keepWithNext: false },
  appendix('Appendix 2'),
  paragraph('A2.1', 'A word.'),
]))
