/** What people of this country are called and what languages they write, in either house: drawn and read back, or refused with its line. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { checkSource } from '../src/build.ts'
import { documentWords, wordsOf } from './support/document-words.ts'
import { passingFolder, put } from './support/folder.ts'
import { bcb, buildSound, plain, sourceOf } from './support/house.ts'
import { needs } from './support/needs.ts'
import { textOfPages } from './support/validators/pdf-readers.ts'

const folder = passingFolder()
const houses = [['bcb', bcb], ['plain', plain]] as const

/** A paper with these paragraphs; the first stands on line 18. */
const paperSaying = (...paragraphs: readonly string[]) => sourceOf(`---
to: Business Coordination Board
from: Prif Weithredwr
date: 27 February 2014
title: Names
---

# Purpose

To inform the Board.

# Recommendation

The Board to note the report.

# Cefndir y tŷ

${paragraphs.join('\n\n')}
`)

/** Each with the characters that it is there for. */
const written: readonly (readonly [string, string])[] = [
  ['Welsh', 'Mae’r ŵyl yn y tŷ: gŵr, dŵr, ŷd, câr, tân, gêm, tê, tîm, côr, môr, sôn, tŵr, cytûn, copïo, gwaith yr Ŵyl a’r Ŷd, Ŵ Ŷ Â Ê Î Ô Û Ö Ï ö.'],
  ['names from anywhere', 'Łukasz Żółć, Ñandú, **Čapek**, Đặng, *Øystein*, İstanbul, ***Ștefan Țepeș***, Gyöngyös Őry, Þór Æsir, Ģirts Ķēniņš, Strauß.'],
  ['Greek', 'Ελληνικά: Κώστας Παπαδόπουλος, **Ώρα**, *ΐ ΰ*.'],
  ['Cyrillic', 'Українська: Київ, **Їжак**, *Ґалаґан*, Россия, Љубица Ђорђевић.'],
]

const beyondAscii = (words: readonly string[]): readonly string[] => words.filter((word) => /[^\x20-\x7E]/.test(word))

describe.each(houses)('in the house %s', (name, house) => {
  test.each(written)('%s is set without a finding', async (_, words) => {
    const { built } = await buildSound(paperSaying(words), ['pdf', 'docx', 'html'], house)
    expect(built.findings).toEqual([])
  })

  needs('poppler')('every word is read back from the PDF as it was written', async () => {
    const { document, bytes } = await buildSound(paperSaying(...written.map(([, words]) => words)), ['pdf'], house)
    const said = beyondAscii(documentWords(document))
    expect(said.length).toBe(60)
    const read = await textOfPages(put(folder, `${name}.pdf`, bytes('pdf')))
    expect(beyondAscii(wordsOf(read.join(' ')))).toEqual(said)
  })

  test.each([
    ['Chinese', 'Mr 王 spoke.', '王', 4],
    ['an emoji', 'All went well 😀.', '😀', 15],
    ['Georgian', 'Mr თ spoke.', 'თ', 4],
  ])('%s is refused, with its line', (_, words, character, column) => {
    const { findings } = checkSource(paperSaying('One paragraph before.', words), house)
    expect(findings.map(({ code, place: { line, column }, what }) => ({ code, line, column, what }))).toEqual([{
      code: 'character-not-in-face', line: 20, column,
      what: `The face of the house style has no “${character}” (U+${character.codePointAt(0)?.toString(16).toUpperCase()}).`,
    }])
  })
})

test('a character that one face has and the other lacks is refused in one house alone', () => {
  const codesIn = (house: typeof bcb): readonly string[] => checkSource(paperSaying('See ■ here.'), house).findings.map(({ code }) => code)
  expect([codesIn(bcb), codesIn(plain)]).toEqual([[], ['character-not-in-face']])
})

test('a paper in another language than its house says so in every format, for those who hear it', async () => {
  const text = '---\nto: Bwrdd\nfrom: Prif Weithredwr\ndate: 27 February 2014\ntitle: Cefnogi dioddefwyr\nlanguage: cy\n---\n\n# Purpose\n\nHysbysu’r Bwrdd.\n\n# Recommendation\n\nNodi’r gwaith.\n'
  const { document, bytes } = await buildSound(sourceOf(text))
  expect(document.language).toBe('cy')
  expect(new TextDecoder().decode(bytes('html'))).toContain('<html lang="cy">')
  expect(Buffer.from(bytes('pdf')).toString('latin1')).toContain('/Lang (cy)')
  const docx = unzipSync(bytes('docx'))
  expect(strFromU8(docx['word/styles.xml'] ?? new Uint8Array())).toContain('<w:lang w:val="cy"')
  expect(strFromU8(docx['docProps/core.xml'] ?? new Uint8Array())).toContain('<dc:language>cy</dc:language>')
})
