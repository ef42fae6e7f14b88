/** Sentences of the sort that board papers use: those that are true raise nothing, and those with one slip are told of at the figure. */
import { describe, expect, test } from 'vitest'
import { auditSource } from '../audited.ts'
import { awardsTable, paperSaying, toldOf } from './paper.ts'

/** True sentences. `ticks`: how many relations are recomputed and hold. */
const sound: readonly (readonly [sentence: string, ticks: number])[] = [
  ['Of the £299.5k, £265.5k has been allocated, leaving £34k for projects in development.', 1],
  ['£265.5k of the £299.5k has been allocated, leaving £34k for projects in development.', 1],
  ['The grant of £299.5k, of which £265.5k is allocated and the remaining £34k is in development, was received in November.', 1],
  ['The grant of £299.5k, of which £100k was paid to the Constabulary, was received in November 2013.', 0],
  ['£500k of grants, of which £120k is spent and £80k is committed, is held by the office.', 0],
  ['Spending was £4.2m against a budget of £4.5m, an underspend of £0.3m (6.7%).', 2],
  ['Spending was £4.7m against a budget of £4.5m, an overspend of £0.2m (4.4 per cent).', 2],
  ['Spend to date is £2.1m against a budget of £4.5m, and a forecast underspend of £0.2m is reported.', 0],
  ['The revised budget is £4.5m and spending to date is £2.1m; the forecast underspend is £0.3m.', 0],
  ['The budget was £950k and expenditure was £911k, an underspend of £39k.', 1],
  ['The precept increased from £45.2m to £46.1m, an increase of £0.9m (2.0%).', 2],
  ['The precept rose by £0.9m (2%), from £45.2m to £46.1m.', 2],
  ['Costs were reduced from £80,000 to £62,500, a saving of £17,500.', 1],
  ['Band D rises from £181.35 to £184.95, an increase of 1.99%.', 1],
  ['Band D rises by 1.99 per cent, from £181.35 to £184.95.', 1],
  ['The grant of £250k was increased by £50k to £300k.', 1],
  ['Reserves were reduced from £12.4m to £11.2m in 2013/14.', 0],
  ['The bill was £10,000 less a retention of £500, leaving £9,500 to pay.', 1],
  ['Grants of £100k and £35k were made, a total of £135k.', 1],
  ['Awards of £10k to Peterborough YOS, £10k to Cambridgeshire YOS and £2.5k to Neighbourhood Watch were made, totalling £22.5k.', 1],
  ['Grants of £100k and £35k were made out of a total of £500k.', 0],
  ['Against a total budget of £500k, £100k was spent on staff and £35k on premises.', 0],
  ['The grant was £299.5k. A further £50k was given in March, bringing the total to £349.5k.', 1],
  ['A further £50k was given in March, bringing the total to £349.5k.', 0],
  ['The sum of £45k comprises £30k for staff, £10k for premises and £5k for training.', 1],
  ['The fund of £60k is made up of £25k from the county, £25k from the city and £10k from the office.', 1],
  ['Funding of £135k, including £100k for the Constabulary, was agreed.', 0],
  ['Funding of £135k, including £100k for the Constabulary and £35k for Rape Crisis, was agreed.', 1],
  ['Ten grants of £5k each, £50k in total, were made.', 1],
  ['The fund of £50,000 comprises £25,000 from the county and £25,000 from the city and will pay for £40,000 of work.', 0],
  ['The fund of £50,000, being £25,000 from the county and £25,000 from the city, pays £12,000 to the charity.', 0],
  ['Bids of £40,000 and £55,000 were received; the fund is £80,000 in total.', 0],
  ['The Board gave £20,000 to A and £12,500 to B in May, and £60,000 in total this year.', 0],
  ['The variance of £20,000 is made up of an overspend of £50,000 on overtime and savings of £30,000 on fuel.', 1],
  ['The net increase of £5.5m consists of pay £4.4m, prices £1.2m, growth £1.5m and savings of £1.6m.', 1],
  ['The increase of £5.5m is as follows: growth £7.1m less savings £1.6m.', 1],
  ['The net cost of £4.2m is the gross cost £5.0m less income of £0.8m.', 0],
  ['The net cost of £4.2m comprises gross expenditure of £5.0m and income of £0.8m.', 0],
  ['The total budget is £87.3m: expenditure £98.5m and income £11.2m.', 0],
  ['Funding of £150,000, of which £100,000 is from the Home Office, supports projects worth £260,000.', 0],
  ['The cost is £150,000, of which the Home Office pays £100,000 and councils £50,000, with £25,000 in kind.', 0],
  ['A budget of £500,000 is split between A (£300,000, up £20,000) and B (£200,000, up £10,000).', 0],
  ['The levy was £120,000, split as £70,000 county and £50,000 city, or £10,000 a month.', 0],
  ['It bought 5 cars at £20,000 each and 3 vans at £30,000 each, £190,000 in total.', 1],
  ['Reserves of £12.4m (of which £7.4m is earmarked) rose by £6.0m in the year.', 0],
  ['Reserves stand at £12.4m, of which £5.0m is general and £7.4m earmarked; £2.0m of the earmarked reserve is for vehicles.', 1],
  ['Reserves stand at £12.4m, of which £5.0m is general and £7.4m is earmarked, including £2.0m for vehicles.', 1],
  ['Reserves stand at £12.4m, comprising £5.0m general and £7.4m earmarked, including £2.0m for vehicles.', 1],
  ['Reserves stand at £12.4m, comprising £5.0m general (2012/13: £4.8m) and £7.4m earmarked (2012/13: £7.0m).', 1],
  ['Total income was £12.4m: £8.1m from grants (including £2.0m for training), £3.2m from fees and £1.1m from interest.', 1],
  ['The grant of £500,000, which includes £300,000 from the Home Office, was topped up by £250,000 from reserves.', 0],
  ['Spending was £4,500,000, of which £3,000,000 was pay, and income was £2,000,000.', 0],
  ['Spending was £4,500,000, including £3,000,000 on pay, while receipts came to £2,000,000.', 0],
  ['The fund of £50,000 was split between A (£30,000) and B (£20,000), and a further £15,000 was held back.', 0],
  ['It will fund 12 posts at £32,500 each, a total of £390,000.', 1],
  ['The Board gave £34k (11.4%) of the £299.5k to projects.', 1],
  ['£34k, or 11.4% of the £299.5k, went to projects.', 1],
  ['It agreed 5% of the £2m budget.', 0],
  ['Offers between £8k and £12k were received, and £10k was accepted.', 0],
  ['Up to £5k is available to each of 12 groups, about £60k in all.', 0],
  ['The Act of 2004, section 56, allows grants; paragraphs 3.1 to 3.4 tell of 20 cases by 30 June 2014.', 0],
  ['Crime fell by 12% from 4,520 to 3,978 offences.', 1],
  ['The contract is worth £1.2m over three years at £400k a year.', 1],
  ['In 2012/13 the grant was £250k and in 2013/14 it was £520k.', 0],
  ['Contracts over £25,000 are published and those over £50,000 are tendered.', 0],
  ['The underspend of £39k will be carried forward to reserves of £1.2m.', 0],
  ['A grant of £30k for the alcohol scheme and a grant of £300k for the drugs scheme were agreed.', 0],
  ['The county gives £25k, the city £25k and the office £10k, making a total of £60k.', 1],
  ['Income of £1,250.50 plus £249.50 makes a total of £1,500.', 1],
  ['Telephone 01480 425982 or write to CB23 6EA by 10.30am on 27/02/2014 about the £5k grant.', 0],
]

