/** `accept:` in the front matter: errors that named persons answer for. */
import { acceptance, type Acceptance } from '../../model/front-matter.ts'
import { canBeAccepted, catalogue } from '../../findings/catalogue.ts'
import { cited, mendedLine, type YamlReading } from '../reading.ts'
import { nearest } from '../suggestion.ts'
import { isMap, isScalar, isSeq, type Entry } from '../yaml.ts'
import { acceptNames } from './fields.ts'
import { mapOf, readDateField, readText } from './values.ts'

/** Reads the acceptances; one that is not whole accepts nothing, and what it lacks is noted. */
export const readAccept = (entry: Entry | undefined, reading: YamlReading): Acceptance[] => {
  if (entry === undefined || entry.value === null) return []
  if (!isSeq(entry.value)) {
    reading.notes.add('front-matter-kind', reading.yaml.placeOf(entry.value), '“accept” wants a list: each acceptance begins with a hyphen.')
    return []
  }
  return entry.value.items.flatMap((item) => {
    if (!isMap(item)) {
      if (isScalar(item)) reading.notes.add('front-matter-kind', reading.yaml.placeOf(item), 'An acceptance is a list of fields: code, figure, working, by, on, reason, outcome.')
      return []
    }
    const map = mapOf({ key: 'acceptance', keyNode: item, value: item }, acceptNames, reading, ['agreed-by'])
    if (map === null) return []
    const text = (name: (typeof acceptNames)[number]): string | null => readText(map.get(name), reading)
    const code = readCode(map.get('code'), reading)
    const candidate = {
      code, figure: text('figure'), working: text('working'), by: text('by'), on: readDateField(map.get('on'), reading),
      reason: text('reason'), outcome: text('outcome'), agreedBy: text('agreed-by'), place: reading.yaml.placeOf(item),
    }
    // What is missing has been noted; an acceptance counts only whole.
    const whole = acceptance.safeParse(candidate)
    return whole.success ? [whole.data] : []
  })
}

const readCode = (entry: Entry | undefined, reading: YamlReading): string | null => {
  const text = readText(entry, reading)
  if (text === null || entry === undefined || entry.value === null) return null
  const place = reading.yaml.placeOf(entry.value)
  if (text in catalogue) {
    if (canBeAccepted(text)) return text
    reading.notes.add('front-matter-kind', place, `“${text}” cannot be accepted: only a total that does not add up, or a figure that does not agree with others, can be.`, { help: 'Correct the paper, and take the entry out.' })
    return null
  }
  const meant = nearest(text, Object.keys(catalogue))
  reading.notes.add('front-matter-kind', place, `There is no finding with the code ${cited(text)}.`, meant === null
    ? {}
    : { help: `Did you mean “${meant}”?`, mended: mendedLine(reading.lines, place, meant) })
  return null
}
