/** The words that generated papers are made of, and Markdown written so that each comes out as it went in. */
import * as fc from 'fast-check'

/**
 * The same words twice: as an author types them, and as a reader must find them.
 * Two signs stand in both for what is known only once the whole paper is: the mark of a footnote, and a reference.
 */
export interface Wording {
  readonly source: string
  readonly words: string
  /** The words of its footnotes, in the order of their marks. They have no footnotes themselves. */
  readonly notes: readonly Wording[]
}

export const noteSign = '\uE000'
export const referenceSign = '\uE001'

const everyday = [
  'the', 'Board', 'grant', 'victims', 'of', 'commissioning', 'to', 'and', 'services', 'in', 'Cambridgeshire', 'for', 'support',
  'a', 'restorative', 'justice', 'capacity', 'capability', 'providers', 'Constabulary', 'with', 'partners', 'is', 'delivery',
  'will', 'be', 'reviewed', 'quarterly', 'by', 'office', 'early', 'intervention', 'offenders', 'communities', 'on', 'time',
] as const

/** Names, marks and signs that have been lost or mangled on the way to print before. */
const awkward = [
  'Dafydd', 'Siân', 'Llŷr', 'Gwrŷd', 'Ŵyn', 'Zoë', 'José', 'Brontë', 'Łukasz', 'Ångström', 'naïve', 'café',
  'Victims’', '“Victim', 'Hub”', '‘hub’', '"straight"', 'Women\'s', '–', 'April–June', '—', '…', '£299.5k', '£5m', '£1,250', '20°C', '½',
  'R&D', '[sic]', '5*', '*starred', 'first_name', '__init__', '~40', 'a|b', '<10', '>90', '#4', '`code`', '50%', '&amp;', 'C:\\Papers', '{#draft}', 'x^2', 'A+',
  'six-month', 'non-recurrent', 'co-ordination', '14:00', 'ratio:high', 'and/or', '(VCSE)', '2014/15', '(a)', '1.1', '£5k/£10k', 'T.B.A.',
  'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', 'counter-revolutionaries-without-portfolio-or-any-other-post',
  'Commissioning'.repeat(9),
  // Other alphabets, and Welsh with every letter that it alone has.
  'Ynys', 'Môn', 'tŷ', 'Ŷstwyth', 'ẁ', 'ẅ', 'ÿ', 'Cyngor', 'Žižek', 'Çelik', 'Đorđe', 'Γεώργιος', 'Αθήνα', 'Київ', 'Олександр', 'Ёлкина', 'œuvre', 'Straße', 'Þór',
  '£12,345,678,901,234.56', '-£3.5k', '(£2,000)', '1.5%', '2.5', '§4', '3m²', '±5', '×2', '“(a)', '14/03/14', '[^draft]', 'http:', '£', '*', '\\', '|', '---', '+', '>', '#',
] as const

/** Writes words so that Markdown takes none of them for a mark of its own. */
export const escaped = (words: string): string => words.replace(/[\\`*_[\]<>|~#&!{}^]/g, '\\$&')

const plain = fc.constantFrom(...everyday)
const awkwardWord = fc.constantFrom(...awkward)
const word = fc.oneof({ weight: 9, arbitrary: plain }, { weight: 1, arbitrary: awkwardWord })

/** Words as they are typed. */
export const asTyped = (words: string): Wording => ({ source: escaped(words), words, notes: [] })

/** One wording after another. @param between what stands between them: typed, and as a reader finds it */
export const joined = (parts: readonly Wording[], between = { source: ' ', words: ' ' }): Wording => ({
  source: parts.map(({ source }) => source).join(between.source),
  words: parts.map(({ words }) => words).join(between.words),
  notes: parts.flatMap(({ notes }) => notes),
})
const between = (least: number, most: number, one: fc.Arbitrary<string>): fc.Arbitrary<Wording> =>
  fc.array(one, { minLength: least, maxLength: most }).map((words) => asTyped(words.join(' ')))

const stressed = fc.tuple(fc.constantFrom('**', '*', '***'), between(1, 4, plain))
  .map(([mark, { source, words }]): Wording => ({ source: `${mark}${source}${mark}`, words, notes: [] }))
/** A stress in a stress. */
const stressedTwice = fc.tuple(fc.boolean(), between(1, 3, plain), between(1, 2, plain), between(0, 2, plain)).map(([strongFirst, before, inside, after]): Wording => {
  const [outer, inner] = strongFirst ? ['**', '*'] : ['*', '**']
  return { source: `${outer}${before.source} ${inner}${inside.source}${inner}${after.source === '' ? '' : ` ${after.source}`}${outer}`, words: `${before.words} ${inside.words} ${after.words}`.trimEnd(), notes: [] }
})
/** A word with a stress inside, so that it stands in pieces in the file and whole on the page. */
const stressedInside = fc.constant<Wording>({ source: 're**commission**ing', words: 'recommissioning', notes: [] })
const link = fc.tuple(between(1, 5, plain), fc.constantFrom('https://example.org/a?b=1&c=2', 'mailto:office@example.org', 'http://example.org/(draft)'))
  .map(([{ source, words }, address]): Wording => ({ source: `[${source}](<${address}>)`, words, notes: [] }))
/** An address that is its own words, longer than a line of a cell. */
const address = fc.constantFrom('https://www.example.org/services/victims/annual-report-2013-14.pdf', 'http://example.org/~office?paper=4&page=2#top')
  .map((words): Wording => ({ source: `<${words}>`, words, notes: [] }))
const reference = fc.constant<Wording>({ source: referenceSign, words: referenceSign, notes: [] })

const around = (mark: string, inside: Wording): Wording => ({ ...inside, source: `${mark}${inside.source}${mark}` })
/** A stress that holds a link or a reference, and a link that holds a stress: some with the underline for the asterisk. */
const mixed = fc.oneof(
  fc.tuple(fc.constantFrom('**', '*', '__', '_'), fc.tuple(between(1, 3, plain), fc.oneof(link, reference)).map((parts) => joined(parts))).map(([mark, inside]) => around(mark, inside)),
  fc.tuple(fc.constantFrom('**', '*', '__', '_'), between(1, 2, plain), between(1, 2, plain)).map(([mark, inside, after]): Wording => {
    const { source, words } = joined([around(mark, inside), after])
    return { source: `[${source}](https://example.org/${mark.length})`, words, notes: [] }
  }),
  // An address that nobody marked as one: a space must end it, or what follows is read as part of it.
  fc.constantFrom('https://www.example.org/a/b-c.html has', 'http://example.org is').map((words): Wording => ({ source: words, words, notes: [] })),
)

