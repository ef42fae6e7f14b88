/** What `boardpaper build` was asked for, checked before anything is built. */
import { resolve } from 'node:path'
import { editions, formats, type Edition, type Format, type Mode } from '../build.ts'
import { nearest } from '../read/suggestion.ts'
import { housesIn, ownTemplates } from '../workspace/houses.ts'

/** As Commander hands them over. */
export interface BuildOptions {
  readonly out: string
  readonly house: string
  readonly templates?: string
  readonly format: string
  readonly edition?: string
  readonly draft?: true
  readonly watch?: true
  readonly json?: true
  readonly strict?: true
  readonly quiet?: true
  readonly debug?: true
}

/** The options as the build wants them, with every folder in full. */
export interface Asked {
  readonly wanted: readonly Format[]
  readonly mode: Mode
  /** Null where none was asked for: each paper is then built whole, and what is private goes below a folder of its own. */
  readonly edition: Edition | null
  /** One of the houses in `templates`. */
  readonly house: string
  readonly templates: string
  readonly outFolder: string
  readonly workingFolder: string
}

/** What was asked for; or, when it cannot be done, why not, in words. */
export const askedFor = (options: BuildOptions, workingFolder: string): Asked | string => {
  const wanted = wantedFormats(options.format)
  if (typeof wanted === 'string') return wanted
  const edition = options.edition === undefined ? null : editionCalled(options.edition)
  if (edition === undefined) return noEdition(options.edition ?? '')
  const nameless = options.out.trim() === '' ? '--out' : options.templates?.trim() === '' ? '--templates' : null
  if (nameless !== null) return `${nameless} wants the name of a folder`
  const templates = options.templates === undefined ? ownTemplates() : resolve(workingFolder, options.templates)
  const houses = housesIn(templates)
  if (!houses.includes(options.house)) return noHouse(options.house, houses)
  return { wanted, mode: options.draft === true ? 'draft' : 'final', edition, house: options.house, templates, outFolder: resolve(workingFolder, options.out), workingFolder }
}

/** The edition of a name; undefined where there is none of that name. */
export const editionCalled = (name: string): Edition | undefined => editions.find((edition) => edition === name)

/** What is said of an edition that there is not. */
export const noEdition = (name: string): string => `there is no edition "${name}"; there are ${editions.join(' and ')}`

const wantedFormats = (list: string): readonly Format[] | string => {
  const names = list.split(',').map((name) => name.trim()).filter((name) => name !== '')
  const unknown = names.find((name) => !formats.some((format) => format === name))
  if (names.length === 0) return `--format wants one or more of ${formats.join(', ')}`
  if (unknown === undefined) return formats.filter((format) => names.includes(format))
  const meant = nearest(unknown, formats)
  return `there is no format "${unknown}"${meant === null ? `; there are ${formats.join(', ')}` : `; did you mean ${meant}?`}`
}

/** What is said of a house that is not there. @param houses those that are */
export const noHouse = (name: string, houses: readonly string[]): string => {
  const meant = nearest(name, houses)
  const which = meant !== null ? `did you mean ${meant}?` : houses.length === 0 ? 'there is none in that folder' : `there ${houses.length === 1 ? 'is' : 'are'} ${houses.join(', ')}`
  return `there is no house "${name}"; ${which}`
}
