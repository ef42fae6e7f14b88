/** The last day to publish is the one that a clerk finds with a finger on the calendar. */
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysLeft, isLate, latestDayToPublish, type LatestDay } from '../../src/clock/latest-day.ts'
import { workingWords } from '../../src/clock/words.ts'
import { startOfFile } from '../../src/findings/place.ts'
import { reportText } from '../../src/findings/report.ts'
import type { Calendar } from '../../src/model/calendar.ts'
import { isoDate, writeDate, type CalendarDate } from '../../src/model/date.ts'
import { dayKinds, type Profile } from '../../src/model/profile.ts'
import { calendar, dayOf, meetingOn, profileCalled } from '../support/rules.ts'

const latestOf = (meeting: CalendarDate, profile: Profile, by: Calendar = calendar): LatestDay => {
  const latest = latestDayToPublish(meetingOn(meeting), profile, by)
  if (latest.kind !== 'day') throw new Error(latest.finding.what)
  return latest
}

/** Each with its days written out by hand: who meets, when, the last day to publish, the clear days. */
const known: readonly (readonly [profile: string, meeting: string, publish: string, days: readonly string[]])[] = [
  ['panel', '27 February 2014', '19 February 2014', ['20 February 2014', '21 February 2014', '24 February 2014', '25 February 2014', '26 February 2014']],
  ['bcb', '19 December 2013', '11 December 2013', ['12 December 2013', '13 December 2013', '16 December 2013', '17 December 2013', '18 December 2013']],
  // After Easter: Good Friday was the 18th, Easter Monday the 21st.
  ['council', '24 April 2014', '14 April 2014', ['15 April 2014', '16 April 2014', '17 April 2014', '22 April 2014', '23 April 2014']],
  // In the first week of January: Christmas Day, Boxing Day and New Year's Day lie between.
  ['council', '3 January 2014', '23 December 2013', ['24 December 2013', '27 December 2013', '30 December 2013', '31 December 2013', '2 January 2014']],
  // A Monday: the papers go out on a Friday, not on the Sunday before the first clear day.
  ['panel', '3 March 2014', '21 February 2014', ['24 February 2014', '25 February 2014', '26 February 2014', '27 February 2014', '28 February 2014']],
  // A Jubilee on the Tuesday, and the Spring holiday moved to the Monday before it.
  ['council', '7 June 2012', '28 May 2012', ['29 May 2012', '30 May 2012', '31 May 2012', '1 June 2012', '6 June 2012']],
  // The Monday of the funeral.
  ['panel', '26 September 2022', '15 September 2022', ['16 September 2022', '20 September 2022', '21 September 2022', '22 September 2022', '23 September 2022']],
  // The Early May holiday on a Friday.
  ['bcb', '13 May 2020', '4 May 2020', ['5 May 2020', '6 May 2020', '7 May 2020', '11 May 2020', '12 May 2020']],
  // Saturday counts for a parish.
  ['parish', '4 March 2014', '27 February 2014', ['28 February 2014', '1 March 2014', '3 March 2014']],
  // The Thursday before Easter and the Tuesday after it do not.
  ['parish', '24 April 2014', '14 April 2014', ['15 April 2014', '16 April 2014', '23 April 2014']],
  // Nor does any day from Christmas Eve to the Monday after Boxing Day; but the papers may go out on a Saturday.
  ['parish', '31 December 2014', '20 December 2014', ['22 December 2014', '23 December 2014', '30 December 2014']],
]

describe('Worked out by hand', () => {
  test.each(known)('%s, %s', (profile, meeting, publish, days) => {
    const latest = latestOf(dayOf(meeting), profileCalled(profile))
    expect(writeDate(latest.day)).toBe(publish)
    expect(latest.counted.map(writeDate)).toEqual(days)
  })

  test('and said in these words', async () => {
    const said = known.map(([profile, meeting]) => `${profile}\n${workingWords(latestOf(dayOf(meeting), profileCalled(profile)))}\n`)
    await expect(said.join('\n')).toMatchFileSnapshot('working.said.txt')
  })
})

test('one clear day is said as one, and many in figures', () => {
  const words = (clearDays: number): string => workingWords(latestOf(dayOf('27 February 2014'), { ...profileCalled('bcb'), clearDays }))
  expect(words(1)).toMatch(/^One clear day before Thursday 27 February 2014: 26 February; publish by Tuesday 25 February 2014\.$/)
  expect(words(13)).toMatch(/^13 clear days before /)
})

test("an office's closed day is passed over under its name", () => {
  const closed = new Map([['2014-02-24', 'The office moves']])
  const { day, passedOver } = latestOf(dayOf('27 February 2014'), profileCalled('panel'), { ...calendar, closed })
  expect(writeDate(day)).toBe('18 February 2014')
  expect(passedOver.map(({ day: left, why }) => `${isoDate(left)} ${why}`)).toEqual(['2014-02-22 Saturday', '2014-02-23 Sunday', '2014-02-24 The office moves'])
})

