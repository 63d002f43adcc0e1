import { untouchedAnswer } from '../domain/answer.ts'
import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { EvidenceFile } from '../domain/evidence/evidence-file.ts'
import { withEvidence } from '../domain/evidence/with-evidence.ts'
import { fail, type Result, succeed } from '../domain/result.ts'
import { withItems } from '../domain/roadmap/with-items.ts'
import type { Snapshot } from '../domain/snapshot.ts'
import { withSnapshots } from '../domain/with-snapshots.ts'
import type { Lifecycle } from './assessment-state.ts'
import { createAutosave, type SavingStatus } from './autosave.ts'
import { withAnswers } from './history.ts'
import type { OpenedAssessment, SetAsideRecord, StorageEvent, StorageProblem, StoredChange } from './ports.ts'
import { opened, type Session } from './session.ts'

/** Opening and closing one after the other, in the order they were asked for. */
function inTurn<Value>(session: Session, task: () => Promise<Value>): Promise<Value> {
  const turn = (session.last ?? Promise.resolve()).then(task)
  session.last = turn.catch(() => null)
  return turn
}

function withStored(assessment: Assessment, change: StoredChange): Assessment {
  if (change.kind === 'profile') return { ...assessment, profile: change.profile }
  if (change.kind === 'saved-to-file') return { ...assessment, savedToFileAt: change.at }
  if (change.kind === 'evidence') return { ...assessment, evidence: withEvidence(assessment.evidence, change.files) }
  if (change.kind === 'roadmap') return { ...assessment, roadmap: withItems(assessment.roadmap, change.items) }
  if (change.kind === 'snapshots') return { ...assessment, snapshots: withSnapshots(assessment.snapshots, change.snapshots) }
  return { ...assessment, answers: withAnswers(assessment.answers, change.answers) }
}

/** Closed storage outweighs everything else: nothing can be stored any more. */
function shown(session: Session, status: SavingStatus): SavingStatus {
  return session.closed === null ? status : { ...status, saving: 'failed', problem: session.closed }
}

type Entering = { readonly assessment: Assessment; readonly setAside: readonly SetAsideRecord[]; readonly notStored?: StorageProblem }

function enter(session: Session, { assessment, setAside, notStored }: Entering): void {
  session.set({ assessment, setAside, past: [], future: [] })
  session.autosave = createAutosave({
    storage: session.storage,
    id: assessment.id,
    current: () => session.get().assessment ?? assessment,
    merge: (change) => session.set({ assessment: withStored(opened(session).assessment, change) }),
    onStatus: (status) => {
      if (session.get().assessment?.id === assessment.id) session.set(shown(session, status))
    },
    ...(notStored && { notStored }),
  })
}

/** @returns why the open assessment must not be left yet. */
async function reasonToStay(session: Session, discard: boolean): Promise<StorageProblem | null> {
  if (session.autosave === null || discard || (await session.autosave.settle())) return null
  const { problem, conflicts } = session.get()
  const [conflict] = conflicts
  if (problem !== null) return problem
  return conflict ? { code: 'changed-elsewhere', theirs: conflict.theirs } : { code: 'storage-unavailable' }
}

/** Reads an assessment; once more if another tab changes it meanwhile, because that news would be lost. */
async function readStored(session: Session, id: AssessmentId): Promise<Result<OpenedAssessment, StorageProblem>> {
  session.opening = id
  let read: Result<OpenedAssessment, StorageProblem>
  do {
    session.isStale = false
    read = await session.storage.open(id)
  } while (read.ok && session.isStale)
  session.opening = null
  return read
}

async function open(session: Session, id: AssessmentId, discard: boolean): Promise<Result<null, StorageProblem>> {
  const reason = await reasonToStay(session, discard)
  if (reason !== null) return fail(reason)
  const read = await readStored(session, id)
  if (!read.ok) return read
  const newReason = await reasonToStay(session, discard)
  if (newReason !== null) return fail(newReason)
  enter(session, read.value)
  return succeed(null)
}