/** The same with one slip, and what is told at which figure. */
const slipped: readonly (readonly [sentence: string, told: string])[] = [
  ['£265.5k of the £299.5k has been allocated, leaving £43k for projects in development.', 'error figure-differs £43k'],
  ['The grant of £299.5k, of which £256.5k is allocated and the remaining £34k is in development, was received.', 'error figure-differs £299.5k'],
  ['The grant of £299.5k, of which £265.5k is spent and £340k is committed, was received.', 'error figure-differs £299.5k'],
  ['Spending was £4.2m against a budget of £4.5m, an underspend of £0.5m (6.7%).', 'error figure-differs £0.5m'],
  ['Spending was £4.2m against a budget of £4.5m, an overspend of £0.3m.', 'error figure-differs £0.3m'],
  ['Spending was £4,200k against a budget of £4,500k, an underspend of £300m.', 'error figure-unit-slip £300m'],
  ['Spending was £4.2m against a budget of £4.5m, an underspend of £0.3m (9.7%).', 'error figure-differs 9.7%'],
  ['The budget was £950k and expenditure was £911k, an underspend of £93k.', 'error figure-differs £93k'],
  ['The precept increased from £45.2m to £46.1m, an increase of £1.9m.', 'error figure-differs £1.9m'],
  ['The precept rose by £0.9m (20%), from £45.2m to £46.1m.', 'error figure-differs 20%'],
  ['Costs were reduced from £80,000 to £62,500, a saving of £15,700.', 'error figure-differs £15,700'],
  ['Band D rises from £181.35 to £184.95, an increase of 9.19%.', 'error figure-differs 9.19%'],
  ['Band D rises by 2.99 per cent, from £181.35 to £184.95.', 'error figure-differs 2.99 per cent'],
  ['The grant of £250k was increased by £50k to £350k.', 'error figure-differs £350k'],
  ['The bill was £10,000 less a retention of £500, leaving £9,050 to pay.', 'warning figure-doubtful £9,050'],
  ['Grants of £100k and £35k were made, a total of £153k.', 'error figure-differs £153k'],
  ['Grants of £100k and £35k were made, a total of £135m.', 'error figure-unit-slip £135m'],
  ['Grants of £100k and £35k were made, a total of £135.', 'error figure-unit-slip £135'],
  ['Awards of £10k to Peterborough YOS, £10k to Cambridgeshire YOS and £2.5k to Neighbourhood Watch were made, totalling £25.2k.', 'error figure-differs £25.2k'],
  ['The grant was £299.5k. A further £50k was given in March, bringing the total to £394.5k.', 'warning figure-doubtful £394.5k'],
  ['The sum of £54k comprises £30k for staff, £10k for premises and £5k for training.', 'error figure-differs £54k'],
  ['The fund of £60k is made up of £25k from the county, £52k from the city and £10k from the office.', 'error figure-differs £60k'],
  ['Funding of £135k, including £100k for the Constabulary and £53k for Rape Crisis, was agreed.', 'error figure-differs £135k'],
  ['Ten grants of £5k each, £500k in total, were made.', 'error figure-differs £500k'],
  ['It will fund 12 posts at £32,500 each, a total of £309,000.', 'error figure-differs £309,000'],
  ['The Board gave £34k (14.1%) of the £299.5k to projects.', 'error figure-differs 14.1%'],
  ['£34k, or 1.14% of the £299.5k, went to projects.', 'error figure-differs 1.14%'],
  ['The county gives £25k, the city £25k and the office £10k, making a total of £600k.', 'error figure-differs £600k'],
  ['Income of £1,250.50 plus £249.50 makes a total of £1,050.', 'error figure-differs £1,050'],
  ['The fee of £52,7K was agreed.', 'warning figure-malformed £52,7K'],
  ['The fee of £l8.20 was agreed.', 'warning figure-malformed £l8.20'],
]

