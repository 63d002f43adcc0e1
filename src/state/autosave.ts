import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { IsoMoment } from '../domain/moments.ts'
import type { AssessmentStorage, StorageProblem, StoredChange } from './ports.ts'
import { addUnsaved, type Conflict, perRecord, putBack, recordOf, takeConflict, takeNext, type Unsaved } from './unsaved.ts'

export type SavingStatus = {
  readonly saving: 'saved' | 'saving' | 'failed'
  readonly problem: StorageProblem | null
  readonly conflicts: readonly Conflict[]
}

export type Autosave = {
  /** Writes at once; what cannot be written is kept and tried again with the next change or by `retry`. */
  save(change: StoredChange, at: IsoMoment): void
  /** Tries again; an assessment that is not stored, or not any more, is stored anew. */
  retry(options?: { readonly replace?: boolean }): void
  /** Takes what another tab has stored. What is being changed here becomes a conflict; the rest goes to `merge`. */
  receive(theirs: StoredChange): void
  /** Ends the first conflict: writes mine over theirs, or gives theirs to `merge`. */
  resolve(choice: 'mine' | 'theirs'): void
  /** Another tab has removed the assessment. */
  removed(): void
  /** Another tab has stored it again after its removal: what waits here is written to that. */
  restored(): void
  /** When nothing is being written any more: whether everything is stored. */
  settle(): Promise<boolean>
}

export type AutosaveOptions = {
  readonly storage: AssessmentStorage
  readonly id: AssessmentId
  /** The whole assessment as it stands, for storing it anew. */
  readonly current: () => Assessment
  readonly merge: (theirs: StoredChange) => void
  readonly onStatus: (status: SavingStatus) => void
  /** Why it is not stored at all yet, if so. */
  readonly notStored?: StorageProblem
}

type Saver = {
  readonly options: AutosaveOptions
  readonly unsaved: Unsaved
  conflicts: readonly Conflict[]
  problem: StorageProblem | null
  /** Set while the whole assessment waits to be stored. */
  creates: { readonly replace: boolean } | null
  changedAt: IsoMoment
  running: Promise<void> | null
  /** Something was to be written while `running`. */
  isAskedAgain: boolean
}

const isWaiting = ({ creates, unsaved }: Saver) => creates !== null || unsaved.size > 0

function statusOf(saver: Saver): SavingStatus {
  const { problem, conflicts, running } = saver
  const hasFailed = problem !== null || conflicts.length > 0
  return { saving: hasFailed ? 'failed' : running !== null || isWaiting(saver) ? 'saving' : 'saved', problem, conflicts }
}

const tell = (saver: Saver) => saver.options.onStatus(statusOf(saver))

function addConflict(saver: Saver, theirs: StoredChange): boolean {
  const conflict = takeConflict(saver.unsaved, theirs)
  if (conflict !== null) saver.conflicts = [...saver.conflicts, conflict]
  return conflict !== null
}

/** Keeps to one side what belongs to an open conflict, and gives back the rest. */
function intoConflicts(saver: Saver, change: StoredChange, side: 'mine' | 'theirs'): readonly StoredChange[] {
  return perRecord(change).filter((record) => {
    const open = saver.conflicts.find((conflict) => conflict.record === recordOf(record))
    if (open === undefined) return true
    saver.conflicts = saver.conflicts.map((conflict) => (conflict === open ? { ...open, [side]: record } : conflict))
    return false
  })
}

/** @returns why it could not be stored, or `null`. */
async function createAnew(saver: Saver, replace: boolean): Promise<StorageProblem | null> {
  const { storage, current } = saver.options
  // Whatever waited is part of the whole.
  const waiting = [...saver.unsaved.values()]
  saver.unsaved.clear()
  const created = await storage.create(current(), { replace })
  if (!created.ok) {
    for (const change of waiting) putBack(saver.unsaved, change)
    return created.problem
  }
  saver.creates = null
  return null
}

/** @returns why it could not be written, or `null`; a conflict is none as long as the user can be asked about it. */
async function writeOne(saver: Saver, change: StoredChange): Promise<StorageProblem | null> {
  const written = await saver.options.storage.write(saver.options.id, change, saver.changedAt)
  if (written.ok) return null
  putBack(saver.unsaved, change)
  if (written.problem.code !== 'changed-elsewhere') return written.problem
  const isTaken = perRecord(written.problem.theirs).map((theirs) => addConflict(saver, theirs))
  return isTaken.includes(true) ? null : written.problem
}

async function writeNext(saver: Saver): Promise<StorageProblem | null> {
  if (saver.creates !== null) return createAnew(saver, saver.creates.replace)
  const next = takeNext(saver.unsaved)
  return next === null ? null : writeOne(saver, next)
}

async function writeAll(saver: Saver): Promise<void> {
  saver.isAskedAgain = false
  do {
    saver.problem = await writeNext(saver)
  } while (saver.problem === null && isWaiting(saver))
}

async function run(saver: Saver): Promise<void> {
  // What was asked for while an attempt was failing deserves one of its own.
  do await writeAll(saver)
  while (saver.isAskedAgain && isWaiting(saver))
  saver.running = null
  tell(saver)
}

function start(saver: Saver): void {
  if (saver.running !== null) saver.isAskedAgain = true
  else if (isWaiting(saver)) saver.running = Promise.resolve().then(() => run(saver))
  tell(saver)
}

function receive(saver: Saver, theirs: StoredChange): void {
  for (const record of intoConflicts(saver, theirs, 'theirs')) {
    if (!addConflict(saver, record)) saver.options.merge(record)
  }
  tell(saver)
}

function resolveFirst(saver: Saver, choice: 'mine' | 'theirs'): void {
  const [conflict, ...others] = saver.conflicts
  if (conflict === undefined) return
  saver.conflicts = others
  if (choice === 'theirs') saver.options.merge(conflict.theirs)
  else addUnsaved(saver.unsaved, conflict.mine)
  start(saver)
}

/** Keeps one open assessment stored: every change at once, whole, and never over what another tab wrote meanwhile. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const saver: Saver = {
    options,
    unsaved: new Map(),
    conflicts: [],
    problem: options.notStored ?? null,
    creates: options.notStored === undefined ? null : { replace: false },
    changedAt: options.current().changedAt,
    running: null,
    isAskedAgain: false,
  }
  tell(saver)
  return {
    save(change, at) {
      saver.changedAt = at
      for (const record of intoConflicts(saver, change, 'mine')) addUnsaved(saver.unsaved, record)
      start(saver)
    },
    retry({ replace = false } = {}) {
      if (saver.creates !== null || saver.problem?.code === 'not-found') saver.creates = { replace }
      saver.problem = null
      start(saver)
    },
    receive: (theirs) => receive(saver, theirs),
    resolve: (choice) => resolveFirst(saver, choice),
    removed() {
      saver.problem = { code: 'not-found' }
      tell(saver)
    },
    restored() {
      if (saver.problem?.code !== 'not-found' && saver.problem?.code !== 'already-stored') return
      saver.problem = null
      saver.creates = null
      start(saver)
    },
    async settle() {
      while (saver.running !== null) await saver.running
      return statusOf(saver).saving === 'saved'
    },
  }
}
