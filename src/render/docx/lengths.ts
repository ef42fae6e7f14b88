/** Word's own units, made from points. */
import { createIndent, type XmlComponent } from 'docx'
import { twipsPerPoint, type Hanging } from '../../model/house-style.ts'

/** Twentieths of a point: indents, spaces, widths. House lengths are whole ones, so nothing is lost. */
export const twips = (points: number): number => Math.round(points * twipsPerPoint)

/** Half points: sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Eighths of a point: thickness of rules; Word draws none thinner than two. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))

/** English Metric Units, 12,700 to the point: the sizes of pictures. */
export const emus = (points: number): number => Math.round(points * 12_700)

/** An indent: where a label hangs and the text begins. @param inset how far the right edge stands in, where it does */
export const indentOf = ({ label, text }: Hanging, inset?: number): XmlComponent =>
  createIndent({ left: twips(text), hanging: twips(text - label), ...(inset === undefined ? {} : { right: twips(inset) }) })
