/** What in a DOCX leads nowhere. */
import { all, parseXml, partOf, type Parts } from './open.ts'

/** Every name by which one thing in the package calls another, that leads nowhere. */
export const looseEnds = (of: Parts): string[] => {
  const main = partOf(of, 'word/document.xml')
  const styles = new Set(all(partOf(of, 'word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']))
  const lists = new Set(['0', ...all(partOf(of, 'word/numbering.xml'), 'w:num').map(({ attributes }) => attributes['w:numId'] ?? '')])
  const bookmarks = new Set(all(main, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
  const notes = new Set(of.has('word/footnotes.xml') ? all(partOf(of, 'word/footnotes.xml'), 'w:footnote').map(({ attributes }) => attributes['w:id']) : [])
  const ends: string[] = []
  for (const [name, source] of of) {
    if (!/\.(xml|rels)$/.test(name)) continue
    const xml = parseXml(source)
    for (const kind of ['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next']) {
      for (const { attributes } of all(xml, kind)) if (!styles.has(attributes['w:val'] ?? '')) ends.push(`${name}: style ${attributes['w:val']}`)
    }
    for (const { attributes } of all(xml, 'w:numId')) if (!lists.has(attributes['w:val'] ?? '')) ends.push(`${name}: list ${attributes['w:val']}`)
    for (const { attributes } of all(xml, 'w:hyperlink')) {
      if (attributes['w:anchor'] !== undefined && !bookmarks.has(attributes['w:anchor'])) ends.push(`${name}: bookmark ${attributes['w:anchor']}`)
    }
    for (const { attributes } of [...all(xml, 'w:footnoteReference'), ...all(xml, 'w:footnotePr').flatMap((one) => all(one, 'w:footnote'))]) {
      if (!notes.has(attributes['w:id'])) ends.push(`${name}: footnote ${attributes['w:id']}`)
    }
    for (const { attributes } of all(xml, 'w:fldSimple')) {
      const [, bookmark] = /(?:PAGE)?REF (\S+)/.exec(attributes['w:instr'] ?? '') ?? []
      if (bookmark !== undefined && !bookmarks.has(bookmark)) ends.push(`${name}: bookmark ${bookmark}`)
    }
    const folder = name.replace(/[^/]*$/, '')
    const relationships = all(xml, 'Relationship')
    for (const { attributes } of relationships) {
      if (attributes['TargetMode'] === 'External') continue
      const target = `${folder.replace(/_rels\/$/, '')}${attributes['Target']}`.replace(/[^/]+\/\.\.\//, '')
      if (!of.has(target)) ends.push(`${name}: part ${target}`)
    }
    const known = of.get(`${folder}_rels/${name.slice(folder.length)}.rels`)
    const ids = known === undefined ? [] : all(parseXml(known), 'Relationship').map(({ attributes }) => attributes['Id'])
    for (const [id] of source.matchAll(/(?<=r:(?:id|embed)=")[^"]*/g)) if (!ids.includes(id)) ends.push(`${name}: relationship ${id}`)
  }
  return ends
}
