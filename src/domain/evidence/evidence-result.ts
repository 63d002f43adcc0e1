import type { Assessment } from '../assessment.ts'
import type { Model } from '../model.ts'
import type { IsoMoment } from '../moments.ts'
import type { Catalogue } from './catalogue.ts'
import { type Contradiction, contradictionsOf } from './contradictions.ts'
import { coverageOf, type EvidenceCoverage } from './coverage.ts'
import type { Mapping } from './mapping.ts'
import { type MergedEvidence, mergeEvidence } from './merge.ts'
import { type SecurityScore, securityScore } from './security-score.ts'
import type { Verdicts } from './verdict.ts'
import { verdictsOf } from './verdicts.ts'

/** All that an assessment's evidence shows. */
export type EvidenceResult = {
  readonly merged: MergedEvidence
  readonly coverage: EvidenceCoverage
  readonly securityScore: SecurityScore
  readonly verdicts: Verdicts
  readonly contradictions: readonly Contradiction[]
}

/** What the evidence of an assessment shows, and where its answers say otherwise; `null` when no file has been taken in. */
export function evidenceResultOf(
  { evidence, answers, profile }: Assessment,
  { model, catalogue, mapping, now }: { model: Model; catalogue: Catalogue; mapping: Mapping; now: IsoMoment },
): EvidenceResult | null {
  if (evidence.length === 0) return null
  const merged = mergeEvidence(evidence)
  const verdicts = verdictsOf(merged, mapping, { model, now, accountCount: profile.accountCount })
  return {
    merged,
    coverage: coverageOf(evidence, merged, now),
    securityScore: securityScore(merged, catalogue),
    verdicts,
    contradictions: contradictionsOf(model, answers, verdicts),
  }
}
