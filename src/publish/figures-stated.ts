/** Every figure that a paper states, in sentences and tables, with where it stands in print. */
import type { Figure } from '../model/figure.ts'
import type { CheckedPaper } from '../model/paper.ts'
import type { ProseFigure } from '../model/prose.ts'
import { figuresOfCell, statedIn, type FiguresIn } from './stated.ts'

/** The figures of a paper, in the order in which they are read: first those of its sentences, then those of its tables. */
export const figuresStated = (paper: CheckedPaper, figuresIn: FiguresIn): { readonly figure: Figure | ProseFigure['figure']; readonly where: string }[] => {
  const { sentences, tables } = statedIn(paper)
  return [
    ...sentences.flatMap(({ text, where }) => figuresIn(text).map((figure) => ({ figure, where }))),
    ...tables.flatMap(({ table: { rows }, where }) => rows.flatMap(({ cells }) => cells.flatMap(figuresOfCell)).map((figure) => ({ figure, where: `${where}, table` }))),
  ]
}
