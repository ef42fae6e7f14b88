/** The parts of a workbook that its sheets rest on: which sheets there are, the words that they share, and how numbers are shown. */
import { builtIn } from './displayed.ts'
import { readXml, unescaped } from './xml.ts'

/** A sheet as the workbook lists it. */
export interface ListedSheet {
  readonly name: string
  /** The name of its part. */
  readonly part: string
  readonly hidden: boolean
}

export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[]
  readonly shared: readonly string[]
  /** The number format of each style, as a pattern. */
  readonly patterns: readonly string[]
  /** True where days are counted from 1904, as once on a Macintosh. */
  readonly from1904: boolean
}

/** Reads what the sheets rest on; null where the package holds no workbook. */
export const workbookParts = (parts: ReadonlyMap<string, string>): WorkbookParts | null => {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const xml = parts.get(main)
  if (xml === undefined) return null
  const relations = relationsOf(parts, main)
  const listed: ListedSheet[] = []
  let from1904 = false
  const whole = readXml(xml, {
    open: (element, attribute) => {
      if (element === 'workbookPr') from1904 = isTrue(attribute('date1904'))
      if (element !== 'sheet') return
      const part = relations.find(({ id }) => id === attribute('id'))?.target
      if (part !== undefined) listed.push({ name: unescaped(attribute('name') ?? ''), part, hidden: ['hidden', 'veryHidden'].includes(attribute('state') ?? '') })
    },
  })
  // A sheet that is a chart alone has no cells.
  const sheets = listed.filter(({ part }) => /<(?:\w+:)?worksheet\b/.test(parts.get(part)?.slice(0, 4_000) ?? ''))
  if (!whole || sheets.length === 0) return null
  const named = (kind: string): string => parts.get(relations.find(({ type }) => type === kind)?.target ?? '') ?? ''
  return { sheets, shared: sharedWords(named('sharedStrings')), patterns: patternsOf(named('styles')), from1904 }
}

/** True for a switch that is on: `1` or `true`. */
export const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

interface Relation { readonly id: string; readonly type: string; readonly target: string }

/** What a part is related to; the package itself for an empty name. */
const relationsOf = (parts: ReadonlyMap<string, string>, part: string): Relation[] => {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const found: Relation[] = []
  readXml(parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`) ?? '', {
    open: (element, attribute) => {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return
      found.push({ id: attribute('Id') ?? '', type: (attribute('Type') ?? '').replace(/^.*\//, ''), target: resolved(folder, attribute('Target') ?? '') })
    },
  })
  return found
}

const resolved = (folder: string, target: string): string => {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

/** Words that several cells share: each as one text, its looks and readings aside. */
const sharedWords = (xml: string): string[] => {
  const shared: string[] = []
  let [words, inText, aside] = ['', false, false]
  readXml(xml, {
    open: (element) => {
      if (element === 'si') words = ''
      else if (element === 't') inText = true
      // How a word is spoken is not what the cell shows.
      else if (element === 'rPh') aside = true
    },
    close: (element) => {
      if (element === 'si') shared.push(unescaped(words))
      else if (element === 't') inText = false
      else if (element === 'rPh') aside = false
    },
    text: (piece) => { if (inText && !aside) words += piece },
  })
  return shared
}

const patternsOf = (xml: string): string[] => {
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'numFmt') own.set(Number(attribute('numFmtId')), attribute('formatCode') ?? 'General')
      else if (element === 'cellXfs') inCells = true
      else if (element === 'xf' && inCells) ids.push(Number(attribute('numFmtId') ?? '0'))
    },
    close: (element) => { if (element === 'cellXfs') inCells = false },
  })
  return ids.map((id) => own.get(id) ?? builtIn(id))
}
