/** The blocks of a part, whether their page is turned or not. */
import type { Block, UprightBlock } from '../../model/document.ts'

/** Every block in reading order, those of turned pages among the others. */
export const uprightBlocks = (blocks: readonly Block[]): readonly UprightBlock[] =>
  blocks.flatMap((block) => (block.kind === 'turned' ? block.blocks : [block]))

/** Blocks that stand on pages of one kind, in a section of Word's. */
export interface Stretch {
  readonly turned: boolean
  readonly blocks: readonly UprightBlock[]
}

/** Parts blocks where the page is turned, and where it is turned back; there is always one stretch, and none but an only one is empty. */
export const stretchesOf = (blocks: readonly Block[]): readonly Stretch[] => {
  const stretches: Stretch[] = []
  let upright: UprightBlock[] = []
  const close = (): void => {
    if (upright.length > 0) stretches.push({ turned: false, blocks: upright })
    upright = []
  }
  for (const block of blocks) {
    if (block.kind !== 'turned') upright.push(block)
    else if (block.blocks.length > 0) {
      close()
      stretches.push({ turned: true, blocks: block.blocks })
    }
  }
  close()
  return stretches.length > 0 ? stretches : [{ turned: false, blocks: [] }]
}