/** More of them, written after the grammar was, with figures as finance officers write them. */
const soundToo: readonly string[] = [
  'The total cost of the scheme is £1.35m, comprising £850k from the Constabulary, £300k from the County Council and £200k from the Home Office.',
  'Of the total grant of £674,000, £432,000 was allocated to Victim Support and £242,000 to local services.',
  'Expenditure to the end of December totalled £98.4m compared to a profiled budget of £99.1m, giving an underspend of £0.7m.',
  'The forecast outturn is £131.2m against the approved budget of £132.0m, resulting in a projected underspend of £0.8m (0.6%).',
  'Council tax income will increase by £1.1m to £49.3m in 2014/15.',
  'The police element of council tax for a Band D property would increase by £3.60 to £184.95.',
  'The capital programme totals £12.4m, of which £7.9m is for estates, £3.1m for ICT and £1.4m for vehicles.',
  'A contribution of £50,000 each from five partners gives a budget of £250,000.',
  'The net cost, after deducting partner contributions of £25,000 from the gross cost of £80,000, is £55,000.',
  'The PCC awarded 14 grants totalling £38,450, ranging from £500 to £5,000.',
  'Staff costs were £62k (forecast £65k) and premises £12k (forecast £10k).',
  'The general reserve stood at £8.2m at 31 March 2013 and is expected to fall to £7.4m by 31 March 2014.',
  'The reserve will fall by £0.8m, from £8.2m to £7.4m.',
  'This represents a reduction of 9.8% from £8.2m to £7.4m.',
  'An additional £120k, taking the total to £420k, was approved on top of the existing £300k.',
  'Overtime of £1.2m was spent in the first half compared with £1.4m in the same period last year, a reduction of £0.2m.',
  'The grant will be paid in two instalments: £150,000 in April 2014 and £149,570 in October 2014.',
  'The grant of £299,570 will be paid in two instalments: £150,000 in April 2014 and £149,570 in October 2014.',
  'The maximum grant is £5,000; applications totalling £61,200 were received from 17 groups and £38,450 was awarded.',
  'A sum of £100k has been set aside, made up of £60k for 2014/15 and £40k for 2015/16.',
  'The saving of £450k in 2014/15 rises to £900k in 2015/16.',
  'A 2% rise adds £0.9m, and a freeze grant worth 1% would give £0.5m.',
  'Funding of £85,000 was granted, split equally between the two forces at £42,500 each.',
  'The underspend was £1.3m (1.0% of the £130.1m budget).',
  'The two projects cost £20k and £15k respectively, £35k in all.',
  'Grants ranged between £1,000 and £10,000 and averaged £2,750.',
  'Of 42 applications 14 were successful (33%).',
  'The contract price is £240,000 per annum, £720,000 over three years.',
  'The bid for £1.5m was partly successful: £0.9m was awarded, £0.6m less than sought.',
  'Costs of £30k will be met from the £299.5k grant and £12k from reserves.',
  'It includes £18k for research, £10k for schools and £5k for a forum.',
  'The Board approved up to £60k, of which £25k is for training and a further £35k for equipment.',
  'A deficit of £2.4m in 2014/15, rising to £5.1m in 2015/16 and £9.9m in 2016/17, is forecast.',
  'The cumulative savings of £17.4m comprise £2.4m, £5.1m and £9.9m for the three years.',
  'The Commissioner proposes a precept of £47.0m, an increase of 1.99% on the 2013/14 precept of £46.1m.',
  'The fee rises to £52,700 from £48,300, an increase of £4,400 (9.1%).',
  'Income exceeded the budget by £40k at £540k against £500k.',
  'Approval is sought to vire £75k from the staffing budget of £1.2m to the ICT budget of £300k.',
  'The grant was reduced from £500k to £450k and then to £425k, a total reduction of £75k.',
  'Payments under £500 are not published; 312 payments over £500, worth £4.1m, were.',
  'The Constabulary underspent by £1.3m in 2012/13, spending £128.8m of a budget of £130.1m.',
  'Total income was £12.4m: £8.1m from grants, £3.2m from fees and £1.1m from interest.',
  'Of the 15 posts, 12 cost £32,500 a year and three cost £41,000 a year.',
  'The two bids came to £60,000 and £75,000, a difference of £15,000.',
  'The project will cost £75k, £15k more than the £60k budgeted.',
  'It will cost £75k rather than £60k, an increase of 25%.',
  'The grant fund has £200k; £145k is committed and £55k remains.',
  'The sum of £145k has been committed from a fund of £200k, so £55k remains.',
  'Victims received £28,400 in compensation, up from £25,100 the year before.',
  'Grant income of £674k exceeds grant spending of £650k by £24k.',
  'The estimated cost is £1.1m to £1.3m, and £1.2m is budgeted.',
  'A payment of £12,500 plus VAT of £2,500 (£15,000 in total) is due.',
  'The net budget requirement is £129.9m, £1.1m (0.8%) lower than the £131.0m of 2013/14.',
  'Reserves of £8.2m are 6.3% of the net budget of £130.1m.',
  'Some £3.1m of the £7.9m estates programme slips into next year, leaving £4.8m.',
  'The first quarter cost £240k, the second £255k, the third £249k and the fourth £256k: £1.0m for the year.',
  'The lease costs £18,000 a year for five years, £90,000 over its term.',
  'The Home Office will pay 75% of the £80,000 cost, or £60,000.',
  'A one-off payment of £5,000 was made to each of the six districts, at a cost of £30,000.',
  'Under the scheme £100 is given to each of 250 volunteers.',
  'Police officer pay is £68m (52%), staff pay £31m (24%) and other costs £31m (24%) of the £130m.',
  'Interest fell to £0.2m from £0.3m.',
  'The PCC receives a salary of £70,000; the Chief Executive £95,000 and the Chief Finance Officer £82,000.',
  'The budget rose in 2012/13 by £2.1m and fell in 2013/14 by £1.2m.',
  'Approve spending of up to £25,000 on consultants, £10,000 of it from reserves.',
  'A total of £299.5k is available: £265.5k is allocated above and £34k will be allocated in March.',
  'The Board gave £5,000 to ten groups and £2,500 to four.',
  'The balance of £34k was agreed on 22 January; £299.5k less £265.5k allocated is £34k.',
  'Costs of £1.35m were shared: the county paid 63% (£850k) and the city 37% (£500k).',
  'In all 72% of the £299.5k went to three bodies.',
  'The office holds £8.2m of general reserves and £3.4m of earmarked reserves, £11.6m altogether.',
  'From the £299.5k, £18k pays for research.',
  'A budget of £1.2m is proposed for 2014/15 against £1.1m for 2013/14.',
  'The tender sum was £412,350, some £12,350 above the estimate of £400,000.',
  'Overtime cost £3.2m, being £2.1m for officers and £1.1m for staff.',
  'The levy of 1.5% on £2.4m yields £36,000.',
  'Twelve payments of £2,500 make up the annual grant of £30,000.',
  'Half of the £80,000, that is £40,000, falls in this year.',
  'The grant has been cut by 20%, from £125,000 to £100,000.',
  'We received £45,300 from donations, £12,700 from events, giving £58,000.',
  'The vehicle fleet costs £4.4m: fuel £1.9m, repairs £1.3m and leases £1.2m.',
  'It spent £2.35m, 94% of its budget of £2.50m.',
  'Of £650k, £400k is capital and £250k revenue.',
  'Savings: £1.2m found, £0.8m still to find, £2.0m in all.',
  'The award to Drug Link of £30.6k and that to Cambridgeshire Constabulary of £100k are the largest.',
]
const slippedToo: readonly (readonly [sentence: string, at: string])[] = [
  ['The total cost of the scheme is £1.53m, comprising £850k from the Constabulary, £300k from the County Council and £200k from the Home Office.', '£1.53m'],
  ['Of the total grant of £674,000, £423,000 was allocated to Victim Support and £242,000 to local services.', 'warning figure-doubtful £674,000'],
  ['Expenditure to the end of December totalled £98.4m compared to a profiled budget of £99.1m, giving an underspend of £0.7k.', '£0.7k'],
  ['The forecast outturn is £131.2m against the approved budget of £132.0m, resulting in a projected underspend of £8m (0.6%).', '£8m'],
  ['The capital programme totals £12.4m, of which £7.9m is for estates, £3.1m for ICT and £14m for vehicles.', '£12.4m'],
  ['A contribution of £50,000 each from five partners gives a budget of £205,000.', '£205,000'],
  ['The net cost, after deducting partner contributions of £25,000 from the gross cost of £80,000, is £550,000.', '£550,000'],
  ['The reserve will fall by £8m, from £8.2m to £7.4m.', '£8m'],
  ['An additional £120k, taking the total to £240k, was approved on top of the existing £300k.', '£240k'],
  ['Overtime of £1.2m was spent in the first half compared with £1.4m in the same period last year, a reduction of £2m.', '£2m'],
  ['The grant of £299,570 will be paid in two instalments: £150,000 in April 2014 and £194,570 in October 2014.', '£299,570'],
  ['A sum of £100k has been set aside, made up of £60k for 2014/15 and £400k for 2015/16.', '£100k'],
  ['The underspend was £1.3m (10.0% of the £130.1m budget).', '10.0%'],
  ['The two projects cost £20k and £15k respectively, £53k in all.', '£53k'],
  ['The contract price is £240,000 per annum, £7,200,000 over three years.', '£7,200,000'],
  ['The cumulative savings of £14.7m comprise £2.4m, £5.1m and £9.9m for the three years.', '£14.7m'],
  ['The Commissioner proposes a precept of £47.0m, an increase of 9.19% on the 2013/14 precept of £46.1m.', '9.19%'],
  ['The fee rises to £52,700 from £48,300, an increase of £44,000 (9.1%).', '£44,000'],
  ['The fee rises from £48,300 to £52,700, an increase of £4,400 (1.9%).', '1.9%'],
  ['Funding of £85,000 was granted, split equally between the two forces at £425,000 each.', 'error figure-differs £85,000'],
  ['The Board approved £60k, of which £25k is for training and a further £53k for equipment.', '£60k'],
  ['Income was £540m against a budget of £500k, a surplus of £40k.', '£40k'],
  ['The grant was reduced from £500k to £450k, a reduction of £500k.', '£500k'],
  ['Total income was £12.4m: £8.1m from grants, £2.3m from fees and £1.1m from interest.', '£12.4m'],
  ['The project will cost £75k, £51k more than the £60k budgeted.', '£51k'],
  ['It will cost £75k rather than £60k, an increase of 52%.', '52%'],
  ['Grant income of £674k exceeds grant spending of £650k by £240k.', '£240k'],
  ['A payment of £12,500 plus VAT of £2,500 (£1,500 in total) is due.', '£1,500'],
  ['The net budget requirement is £129.9m, £1.1m (8.0%) lower than the £131.0m of 2013/14.', '8.0%'],
  ['Reserves of £8.2m are 3.6% of the net budget of £130.1m.', '3.6%'],
  ['Some £3.1m of the £7.9m estates programme slips into next year, leaving £8.4m.', '£8.4m'],
  ['The lease costs £18,000 a year for five years, £9,000 over its term.', '£9,000'],
  ['The Home Office will pay 75% of the £80,000 cost, or £600,000.', '75%'],
  ['A one-off payment of £5,000 was made to each of the six districts, at a cost of £300,000.', '£300,000'],
  ['The balance of £34k was agreed on 22 January; £299.5k less £265.5k allocated is £43k.', '£43k'],
  ['Spending was £911k against a budget of £950k, an underspend of £39.', '£39'],
  ['Awards of £10k, £10k and £2.5k were made, giving a total of £25k.', '£25k'],
  ['The precept of £46.1m is £0.9m more than the £45.2k of last year.', '£0.9m'],
  ['The grant of £60k consists of £25k, £25k and £1k.', '£60k'],
  ['Spending fell from £1.4m to £1.2m, a fall of 41%.', '41%'],
  ['The fund was raised from £200k by £50k to £520k.', '£50k'],
  ['The office holds £8.2m of general reserves and £3.4m of earmarked reserves, £16.1m altogether.', '£16.1m'],
  ['The tender sum was £412,350, some £21,350 above the estimate of £400,000.', '£21,350'],
  ['Overtime cost £3.2m, being £2.1m for officers and £11m for staff.', '£3.2m'],
  ['The grant has been cut by 20%, from £125,000 to £10,000.', '20%'],
  ['The vehicle fleet costs £4.4m: fuel £1.9m, repairs £3.1m and leases £1.2m.', '£4.4m'],
  ['Savings: £1.2m found, £0.8m still to find, £2.0k in all.', '£2.0k'],
  ['Spending was £1,254k, against a budget of £1,300k, leaving an underspend of £64k.', '£64k'],
  ['The grant, originally £85,000, was increased by £5,000 to £900,000.', '£900,000'],
]

