/** Each check of words tells of what is wrong, and is silent about what only looks like it. */
import { describe, expect, test } from 'vitest'
import { toldOf, type Paper } from './told.ts'

const says = (body: string): Paper => ({ body })

interface Sentences {
  /** Nothing is said of these. */
  readonly sound: readonly string[]
  /** What is said of these, with the words it points at. */
  readonly faulty: readonly (readonly [sentence: string, told: string])[]
}

const sentences: Readonly<Record<string, Sentences>> = {
  'weekdays': {
    sound: [
      'The Board meets on Thursday 27 February 2014 at Hinchingbrooke.',
      'The hearing is on Thursday, 27th February 2014.',
      'The panel met on Thurs 27 Feb 2014.',
      'Members were told on Wednesday the 26th of February 2014.',
      'The next meeting is on 27 March 2014 (Thursday).',
      'The surgery is open Monday to Friday, 3 March 2014 excepted.',
      'Clinics run from Monday to Thursday, 1 April 2014 to 31 March 2015.',
      'The story ran in the Sun 27 February 2014, on page 4.',
      'Patrols go out every Friday 7 pm.',
      'A drop-in is held every Tuesday, 1 January 2014 being the exception.',
      'The count took place on Friday and 12 March 2014 was kept in reserve.',
      'The workshop on Thursday 6 March was well attended.',
      'The trustees met in March 2014, on a Monday.',
      'The consultation opened on February 24, 2014, a Monday.',
      'Good Friday, 18 April 2014, is a bank holiday.',
      'Officers worked Saturday 1 and Sunday 2 March 2014.', 'In 2001, on Tuesday 11 September, the world changed.',
    ],
    faulty: [
      ['The Board meets on Friday 27 February 2014.', 'error weekday-differs “Friday 27 February 2014”'],
      ['The hearing is on Monday, 3rd February 2015.', 'error weekday-differs “Monday, 3rd February 2015”'],
      ['The ward closes on 31 March 2014 (Tuesday).', 'error weekday-differs “31 March 2014 (Tuesday”'],
      ['The panel met on Weds 26 February 2014 and on Tues 5 March 2014.', 'error weekday-differs “Tues 5 March 2014”'],
      ['The meeting is on Wednesday, February 27, 2014.', 'error weekday-differs “Wednesday, February 27, 2014”'],
      ['The workshop takes place on Monday 6 March.', 'warning weekday-doubtful “Monday 6 March”'],
      ['Tenders are opened on Thursday 28/02/2014.', 'error weekday-differs “Thursday 28/02/2014”'],
    ],
  },
  'the calendar': {
    sound: [
      'The grant ends on 30 June 2014.', 'The year ended 31 March 2014.', 'A leap day, 29 February 2012, was lost.', 'The report is due by 29 February.',
      'Of the 45 March returns, 40 were late.', 'All 31 June referrals were closed.', 'The 32 April 2014 applications are being read.', 'Some 31 September starters left.',
      'The form is version 31.06.2014.', 'The ratio rose to 28 February 2014, having been exceptional.',  'See SI 2013/31 and 31/12/2013.', 'The Forum met in May, 31 times.',
      'Of the 31 November 2013 admissions six were repeated.', 'The lease runs from 1 April 2014 to 31 March 2019.', 'It was published on June 30, 2013.', 'There were 29 October and 31 November admissions.',
    ],
    faulty: [
      ['Bids are due by 31 June 2014.', 'error date-not-in-calendar “31 June 2014”'],
      ['The year ends on 31 September.', 'error date-not-in-calendar “31 September”'],
      ['The grant runs to the 31st of April.', 'error date-not-in-calendar “31st of April”'],
      ['It will be reviewed on 29 February 2015.', 'error date-not-in-calendar “29 February 2015”'],
      ['The count on 31/11/2013 was late.', 'error date-not-in-calendar “31/11/2013”'],
      ['Returns are due by June 31, 2014.', 'error date-not-in-calendar “June 31, 2014”'],
    ],
  },
  'the order of dates': {
    sound: [
      'Monitoring information must be submitted by 30 June 2014.', 'Bids had to be submitted by 10 January 2014.', 'The Ministry required that returns be made by 31 December 2013.',
      'The closing date for bids was 10 January 2014.', 'The Board agreed in 2013 that the plan should be completed by 31 January 2014.', 'The strategy was approved on 19 December 2013.',
      'The results will be published on 3 April 2014.', 'The event was due to be held on 12 March 2014.', 'The lease was extended to 31 March 2015.', 'The pilot ran from 1 April 2013 to 31 January 2014.',
      'The balance fell between 31 March 2014 and 31 March 2013.', 'Work was to be completed by 1 May 2014.', 'The consultation closes on 28 March 2014.', 'The consultation closed on 31 January 2014.',
      'The contract was awarded for the period to 31 March 2016.', 'The review must be completed before 1 April 2014.', 'It was agreed that a report be brought on 27 March 2014.',
      'The next meeting will be held on 27 March 2014.',
    ],
    faulty: [
      ['Monitoring returns must be submitted to the Ministry by 30 January 2014.', 'warning dates-out-of-order “30 January 2014”'],
      ['The closing date for applications is 14 February 2014.', 'warning dates-out-of-order “14 February 2014”'],
      ['The pilot runs from 1 April 2014 to 31 March 2013.', 'warning dates-out-of-order “1 April 2014 to 31 March 2013”'],
      ['The budget was approved by the Board on 12 March 2014.', 'warning dates-out-of-order “12 March 2014”'],
      ['A workshop was held on Tuesday 11 March 2014.', 'warning dates-out-of-order “11 March 2014”'],
      ['The money should be spent no later than 31 March 2013.', 'warning dates-out-of-order “31 March 2013”'],
    ],
  },
  'spans of years': {
    sound: [
      'The budget for 2013/14 is balanced.', 'The plan for 2014/19 was adopted.', 'In 1999/00 and 1999/2000 the precept fell.', 'The 2013-2014 accounts were signed.', 'The fund ran in 2009-11.',
      'Decision 2014/14 was published.', 'See Minute 2013/13.', 'The paper is numbered CPCC 2013-13.', 'SI 2013/13 came into force.', 'The figure is for 2013/09.', 'Data for 2012/03 were late.',
      'The telephone number is 01954 2013-13.', 'Between 2013 and 2013 nothing changed.', 'The target is £2,013 for 13 sites.', 'The reports of 2012/13 and 2013/14 agree.',
      'Report no. 2013/13 was noted.', 'The ratio was 2014/2015 to one.', 'The change 2014-2013 is small.', 'It shows 2014 - 2013 and 2013 - 2012.',
    ],
    faulty: [
      ['The budget for 2013/13 is balanced.', 'error years-impossible “2013/13”'],
      ['The accounts for 2014-2013 were signed.', 'error years-impossible “2014-2013”'],
      ['In 2014/13 the precept rose.', 'error years-impossible “2014/13”'],
      ['The financial year 2012/12 was difficult.', 'warning years-doubtful “2012/12”'],
      ['The 2015/15 revenue budget follows.', 'error years-impossible “2015/15”'],
    ],
  },
  'references typed as words': {
    sound: [
      'As paragraph 2.1 says of others, more follows in paragraph 1.1 and section 2.', 'See para 1.1 above.', 'Powers are given by section 56 of the Domestic Violence, Crime and Victims Act 2004.',
      'The section 151 officer has been consulted.', 'Section 17 implications are set out below.', 'A section 106 agreement was signed.', 'He was detained under section 136.', 'See paragraph 9.4 of the Code of Practice.',
      'The Code of Practice says in paragraph 3.12 how victims are told.', 'Paragraph 3.12 of the Scheme of Governance applies.', 'It is exempt under paragraph 3 of Part 1 of Schedule 12A.', 'Section 22A agreements are common.',
      'The lease allows a break (clause 4.2, paragraph 9.3).', 'Under section 5.2 of that policy nothing changes.', 'Financial Regulations, paragraph 4.5, apply.', 'The grant was made under section 31.', 'The s.75 agreement with the NHS ends.',
      'Paragraphs 1.1 and 2.1 are noted.', 'The guidance was revised in 2013, and paragraph 12.4 now allows it.', 'As circular 12/2013 says at paragraph 3.9, forces publish.', 'The report (see section 5) of the Inspectorate is new.', 'The Winsor report is critical. Paragraph 3.9 asks for change.', 'The lease is old.\n\nParagraph 3.9 allows a break.', 'Appendix A, paragraph 3.4, shows how.', 'Section 3.4 notices were served.',
    ],
    faulty: [
      ['The table in para 3.9 shows the awards.', 'error reference-absent “para 3.9”'],
      ['As set out in paragraph 2.7, the risk is low.', 'error reference-absent “paragraph 2.7”'],
      ['The risks are given in section 9 above.', 'error reference-absent “section 9”'],
      ['Paragraphs 1.1 to 1.4 explain this.', 'error reference-absent “1.4”'],
      ['The policy is new, and the costs are set out in paragraph 3.8.', 'warning reference-doubtful “paragraph 3.8”'],
      ['The options are described in section 7.', 'warning reference-doubtful “section 7”'],
      ['The figures are in paragraph 12.4.', 'warning reference-doubtful “paragraph 12.4”'],
      ['As paragraph 3.1 says, nothing changes.', 'warning reference-to-itself “paragraph 3.1”'],
    ],
  },
  'counts before lists': {
    sound: [
      'There are three options:\n\n- stop;\n- go on; and\n- begin anew.', 'The following two schemes are proposed:\n\n- one; and\n- the other.', 'The Board has four priorities:\n\n1. One\n2. Two\n3. Three\n4. Four',
      'Over the last two years:\n\n- crime fell;\n- costs fell; and\n- staff left.', 'Up to five projects will be chosen from:\n\n- a; and\n- b.', 'The work was discussed with three providers:\n\n- it is new; and\n- it is small.',
      'The three partners agreed:\n\n- to meet; and\n- to report.', 'Two of the five priorities are new:\n\n- a; and\n- b.', 'The first two stages are:\n\n- a;\n- b; and\n- c.', 'Each of the three options was weighed:\n\n- by cost; and\n- by risk.',
      'There are 12 posts in two areas, and the Board is asked:\n\n- to note;\n- to agree; and\n- to go on.', 'Three other projects are planned:\n\n- a; and\n- b.', 'The two themes are:\n\n- people:\n\n  - young\n  - old\n\n- places:\n\n  - towns',
      'There were two bids. The preferred bid:\n\n- is cheaper;\n- is nearer; and\n- is known.', 'Three themes emerged from the two workshops:\n\n- a;\n- b; and\n- c.', 'Of the three options the second is preferred:\n\n- it is cheap; and\n- it is quick.', 'At least three criteria apply:\n\n- a;\n- b;\n- c; and\n- d.', 'The panel met on 3 March 2013 and set these conditions:\n\n- a; and\n- b.', 'Between two and three options remain:\n\n- a; and\n- b.',
    ],
    faulty: [
      ['There are three options:\n\n- stop; and\n- go on.', 'warning count-differs “three options”'],
      ['The following two schemes are proposed for funding:\n\n- a;\n- b; and\n- c.', 'warning count-differs “two schemes”'],
      ['The four strategic objectives are:\n\n1. One\n2. Two\n3. Three', 'warning count-differs “four strategic objectives”'],
      ['The grant has five conditions as follows:\n\n- a;\n- b;\n- c; and\n- d.', 'warning count-differs “five conditions”'],
      ['Funding is proposed for 6 projects:\n\n- a; and\n- b.', 'warning count-differs “6 projects”'],
    ],
  },
  'words about figures': {
    sound: [
      'The precept is unchanged at £4.2m, and reserves are £1.1m.', 'The charge is unchanged at £181.35 (£209.16 for a band E property).', 'The budget is unchanged at £4.2m compared with £5m for similar forces.',
      'At £4.2m the budget is unchanged from £4.2m.', 'The grant of £25k was paid in full, and £10k of it has been spent.', 'The grant of £25k was spent in full.', 'The grant of £25k was spent in full, with expenditure of £25,000.',
      '£20k of the £25k grant has been spent.', 'A balanced budget has income of £5.2m and expenditure of £5.2m.', 'The budget is balanced by £0.2m from reserves of £2m.', 'Income of £5.2m and expenditure of £5.4m leave a deficit.',
      'The forecast is unchanged at £4.2m against a budget of £4.5m.', 'Fees are unchanged at about £4.2m compared with £4.1m.', 'The Fund is unchanged, £3m of capital and £2m of revenue.', 'The board was balanced, with £2m for men and £3m for women.',
      'The award of £25k will be paid in full once £10k has been matched.',
    ],
    faulty: [
      ['The precept is unchanged at £4.2m compared with £4.3m in 2012/13.', 'warning words-against-figures “£4.3m”'],
      ['At £4.25m the budget is unchanged from last year’s £4.2m.', 'warning words-against-figures “£4.2m”'],
      ['The grant of £299,570 was spent in full, with expenditure of £299,500.', 'warning words-against-figures “£299,500”'],
      ['The budget is balanced, with income of £5.2m and expenditure of £5.4m.', 'warning words-against-figures “£5.4m”'],
      ['The fee is unchanged at £210 (2012/13: £205).', 'warning words-against-figures “£205”'],
      ['£24k of the £25k grant has been spent in full.', 'warning words-against-figures “£25k”'],
    ],
  },
}

