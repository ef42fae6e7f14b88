/** Secrets by chance in every place of a source: none is in a public edition, and each step of its making is what keeps some of them out. */
import { describe, expect, test } from 'vitest'
import { checkSource } from '../../src/build.ts'
import { published, publicEdition, steps } from '../../src/edition/withhold.ts'
import { stops } from '../../src/findings/finding.ts'
import { reportJson } from '../../src/findings/report-json.ts'
import { reportText } from '../../src/findings/report.ts'
import type { CheckedPaper } from '../../src/model/paper.ts'
import { bcb } from '../support/house.ts'
import { plantedPaper, secretsIn, type Planting } from '../support/secrets.ts'

const papersOf = (count: number, planting: Planting) => Array.from({ length: count }, (_, seed) => plantedPaper(seed, planting))
const parts = papersOf(30, { whole: false, faulty: false })
const wholes = papersOf(10, { whole: true, faulty: false })
const planted = [...parts, ...wholes]

/** All that a model holds, whatever a writer would print of it. */
const asText = (paper: CheckedPaper): string =>
  JSON.stringify(paper, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))

const checked = planted.map((paper) => {
  const { paper: whole, findings } = checkSource(paper.source, bcb)
  if (whole === null || stops(findings)) throw new Error(`${paper.text}\n${JSON.stringify(findings, null, 1)}`)
  return { paper, whole }
})

describe('A public edition', () => {
  test('was made of papers in which each secret stands', () => {
    const missing = checked.flatMap(({ paper, whole }) => {
      const found = secretsIn(asText(whole), paper)
      return [...paper.secrets].filter(([where, secret]) => !found.includes(`${where}: ${secret}`)).map(([where]) => where)
    })
    expect(missing).toEqual([])
    expect(new Set(planted.flatMap(({ secrets }) => [...secrets.keys()].map((where) => where.replace(/ \d+$/, '')))).size).toBeGreaterThan(30)
  })
  test('holds none of them', () => {
    for (const { paper, whole } of checked) expect(secretsIn(asText(published.apply(publicEdition(whole))), paper), paper.text).toEqual([])
  })
  test.each(steps.map(({ name }) => name))('would hold some without the step “%s”', (name) => {
    const without = steps.filter((step) => step.name !== name)
    expect(without.length).toBe(steps.length - 1)
    expect(checked.flatMap(({ paper, whole }) => secretsIn(asText(published.apply(publicEdition(whole, without))), paper))).not.toEqual([])
  })
  test('would tell by its places how much was left out', () => {
    const [{ whole } = { whole: null }] = checked
    if (whole === null) throw new Error('nothing was planted')
    expect(asText(publicEdition(whole))).toMatch(/"line":\d\d/)
    expect(asText(published.apply(publicEdition(whole)))).not.toMatch(/"(?:line|endLine|column)":(?!1\b)/)
  })
  test('is the same whatever stands in what is left out', () => {
    // Two papers that differ in their secrets alone: what is public of them must not.
    const [{ text, source, secrets } = { text: '', source: null, secrets: new Map<string, string>() }] = parts
    if (source === null) throw new Error('nothing was planted')
    const name = secrets.get('words of a paragraph') ?? ''
    const bytes = new TextEncoder().encode(text.replaceAll(name, `${name} and ${'many words '.repeat(40)}\nmore`))
    const [one, other] = [source, { ...source, bytes }].map((each) => checkSource(each, bcb, 'public').paper)
    expect(one && other && asText(published.apply(one)) === asText(published.apply(other))).toBe(true)
  })
})

describe('What is said of a public edition', () => {
  const faulty = [...papersOf(12, { whole: false, faulty: true }), ...papersOf(4, { whole: true, faulty: true })]
  test('tells nothing of what is left out, where the same of the whole paper does', () => {
    const told = faulty.map((paper) => {
      const sources = new Map([[paper.source.file, paper.text], ...Object.entries(paper.beside).map(([name, held]) => [`papers/2014-02-27/${name}`, String(held)] as const)])
      const said = (edition: 'public' | 'private'): string[] => {
        const { findings, checks, proseChecks, figures } = checkSource(paper.source, bcb, edition)
        const data = JSON.stringify([checks, proseChecks, figures], (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))
        return secretsIn([reportText(findings, sources, { colour: false, width: 100 }), reportJson(findings), data].join('\n'), paper)
      }
      // The name of a file that is no secret to who builds it may be said: it is where to look.
      return { open: said('public').filter((secret) => !secret.startsWith('name of a table')), kept: said('private').length }
    })
    expect(told.flatMap(({ open }) => open)).toEqual([])
    expect(Math.min(...told.map(({ kept }) => kept))).toBeGreaterThan(0)
  })
})
