import type { Assessment, AssessmentId } from '../../domain/assessment.ts'
import { limits, profileProblem } from '../../domain/limits.ts'
import type { Language, Model, Phase } from '../../domain/model.ts'
import type { IsoMoment } from '../../domain/moments.ts'
import { newProfile, type Profile } from '../../domain/profile.ts'
import { fail, type Result, succeed } from '../../domain/result.ts'
import { linesOf, wholeNumberOf } from '../../ui/field-values.ts'

/** The form as it is filled in. */
export type Draft = {
  readonly organisation: string
  readonly name: string
  readonly scope: string
  readonly accountCount: string
  readonly participants: string
  readonly targetPhase: Phase
  readonly fiscalYearStartMonth: number
  readonly threshold: number
}

export type DraftField = keyof Draft
export type DraftProblem = {
  readonly field: DraftField
  readonly code: 'needs-a-name' | 'not-a-count' | 'too-long' | 'too-many'
  readonly limit: number
}

const textFields: readonly DraftField[] = ['organisation', 'name', 'scope', 'participants']

function problemsOf(draft: Draft, profile: Profile): readonly DraftProblem[] {
  const problems: DraftProblem[] = []
  if (profile.organisation === '' && profile.name === '') problems.push({ field: 'organisation', code: 'needs-a-name', limit: 0 })
  const isCount = wholeNumberOf(draft.accountCount) !== undefined && (profile.accountCount ?? 0) <= limits.accountCount
  if (!isCount) problems.push({ field: 'accountCount', code: 'not-a-count', limit: limits.accountCount })
  const problem = profileProblem({ ...profile, accountCount: null })
  const field = textFields.find((one) => problem?.field.split('.')[0] === one)
  if (problem && field && 'limit' in problem) problems.push({ field, code: problem.code, limit: problem.limit })
  return problems
}

/** The profile a form describes, or everything that is wrong with it, in the order of the form. */
export function toProfile(draft: Draft, language: Language): Result<Profile, readonly DraftProblem[]> {
  const profile: Profile = {
    ...newProfile(language),
    organisation: draft.organisation.trim(),
    name: draft.name.trim(),
    scope: draft.scope.trim(),
    accountCount: wholeNumberOf(draft.accountCount) ?? null,
    participants: linesOf(draft.participants),
    targetPhase: draft.targetPhase,
    fiscalYearStartMonth: draft.fiscalYearStartMonth,
    threshold: draft.threshold,
  }
  const problems = problemsOf(draft, profile)
  return problems.length === 0 ? succeed(profile) : fail(problems)
}

type Making = { readonly model: Model; readonly id: AssessmentId; readonly now: IsoMoment }

/** An assessment nobody has answered yet. */
export function newAssessment(profile: Profile, { model, id, now }: Making): Assessment {
  return {
    id,
    modelId: model.id,
    modelVersion: model.version,
    profile,
    answers: new Map(),
    evidence: [],
    roadmap: new Map(),
    snapshots: [],
    createdAt: now,
    changedAt: now,
    savedToFileAt: null,
  }
}

/** The same answers as an assessment of its own, which no file holds yet. */
export function copyOf(assessment: Assessment, { id, now, name }: { id: AssessmentId; now: IsoMoment; name: string }): Assessment {
  return { ...assessment, id, profile: { ...assessment.profile, name }, createdAt: now, changedAt: now, savedToFileAt: null }
}
