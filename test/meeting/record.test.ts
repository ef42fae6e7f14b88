/** Minutes and decision records as documents: what is printed of them, and what no public one ever holds. */
import { describe, expect, test } from 'vitest'
import { decisionDocuments, minutesDocument } from '../../src/build-record.ts'
import { formats, writeDocument, type Edition } from '../../src/build.ts'
import type { Document } from '../../src/model/document.ts'
import { openDocx } from '../render/docx/open.ts'
import { documentText } from '../support/document-text.ts'
import { documentWords, wordsOf } from '../support/document-words.ts'
import { passingFolder, put } from '../support/folder.ts'
import { bcb } from '../support/house.ts'
import { needs } from '../support/needs.ts'
import { decisionsHead, decisionsOf, meetingFiles, minutesHead, minutesOf, recordRoom, secrets } from '../support/records.ts'
import { textOfPages } from '../support/validators/pdf-readers.ts'

const minutes = `${minutesHead.replace('status: draft', 'status: approved\napproved: 24 April 2014').replace(/---\n$/, 'in-attendance:\n  - post: Chief Constable\napologies:\n  - name: B. Member\n    post: Chief Finance Officer\n    initials: BM\n---\n')}
# Awards

The paper was introduced, and its recommendation read: {#read}

::recommendation

There was a question[^1].

[^1]: About the summer.

Decision: The awards of [para](#read) were agreed, £40k in all,
of which 75% for Drug Link.

Action: Tell those who applied[^2].
Owner: CE and Chief Constable
Due: 31 March 2014

[^2]: By letter.

**Action:** Report on the
*awards*.
Owner: BM
Due: 2014-06-30

# Progress of the pilot

It was noted.

# premises.md

The offer of Ravensworth Ltd was discussed.

::recommendation

Decision: To accept £5m of Ravensworth Ltd.

Action: Write to Ravensworth Ltd.
Owner: CE
Due: 28 February 2014

# Welcome and apologies

The meeting began.
`

const sound = (text: string, edition: Edition) => {
  const { checked } = minutesOf(text, {}, edition)
  if (checked.minutes === null || checked.findings.some(({ severity }) => severity === 'error')) throw new Error(checked.findings.map(({ place, code, what }) => `${place.line} ${code}: ${what}`).join('\n'))
  return checked.minutes
}
const minutesFor = async (edition: Edition): Promise<Document> => (await minutesDocument(sound(minutes, edition), edition, bcb, recordRoom)).document

const decisions = `${decisionsHead}
# awards.md

Number: CPCC 2014-003
Interests: None.
Background: The strategy of 2013

Decision: To award £40k.

The Board considered the paper[^1] and agreed:

[^1]: As it was published.

::recommendation

The amounts are:

::amounts{of="#awards"}

# Premises

Number: CPCC 2014-004
Date: 3 March 2014
Title: Sale of the hall to Ravensworth Ltd
Interests: A. Chair knows Ravensworth Ltd.
Background: The valuation by Ravensworth Ltd

Decision: To sell to Ravensworth Ltd for £5m.

It was the best offer.
`
const documentsOf = (edition: Edition) => {
  const { checked } = decisionsOf(decisions, {}, edition)
  expect(checked.findings.map(({ place, code, what }) => `${place.line} ${code}: ${what}`)).toEqual([])
  return decisionDocuments(checked, edition, bcb, recordRoom)
}

describe('Minutes', () => {
  test('stand under the items of the agenda, with the table of actions', async () => {
    await expect(documentText(await minutesFor('private'))).toMatchFileSnapshot('minutes-private.txt')
  })
  test('for the public say of a private item its ground and nothing else', async () => {
    await expect(documentText(await minutesFor('public'))).toMatchFileSnapshot('minutes-public.txt')
  })
})

test('Minutes say why an item was taken late, as the law wants them to, and which was withdrawn; that one needs no minute', async () => {
  const meeting = (meetingFiles['papers/2014-02-27/meeting.yaml'] ?? '')
    .replace('  - paper: awards.md\n', '  - paper: awards.md\n    late: The bids came on 20 February.\n').replace('    from: Chief Constable\n', '    from: Chief Constable\n    withdrawn: The pilot was put off.\n')
  const { checked } = minutesOf(`${minutesHead}\n# Awards\n\nIt was noted.\n`, { 'papers/2014-02-27/meeting.yaml': meeting })
  if (checked.minutes === null) throw new Error('They are sound')
  expect(checked.findings.filter(({ code }) => code === 'item-without-minute').map(({ where }) => where)).toEqual(['item 1', 'item 2', 'item 5', 'item 6', 'item 7'])
  const printed = async (room: typeof recordRoom): Promise<string> => (checked.minutes === null ? '' : documentWords((await minutesDocument(checked.minutes, 'public', bcb, room)).document).join(' ').replaceAll('\u00A0', ' '))
  const law = 'by reason of special circumstances'
  expect(await printed({ ...recordRoom, lateLaw: law })).toMatch(/Awards Taken late: The bids came on 20 February ?\. In the words of the law: “by reason of special circumstances” 3\.1 It was noted ?\. 4\. Progress of the pilot Withdrawn: The pilot was put off ?\. 5\./)
  expect(await printed(recordRoom)).not.toContain(law)
})

