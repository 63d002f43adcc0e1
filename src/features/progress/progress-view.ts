import { create } from 'zustand'
import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import type { BridgeOf } from '../../domain/comparison/comparison.ts'
import type { CapabilityId } from '../../domain/model.ts'
import type { EvidenceSummary, Snapshot } from '../../domain/snapshot.ts'

/** A file opened only to be compared with: it is kept nowhere. */
export type ComparedFile = {
  readonly key: string
  readonly name: string
  readonly assessment: Assessment
  /** What its findings show; `null`: it has none. */
  readonly evidence: EvidenceSummary | null
}

type Data = {
  readonly of: AssessmentId | null
  /** Keys of sides; `null`: not chosen yet. */
  readonly older: string | null
  readonly newer: string | null
  readonly files: readonly ComparedFile[]
  /** Assessments of another organisation that the user compares knowingly. */
  readonly allowed: ReadonlySet<AssessmentId>
  readonly bridge: BridgeOf
  readonly capability: CapabilityId | null
  /** The snapshot deleted last, to be brought back. */
  readonly deleted: Snapshot | null
}

type Actions = {
  /** What was chosen belongs to one assessment. */
  begin(assessment: AssessmentId): void
  show(patch: Partial<Omit<Data, 'of'>>): void
}

const fresh: Omit<Data, 'of'> = {
  older: null,
  newer: null,
  files: [],
  allowed: new Set(),
  bridge: 'all',
  capability: null,
  deleted: null,
}

/** What this person is looking at, kept while the page is open. */
export const useProgressView = create<Data & Actions>()((set, get) => ({
  ...fresh,
  of: null,
  begin(assessment) {
    if (get().of !== assessment) set({ ...fresh, of: assessment })
  },
  show: (patch) => set(patch),
}))
