/** Tells of two folders that are one meeting: the same board on the same day. */
import { finding, type Finding } from '../findings/finding.ts'
import { isoDate, writeDate } from '../model/date.ts'
import type { Meeting, OtherMeeting } from '../model/meeting.ts'
import { sameBoard } from './same-board.ts'

/** Each of the others that is of the same board and day. At another hour a board may meet again, so that is a warning. */
export const heldTwice = ({ file, board, date, time, places }: Meeting, others: readonly OtherMeeting[]): Finding[] =>
  others.filter((other) => isoDate(other.date) === isoDate(date) && sameBoard(other.board, board)).map((other) => {
    const atAnotherHour = other.time !== null && other.time !== time
    const what = `${other.file}, line ${other.place.line}, is a meeting of “${board}” on ${writeDate(date)} too${atAnotherHour ? `, at ${other.time}` : ''}.`
    return finding('meeting-held-twice', file, places.date, what, { ...atAnotherHour ? { severity: 'warning' as const } : {}, related: [{ file: other.file, place: other.place, label: 'the other' }] })
  })
