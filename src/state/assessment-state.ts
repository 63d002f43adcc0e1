import type { StoreApi } from 'zustand/vanilla'
import type { Answer } from '../domain/answer.ts'
import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import type { LimitProblem } from '../domain/limits.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { Profile } from '../domain/profile.ts'
import type { Result } from '../domain/result.ts'
import type { RoadmapItem, RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import type { Snapshot, SnapshotId } from '../domain/snapshot.ts'
import type { SavingStatus } from './autosave.ts'
import type { Change } from './history.ts'
import type { SetAsideRecord, StorageProblem } from './ports.ts'

/** An undo or redo that would overwrite what was changed since: nothing was done, and the step is off the list. */
export type StepProblem = { readonly code: 'changed-since'; readonly change: Change }
/** The change that was taken back or made again, as it was first made; `null` when there was none. */
export type Stepped = Result<Change, StepProblem> | null

/** What can be done to the open assessment. Calling one of these while none is open is a bug and throws. */
export type Editing = {
  /**
   * Setting a value dates the answer today, clearing it takes the date away. A value given without `takenFromEvidenceOn` is the team's own.
   * Nothing changes when a text is too long or an address not allowed.
   */
  answer(id: RecommendationId, patch: Partial<Answer>): Result<null, LimitProblem>
  /** Several answers as one step and one write: a sheet taken over. */
  answerMany(patches: ReadonlyMap<RecommendationId, Partial<Answer>>): Result<null, LimitProblem>
  /** The answer was looked at again and still holds: dates it today. Does nothing where there is no value. */
  confirmAnswer(id: RecommendationId): void
  editProfile(patch: Partial<Profile>): Result<null, LimitProblem>
  /**
   * Takes findings files in, and out those whose SHA-256 they replace, as one step. A file with the SHA-256 of one that is there takes its
   * place. Nothing changes when they hold more than can be saved.
   */
  takeInEvidence(files: readonly EvidenceFile[], options?: { readonly replaces?: readonly string[] }): Result<null, LimitProblem>
  removeEvidence(sha256: string): void
  /**
   * Puts roadmap items in, in place, or out (`null`), with what of the profile they follow from, as one step. Nothing changes when they hold
   * more than can be saved.
   */
  editRoadmap(items: ReadonlyMap<RoadmapItemId, RoadmapItem | null>, profile?: Partial<Profile>): Result<null, LimitProblem>
  /** Keeps a snapshot; one step, like its removal. Nothing changes when there are as many as can be saved. */
  addSnapshot(snapshot: Snapshot): Result<null, LimitProblem>
  removeSnapshot(id: SnapshotId): void
  undo(): Stepped
  redo(): Stepped
  /** @returns the assessment with the present as the time of its file: what to hand to `Egress.saveAssessment`. */
  markSavedToFile(): Assessment
  /** Tries again to store what could not be stored; `replace` after `already-stored`. Leaves conflicts to `resolveConflict`. */
  retry(options?: { readonly replace?: boolean }): void
  /** Decides the first of `conflicts`. */
  resolveConflict(choice: 'mine' | 'theirs'): void
}

/**
 * Opening and closing. Nothing unsaved is left behind: while the open assessment cannot be stored, these fail with the reason
 * and it stays open, unless `discard` says otherwise.
 */
export type Lifecycle = {
  open(id: AssessmentId, options?: { readonly discard?: boolean }): Promise<Result<null, StorageProblem>>
  /**
   * Stores and opens a whole assessment: a new one, a file, the sample. On `already-stored` nothing happens: ask, then call again with
   * `as`. On any other problem it is open all the same, in this tab alone, and `retry` stores it.
   */
  start(
    assessment: Assessment,
    options?: { readonly as?: 'copy' | 'replacement'; readonly discard?: boolean },
  ): Promise<Result<AssessmentId, StorageProblem>>
  /** Opens the copy kept beside the database, putting it back where that is possible. */
  recover(id: AssessmentId): Promise<Result<null, StorageProblem>>
  close(options?: { readonly discard?: boolean }): Promise<Result<null, StorageProblem>>
}

export type AssessmentState = SavingStatus &
  Editing &
  Lifecycle & {
    readonly assessment: Assessment | null
    /** Stored records of the open assessment that could not be read. */
    readonly setAside: readonly SetAsideRecord[]
    /** Steps that can be undone, the last one last. */
    readonly past: readonly Change[]
    /** Steps that can be done again, the next one last. */
    readonly future: readonly Change[]
  }

export type AssessmentStore = StoreApi<AssessmentState>