/** Slips that only a weighing of each figure's words tells of, and what is told at which figure. */
const wordedOtherwise: readonly (readonly [sentence: string, told: string])[] = [
  ['The two bids came to £60,000 and £75,000, a difference of £51,000.', 'warning figure-doubtful £51,000'],
  ['The sum of £145k has been committed from a fund of £200k, so £550k remains.', 'warning figure-doubtful £550k'],
  ['The levy of 1.5% on £2.4m yields £360,000.', 'warning figure-doubtful 1.5%'],
  ['Twelve payments of £2,500 make up the annual grant of £300,000.', 'warning figure-doubtful £300,000'],
  ['We received £45,300 from donations, £12,700 from events, giving £85,000.', 'warning figure-doubtful £85,000'],
  ['It spent £2.35m, 49% of its budget of £2.50m.', 'warning figure-doubtful 49%'],
  ['Income was £4.1m (2024/25: £3.9m), an increase of 15.1%.', 'error figure-differs 15.1%'],
  ['The vacancy rate fell from 4.5% to 4.1%, a fall of 0.6 percentage points.', 'error figure-differs 0.6'],
  ['A grant of £30,000 was shared between Age UK (£10,000), Mind (£12,000) and Relate (£9,000).', 'warning figure-doubtful £30,000'],
  ['Of the 240 responses, 180 (57%) were in favour.', 'error figure-differs 57%'],
  ['Costs were £500,000 in 2024/25 and £550,000 in 2025/26, a rise of £50,000 or 12%.', 'warning figure-doubtful 12%'],
  ['In the year burglaries fell from 6,820 to 6,105, a fall of 951 (10.5%).', 'error figure-differs 951'],
  ['It bought 5 cars at £20,000 and 3 vans at £30,000, £180,000 in total.', 'warning figure-doubtful £180,000'],
  ['It bought 5 cars at £20,000 each, £120,000.', 'warning figure-doubtful £120,000'],
  ['The sum of £45k comprises £30k for staff, £10k for premises, £5k for training and £4k for travel.', 'warning figure-doubtful £45k'],
  ['The underspend of £0.3m comprises underspends of £0.7m on pay and overspends of £0.6m on transport.', 'warning figure-doubtful £0.3m'],
  ['The budget for the year is £4.5m. Spending was £4.2m, an underspend of £0.5m.', 'warning figure-doubtful £0.5m'],
  ['A grant of £299,500 was received. Of this, £265,500 (86.8%) has been allocated.', 'warning figure-doubtful 86.8%'],
  ['The Board to approve £150,000 (one hundred and fifteen thousand pounds).', 'error figure-differs £150,000'],
  ['The Board to approve £1.5 million (one million pounds).', 'error figure-differs £1.5 million'],
  ['Registered carers now number 7,316, compared with 6,842 last year: a rise of 744.', 'error figure-differs 744'],
  ['It costs £75k, £12k more than £60k.', 'error figure-differs £12k'],
]

