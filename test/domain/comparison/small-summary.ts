import { evidenceResultOf } from '../../../src/domain/evidence/evidence-result.ts'
import { evidenceSummaryOf } from '../../../src/domain/evidence/evidence-summary.ts'
import type { EvidenceSummary } from '../../../src/domain/snapshot.ts'
import { catalogueOf, type FileSketch, fileOf, mappingOf, momentOf } from '../evidence/small-evidence.ts'
import { newAssessment } from '../small-assessment.ts'
import { smallModel } from '../small-model.ts'

const now = momentOf('2026-11-30')

/** What a snapshot keeps of one findings file. */
export function summaryOf(sketch: FileSketch): EvidenceSummary {
  const evidence = [fileOf(sketch)]
  const model = smallModel({ 'sign-in.mfa': { phase: 1 } })
  const mapping = mappingOf({ 'sign-in.mfa': { 'security-hub/IAM.9': 'decisive/decisive' } })
  const result = evidenceResultOf(newAssessment({ evidence }), { model, catalogue: catalogueOf({}), mapping, now })
  if (result === null) throw new Error('no evidence')
  return evidenceSummaryOf(result, evidence, now)
}
