/** Reads a file of profiles of rules. */
import { profilesFile, type Profile } from '../model/profile.ts'
import { readStrict, type StrictRead } from './strict/read.ts'
import type { FileKind } from './strict/value.ts'

const profilesKind: FileKind<typeof profilesFile> = { schema: profilesFile, codes: 'settings', called: 'file of profiles', remark: 'Put words that begin so in quotation marks.' }

/**
 * Reads the text of a `profiles.yaml`.
 * @param file its path as people know it
 * @returns the profiles by name; null when anything is wrong with one of them
 */
export const readProfiles = (file: string, text: string): StrictRead<ReadonlyMap<string, Profile>> =>
  readStrict(file, text, profilesKind, ({ profiles }, at, { notes }) => {
    for (const [name, { notCounted }] of Object.entries(profiles)) {
      for (const [index, kind] of notCounted.entries()) {
        const first = notCounted.indexOf(kind)
        if (first < index) notes.add('settings-twice', at(['profiles', name, 'notCounted', index]), `“${kind}” stands here for the second time.`, { related: [{ place: at(['profiles', name, 'notCounted', first]), label: 'the first' }] })
      }
    }
    return new Map(Object.entries(profiles))
  })