const piece = fc.oneof(
  { weight: 1, arbitrary: mixed },
  { weight: 16, arbitrary: between(3, 14, word) },
  { weight: 4, arbitrary: stressed },
  { weight: 1, arbitrary: stressedTwice },
  { weight: 2, arbitrary: stressedInside },
  { weight: 2, arbitrary: link },
  { weight: 1, arbitrary: address },
  { weight: 1, arbitrary: reference },
)

const sentenceStarts = ['The', 'This', 'Officers', 'Members', 'Partners', 'Funding', 'Work'] as const
/** Beginnings that Markdown, or the reader, would take for a mark of something else: an author puts a backslash before those. */
const markedStarts: readonly (readonly [source: string, words: string])[] = [
  ['\\(a)', '(a)'], ['2014\\.', '2014.'], ['3\\)', '3)'], ['1\\.1', '1.1'], ['\\-', '-'], ['\\+', '+'], ['\\*', '*'], ['\\>', '>'], ['\\# One', '# One'], ['\\| a', '| a'],
  ['\\=', '='], ['a\\)', 'a)'], ['\\[^1]:', '[^1]:'], ['\\:::', ':::'], ['\\`\\`\\`', '```'], ['\\~\\~\\~', '~~~'], ['\\<div>', '<div>'], ['**Bold** at the start', 'Bold at the start'], ['2.5 per cent', '2.5 per cent'],
]
const marked = fc.constantFrom(...markedStarts).map(([source, words]): Wording => ({ source, words, notes: [] }))
const start = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...sentenceStarts).map(asTyped) }, { weight: 1, arbitrary: marked })

const sentences = (leastPieces: number, mostPieces: number, one: fc.Arbitrary<Wording>): fc.Arbitrary<Wording> =>
  fc.tuple(start, fc.array(one, { minLength: leastPieces, maxLength: mostPieces })).map(([first, pieces]) => joined([first, ...pieces, asTyped('on time.')]))

/** Now and then a footnote, right behind the words. */
export const perhapsNoted = (words: fc.Arbitrary<Wording>, oneIn: number): fc.Arbitrary<Wording> => fc.oneof(
  { weight: oneIn - 1, arbitrary: words },
  { weight: 1, arbitrary: fc.tuple(words, sentences(1, 3, piece)).map(([marked, note]): Wording =>
    (marked.source === '' ? marked : { source: marked.source + noteSign, words: marked.words + noteSign, notes: [...marked.notes, note] })) },
)

/** A few whole sentences. They begin with a capital and end with a full stop, as an officer writes. */
export const prose = (leastPieces: number, mostPieces: number): fc.Arbitrary<Wording> => sentences(leastPieces, mostPieces, perhapsNoted(piece, 20))

/** Words for a heading, a label or a cell. */
export const phrase = (least: number, most: number): fc.Arbitrary<Wording> =>
  fc.tuple(fc.constantFrom(...sentenceStarts), between(least, most, word)).map(([start, rest]) => joined([asTyped(start), rest]))

/** Words for a heading: some of them stressed, some a link or a reference. */
export const title = (least: number, most: number): fc.Arbitrary<Wording> => fc.oneof(
  { weight: 6, arbitrary: phrase(least, most) },
  { weight: 1, arbitrary: fc.tuple(phrase(least, most), fc.oneof(stressed, link, reference, mixed)).map((parts) => joined(parts)) },
)

/** A name in plain words, without anything that a reader could take for a figure or a total. */
export const nameOf = fc.tuple(fc.constantFrom('Peterborough', 'Cambridge', 'Fenland', 'Siân’s', 'Women\'s', 'Llŷr'), fc.constantFrom('YOS', 'Rape Crisis', 'Neighbourhood Watch', 'Research Team', 'Aid (VCSE)', 'R&D'))
  .map(([first, second]) => asTyped(`${first} ${second}`))

/** Breaks a line of source where it passes a width, as an editor does; the words stay what they were. */
export const folded = (source: string, width: number, indent: string): string => {
  const lines: string[] = []
  let line = ''
  for (const part of source.split(' ')) {
    // A line may not begin with what Markdown takes for the start of a block.
    if (line.length + part.length > width && /^[\p{L}(£“‘]/u.test(part)) {
      lines.push(line)
      line = part
    } else {
      line = line === '' ? part : `${line} ${part}`
    }
  }
  return [...lines, line].join(`\n${indent}`)
}
