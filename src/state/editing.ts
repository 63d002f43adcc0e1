import { type Answer, untouchedAnswer } from '../domain/answer.ts'
import type { Assessment } from '../domain/assessment.ts'
import { evidenceProblem } from '../domain/evidence/evidence-limits.ts'
import { withEvidence } from '../domain/evidence/with-evidence.ts'
import { answerProblem, profileProblem } from '../domain/limits.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { IsoMoment } from '../domain/moments.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, succeed } from '../domain/result.ts'
import { roadmapProblem } from '../domain/roadmap/roadmap-limits.ts'
import { type ItemsById, withItems } from '../domain/roadmap/with-items.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { snapshotProblem } from '../domain/snapshot-limits.ts'
import { withSnapshots } from '../domain/with-snapshots.ts'
import type { AssessmentState, Editing, Stepped } from './assessment-state.ts'
import { dayOf, momentOf } from './clock.ts'
import { answersChange, applied, type Change, evidenceChange, profileChange, reversed, roadmapChange, snapshotsChange } from './history.ts'
import type { StoredChange } from './ports.ts'
import { opened, type Session } from './session.ts'
import { withStep } from './steps.ts'

/** The present, but never before the last change: a clock set back must not make a change look older than the one before it. */
function momentAfter(session: Session, assessment: Assessment): IsoMoment {
  const moment = momentOf(session.now())
  return moment > assessment.changedAt ? moment : assessment.changedAt
}

const partOf = <Id, Item>(records: ReadonlyMap<Id, Item>, edits: readonly { readonly id: Id }[]) =>
  new Map(edits.map(({ id }) => [id, records.get(id) ?? null]))

/** What storage has to write so that it holds what `change` has made of the assessment. */
function toStoredChanges(assessment: Assessment, change: Change): readonly StoredChange[] {
  switch (change.kind) {
    case 'profile':
      return [{ kind: 'profile', profile: assessment.profile }]
    case 'answers':
      return [{ kind: 'answers', answers: new Map(change.edits.map(({ id }) => [id, assessment.answers.get(id) ?? untouchedAnswer])) }]
    case 'evidence':
      return [{ kind: 'evidence', files: partOf(new Map(assessment.evidence.map((file) => [file.sha256, file])), change.edits) }]
    case 'roadmap':
      return [{ kind: 'roadmap', items: partOf(assessment.roadmap, change.edits) }]
    case 'snapshots':
      return [{ kind: 'snapshots', snapshots: partOf(new Map(assessment.snapshots.map((one) => [one.id, one])), change.edits) }]
    case 'together':
      return change.changes.flatMap((one) => toStoredChanges(assessment, one))
  }
}

type Steps = Pick<AssessmentState, 'past' | 'future'>

function show(session: Session, next: Assessment, change: Change, steps: Steps): void {
  const changedAt = momentAfter(session, next)
  session.set({ assessment: { ...next, changedAt }, ...steps })
  for (const stored of toStoredChanges(next, change)) opened(session).autosave.save(stored, changedAt)
}

function commit(session: Session, change: Change | null): void {
  if (change === null) return
  const { past, future } = session.get()
  const next = applied(opened(session).assessment, change)
  if (next === null) throw new Error('a change was made from another state than the one it is applied to')
  // After an undo, typing on is a step of its own.
  const steps = future.length === 0 ? withStep(past, change) : [...past, change]
  show(session, next, change, { past: steps, future: [] })
}

function answerAfter(session: Session, current: Answer, patch: Partial<Answer>): Answer {
  if (patch.value === undefined) return { ...current, ...patch }
  const answeredOn = patch.value === null ? null : dayOf(session.now())
  // A value given by hand is the team's own, whatever evidence proposed before.
  return { ...current, answeredOn, takenFromEvidenceOn: null, ...patch }
}

function answerMany(session: Session, patches: ReadonlyMap<RecommendationId, Partial<Answer>>): ReturnType<Editing['answer']> {
  const { answers } = opened(session).assessment
  const next = new Map([...patches].map(([id, patch]) => [id, answerAfter(session, answers.get(id) ?? untouchedAnswer, patch)]))
  for (const answer of next.values()) {
    const problem = answerProblem(answer)
    if (problem !== null) return fail(problem)
  }
  commit(session, answersChange(answers, next))
  return succeed(null)
}

