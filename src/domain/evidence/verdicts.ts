import type { Model, RecommendationId } from '../model.ts'
import type { IsoMoment } from '../moments.ts'
import { type AccountVerdict, accountVerdicts, kindOf, type SpokenRow } from './account-verdict.ts'
import { derivedCells } from './derived-checks.ts'
import type { Tool } from './finding.ts'
import type { Mapping, MappingRow, Strength } from './mapping.ts'
import type { MergedEvidence } from './merge.ts'
import { proposalOf } from './proposal.ts'
import { latest } from './standing.ts'
import { stronger, subjectKey, tallySubjects, weaker } from './subject-tally.ts'
import type { Verdict, VerdictKind, VerdictSubject, Verdicts } from './verdict.ts'

export type VerdictScope = {
  readonly model: Model
  readonly now: IsoMoment
  /** Accounts in scope as the team says; `null` when it does not: then those seen. */
  readonly accountCount: number | null
}

/**
 * What the evidence shows of every recommendation of the model, silent ones too (docs/scoring.md, rules 12 and 13). Derived checks are
 * made here and need not be in `merged`.
 */
export function verdictsOf(merged: MergedEvidence, mapping: Mapping, { model, now, accountCount }: VerdictScope): Verdicts {
  const mapped = withStandIns(mapping.rows)
  const tallies = tallySubjects([merged.cells, derivedCells(merged, now)], mapped)
  const named = namedAccounts(merged)
  const rows = new Map<RecommendationId, SpokenRow[]>()
  for (const row of mapped) {
    const tally = tallies.get(subjectKey(row.tool, row.subject))
    if (tally === undefined || (row.onFail === 'none' && row.onPass === 'none')) continue
    const own = rows.get(row.recommendation)
    if (own === undefined) rows.set(row.recommendation, [{ row, tally }])
    else own.push({ row, tally })
  }
  return new Map(
    model.recommendations.map(({ id }) => {
      const scope = { reach: mapping.reach.get(id) ?? 'none', named: named.size, accountCount }
      return [id, verdictOf(id, rows.get(id) ?? [], scope)]
    }),
  )
}

/** Tools that run the controls of Security Hub by themselves, under its ids: what the mapping says of a control holds for them, too. */
const toolsByControl: readonly Tool[] = ['aws-config', 'powerpipe']

function withStandIns(rows: readonly MappingRow[]): readonly MappingRow[] {
  const keyOf = ({ recommendation, tool, subject }: MappingRow) => `${recommendation}\n${tool}\n${subject}`
  const known = new Set(rows.map(keyOf))
  const standIns = toolsByControl.flatMap((tool) => rows.flatMap((row) => (row.tool === 'security-hub' ? [{ ...row, tool }] : [])))
  return [...rows, ...standIns.filter((row) => !known.has(keyOf(row)))]
}

function namedAccounts({ cells, detections, exposures }: MergedEvidence): ReadonlySet<string> {
  const named = new Set<string>()
  for (const { account } of cells) named.add(account)
  for (const { account } of detections) named.add(account)
  for (const { account } of exposures) named.add(account)
  named.delete('')
  return named
}

function verdictOf(
  recommendation: RecommendationId,
  rows: readonly SpokenRow[],
  { reach, named, accountCount }: { readonly reach: Strength; readonly named: number; readonly accountCount: number | null },
): Verdict {
  const byAccount = accountVerdicts(rows)
  const all = [...byAccount.values()]
  const accounts: Record<VerdictKind, string[]> = { supports: [], contradicts: [], mixed: [], silent: [] }
  for (const [account, verdict] of byAccount) accounts[kindOf(verdict)].push(account)
  const kind = overall(accounts)
  const accountsInScope = Math.max(accountCount ?? 0, named + (byAccount.has('') ? 1 : 0))
  const speaking = kind === 'silent' ? [] : rows
  return {
    recommendation,
    kind,
    strength: strengthOf(kind, all),
    supporting: accounts.supports.toSorted(),
    contradicting: accounts.contradicts.toSorted(),
    mixed: accounts.mixed.toSorted(),
    regions: [...new Set(speaking.flatMap(({ tally }) => [...tally.regions]))].toSorted(),
    reach,
    proposal: reach === 'decisive' ? proposalOf(byAccount, accountsInScope) : null,
    accountsInScope,
    newest: latest(rows.map(({ tally }) => tally.newest)),
    subjects: rows.map(subjectOf),
  }
}

function overall({ supports, contradicts, mixed }: Record<VerdictKind, string[]>): VerdictKind {
  if (mixed.length > 0 || (supports.length > 0 && contradicts.length > 0)) return 'mixed'
  if (contradicts.length > 0) return 'contradicts'
  return supports.length > 0 ? 'supports' : 'silent'
}

// Support is as strong as in the account where it is weakest; a failure counts for what it says wherever it is.
function strengthOf(kind: VerdictKind, verdicts: readonly AccountVerdict[]): Strength {
  if (kind === 'silent') return 'none'
  if (kind === 'supports') return verdicts.map(({ passed }) => passed).reduce(weaker)
  return verdicts.map(({ failed }) => failed).reduce(stronger)
}

function subjectOf({ row, tally }: SpokenRow): VerdictSubject {
  let passed = 0
  let failed = 0
  let nothingToCheck = 0
  const failingAccounts: string[] = []
  for (const [account, own] of tally.byAccount) {
    passed += own.passed
    failed += own.failed
    nothingToCheck += own.nothingToCheck
    if (own.failed > 0) failingAccounts.push(account)
  }
  return {
    row,
    passed,
    failed,
    nothingToCheck,
    undecided: tally.undecided,
    failingAccounts: failingAccounts.toSorted(),
    failing: [...tally.failing].toSorted(),
    newest: tally.newest,
  }
}
