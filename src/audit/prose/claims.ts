/** What one sentence claims of its own figures. */
import type { ProseRelation } from '../../model/prose-check.ts'
import { indexOf } from './views.ts'

/** An amount of the sentence, by its index, so many times. */
export interface Term { readonly amount: number; readonly times: bigint }

/**
 * How certain it is that the sentence claims this. `sure`: no other reading; a difference is an error. `likely`: a difference is a warning.
 * `weak`: other readings are as good; only a rare slip is worth a warning.
 */
export type Sureness = 'sure' | 'likely' | 'weak'

/** That an amount is the sum of others; or that a percentage is one amount over another. */
export type Claim = SumClaim | ShareClaim

export interface SumClaim {
  readonly kind: 'sum'
  readonly relation: Exclude<ProseRelation, 'register' | 'share'>
  readonly stated: number
  readonly of: readonly Term[]
  /** `either`: which is taken from which is not said. `most`: the parts need not be all, and never exceed. */
  readonly mode: 'equal' | 'either' | 'most'
  readonly sureness: Sureness
  /** True where a term is an average, which is rounded as often as it is taken. */
  readonly ofAverage?: boolean
  /** True where it is said in words that are used loosely, such as "half": what is off by less than a twentieth is not told. */
  readonly loose?: boolean
  /** What the sum is divided by: three, where two thirds are claimed. */
  readonly over?: bigint
}

export interface ShareClaim {
  readonly kind: 'share'
  readonly relation: 'share' | 'change'
  /** Among the sentence's percentages. */
  readonly stated: number
  /** What the percentage is of, taken without its sign: an amount, or the change from one to another. */
  readonly part: readonly Term[]
  /** What is the whole of it: an amount, or what an amount was before a change. */
  readonly base: readonly Term[]
  readonly sureness: Sureness
}

/** An amount, by the character of its sign, so many times. */
export const term = (amountAt: string | undefined, times = 1n): Term => ({ amount: indexOf(amountAt), times })

/** That the amount of a sign is the sum of terms. */
export const sumOf = (relation: SumClaim['relation'], stated: string | undefined, of: readonly Term[], mode: SumClaim['mode'] = 'equal', sureness: Sureness = 'sure'): SumClaim =>
  ({ kind: 'sum', relation, stated: indexOf(stated), of, mode, sureness })

/** That a percentage, where there is one, is one amount of another, or of the change to one from another. */
export const shareOf = (stated: string | undefined, part: string | undefined, base: string | undefined, relation: 'share' | 'change' = 'share', ofEnds = false, sureness: Sureness = 'sure'): ShareClaim[] =>
  stated === undefined ? [] : [{ kind: 'share', relation, stated: indexOf(stated), part: ofEnds ? [term(part), term(base, -1n)] : [term(part)], base: [term(base)], sureness }]
