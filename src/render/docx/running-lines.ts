/** Heads and feet: words at the left, in the middle and at the right, by the tab stops of their style. */
import { Tab, TextRun, type XmlComponent } from 'docx'
import type { RunningLine } from '../../model/document.ts'
import { paragraph } from './paragraphs.ts'
import { writeRunningWords } from './words.ts'
import type { Writing } from './writing.ts'

/** Writes a head or foot as its one paragraph. */
export const writeRunningLine = (style: 'Header' | 'Footer', { start, centre, end }: RunningLine, writing: Writing): XmlComponent => {
  const tab = (): XmlComponent => new TextRun({ children: [new Tab()] })
  const write = (words: RunningLine['start']): XmlComponent[] => writeRunningWords(words, writing)
  return paragraph(style, {}, [
    ...write(start),
    ...(centre.length > 0 || end.length > 0 ? [tab(), ...write(centre)] : []),
    ...(end.length > 0 ? [tab(), ...write(end)] : []),
  ])
}

/** True when both lines say the same. */
export const saysTheSame = (one: RunningLine, other: RunningLine): boolean => JSON.stringify(one) === JSON.stringify(other)
