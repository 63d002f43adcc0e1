import { createStore } from 'zustand/vanilla'
import type { AssessmentId } from '../domain/assessment.ts'
import type { AssessmentState, AssessmentStore } from './assessment-state.ts'
import type { Now } from './clock.ts'
import { createEditing } from './editing.ts'
import { createLifecycle, listenToStorage } from './lifecycle.ts'
import type { AssessmentStorage } from './ports.ts'
import type { Session } from './session.ts'

export type AssessmentStoreOptions = {
  readonly storage: AssessmentStorage
  readonly now: Now
  readonly newId: () => AssessmentId
}

/** The open assessment, its history and how its storing goes. Every change goes to `storage` at once. */
export function createAssessmentStore({ storage, now, newId }: AssessmentStoreOptions): AssessmentStore {
  return createStore<AssessmentState>()((set, get) => {
    const session: Session = { storage, now, newId, set, get, autosave: null, opening: null, isStale: false, closed: null, last: null }
    listenToStorage(session)
    return {
      assessment: null,
      setAside: [],
      saving: 'saved',
      problem: null,
      conflicts: [],
      past: [],
      future: [],
      ...createEditing(session),
      ...createLifecycle(session),
    }
  })
}
