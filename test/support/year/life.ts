/** The whole life of each meeting of the year, as files: what its folder holds when it is published, when its supplement goes out, and after it. */
import { isoDate, writeDate, type CalendarDate } from '../../../src/model/date.ts'
import { daysAfter } from '../../../src/model/day.ts'
import { busy, plans } from '../foreign-pdfs.ts'
import { sittings, type Sitting } from './meetings.ts'
import { latePaperOf, papersOf, revised, sourceOfYearPaper, totalOf, type YearPaper } from './papers.ts'

/** Files of a meeting's folder, by name. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** An item as the year knows it beforehand. */
export interface YearItem {
  readonly number: number
  /** As all may read it. */
  readonly title: string
  /** The name of its paper's or document's file; null where it has none. */
  readonly file: string | null
  readonly paper: YearPaper | null
  readonly withdrawn: boolean
  /** Others' documents that come with it, by their titles. */
  readonly with: readonly string[]
  readonly late: boolean
}

/** A meeting's folder at one moment. */
export interface Stage {
  readonly items: readonly YearItem[]
  readonly files: Files
}

export interface YearMeeting extends Sitting {
  /** `2014-01-09`. */
  readonly name: string
  readonly folder: string
  readonly first: Stage
  /** When the supplement goes out. */
  readonly second: Stage
  /** What the supplement holds, by the name of the paper, with the paper as it first went out; null for one that is new. */
  readonly changes: ReadonlyMap<string, YearPaper | null>
  readonly minutes: (status: 'draft' | 'approved') => string
  readonly decisions: string
  /** What was decided: each number, and the paper. */
  readonly decided: readonly (readonly [number: string, paper: YearPaper])[]
  /** When what was to be done is due. */
  readonly due: CalendarDate
}

/** What is late or withdrawn of a meeting, besides its papers. */
interface Turn {
  readonly late: readonly string[]
  readonly withdrawn: string | null
}

const verbal = 'Progress of the pilot'
const letter = { file: 'letter.pdf', title: 'Letter of the auditor', from: 'Chief Finance Officer' } as const
const drawings = { file: 'drawings.pdf', title: 'Drawings of the yard' } as const
const lateReason = 'A bid came after the papers were out.'
const withdrawnReason = 'The bid was taken back.'
/** By its place among the papers: the one that is revised, the one that is withdrawn, the one that others' drawings come with. */
const [revisedAt, withdrawnAt, withAt] = [1, 8, 7] as const

const hasLetter = ({ at }: Sitting): boolean => at % 4 === 2
const hasDrawings = ({ at }: Sitting): boolean => at % 4 === 0
/** After the first publication: in turn a revised paper, a late one, both, and a revised one with one withdrawn. */
const revises = ({ at }: Sitting): boolean => at % 4 !== 1
const isLate = ({ at }: Sitting): boolean => at % 4 === 1 || at % 4 === 2
const withdraws = ({ at }: Sitting): boolean => at % 4 === 3

/** A week before they go out. */
export const clearedOn = ({ published }: Sitting): CalendarDate => daysAfter(published, -7)

const yamlOf = (sitting: Sitting, papers: readonly YearPaper[], { late, withdrawn }: Turn): string => {
  const [early, behind] = [papers.slice(0, 10), papers.slice(10)]
  const item = ({ name }: YearPaper): string => [
    `  - paper: ${name}`, `    cleared: { post: Chief Executive, date: ${writeDate(clearedOn(sitting))} }`,
    ...(late.includes(name) ? [`    late: ${lateReason}`] : []), ...(withdrawn === name ? [`    withdrawn: ${withdrawnReason}`] : []),
    ...(hasDrawings(sitting) && name === papers[withAt]?.name ? ['    with:', `      - { file: ${drawings.file}, title: ${drawings.title} }`] : []),
  ].join('\n')
  return `${[
    `board: ${sitting.board}`, `date: ${writeDate(sitting.date)}`, 'time: 14:00', 'venue: Committee Room 1', `profile: ${sitting.profile}`,
    `previous-meeting: ${writeDate(sitting.previous)}`, `next-meeting: ${writeDate(sitting.next)}`, 'items:',
    ...early.slice(0, 5).map(item), `  - verbal: ${verbal}`, '    from: Chief Constable', ...early.slice(5).map(item),
    ...(hasLetter(sitting) ? [`  - document: ${letter.file}`, `    title: ${letter.title}`, `    from: ${letter.from}`] : []), ...behind.map(item),
  ].join('\n')}\n`
}

