/** A PDF as facts that a person can read: what stands where, what it is, where it leads. */
import { isDictionary, Name, readPdf, Ref, Stream, textOf, tokensOf, type Pdf, type Value } from './read-pdf.ts'
import { charactersOfCodes } from './to-unicode.ts'

export const factsOf = (bytes: Uint8Array): string => {
  const pdf = readPdf(bytes)
  const root = pdf.at(pdf.trailer['Root'])
  const information = pdf.at(pdf.trailer['Info'])
  const pages = list(pdf.entry(pdf.entry(root, 'Pages'), 'Kids'))
  const pageNumber = (reference: Value | undefined): number => pages.findIndex((page) => id(page) === id(reference)) + 1
  const drawn = pages.map((page) => drawnOn(pdf, page))
  return [
    `PDF ${pdf.version}, ${pages.length} pages, language ${textOf(pdf.entry(root, 'Lang'))}`,
    ...Object.entries(isDictionary(information) ? information : {}).map(([key, value]) => `${key}: ${textOf(pdf.at(value))}`),
    '',
    ...pages.flatMap((page, index) => [
      `page ${index + 1}, ${list(pdf.entry(page, 'MediaBox')).slice(2).join(' × ')}, tab order ${name(pdf.entry(page, 'Tabs'))}`,
      ...(drawn[index] ?? []).map(({ sequence, what }) => `  ${sequence.padEnd(18)} ${what}`),
      ...list(pdf.entry(page, 'Annots')).map((annotation) => `  ${annotationText(pdf, annotation, pageNumber)}`),
      '',
    ]),
    'tree',
    ...list(pdf.entry(pdf.entry(root, 'StructTreeRoot'), 'K')).flatMap((element) => elementText(pdf, element, drawn, pageNumber, '  ')),
    ...namesText(pdf, pdf.entry(pdf.entry(root, 'StructTreeRoot'), 'IDTree')),
    '',
    'bookmarks',
    ...outlineText(pdf, pdf.entry(pdf.entry(root, 'Outlines'), 'First'), pageNumber, '  '),
    '',
    'destinations',
    ...pairs(list(pdf.entry(pdf.entry(pdf.entry(root, 'Names'), 'Dests'), 'Names')))
      .map(([key, to]) => `  ${textOf(key)} → ${destinationText(to, pageNumber)}`),
    '',
    'attachments',
    ...list(pdf.entry(root, 'AF')).map((file) => attachmentText(pdf, file)),
    '',
  ].join('\n')
}

interface Drawn {
  /** `P 3`, `Artifact Layout`. */
  readonly sequence: string
  readonly mcid: number | null
  readonly what: string
  readonly text: string
}

