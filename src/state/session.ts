import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { AssessmentState } from './assessment-state.ts'
import type { Autosave } from './autosave.ts'
import type { Now } from './clock.ts'
import type { AssessmentStorage, StorageProblem } from './ports.ts'

/** What the actions of one store share and nobody else sees. */
export type Session = {
  readonly storage: AssessmentStorage
  readonly now: Now
  readonly newId: () => AssessmentId
  readonly set: (part: Partial<AssessmentState>) => void
  readonly get: () => AssessmentState
  /** Of the open assessment. */
  autosave: Autosave | null
  /** The assessment being read, and whether another tab has changed it since the reading began. */
  opening: AssessmentId | null
  isStale: boolean
  /** Why no call to the storage will succeed until the page is reloaded. */
  closed: StorageProblem | null
  /** The opening or closing before this one: they wait for each other. */
  last: Promise<unknown> | null
}

/** The open assessment and its autosave; the screens that edit are not shown without. */
export function opened(session: Session): { readonly assessment: Assessment; readonly autosave: Autosave } {
  const { assessment } = session.get()
  if (assessment === null || session.autosave === null) throw new Error('no assessment is open')
  return { assessment, autosave: session.autosave }
}
