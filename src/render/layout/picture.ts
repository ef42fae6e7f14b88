/** Sets a picture: one strip as high as it is. */
import type { Picture } from '../../model/document.ts'
import type { Element } from './laid.ts'
import type { Setter } from './setting.ts'
import type { Strip } from './strip.ts'

/** @param after the space that the block above wants below itself */
export const setPicture = (picture: Picture, after: number, { style, left, nextLeaf }: Setter): { strip: Strip; element: Element } => {
  const leaf = nextLeaf()
  const strip: Strip = {
    height: picture.height,
    before: after + style.pictures.before,
    texts: [], rules: [], row: null,
    arrivals: [{ anchor: picture.anchor, bookmark: null }],
    picture: { leaf, x: left + style.indents.text, picture },
  }
  return { strip, element: { tag: 'Figure', alt: picture.description, children: [leaf] } }
}
