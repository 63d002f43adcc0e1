import type { AssessmentState } from './assessment-state.ts'

/** Whether the user's own file, if there is one, lacks the latest changes. `null`: nothing is open. */
export function isNewerThanFile({ assessment }: AssessmentState): boolean | null {
  return assessment === null ? null : assessment.savedToFileAt === null || assessment.savedToFileAt < assessment.changedAt
}
