/** The schema of meeting.yaml for editors: it takes what the reader takes, refuses what it refuses of keys, and says something of each. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isMap, parseDocument, type Document } from 'yaml'
import { readMeeting } from '../../src/read/meeting.ts'
import { meetingSchema, writtenMeeting } from '../../src/read/meeting/written.ts'
import { home } from '../support/folder.ts'
import { bcb } from '../support/house.ts'

const accepts = new Ajv2020({ allErrors: true }).compile(meetingSchema())
const read = (document: Document): boolean => readMeeting('meeting.yaml', String(document), bcb.faces.covers).meeting !== null
const guide = readFileSync(join(home, 'docs/running-a-meeting.md'), 'utf8')
const example = (): Document => parseDocument(/^```yaml meeting\n([^]*?)^```$/m.exec(guide)?.[1] ?? '')

describe('The schema of meeting.yaml', () => {
  test.each(['2013-12-19', '2014-02-27'])('accepts the shipped meeting of %s', (day) => {
    const document = parseDocument(readFileSync(join(home, 'papers', day, 'meeting.yaml'), 'utf8'))
    expect([accepts(document.toJS()), read(document)]).toEqual([true, true])
  })
  test('refuses a key that is misspelt, and one that is left out and wanted, as the reader does', () => {
    const keys = isMap(example().contents) ? example().toJS() : {}
    expect([accepts(example().toJS()), Object.keys(keys).length]).toEqual([true, 9])
    for (const key of Object.keys(keys)) {
      const [left, misspelt] = [example(), example()]
      left.delete(key)
      misspelt.set(`${key}x`, misspelt.get(key, true))
      misspelt.delete(key)
      expect([key, accepts(misspelt.toJS()), read(misspelt)]).toEqual([key, false, false])
      expect([key, accepts(left.toJS())]).toEqual([key, read(left)])
    }
    const item = example()
    item.setIn(['items', 0, 'titel'], 'Letter')
    expect([accepts(item.toJS()), read(item)]).toEqual([false, false])
  })
  test('says of each key what it is', () => {
    const said = (properties: unknown): readonly string[] => Object.entries(Object(properties)).flatMap(([key, value]) => (typeof Object(value).description === 'string' ? [key] : []))
    const { properties } = Object(meetingSchema())
    expect(said(properties)).toEqual(Object.keys(writtenMeeting.shape))
    expect(said(Object(properties).items.items.properties)).toEqual(Object.keys(writtenMeeting.shape.items.element.shape))
  })
})
