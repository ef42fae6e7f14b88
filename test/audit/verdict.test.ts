/** When rounding excuses a difference: the table of the audit's rules, case by case. */
import { describe, expect, test } from 'vitest'
import { audit } from './audited.ts'

const verdictOf = (head: string, ...figures: string[]): string => {
  const rows = figures.map((figure, at) => `| ${at === figures.length - 1 ? 'Total' : `Row ${at + 1}`} | ${figure} |`)
  const { checks, told } = audit(`| R | ${head} |\n| --- | ---: |\n${rows.join('\n')}`)
  return [checks.map(({ verdict }) => verdict).join(), ...told.map((line) => line.split(':')[0])].join('; ')
}
const tenths = (total: string): string => verdictOf('£m', ...Array.from({ length: 20 }, () => '1.0'), total)

describe('Rounded figures', () => {
  test('hold when they add up', () => expect(tenths('20.0')).toBe('holds'))
  test('within three standard deviations rounding explains it', () => expect(tenths('20.3')).toBe('rounding; info total-rounding'))
  test('beyond them, though possible, it is unlikely', () => {
    expect(tenths('20.4')).toBe('unlikely; warning total-unlikely')
    expect(tenths('19.0')).toBe('unlikely; warning total-unlikely')
  })
  test('beyond what rounding could do it is wrong', () => expect(tenths('21.1')).toBe('differs; error total-differs'))
  test('of two parts, half a step each and half for the total', () => {
    expect(verdictOf('Award', '£1k', '£1k', '£3k')).toBe('rounding; info total-rounding')
    expect(verdictOf('Award', '£1k', '£1k', '£4k')).toBe('differs; error total-differs')
  })
  test('noughts left off do not make a figure coarser than its neighbours', () => {
    // Read to £0.1k, as two are printed: £1k too much is not rounding.
    expect(verdictOf('Award', '£100k', '£2.5k', '£3.5k', '£107k')).toBe('differs; error total-differs')
  })
  test('a total finer than all its parts is not excused', () => expect(verdictOf('Award', '£10k', '£20k', '£30,250')).toBe('differs; error total-differs'))
})

describe('Whole pounds and pence', () => {
  test('one unit is the rounding of an apportionment', () => {
    expect(verdictOf('Award', '£1,000', '£333', '£1,332')).toBe('rounding; info total-rounding')
    expect(verdictOf('Award', '£1,000.00', '£333.33', '£1,333.34')).toBe('rounding; info total-rounding')
  })
  test('more than one, within half a unit a figure, is a small casting difference', () => {
    expect(verdictOf('Award', '£1,000', '£333', '£100', '£10', '£1,441')).toBe('casting-difference; warning total-casting-difference')
  })
  test('more than that is wrong', () => expect(verdictOf('Award', '£1,000', '£333', '£1,335')).toBe('differs; error total-differs'))
})

describe('Ranges and approximations', () => {
  test('ends are added to ends', () => {
    expect(verdictOf('Award', '£8k–£12k', '£5k', '£13k–£17k')).toBe('holds')
    expect(verdictOf('Award', '£8k–£12k', '£5k', '£13k–£27k')).toBe('differs; error total-differs')
  })
  test('one figure may lie anywhere between the ends', () => {
    expect(verdictOf('Award', '£8k–£12k', '£5k', '£15k')).toBe('holds')
    expect(verdictOf('Award', '£8k–£12k', '£5k', '£25k')).toBe('differs; error total-differs')
  })
  test('an approximation is never an error, and a warning only beyond a twentieth', () => {
    expect(verdictOf('Award', 'about £80k', '£50k', '£131k')).toBe('rounding; info total-rounding')
    expect(verdictOf('Award', 'up to £80k', '£50k', '£150k')).toBe('unlikely; warning total-unlikely')
  })
})

test('a dash for a total of something is a doubt', () => expect(verdictOf('Award', '£8k', '£5k', '–')).toBe('differs; warning total-doubtful'))
test('nil for a total of something is wrong', () => expect(verdictOf('Award', '£8k', '£5k', 'nil')).toBe('differs; error total-differs'))
