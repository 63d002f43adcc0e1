import { createStore, type StoreApi } from 'zustand/vanilla'
import type { EvidenceFile, RefusedFile } from '../../domain/evidence/evidence-file.ts'
import type { AssessmentStore } from '../../state/assessment-state.ts'
import type { EvidenceProgress, EvidenceReader, EvidenceReading } from '../../state/ports.ts'

/** What became of files given together. */
export type IntakeOutcome =
  | {
      readonly kind: 'read'
      readonly taken: readonly EvidenceFile[]
      readonly refused: readonly RefusedFile[]
      /** The names of files these were to take the place of: they have, if any was taken in. */
      readonly replaces: readonly string[]
    }
  | { readonly kind: 'cancelled' | 'other-assessment' | 'too-much' | 'no-files'; readonly names: readonly string[] }
  | { readonly kind: 'failed'; readonly names: readonly string[]; readonly detail: string }

export type IntakeState = {
  /** `null` while nothing is read; its progress is `null` until the reader has begun. */
  readonly reading: { readonly progress: EvidenceProgress | null; readonly names: readonly string[] } | null
  /** Sets of files given meanwhile. */
  readonly waiting: number
  /** Of all sets since the screen had nothing to read. */
  readonly outcomes: readonly IntakeOutcome[]
}

type Options = {
  /** The SHA-256 of files these take the place of, should they be taken in. */
  readonly replaces?: readonly string[]
}

/** Reads files and takes them in; goes on while the user is on another screen. */
export type Intake = StoreApi<IntakeState> & {
  add(files: readonly File[], options?: Options): void
  /** Stops the reading at hand and lets those that wait go. */
  cancel(): void
  dismiss(): void
}

const idle: IntakeState = { reading: null, waiting: 0, outcomes: [] }

function split(reading: EvidenceReading, known: ReadonlySet<string>): { taken: readonly EvidenceFile[]; refused: readonly RefusedFile[] } {
  const taken = reading.files.filter(({ sha256 }) => !known.has(sha256))
  const again = reading.files
    .filter(({ sha256 }) => known.has(sha256))
    .map(({ name, sizeBytes }): RefusedFile => ({ name, sizeBytes, refusal: 'already-taken-in', detail: '', fault: null }))
  return { taken, refused: [...reading.refused, ...again] }
}

type Work = { readonly files: readonly File[]; readonly options: Options }

/** Puts what was read into the open assessment, if it is still the one it was read for. */
function takeIn(assessments: AssessmentStore, reading: EvidenceReading, { files, options }: Work, id: string): IntakeOutcome {
  const names = files.map(({ name }) => name)
  const { assessment, takeInEvidence } = assessments.getState()
  if (assessment === null || assessment.id !== id) return { kind: 'other-assessment', names }
  const { evidence } = assessment
  const { taken, refused } = split(reading, new Set(evidence.map(({ sha256 }) => sha256)))
  const replaces = evidence.filter(({ sha256 }) => options.replaces?.includes(sha256)).map(({ name }) => name)
  if (taken.length > 0 && !takeInEvidence(taken, options).ok) return { kind: 'too-much', names }
  return { kind: 'read', taken, refused, replaces }
}

async function read(
  reader: EvidenceReader,
  assessments: AssessmentStore,
  work: Work,
  run: { readonly signal: AbortSignal; readonly onProgress: (progress: EvidenceProgress) => void },
): Promise<IntakeOutcome> {
  const names = work.files.map(({ name }) => name)
  const id = assessments.getState().assessment?.id
  if (names.length === 0) return { kind: 'no-files', names }
  if (id === undefined) return { kind: 'other-assessment', names }
  const result = await reader.read(work.files, run)
  if (result.ok) return takeIn(assessments, result.value, work, id)
  return result.problem.code === 'cancelled' ? { kind: 'cancelled', names } : { kind: 'failed', names, detail: result.problem.detail }
}

export function createIntake(reader: EvidenceReader, assessments: AssessmentStore): Intake {
  const store = createStore<IntakeState>(() => idle)
  let queue: readonly Work[] = []
  let stop: AbortController | null = null

  const next = async (): Promise<void> => {
    const [work, ...others] = queue
    queue = others
    if (work === undefined) return store.setState({ reading: null, waiting: 0 })
    const names = work.files.map(({ name }) => name)
    const running = new AbortController()
    stop = running
    store.setState({ reading: { progress: null, names }, waiting: others.length })
    const onProgress = (progress: EvidenceProgress) => store.setState({ reading: { progress, names } })
    const outcome = await read(reader, assessments, work, { signal: running.signal, onProgress })
    stop = null
    store.setState(({ outcomes }) => ({ outcomes: [...outcomes, outcome] }))
    return next()
  }

  return {
    ...store,
    add(files, options = {}) {
      queue = [...queue, { files, options }]
      if (store.getState().reading !== null) return store.setState({ waiting: queue.length })
      store.setState({ outcomes: [] })
      void next()
    },
    cancel() {
      queue = []
      store.setState({ waiting: 0 })
      stop?.abort()
    },
    dismiss: () => store.setState({ outcomes: [] }),
  }
}