/** Runs a page's operators. What it does not know of, it refuses. */
const drawnOn = (pdf: Pdf, page: Value): Drawn[] => {
  const contents = list(pdf.entry(page, 'Contents')).map((stream) => pdf.at(stream))
  const tokens = tokensOf(Buffer.concat(contents.flatMap((stream) => (stream instanceof Stream ? [stream.bytes, Buffer.from('\n')] : []))), 0)
  const drawn: Drawn[] = []
  let operands: Value[] = []
  let sequence: { name: string; mcid: number | null } | null = null
  let font: { name: string; size: Value; unicode: (code: number) => string } | null = null
  let at = ''
  let pen = { fill: '0 0 0', stroke: '0 0 0', width: 1 as Value }
  const draw = (what: string, text = ''): void => {
    if (sequence === null) throw new Error(`drawn outside marked content: ${what}`)
    drawn.push({ sequence: sequence.name, mcid: sequence.mcid, what, text })
  }
  while (!tokens.atEnd()) {
    const token = tokens.next()
    if (typeof token !== 'string') {
      operands.push(token)
      continue
    }
    switch (token) {
      case 'q': case 'Q': case 'BT': case 'ET': case 'm': break
      case 'cm': at = operands.join(' '); break
      case 'Do': draw(`picture ${name(operands[0])} by ${at}`); break
      case 'BDC': {
        if (sequence !== null) throw new Error('marked content inside marked content')
        const [tag, properties] = operands
        const mcid = pdf.entry(properties ?? null, 'MCID')
        sequence = typeof mcid === 'number'
          ? { name: `${name(tag)} ${mcid}`, mcid }
          : { name: [name(tag), name(pdf.entry(properties ?? null, 'Type')), name(pdf.entry(properties ?? null, 'Subtype'))].join(' ').trim(), mcid: null }
        break
      }
      case 'EMC': sequence = null; break
      case 'Tf': font = { ...fontOf(pdf, pdf.entry(pdf.entry(pdf.entry(page, 'Resources'), 'Font'), name(operands[0]))), size: operands[1] ?? 0 }; break
      case 'Tm': at = `x${operands[4]} y${operands[5]}`; break
      case 'Tj': {
        const codes = operands[0]
        if (!Buffer.isBuffer(codes) || font === null) throw new Error('nothing to show')
        const text = Array.from({ length: codes.length / 2 }, (_, index) => font?.unicode(codes.readUInt16BE(index * 2)) ?? '').join('')
        draw(`${at}  ${font.name} ${font.size}${pen.fill === '0 0 0' ? '' : ` in ${pen.fill}`}  "${text}"`, text)
        at = 'after it'
        break
      }
      case 'rg': pen = { ...pen, fill: operands.join(' ') }; break
      case 'RG': pen = { ...pen, stroke: operands.join(' ') }; break
      case 'w': pen = { ...pen, width: operands[0] ?? 0 }; break
      case 're': break
      case 'l': break
      case 'f': draw(`fill ${operands.join(' ')} in ${pen.fill}`); break
      case 'S': draw(`rule ${operands.join(' ')}, ${pen.width} thick in ${pen.stroke}`); break
      default: throw new Error(`operator ${token}`)
    }
    if (!['m', 're', 'l'].includes(token)) operands = []
  }
  if (sequence !== null) throw new Error('marked content without an end')
  return drawn
}

const fonts = new WeakMap<object, { name: string; unicode: (code: number) => string }>()

const fontOf = (pdf: Pdf, font: Value): { name: string; unicode: (code: number) => string } => {
  if (!isDictionary(font)) throw new Error('a font that the page does not name')
  const ready = fonts.get(font)
  if (ready !== undefined) return ready
  const map = pdf.entry(font, 'ToUnicode')
  const said = charactersOfCodes(map instanceof Stream ? map.bytes.toString('latin1') : '')
  const read = {
    name: name(font['BaseFont']).replace(/^[A-Z]{6}\+/, ''),
    unicode: (code: number) => {
      const text = said.get(code)
      if (text === undefined) throw new Error(`code ${code} says nothing`)
      return text
    },
  }
  fonts.set(font, read)
  return read
}

const annotationText = (pdf: Pdf, annotation: Value, pageNumber: (reference: Value) => number): string => {
  const rectangle = list(pdf.entry(annotation, 'Rect')).join(' ')
  const action = pdf.entry(annotation, 'A')
  const target = action === null ? `#${textOf(pdf.entry(annotation, 'Dest'))}` : textOf(pdf.entry(action, 'URI'))
  const parent = parentOf(pdf, pdf.entry(annotation, 'StructParent'))
  const tied = list(pdf.entry(parent, 'K')).filter((kid) => id(pdf.entry(kid, 'Obj') === null ? null : reference(pdf, kid, 'Obj')) === id(annotation))
  const on = tied.map((kid) => `page ${pageNumber(reference(pdf, kid, 'Pg'))}`).join(', ')
  return `${name(pdf.entry(annotation, 'Subtype')).toLowerCase()} [${rectangle}] "${textOf(pdf.entry(annotation, 'Contents'))}" → ${target}, of ${name(pdf.entry(parent, 'S'))}, tied on ${on}`
}

const parentOf = (pdf: Pdf, key: Value): Value => {
  const root = pdf.entry(pdf.at(pdf.trailer['Root']), 'StructTreeRoot')
  return pdf.at(pairs(list(pdf.entry(pdf.entry(root, 'ParentTree'), 'Nums'))).find(([each]) => each === key)?.[1])
}

