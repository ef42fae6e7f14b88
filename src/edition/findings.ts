/** What may be said when a public edition is made: of what is left out, its place and nothing else. */
import { catalogue } from '../findings/catalogue.ts'
import type { Finding } from '../findings/finding.ts'
import { placeOnLine, startOfFile } from '../findings/place.ts'
import type { KeptBack } from './kept-back.ts'

/** Where something stands, as a key. */
export const spotOf = ({ file, place: { line, column } }: Pick<Finding, 'file' | 'place'>): string => `${file}:${line}:${column}`

/**
 * Findings as they may be told. An error stays one, for a paper that is wrong where nobody sees it is wrong; what stops nothing
 * is said of the private edition alone, for its code tells what kind of thing stands there.
 * @param dropped where checks stand that rest on what is left out
 */
export const publicFindings = (findings: readonly Finding[], keptBack: KeptBack, dropped: ReadonlySet<string> = new Set()): Finding[] => (keptBack.any
  // That a row makes the paper private is no news to who makes its public edition.
  ? findings.filter(({ code }) => code !== 'table-row-exempt').flatMap((found) => (!dropped.has(spotOf(found)) && !tells(found, keptBack) ? [found] : found.severity === 'error' ? [placeAlone(found)] : []))
  : [...findings])

/** True when a finding says, or lets be seen, something of what is left out. */
const tells = ({ code, file, place, what, help, mended, working, related, where, accepted }: Finding, { holds, besides, says }: KeptBack): boolean =>
  holds(file, place) || related.some((other) => holds(other.file ?? file, other.place)) ||
  (working !== undefined || code.startsWith('total-')) && (besides(file, place) || related.some((other) => besides(other.file ?? file, other.place))) ||
  [what, help, mended ?? '', working ?? '', where ?? '', accepted?.reason ?? '', accepted?.outcome ?? '', ...related.map(({ label }) => label)].some(says)

const notShown = 'not shown in a public edition'

/** Its line without the column, which would tell how long what stands before it is; and in a table beside the paper not even that, for its lines are rows. */
const placeAlone = ({ code, severity, file, place, where, accepted }: Finding): Finding => {
  const { why, help } = catalogue[code]
  // "paragraph 3.6, table, row Acme Ltd": the rest may be a name.
  const paragraph = where?.split(',')[0]
  return {
    code, severity, file, place: /\.(?:md|yaml)$/i.test(file) ? placeOnLine(place.line, 1, 1) : startOfFile, why, help, related: [], withheld: true,
    what: 'This concerns what is not for publication, and is not shown in a public edition. Build the private edition to read it.',
    ...(paragraph === undefined ? {} : { where: paragraph }),
    ...(accepted === undefined ? {} : { accepted: { ...accepted, reason: notShown, outcome: notShown } }),
  }
}
