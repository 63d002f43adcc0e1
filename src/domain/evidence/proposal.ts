import { type Coverage, coverages } from '../assessment.ts'
import type { AccountVerdict, SpokenRow } from './account-verdict.ts'

export type AccountVerdicts = ReadonlyMap<string, AccountVerdict>

/**
 * How far one account has it: the least share of passes over the decisive rows that speak there, a ratio; 0 where none does. `isWhole`:
 * all that speak pass, and none of their results is unknown or not available.
 */
function accountShare(rows: readonly SpokenRow[], account: string): { readonly share: number; readonly isWhole: boolean } {
  let share: number | null = null
  let isWhole = true
  for (const { row, tally } of rows) {
    if (row.onFail !== 'decisive' && row.onPass !== 'decisive') continue
    const own = tally.byAccount.get(account)
    if (own === undefined) continue
    if (own.failed + own.unknown > 0) isWhole = false
    if (own.passed + own.failed === 0) continue
    share = Math.min(share ?? 1, own.passed / (own.passed + own.failed))
  }
  return { share: share ?? 0, isWhole: isWhole && share !== null }
}

/**
 * The answer that results propose for a recommendation within decisive reach (docs/scoring.md, rule 13): the mean over the accounts in
 * scope, rounded down to a step of the answer scale; an account that does not speak counts 0.
 * @returns `null` when no result is decisive, and when the only accounts that speak are not named while several are in scope: then
 * nobody knows how many of them the totals cover
 */
export function proposalOf(rows: readonly SpokenRow[], verdicts: AccountVerdicts, accountsInScope: number): Coverage | null {
  const all = [...verdicts]
  if (!all.some(([, { failed, passed }]) => failed === 'decisive' || passed === 'decisive')) return null
  if (accountsInScope > 1 && !all.some(([account, { kind }]) => account !== '' && kind !== 'silent')) return null
  let sum = 0
  let isWhole = all.length >= accountsInScope
  for (const [account, { failed }] of all) {
    const own = accountShare(rows, account)
    sum += own.share
    if (!own.isWhole || failed !== 'none') isWhole = false
  }
  if (isWhole) return 100
  // A hair is added, since a mean of thirds need not come out whole; 100 is never reached by it.
  const percent = (sum / accountsInScope) * 100 + 1e-9
  return coverages.findLast((step) => step < 100 && step <= percent) ?? 0
}