describe('A year that the calendar does not cover is refused', () => {
  const told = (meeting: string): string => {
    const latest = latestDayToPublish({ date: dayOf(meeting), file: 'meeting.yaml', place: { ...startOfFile, endColumn: 12 } }, profileCalled('panel'), { ...calendar, years: [2013, 2014, 2016] })
    return latest.kind === 'day' ? writeDate(latest.day) : reportText([latest.finding], new Map([['meeting.yaml', `date: ${meeting}`]]), { colour: false, width: 100 })
  }
  test('when the meeting is in it', async () => {
    await expect(told('5 March 2015')).toMatchFileSnapshot('not-covered.said.txt')
  })
  test('when the meeting is on its first day, though the count stays in the year before', () => {
    expect(told('1 January 2015')).toContain('does not have the bank holidays of 2015')
  })
  test('when the count reaches back into it, and not before', () => {
    expect(told('8 January 2016')).toContain('does not have the bank holidays of 2015')
    // The 4th to the 8th count; the last day to publish would be the 31st.
    expect(told('11 January 2016')).toContain('does not have the bank holidays of 2015')
    expect(told('12 January 2016')).toBe('4 January 2016')
  })
})

describe('Of any meeting', () => {
  const day = fc.integer({ min: Date.UTC(2012, 2, 1) / 86_400_000, max: Date.UTC(2028, 11, 31) / 86_400_000 })
  const rules = fc.record({ clearDays: fc.integer({ min: 1, max: 10 }), notCounted: fc.subarray([...dayKinds]) })
    .map(({ clearDays, notCounted }): Profile => ({ ...profileCalled('bcb'), clearDays, notCounted }))
  const offices = fc.array(day, { maxLength: 40 }).map((days): Calendar => ({ ...calendar, closed: new Map(days.map((one) => [isoOf(one), 'Closed'])) }))

  // Days are counted here by milliseconds, and told by their names, independently of what is tested.
  const isoOf = (count: number): string => new Date(Date.UTC(1970, 0, 1) + count * 86_400_000).toISOString().slice(0, 10)
  const countOf = (date: CalendarDate): number => Date.UTC(date.year, date.month - 1, date.day) / 86_400_000
  const counts = (count: number, { notCounted }: Profile, { holidays, breaks, closed }: Calendar): boolean => {
    const weekday = new Date(count * 86_400_000).getUTCDay()
    return !(notCounted.includes('saturdays') && weekday === 6 || notCounted.includes('sundays') && weekday === 0
      || notCounted.includes('bank-holidays') && holidays.has(isoOf(count)) || notCounted.includes('breaks') && breaks.has(isoOf(count))
      || notCounted.includes('closed-days') && closed.has(isoOf(count)))
  }
  const between = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from - 1) }, (_, at) => from + 1 + at)

  test('as many days that count lie between as are wanted, every other is passed over with its reason, and one day later would be one too few', () => {
    fc.assert(fc.property(day, rules, offices, (meeting, profile, office) => {
      const latest = latestOf(dayOf(isoOf(meeting)), profile, office)
      const published = countOf(latest.day)
      const all = between(published, meeting)
      expect(latest.counted.map(countOf)).toEqual(all.filter((one) => counts(one, profile, office)))
      expect(latest.counted.length).toBe(profile.clearDays)
      expect(latest.passedOver.map(({ day: left }) => countOf(left))).toEqual(all.filter((one) => !counts(one, profile, office)))
      expect(latest.passedOver.every(({ why }) => why !== '')).toBe(true)
      expect(counts(published, profile, office)).toBe(true)
      for (const given of [published - 1, published, ...all, meeting]) {
        const clear = between(given, meeting).filter((one) => counts(one, profile, office)).length
        expect(isLate(dayOf(isoOf(given)), latest)).toBe(clear < profile.clearDays)
        expect(daysLeft(dayOf(isoOf(given)), latest)).toBe(published - given)
      }
    }), { numRuns: 200 })
  })

  test('a later meeting, or fewer clear days, never gives an earlier day; another closed day never a later one', () => {
    fc.assert(fc.property(day, fc.nat({ max: 20 }), rules, offices, day, (meeting, later, profile, office, closed) => {
      const publish = (on: number, by: Profile = profile, at: Calendar = office): number => countOf(latestOf(dayOf(isoOf(on)), by, at).day)
      const last = Math.min(meeting + later, Date.UTC(2028, 11, 31) / 86_400_000)
      expect(publish(last)).toBeGreaterThanOrEqual(publish(meeting))
      expect(publish(meeting, { ...profile, clearDays: profile.clearDays + 1 })).toBeLessThan(publish(meeting))
      expect(publish(meeting, profile, { ...office, closed: new Map([...office.closed, [isoOf(closed), 'Closed']]) })).toBeLessThanOrEqual(publish(meeting))
    }), { numRuns: 100 })
  })
})