/** True sentences of the same kinds, and such as a hasty reading would hold against themselves. */
const soundOtherwise: readonly string[] = [
  'Pay of £61.1m and premises of £3.3m bring the total to £73.3m with other costs.',
  'The underspend of £0.3m comprises underspends of £0.7m on pay and overspends of £0.4m on transport.',
  'The Board to approve £1 million (one million pounds), of which £100,000 (one hundred thousand pounds) is for training.',
  'About half a million pounds was raised, and two point five million pounds is hoped for.',
  'Grew from 1.2 million visits to 1.3 million, a rise of 120,000.',
  'The fund holds £80,000. The Council pays £20,000, £5,000 more than last year.',
  'The precept is £71.86m, up from £68.45m, which is 49% of the net budget of £146.7m.',
]

describe('A true sentence raises nothing', () => {
  test.each(sound)('%s', (sentence, ticks) => {
    expect(toldOf([sentence])).toEqual([])
    expect(auditSource(paperSaying([sentence])).proseChecks.filter(({ verdict, relation }) => verdict === 'holds' && relation !== 'register')).toHaveLength(ticks)
  })
})

describe('One slip is told at its figure', () => {
  test.each(slipped)('%s', (sentence, told) => { expect(toldOf([sentence])).toEqual([told]) })
})

