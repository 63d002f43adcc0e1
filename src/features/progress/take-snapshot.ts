import type { Assessment } from '../../domain/assessment.ts'
import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import type { LimitProblem } from '../../domain/limits.ts'
import { fail, type Result } from '../../domain/result.ts'
import type { Snapshot, SnapshotId } from '../../domain/snapshot.ts'
import { snapshotOf } from '../../domain/snapshot-of.ts'
import { momentOf } from '../../state/clock.ts'
import { isSame } from '../../state/is-same.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { evidenceResultNow } from './evidence-now.ts'

export type SnapshotWanted = { readonly name: string; readonly note: string; readonly quarter?: QuarterStart }
/** `part-missing`: what reads the evidence could not be loaded; `closed`: the assessment was closed meanwhile. */
export type SnapshotTrouble = LimitProblem | { readonly code: 'part-missing' } | { readonly code: 'closed' }

/** Takes a snapshot of the open assessment. */
export function useTakeSnapshot(): (wanted: SnapshotWanted) => Promise<Result<null, SnapshotTrouble>> {
  const { assessments, library, now, newId } = usePorts()
  const { model } = useModel()
  return async (wanted) => {
    const before = assessments.getState().assessment
    const loaded = before === null || before.evidence.length === 0 ? null : await library.evidence().catch(() => 'failed' as const)
    if (loaded === 'failed') return fail({ code: 'part-missing' })
    const { assessment, addSnapshot } = assessments.getState()
    if (assessment === null || assessment.id !== before?.id) return fail({ code: 'closed' })
    const moment = momentOf(now())
    const evidenceResult = loaded === null ? null : evidenceResultNow(assessment, { model, library: loaded, now: moment })
    const id = newId() as string as SnapshotId
    return addSnapshot(snapshotOf(assessment, { ...wanted, id, now: moment, model, evidenceResult }))
  }
}

/** Whether a snapshot holds all that the assessment says now. */
export function isOfThisState(snapshot: Snapshot, { answers, profile, roadmap, evidence, modelVersion }: Assessment): boolean {
  const files = new Set(snapshot.evidence?.files.map(({ sha256 }) => sha256))
  return (
    snapshot.modelVersion === modelVersion &&
    files.size === evidence.length &&
    evidence.every(({ sha256 }) => files.has(sha256)) &&
    isSame(snapshot.answers, answers) &&
    isSame(snapshot.roadmap, roadmap) &&
    isSame({ ...snapshot.profile, reviewSince: null }, { ...profile, reviewSince: null })
  )
}
