/** What each figure of a stretch of a sentence is to the others: a level, a change between two levels, or what is left between them. */
import { indexOf } from './views.ts'

export interface Role {
  readonly kind: 'm' | 'p'
  readonly index: number
  /** Where its sign begins and ends in the stretch. */
  readonly at: number
  readonly end: number
  /** The words back to the figure before, and on to the figure behind. */
  readonly before: string
  readonly after: string
  /** `change`: "a rise of", "5 more than". `rest`: "an underspend of", which may also be a level of its own. */
  readonly role: 'level' | 'change' | 'rest'
  /** True where it is what others are compared with: "from", "than", "last year's". */
  readonly isBase: boolean
  /** 1 for a rise, -1 for a fall, 0 where the words leave it open. */
  readonly direction: bigint
}

const hedges = '(?:(?:about|around|some|approximately|nearly|almost|just|only|over|under|an? further|a) )*'
const rises = 'increases?|rises?|growth|uplifts?|gains?|jumps?|climbs?'
const falls = 'reductions?|loss(?:es)?|decreases?|falls?|drops?|declines?|cuts?'
const changes = `${rises}|${falls}|improvements?|deteriorations?|movements?|changes?|differences?|swings?`
const rests = 'under-?spend(?:ing)?s?|over-?spend(?:ing)?s?|savings?|surplus|deficit|shortfall|variances?|gap|excess|overruns?'
const verbs = 'rises|falls|increases|grows|drops|decreases|(?:adding|recruiting|removing|closing|cutting)|rose|risen|grew|grown|climbed|jumped|fell|fallen|dropped|declined|increased|decreased|reduced|improved'
const ofIn = '(?: in (?:the )?[a-z ]{1,40}?)?(?: of| by| is| was|:| –| -| worth)?'
const changeBefore = new RegExp(`\\b(?:${changes})\\)?${ofIn} ${hedges}$|\\b(?:by|up|down|${verbs}) (?:by )?${hedges}$|\\ban (?:extra|additional) $|\\(\\+ ?$`)
const restBefore = new RegExp(`\\b(?:${rests})\\)?${ofIn} ${hedges}$`)
const unit = '(?:,? ?\\(?<p.>\\)?)?(?: [a-z]+){0,2}?'
const changeAfter = new RegExp(`^${unit} (?:(?:more|fewer|higher|lower|greater|longer|shorter|better|worse|ahead|behind|smaller|larger|bigger|cheaper|dearer|faster|slower|quicker|sooner|later|older|younger|extra)\\b|(?:above|below|short of|in excess of)\\b|less(?: than|[.,;)]|$)|(?:over|under)[.;)]|(?:over|under) (?:the |its |our |their |this |last )?(?:[a-z']+ )?(?:budget|plan|target|estimate|forecast|allocation|year's|limit|<m)|(?:up|down)(?: on| from| against| compared|[.,;)]|$))|^ (?:net )?(?:${changes})\\b`)
const restAfter = new RegExp(`^ (?:net )?(?:${rests})\\b`)
const upWords = new RegExp(`\\b(?:${rises}|rose|risen|rising|increas\\w+|grew|grown|growing|more|higher|greater|longer|larger|bigger|above|over|exceed\\w*|up)\\b`)
const downWords = new RegExp(`\\b(?:${falls}|fell|fallen|falling|reduc\\w+|decreas\\w+|declin\\w+|fewer|lower|less|shorter|smaller|below|under|down|cut)\\b`)

const baseBefore = /\b(?:from|than|compared (?:with|to)|against|versus|vs\.?|instead of|rather than)\b(?:(?!\b(?:was|were|is|are|has|had)\b)[^<]){0,60}$|\b(?:previous|prior|last year's|original(?:ly)?|preceding)\b[^<]*$|\((?:[a-z]+ ){0,2}(?:budget|plan|target|forecast)(?:ed)?\b[^<()]{0,12}$|\((?: ?·+ ?|[a-z ]*(?:last|previous|prior) year|q[1-4])[^<()]{0,12}[:;,]? $|\b(?:on|over|above|below|under) (?:the |its |our |their |last |a )[^<]*$/
const baseAfter = /^\)?,? (?:in )?(?:last year|the (?:previous|prior|preceding) (?:year|month|quarter)|a year (?:ago|earlier|before)|previously|the year before|budgeted|planned|originally)\b|^ (?:recorded |reported |spent |seen |set |approved |budgeted )?(?:in |for |at )?(?:last year|the (?:previous|prior|preceding) year|a year (?:ago|earlier|before)|the year before)\b/

/** The roles of the figures in a stretch of signs. */
export const rolesOf = (text: string): Role[] => {
  // What states nothing here is as good as a word; the marks are as long as the signs.
  const signs = text.replaceAll('<x>', ' · ').replace(/<n.>/gu, ' ·· ')
  const found = [...signs.matchAll(/<([mp])(.)>/gu)]
  return found.map((match, at): Role => {
    const end = match.index + match[0].length
    const previous = found[at - 1]
    const before = signs.slice(previous === undefined ? 0 : previous.index + previous[0].length, match.index)
    const after = signs.slice(end, found[at + 1]?.index)
    const [changesBefore, changesAfter] = [changeBefore.exec(before)?.[0], changeAfter.exec(`${after}${found[at + 1] === undefined ? '' : '<m'}`)?.[0]]
    const role = changesBefore !== undefined || changesAfter !== undefined ? 'change' : restBefore.test(before) || restAfter.test(after) ? 'rest' : 'level'
    // Of "rose by £5m" the verb tells the direction, which may stand before other figures.
    const words = changesAfter !== undefined ? changesAfter : /\b(?:by|up|down|[a-z]+ed|rose|risen|grew|fell|grown|fallen) (?:by )?\S*\s?$/.test(changesBefore ?? '') ? `${signs.slice(0, match.index)}` : changesBefore ?? ''
    const [up, down] = [upWords.test(words), downWords.test(words)]
    return {
      kind: match[1] === 'p' ? 'p' : 'm', index: indexOf(match[2]), at: match.index, end, before, after, role,
      isBase: role === 'level' && (baseBefore.test(before) || baseAfter.test(after)), direction: up === down ? 0n : up ? 1n : -1n,
    }
  })
}
