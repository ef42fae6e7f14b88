/** FINDINGS.md: the catalogue as a manual, each finding with its smallest example. `npm run test:update` writes it anew. */
import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { catalogue, type CatalogueEntry } from '../../src/findings/catalogue.ts'
import { blocksFindings } from '../../src/findings/catalogue/blocks.ts'
import { exemptFindings } from '../../src/findings/catalogue/exempt.ts'
import { fileFindings } from '../../src/findings/catalogue/file.ts'
import { frontMatterFindings } from '../../src/findings/catalogue/front-matter.ts'
import { houseFindings } from '../../src/findings/catalogue/house.ts'
import { leaksFindings } from '../../src/findings/catalogue/leaks.ts'
import { marksFindings } from '../../src/findings/catalogue/marks.ts'
import { meetingFindings } from '../../src/findings/catalogue/meeting.ts'
import { minutesFindings } from '../../src/findings/catalogue/minutes.ts'
import { outputFindings } from '../../src/findings/catalogue/output.ts'
import { packFindings } from '../../src/findings/catalogue/pack.ts'
import { pageFindings } from '../../src/findings/catalogue/page.ts'
import { proseFindings } from '../../src/findings/catalogue/prose.ts'
import { publishFindings } from '../../src/findings/catalogue/publish.ts'
import { referencesFindings } from '../../src/findings/catalogue/references.ts'
import { settingsFindings } from '../../src/findings/catalogue/settings.ts'
import { structureFindings } from '../../src/findings/catalogue/structure.ts'
import { tableFileFindings } from '../../src/findings/catalogue/table-file.ts'
import { percentagesFindings } from '../../src/findings/catalogue/percentages.ts'
import { totalsFindings } from '../../src/findings/catalogue/totals.ts'
import { wordsFindings } from '../../src/findings/catalogue/words.ts'
import { workbookFindings } from '../../src/findings/catalogue/workbook.ts'
import { calledBy } from '../../src/findings/report.ts'

const chapters: readonly (readonly [title: string, findings: Readonly<Record<string, CatalogueEntry>>])[] = [
  ['The file as a whole', fileFindings],
  ['Front matter', frontMatterFindings],
  ['Sections, paragraphs, lists and tables', structureFindings],
  ['Tables beside the paper', tableFileFindings],
  ['Workbooks that are checked', workbookFindings],
  ['Footnotes, quotations, pictures and appendices', blocksFindings],
  ['Marks in the text', marksFindings],
  ['Numbers, references and Recommendations', referencesFindings],
  ['Totals', totalsFindings],
  ['Percentages', percentagesFindings],
  ['Figures in sentences, and across papers', proseFindings],
  ['Words: dates, references, counts and short forms', wordsFindings],
  ['Exempt passages', exemptFindings],
  ['What must not be published', leaksFindings],
  ['The page', pageFindings],
  ['What is written', outputFindings],
  ['Meetings', meetingFindings],
  ['Packs', packFindings],
  ['Minutes and decision records', minutesFindings],
  ['Publication', publishFindings],
  ['The house style', houseFindings],
  ['Profiles of rules and the calendar', settingsFindings],
]

const reports = readdirSync(new URL('./', import.meta.url)).filter((file) => file.endsWith('.report.txt')).sort()

/** The first report of a code, down to why it matters, which the manual has said already. */
const exampleOf = (code: string): string[] => {
  const report = reports.find((file) => file === `${code}.report.txt`) ?? reports.find((file) => file.startsWith(`${code}--`))
  if (report === undefined) return []
  // A case may earn other findings too: the example is the one of its name.
  const told = readFileSync(new URL(report, import.meta.url), 'utf8').split(/\n\n(?=\S)/).find((one) => (one.split('\n', 1)[0] ?? '').includes(`  ${code}`))
  const lines = (told ?? '').split('\n')
  const why = lines.findIndex((line) => line.startsWith('  why:'))
  return ['', '```', ...lines.slice(0, why < 0 ? lines.length : why), '```']
}

/** Markdown of a paper as it is typed: not taken for a link or a picture of the manual. */
const shown = (words: string): string => words.replace(/\[(?=[^\]]*\]\()/g, '\\[').replace(/\]\(/g, ']\\(')

const manual = (): string => [
  '# Findings',
  '',
  'Everything that boardpaper may say of a paper or a house style, printed from its catalogue.',
  'An error stops the paper that it is found in, a warning and a note do not.',
  '`boardpaper explain CODE` prints one of these entries.',
  ...chapters.flatMap(([title, findings]) => [
    '', `## ${title}`,
    ...Object.entries(findings).flatMap(([code, { severity, why, help }]) => [
      '', `### ${code}`, '', `An ${calledBy[severity]}.`.replace(/^An (?=[wn])/, 'A '), `Why it matters: ${shown(why)}`, `What to do: ${shown(help)}`, ...exampleOf(code),
    ]),
  ]),
  '',
].join('\n')

test('the manual of findings says what the catalogue says', async () => {
  await expect(manual()).toMatchFileSnapshot('../../FINDINGS.md')
})

test('no finding is left out of the manual', () => {
  expect(chapters.flatMap(([, findings]) => Object.keys(findings)).sort()).toEqual(Object.keys(catalogue).sort())
})
