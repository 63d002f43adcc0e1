import { useMemo } from 'react'
import { contradictionsOf } from '../domain/evidence/contradictions.ts'
import type { Urgencies } from '../domain/roadmap/plan.ts'
import { type Pressing, urgenciesOf } from '../domain/roadmap/urgencies.ts'
import { useModel, useOpenAssessment } from './react.tsx'
import { useMeasured } from './use-measured.ts'
import { mergedOf } from './verdicts.ts'

const nothing: Urgencies = new Map()

/** What of the open assessment's evidence presses, and what a plan therefore puts first; `null` and empty until the evidence is worked out. */
export function useUrgencies(): { readonly pressing: Pressing | null; readonly urgencies: Urgencies } {
  const { model } = useModel()
  const { answers, evidence } = useOpenAssessment()
  const measured = useMeasured()
  return useMemo(() => {
    if (measured === null) return { pressing: null, urgencies: nothing }
    const { verdicts, mapping } = measured
    const pressing = { contradictions: contradictionsOf(model, answers, verdicts), exposures: mergedOf(evidence).exposures, mapping }
    return { pressing, urgencies: urgenciesOf(pressing) }
  }, [model, answers, evidence, measured])
}