/** The items in their order: what is private last, and each with the number that it has. */
const itemsOf = (sitting: Sitting, papers: readonly YearPaper[], { late, withdrawn }: Turn): readonly YearItem[] => {
  const plain = (title: string, file: string | null = null): Omit<YearItem, 'number'> => ({ title, file, paper: null, withdrawn: false, with: [], late: false })
  const ofPaper = (paper: YearPaper): Omit<YearItem, 'number'> => ({
    title: paper.publicTitle ?? paper.title, file: paper.name, paper, withdrawn: withdrawn === paper.name, late: late.includes(paper.name),
    with: hasDrawings(sitting) && paper.name === papers[withAt]?.name ? [drawings.title] : [],
  })
  const open = (those: readonly YearPaper[]) => those.filter(({ publicTitle }) => publicTitle === null).map(ofPaper)
  return [
    plain('Welcome and apologies'), plain('Declarations of interest'), plain(`To approve minutes of the ${sitting.board} meeting held on ${writeDate(sitting.previous)}`),
    ...open(papers.slice(0, 5)), plain(verbal), ...open(papers.slice(5, 10)), ...(hasLetter(sitting) ? [plain(letter.title, letter.file)] : []), ...open(papers.slice(10)),
    plain('Any other business'), plain('Date of next meeting'), ...papers.filter(({ publicTitle }) => publicTitle !== null).map(ofPaper),
  ].map((item, at) => ({ ...item, number: at + 1 }))
}

const stageOf = (sitting: Sitting, papers: readonly YearPaper[], turn: Turn): Stage => ({
  items: itemsOf(sitting, papers, turn),
  files: {
    'meeting.yaml': yamlOf(sitting, papers, turn), ...Object.fromEntries(papers.map((paper) => [paper.name, sourceOfYearPaper(paper, sitting)])),
    ...(hasLetter(sitting) ? { [letter.file]: busy() } : {}), ...(hasDrawings(sitting) ? { [drawings.file]: plans() } : {}),
  },
})

const people = 'present:\n  - name: A. Chair\n    post: Commissioner\n    initials: AC\n  - post: Chief Executive\n    initials: CE\nin-attendance:\n  - post: Chief Finance Officer\n    initials: CFO\n'

const minuteOf = ({ title, file, paper, withdrawn }: YearItem, due: CalendarDate): string => {
  const heading = `# ${file ?? title}\n\n`
  if (withdrawn) return `${heading}The item was not taken.\n`
  if (paper === null) return `${heading}It was taken as read.\n`
  return `${heading}The paper was introduced.

::recommendation

Decision: The awards of £${totalOf(paper)}k were agreed.

Action: Tell those who asked for ${paper.about}.
Owner: CE, CFO
Due: ${writeDate(due)}
`
}

const decisionOf = ([number, paper]: readonly [string, YearPaper]): string => `# ${paper.name}

Number: ${number}
Interests: None.

Decision: To award £${totalOf(paper)}k.

The recommendation of the paper was agreed:

::recommendation

::amounts
`

/** The year: numbers of decisions run on from one meeting to the next. */
export const year: readonly YearMeeting[] = (() => {
  let last = 0
  return sittings.map((sitting): YearMeeting => {
    const papers = papersOf(sitting)
    const [toRevise, toWithdraw] = [papers[revisedAt], papers[withdrawnAt]]
    // Up in one meeting, down in the next; the award that the Recommendation names, and another.
    const now = papers.map((paper) => (paper === toRevise && revises(sitting) ? revised(paper, sitting.at % 2, sitting.at % 4 === 3 ? -3 : 5 + sitting.at) : paper))
    const latePapers = isLate(sitting) ? [latePaperOf(sitting)] : []
    const changes = new Map<string, YearPaper | null>([...(revises(sitting) && toRevise !== undefined ? [[toRevise.name, toRevise] as const] : []), ...latePapers.map(({ name }) => [name, null] as const)])
    const withdrawn = withdraws(sitting) ? toWithdraw?.name ?? null : null
    const second = stageOf(sitting, [...now, ...latePapers], { late: [...changes.keys()], withdrawn })
    const toDecide = [...now.slice(0, 2), ...now.filter(({ publicTitle }) => publicTitle !== null), ...latePapers]
    const decided = toDecide.map((paper): readonly [string, YearPaper] => [`CPCC 2014-${String(last += 1).padStart(3, '0')}`, paper])
    const due = daysAfter(sitting.date, 28)
    const name = isoDate(sitting.date)
    return {
      ...sitting, name, folder: `papers/${name}`, first: stageOf(sitting, papers, { late: [], withdrawn: null }), second, changes, decided, due,
      minutes: (status) => `---\nstatus: ${status}\n${status === 'draft' ? '' : `approved: ${writeDate(sitting.next)}\n`}${people}---\n\n${second.items.map((item) => minuteOf(item, due)).join('\n')}`,
      decisions: `---\nstatus: approved\nsigned-by:\n  name: A. Chair\n  post: Commissioner\n---\n\n${decided.map(decisionOf).join('\n')}`,
    }
  })
})()

/** What stands nowhere but in what is not for publication. */
export const secret = 'Ravensworth'
