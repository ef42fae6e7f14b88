/** Finds the item of the agenda that a heading of minutes or decision records names. */
import { finding, type Finding, type Particulars } from '../findings/finding.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'
import type { WrittenItem } from '../model/record.ts'

/** The names that an item is known by: what the agenda calls it, and the file of its paper or document. */
const namesOf = ({ title, paper, document, private: isPrivate }: AgendaItem): string[] =>
  [title, ...(paper === null ? [] : [paper.name]), ...(paper === null || isPrivate ? [] : [paper.paper.front.title ?? title]), ...(document === null ? [] : [document])]

/** A name as a heading: what Markdown would take for a mark of its own stands behind a backslash, which is no part of the name. */
export const asHeading = (name: string): string => `# ${name.replace(/[\\`~<&[\]]|#(?=\s*$)/g, '\\$&')}`

const withoutBackslashes = (written: string): string => written.replace(/\\([!-/:-@[-`{-~])/g, '$1')

const plainly = (words: string): string => words.toLowerCase().replace(/[’‘]/g, '\'').replace(/\s+/g, ' ').trim()

/** A heading that is a number and nothing more: `3.`, `Item 3`, `Agenda Item: 3.0`. */
const numberAlone = /^(?:(?:agenda )?item\s*:?\s*)?(\d+)(?:\.0)?\.?$/i

/** True where a heading says nothing of what an item is about, so that it may be shown to all. */
export const saysNothing = ({ key }: Pick<WrittenItem, 'key'>): boolean => key === '' || numberAlone.test(key)

export interface ItemFound {
  readonly item: AgendaItem | null
  readonly findings: readonly Finding[]
}

/** The item that is named. @param file the record as people know it @param nearest the known word that was most likely meant */
export const itemNamed = ({ key, place }: WrittenItem, { items, meeting }: Agenda, file: string, nearest: (written: string, known: readonly string[]) => string | null): ItemFound => {
  const absent = (what: string, particulars: Particulars = {}): ItemFound => ({ item: null, findings: [finding('record-item-absent', file, place, what, particulars)] })
  if (key === '') return absent('This heading has no words, and so names no item.')
  const written = [plainly(key), plainly(withoutBackslashes(key))]
  const named = items.filter((item) => namesOf(item).some((name) => written.includes(plainly(name))))
  const [item, another] = named
  if (another !== undefined) return absent(`“${key}” is the name of ${named.length} items: ${named.map(({ number }) => number).join(' and ')}.`, { help: `Use the name of a paper's file, or give the items titles of their own in ${meeting.file}.` })
  if (item !== undefined) return { item, findings: [] }
  const number = numberAlone.exec(key)?.[1]
  const byNumber = items.find((one) => String(one.number) === number)
  const meant = byNumber?.title ?? nearest(key.replace(/^(?:item\s*:?\s*)?(?:\d+(?:\.0)?\.?\s+)?/i, ''), items.flatMap(namesOf))
  return absent(`No item of the meeting is called “${key}”.`, meant === null ? {} : { help: `Did you mean “${meant}”?`, mended: asHeading(meant) })
}
