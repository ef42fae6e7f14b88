/** Whether a pack that is made now has its papers on the pages on which they went out. */
import { finding, type Finding } from '../findings/finding.ts'
import { inARow } from '../findings/wording.ts'
import type { AgendaItem } from '../model/agenda.ts'
import type { Published } from '../model/published.ts'

/** Where an item begins in a pack. */
export interface Begins {
  readonly item: AgendaItem
  /** The label of its first page. */
  readonly page: string
}

/**
 * Tells of the first item that stands elsewhere, and which others do.
 * @param file the meeting's
 * @param items in the order of the pack
 */
export const noteOtherPages = ({ versions }: Published, file: string, items: readonly Begins[]): Finding[] => {
  const papers = versions.flatMap((version) => version.papers).reverse()
  const moved = items.flatMap(({ item, page }) => {
    const before = papers.find(({ paper }) => paper === (item.paper?.name ?? item.document))
    return before === undefined || before.first === page ? [] : [{ item, page, before: before.first }]
  })
  const [first, ...others] = moved
  if (first === undefined) return []
  const also = others.length === 0 ? '' : `; item${others.length === 1 ? '' : 's'} ${inARow(others.map(({ item }) => String(item.number)))} ${others.length === 1 ? 'stands' : 'stand'} elsewhere too`
  return [finding('pack-other-pages', file, first.item.place, `Item ${first.item.number} begins on pack page ${first.page} here, and on ${first.before} of what was published${also}.`)]
}
