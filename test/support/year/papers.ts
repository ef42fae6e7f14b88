/** The papers of a year, as what is known of each beforehand: its title, its awards, what of it is secret; and its source. */
import fc from 'fast-check'
import { monthNames, writeDate } from '../../../src/model/date.ts'
import type { Sitting } from './meetings.ts'

/** What is known of a paper before any line of the program has read it. */
export interface YearPaper {
  /** The name of its file. */
  readonly name: string
  readonly title: string
  /** What all may know of a paper that is not for publication; null of one that is. */
  readonly publicTitle: string | null
  readonly from: string
  /** What it is about, as it stands in its sentences. */
  readonly about: string
  readonly recipients: readonly string[]
  /** In thousands of pounds, one for each recipient. */
  readonly awards: readonly number[]
  readonly version: string | null
  /** The words of a passage that is not for publication; null where there is none. */
  readonly secret: string | null
}

const matters = ['Restorative justice', 'Road safety', 'Victim support', 'Premises', 'Custody', 'Fleet', 'Reserves', 'Estates', 'Volunteers', 'Youth work'] as const
const posts = ['Chief Executive', 'Chief Constable', 'Chief Finance Officer'] as const
const pool = ['Drug Link', 'Women’s Aid', 'Crimestoppers', 'County Council', 'Youth Trust', 'Rape Crisis', 'Cycling Club', 'Neighbourhood Watch', 'Mediation Service', 'Stanton Library', 'Food Bank', 'Relief Fund'] as const
const three = [0, 1, 2] as const
/** Of the ten, by its place: the one that is not for publication, where a meeting has one, and the one with a passage that is not. */
export const [privateAt, passageAt] = [3, 5] as const

/** Amounts that no two papers share by chance: drawn once, from a seed. */
const drawn = fc.sample(fc.uniqueArray(fc.integer({ min: 11, max: 989 }), { minLength: 396, maxLength: 396 }), { numRuns: 1, seed: 2014 })[0] ?? []

export const totalOf = ({ awards }: YearPaper): number => awards.reduce((sum, award) => sum + award, 0)
/** Word for word what its Recommendation says. */
export const recommendationOf = (paper: YearPaper): string => `To agree awards of £${totalOf(paper)}k for ${paper.about}, of which £${paper.awards[0] ?? 0}k to ${paper.recipients[0] ?? ''}.`

const paperAt = ({ at: sitting, date: { month } }: Sitting, at: number, matter: string): YearPaper => {
  const inMonth = monthNames[month - 1] ?? ''
  const isPrivate = at === privateAt && sitting % 3 === 0
  const first = (sitting * 11 + at) * three.length
  return {
    name: `${matter.toLowerCase().replaceAll(' ', '-')}.md`, title: isPrivate ? `Sale of Ravensworth House in ${inMonth}` : `${matter} in ${inMonth}`, publicTitle: isPrivate ? `A property matter in ${inMonth}` : null,
    from: posts[at % posts.length] ?? posts[0], about: isPrivate ? `Ravensworth House in ${inMonth}` : `${matter.toLowerCase()} in ${inMonth}`,
    recipients: three.map((recipient) => pool[(at + 4 * recipient) % pool.length] ?? ''), awards: three.map((recipient) => drawn[first + recipient] ?? 0), version: null, secret: at === passageAt && sitting % 3 === 1 ? `Ravensworth Ltd asked for a lease of 7 years in ${inMonth}.` : null,
  }
}

/** The ten papers of a meeting as they are first published. */
export const papersOf = (sitting: Sitting): readonly YearPaper[] => matters.map((matter, at) => paperAt(sitting, at, matter))

/** One that comes too late for the first publication. */
export const latePaperOf = (sitting: Sitting): YearPaper => paperAt(sitting, matters.length, 'Flood recovery')

/** The same paper with another award, in its next version. @param by in thousands of pounds */
export const revised = (paper: YearPaper, recipient: number, by: number): YearPaper =>
  ({ ...paper, version: '2', awards: paper.awards.map((award, at) => (at === recipient ? award + by : award)) })

/** A figure that moves when a paper is revised, as the supplement should tell it: where, before, now. */
export const movedBetween = (before: YearPaper, now: YearPaper): readonly (readonly [where: string, before: string, now: string, change: string])[] => {
  const change = (from: number, to: number): string => `${to < from ? '−' : '+'}£${Math.abs(to - from)},000`
  const moved = (where: string, from: number, to: number) => (from === to ? [] : [[where, `£${from}k`, `£${to}k`, change(from, to)] as const])
  return [
    ...moved('paragraph 2.1', totalOf(before), totalOf(now)),
    ...moved('paragraph 2.1', before.awards[0] ?? 0, now.awards[0] ?? 0),
    ...before.recipients.flatMap((recipient, at) => moved(`paragraph 3.1, table, row ${recipient}, Award`, before.awards[at] ?? 0, now.awards[at] ?? 0)),
    ...moved('paragraph 3.1, table, row Total, Award', totalOf(before), totalOf(now)),
  ]
}

/** Of councils and panels the Schedule names the grounds; a parish has its own words, which is told. */
const terms = ({ published, profile }: Sitting): string => `exempt:\n  ground: ${profile === 'council' || profile === 'panel' ? 'financial or business affairs' : 'the affairs of bidders'}\n  decided-by: Chief Executive\n  decided-on: ${writeDate(published)}\n`

/** The source of a paper. */
export const sourceOfYearPaper = (paper: YearPaper, sitting: Sitting): string => `---
to: ${sitting.board}
from: ${paper.from}
date: ${writeDate(sitting.date)}
title: ${paper.title}
${paper.version === null ? '' : `version: "${paper.version}"\n`}${paper.publicTitle === null ? '' : `public-title: ${paper.publicTitle}\n`}${paper.secret === null ? '' : 'exempt-passages: 1\n'}${paper.publicTitle === null && paper.secret === null ? '' : terms(sitting)}---

# Purpose

To seek agreement to awards for ${paper.about}.

# Recommendation

${recommendationOf(paper)}

# Awards

The awards are: {#awards}

| Recipient | Award |
| --- | ---: |
${paper.awards.map((award, at) => `| ${paper.recipients[at] ?? ''} | £${award}k |\n`).join('')}| Total | £${totalOf(paper)}k |
${paper.secret === null ? '' : `\n:::exempt\n\n${paper.secret}\n\n:::\n`}`
