/** Grounds chosen by name, as the shipped profiles offer them: the number of a paragraph goes by nation and day. */
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { wordGround, type Nation } from '../../src/model/grounds.ts'
import { readGrounds } from '../../src/read/grounds.ts'
import { bcb, sourceOf } from '../support/house.ts'

const on = (year: number, month: number, day: number) => ({ year, month, day })
const said = (ground: string, profile: string | null, nation: Nation = 'england', date: ReturnType<typeof on> | null = on(2014, 2, 27)): string => {
  const worded = wordGround(ground, profile, nation, date, bcb.grounds)
  return worded.because === null ? worded.says : `because ${worded.because}`
}

describe('A ground that is chosen by its name', () => {
  test.each<readonly [string, Nation, ReturnType<typeof on>, string]>([
    ['council', 'england', on(2014, 2, 27), 'paragraph 3 of Schedule 12A'], ['panel', 'england', on(2006, 3, 1), 'paragraph 3 of Schedule 12A'],
    ['council', 'england', on(2006, 2, 28), 'paragraph 7 of Schedule 12A'], ['panel', 'wales', on(2014, 2, 27), 'paragraph 14 of Schedule 12A'],
    ['council', 'wales', on(2006, 5, 1), 'because no paragraph is known for it in Wales on that day'],
  ])('financial or business affairs, %s, %s, %o', (profile, nation, date, words) => {
    expect(said('Financial or business affairs', profile, nation, date)).toMatch(new RegExp(`^${words}(?: to the Local Government Act 1972: information relating to|$)`))
  })
  test('is followed by the sentence on the public interest, where the law of that day has it', () => {
    expect(said('individuals', 'council')).toMatch(/ individual\. In all the circumstances of the case, the public interest in maintaining the exemption outweighs the public interest in disclosing the information\.$/)
    expect(said('financial or business affairs', 'council', 'england', on(2005, 1, 1))).not.toContain('public interest')
  })
  test('of a Commissioner\'s board is an article, a section of an Act, or the board\'s own words', () => {
    expect(said('article 2(2)', 'bcb')).toBe('article 2(2) of the Elected Local Policing Bodies (Specified Information) Order 2011 (SI 2011/3050)')
    expect(said('section 43(2)', 'bcb')).toBe('section 43(2) of the Freedom of Information Act 2000')
    expect(said('It names victims', 'bcb')).toBe('It names victims')
  })
  test('is refused where the profile has none of that name, no number for that day, or no day is known', () => {
    expect(said('It names victims', 'council')).toBe('because a council has no ground of that name')
    expect(said('individuals', 'council', 'england', null)).toBe('because the number of its paragraph goes by the day of the decision, which is not known')
    expect(said('individuals', 'parish')).toBe('because no grounds are kept for a profile “parish”')
  })
  test('is the clerk\'s own where no profile is named', () => {
    expect(said('Paragraph 3', null)).toBe('Paragraph 3')
  })
})

test('a file of grounds that is not whole is a finding, and offers none', () => {
  expect(readGrounds('grounds.yaml', 'profiles:\n  x:\n    name: a board\n    own-words: perhaps\n    grounds: []\n').findings.map(({ code, what }) => `${code} ${what.split('”')[0] ?? ''}`))
    .toEqual(['grounds-file “profiles.x.own-words', 'grounds-file “profiles.x.grounds'])
  expect(readGrounds('grounds.yaml', 'profiles: &a x\n').findings).toMatchObject([{ code: 'grounds-file', place: { line: 1 } }])
})

test('a meeting offers its grounds, and a clerk may still say another; a paper that names its own profile is held to it', () => {
  const paper = (own: string): string => `---\nto: B\nfrom: C\ndate: 27 February 2014\ntitle: T\nexempt-passages: 2\n${own}---\n\n# Purpose\n\nTo.\n\n# Recommendation\n\nTo note.\n\n# Tenders\n\n:::exempt{ground="legal privilege"}\nSecret.\n:::\n\n:::exempt{ground="It names victims"}\nSecret.\n:::\n`
  const told = (own: string, profile: string) => {
    const { paper: made, findings } = checkSource({ ...sourceOf(paper(own)), profile }, bcb)
    return [made?.sections[2]?.body.map((block) => (block.kind === 'paragraph' ? block.exempt?.ground?.slice(0, 16) ?? null : '')), findings.map(({ code, severity }) => `${severity} ${code}`)]
  }
  expect(told('', 'council')).toEqual([['paragraph 5 of S', 'It names victims'], ['warning ground-unknown']])
  expect(told('exempt:\n  profile: panel\n', 'bcb')).toEqual([['paragraph 5 of S', null], ['error ground-unknown']])
  expect(told('', 'bcb')).toEqual([['legal privilege', 'It names victims'], []])
})
