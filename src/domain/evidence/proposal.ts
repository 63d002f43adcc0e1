import { type Coverage, coverages } from '../answer.ts'
import type { AccountVerdict } from './account-verdict.ts'

/**
 * The answer that results propose for a recommendation within decisive reach (docs/scoring.md, rule 13): the mean over the accounts in
 * scope of each one's share, rounded down to a step of the answer scale; an account that does not speak counts 0.
 * @param verdicts of the accounts that speak
 * @returns `null` when no result is decisive, when fewer than half of the accounts in scope speak, and when the only accounts that speak are
 * not named while several are in scope: then nobody knows how many of them the totals cover
 */
export function proposalOf(verdicts: ReadonlyMap<string, AccountVerdict>, accountsInScope: number): Coverage | null {
  const all = [...verdicts.values()]
  if (!all.some(({ failed, passed }) => failed === 'decisive' || passed === 'decisive')) return null
  const namesNone = verdicts.size === 1 && verdicts.has('')
  if (namesNone && accountsInScope > 1) return null
  // A first file of many would else speak for accounts that nobody has looked at.
  if (verdicts.size * 2 < accountsInScope) return null
  const isWhole = all.every(({ failed, share, hasGap }) => failed === 'none' && share === 1 && !hasGap)
  if (isWhole && all.length >= accountsInScope) return 100
  const sum = all.reduce((total, { share }) => total + (share ?? 0), 0)
  // A hair is added, since a mean of thirds need not come out whole; 100 is never reached by it.
  const percent = (sum / accountsInScope) * 100 + 1e-9
  return coverages.findLast((step) => step < 100 && step <= percent) ?? 0
}