describe.each(Object.entries(sentences))('%s', (_, { sound, faulty }) => {
  test('nothing is said of what is sound', () => {
    expect(sound.length).toBeGreaterThanOrEqual(15)
    expect(sound.flatMap((sentence) => toldOf(says(sentence)).map((told) => `${sentence}: ${told}`))).toEqual([])
  })
  test('what is wrong is told', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(5)
    expect(faulty.map(([sentence]) => [sentence, ...toldOf(says(sentence))])).toEqual(faulty.map((each) => [...each]))
  })
})

const table = (...rows: readonly string[]): string => ['', '', ...rows].join('\n')
const awards = table('| Recipient | Award |', '| --- | ---: |', '| Drug Link | £30k |', '| Relate | £20k |', '| Total awards | £50k |')

interface Papers {
  readonly sound: readonly Paper[]
  readonly faulty: readonly (readonly [paper: Paper, told: string])[]
}

const bands = { tendering: '£50,000', quotation: '£10,000' }
const claims = (body: string): Paper => ({ body, thresholds: bands })
const asks = (body: string, recommendation = 'The Board to note the progress of the work.', purpose = 'To inform the Board.'): Paper => ({ body, recommendation, purpose })
const recommends = (recommendation: string, body: string): Paper => ({ body, recommendation })
const entries = (...rows: readonly string[]): Paper => ({ body: 'All is said.', end: `# BIBLIOGRAPHY${table('| Source Document(s) | Contact Officer | Location |', '| --- | --- | --- |', ...rows)}` })
const row = (...rows: readonly string[]): Paper => ({ body: `The awards are these.${table('| Recipient | Award |', '| --- | ---: |', ...rows)}` })
const counted = (caption: string, head = 'Recipient'): Paper => ({ body: `${caption}${table(`| ${head} | Award |`, '| --- | ---: |', '| Drug Link | £30k |', '| Relate<br>Mind | £20k |', '| Total awards | £50k |')}` })
const rounded = (caption: string): Paper => ({ body: `${caption}${table('| Fund | £m |', '| --- | ---: |', '| Revenue | 1.4 |', '| Capital | 1.4 |', '| Total | 2.9 |')}` })
const consults = (recommendation: string, body: string): Paper => ({ recommendation, body })

