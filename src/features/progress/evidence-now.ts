import { useEffect, useState } from 'react'
import type { Assessment } from '../../domain/assessment.ts'
import { contradictionsOf } from '../../domain/evidence/contradictions.ts'
import { coverageOf } from '../../domain/evidence/coverage.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { EvidenceResult } from '../../domain/evidence/evidence-result.ts'
import { evidenceSummaryOf } from '../../domain/evidence/evidence-summary.ts'
import { securityScore } from '../../domain/evidence/security-score.ts'
import type { Model } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import type { EvidenceSummary } from '../../domain/snapshot.ts'
import { dayOf, noonOf } from '../../state/clock.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'
import { useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { mergedOf, verdictsOnce } from '../../state/verdicts.ts'

/** Whether what the evidence shows now can be shown. */
export type EvidenceState = 'there' | 'loading' | 'failed'

type Given = { readonly model: Model; readonly library: EvidenceLibrary; readonly now: IsoMoment }

/** What the evidence shows; the merging and the verdicts are shared with the other screens. `null`: there is none. */
export function evidenceResultNow({ evidence, answers, profile }: Assessment, { model, library, now }: Given): EvidenceResult | null {
  if (evidence.length === 0) return null
  const merged = mergedOf(evidence)
  const verdicts = verdictsOnce(evidence, { mapping: library.mapping, model, accountCount: profile.accountCount, now })
  return {
    merged,
    coverage: coverageOf(evidence, merged, now),
    securityScore: securityScore(merged, library.catalogue),
    verdicts,
    contradictions: contradictionsOf(model, answers, verdicts),
  }
}

type Summed = { readonly now: IsoMoment; readonly accountCount: number | null; readonly summary: EvidenceSummary }

// 200 accounts are 150,000 cells: summed up once, also over a visit to another screen.
const known = new WeakMap<readonly EvidenceFile[], Summed>()

/** The same as a snapshot would keep it. */
export function summaryOnce(assessment: Assessment, given: Given): EvidenceSummary | null {
  const { evidence, profile } = assessment
  const { accountCount } = profile
  const before = known.get(evidence)
  if (before?.now === given.now && before.accountCount === accountCount) return before.summary
  const result = evidenceResultNow(assessment, given)
  if (result === null) return null
  const summary = evidenceSummaryOf(result, evidence, given.now)
  known.set(evidence, { now: given.now, accountCount, summary })
  return summary
}

/** What the evidence shows now, as a snapshot would keep it; `null`: there is none. Worked out after the screen is painted. */
export function useEvidenceNow(): EvidenceSummary | null | 'loading' | 'failed' {
  const { library, now } = usePorts()
  const { model } = useModel()
  const assessment = useOpenAssessment()
  const { evidence } = assessment
  const { accountCount } = assessment.profile
  const today = noonOf(dayOf(now()))
  const [summed, setSummed] = useState<
    { readonly of: readonly EvidenceFile[]; readonly summary: EvidenceSummary | null } | 'failed' | null
  >(() => {
    const before = known.get(evidence)
    return before?.now === today && before.accountCount === accountCount ? { of: evidence, summary: before.summary } : null
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: of the assessment only its evidence and the number of accounts count here
  useEffect(() => {
    if (evidence.length === 0) return
    let isWanted = true
    const show = async () => {
      const loaded = await library.evidence()
      await new Promise((resolve) => setTimeout(resolve))
      if (isWanted) setSummed({ of: evidence, summary: summaryOnce(assessment, { model, library: loaded, now: today }) })
    }
    show().catch(() => isWanted && setSummed('failed'))
    return () => {
      isWanted = false
    }
  }, [evidence, accountCount, library, model, today])
  if (evidence.length === 0) return null
  if (summed === 'failed') return 'failed'
  return summed?.of === evidence ? summed.summary : 'loading'
}
