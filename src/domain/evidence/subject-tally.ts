import type { IsoMoment } from '../moments.ts'
import type { EvidenceCell } from './evidence-file.ts'
import type { MappingRow, Strength } from './mapping.ts'
import { subjectOf } from './merge-cells.ts'

/** What one control or check says in one account, over its Regions. */
export type AccountTally = { passed: number; failed: number; nothingToCheck: number; unknown: number }

/** What one control or check says, by account and in all. */
export type SubjectTally = {
  readonly byAccount: Map<string, AccountTally>
  readonly regions: Set<string>
  readonly failing: Set<string>
  undecided: number
  newest: IsoMoment | null
}

/**
 * Controls that pass whatever the account is like: `Config.1` does wherever Security Hub is on beside Security Hub CSPM, which brings a
 * recorder of its own (https://docs.aws.amazon.com/securityhub/latest/userguide/config-controls.html#config-1).
 */
const controlsThatMayAlwaysPass: ReadonlySet<string> = new Set(['Config.1'])

const failingNamed = 20

export const subjectKey = (tool: string, subject: string): string => `${tool}\n${subject}`

function add(tally: SubjectTally, cell: EvidenceCell): void {
  const { counts, account, region, newest } = cell
  let own = tally.byAccount.get(account)
  if (own === undefined) {
    own = { passed: 0, failed: 0, nothingToCheck: 0, unknown: 0 }
    tally.byAccount.set(account, own)
  }
  const isEmptyPass = cell.tool === 'security-hub' && controlsThatMayAlwaysPass.has(cell.controlId ?? '')
  own.passed += counts.passed
  own.failed += counts.failed
  own.nothingToCheck += isEmptyPass ? counts.passed : cell.nothingToCheck
  own.unknown += counts.unknown + counts['not-available']
  tally.undecided += counts.unknown + counts['not-available'] + counts.manual + counts.suppressed
  if (counts.passed + counts.failed > 0) tally.regions.add(region)
  if (newest !== null && (tally.newest === null || newest > tally.newest)) tally.newest = newest
  for (const resource of cell.failing) {
    if (tally.failing.size >= failingNamed) break
    tally.failing.add(resource)
  }
}

/** The tallies of every control and check that the mapping names, by `subjectKey`. Those of which nothing is known are missing. */
export function tallySubjects(cells: readonly (readonly EvidenceCell[])[], rows: readonly MappingRow[]): ReadonlyMap<string, SubjectTally> {
  // By tool first, so that no key is put together for each of a hundred thousand cells.
  const wanted = new Map<string, Map<string, SubjectTally>>()
  for (const { tool, subject } of rows) {
    const ofTool = wanted.get(tool) ?? new Map<string, SubjectTally>()
    ofTool.set(subject, { byAccount: new Map(), regions: new Set(), failing: new Set(), undecided: 0, newest: null })
    wanted.set(tool, ofTool)
  }
  for (const some of cells) {
    for (const cell of some) {
      const ofTool = wanted.get(cell.tool)
      // AWS Config and Powerpipe name checks of their own beside the control.
      const tally = ofTool?.get(subjectOf(cell)) ?? ofTool?.get(cell.controlId ?? '')
      if (tally !== undefined) add(tally, cell)
    }
  }
  const found = new Map<string, SubjectTally>()
  for (const [tool, ofTool] of wanted) {
    for (const [subject, tally] of ofTool) if (tally.byAccount.size > 0) found.set(subjectKey(tool, subject), tally)
  }
  return found
}

const order: Readonly<Record<Strength, number>> = { none: 0, hint: 1, partial: 2, decisive: 3 }

export function stronger(a: Strength, b: Strength): Strength {
  return order[a] >= order[b] ? a : b
}

export function weaker(a: Strength, b: Strength): Strength {
  return order[a] <= order[b] ? a : b
}
