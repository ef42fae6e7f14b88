/** What is said of minutes and decision records that are wrong: the line, and what to do. */
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/findings/catalogue.ts'
import { minutesFindings } from '../../src/findings/catalogue/minutes.ts'
import type { Finding } from '../../src/findings/finding.ts'
import { reportText } from '../../src/findings/report.ts'
import { decisionsHead, decisionsOf, meetingFiles, minutesHead, minutesOf } from '../support/records.ts'

/** Every item minuted, so that a case is told nothing but what it is about. */
const minuted = '\n# Welcome and apologies\n\nIt began.\n\n# Declarations of interest\n\nNone.\n\n# Awards\n\nThey were discussed.\n\n# Progress of the pilot\n\nIt was noted.\n\n# Any other business\n\nNone.\n\n# Date of next meeting\n\nNone.\n\n# Premises\n\nThey were discussed.\n'
const with_ = (after: string, words: string): string => minutesHead + minuted.replace(`# ${after}\n\n`, `# ${after}\n\n${words}\n\n`)
const underAwards = (words: string): string => minutesHead + minuted.replace('They were discussed.\n', `They were discussed.\n\n${words}\n`)
const front = (lines: string): string => `---\n${lines}---\n${minuted}`
const oneDecision = (fields: string, words = 'Decision: To agree the awards.\n', heading = 'awards.md'): string => `${decisionsHead}\n# ${heading}\n\n${fields}\n${words}`
const sound = 'Number: CPCC 2014-003\nInterests: None.\n'
const otherNumber = (number: string): Readonly<Record<string, string>> => ({ 'papers/2014-01-22/decisions.md': (meetingFiles['papers/2014-01-22/decisions.md'] ?? '').replace('CPCC 2014-002', number) })

type Case = readonly [name: string, text: string, files?: Readonly<Record<string, string>>]

const minutesCases: readonly Case[] = [
  ['no front matter', minuted.trimStart()],
  ['a front matter that YAML cannot read', front('status: draft\npresent: [\n')],
  ['a key that nobody reads', front('status: draft\nattending:\n  - post: Chief Executive\npresent:\n  - post: Commissioner\n')],
  ['nobody was there', front('status: draft\n')],
  ['a key twice, and a value cut off', front('status: draft\nstatus: draft\npresent:\n  - post: Commissioner #2\n')],
  ['a status of its own', front('status: final\npresent:\n  - post: Commissioner\n')],
  ['approved on no day', front('status: approved\npresent:\n  - post: Commissioner\n')],
  ['approved before the meeting', front('status: approved\napproved: 27 February 2014\npresent:\n  - post: Commissioner\n')],
  ['approved on a day that is none', front('status: approved\napproved: 31 April 2014\npresent:\n  - post: Commissioner\n')],
  ['a draft that was approved', front('status: draft\napproved: 24 April 2014\npresent:\n  - post: Commissioner\n')],
  ['two with the same initials', front('status: draft\npresent:\n  - post: Commissioner\n    initials: CE\n  - post: Chief Executive\n    initials: CE\n')],
  ['an item that does not exist', `${minutesHead}${minuted}\n# Award\n\nWhich?\n`],
  ['an item by its number', `${minutesHead}${minuted.replace('# Awards', '# Item 3')}`],
  ['an item of two names', `${minutesHead}${minuted}`, { 'papers/2014-02-27/meeting.yaml': (meetingFiles['papers/2014-02-27/meeting.yaml'] ?? '').replace('- paper: premises', '- verbal: Progress of the pilot\n    from: Chief Executive\n  - paper: premises') }],
  ['an item minuted twice', `${minutesHead}${minuted}\n# awards.md\n\nAgain.\n`],
  ['an item without a minute', minutesHead + minuted.replace('# Declarations of interest\n\nNone.\n', '')],
  ['another order', minutesHead + minuted.replace('# Awards\n\nThey were discussed.\n\n# Progress of the pilot\n\nIt was noted.', '# Progress of the pilot\n\nIt was noted.\n\n# Awards\n\nThey were discussed.')],
  ['a recommendation of an item without a paper', with_('Any other business', 'It was read:\n\n::recommendation')],
  ['a recommendation with a table', underAwards('::recommendation'), { 'papers/2014-02-27/awards.md': (meetingFiles['papers/2014-02-27/awards.md'] ?? '').replace('1. the awards of [para](#awards); and\n2. a report by the summer[^1].\n\n[^1]: By June 2014.\n', '| Award |\n| ---: |\n| £30k |\n') }],
  ['a recommendation misspelt', underAwards('::recommendations')],
  ['a recommendation with a colon too few', underAwards(':Recommendation')],
  ['amounts of a paper without a table', with_('Premises', 'They are:\n\n::amounts')],
  ['amounts of a paragraph that is not there', underAwards('::amounts{of="#grants"}')],
  ['amounts of a paragraph without sums', underAwards('::amounts{of="#agree"}')],
  ['amounts misspelt', underAwards('::amounts{of=awards}')],
  ['a decision under nothing', with_('Awards', 'Decision: It was agreed.')],
  ['a decision inside a paragraph', underAwards('They were agreed.\nDecision: To agree.')],
  ['a decision in capitals', underAwards('DECISION: To agree.')],
  ['a decision without words', underAwards('Decision:')],
  ['an action without owner and day', underAwards('Action: Write to all.')],
  ['an owner under no action', underAwards('Owner: CE')],
  ['an owner twice', underAwards('Action: Write.\nOwner: CE\nOwner: AC\nDue: 3 March 2014')],
  ['an owner who was not there', underAwards('Action: Write.\nOwner: CE and XY\nDue: 3 March 2014')],
  ['due before the meeting', underAwards('Action: Write.\nOwner: CE\nDue: 26 February 2014')],
  ['due on no day', underAwards('Action: Write.\nOwner: CE\nDue: 30 February 2014')],
  ['due some time', underAwards('Action: Write.\nOwner: CE\nDue: soon\nand in full')],
  ['a figure that the paper has not', underAwards('Decision: Awards of £41k were\nagreed, 75% of them now.')],
  ['a figure in the list of a decision', underAwards('Decision: The awards were agreed:\n\n- Drug Link £31k;\n- Women\'s Aid £10k.\n\nLater £32k was named.')],
  ['an action with a list', underAwards('Action: Write to:\nOwner: CE\nDue: 3 March 2014\n\n- Drug Link.')],
  ['a figure that leaves the paper, and says so', underAwards('Decision: Awards of £41k were agreed.\nDeparts: £1k more was found.')],
  ['a passage marked as exempt', underAwards(':::exempt\n\nThe price.\n\n:::')],
  ['minutes that do not add up', underAwards('They are:\n\n| Who | Award |\n| --- | ---: |\n| A | £1k |\n| B | £2k |\n| Total | £4k |')],
]

