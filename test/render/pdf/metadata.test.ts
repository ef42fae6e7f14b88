/** What a file says of itself, twice: in its information dictionary and in XMP. */
import { describe, expect, test } from 'vitest'
import fc from 'fast-check'
import { drawLaid } from '../../../src/render/pdf/draw.ts'
import { xmpOf } from '../../../src/render/pdf/xmp.ts'
import { arimo } from '../../support/house.ts'
import { isDictionary, Name, readPdf, Stream, textOf, type Pdf } from './read-pdf.ts'
import { documentOf, fullSample, modelAttachment } from './sample.ts'

const catalogOf = (pdf: Pdf) => pdf.at(pdf.trailer['Root'])

const xmpIn = (pdf: Pdf): string => {
  const stream = pdf.entry(catalogOf(pdf), 'Metadata')
  if (!(stream instanceof Stream)) throw new Error('no metadata')
  // Readers that know no PDF look for the packet in the bare bytes.
  expect(stream.dictionary['Filter']).toBeUndefined()
  return stream.bytes.toString('utf8')
}

const unescaped = (xml: string): string =>
  xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&')

describe('metadata', () => {
  test('a title with signs that XML and PDF hold dear survives in both', async () => {
    const title = `Cost & "value" <£5k> (‘net’) \\ 𝒱 😀 ]]> &amp;`
    const document = documentOf({ title, author: "Chief Executive & Clerk's <office>", subject: 'Ünï 😀' })
    const pdf = readPdf((await drawLaid(fullSample, document, arimo)).bytes)
    const information = pdf.at(pdf.trailer['Info'])
    const xmp = xmpIn(pdf)
    expect(textOf(pdf.entry(information, 'Title'))).toBe(title)
    expect(textOf(pdf.entry(information, 'Author'))).toBe(document.author)
    expect(textOf(pdf.entry(information, 'Subject'))).toBe(document.subject)
    const said = [...xmp.matchAll(/<rdf:li[^>]*>([^<]*)<\/rdf:li>/g)].map(([, text = '']) => unescaped(text))
    expect(said).toEqual(['en-GB', title, document.author, document.subject])
  })

  test('no words that an author could write break the XML', () => {
    const awkward = fc.string({ unit: fc.constantFrom(...'&<>"\'/;]![#', 'amp', 'rdf:', 'é', '𝒱') })
    fc.assert(fc.property(awkward, awkward, (title, author) => {
      const xmp = xmpOf(documentOf({ title, author }), true)
      const bare = xmp.replace(/<\/?(?:rdf|dc|xmp|pdf|pdfuaid|pdfaExtension|pdfaSchema|pdfaProperty):[^<>]*>/g, '')
      expect(bare).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|apos);)/)
    }))
  })

  test('an author and a subject that nobody gave are left out', async () => {
    const pdf = readPdf((await drawLaid(fullSample, documentOf({ author: '', subject: '' }), arimo)).bytes)
    expect(pdf.entry(pdf.at(pdf.trailer['Info']), 'Author')).toBeNull()
    expect(xmpIn(pdf)).not.toMatch(/dc:creator|dc:description/)
  })

  test('the file says that it keeps PDF/UA-1 and PDF/A-3a, is tagged, shows its title, and names its colours', async () => {
    const pdf = readPdf((await drawLaid(fullSample, documentOf(), arimo)).bytes)
    const xmp = xmpIn(pdf)
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(xmp).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    const catalog = catalogOf(pdf)
    expect(pdf.entry(pdf.entry(catalog, 'MarkInfo'), 'Marked')).toBe(true)
    expect(pdf.entry(pdf.entry(catalog, 'ViewerPreferences'), 'DisplayDocTitle')).toBe(true)
    expect(pdf.entry(catalog, 'PageMode')).toEqual(new Name('UseOutlines'))
    const intents = pdf.entry(catalog, 'OutputIntents')
    const profile = pdf.entry(Array.isArray(intents) ? pdf.at(intents[0]) : null, 'DestOutputProfile')
    expect(profile instanceof Stream && profile.bytes.subarray(36, 40).toString('latin1')).toBe('acsp')
    expect(xmp).toContain('<xmp:CreateDate>2014-02-27T00:00:00Z</xmp:CreateDate>')
  })

  test('the attachment is the model, word for word, and its checksum is right', async () => {
    const text = JSON.stringify({ title: 'Ünïcødé 😀 £5k', lines: 'a\nb\u2028c' })
    const pdf = readPdf((await drawLaid(fullSample, documentOf({ attachments: [modelAttachment(text)] }), arimo)).bytes)
    const files = pdf.entry(catalogOf(pdf), 'AF')
    const file = Array.isArray(files) ? pdf.at(files[0]) : null
    const stream = pdf.entry(pdf.entry(file, 'EF'), 'UF')
    if (!(stream instanceof Stream)) throw new Error('no file')
    expect(stream.bytes.toString('utf8')).toBe(text)
    const { createHash } = await import('node:crypto')
    expect(pdf.entry(pdf.entry(stream, 'Params'), 'CheckSum')).toEqual(createHash('md5').update(stream.bytes).digest())
    const names = pdf.entry(pdf.entry(pdf.entry(catalogOf(pdf), 'Names'), 'EmbeddedFiles'), 'Names')
    expect(Array.isArray(names) && textOf(names[0])).toBe('model.json')
    expect(isDictionary(file) && file['AFRelationship']).toEqual(new Name('Source'))
  })
})
