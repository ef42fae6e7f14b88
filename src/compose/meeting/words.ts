/** The words of a house for its meetings, with their slots filled. */
import Handlebars from 'handlebars'
import { meetingSlots, type MeetingStyle, type MeetingTextName } from '../../model/meeting-style.ts'

type Slots<Name extends MeetingTextName> = Readonly<Record<keyof (typeof meetingSlots)[Name], string>>

/** Words a text of the meeting style with its slots filled. What comes out is never parsed again. */
export type MeetingWords = <Name extends MeetingTextName>(name: Name, slots: Slots<Name>) => string

/** The words of a style that has been read, so that each text has the slots that it wants. */
export const meetingWordsOf = ({ texts }: MeetingStyle): MeetingWords => {
  const compiled = new Map<MeetingTextName, Handlebars.TemplateDelegate>()
  return (name, slots) => {
    const template = compiled.get(name) ?? Handlebars.compile(texts[name], { noEscape: true, strict: true, knownHelpersOnly: true })
    compiled.set(name, template)
    return template(slots).trim()
  }
}
