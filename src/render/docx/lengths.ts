/** Word's own units, made from points. */
import { twipsPerPoint } from '../../model/house-style.ts'

/** Twentieths of a point: indents, spaces, widths. House lengths are whole ones, so nothing is lost. */
export const twips = (points: number): number => Math.round(points * twipsPerPoint)

/** Half points: sizes of type. */
export const halfPoints = (points: number): number => Math.round(points * 2)

/** Eighths of a point: thickness of rules; Word draws none thinner than two. */
export const eighths = (points: number): number => Math.max(2, Math.round(points * 8))
