/** `boardpaper explain CODE`: what a code in a report means, from the catalogue. */
import { catalogue, type CatalogueEntry } from '../findings/catalogue.ts'
import { visible } from '../findings/excerpt.ts'
import { calledBy, wrapped } from '../findings/report.ts'
import { checkCodes } from '../model/check-codes.ts'
import { nearest } from '../read/suggestion.ts'
import { exitStatus, lookOf, type ExitStatus, type Terminal } from './terminal.ts'

/** Under the words after `help: `. */
const hang = ' '.repeat(8)

/** What the record of an audit calls a check of which there is nothing to tell. */
const checks: ReadonlyMap<string, { readonly severity: string; readonly what: string }> = new Map(Object.entries(checkCodes))

const entries: ReadonlyMap<string, CatalogueEntry> = new Map(Object.entries(catalogue))

/** Prints one entry; without a code, the list of all. */
export const explain = (code: string | undefined, json: boolean, { out, people }: Terminal): ExitStatus => {
  const check = code === undefined ? undefined : checks.get(code)
  if (code !== undefined && check !== undefined) {
    out.write(json ? `${JSON.stringify([{ code, ...check }], null, 2)}\n` : `${[`${code}  ${check.severity}`, ...wrapped(`what: ${check.what}`, lookOf(out).width, hang)].join('\n')}\n`)
    return exitStatus.fine
  }
  const wanted = code === undefined ? [...entries] : [...entries].filter(([known]) => known === code)
  if (code !== undefined && wanted.length === 0) {
    const meant = nearest(code, [...entries.keys()])
    people.write(`boardpaper: there is no code "${visible(code)}".${meant === null ? '' : ` Did you mean ${meant}?`}\n`)
    people.write('The list of all codes: boardpaper explain\n')
    return exitStatus.wrongUsage
  }
  if (json) out.write(`${JSON.stringify(wanted.map(([known, entry]) => ({ code: known, ...entry })), null, 2)}\n`)
  else if (code === undefined) for (const [known, { severity }] of wanted) out.write(`${calledBy[severity].padEnd(7)}  ${known}\n`)
  else {
    const { width } = lookOf(out)
    for (const [known, { severity, why, help }] of wanted) {
      const lines = [`${known}  ${calledBy[severity]}`, ...wrapped(`why:  ${why}`, width, hang), ...wrapped(`help: ${help}`, width, hang)]
      out.write(`${lines.join('\n')}\n`)
    }
  }
  return exitStatus.fine
}