const elementText = (pdf: Pdf, element: Value, drawn: readonly (readonly Drawn[])[], pageNumber: (reference: Value) => number, indent: string): string[] => {
  const attributes = pdf.entry(element, 'A')
  const said = isDictionary(attributes) ? Object.entries(attributes).map(([key, value]) => ` ${key} ${value instanceof Name ? value.name : Array.isArray(value) ? value.join(' ') : textOf(value)}`).join('') : ''
  const title = textOf(pdf.entry(element, 'T'))
  const alt = textOf(pdf.entry(element, 'Alt'))
  const own = pageNumber(reference(pdf, element, 'Pg'))
  const words = (page: number, mcid: Value): string => {
    const text = (drawn[page - 1] ?? []).filter((each) => each.mcid === mcid).map((each) => each.text).join('')
    return `${indent}  p${page} ${mcid} "${text}"`
  }
  return [
    `${indent}${name(pdf.entry(element, 'S'))}${title === '' ? '' : ` "${title}"`}${alt === '' ? '' : ` alt "${alt}"`}${said}`,
    ...list(pdf.entry(element, 'K')).flatMap((kid) => {
      if (typeof kid === 'number') return [words(own, kid)]
      const type = name(pdf.entry(kid, 'Type'))
      if (type === 'MCR') return [words(pageNumber(reference(pdf, kid, 'Pg')), pdf.entry(kid, 'MCID'))]
      if (type === 'OBJR') return [`${indent}  p${pageNumber(reference(pdf, kid, 'Pg'))} annotation`]
      if (id(reference(pdf, kid, 'P')) === null) throw new Error('an element without a parent')
      return elementText(pdf, kid, drawn, pageNumber, `${indent}  `)
    }),
  ]
}

/** The elements that have a name, as they are found by it; where there are any. */
const namesText = (pdf: Pdf, tree: Value): string[] => {
  const named = pairs(list(pdf.entry(tree, 'Names')))
  return named.length === 0 ? [] : ['', 'elements by name', ...named.map(([key, element]) => {
    const own = textOf(pdf.entry(element, 'ID'))
    return `  ${textOf(key)} → ${name(pdf.entry(element, 'S'))} ${own}`
  })]
}

const outlineText = (pdf: Pdf, item: Value, pageNumber: (reference: Value) => number, indent: string): string[] => item === null ? [] : [
  `${indent}${textOf(pdf.entry(item, 'Title'))} → ${destinationText(pdf.entry(item, 'Dest'), pageNumber)}`,
  ...outlineText(pdf, pdf.entry(item, 'First'), pageNumber, `${indent}  `),
  ...outlineText(pdf, pdf.entry(item, 'Next'), pageNumber, indent),
]

const destinationText = (destination: Value, pageNumber: (reference: Value) => number): string => {
  const [page = null, ...rest] = list(destination)
  return `page ${pageNumber(page)}, ${rest.map((each) => (each instanceof Name ? each.name : String(each))).join(' ')}`
}

const attachmentText = (pdf: Pdf, file: Value): string => {
  const stream = pdf.entry(pdf.entry(file, 'EF'), 'F')
  const parameters = pdf.entry(stream, 'Params')
  const checksum = pdf.entry(parameters, 'CheckSum')
  return `  ${textOf(pdf.entry(file, 'UF'))} (${name(pdf.entry(stream, 'Subtype'))}, ${name(pdf.entry(file, 'AFRelationship'))}, ${textOf(pdf.entry(file, 'Desc'))}), ${
    String(pdf.entry(parameters, 'Size'))} bytes of ${textOf(pdf.entry(parameters, 'ModDate'))}, checksum of ${Buffer.isBuffer(checksum) ? checksum.length : 0} bytes: ${
    stream instanceof Stream ? stream.bytes.toString('utf8') : ''}`
}

const list = (value: Value): readonly Value[] => (Array.isArray(value) ? value : [])
const name = (value: Value | undefined): string => (value instanceof Name ? value.name : '')
const id = (value: Value | undefined): number | null => (value instanceof Ref ? value.id : null)
const pairs = (values: readonly Value[]): [Value, Value][] =>
  Array.from({ length: values.length / 2 }, (_, index) => [values[index * 2] ?? null, values[index * 2 + 1] ?? null])

/** An entry as it stands in its dictionary, not followed. */
const reference = (pdf: Pdf, of: Value, key: string): Value => {
  const dictionary = pdf.at(of)
  return isDictionary(dictionary) ? dictionary[key] ?? null : null
}
