/** What a check looked at and what it did not, in lines: silence must never read as a pass. */
import { populationClasses, type Population } from '../model/population.ts'
import { isWorkbook, type AuditedFile } from '../audit-files.ts'
import { visible } from '../findings/excerpt.ts'
import type { ProseCheck } from '../model/prose-check.ts'
import { isSeparated } from '../read/loose.ts'
import { recomputed } from './recomputed.ts'

/** The coverage of one file, its name first. */
export const coverageLines = (audited: AuditedFile): string[] => [
  visible(audited.file),
  ...(audited.kind === 'unread' ? ['  not read'] : [
    `  tables: ${recomputed(audited.checks)}`,
    ...uncheckedOf(audited),
    ...(isSeparated(audited.file) || isWorkbook(audited.file) ? [] : [`  sentences: ${inSentences(audited)}`]),
    ...digitsOf(audited.file, audited.population),
  ]),
  '',
]

/** What was found and left alone, with the reason: nobody may take it for checked. */
export const notReadLines = (files: readonly { readonly file: string; readonly because: string }[]): string[] =>
  (files.length === 0 ? [] : ['not read:', ...files.map(({ file, because }) => `  ${visible(file)}: ${visible(because)}`), ''])

/** Each figure that was not checked, with its reason. */
const uncheckedOf = ({ checks }: AuditedFile): string[] =>
  checks.filter(({ verdict }) => verdict === 'unchecked').map(({ file, place, stated, reason }) => `    not checked: ${visible(file)}:${place.line}:${place.column} ${stated ?? '='}: ${reason ?? ''}`)

const inSentences = ({ sentences, proseChecks }: AuditedFile): string => {
  const bound = sentences.filter((each) => each.bound !== 'unbound' && each.bound !== 'external').length
  const external = sentences.filter((each) => each.bound === 'external').length
  const said = (verdict: ProseCheck['verdict']): number => proseChecks.filter((check) => check.verdict === verdict).length
  const compared = proseChecks.filter(({ verdict }) => verdict !== 'unchecked').length
  return `${sentences.length} ${sentences.length === 1 ? 'figure' : 'figures'}: ${bound} belong to other figures, ${external} to other documents, ${sentences.length - bound - external} to none; ${compared} compared, ${said('holds')} hold${said('rounding') === 0 ? '' : `, ${said('rounding')} within rounding`}`
}

/** The digits of the file, and how much of its amounts was read and stands in some relation. */
const digitsOf = (own: string, { groups, classes, read, related, unread }: Population): string[] => {
  const wanted = classes.amounts + classes.percentages
  return [
    `  digits: ${groups} ${groups === 1 ? 'group' : 'groups'} = ${populationClasses.map((name) => `${classes[name]} ${name}`).join(' + ')}; difference nil`,
    `  of ${wanted} in amounts and percentages: ${related} in a figure that is compared with others, ${read - related} in one that stands alone, ${unread.length} not read${unread.length === 0 ? '' : ` (${unread.slice(0, 5).map(({ file, place: { line, column } }) => `${file.startsWith(`${own}!`) ? `${visible(file.slice(own.length + 1))}:` : ''}${line}:${column}`).join(', ')}${unread.length > 5 ? ' …' : ''})`}`,
  ]
}
