/**
 * How the mark of a footnote stands in its line: a smaller figure, raised. Word's own measures for a superscript, which a DOCX
 * names and does not give, so that lines break alike in both.
 */
import { twipsPerPoint } from '../../model/house-style.ts'

/** Of the size of the words around it. */
const share = 0.65

/** The size of a mark among words of a size, in points: a multiple of a twentieth, as all measures are. */
export const raisedSizeOf = (size: number): number => Math.round(share * size * twipsPerPoint) / twipsPerPoint

/** How far the baseline of a mark stands above that of words of a size, in points. */
export const riseOf = (size: number): number => size / 3