async function start(session: Session, given: Assessment, options: Parameters<Lifecycle['start']>[1]) {
  const { as, discard = false } = options ?? {}
  const reason = await reasonToStay(session, discard)
  if (reason !== null) return fail(reason)
  const assessment = as === 'copy' ? { ...given, id: session.newId() } : given
  const created = await session.storage.create(assessment, { replace: as === 'replacement' })
  if (!created.ok && created.problem.code === 'already-stored') return created
  const newReason = await reasonToStay(session, discard)
  if (newReason !== null) return fail(newReason)
  enter(session, { assessment, setAside: [], ...(!created.ok && { notStored: created.problem }) })
  return created.ok ? succeed(assessment.id) : created
}

async function recover(session: Session, id: AssessmentId): Promise<Result<null, StorageProblem>> {
  const reason = await reasonToStay(session, false)
  if (reason !== null) return fail(reason)
  const copy = await session.storage.recover(id)
  if (!copy.ok) return copy
  const { assessment, stored } = copy.value
  if (stored.ok) return open(session, id, false)
  enter(session, { assessment, setAside: [], notStored: stored.problem })
  return stored
}

async function close(session: Session, discard: boolean): Promise<Result<null, StorageProblem>> {
  const reason = await reasonToStay(session, discard)
  if (reason !== null) return fail(reason)
  session.autosave = null
  session.set({
    assessment: null,
    setAside: [],
    past: [],
    future: [],
    ...shown(session, { saving: 'saved', problem: null, conflicts: [] }),
  })
  return succeed(null)
}

export function createLifecycle(session: Session): Lifecycle {
  return {
    open: (id, { discard = false } = {}) => inTurn(session, () => open(session, id, discard)),
    start: (assessment, options) => inTurn(session, () => start(session, assessment, options)),
    recover: (id) => inTurn(session, () => recover(session, id)),
    close: ({ discard = false } = {}) => inTurn(session, () => close(session, discard)),
  }
}

/** Every record that is on the screen or in storage, as storage has it; `none`: not at all. */
function asStored<Id, Item, None>(
  shownRecords: ReadonlyMap<Id, Item>,
  stored: ReadonlyMap<Id, Item>,
  none: None,
): ReadonlyMap<Id, Item | None> {
  return new Map([...shownRecords.keys(), ...stored.keys()].map((id) => [id, stored.get(id) ?? none]))
}

const bySha = (files: readonly EvidenceFile[]) => new Map(files.map((file) => [file.sha256, file]))
const byId = (snapshots: readonly Snapshot[]) => new Map(snapshots.map((snapshot) => [snapshot.id, snapshot]))

/** Another tab has replaced the open assessment as a whole. */
async function takeReplacement(session: Session, id: AssessmentId): Promise<void> {
  const read = await readStored(session, id)
  const { assessment, autosave } = { ...session.get(), autosave: session.autosave }
  if (!read.ok || assessment?.id !== id || autosave === null) return
  const { profile, answers, evidence, roadmap, snapshots } = assessment
  const stored = read.value.assessment
  // What is on the screen stays until the autosave has looked for changes of it that are not stored.
  session.set({ assessment: { ...stored, profile, answers, evidence, roadmap, snapshots } })
  autosave.receive({ kind: 'profile', profile: stored.profile })
  autosave.receive({ kind: 'answers', answers: asStored(answers, stored.answers, untouchedAnswer) })
  autosave.receive({ kind: 'evidence', files: asStored(bySha(evidence), bySha(stored.evidence), null) })
  autosave.receive({ kind: 'roadmap', items: asStored(roadmap, stored.roadmap, null) })
  autosave.receive({ kind: 'snapshots', snapshots: asStored(byId(snapshots), byId(stored.snapshots), null) })
  autosave.restored()
}

function take(session: Session, event: StorageEvent): void {
  if (event.kind === 'closed') {
    session.closed = event.problem
    session.set({ saving: 'failed', problem: event.problem })
    return
  }
  if (session.opening === event.id) session.isStale = true
  if (session.get().assessment?.id !== event.id || session.autosave === null) return
  if (event.kind === 'changed') session.autosave.receive(event.change)
  if (event.kind === 'removed') session.autosave.removed()
  if (event.kind === 'created') void inTurn(session, () => takeReplacement(session, event.id))
}

/** Follows what other tabs do to the open assessment. */
export function listenToStorage(session: Session): void {
  session.storage.watch((event) => take(session, event))
}
