/** Reads how a house sets its meetings, and sees that each text has its slots. */
import type { Finding } from '../findings/finding.ts'
import { meetingSlots, meetingStyle, type MeetingStyle } from '../model/meeting-style.ts'
import type { Notes } from './reading.ts'
import type { At } from './strict/places.ts'
import { readStrict } from './strict/read.ts'
import type { FileKind } from './strict/value.ts'

export interface MeetingStyleRead {
  /** Null when anything is wrong with it. */
  readonly style: MeetingStyle | null
  readonly findings: readonly Finding[]
}

const meetingStyleFile: FileKind<typeof meetingStyle> = {
  schema: meetingStyle, codes: 'house-style', called: 'meeting style', remark: 'Put words that begin so in quotation marks.',
}

/**
 * Reads the text of a `meeting-style.yaml`.
 * @param file its path as people know it
 */
export const readMeetingStyle = (file: string, text: string): MeetingStyleRead => {
  const { value, findings } = readStrict(file, text, meetingStyleFile, (style, at, { notes }) => {
    noteSlots(style, at, notes)
    return style
  })
  return { style: value, findings }
}

const noteSlots = ({ texts }: MeetingStyle, at: At, notes: Notes): void => {
  for (const [name, slots] of Object.entries(meetingSlots)) {
    const text = Object.entries(texts).find(([key]) => key === name)?.[1] ?? ''
    const used = [...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, slot = '']) => slot.trim())
    const known = Object.keys(slots)
    const place = at(['texts', name])
    const unknown = used.find((slot) => !known.includes(slot))
    if (unknown !== undefined) notes.add('text-slot', place, `There is no {{${unknown}}} for this text.`, { help: known.length === 0 ? 'This text has no slots: write its words alone.' : `Use ${known.map((slot) => `{{${slot}}}`).join(', ')}.` })
    if (/[{}]/.test(text.replace(/\{\{[^{}]*\}\}/g, ''))) notes.add('text-malformed', place, 'A brace stands here by itself. A slot has two on either side, such as {{title}}.')
    const missing = Object.entries(slots).find(([slot, wanted]) => wanted && !used.includes(slot))?.[0]
    if (missing !== undefined) notes.add('text-slot-left-out', place, `This text has no {{${missing}}}.`)
  }
}
