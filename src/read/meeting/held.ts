/** Which board meets when, by the lines of a `meeting.yaml` and whatever else is wrong with it: what other meetings are held against. */
import { placeOnLine } from '../../findings/place.ts'
import type { OtherMeeting } from '../../model/meeting.ts'
import { readDate } from '../date.ts'
import { isMap, isScalar, entriesOf, parseYaml } from '../yaml.ts'

/** Longer than any meeting's: such a file is told of where it is opened. */
const mostCharacters = 200_000

/** Null where the file does not say who meets, and on which day. */
export const heldIn = (text: string): Omit<OtherMeeting, 'file'> | null => {
  const yaml = text.length > mostCharacters ? null : parseYaml(text.replace(/\r\n?/g, '\n'), 1, 'failsafe')
  if (yaml === null || !isMap(yaml.root)) return null
  const entries = entriesOf(yaml.root)
  const nodeOf = (wanted: string) => entries.find(({ key }) => key === wanted)?.value ?? null
  const wordsOf = (wanted: string): string | null => {
    const node = nodeOf(wanted)
    return isScalar(node) ? String(node.value) : null
  }
  const [board, day, node] = [wordsOf('board'), wordsOf('date'), nodeOf('date')]
  const date = day === null ? null : readDate(day)
  if (board === null || date?.kind !== 'date' || node === null) return null
  const { line, column, endColumn } = yaml.placeOf(node)
  return { board, date: date.date, time: wordsOf('time'), place: placeOnLine(line, column, endColumn - column) }
}
