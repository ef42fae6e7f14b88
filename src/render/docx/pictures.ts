/** Pictures: each in a paragraph of its own, as large as in the PDF, with the words that say what it shows. */
import { TextRun, type XmlComponent } from 'docx'
import type { Picture } from '../../model/document.ts'
import { emus } from './lengths.ts'
import { element } from './markup.ts'
import { paragraph, type Own } from './paragraphs.ts'
import type { Writing } from './writing.ts'

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** @param anchors that arrive at the picture, its own among them */
export const writePicture = (picture: Picture, anchors: readonly string[], own: Own, { bookmarks, media }: Writing): XmlComponent =>
  paragraph('Picture', own, bookmarks.around(anchors, [new TextRun({ children: [inline(picture, media.show(picture))] })]))

const inline = ({ description, width, height }: Picture, { id, number }: { readonly id: string; readonly number: number }): XmlComponent => {
  const size = { cx: emus(width), cy: emus(height) }
  const shape = element('pic:spPr', {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', size)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')))
  const shown = element('pic:pic', { 'xmlns:pic': `${drawing}/picture` },
    element('pic:nvPicPr', {}, element('pic:cNvPr', { id: number, name: `Picture ${number}`, descr: description }), element('pic:cNvPicPr')),
    element('pic:blipFill', {}, element('a:blip', { 'r:embed': id }), element('a:stretch', {}, element('a:fillRect'))),
    shape)
  return element('w:drawing', {},
    element('wp:inline', { 'xmlns:wp': `${drawing}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', size),
      element('wp:docPr', { id: number, name: `Picture ${number}`, descr: description }),
      element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { 'xmlns:a': `${drawing}/main`, noChangeAspect: 1 })),
      element('a:graphic', { 'xmlns:a': `${drawing}/main` }, element('a:graphicData', { uri: `${drawing}/picture` }, shown))))
}
