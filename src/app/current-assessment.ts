import type { AssessmentId } from '../domain/assessment.ts'
import type { AssessmentStore } from '../state/assessment-state.ts'

const key = 'shirube-current-assessment'

// Storage may be forbidden (private windows, policies); then a reload simply opens the list.
function quietly<Value>(use: () => Value): Value | null {
  try {
    return use()
  } catch {
    return null
  }
}

/** The assessment this tab had open, else the one last opened in any tab: what a reload comes back to. */
export function lastOpened(): AssessmentId | null {
  return quietly(() => (sessionStorage.getItem(key) ?? localStorage.getItem(key)) as AssessmentId | null)
}

/** Remembers which assessment is open, for the next reload. */
export function rememberOpened(assessments: AssessmentStore): void {
  let last = assessments.getState().assessment?.id
  assessments.subscribe(({ assessment }) => {
    if (assessment?.id === last) return
    last = assessment?.id
    quietly(() => {
      for (const storage of [sessionStorage, localStorage]) {
        if (last) storage.setItem(key, last)
        else storage.removeItem(key)
      }
    })
  })
}