/** Sentences beside a table whose figures they repeat. */
const soundBeside: readonly (readonly [sentence: string, bound: string])[] = [
  ['Cambridgeshire Constabulary will receive a grant of £100k.', 'row'],
  ['Drug Link will receive £31k for set-up costs.', 'row'],
  ['Drug Link will receive about £30k.', 'unbound'],
  ['The total funding for victims’ services is £175.6k.', 'total'],
  ['In total £176k of victims’ services funding is awarded.', 'total'],
  ['Awards of £175,600 to victims’ services are set out in total below.', 'total'],
  ['Cambridgeshire Constabulary will add £20k of its own.', 'unbound'],
  ['Cambridgeshire Constabulary spent £45k last year.', 'unbound'],
  ['The county holds £1.2m in reserves.', 'unbound'],
  ['In 2012/13 Cambridgeshire Constabulary received a grant of £80k.', 'unbound'],
  ['According to the ministry £12m is spent on victims across England.', 'external'],
]
const slippedBeside: readonly (readonly [sentence: string, told: string])[] = [
  ['Cambridgeshire Constabulary will receive a grant of £100m.', 'error figure-unit-slip £100m'],
  ['Cambridgeshire Constabulary will receive a grant of £1,000k.', 'error figure-differs £1,000k'],
  ['Peterborough Rape Crisis will receive a grant of £53k.', 'error figure-differs £53k'],
  ['Drug Link will receive £30k for set-up costs.', 'warning figure-truncated £30k'],
  ['Drug Link will receive £306k for set-up costs.', 'error figure-differs £306k'],
  ['Peterborough Rape Crisis will receive a grant of £45k.', 'warning figure-doubtful £45k'],
  ['The total funding for victims’ services is £157.6k.', 'error figure-differs £157.6k'],
  ['The total funding for victims’ services is £175,600k.', 'error figure-unit-slip £175,600k'],
  ['In total £175k of victims’ services funding is awarded.', 'warning figure-truncated £175k'],
  ['The total awards below to victims’ services are £185.5k.', 'warning figure-doubtful £185.5k'],
]

