/** The blocks of a part by the pages on which they stand: upright ones, and those turned on their side. */
import type { Block, UprightBlock } from '../../model/document.ts'

/** Blocks that follow each other on pages of one size; the first of them begins a page. */
export interface PageRun {
  readonly turned: boolean
  readonly blocks: readonly UprightBlock[]
}

/** Each turned block is a run by itself, and so is what stands between two; a turned block of nothing turns no page. */
export const pageRunsOf = (blocks: readonly Block[]): readonly PageRun[] => {
  const runs: PageRun[] = []
  let upright: UprightBlock[] = []
  const endUpright = (): void => {
    if (upright.length > 0) runs.push({ turned: false, blocks: upright })
    upright = []
  }
  for (const block of blocks) {
    if (block.kind !== 'turned') {
      upright.push(block)
      continue
    }
    if (block.blocks.length === 0) continue
    endUpright()
    runs.push({ turned: true, blocks: block.blocks })
  }
  endUpright()
  return runs
}
