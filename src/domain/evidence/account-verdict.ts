import type { MappingRow, Strength } from './mapping.ts'
import { type AccountTally, type SubjectTally, stronger, weaker } from './subject-tally.ts'
import type { VerdictKind } from './verdict.ts'

/** A row of the mapping beside what its control or check says. */
export type SpokenRow = { readonly row: MappingRow; readonly tally: SubjectTally }

export type AccountVerdict = {
  readonly kind: VerdictKind
  /** Of the strongest failure that speaks, and of the strongest pass; `none` where there is no such. */
  readonly failed: Strength
  readonly passed: Strength
}

/** What a failure or a pass of this row says in an account; a pass for want of anything to check is never decisive. */
function said(row: MappingRow, { passed, failed, nothingToCheck }: AccountTally): { failed: Strength; passed: Strength } {
  const onPass = nothingToCheck >= passed ? weaker(row.onPass, 'partial') : row.onPass
  return { failed: failed > 0 ? row.onFail : 'none', passed: passed > 0 ? onPass : 'none' }
}

/** What the evidence shows of one recommendation in one account (docs/scoring.md, rule 12). */
export function accountVerdict(rows: readonly SpokenRow[], account: string): AccountVerdict {
  let failed: Strength = 'none'
  let passed: Strength = 'none'
  for (const { row, tally } of rows) {
    const own = tally.byAccount.get(account)
    if (own === undefined) continue
    const one = said(row, own)
    failed = stronger(failed, one.failed)
    passed = stronger(passed, one.passed)
  }
  return { kind: kindOf(failed, passed), failed, passed }
}

function kindOf(failed: Strength, passed: Strength): VerdictKind {
  if (failed === 'decisive') return 'contradicts'
  if (failed !== 'none') return passed === 'none' ? 'contradicts' : 'mixed'
  return passed === 'none' ? 'silent' : 'supports'
}
