import type { MappingRow, Strength } from './mapping.ts'
import { type AccountTally, type SubjectTally, stronger, weaker } from './subject-tally.ts'
import type { VerdictKind } from './verdict.ts'

/** A row of the mapping beside what its control or check says. */
export type SpokenRow = { readonly row: MappingRow; readonly tally: SubjectTally }

/** What the evidence shows of one recommendation in one account. */
export type AccountVerdict = {
  /** Of the strongest failure that speaks, and of the strongest pass; `none` where there is no such. */
  failed: Strength
  passed: Strength
  /** The least share of passes over the decisive rows that speak, a ratio; `null` where none does. */
  share: number | null
  /** Whether a decisive row has results that fail, are unknown or not available. */
  hasGap: boolean
}

function add(verdict: AccountVerdict, row: MappingRow, { passed, failed, nothingToCheck, unknown }: AccountTally): void {
  if (failed > 0) verdict.failed = stronger(verdict.failed, row.onFail)
  // A pass for want of anything to check is never decisive.
  if (passed > 0) verdict.passed = stronger(verdict.passed, nothingToCheck >= passed ? weaker(row.onPass, 'partial') : row.onPass)
  if (row.onFail !== 'decisive' && row.onPass !== 'decisive') return
  if (failed + unknown > 0) verdict.hasGap = true
  if (passed + failed > 0) verdict.share = Math.min(verdict.share ?? 1, passed / (passed + failed))
}

/** What the evidence shows of one recommendation, account by account (docs/scoring.md, rule 12). Accounts that say nothing are missing. */
export function accountVerdicts(rows: readonly SpokenRow[]): ReadonlyMap<string, AccountVerdict> {
  const verdicts = new Map<string, AccountVerdict>()
  for (const { row, tally } of rows) {
    for (const [account, own] of tally.byAccount) {
      let verdict = verdicts.get(account)
      if (verdict === undefined) {
        verdict = { failed: 'none', passed: 'none', share: null, hasGap: false }
        verdicts.set(account, verdict)
      }
      add(verdict, row, own)
    }
  }
  for (const [account, verdict] of verdicts) if (kindOf(verdict) === 'silent') verdicts.delete(account)
  return verdicts
}

/** A decisive failure settles it; else failures beside passes are mixed. */
export function kindOf({ failed, passed }: Pick<AccountVerdict, 'failed' | 'passed'>): VerdictKind {
  if (failed === 'decisive') return 'contradicts'
  if (failed !== 'none') return passed === 'none' ? 'contradicts' : 'mixed'
  return passed === 'none' ? 'silent' : 'supports'
}