describe('The same of sentences written later', () => {
  test.each(soundToo)('%s', (sentence) => { expect(toldOf([sentence])).toEqual([]) })
  test.each(slippedToo)('%s', (sentence, at) => {
    const told = toldOf([sentence])
    expect(told.map((line) => line.replace(/^(?:error|warning) [a-z-]+ /, ''))).toEqual([at.replace(/^(?:error|warning) [a-z-]+ /, '')])
  })
})

describe('The same in other words, of counts and of percentages', () => {
  test.each(wordedOtherwise)('%s', (sentence, told) => { expect(toldOf([sentence])).toEqual([told]) })
  test.each(soundOtherwise)('%s', (sentence) => { expect(toldOf([sentence])).toEqual([]) })
})

test('a sum in words stands in the register of figures, and a check says where and of what', () => {
  const { figures, proseChecks } = auditSource(paperSaying(['The Board to approve £150,000 (one hundred thousand pounds).', 'Burglaries fell from 6,820 to 6,105, a fall of 951.']))
  expect(figures.map(({ stated, bound }) => `${stated}: ${bound}`)).toEqual(['£150,000: sentence', 'one hundred thousand pounds: sentence', '6,820: sentence', '6,105: sentence', '951: sentence'])
  expect(proseChecks.map(({ relation, stated, exact, difference, decimals, measure, of }) => [relation, stated, exact, difference, decimals, measure, of.map((each) => each.stated)])).toEqual([
    ['prose', '£150,000', 10_000_000n, 5_000_000n, 2, 'money', ['one hundred thousand pounds']],
    ['change', '951', 715n, 236n, 0, 'number', ['6,105', '6,820']],
  ])
})

