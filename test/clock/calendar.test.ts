/** The calendar that ships is recomputed by what is known of each holiday, so that a slip of the pen in it cannot stay. */
import { expect, test } from 'vitest'
import { dayKinds } from '../../src/model/profile.ts'
import { calendar, shippedProfiles } from '../support/rules.ts'

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
const weekday = (day: string): number => new Date(`${day}T00:00:00Z`).getUTCDay()
const after = (day: string, days: number): string => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
const [sunday, monday, saturday] = [0, 1, 6]

/** Easter Day of the Gregorian calendar, by the rule printed in Nature in 1876. */
const easterDay = (year: number): string => {
  const century = Math.floor(year / 100)
  const golden = year % 19
  const moon = (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const rest = (32 + 2 * (century % 4) + 2 * Math.floor((year % 100) / 4) - moon - year % 4) % 7
  const late = Math.floor((golden + 11 * moon + 22 * rest) / 451)
  const days = moon + rest - 7 * late + 114
  return iso(year, Math.floor(days / 31), days % 31 + 1)
}

test('Easter is reckoned rightly', () => {
  // From the tables of the Book of Common Prayer: among them the earliest and the latest that can be.
  expect([1818, 1943, 2000, 2008, 2011, 2014, 2038].map(easterDay)).toEqual(['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2011-04-24', '2014-04-20', '2038-04-25'])
})

const firstMonday = (year: number, month: number): string => after(iso(year, month, 1), (8 - weekday(iso(year, month, 1))) % 7)
const lastMonday = (year: number, month: number): string => after(iso(year, month + 1, 0), -((weekday(iso(year, month + 1, 0)) + 6) % 7))

const regular = (year: number): Map<string, string> => {
  const days = new Map<string, string>()
  const withSubstitute = (day: string, name: string): void => {
    let on = day
    while (weekday(on) === sunday || weekday(on) === saturday || days.has(on)) on = after(on, 1)
    days.set(on, on === day ? name : `${name}, substitute day`)
  }
  const easter = easterDay(year)
  withSubstitute(iso(year, 1, 1), "New Year's Day")
  days.set(after(easter, -2), 'Good Friday').set(after(easter, 1), 'Easter Monday')
  days.set(firstMonday(year, 5), 'Early May bank holiday').set(lastMonday(year, 5), 'Spring bank holiday').set(lastMonday(year, 8), 'Summer bank holiday')
  // Boxing Day keeps its place on a Monday, and Christmas Day takes the Tuesday.
  const [christmas, boxing] = [iso(year, 12, 25), iso(year, 12, 26)]
  if (weekday(boxing) === monday) days.set(boxing, 'Boxing Day')
  withSubstitute(christmas, 'Christmas Day')
  if (weekday(boxing) !== monday) withSubstitute(boxing, 'Boxing Day')
  return days
}

/** What Parliament or the Crown moved or added: the day that was given up, if any, and the day that came. */
const irregular: readonly (readonly [gone: string | null, came: string, name: string])[] = [
  ['2012-05-28', '2012-06-04', 'Spring bank holiday, substitute day'],
  [null, '2012-06-05', "Queen's Diamond Jubilee"],
  ['2020-05-04', '2020-05-08', 'Early May bank holiday (VE day)'],
  ['2022-05-30', '2022-06-02', 'Spring bank holiday'],
  [null, '2022-06-03', 'Platinum Jubilee bank holiday'],
  [null, '2022-09-19', 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
  [null, '2023-05-08', 'Bank holiday for the coronation of King Charles III'],
]

test('every bank holiday is where it belongs, and no other day is one', () => {
  const expected = new Map(calendar.years.flatMap((year) => [...regular(year)]))
  for (const [gone, came, name] of irregular) {
    if (gone !== null) expect(expected.delete(gone), gone).toBe(true)
    expected.set(came, name)
  }
  expect(Object.fromEntries([...calendar.holidays].sort())).toEqual(Object.fromEntries([...expected].sort()))
})

test('the years go from before the first paper that ships to two years hence, without a gap', () => {
  expect(calendar.years).toEqual(Array.from({ length: 17 }, (_, at) => 2012 + at))
})

test('each break goes as far as the calendar says', () => {
  const expected = new Map<string, string>()
  const works = (day: string): boolean => weekday(day) !== sunday && weekday(day) !== saturday && !calendar.holidays.has(day)
  for (const year of calendar.years) {
    for (let days = -3; days <= 2; days++) expected.set(after(easterDay(year), days), 'Easter break')
    const christmas = iso(year, 12, 25)
    for (let day = after(christmas, -1); ; day = after(day, -1)) {
      expected.set(day, 'Christmas break')
      if (works(day)) break
    }
    for (let day = christmas; ; day = after(day, 1)) {
      expected.set(day, 'Christmas break')
      if (works(day)) break
    }
  }
  expect(Object.fromEntries([...calendar.breaks].sort())).toEqual(Object.fromEntries([...expected].sort()))
})

test('the profiles are those of the law, and the example of the BCB claims none', () => {
  const rules = [...shippedProfiles].map(([name, { clearDays, notCounted, law }]) => [name, clearDays, dayKinds.filter((kind) => !notCounted.includes(kind)).join(' '), law !== undefined, law?.urgency !== undefined])
  expect(rules).toEqual([
    ['council', 5, 'breaks', true, true],
    ['panel', 5, 'breaks', true, true],
    ['parish', 3, 'saturdays', true, false],
    ['bcb', 5, 'breaks', false, false],
  ])
  expect(shippedProfiles.get('panel')?.law?.urgency).toBe(
    'by reason of special circumstances, which shall be specified in the minutes, the chairman of the meeting is of the opinion that the item should be considered at the meeting as a matter of urgency')
})
