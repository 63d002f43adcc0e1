import { startTransition, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Answers } from '../../domain/answer.ts'
import { type Contradiction, contradictionsOf } from '../../domain/evidence/contradictions.ts'
import { coverageOf, type EvidenceCoverage } from '../../domain/evidence/coverage.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import type { MergedEvidence } from '../../domain/evidence/merge.ts'
import { type SecurityScore, securityScore } from '../../domain/evidence/security-score.ts'
import type { Verdicts } from '../../domain/evidence/verdict.ts'
import type { Language, Model, ModelNames } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { dayOf, noonOf } from '../../state/clock.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'
import { useModel, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { mergedOf, verdictsOnce } from '../../state/verdicts.ts'

/** Everything the screen shows of the evidence itself; the same object until the evidence, the scope or the language changes. */
export type Derived = {
  readonly evidence: readonly EvidenceFile[]
  readonly accountCount: number | null
  readonly model: Model
  readonly names: ModelNames
  readonly language: Language
  readonly now: IsoMoment
  readonly library: EvidenceLibrary
  readonly merged: MergedEvidence
  readonly coverage: EvidenceCoverage
  readonly score: SecurityScore
  readonly verdicts: Verdicts
}

/** The catalogue and the mapping, which no other screen waits for. */
export function useEvidenceLibrary(): EvidenceLibrary | 'loading' | 'failed' {
  const { library } = usePorts()
  const [loaded, setLoaded] = useState<EvidenceLibrary | 'loading' | 'failed'>('loading')
  useEffect(() => {
    let isWanted = true
    library.evidence().then(
      // All that is shown of the evidence comes with it: drawn in slices, or the page would stand still meanwhile.
      (evidence) => isWanted && startTransition(() => setLoaded(evidence)),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [library])
  return loaded
}

type Totals = {
  readonly of: { readonly library: EvidenceLibrary; readonly now: IsoMoment }
  readonly coverage: EvidenceCoverage
  readonly score: SecurityScore
}

// Kept over a visit to another screen: 200 accounts are 150,000 cells.
const known = new WeakMap<MergedEvidence, Totals>()

function totalsOf(evidence: readonly EvidenceFile[], merged: MergedEvidence, of: Totals['of']): Totals {
  const before = known.get(merged)
  if (before?.of.library === of.library && before.of.now === of.now) return before
  const totals = { of, coverage: coverageOf(evidence, merged, of.now), score: securityScore(merged, of.library.catalogue) }
  known.set(merged, totals)
  return totals
}

/** Worked out anew only for what has changed; an answer changes nothing of it. */
export function useDerived(library: EvidenceLibrary): Derived {
  const ports = usePorts()
  const open = useOpenAssessment()
  // What became of a file is said at once; the tables follow in slices.
  const evidence = useDeferredValue(open.evidence)
  const { model, names } = useModel()
  const language = useLanguage()
  const now = noonOf(dayOf(ports.now()))
  const { accountCount } = open.profile
  const merged = mergedOf(evidence)
  const { coverage, score } = totalsOf(evidence, merged, { library, now })
  const verdicts = verdictsOnce(evidence, { mapping: library.mapping, model, accountCount, now })
  return useMemo(
    () => ({ evidence, accountCount, model, names, language, now, library, merged, coverage, score, verdicts }),
    [evidence, accountCount, model, names, language, now, library, merged, coverage, score, verdicts],
  )
}

/** What is said beside what is shown. */
export function useContradictions({ model, verdicts }: Derived): {
  readonly answers: Answers
  readonly contradictions: readonly Contradiction[]
} {
  const { answers } = useOpenAssessment()
  const contradictions = useMemo(() => contradictionsOf(model, answers, verdicts), [model, answers, verdicts])
  return { answers, contradictions }
}