const decisionsCases: readonly Case[] = [
  ['none', decisionsHead],
  ['an item that does not exist', oneDecision(sound, undefined, 'grants.md')],
  ['no number', oneDecision('', undefined)],
  ['no interests', oneDecision('Number: CPCC 2014-003\n')],
  ['no decision', oneDecision(sound, 'The Board agreed.\n')],
  ['a decision below its summary', oneDecision(sound, 'The Board agreed.\n\nDecision: To agree.\n')],
  ['a decision that begins otherwise', oneDecision(sound, 'Decision: The Board agrees the awards.\n')],
  ['a decision of two sentences', oneDecision(sound, 'Decision: To agree the awards. The Board thanks all.\n')],
  ['two decisions under one heading', oneDecision(sound, 'Decision: To agree.\n\nNumber: CPCC 2014-004\nInterests: None.\n\nDecision: To note.\n')],
  ['a number of another kind', oneDecision(sound.replace('CPCC 2014-003', 'PCC/14/3'))],
  ['a number of an example', oneDecision(sound.replace('CPCC 2014-003', 'EXAMPLE-001'))],
  ['a number of another year', oneDecision(sound.replace('2014-003', '2013-003'))],
  ['a number of old', oneDecision(sound.replace('2014-003', '2014 003'))],
  ['a number that another meeting has', oneDecision(sound.replace('2014-003', '2014-002'))],
  ['a number that is missing', oneDecision(sound), otherNumber('CPCC 2014-0x2')],
  ['a number that comes from elsewhere', oneDecision(sound), { 'papers/2014-01-22/decisions.md': '' }],
  ['decided before the meeting', oneDecision(`${sound}Date: 1 January 2014\n`)],
  ['a figure that the paper has not', oneDecision(sound, 'Decision: To award £400k.\n\nThis is 80% of:\n\n- Drug Link £30k–£35k.\n')],
]

