/** A DOCX as text that a person can read: style, number and words of each paragraph, tables cell by cell. */
import { all, child, partOf, textOf, value, type Parts, type Xml } from './open.ts'
import { wordNumbers } from './word-numbers.ts'

export const structureText = (parts: Parts): string => {
  const body = child(partOf(parts, 'word/document.xml'), 'w:body')
  if (body === undefined) throw new Error('There is no body')
  // Each reading of the file makes a new tree, so paragraphs are told by their place.
  const order = all(body, 'w:p')
  const counted = wordNumbers(parts, true)
  const line = (paragraph: Xml): string => {
    const properties = child(paragraph, 'w:pPr')
    const number = counted[order.indexOf(paragraph)]?.number ?? null
    const own = (properties?.children ?? []).filter(({ name }) => name !== 'w:pStyle').map(({ name }) => name.slice(2))
    const section = properties === undefined ? undefined : child(properties, 'w:sectPr')
    return `${value(properties, 'w:pStyle')}${own.length === 0 ? '' : ` (${own.join(', ')})`}: ${number === null ? '' : `[${number}] `}${written(paragraph)}${section === undefined ? '' : `\n${sectionLine(section)}`}`
  }
  return body.children.flatMap((block): string[] => {
    if (block.name === 'w:p') return [line(block)]
    if (block.name === 'w:sectPr') return [sectionLine(block)]
    if (block.name !== 'w:tbl') throw new Error(`Nobody expected ${block.name}`)
    return [
      `table at ${child(child(block, 'w:tblPr') ?? block, 'w:tblInd')?.attributes['w:w']}, columns ${all(block, 'w:gridCol').map(({ attributes }) => attributes['w:w']).join(', ')}`,
      `  says: ${value(child(block, 'w:tblPr'), 'w:tblDescription')}`,
      ...all(block, 'w:tr').flatMap((row) => [
        `  row (${(child(row, 'w:trPr')?.children ?? []).map(({ name }) => name.slice(2)).join(', ')})`,
        ...all(row, 'w:tc').flatMap((cell) => {
          const own = (child(cell, 'w:tcPr')?.children ?? []).filter(({ name }) => name !== 'w:tcW').map(({ name }) => name.slice(2))
          return all(cell, 'w:p').map((paragraph, index) => `    ${index > 0 ? '/' : own.length === 0 ? '|' : `| (${own.join(', ')})`} ${line(paragraph)}`)
        }),
      ]),
    ]
  }).concat(parts.has('word/footnotes.xml') ? noteLines(partOf(parts, 'word/footnotes.xml')) : [], '').join('\n')
}

const sectionLine = ({ children }: Xml): string =>
  `<section: ${children.map(({ name, attributes }) => [name.slice(2), attributes['r:id'], attributes['w:orient'], attributes['w:start']].filter((one) => one !== undefined).join(' ')).join(', ')}>`

const noteLines = (footnotes: Xml): string[] => all(footnotes, 'w:footnote').flatMap(({ attributes, children }) =>
  children.map((paragraph) => `note ${attributes['w:id']} ${value(child(paragraph, 'w:pPr'), 'w:pStyle')}: ${written(paragraph)}`))

/** The words with their looks, links, fields and bookmarks. */
const written = (xml: Xml): string => xml.children.map((one): string => {
  switch (one.name) {
    case 'w:pPr': return ''
    case 'w:bookmarkStart': return `{${one.attributes['w:name']}}`
    case 'w:bookmarkEnd': return ''
    case 'w:hyperlink': return `<${one.attributes['w:anchor'] ?? one.attributes['r:id']}|${written(one)}>`
    case 'w:fldSimple': return `<field ${one.attributes['w:instr']?.trim()}|${written(one)}>`
    case 'w:r': return look(one)
    default: throw new Error(`Nobody expected ${one.name}`)
  }
}).join('')

const look = (run: Xml): string => {
  const properties = child(run, 'w:rPr')
  const text = signs(run) + textOf(run).replaceAll('\t', '→').replaceAll('\u00A0', '~')
  const style = value(properties, 'w:rStyle')
  const marks = `${properties !== undefined && child(properties, 'w:b') ? '*' : ''}${properties !== undefined && child(properties, 'w:i') ? '_' : ''}`
  return `${style === undefined || style === 'Hyperlink' || style === 'Reference' ? '' : `${style}:`}${marks}${text}${[...marks].reverse().join('')}`
}

/** What stands in a run besides words. */
const signs = (run: Xml): string => run.children.map((one): string => {
  switch (one.name) {
    case 'w:footnoteReference': return `^${one.attributes['w:id']}${one.attributes['w:customMarkFollows'] === undefined ? '' : ' typed '}`
    case 'w:footnoteRef': return '^'
    case 'w:separator':
    case 'w:continuationSeparator': return `<${one.name.slice(2)}>`
    case 'w:drawing': return all(one, 'wp:inline').map((inline) => {
      const { cx, cy } = child(inline, 'wp:extent')?.attributes ?? {}
      const { id, descr } = child(inline, 'wp:docPr')?.attributes ?? {}
      return `<picture ${id} ${all(inline, 'a:blip')[0]?.attributes['r:embed']} ${cx} by ${cy}: ${descr}>`
    }).join('')
    default: return ''
  }
}).join('')
