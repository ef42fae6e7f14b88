/** What a stretch of words speaks of: the words that matter, the years, and whether money is awarded, budgeted or spent. */

/** Words that say nothing of the subject; and those that any board paper has. */
const empty = new Set(`
  a an the and or but nor if of to in on at by for from with without within into onto over under up down out off as is are was were be been being it its this that these those there here
  their they them he she his her our we us you your i my which who whom whose what when where why how not no yes also than then thus so such very more most less least much many some any all each
  every both either neither other another same own only just even still yet already now will would shall should can could may might must do does did done has have had having about around
  between among across through during before after since until while because due per via etc eg ie against
  set out made make making take taken taking give given giving get put see shown show set use used using need needed needs ensure including include includes included following follows below above
  paper report board boards meeting paragraph section appendix table figure figures recommendation recommendations note noted order
  one two three four five six seven eight nine ten first second third further additional new current currently previous previously existing proposed
`.split(/\s+/).filter((word) => word !== ''))

/** Words of money: they say how much is spoken of, and seldom of what. */
const ofMoney = new Set(`
  amount amounts award awards awarded allocate allocated allocating allocation allocations available budget budgets cost costs expenditure forecast fund funds funded funding grant grants granted
  income money monies offer offered overspend pay paid payment payments pound pounds receive received receiving receipt spend spending spends spent sum sums surplus deficit total totals totalling
  underspend value variance year years annual annually month monthly quarter quarterly per accept accepted approve approved agree agreed increase increased reduce reduced rise rose fall fell
  expected estimated committed remaining balance net gross financial overall
`.split(/\s+/).filter((word) => word !== ''))

const plural = (word: string): string =>
  word.length > 4 && word.endsWith('ies') ? `${word.slice(0, -3)}y`
    : word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word) ? word.slice(0, -2)
      : word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word

/** The words of a text that could tell of what it speaks, in the singular. */
export const contentWords = (text: string, shortForms: ReadonlyMap<string, readonly string[]> = new Map()): Set<string> => {
  const found = new Set<string>()
  for (const [written] of text.matchAll(/\p{L}[\p{L}’'&]*/gu)) {
    const whole = shortForms.get(written)
    const words = whole ?? [written.toLowerCase().replace(/[’']s?$/, '')]
    for (const word of words) {
      const one = plural(word)
      if (one.length > 1 && !empty.has(word) && !empty.has(one) && !ofMoney.has(word) && !ofMoney.has(one)) found.add(one)
    }
  }
  return found
}

/** As many words, and characters, before a bracket may be what it stands for. */
const mostWords = 9
const farthest = 300

/** Short forms that a text explains, `Restorative Justice (RJ)`, with the words they stand for. */
export const shortFormsOf = (text: string): Map<string, string[]> => {
  const found = new Map<string, string[]>()
  // Brackets are few: they are found first, and then the words before each.
  for (const { 1: short = '', index } of text.matchAll(/(?<=\s)\((\p{Lu}\p{L}{1,7})\)/gu)) {
    const letters = short.replace(/[^\p{Lu}]/gu, '')
    const before = /[\p{L}’'&\s-]*$/u.exec(text.slice(Math.max(0, index - farthest), index))?.[0] ?? ''
    const words = before.trim().split(/\s+/).slice(-mostWords).flatMap((word) => word.split('-'))
    const whole: string[] = []
    let left = letters.length
    for (let at = words.length - 1; at >= 0 && left > 0; at -= 1) {
      const word = words[at] ?? ''
      whole.unshift(word.toLowerCase().replace(/[’']s?$/, ''))
      if (word[0]?.toUpperCase() === letters[left - 1]) left -= 1
      else if (!empty.has(word.toLowerCase())) break
    }
    if (left === 0 && letters.length > 1) found.set(short, whole)
  }
  return found
}

/** Years and months that a text names: `2013/14`, `2014`, `april`. A whole date is no period. */
export const periodsOf = (text: string): { readonly years: ReadonlySet<string>; readonly months: ReadonlySet<string> } => {
  const years = new Set<string>()
  const months = new Set<string>()
  const spanless = text.replace(/\b((?:19|20)\d\d) ?[/–-] ?(?:(?:19|20)?(\d\d))\b/g, (_, from: string, to: string) => {
    years.add(`${from}/${to}`)
    return ' '
  })
  const dateless = spanless.replace(/\b(?:\d{1,2}(?:st|nd|rd|th)? )?(january|february|march|april|may|june|july|august|september|october|november|december)(?: \d{1,2}\b(?!\d))?,? (?:19|20)\d\d\b/gi, (_, month: string) => {
    months.add(month.toLowerCase())
    return ' '
  })
  for (const [year] of dateless.matchAll(/\b(?:19|20)\d\d\b/g)) years.add(year)
  for (const [month] of dateless.matchAll(/\b(?:January|February|March|April|June|July|August|September|October|November|December)\b/g)) months.add(month.toLowerCase())
  for (const [quarter] of dateless.matchAll(/\b(?:first|second|third|fourth|last|next) (?:quarter|year|half)\b|\bQ[1-4]\b/gi)) months.add(quarter.toLowerCase())
  return { years, months }
}

/** True where both name a period and none is common to them. */
export const periodsClash = (a: ReturnType<typeof periodsOf>, b: ReturnType<typeof periodsOf>): boolean => apart(a.years, b.years) || apart(a.months, b.months)
const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one))

export type Measure = 'variance' | 'forecast' | 'budget' | 'spent' | 'income' | 'saving' | 'award'

const measures: readonly (readonly [Measure, RegExp])[] = [
  ['variance', /\b(?:under-?spen[dt]|over-?spen[dt]|variance|shortfall|surplus|deficit|unallocated|uncommitted|remaining|remainder|difference|balance)\b/i],
  ['saving', /\b(?:savings?|efficienc(?:y|ies)|reductions?|cuts?)\b/i],
  ['forecast', /\b(?:forecasts?|projected|projection|outturn|estimated|anticipated)\b/i],
  ['budget', /\b(?:budgets?|budgeted)\b/i],
  ['income', /\b(?:income|precept|council tax|reserves?)\b/i],
  ['award', /\b(?:grants?|granted|awards?|awarded|offer(?:ed)?|fund(?:s|ed|ing)?|receiv(?:e|es|ed|ing)|allocat\w*|contributions?)\b/i],
  ['spent', /\b(?:spent|spends?|spending|expenditure|actuals?|costs?|paid)\b/i],
]

/** What is said of the money; null where nothing tells. */
export const measureOf = (text: string): Measure | null => measures.find(([, words]) => words.test(text))?.[0] ?? null
/** How many words two sets share. */
export const sharedWords = (a: ReadonlySet<string>, b: ReadonlySet<string>): string[] => [...a].filter((word) => b.has(word))
