/** Board papers by the hundred for timing: the same for the same number, with totals that add up. */

const words = (
  'the Board grant victims of commissioning to and services in Cambridgeshire for support a restorative justice capacity capability '
  + 'providers Constabulary with partners is delivery will be reviewed quarterly by office early intervention offenders communities on '
  + 'funding allocation programme officers regional development strategy non-recurrent evidence-based £5k 2014/15 “hub” victims’'
).split(' ')

/** A small generator of chance, always the same for the same start (Park and Miller). */
const chanceFrom = (start) => {
  let state = (start * 48271 + 12345) % 2147483647
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}

const thousands = (tenths) => `£${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}k`

/**
 * One paper as source text.
 * @param number which: the same number gives the same paper
 * @param sections how many sections the body has; four make about three pages
 */
export const paperSource = (number, sections = 4) => {
  const chance = chanceFrom(number + 1)
  const sentence = (length) => {
    const chosen = Array.from({ length }, () => words[chance(words.length)])
    return `Officers ${chosen.join(' ')} on time.`
  }
  const paragraph = () => Array.from({ length: 2 + chance(4) }, () => sentence(8 + chance(14))).join(' ')
  const list = () => Array.from({ length: 3 + chance(3) }, () => `- ${sentence(6 + chance(10))}`).join('\n')
  const table = () => {
    const amounts = Array.from({ length: 5 + chance(8) }, () => 5 + chance(1500))
    const rows = amounts.map((amount, index) => `| Recipient ${'ABCDEFGHIJKLMNOP'[index]} | ${thousands(amount)} | ${sentence(5 + chance(12))} |`)
    const total = amounts.reduce((sum, amount) => sum + amount, 0)
    return ['| Recipient | Award | Rationale |', '| --- | ---: | --- |', ...rows, `| Total | ${thousands(total)} | |`].join('\n')
  }
  const body = Array.from({ length: sections }, (_, index) => [
    `# Section ${words[chance(words.length)]} ${words[chance(words.length)]}`,
    paragraph(), paragraph(), ...(index % 2 === 0 ? [list()] : []), paragraph(), ...(index % 3 === 1 ? [table()] : []), paragraph(),
  ])
  const recommendation = sentence(20)
  return [
    '---', 'to: Business Coordination Board', 'from: Chief Executive', `date: 2014-02-${String(1 + number % 28).padStart(2, '0')}`, `title: Paper ${number} for timing`, '---',
    '# Purpose', paragraph(), '# Recommendation', recommendation, ...body.flat(), '# Recommendation', recommendation,
  ].join('\n\n').replace(/^---\n\n/, '---\n').replace(/\n\n(to|from|date|title|---)(?=[:\n])/g, '\n$1')
}
