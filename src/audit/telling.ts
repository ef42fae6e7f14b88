/** The audit's findings in words: both figures, the difference and its direction, the working, and where the parts stand. */
import { finding, type Finding, type RelatedPlace } from '../findings/finding.ts'
import type { Code } from '../findings/catalogue.ts'
import type { CellAt, Check } from '../model/check.ts'
import { absolute } from '../model/money.ts'
import { pairedFailures, together, type Failure } from './crossing.ts'
import { statesAmount } from './grid.ts'
import type { Outcome } from './outcome.ts'
import { writeAmount } from './print.ts'
import { cellKey, columnName, rowName, type Settled } from './settled.ts'

/** A finding with the figure that it is about, which an acceptance names. */
export interface FigureFinding {
  readonly finding: Finding
  readonly stated: string | null
  /** True for a total a thousand times too great or too small: accepting it wants a second name. */
  readonly unitSlip: boolean
}

/** A figure in per cent. */
const isRatio = ({ relation }: Check): boolean => relation === 'share' || relation === 'change'

/** A product or a quotient. */
const isFactors = ({ relation }: Check): boolean => relation === 'product' || relation === 'quotient'

/** All findings of one table. */
export const tellTable = (settled: Settled, outcomes: readonly Outcome[], final: boolean): FigureFinding[] => {
  const failures = pairedFailures(outcomes)
  const within = new Set(failures.flatMap(together))
  const others = outcomes.filter((outcome) => !within.has(outcome)).filter(({ check, doubt, quiet }) => !quiet && check.verdict !== 'holds' && check.verdict !== 'calculated' && (check.verdict !== 'differs' || doubt !== null || isRatio(check) || isFactors(check)))
  return [
    ...failures.map((failure) => tellFailure(settled, failure)),
    ...others.map((outcome) => tellOther(settled, outcome)),
    ...tellFills(settled, final),
  ]
}

const told = (made: Finding, { check, sum }: Outcome): FigureFinding => {
  const stated = check.difference === null || check.exact === null ? null : check.exact + check.difference
  const unitSlip = stated !== null && stated !== 0n && (stated === sum.low * 1000n || stated * 1000n === sum.low)
  return { finding: made, stated: check.stated, unitSlip }
}

/** A figure as printed in its table. Rows are a check's, in which the head row is 0. */
const cellAt = ({ grid }: Settled, { row, column }: CellAt) => grid.rows[row - 1]?.cells[column]

/** True for a figure that is made of others of its own row. */
const along = ({ of, row }: Check): boolean => of.length > 0 && of.every((part) => part.row === row)

/** `the figures above “Total” in “Award” add up to £265.5k`. */
const addsUp = (settled: Settled, { check, sum, style, printed }: Outcome): string => {
  const exact = sum.low === sum.high ? writeAmount(sum.low, style, printed) : `between ${writeAmount(sum.low, style, printed)} and ${writeAmount(sum.high, style, printed)}`
  const row = rowName(settled, check.row - 1)
  const column = columnName(settled, check.column)
  const come = check.of.some(({ sign }) => sign === -1) ? 'come to' : 'add up to'
  const above = check.of.every((part) => part.row < check.row)
  if (check.relation === 'carried') return `${rowName(settled, (check.of[0]?.row ?? 0) - 1)} in ${columnName(settled, check.of[0]?.column ?? -1)} is ${exact}, and ${row} in ${column} takes it up`
  if (check.relation === 'product' || check.relation === 'quotient') return `By the figures it is made of, ${row} in ${column} comes to ${exact}`
  if (isRatio(check)) return `By the figures it is made of, the percentage of ${row} in ${column} ${check.relation === 'change' ? 'is a change of' : 'comes to'} ${exact}`
  return !along(check)
    ? `The figures ${above ? 'above' : 'below'} ${row} in ${column} ${come} ${exact}`
    : `In ${row} the figures before ${column} ${come} ${exact}`
}

/** `The paper says £266.5k, which is £1k too much.` */
const says = ({ check, style }: Outcome): string => {
  const difference = check.difference ?? 0n
  return `The paper says ${check.stated}, which is ${writeAmount(absolute(difference), style)} too ${difference > 0n ? 'much' : 'little'}.`
}