describe('Decision records', () => {
  test('are a document each, with the paper\'s recommendation, and room to sign', async () => {
    const all = await documentsOf('private')
    expect(all.map(({ name, private: isPrivate }) => [name, isPrivate])).toEqual([['decision-cpcc-2014-003', false], ['decision-cpcc-2014-004', true]])
    await expect(all.map(({ document }) => documentText(document)).join('\n')).toMatchFileSnapshot('decisions-private.txt')
  })
  test('for the public say that a private one was made, and not what', async () => {
    const [, hidden] = await documentsOf('public')
    if (hidden === undefined) throw new Error('There are two')
    expect(hidden.private).toBe(false)
    await expect(documentText(hidden.document)).toMatchFileSnapshot('decision-withheld.txt')
  })
})

/** The bytes of a file as text that a search would find words in: the parts of a Word file and the streams of a PDF are packed. */
const searched = async (document: Document, folder: string): Promise<string> => {
  const [pdf, docx, html] = await Promise.all(formats.map(async (format) => (await writeDocument(document, bcb, format)).bytes))
  if (pdf === undefined || docx === undefined || html === undefined) throw new Error('There are three formats')
  const pages = await textOfPages(put(folder, 'record.pdf', pdf))
  // Bookmarks and metadata of a PDF stand in it as two bytes a letter, or one.
  const bytes = Buffer.from(pdf)
  return [...pages, bytes.toString('latin1'), bytes.toString('latin1').replaceAll('\0', ''), ...openDocx(docx).values(), new TextDecoder().decode(html)].join('\n')
}

needs('poppler')('no format of a public record holds a word of what is private; a private one does', async () => {
  const folder = passingFolder()
  const open = [await minutesFor('public'), ...(await documentsOf('public')).map(({ document }) => document)]
  for (const document of open) {
    const text = await searched(document, folder)
    for (const secret of secrets) expect(text.includes(secret), `${document.title}: ${secret}`).toBe(false)
  }
  const closed = await searched(await minutesFor('private'), folder)
  for (const secret of secrets) expect(closed.includes(secret), secret).toBe(true)
})

needs('poppler')('each page says what it is: an example, a draft, not for publication', async () => {
  const folder = passingFolder()
  const example = { 'papers/2014-02-27/meeting.yaml': `example: yes\n${'board: Business Coordination Board\ndate: 27 February 2014\ntime: 14:00\nvenue: Hall\nprofile: bcb\nitems:\n  - paper: awards.md\n  - paper: premises.md\n'}` }
  const { checked } = minutesOf(`${minutesHead}\n# Awards\n\n${'It was discussed at length.\n\n'.repeat(60)}`, example)
  if (checked.minutes === null) throw new Error('They are sound')
  const { document } = await minutesDocument(checked.minutes, 'private', bcb, recordRoom)
  const pages = await textOfPages(put(folder, 'draft.pdf', (await writeDocument(document, bcb, 'pdf')).bytes))
  expect(pages.length).toBeGreaterThan(2)
  for (const page of pages) for (const words of ['EXAMPLE - not a record of this meeting', 'DRAFT', 'NOT FOR PUBLICATION']) expect(wordsOf(page).join(' ')).toContain(words)
  const html = new TextDecoder().decode((await writeDocument(document, bcb, 'html')).bytes)
  const docx = [...openDocx((await writeDocument(document, bcb, 'docx')).bytes)].filter(([name]) => /^word\/(?:header|document)[\w-]*\.xml$/.test(name)).map(([, part]) => part.replace(/<w:(?:br|tab)\/>/g, ' ').replace(/<[^>]+>/g, '').replace(/\s+/g, ' '))
  for (const words of ['EXAMPLE - not a record of this meeting', 'DRAFT', 'NOT FOR PUBLICATION']) {
    expect(html).toContain(words)
    for (const part of docx) expect(part).toContain(words)
  }
})

test('the three formats say the same words', async () => {
  const document = await minutesFor('public')
  const wanted = documentWords(document).join(' ')
  const html = new TextDecoder().decode((await writeDocument(document, bcb, 'html')).bytes).replace(/^[\s\S]*<body[^>]*>/, '').replace(/<[^>]+>/g, ' ')
  const parts = openDocx((await writeDocument(document, bcb, 'docx')).bytes)
  const docx = (parts.get('word/document.xml') ?? '').replace(/<w:t[^>]*>/g, '').replace(/<\/w:p>/g, ' ').replace(/<[^>]+>/g, '')
  for (const words of ['The awards of para 3.1 were agreed', 'Report on the', 'CE, Chief Constable, 31 March 2014.', 'the financial affairs of bidders']) {
    for (const text of [wanted, html, docx]) expect(wordsOf(text).join(' ').replaceAll(' .', '.')).toContain(words)
  }
})
