import { type Catalogue, controlOf } from './catalogue.ts'
import { addCell, type ControlTally, controlStatus, emptyTally } from './control-status.ts'
import type { MergedEvidence } from './merge.ts'
import { standardName } from './standard-name.ts'

/** The security score of a set of controls, beside the numbers that qualify it. Each control counts once, whatever its number of results. */
export type ScoreLine = {
  readonly passed: number
  readonly failed: number
  readonly unknown: number
  /** Controls named in the files of which no result counts; `onlySuppressed` is part of it. */
  readonly noData: number
  /** Of `noData`: controls whose results are all suppressed. */
  readonly onlySuppressed: number
  readonly disabled: number
  /** Of `passed`: controls that passed only because there was nothing to check. */
  readonly nothingToCheck: number
  /** passed ÷ (passed + failed + unknown), not rounded; `null` when nothing counts. */
  readonly ratio: number | null
}

export type StandardScore = ScoreLine & {
  /** The catalogue's short name (`FSBP`, `CIS-3.0.0`), as the file writes it where we know none. */
  readonly standard: string
  /** Whether a file names the standard; otherwise it is by the catalogue alone, and may not be enabled at all. */
  readonly isNamedByFile: boolean
}

/** `account` is empty for totals over accounts that the file does not name. */
export type AccountScore = ScoreLine & { readonly account: string }

export type SecurityScore = {
  readonly overall: ScoreLine
  /** By name. */
  readonly standards: readonly StandardScore[]
  /** By account id. */
  readonly accounts: readonly AccountScore[]
}

export type ScoreDistribution = {
  /** Accounts with a score. */
  readonly count: number
  /** Accounts in which nothing counts: in none of the other numbers. */
  readonly withoutScore: number
  /** Ratios, not rounded; `null` when no account has a score. */
  readonly min: number | null
  readonly median: number | null
  readonly max: number | null
  /** Accounts by tenths: [0, 0.1), [0.1, 0.2) … [0.9, 1]. */
  readonly tenths: readonly number[]
}

/**
 * The security score of AWS Security Hub CSPM by its own rule (docs/scoring.md, rule 11): a control is failed where one result failed, else
 * unknown where one is unknown or not available, else passed; archived and suppressed results are left out; no data and disabled count nowhere.
 * Only results of Security Hub itself. `Config.1` counts as Security Hub counts it, though it always passes where Security Hub is on too.
 */
export function securityScore(merged: MergedEvidence, catalogue: Catalogue): SecurityScore {
  const controls = new Map<string, ControlTally>()
  const byAccount = new Map<string, Map<string, ControlTally>>()
  for (const cell of merged.cells) {
    if (cell.tool !== 'security-hub' || cell.controlId === null) continue
    addCell(tallyAt(controls, cell.controlId), cell)
    let own = byAccount.get(cell.account)
    if (own === undefined) {
      own = new Map()
      byAccount.set(cell.account, own)
    }
    addCell(tallyAt(own, cell.controlId), cell)
  }
  const disabled = merged.disabledControls
  // Named without a result: no data. Other tools name standards for checks of their own.
  for (const id of merged.standards.keys()) if (controlOf(catalogue, id) !== null) tallyAt(controls, id)
  for (const id of disabled) tallyAt(controls, id)
  const accounts = [...byAccount].map(([account, own]) => ({ account, ...lineOf(own, disabled) }))
  return {
    overall: lineOf(controls, disabled),
    standards: standardScores(controls, merged, catalogue),
    accounts: accounts.toSorted((a, b) => (a.account < b.account ? -1 : 1)),
  }
}

function tallyAt(tallies: Map<string, ControlTally>, control: string): ControlTally {
  const known = tallies.get(control)
  if (known !== undefined) return known
  const made = emptyTally()
  tallies.set(control, made)
  return made
}

function lineOf(tallies: ReadonlyMap<string, ControlTally>, disabledControls: ReadonlySet<string>): ScoreLine {
  const line = { passed: 0, failed: 0, unknown: 0, noData: 0, onlySuppressed: 0, disabled: 0, nothingToCheck: 0 }
  for (const [control, tally] of tallies) {
    if (disabledControls.has(control)) {
      line.disabled += 1
      continue
    }
    const status = controlStatus(tally)
    line[status === 'no-data' ? 'noData' : status] += 1
    if (status === 'no-data' && tally.suppressed > 0) line.onlySuppressed += 1
    if (status === 'passed' && tally.nothingToCheck >= tally.passed) line.nothingToCheck += 1
  }
  const counting = line.passed + line.failed + line.unknown
  return { ...line, ratio: counting === 0 ? null : line.passed / counting }
}

function standardScores(
  controls: ReadonlyMap<string, ControlTally>,
  { standards, disabledControls }: MergedEvidence,
  catalogue: Catalogue,
): readonly StandardScore[] {
  const named = new Set([...standards.values()].flat().map(standardName))
  const members = new Map<string, Map<string, ControlTally>>()
  for (const [control, tally] of controls) {
    const names = standards.get(control)?.map(standardName) ?? []
    const own = names.length > 0 ? names : (controlOf(catalogue, control)?.standards ?? [])
    for (const standard of own) {
      const known = members.get(standard) ?? new Map<string, ControlTally>()
      known.set(control, tally)
      members.set(standard, known)
    }
  }
  return [...members]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([standard, own]) => ({ standard, isNamedByFile: named.has(standard), ...lineOf(own, disabledControls) }))
}

/** How the scores of accounts lie (docs/scoring.md, rule 11). The median of an even number is the mean of the middle two. */
export function distribution(accounts: readonly ScoreLine[]): ScoreDistribution {
  const ratios = accounts.flatMap(({ ratio }) => (ratio === null ? [] : [ratio])).toSorted((a, b) => a - b)
  const tenths = Array.from({ length: 10 }, () => 0)
  for (const { passed, failed, unknown, ratio } of accounts) {
    if (ratio === null) continue
    // In whole numbers: 0.7 × 10 is not always 7.
    const tenth = Math.min(9, Math.floor((passed * 10) / (passed + failed + unknown)))
    tenths[tenth] = (tenths[tenth] ?? 0) + 1
  }
  const middle = (ratios.length - 1) / 2
  const low = ratios[Math.floor(middle)]
  const high = ratios[Math.ceil(middle)]
  return {
    count: ratios.length,
    withoutScore: accounts.length - ratios.length,
    min: ratios[0] ?? null,
    median: low === undefined || high === undefined ? null : (low + high) / 2,
    max: ratios.at(-1) ?? null,
    tenths,
  }
}