/** The parts with their places: a reader goes from one to the next with the working in hand. */
const partsOf = (settled: Settled, { check }: Outcome): RelatedPlace[] =>
  check.of.flatMap((part) => {
    const cell = cellAt(settled, part)
    const name = !along(check) ? rowName(settled, part.row - 1) : columnName(settled, part.column)
    return cell === undefined ? [] : [{ place: cell.place, label: `${name}: ${cell.words}` }]
  })

/** The parts without an amount. */
const missingOf = (settled: Settled, outcome: Outcome): RelatedPlace[] =>
  partsOf(settled, { ...outcome, check: { ...outcome.check, of: outcome.check.of.filter((part) => (cellAt(settled, part)?.worth.unknown ?? 0) > 0) } })

const howToAccept = ({ grid: { table } }: Settled): string =>
  `If it must be published as it stands, a named person answers for it in the front matter${table.beside === null ? '' : ' of the paper'}: copy the entry below and fill it in.`

const tellFailure = (settled: Settled, { outcome, through }: Failure): FigureFinding => {
  const { check } = outcome
  const sentences = [`${addsUp(settled, outcome)}.`, says(outcome)]
  const related = partsOf(settled, outcome)
  const lone = onlyOneOf(settled, outcome)
  if (lone !== null) sentences.push(lone)
  if (through !== null) {
    sentences.push(crossing(settled, outcome, through))
    const other = cellAt(settled, through.other.check)
    if (other !== undefined) related.unshift({ place: other.place, label: `${!along(through.other.check) ? 'the total of its column' : 'the total of its row'}, which differs as well: ${other.words}` })
  }
  sentences.push(...causesOf(outcome))
  const made = finding('total-differs', settled.file, check.place, sentences.join(' '), {
    related, ...working(outcome), help: `Correct the figure that is wrong, or the total. ${howToAccept(settled)}`,
  })
  return told(made, outcome)
}

/** A suggestion of what went wrong. */
const causesOf = ({ causes }: Outcome): string[] =>
  causes.length === 0 ? [] : [`The difference is consistent with ${causes.map(({ words }) => words).join(', or with ')}.`]

const working = ({ check }: Outcome): { working?: string } => check.working === null ? {} : { working: check.working }

/** Names the cell by which a row and a column both fail. */
const crossing = (settled: Settled, { check, style }: Outcome, { cell, other }: NonNullable<Failure['through']>): string => {
  if (cell.row === check.row && cell.column === check.column) {
    return other.check.row === check.row && other.check.column === check.column
      ? 'It fails along its row and down its column by as much.'
      : `Its ${!along(other.check) ? 'column' : 'row'} fails by as much, so it is likely this figure that is wrong.`
  }
  const part = check.of.find((each) => each.row === cell.row && each.column === cell.column)
  const found = cellAt(settled, cell)
  if (part === undefined || found === undefined || found.amounts.length !== 1) return 'A row and a column fail by as much.'
  const mended = found.worth.low + (check.difference ?? 0n) * BigInt(part.sign)
  return `Its row fails by as much, so it is likely ${found.words} of ${rowName(settled, cell.row - 1)} that is wrong: with ${writeAmount(mended, style)} both would hold.`
}

/** AUDIT-RULES section 1, rule 10: several figures in one cell all count; if the total holds only with one of them, say so. */
const onlyOneOf = (settled: Settled, outcome: Outcome): string | null => {
  const { check } = outcome
  if (check.difference === null) return null
  for (const part of check.of) {
    const cell = cellAt(settled, part)
    if (cell === undefined || cell.amounts.length < 2) continue
    const omitted = cell.amounts.find(({ low, high }) => low === high && -low * BigInt(part.sign) === check.difference)
    if (omitted !== undefined) return `It would hold without one ${omitted.figure.written} of ${rowName(settled, part.row - 1)}, which states ${cell.words}.`
  }
  return null
}

const codes: Readonly<Record<'rounding' | 'unlikely' | 'casting-difference' | 'unchecked', Code>> = {
  rounding: 'total-rounding', unlikely: 'total-unlikely', 'casting-difference': 'total-casting-difference', unchecked: 'total-unchecked',
}

