import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import type { Mapping } from '../domain/evidence/mapping.ts'
import { type MergedEvidence, mergeEvidence } from '../domain/evidence/merge.ts'
import type { Verdicts } from '../domain/evidence/verdict.ts'
import { verdictsOf } from '../domain/evidence/verdicts.ts'
import type { Model } from '../domain/model.ts'
import type { IsoMoment } from '../domain/moments.ts'

type Evidence = readonly EvidenceFile[]
/** What verdicts depend on beside the evidence. */
type Scope = { readonly mapping: Mapping; readonly model: Model; readonly accountCount: number | null; readonly now: IsoMoment }
type Known = { readonly merged: MergedEvidence; last: { readonly scope: Scope; readonly verdicts: Verdicts } | null }

// 200 accounts are 150,000 cells: reckoned once for all screens, and never again for an answer.
const known = new WeakMap<Evidence, Known>()

/** The files laid over one another, once for each list of files. */
export function mergedOf(evidence: Evidence): MergedEvidence {
  return knownOf(evidence).merged
}

function knownOf(evidence: Evidence): Known {
  const before = known.get(evidence)
  if (before) return before
  const now: Known = { merged: mergeEvidence(evidence), last: null }
  known.set(evidence, now)
  return now
}

function isSame(a: Scope, b: Scope): boolean {
  return a.mapping === b.mapping && a.model === b.model && a.accountCount === b.accountCount && a.now === b.now
}

/** The verdicts of these files, once for each scope. */
export function verdictsOnce(evidence: Evidence, scope: Scope): Verdicts {
  const entry = knownOf(evidence)
  if (entry.last && isSame(entry.last.scope, scope)) return entry.last.verdicts
  const verdicts = verdictsOf(entry.merged, scope.mapping, scope)
  entry.last = { scope, verdicts }
  return verdicts
}