describe('Beside a table', () => {
  test.each(soundBeside)('%s', (sentence, bound) => {
    expect(toldOf([sentence], awardsTable)).toEqual([])
    expect(auditSource(paperSaying([sentence], awardsTable)).figures.filter(({ stated }) => stated.includes('£')).map((figure) => figure.bound)).toEqual([bound])
  })
  test.each(slippedBeside)('%s', (sentence, told) => { expect(toldOf([sentence], awardsTable)).toEqual([told]) })
})

test('an award is held against the table that allocates it', () => {
  const saying = (sum: string): string[] => toldOf([`A grant of ${sum} for victims’ services was offered.`], awardsTable.replace('services funding', 'services grant'))
  expect(saying('£175.6k')).toEqual([])
  expect(saying('£180k')).toEqual(['info figure-unallocated £175.6k'])
  expect(saying('£160k')).toEqual(['warning figure-doubtful £175.6k'])
  expect(saying('about £160k')).toEqual([])
  expect(saying('£1.2m')).toEqual([])
})

test('a list under its figure adds up to it', () => {
  const list = (last: string): string => `The grant of £45k is split as follows:\n\n- £30k for staff;\n- £10k for premises; and\n- ${last} for training.`
  expect(toldOf([list('£5k')])).toEqual([])
  expect(toldOf([list('£50k')])).toEqual(['error figure-differs £45k'])
})
