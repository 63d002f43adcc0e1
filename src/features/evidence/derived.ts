import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import { type Contradiction, contradictionsOf } from '../../domain/evidence/contradictions.ts'
import { coverageOf, type EvidenceCoverage } from '../../domain/evidence/coverage.ts'
import type { MergedEvidence } from '../../domain/evidence/merge.ts'
import { type SecurityScore, securityScore } from '../../domain/evidence/security-score.ts'
import type { Verdicts } from '../../domain/evidence/verdict.ts'
import type { Language, Model, ModelNames } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { dayOf, noonOf } from '../../state/clock.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'
import { useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { mergedOf, verdictsOnce } from '../../state/verdicts.ts'

/** Everything the screen shows of the evidence. */
export type Derived = {
  readonly assessment: Assessment
  readonly model: Model
  readonly names: ModelNames
  readonly language: Language
  readonly now: IsoMoment
  readonly library: EvidenceLibrary
  readonly merged: MergedEvidence
  readonly coverage: EvidenceCoverage
  readonly score: SecurityScore
  readonly verdicts: Verdicts
  readonly contradictions: readonly Contradiction[]
}

/** The catalogue and the mapping, which no other screen waits for. */
export function useEvidenceLibrary(): EvidenceLibrary | 'loading' | 'failed' {
  const { library } = usePorts()
  const [loaded, setLoaded] = useState<EvidenceLibrary | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isWanted = true
    library.evidence().then(
      (evidence) => isWanted && setLoaded(evidence),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [library])
  return loaded
}

/** Worked out anew only for what has changed: an answer touches nothing but the contradictions. */
export function useDerived(library: EvidenceLibrary): Derived {
  const ports = usePorts()
  const assessment = useOpenAssessment()
  const { model, names } = useModel()
  const { i18n } = useTranslation()
  const now = noonOf(dayOf(ports.now()))
  const { evidence, answers } = assessment
  const { accountCount } = assessment.profile
  const merged = mergedOf(evidence)
  const coverage = useMemo(() => coverageOf(evidence, merged, now), [evidence, merged, now])
  const score = useMemo(() => securityScore(merged, library.catalogue), [merged, library])
  const verdicts = verdictsOnce(evidence, { mapping: library.mapping, model, accountCount, now })
  const contradictions = useMemo(() => contradictionsOf(model, answers, verdicts), [model, answers, verdicts])
  return {
    assessment,
    model,
    names,
    language: i18n.language === 'ja' ? 'ja' : 'en',
    now,
    library,
    merged,
    coverage,
    score,
    verdicts,
    contradictions,
  }
}