function takeInEvidence(
  session: Session,
  ...[files, options]: Parameters<Editing['takeInEvidence']>
): ReturnType<Editing['takeInEvidence']> {
  const { evidence } = opened(session).assessment
  const gone = (options?.replaces ?? []).map((sha256) => [sha256, null] as const)
  const given = new Map([...gone, ...files.map((file) => [file.sha256, file] as const)])
  const problem = evidenceProblem(withEvidence(evidence, given), files)
  if (problem !== null) return fail(problem)
  commit(session, evidenceChange(evidence, given))
  return succeed(null)
}

function editProfile(session: Session, patch: Parameters<Editing['editProfile']>[0]): ReturnType<Editing['editProfile']> {
  const { profile } = opened(session).assessment
  const next = { ...profile, ...patch }
  const problem = profileProblem(next)
  if (problem !== null) return fail(problem)
  commit(session, profileChange(profile, next))
  return succeed(null)
}

function step(session: Session, direction: 'undo' | 'redo'): Stepped {
  const { past, future } = session.get()
  const isUndo = direction === 'undo'
  const change = (isUndo ? past : future).at(-1)
  if (change === undefined) return null
  const next = applied(opened(session).assessment, isUndo ? reversed(change) : change)
  const taken = isUndo ? { past: past.slice(0, -1), future } : { past, future: future.slice(0, -1) }
  if (next === null) {
    session.set(taken)
    return fail({ code: 'changed-since', change })
  }
  show(session, next, change, isUndo ? { ...taken, future: [...future, change] } : { ...taken, past: [...past, change] })
  return succeed(change)
}

function editRoadmap(session: Session, items: ItemsById, patch: Partial<Profile> = {}): ReturnType<Editing['editRoadmap']> {
  const { roadmap, profile } = opened(session).assessment
  const next = { ...profile, ...patch }
  const problem = profileProblem(next) ?? roadmapProblem(withItems(roadmap, items), items)
  if (problem !== null) return fail(problem)
  const changes = [profileChange(profile, next), roadmapChange(roadmap, items)].filter((change) => change !== null)
  commit(session, changes.length > 1 ? { kind: 'together', changes } : (changes[0] ?? null))
  return succeed(null)
}

function addSnapshot(session: Session, snapshot: Snapshot): ReturnType<Editing['addSnapshot']> {
  const { snapshots } = opened(session).assessment
  const given = new Map([[snapshot.id, snapshot]])
  const problem = snapshotProblem(withSnapshots(snapshots, given), snapshot)
  if (problem !== null) return fail(problem)
  commit(session, snapshotsChange(snapshots, given))
  return succeed(null)
}

function markSavedToFile(session: Session): Assessment {
  const { assessment, autosave } = opened(session)
  const at = momentAfter(session, assessment)
  const saved = { ...assessment, savedToFileAt: at }
  session.set({ assessment: saved })
  autosave.save({ kind: 'saved-to-file', at }, at)
  return saved
}

export function createEditing(session: Session): Editing {
  return {
    answer: (id, patch) => answerMany(session, new Map([[id, patch]])),
    answerMany: (patches) => answerMany(session, patches),
    confirmAnswer(id) {
      const { value, takenFromEvidenceOn } = opened(session).assessment.answers.get(id) ?? untouchedAnswer
      if (value !== null) answerMany(session, new Map([[id, { value, takenFromEvidenceOn }]]))
    },
    editProfile: (patch) => editProfile(session, patch),
    takeInEvidence: (files, options) => takeInEvidence(session, files, options),
    removeEvidence: (sha256) => commit(session, evidenceChange(opened(session).assessment.evidence, new Map([[sha256, null]]))),
    editRoadmap: (items, profile) => editRoadmap(session, items, profile),
    addSnapshot: (snapshot) => addSnapshot(session, snapshot),
    removeSnapshot: (id) => commit(session, snapshotsChange(opened(session).assessment.snapshots, new Map([[id, null]]))),
    undo: () => step(session, 'undo'),
    redo: () => step(session, 'redo'),
    markSavedToFile: () => markSavedToFile(session),
    retry: (options) => opened(session).autosave.retry(options),
    resolveConflict: (choice) => opened(session).autosave.resolve(choice),
  }
}
