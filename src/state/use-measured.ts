import { useEffect, useState } from 'react'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import type { Mapping } from '../domain/evidence/mapping.ts'
import type { Verdicts } from '../domain/evidence/verdict.ts'
import { dayOf, noonOf } from './clock.ts'
import { useAssessment, useModel, usePorts } from './react.tsx'

const none: readonly EvidenceFile[] = []
type Measured = { readonly verdicts: Verdicts; readonly mapping: Mapping }

/**
 * What the evidence of the open assessment shows, for screens that do not wait for it; `null` while it is being worked out, and where there
 * is no evidence. Of noon today, so that nothing is worked out again by the minute.
 */
export function useMeasured(): Measured | null {
  const { library, now } = usePorts()
  const { model } = useModel()
  const evidence = useAssessment((state) => state.assessment?.evidence ?? none)
  const accountCount = useAssessment((state) => state.assessment?.profile.accountCount ?? null)
  const today = noonOf(dayOf(now()))
  const [measured, setMeasured] = useState<(Measured & { readonly of: readonly EvidenceFile[] }) | null>(null)
  useEffect(() => {
    if (evidence.length === 0) return
    let isWanted = true
    const show = async () => {
      const [{ mapping }, { verdictsOnce }] = await Promise.all([library.evidence(), import('./verdicts.ts')])
      // What is on the screen is painted first.
      await new Promise((resolve) => setTimeout(resolve))
      if (isWanted) setMeasured({ of: evidence, mapping, verdicts: verdictsOnce(evidence, { mapping, model, accountCount, now: today }) })
    }
    // A part of the app that does not come is told by the evidence screen; here the answer alone is shown.
    show().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [evidence, accountCount, library, model, today])
  return measured !== null && measured.of === evidence ? measured : null
}
