/** The JSON Schemas for editors agree with the readers: what they accept is read without a finding, and what is misspelt both refuse. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isMap, parseDocument, stringify } from 'yaml'
import { checkSource } from '../../src/build.ts'
import { catalogue } from '../../src/findings/catalogue.ts'
import { monthNames } from '../../src/model/date.ts'
import { houseStyleSchema } from '../../src/model/house-style-schema.ts'
import { readDate } from '../../src/read/date.ts'
import { acceptNames, clearedNames, fieldNames, fields, signatureNames } from '../../src/read/front-matter/fields.ts'
import { frontMatterSchema } from '../../src/read/front-matter/schema.ts'
import { readHouseStyle } from '../../src/read/house-style.ts'
import { bcb, shippedSources, sourceOf } from '../support/house.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true })
const accepts = ajv.compile(frontMatterSchema())

const body = '\n# Purpose\n\nTo inform the Board.\n\n# Recommendation\n\nThe Board to note this.\n'
/** What is said of the fields, when they are written as an author would. Characters that the face lacks are the face's affair. */
const findingsOf = (yaml: string): string[] => checkSource(sourceOf(`---\n${yaml}---\n${body}`), bcb).findings
  .map(({ code }) => code).filter((code) => /^(front-matter|date)-|^character-unseen$/.test(code))
const typed = (value: unknown): string => stringify(value, { defaultStringType: 'QUOTE_SINGLE', defaultKeyType: 'PLAIN', lineWidth: 0, nullStr: '' })

const minimal = { to: 'Board', from: 'Chief Executive', date: '27 February 2014', title: 'Title' }
const acceptance = { code: 'total-differs', figure: '£265k', working: '100 + 165 = 265', by: 'Chief Finance Officer', on: '2014-02-27', reason: 'Tabled so.', outcome: 'Corrected in March.' }

// Anything that might stand in a field, most of it near to what is wanted.
const day = fc.tuple(fc.integer({ min: 0, max: 32 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(1899, 1900, 1904, 2000, 2014, 2100, 2400, 2999, 3000))
  .chain(([d, month, year]) => fc.constantFrom(`${d} ${monthNames[month - 1] ?? ''} ${year}`, `${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`))
const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 8 }), fc.constantFrom('Board', ' ', 'draft', 'final', 'a: b', '# c', '\u200B', '\u00A0', 'x\u2028y'), day)
// JSON knows no -0, and a schema cannot tell it from 0.
const scalar = fc.oneof(words, fc.integer({ min: -1, max: 10_001 }), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((number) => !Object.is(number, -0)), fc.boolean(), fc.constant(null))
const mapOf = (names: readonly string[]) => fc.dictionary(fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.constant('other') }), scalar, { maxKeys: names.length })
const soundAcceptance = fc.record({ ...Object.fromEntries(Object.entries(acceptance).map(([name, value]) => [name, fc.constant(value)])), on: day, code: fc.constantFrom('total-differs', 'total-elsewhere', 'heading-empty') })
const anything = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 2 }) },
  { weight: 1, arbitrary: mapOf(clearedNames) },
  { weight: 1, arbitrary: fc.record({ post: words, date: day }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(mapOf(signatureNames), fc.record({ name: words, post: words })), { maxLength: 2 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(mapOf(acceptNames), soundAcceptance), { maxLength: 2 }) },
)
/** One field at a time may be anything, so that many candidates are sound. */
const candidate = fc.tuple(fc.constantFrom(...fieldNames), anything).map(([name, value]) => ({ ...minimal, [name]: value }))

