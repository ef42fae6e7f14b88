/** What stands above the first section of generated papers, and what of it is printed at the head and at the end. */
import * as fc from 'fast-check'
import { sometimes } from './body.ts'
import { phrase } from './wording.ts'

export interface FrontSketch {
  readonly title: string
  readonly from: string
  readonly date: { readonly iso: string; readonly printed: string }
  readonly marking: string | null
  readonly shortTitle: boolean
  /** Final only where no total is left to be filled in. */
  readonly status: 'draft' | 'final' | null
  readonly version: string | null
  readonly item: string | null
  readonly contact: readonly string[]
  readonly cleared: { readonly post: string; readonly date: FrontSketch['date'] } | null
  readonly signatures: readonly { readonly name: string; readonly post: string }[]
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const date = fc.record({ year: fc.integer({ min: 2013, max: 2031 }), month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
  .map(({ year, month, day }) => ({
    iso: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
    printed: `${day} ${months[month - 1]} ${year}`,
  }))

const posts = ['Chief Executive', 'Chief Constable and Chief Executive', 'Siân Llŷr, Chief Finance Officer', 'Director: Policy "and" Performance'] as const
const post = fc.constantFrom(...posts)

export const front: fc.Arbitrary<FrontSketch> = fc.record({
  title: phrase(2, 9).map(({ words }) => words),
  from: post,
  date,
  marking: sometimes(fc.constantFrom('Official', 'OFFICIAL – SENSITIVE'), 3),
  shortTitle: fc.boolean(),
  status: fc.constantFrom(null, 'draft', 'final'),
  version: sometimes(fc.constantFrom('0.9', '1.0 (final)', 'Version 2'), 1),
  item: sometimes(fc.constantFrom('4.0', '12', '7(b)'), 1),
  contact: fc.array(fc.constantFrom('Siân Llŷr, 01480 425000', 'office@example.org', 'https://www.example.org/office', 'Олександр Žižek'), { maxLength: 3 }),
  cleared: sometimes(fc.record({ post, date }), 1),
  signatures: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(fc.record({ name: fc.constantFrom('Dafydd Gwrŷd', 'Γεώργιος Brontë', 'J. Smith'), post }), { minLength: 1, maxLength: 3 }) }),
})

/** A value in the quotation marks of YAML. */
const quoted = (value: string): string => JSON.stringify(value)

/** The lines of the front matter. @param exemptPassages how many there are */
export const frontSource = (sketch: FrontSketch, exemptPassages: number): readonly string[] => {
  const { contact, cleared, signatures } = sketch
  const line = (key: string, value: string | null): string[] => (value === null ? [] : [`${key}: ${quoted(value)}`])
  return [
    '---',
    ...line('marking', sketch.marking),
    'to: Business Coordination Board',
    ...line('from', sketch.from),
    `date: ${sketch.date.iso}`,
    ...line('title', sketch.title),
    ...(sketch.shortTitle ? ['short-title: A shorter title'] : []),
    ...line('status', sketch.status), ...line('version', sketch.version), ...line('item', sketch.item),
    ...(contact.length === 1 ? line('contact', contact[0] ?? '') : contact.length === 0 ? [] : ['contact:', ...contact.map((one) => `  - ${quoted(one)}`)]),
    ...(cleared === null ? [] : [`cleared: { post: ${quoted(cleared.post)}, date: ${cleared.date.printed} }`]),
    ...(signatures.length === 0 ? [] : ['signatures:', ...signatures.flatMap(({ name, post }) => [`  - name: ${quoted(name)}`, `    post: ${quoted(post)}`])]),
    ...(exemptPassages === 0 ? [] : [`exempt-passages: ${exemptPassages}`]),
    '---',
    '',
  ]
}

/** What the house of the Board prints above the title. @param grounds of exempt passages, or null where there are none of those */
export const headWords = ({ marking, item, from, status, date: { printed } }: FrontSketch, grounds: readonly string[] | null): readonly string[] => [
  marking ?? '', item === null ? '' : `Agenda Item: ${item}`, `To: Business Coordination Board From: ${from} Date: ${printed}`,
  status === 'draft' ? 'DRAFT' : '',
  ...(grounds === null ? [] : ['NOT FOR PUBLICATION', ...grounds.map((ground) => `Not for publication: ${ground}`)]),
]

/** What it prints after the last section. */
export const endWords = ({ signatures, contact, version, cleared }: FrontSketch): readonly string[] => [
  ...signatures.flatMap(({ name, post }) => ['Signature Date', name, post]),
  ...(contact.length === 0 ? [] : ['Contact:', ...contact]),
  version === null ? '' : `Version: ${version}`,
  cleared === null ? '' : `Cleared by: ${cleared.post}, ${cleared.date.printed}`,
]