const tellOther = (settled: Settled, outcome: Outcome): FigureFinding => {
  const { check, doubt } = outcome
  // Where nothing is wrong the working says enough; what was not checked leads to what is missing.
  const related = check.verdict === 'rounding' ? [] : check.verdict === 'unchecked' ? missingOf(settled, outcome) : partsOf(settled, outcome)
  const more = { related, ...working(outcome) }
  const what = ((): string => {
    switch (check.verdict) {
      case 'unchecked': {
        if (outcome.wholeRow && settled.grid.amounts.length > 1) return `${rowName(settled, check.row - 1)} was not checked in any column, because ${check.reason}.`.replace(/^row/, 'Row')
        const figure = check.stated === null || check.stated === '' ? 'A figure' : check.stated
        return `${figure} of ${rowName(settled, check.row - 1)} in ${columnName(settled, check.column)} was not checked, because ${check.reason}.`
      }
      case 'rounding': return `${addsUp(settled, outcome)}. ${says(outcome)} ${outcome.sum.hedged > 0 ? 'Some of the figures are not exact.' : outcome.rounded ? 'Rounding explains it.' : 'Figures that were each rounded by themselves may come to this; nothing shows that these were.'}`
      case 'unlikely': return `${addsUp(settled, outcome)}. ${says(outcome)} ${outcome.sum.hedged > 0 ? 'Some of the figures are not exact, and it is more than a twentieth.' : 'Rounding could explain it only if nearly all figures were rounded the same way.'}`
      case 'casting-difference': return `${addsUp(settled, outcome)}. ${says(outcome)} The figures do not look rounded.`
      default: return doubt === null ? `${addsUp(settled, outcome)}. ${says(outcome)}` : [`${addsUp(settled, outcome)}. ${says(outcome)} ${isFactors(check) ? 'It may be made otherwise' : 'It may be no sum of them'}: ${doubt}.`, ...causesOf(outcome)].join(' ')
    }
  })()
  if (isRatio(check)) {
    const last = check.verdict === 'differs' ? (doubt === null ? '' : ` It may be made otherwise: ${doubt}.`) : ' It is off by hardly more than its last digit.'
    const made = `${addsUp(settled, outcome)}. ${says(outcome)}${last}`
    return told(finding(check.verdict === 'differs' && doubt === null ? 'percentage-differs' : 'percentage-doubtful', settled.file, check.place, made, more), outcome)
  }
  const code = check.verdict === 'differs' ? (doubt === null ? 'total-differs' : 'total-doubtful') : check.verdict === 'holds' || check.verdict === 'calculated' ? 'total-calculated' : codes[check.verdict]
  return told(finding(code, settled.file, check.place, what, more), outcome)
}

/** What became of each bare `=`. */
const tellFills = (settled: Settled, final: boolean): FigureFinding[] =>
  settled.grid.rows.flatMap((row) => settled.grid.columns.flatMap((column): FigureFinding[] => {
    const fill = settled.fills.get(cellKey(row.index, column.index))
    const cell = row.cells[column.index]
    if (fill === undefined || cell === undefined || statesAmount(cell)) return []
    const where = `${rowName(settled, row.index)} in ${columnName(settled, column.index)}`
    const related = fill.parts.flatMap((part): RelatedPlace[] => {
      const found = settled.grid.rows[part.row]?.cells[part.column]
      return found === undefined ? [] : [{ place: found.place, label: `${rowName(settled, part.row)}: ${found.words}` }]
    })
    const made = (code: Code, what: string, more: { working?: string; help?: string; related?: RelatedPlace[] } = {}): FigureFinding[] =>
      [{ finding: finding(code, settled.file, cell.place, what, more), stated: null, unitSlip: false }]
    switch (fill.kind) {
      case 'filled':
        return final
          ? made('final-total-not-stated', `The paper is final, and ${where} leaves its figure to be filled in. The figures add up to ${fill.text}.`, { working: fill.working, help: `If ${fill.text} is right, type it in place of =.` })
          : made('total-calculated', `${where} was filled in with ${fill.text}. No one stated it, so nothing was compared.`.replace(/^row/, 'Row'), { working: fill.working })
      case 'refused': return made('total-not-fillable', `The = of ${where} cannot be filled in: ${fill.why}.`, { related })
      case 'two-readings': return made('total-two-readings', `The = of ${where} may be read in two ways: ${fill.sums[0]}, or ${fill.sums[1]}.`, { related })
      case 'rests-on-another': return []
    }
  }))