describe('The schema of the front matter', () => {
  test('knows every field that the reader knows, in its order, and what must be there', () => {
    expect(frontMatterSchema()).toMatchObject({ required: fieldNames.filter((name) => fields[name].wanted), additionalProperties: false })
    expect(Object.keys(Object(frontMatterSchema()['properties']))).toEqual(fieldNames)
  })
  test('accepts nothing that the reader has a finding about', () => {
    const seen = { accepted: 0, refused: 0 }
    fc.assert(fc.property(candidate, (front) => {
      // A line end in a value is for block scalars, which no library writes here.
      if (!accepts(front) || /\\n/.test(JSON.stringify(front))) seen.refused++
      else {
        seen.accepted++
        expect(findingsOf(typed(front)), typed(front)).toEqual([])
      }
    }), { numRuns: 3000 })
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(300)
  })
  test('accepts the days that the reader reads, and no other', () => {
    fc.assert(fc.property(day, (date) => { expect([date, accepts({ ...minimal, date })]).toEqual([date, readDate(date).kind === 'date']) }), { numRuns: 5000 })
  })
  test.each([...shippedSources])('accepts the paper %s', (_, { bytes }) => {
    const [, yaml = ''] = /^---\n([\s\S]*?)\n---\n/.exec(new TextDecoder().decode(bytes)) ?? []
    expect([accepts(parseDocument(yaml).toJS()), accepts.errors]).toEqual([true, null])
  })
  test('accepts a value of several lines', () => {
    const yaml = 'to: Board\nfrom: Chief Executive\ndate: 27 February 2014\ntitle: >\n  Support\n  for victims\n'
    expect([accepts(parseDocument(yaml).toJS()), findingsOf(yaml)]).toEqual([true, []])
  })
  test.each(fieldNames.map((name) => [name]))('refuses “%s” misspelt, empty, or of another kind, as the reader does', (name) => {
    const sound: Readonly<Record<string, unknown>> = { ...minimal, cleared: { post: 'Chief Executive', date: '2014-02-27' }, signatures: [{ name: 'A. Person', post: 'Chief Executive' }], accept: [acceptance], status: 'draft', language: 'cy', 'exempt-passages': 0, exempt: { ground: 'Paragraph 3', 'decided-by': 'Chief Executive', 'decided-on': '2014-02-27', nation: 'wales' } }
    const value = sound[name] ?? 'Words'
    const withField = { ...minimal, [name]: value }
    expect([accepts(withField), findingsOf(typed(withField))]).toEqual([true, []])
    const { [name]: _, ...rest }: Readonly<Record<string, unknown>> = withField
    const wrongKinds = fields[name].kind === 'accept' ? ['Words', { code: 'total-differs' }] : [[['inner']], { other: 'Words' }]
    for (const wrong of [{ ...rest, [`${name}x`]: value }, { ...withField, [name]: '' }, { ...withField, [name]: null }, ...wrongKinds.map((kind) => ({ ...withField, [name]: kind }))]) {
      expect([accepts(wrong), findingsOf(typed(wrong)).length > 0], typed(wrong)).toEqual([false, true])
    }
  })
  test.each([['accept', acceptNames], ['cleared', clearedNames]] as const)('refuses a field of “%s” misspelt or left out, as the reader does', (name, inner) => {
    const whole: Readonly<Record<string, string>> = name === 'accept' ? { ...acceptance, 'agreed-by': 'Chief Executive' } : { post: 'Chief Executive', date: '2014-02-27' }
    const front = (value: object) => ({ ...minimal, [name]: name === 'accept' ? [value] : value })
    for (const key of inner) {
      const { [key]: value, ...rest } = whole
      const wanted = key !== 'agreed-by'
      expect([accepts(front(rest)), findingsOf(typed(front(rest))).length === 0], key).toEqual([!wanted, !wanted])
      const misspelt = front({ ...rest, [`${key}x`]: value })
      expect([accepts(misspelt), findingsOf(typed(misspelt)).length > 0], key).toEqual([false, true])
    }
  })
  test('offers for acceptance the codes that can be accepted, and no other', () => {
    for (const code of Object.keys(catalogue)) {
      const front = { ...minimal, accept: [{ ...acceptance, code }] }
      expect([code, accepts(front)]).toEqual([code, findingsOf(typed(front)).length === 0])
    }
  })
})

describe('The schema of house-style.yaml', () => {
  const acceptsStyle = ajv.compile(houseStyleSchema())
  const textOf = (house: string): string => readFileSync(new URL(`../../templates/${house}/house-style.yaml`, import.meta.url), 'utf8')
  test.each(['bcb', 'plain'])('accepts the house %s', (house) => {
    expect([acceptsStyle(parseDocument(textOf(house)).toJS()), acceptsStyle.errors]).toEqual([true, null])
  })
  test('refuses each key misspelt or left out, as the reader does', () => {
    const paths: (readonly unknown[])[] = []
    const collect = (node: unknown, path: readonly unknown[]): void => {
      if (!isMap(node)) return
      for (const { key, value } of node.items) {
        paths.push([...path, String(key)])
        // The names of placeholders are the house's own.
        if (String(key) !== 'placeholders') collect(value, [...path, String(key)])
      }
    }
    collect(parseDocument(textOf('bcb')).contents, [])
    expect(paths.length).toBeGreaterThan(100)
    for (const path of paths) {
      const [left, misspelt] = [parseDocument(textOf('bcb')), parseDocument(textOf('bcb'))]
      left.deleteIn(path)
      misspelt.setIn([...path.slice(0, -1), `${String(path.at(-1))}x`], misspelt.getIn(path, true))
      for (const document of [left, misspelt]) {
        const { style } = readHouseStyle('house-style.yaml', String(document))
        expect([path.join('.'), acceptsStyle(document.toJS()), style]).toEqual([path.join('.'), false, null])
      }
    }
  })
  test('takes a length as it is typed', () => {
    const style = parseDocument(textOf('bcb'))
    for (const [written, sound] of [['25 mm', true], ['25mm', false], ['1.25 cm', false], [70.85, false]] as const) {
      style.setIn(['page', 'width'], written)
      expect([written, acceptsStyle(style.toJS())]).toEqual([written, sound])
    }
  })
})
