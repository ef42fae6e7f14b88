/** Where a paper is signed: rules drawn by tab stops, so that names can be changed and the rules stay where they are. */
import { Tab, TextRun, type XmlComponent } from 'docx'
import type { Signatures } from '../../model/document.ts'
import { paragraph, spaces, type Own, type Setting } from './paragraphs.ts'
import type { StyleId } from './style-names.ts'
import type { Writing } from './writing.ts'

const tab = (): XmlComponent => new TextRun({ children: [new Tab()] })

// LibreOffice gives a line of nothing but tabs no more height than its type has, and so no room for a hand.
const noBreakSpace = '\u00A0'

/** Writes four paragraphs for each signatory, which are kept together by their styles. */
export const writeSignatures = ({ labels, signatories }: Signatures, setting: Setting, { style, bookmarks }: Writing): XmlComponent[] => {
  const { signature } = style.type
  return signatories.flatMap(({ name, post }, index) => {
    const last = index === signatories.length - 1
    const top: Own = index === 0 && setting.above > 0 ? { before: signature.before + setting.above } : {}
    const bottom: Own = last ? spaces(signature, { ...setting, above: 0 }) : {}
    const line = (look: StyleId, own: Own, ...inside: XmlComponent[]): XmlComponent => paragraph(look, own, inside)
    return [
      line('SignatureRule', top, ...bookmarks.around(index === 0 ? setting.anchors : [], [tab(), new TextRun(noBreakSpace), tab(), tab()])),
      line('SignatureLabels', {}, new TextRun(labels.signature), tab(), new TextRun(labels.date)),
      line('SignatureName', {}, new TextRun(name)),
      line('SignaturePost', bottom, new TextRun(post)),
    ]
  })
}
