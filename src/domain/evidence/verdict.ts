import type { Coverage } from '../answer.ts'
import type { RecommendationId } from '../model.ts'
import type { IsoMoment } from '../moments.ts'
import type { MappingRow, Strength } from './mapping.ts'

/** What the tools show of one recommendation in one account, or in all. */
export type VerdictKind = 'supports' | 'contradicts' | 'mixed' | 'silent'

/** One control or check behind a verdict, over all accounts and Regions. */
export type VerdictSubject = {
  readonly row: MappingRow
  readonly passed: number
  readonly failed: number
  /** Of the passed ones. */
  readonly nothingToCheck: number
  /** Unknown, not available, manual and suppressed together: neither for nor against. */
  readonly undecided: number
  readonly failingAccounts: readonly string[]
  /** Some of the failing resources. */
  readonly failing: readonly string[]
  readonly newest: IsoMoment | null
}

export type Verdict = {
  readonly recommendation: RecommendationId
  readonly kind: VerdictKind
  /** Of the results that decide the kind; `none` when silent. */
  readonly strength: Strength
  /** Accounts by what they show. An account that says nothing of this recommendation is in none of them. */
  readonly supporting: readonly string[]
  readonly contradicting: readonly string[]
  readonly mixed: readonly string[]
  readonly regions: readonly string[]
  /** How much of the recommendation the tools could see at all. */
  readonly reach: Strength
  /** The answer these results propose; `null` unless the mapping is decisive for the recommendation and the results are too. */
  readonly proposal: Coverage | null
  /** Of the accounts in scope, or of those seen when the scope is not known: the denominator of the proposal. */
  readonly accountsInScope: number
  readonly newest: IsoMoment | null
  readonly subjects: readonly VerdictSubject[]
}

/** Accounts in scope that show nothing either way: the proposal counts them as 0 (docs/scoring.md, rule 13). */
export function silentAccounts({ supporting, contradicting, mixed, accountsInScope }: Verdict): number {
  return Math.max(0, accountsInScope - supporting.length - contradicting.length - mixed.length)
}

export type Verdicts = ReadonlyMap<RecommendationId, Verdict>

/** Whether any proposal counts accounts as 0 because they show nothing: to be said wherever values by evidence stand. */
export function countsSilence(verdicts: Verdicts): boolean {
  return [...verdicts.values()].some((one) => one.proposal !== null && silentAccounts(one) > 0)
}