const papers: Readonly<Record<string, Papers>> = {
  'bibliographies': {
    sound: [
      entries('| Draft plan | A. Officer | Cambourne |'), entries('| None | | |'), entries('| n/a | n/a | n/a |'), entries('| Draft plan<br>Strategy | A. Officer<br>Chief Executive | Cambourne, CB23 6EA |'),
      entries('| No background papers were used | | |'), entries('| Plan | The author | www.example.org |'), entries('| Minutes of 19 December 2013 | Clerk | File 3 |', '| Letter | Clerk | File 4 |'),
      entries('| Plan | n/a to members, but ask the clerk | Office |'), entries('| Plan | Clerk | To follow the usual route, at the office |'), entries('| A–Z of services | Clerk | Library |'), entries('| - none - | Clerk | Library |'),
      entries('| Nil return | Clerk | Office |'), entries('| Not applicable | | |'), entries('| Plan | 01954 000000 | Office |'), says('There is no bibliography.'),
    ],
    faulty: [
      [entries('| Draft plan | | Cambourne |'), 'warning bibliography-entry-unfinished “| Draft plan | | Cambourne |”'],
      [entries('| Draft plan | A. Officer | |'), 'warning bibliography-entry-unfinished “| Draft plan | A. Officer | |”'],
      [entries('| | A. Officer | Cambourne |'), 'warning bibliography-entry-unfinished “| | A. Officer | Cambourne |”'],
      [entries('| Draft plan | TBC | Cambourne |'), 'warning bibliography-entry-unfinished “TBC”'],
      [entries('| Plan | Clerk | Office |', '| Letter | | n/a |'), 'warning bibliography-entry-unfinished “| Letter | | n/a |”'],
    ],
  },
  'Recommendations that only note': {
    sound: [
      asks('The Board is asked to note the plan.'), asks('The Board approved the plan in 2013.'), asks('The Home Office is asked to approve the plan.'), asks('Approval was sought in 2013.'),
      asks('The Board will be asked to approve the plan in March 2014.'), asks('The Board is asked to approve the plan.', 'The Board to note the risks and approve the plan.'), asks('The Finance Board is asked to approve the plan.'),
      asks('The Joint Committee is asked to approve the plan.'), asks('Members are asked to comment on the plan.'), asks('The draft was agreed as the right direction.'), asks('This paper seeks approval from the Home Office.'),
      asks('Approval is sought from the Treasury for each lease.'), asks('The Board has agreed to approve plans by email.'), asks('The Board is asked to approve the plan.', 'To accept the grant offer.'), asks('This report seeks to inform members.'), asks('The Board is asked to approve the plan.', 'That the Board notes the risks and agrees the plan.'),
      asks('The Executive Board is asked to approve the plan.'),
    ],
    faulty: [
      [asks('The Board is asked to approve the plan.'), 'info recommendation-only-notes “The Board is asked to approve”'],
      [asks('All is said.', 'The Board to note the plan.', 'This paper seeks approval for the plan.'), 'info recommendation-only-notes “This paper seeks approval”'],
      [asks('Members are invited to consider and endorse the strategy.'), 'info recommendation-only-notes “Members are invited to consider and endorse”'],
      [asks('The Board’s approval is therefore sought for the lease.'), 'info recommendation-only-notes “The Board’s approval is therefore sought”'],
      [asks('The Business Coordination Board is requested to agree the budget.'), 'info recommendation-only-notes “The Business Coordination Board is requested to agree”'],
    ],
  },
  'sums of a Recommendation': {
    sound: [
      recommends('To approve £50k for victims.', `The awards are these.${awards}`), recommends('To approve £50,000.', 'A grant of £50k is proposed.'), recommends('To accept the £299,570.', 'The grant is £299.6k.'),
      recommends('To approve an award of £30k to Drug Link.', `The awards are these.${awards}`), recommends('To approve the plan.', 'It costs £5k.'), recommends('To approve £30k and £20k, £50k in all.', 'Drug Link has £30k and Relate £20k.'),
      recommends('To approve £8k.', 'The cost is between £8k and £12k.'), recommends('To approve £5k.', 'The Ministry wrote:\n\n> We offer £5k.'), recommends('To accept £1.5 million.', 'The offer is £1,500,000.'),
      recommends('To approve £50k.', `The awards are these.${table('| Recipient | Award |', '| --- | ---: |', '| Drug Link | £30k |', '| Relate | £20k |')}`), recommends('To approve £12,500.', `The awards are these.${table('| Recipient | Award (£) |', '| --- | ---: |', '| Drug Link | 12,500 |', '| Relate | 7,500 |')}`),
      { body: 'See [Appendix](#costs).', recommendation: 'To approve £7k.', end: '# Appendix: Costs {#costs}\n\nThe cost is £7k.' }, recommends('To note that 3 % was saved.', 'Nothing more.'), recommends('To approve £10k:\n\n- £6k for one; and\n- £4k for the other.', 'One needs £6k, the other £4k, and both £10k.'),
      recommends('To approve £10k.', `The awards are these.${table('| Recipient | Award |', '| --- | ---: |', '| Drug Link | £5k<br>£5k |', '| Relate | £7k |')}`),
    ],
    faulty: [
      [recommends('To approve £60k for victims.', `The awards are these.${awards}`), 'warning recommended-sum-alone “£60k”'],
      [recommends('To accept the grant offer of £299,570.', 'The offer has conditions.'), 'warning recommended-sum-alone “£299,570”'],
      [recommends('To approve £5k and £7k.', 'The first costs £5k.'), 'warning recommended-sum-alone “£7k”'],
      [recommends('To agree a budget of £4.3 million.', 'The budget was £4.2 million.'), 'warning recommended-sum-alone “£4.3 million”'],
      [recommends(`To approve these awards.${awards}\n\nTo approve £1k for costs.`, 'All is said.'), 'warning recommended-sum-alone “£1k”'],
    ],
  },
  'recipients': {
    sound: [
      row('| Drug Link | £3k |', '| Relate | £2k |'), row('| Other | £3k |', '| Other | £2k |'), row('| Women’s Aid Cambridge | £3k |', '| Women’s Aid Peterborough | £2k |'), row('| Total | £3k |', '| Total | £3k |'),
      row('| **North** | |', '| Relate | £3k |', '| **South** | |', '| Relate | £2k |'), row('| Drug Link<br>Relate | £3k |', '| Relate | £2k |'), row('| | £3k |', '| | £2k |'), row('| TBC | £3k |', '| TBC | £2k |'), row('| Various | £3k |', '| Various | £1k |'),
      says(`The costs are these.${table('| Month | Cost |', '| --- | ---: |', '| April | £1k |', '| April | £2k |')}`), says(`The staff are these.${table('| Name | Post |', '| --- | --- |', '| A. Lee | Clerk |', '| A. Lee | Treasurer |')}`),
      row('| Cambridgeshire County Council | £25k |', '| Cambridgeshire County Council Research Team | £5k |'), row('| Relate | £3k |'), row('| Contingency | £3k |', '| Contingency | £2k |'), row('| Mind | £1k |', '| Mind in Ely | £1k |'),
    ],
    faulty: [
      [row('| Relate | £3k |', '| Drug Link | £1k |', '| Relate | £2k |'), 'info recipient-twice “Relate”'],
      [row('| Relate | £3k |', '| relate | £2k |', '| Total | £5k |'), 'info recipient-twice “relate”'],
      [says(`The awards are these.${table('| Organisation | Award | For |', '| --- | ---: | --- |', '| Mind | £1k | Adults |', '| Mind | £2k | Children |')}`), 'info recipient-twice “Mind”'],
      [row('| **North** | |', '| Mind | £1k |', '| Mind | £2k |'), 'info recipient-twice “Mind”'],
      [row('| Victim Support | £10k |', '| Relate | £3k |', '| Mind | £3k |', '| Victim Support | £10k |'), 'info recipient-twice “Victim Support”'],
    ],
  },
  'thresholds': {
    sound: [
      says('The contract of £60k is below the tendering threshold.'), claims('The contract of £40k is below the tendering threshold.'), claims('The contract of £60k is above the tendering threshold.'), claims('At about £60k it is below the tendering threshold.'),
      claims('The £5k purchase is below the threshold for quotations.'), claims('The contract is below the tendering threshold.'), claims('The majority of the awards are below the threshold for tendering.'), claims('The contract of £60k is below the audit threshold.'),
      claims('Of £60k and £30k only one is below the tendering threshold.'), claims('The sum of £60k does not exceed the EU threshold.'), claims('The threshold of pain was reached at £60k.'), claims('It is below the £50k tendering threshold.'),
      claims('The lease at £10k exceeds the quotation threshold.'), claims(`All awards are below the tendering threshold.${awards.replace('£50k', '£50k')}`), claims('The sum of £50,000 is not below the tendering threshold.'.replace('not below', 'above')),
    ],
    faulty: [
      [claims('The contract of £60k is below the tendering threshold.'), 'info threshold-doubtful “£60k”'],
      [claims('At £9,000 the lease exceeds the quotation threshold.'), 'info threshold-doubtful “£9,000”'],
      [claims('The work, at £12k, is under the threshold for quotations.'), 'info threshold-doubtful “£12k”'],
      [claims('It is below the £25k tendering threshold.'), 'info threshold-doubtful “£25k”'],
      [claims(`All awards are below the quotation threshold.${awards}`), 'info threshold-doubtful “All awards are below the quotation threshold.”'],
    ],
  },
  'counts before tables': {
    sound: [
      counted('There are two recipients.'), counted('There are three recipients.'), counted('The awards go to recipients in four districts.'), counted('Up to six recipients were asked.'), counted('Four other recipients were asked.'), counted('The awards are these.'),
      counted('There are five awards.'), counted('The first six recipients are shown.'), counted('Over 20 recipients applied.'), counted('There are 20 applicants.'), counted('Six recipients applied. These are the awards.'), counted('Each of the nine recipients was told.', 'Fund'),
      counted('Between five and seven recipients applied.'), counted('At least five recipients are funded.'), counted('One recipient is new.'),
    ],
    faulty: [
      [counted('There are four recipients.'), 'info count-differs “four recipients”'], [counted('Awards to the ten recipients are shown below.'), 'info count-differs “ten recipients”'],
      [counted('The five proposed recipients are:'), 'info count-differs “five proposed recipients”'], [counted('Money goes to 12 projects:', 'Project'), 'info count-differs “12 projects”'],
      [counted('These are the four charities.', 'Charity'), 'info count-differs “four charities”'],
    ],
  },
  'figures that are called exact': {
    sound: [
      rounded('The funds are these.'), rounded('Figures may not sum exactly.'), rounded('Totals may differ because of rounding, as figures are not exact.'), rounded('The exact figures are to follow.'), rounded('Figures are rounded.'), rounded('It is exactly a year since.'.replace('exactly', 'almost')),
      { body: rounded('The figures are exact.').body.replace('2.9', '2.8') }, rounded('All sums are in £m.'), rounded('The figures are estimates.'), rounded('The figures are subject to rounding, not exact.'), rounded('The exact amounts will be known in May.'),
      rounded('These are not precise.'), rounded('An exact split was not made.'.replace('exact', 'even')), rounded('The figures cannot be exact.'.replace('cannot be', 'are not')), says('It costs exactly £5k.'),
    ],
    faulty: [
      [rounded('The figures are exact.'), 'warning total-not-exact “2.9”'], [rounded('All figures are unrounded.'), 'warning total-not-exact “2.9”'], [rounded('The funds, to the penny, are these.'), 'warning total-not-exact “2.9”'],
      [rounded('These are precise and not rounded.'), 'warning total-not-exact “2.9”'],
      [{ body: `${rounded('The funds are these.').body}\n\nAll the figures in the table are exact.` }, 'warning total-not-exact “2.9”'],
    ],
  },
  'decisions and consultations': {
    sound: [
      consults('To note the victims strategy.', 'Consultation on the victims strategy closes on 31 March 2014.'), consults('To approve the victims strategy.', 'Consultation on the victims strategy closed on 31 January 2014.'),
      consults('To approve the victims strategy.', 'Consultation on the estates plan closes on 31 March 2014.'), consults('To approve the victims strategy for consultation.', 'Consultation on the victims strategy closes on 31 March 2014.'),
      consults('To approve the victims strategy subject to comments.', 'Consultation on the victims strategy closes on 31 March 2014.'), consults('To approve the lease.', 'Consultation runs until 31 March 2014.'),
      consults('To approve the victims strategy.', 'Consultation on the victims strategy begins on 31 March 2014.'), consults('To approve the victims strategy.', 'Consultation on the victims strategy closes on 27 February 2014.'),
      consults('To approve the victims strategy.', 'The consultation was on the victims strategy, which runs until 31 March 2019.'), consults('To agree the budget.', 'Consultation on the precept ran from 1 to 31 January 2014.'),
      consults('To adopt the policy.', 'The national consultation is open until 30 April 2014.'), consults('To endorse the bid.', 'Bids close on 31 March 2014.'), consults('To approve the plan.', 'No consultation is needed before 31 March 2014.'),
      consults('To approve the staff review.', 'Consultation with the unions ends in March 2014.'), consults('To approve the victims strategy.', 'Responses to the consultation are awaited.'),
    ],
    faulty: [
      [consults('To approve the victims strategy.', 'Consultation on the victims strategy closes on 31 March 2014.'), 'warning dates-out-of-order “31 March 2014”'],
      [consults('To adopt the estates plan.', 'The consultation on the draft estates plan runs until Friday 14 March 2014.'), 'warning dates-out-of-order “14 March 2014”'],
      [consults('The Board is asked to agree the youth offender policy.', 'The strategy for youth offender work is out to consultation, and the consultation on the youth offender policy will end on 1 April 2014.'), 'warning dates-out-of-order “1 April 2014”'],
      [consults('To endorse the mental health concordat.', 'A consultation on the mental health concordat is open until 30 April 2014.'), 'warning dates-out-of-order “30 April 2014”'],
      [consults('To approve the custody visiting scheme.', 'Consultation with custody visiting volunteers ends on 7 March 2014.'), 'warning dates-out-of-order “7 March 2014”'],
    ],
  },
}

describe.each(Object.entries(papers))('%s', (_, { sound, faulty }) => {
  test('nothing is said of what is sound', () => {
    expect(sound.length).toBeGreaterThanOrEqual(15)
    expect(sound.flatMap((paper) => toldOf(paper).map((told) => `${JSON.stringify(paper)}: ${told}`))).toEqual([])
  })
  test('what is wrong is told', () => {
    expect(faulty.length).toBeGreaterThanOrEqual(5)
    expect(faulty.map(([paper]) => [paper, ...toldOf(paper)])).toEqual(faulty.map((each) => [...each]))
  })
})
