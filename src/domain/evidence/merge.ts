import type { DetectionCount, EvidenceCell, EvidenceFile } from './evidence-file.ts'
import type { Exposure } from './finding.ts'
import { mergeCells } from './merge-cells.ts'
import { mergeDetections, mergeExposures } from './merge-detections.ts'
import { inOrder } from './with-evidence.ts'

/** What all files of an assessment show together: each result once. */
export type MergedEvidence = {
  /** One per tool, control or check, account and Region. */
  readonly cells: readonly EvidenceCell[]
  readonly detections: readonly DetectionCount[]
  /** One per id, as last observed. */
  readonly exposures: readonly Exposure[]
  /** Controls that a file says are disabled and of which no results stand. */
  readonly disabledControls: ReadonlySet<string>
  /** Standards by control as the files name them, sorted; a control of which no file says anything is missing. */
  readonly standards: ReadonlyMap<string, readonly string[]>
  /** Cells of which more than one file spoke, and those without an account that stood back behind files with accounts. */
  readonly overlaps: number
}

/**
 * Lays files over one another, so that nothing counts twice and no failure is lost (docs/scoring.md, rule 10).
 *
 * For each cell (tool, control or check, account, Region) of which several files speak:
 * - a file that looked at the account with the tool more than 24 hours before another one is out of date: only the newer one counts;
 * - files taken in at the same moment are pages of one set, in which each result is counted once already: their counts are added; a file of
 *   ready counts (the console's list of controls, counts of Security Lake) is a set by itself;
 * - files of the same day taken in at different moments are the same results again: the larger count of each status stands.
 *
 * A file looked at an account when its newest observation by the tool in that account was made; one that holds no dates, when it was taken
 * in. Cells without an account (totals over all accounts, like the console's CSV) stand only for controls of which no file with accounts
 * speaks, and not where a file taken in no earlier says that the control is disabled.
 *
 * The order of the files makes no difference.
 */
export function mergeEvidence(files: readonly EvidenceFile[]): MergedEvidence {
  const ordered = inOrder(files)
  const { cells, overlaps } = mergeCells(ordered)
  return {
    cells,
    detections: mergeDetections(ordered),
    exposures: mergeExposures(ordered),
    disabledControls: stillDisabled(ordered, cells),
    standards: standardsOf(ordered),
    overlaps,
  }
}

// A control is disabled account by account: where results of it stand, some account has it enabled, and its state must not be hidden.
function stillDisabled(files: readonly EvidenceFile[], cells: readonly EvidenceCell[]): ReadonlySet<string> {
  const disabled = new Set(files.flatMap((file) => file.disabledControls))
  if (disabled.size === 0) return disabled
  for (const { tool, controlId, counts } of cells) {
    if (tool !== 'security-hub' || controlId === null) continue
    if (counts.passed + counts.failed + counts.unknown + counts['not-available'] > 0) disabled.delete(controlId)
  }
  return disabled
}

function standardsOf(files: readonly EvidenceFile[]): ReadonlyMap<string, readonly string[]> {
  const byControl = new Map<string, Set<string>>()
  for (const { standards } of files) {
    for (const [control, names] of Object.entries(standards)) {
      const known = byControl.get(control) ?? new Set()
      for (const name of names) known.add(name)
      byControl.set(control, known)
    }
  }
  return new Map([...byControl].map(([control, names]) => [control, [...names].toSorted()]))
}
