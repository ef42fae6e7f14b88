/** Which findings are new or gone since the last build, in one line. */
import { calledBy } from '../findings/report.ts'
import type { Finding } from '../findings/finding.ts'
import { counted } from '../findings/wording.ts'
import { visible } from '../findings/excerpt.ts'

/** Of more new findings than this the places are not told again: they stand above. */
const mostTold = 5

/**
 * "1 error gone, 1 warning new: total-differs at line 31"; null when nothing was found before, nor now.
 * A finding that has only moved to another line is the same one.
 * @param only the file that was built, when it was one alone and need not be named
 */
export const sinceLastBuild = (before: readonly Finding[], after: readonly Finding[], only: string | null): string | null => {
  if (before.length === 0 && after.length === 0) return null
  const gone = without(before, after)
  const come = without(after, before)
  if (gone.length === 0 && come.length === 0) return 'no finding new or gone'
  const places = come.slice(0, mostTold).map(({ code, file, place }) => `${code} at line ${place.line}${file === only ? '' : ` of ${visible(file)}`}`)
  const more = come.length > mostTold ? [`${come.length - mostTold} more`] : []
  return [
    ...(gone.length === 0 ? [] : [`${tally(gone)} gone`]),
    ...(come.length === 0 ? [] : [`${tally(come)} new: ${[...places, ...more].join(', ')}`]),
  ].join(', ')
}

/** Those that are not among the others, each counted as often as it was found. */
const without = (these: readonly Finding[], others: readonly Finding[]): readonly Finding[] => {
  const left = new Map<string, number>()
  for (const other of others) left.set(signOf(other), (left.get(signOf(other)) ?? 0) + 1)
  return these.filter((one) => {
    const count = left.get(signOf(one)) ?? 0
    left.set(signOf(one), count - 1)
    return count <= 0
  })
}

const signOf = ({ file, code, what, accepted }: Finding): string => [file, code, what, accepted === undefined].join('\0')

const tally = (findings: readonly Finding[]): string => {
  const called = findings.map(({ severity, accepted }) => `${accepted === undefined ? '' : 'accepted '}${calledBy[severity]}`)
  return [...new Set(called)].map((name) => counted(called.filter((other) => other === name).length, name)).join(' and ')
}