const told = (findings: readonly Finding[], file: string, text: string): string => reportText(findings.filter(({ file: of }) => of === file), new Map([[file, text]]), { colour: false, width: 100 })

const all = [
  ...minutesCases.map(([name, text, files]) => {
    const { checked: { findings }, file } = minutesOf(text, files)
    return { name: `Minutes: ${name}`, findings, said: told(findings, file, text) }
  }),
  ...decisionsCases.map(([name, text, files]) => {
    const { checked: { findings }, file } = decisionsOf(text, files)
    return { name: `Decisions: ${name}`, findings, said: told(findings, file, text) }
  }),
]

describe('What is wrong with a record', () => {
  test('is told at its line', async () => {
    // Why it matters is in the manual of findings.
    const short = (said: string): string => said.replace(/^ {2}why:[\s\S]*?(?=^ {2}help:|^$)/gm, '')
    await expect(all.map(({ name, said }) => `=== ${name}\n\n${short(said)}`).join('\n')).toMatchFileSnapshot('record-faults.said.txt')
  })
  test('has a case for every code, but for a file that is not there', () => {
    const earned = new Set<string>(all.flatMap(({ findings }) => findings.map(({ code }) => code)))
    expect(Object.keys(minutesFindings).filter((code) => !earned.has(code))).toEqual(['record-absent'])
    expect([...earned].every((code) => code in catalogue)).toBe(true)
  })
  test('is nothing where nothing is wrong', () => {
    expect(minutesOf(minutesHead + minuted).checked.findings).toEqual([])
    expect(minutesOf(underAwards('Decision: To give 40 people £40k within 6 weeks of 1 May 2014.\n\nAction: Write.\nOwner: Commissioner\nDue: 27 February 2014\n\nIt cost £7, see Appendix 1.')).checked.findings).toEqual([])
    expect(decisionsOf(oneDecision(sound, 'Decision: To award £30,000 and 25 per cent.\n')).checked.findings).toEqual([])
  })
})

describe('For the public record of a meeting with a private item', () => {
  const publicly = (text: string): string[] => minutesOf(text, {}, 'public').checked.findings.map(({ code, place: { line }, withheld, what }) => `${line} ${code}${withheld === true ? ', withheld' : `: ${what}`}`)
  test('what is wrong in the head is told, as nobody but those who were there stands in it', () => {
    expect(publicly(front('status: approved\npresent:\n  - post: Commissioner\n'))).toEqual(['2 record-missing: The minutes are approved, and no line “approved:” says on which day.'])
    expect(publicly(front('status: draft\nPresent:\n  - post: Commissioner\n').replaceAll('\n', '\r\n'))[0]).toMatch(/^3 record-unknown: /)
  })
  test('a heading that names no item is told at its line, without its words where it has any', () => {
    const found = (heading: string): string => publicly(minutesHead + minuted.replace('# Awards', heading)).filter((line) => line.includes('record-item-absent')).join('; ')
    const whole = (heading: string) => minutesOf(minutesHead + minuted.replace('# Awards', heading), {}, 'public').checked.findings.find(({ code }) => code === 'record-item-absent')
    for (const heading of ['# Awrds', '# Sale to Ravensworth', '# Appendix 1 Ravensworth']) {
      expect(found(heading)).toBe('19 record-item-absent, withheld')
      expect(whole(heading)?.what).toMatch(/^This heading names no item of the agenda\. Its words are not shown/)
      expect(JSON.stringify(whole(heading))).not.toMatch(/Ravensworth|Awrds/)
    }
    expect(found('#')).toBe('19 record-item-absent: This heading has no words, and so names no item.')
    expect(found('# Agenda Item: 3.0')).toBe('19 record-item-absent: No item of the meeting is called “Agenda Item: 3.0”.')
    expect(whole('# Item 3')?.help).toBe('Did you mean “Awards”?')
  })
  test('a head that does not end, or ends further down, keeps all of it back', () => {
    const text = front('status: final\npresent:\n  - post: Commissioner\n')
    expect(publicly(text)[0]).toMatch(/^2 record-value: /)
    for (const spoilt of [text.replace('---\n\n#', '\n#'), text.replace('---\n\n#', '\n# Premises\n\n---\n\n#')]) expect(publicly(spoilt).filter((line) => !line.endsWith(', withheld'))).toEqual([])
  })
})
