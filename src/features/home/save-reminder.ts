import type { IsoMoment } from '../../domain/moments.ts'
import type { AssessmentSummary } from '../../state/ports.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * How the user's own file stands to what is on this device. `isDue`: a day has gone by, so it is worth a reminder.
 * An assessment without a single answer is nothing one could lose.
 */
export type FileState = { readonly kind: 'never' | 'older' | 'current'; readonly isDue: boolean }

export function fileState(
  { savedToFileAt, changedAt, answeredCount }: Pick<AssessmentSummary, 'savedToFileAt' | 'changedAt' | 'answeredCount'>,
  now: Date,
): FileState {
  const isOld = (moment: IsoMoment) => now.getTime() - Date.parse(moment) > dayMs
  if (savedToFileAt === null) return { kind: 'never', isDue: answeredCount > 0 && isOld(changedAt) }
  if (savedToFileAt >= changedAt) return { kind: 'current', isDue: false }
  return { kind: 'older', isDue: isOld(savedToFileAt) }
}
