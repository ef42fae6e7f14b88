/** `boardpaper begin`: writes a file of a meeting as far as it can be known, where there is none yet. */
import { inARow } from '../findings/wording.ts'
import { nearest } from '../read/suggestion.ts'
import type { BeginOptions } from './begun.ts'
import { refuserOn } from './refusal.ts'
import type { ExitStatus, Terminal } from './terminal.ts'

/** What can be begun: the file of a meeting, and what is written after it. */
const beginnings = ['meeting', 'minutes', 'decisions'] as const

/** Begins what was asked for. @param named the folder of the meeting */
export const begin = async (what: string, named: string, options: BeginOptions, terminal: Terminal): Promise<ExitStatus> => {
  const which = beginnings.find((one) => one === what)
  if (which === 'meeting') return (await import('./begin-meeting.ts')).beginMeeting(named, options, terminal)
  if (which !== undefined) return (await import('./begin-record.ts')).beginRecord(which, named, options, terminal)
  const meant = nearest(what, beginnings)
  return refuserOn(terminal)(`nothing called "${what}" can be begun; ${meant === null ? `there are ${inARow(beginnings)}` : `did you mean ${meant}?`}`)
}
