/** A house style is data: the same papers in both houses, with the same words, and what differs between them. */
import { describe, expect, test } from 'vitest'
import { documentTexts, documentWords, wordsOf } from './support/document-words.ts'
import { passingFolder, put } from './support/folder.ts'
import { bcb, buildSound, plain, shippedSources } from './support/house.ts'
import { needs } from './support/needs.ts'
import { readStructure, structureWords } from './support/structure-text.ts'
import { textOfDocx } from './support/validators/office.ts'
import { structureText } from './support/validators/pdf-readers.ts'

const folder = passingFolder()

describe.each([...shippedSources])('%s', (name, source) => {
  test('says the same in both houses, but for labels and numbers', async () => {
    const [first, second] = await Promise.all([bcb, plain].map(async (house) => documentTexts((await buildSound(source, [], house)).document)))
    if (first === undefined || second === undefined) throw new Error('a paper was not built')
    expect(second.length).toBe(first.length)
    const differing = first.flatMap((text, index) => (text === second[index] ? [] : [`${text}  ->  ${second[index]}`]))
    await expect(`${differing.join('\n')}\n`).toMatchFileSnapshot(`houses/${name}.txt`)
  })

  needs('poppler')('is read back whole from the PDF of the second house', async () => {
    const { document, bytes } = await buildSound(source, ['pdf'], plain)
    const found = structureWords(readStructure(await structureText(put(folder, `${name}.pdf`, bytes('pdf')))))
    expect(wordsOf(found)).toEqual(documentWords(document))
  })

  needs('LibreOffice')('is numbered by Word as the second house numbers', async () => {
    const { document, bytes } = await buildSound(source, ['docx'], plain)
    const [found = ''] = await textOfDocx([put(folder, `${name}.docx`, bytes('docx'))], folder)
    // LibreOffice writes bullets with signs of its own into a text, whatever the file names.
    expect(wordsOf(found)).toEqual(documentWords(document, { bullet: (depth) => (depth === 1 ? '•' : '◦') }))
  }, 120_000)
})
