/** The documents of others that a meeting names: where each stands in its file, and whether it is there. */
import { finding, type Finding } from '../findings/finding.ts'
import type { Place } from '../findings/place.ts'
import type { Agenda, AgendaItem } from '../model/agenda.ts'

/** A document of others that an item names. */
export interface NamedDocument {
  readonly file: string
  readonly title: string
  /** Whose it is; null where it comes with the item. */
  readonly from: string | null
  readonly place: Place
}

/** The documents of an item in their order: itself, where it is one, and those that come with it. */
export const documentsOf = ({ document, title, from, place, with: others }: AgendaItem): readonly NamedDocument[] => [
  ...(document === null ? [] : [{ file: document, title, from, place }]),
  ...others.map((one) => ({ ...one, from: null })),
]

/** Documents that are named and are not in the folder. @param files the names of what is */
export const absentDocuments = ({ meeting, items }: Agenda, files: readonly string[]): Finding[] =>
  items.flatMap(documentsOf).filter(({ file }) => !files.includes(file)).map(({ file, place }) => {
    const meant = files.find((name) => [file, `${file}.pdf`].some((one) => one.toLowerCase() === name.toLowerCase()))
    return finding('bound-absent', meeting.file, place, `There is no “${file}” in the folder of the meeting.`, meant === undefined ? {} : { help: `Did you mean “${meant}”?` })
  })
