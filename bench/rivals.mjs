/** boardpaper and the naive reference behind one face: a paper to PDF and DOCX, and many papers to one long PDF. */
import { buildPaper, ownTemplates, readHouse, writeDocument } from '../dist/index.js'
import { writeDocx } from './naive/docx.mjs'
import { writePdf } from './naive/pdf.mjs'
import { read } from './naive/read.mjs'

const found = readHouse('bcb', ownTemplates(), process.cwd())
if (found.house === null) throw new Error(JSON.stringify(found.findings))
const { house } = found

const sourceOf = (text, index) => ({
  file: `papers/2014-02-27/paper-${index}.md`,
  bytes: new TextEncoder().encode(text),
  exemptBeside: false,
  passages: 'none',
  beside: () => ({ kind: 'refused', because: 'it does not exist' }),
})

const build = async (text, formats, index = 0) => {
  const built = await buildPaper(sourceOf(text, index), house, formats)
  if (built.document === null) throw new Error(built.findings.filter(({ severity }) => severity === 'error').map(({ what }) => what).join('\n'))
  return built
}

/** Gives every anchor of a paper a name of its own, so that many papers can stand in one document. */
const renamed = (value, prefix) => {
  if (Array.isArray(value)) return value.map((one) => renamed(one, prefix))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) =>
    [key, key === 'anchor' && typeof inside === 'string' ? `${prefix}-${inside}` : renamed(inside, prefix)]))
}

const oneDocument = (documents) => ({
  ...documents[0],
  parts: documents.flatMap(({ parts }, index) => renamed(parts, `paper-${index}`)),
  attachments: documents.flatMap(({ attachments }, index) => attachments.map((one) => ({ ...one, name: `${index}-${one.name}` }))),
})

export const rivals = {
  boardpaper: {
    paper: async (text) => { await build(text, ['pdf', 'docx']) },
    /** @returns the number of pages */
    long: async (texts) => {
      const documents = []
      for (const [index, text] of texts.entries()) documents.push((await build(text, [], index)).document)
      return (await writeDocument(oneDocument(documents), house, 'pdf')).pageCount
    },
  },
  naive: {
    paper: async (text) => {
      const paper = read(text)
      await writePdf([paper])
      await writeDocx(paper)
    },
    long: async (texts) => {
      const bytes = await writePdf(texts.map(read))
      return bytes.toString('latin1').split('/Type /Page\n').length - 1
    },
  },
}
