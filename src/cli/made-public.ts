/** What was made public of each paper of a meeting before, every time. */
import type { MadePublic } from '../look-over.ts'
import { readCarriedModel } from '../model/carried.ts'
import { writeDate } from '../model/date.ts'
import type { Publications } from '../workspace/publications.ts'

/** Gives it by the file of a paper's source. */
export const madePublic = ({ record, everPublished }: Pick<Publications, 'record' | 'everPublished'>) => (file: string): readonly MadePublic[] =>
  (everPublished.get(file.slice(file.lastIndexOf('/') + 1)) ?? []).flatMap((one) => {
    const on = record?.versions[one.version - 1]?.on
    return one.data === null || on === undefined ? [] : [{ paper: readCarriedModel(one.data).paper, where: `the publication of ${writeDate(on)}` }]
  })
