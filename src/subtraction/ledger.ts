/** The ledger of a paper: its cells as amounts, its checks and its sentences as relations between them. */
import type { Amount, Ledger, Relation } from './amounts.ts'
import type { PaperAudited } from './audited.ts'
import { saidElsewhere, type StatedElsewhere } from './earlier.ts'
import { amountsOf } from './of-table.ts'
import { relationsOf } from './relations.ts'
import { noteSentence, saidAgain, sumSaid, untoldIn } from './said.ts'
import { sameRows } from './same-rows.ts'

/** The ledger of several papers read together: what one withholds another may tell. */
export const ledgerOf = (papers: readonly PaperAudited[], elsewhere: readonly StatedElsewhere[] = []): Ledger => {
  const amounts = new Map<string, Amount>()
  const relations: Relation[] = []
  for (const paper of papers) {
    paper.tables.forEach((table, index) => {
      for (const amount of amountsOf(table, index + 1, paper)) amounts.set(amount.id, amount)
    })
    relations.push(...paper.checks.flatMap((check) => relationsOf(check, paper.file, amounts)))
  }
  for (const paper of papers) for (const sentence of paper.sentences) noteSentence(sentence, papers, amounts)
  for (const paper of papers) for (const check of paper.proseChecks) relations.push(...saidAgain(check, papers, amounts), ...sumSaid(check, papers, amounts))
  relations.push(...untoldIn(papers, amounts), ...sameRows(papers, [...amounts.values()]))
  for (const stated of elsewhere) relations.push(...saidElsewhere(stated, amounts))
  return { amounts: [...amounts.values()], relations }
}
