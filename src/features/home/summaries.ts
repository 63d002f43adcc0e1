import type { Assessment } from '../../domain/assessment.ts'
import type { Profile } from '../../domain/profile.ts'
import type { AssessmentSummary } from '../../state/ports.ts'

/** What the list shows of an assessment that is at hand. */
export function summaryOf({ id, profile, answers, changedAt, savedToFileAt }: Assessment): AssessmentSummary {
  const { name, organisation, scope, language } = profile
  const answeredCount = [...answers.values()].filter(({ value }) => value !== null).length
  return { id, name, organisation, scope, language, changedAt, savedToFileAt, answeredCount }
}

/** What to call an assessment; `null` when it has neither a name nor an organisation. */
export function nameOf({ name, organisation }: Pick<Profile, 'name' | 'organisation'>): string | null {
  return name || organisation || null
}
