/** The documents of others that a meeting names: where each stands in its file, and whether it is there; and those that it does not name. */
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile, type Place } from '../findings/place.ts'
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

/**
 * Documents that are named and are not in the folder.
 * @param files the names of what is
 * @param tellable what may be told of a finding about an item: what comes with a private one has a name that may say what it is about
 */
export const absentDocuments = ({ meeting, items }: Agenda, files: readonly string[], tellable: (found: Finding, item: AgendaItem) => readonly Finding[]): Finding[] =>
  items.flatMap((item) => documentsOf(item).filter(({ file }) => !files.includes(file)).flatMap(({ file, place }) => {
    const meant = meantBy(file, files)
    return tellable(finding('bound-absent', meeting.file, place, `There is no “${file}” in the folder of the meeting.`, meant === undefined ? {} : { help: `Did you mean “${meant}”?` }), item)
  }))

/** The file that was meant by a name that differs from it in capitals, or lacks its ending. */
const meantBy = (file: string, files: readonly string[]): string | undefined =>
  files.find((name) => [file, `${file}.pdf`].some((one) => one.toLowerCase() === name.toLowerCase()))

/** What others send in: their letters as PDF, and papers that nobody has made into a source yet. What begins with ~ is Word's own mark of an open file. */
const isSentIn = /^[^~].*\.(?:pdf|docx?|odt|rtf)$/i

/** Documents in the folder that no item names, nor meant to. @param files the names of all that is there */
export const unnamedDocuments = ({ meeting, items }: Agenda, files: readonly string[]): Finding[] => {
  const named = new Set(items.flatMap(documentsOf).map(({ file }) => (files.includes(file) ? file : meantBy(file, files))))
  const folder = meeting.file.slice(0, meeting.file.lastIndexOf('/') + 1)
  return files.filter((name) => isSentIn.test(name) && !named.has(name)).map((name) => finding('document-not-on-agenda', `${folder}${name}`, startOfFile, `No item of ${meeting.file} names this document.`))
}
