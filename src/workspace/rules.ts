/** The rules of publication on the disk: profiles, the calendar of bank holidays, and an office's closed days. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { finding, type Finding } from '../findings/finding.ts'
import { startOfFile } from '../findings/place.ts'
import type { Calendar, NamedDays } from '../model/calendar.ts'
import type { Profile } from '../model/profile.ts'
import { readCalendar, readClosedDays } from '../read/calendar.ts'
import { readProfiles } from '../read/profiles.ts'
import type { StrictRead } from '../read/strict/read.ts'
import { nearest } from '../read/suggestion.ts'
import { attempt, known, reason } from './disk.ts'

const profilesFile = 'profiles.yaml'
const closedDaysFile = 'closed-days.yaml'
/** Every profile counts by the bank holidays of England and Wales. */
const calendarFile = 'calendar/england-and-wales.yaml'

export interface RulesRead {
  /** Null when a finding says why: a day that may be wrong is not told. */
  readonly rules: { readonly profiles: ReadonlyMap<string, Profile>; readonly calendar: Calendar } | null
  readonly findings: readonly Finding[]
  /** The texts that the findings speak of, by file. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads the rules from folders of templates, an office's own before ours. Of two profiles of one name the first is taken, of the
 * calendar the first that is there; closed days are gathered from all.
 */
export const readRules = (folders: readonly string[], workingFolder: string): RulesRead => {
  const texts = new Map<string, string>()
  const findings: Finding[] = []
  const read = <Value>(path: string, reader: (file: string, text: string) => StrictRead<Value>): Value | null => {
    const file = known(path, workingFolder)
    const got = attempt(() => readFileSync(path, 'utf8'))
    if (got.failed !== null) {
      findings.push(finding('settings-file', file, startOfFile, `The file cannot be read: ${reason(got.failed)}.`))
      return null
    }
    // Some editors begin a file with a mark of the encoding, which is no character of it.
    const text = got.value.replace(/^\uFEFF/, '')
    texts.set(file, text)
    const result = reader(file, text)
    findings.push(...result.findings)
    return result.value
  }
  const all = [...new Set(folders)]
  /** The paths of a file that is in some of the folders; in the last, where it must be, if it is in none. */
  const pathsOf = (name: string): readonly string[] => {
    const there = all.map((folder) => join(folder, name)).filter((path) => existsSync(path))
    return there.length > 0 ? there : [join(all.at(-1) ?? '', name)]
  }
  for (const folder of all) findings.push(...nearlyNamed(folder, workingFolder))
  const profiles = firstOfName(pathsOf(profilesFile).map((path) => read(path, readProfiles)))
  const calendar = read(pathsOf(calendarFile)[0] ?? calendarFile, readCalendar)
  const closed: NamedDays = firstOfName(pathsOf(closedDaysFile).filter((path) => existsSync(path)).map((path) => read(path, readClosedDays)))
  return { rules: calendar === null || findings.length > 0 ? null : { profiles, calendar: { ...calendar, closed } }, findings, texts }
}

/** A file that nobody would read, because its name is nearly one of those that are read. */
const nearlyNamed = (folder: string, workingFolder: string): Finding[] => {
  const ours = [profilesFile, closedDaysFile]
  const others = (attempt(() => readdirSync(folder)).value ?? []).filter((name) => /\.ya?ml$/i.test(name) && !ours.includes(name))
  return others.flatMap((name) => {
    const meant = nearest(name, ours)
    return meant === null ? [] : [finding('settings-file', known(join(folder, name), workingFolder), startOfFile, 'Nobody reads a file of this name.', { help: `Did you mean “${meant}”? Then call it so.` })]
  })
}

const firstOfName = <Value>(maps: readonly (ReadonlyMap<string, Value> | null)[]): ReadonlyMap<string, Value> =>
  new Map([...maps].reverse().flatMap((map) => [...map ?? []]))
