import type { Answer, Assessment, AssessmentId, IsoMoment, Profile } from '../domain/assessment.ts'
import type { Language, Model, ModelNames, ModelTexts, RecommendationId } from '../domain/model.ts'
import type { Result } from '../domain/result.ts'

/** What the list of assessments shows without opening one. */
export type AssessmentSummary = {
  readonly id: AssessmentId
  readonly name: string
  readonly organisation: string
  readonly scope: string
  readonly language: Language
  readonly changedAt: IsoMoment
  readonly savedToFileAt: IsoMoment | null
  /** Recommendations with an answer, "unknown" and "not applicable" included. */
  readonly answeredCount: number
}

/** Why the browser's storage did not do as asked. */
export type StorageProblem =
  | { readonly code: 'storage-unavailable' }
  | { readonly code: 'storage-full' }
  | { readonly code: 'storage-damaged'; readonly recoverable: boolean }
  | { readonly code: 'newer-app'; readonly formatVersion: number }
  | { readonly code: 'not-found' }
  /** Another tab wrote this record after it was read here; `theirs` is what is stored now. */
  | { readonly code: 'changed-elsewhere' }

/** A stored record that could not be read: set aside unchanged, and offered to the user as it is. */
export type SetAsideRecord = { readonly key: string; readonly path: string; readonly raw: string }

export type OpenedAssessment = {
  readonly assessment: Assessment
  /** Empty when everything could be read. */
  readonly setAside: readonly SetAsideRecord[]
}

/** One thing to write. Answers are stored one record each, so that two tabs do not overwrite one another. */
export type StoredChange =
  | { readonly kind: 'answer'; readonly id: RecommendationId; readonly answer: Answer }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'saved-to-file'; readonly at: IsoMoment }

/** Keeps assessments in the browser. No call throws; nothing that could not be read is ever overwritten. */
export type AssessmentStorage = {
  list(): Promise<Result<readonly AssessmentSummary[], StorageProblem>>
  open(id: AssessmentId): Promise<Result<OpenedAssessment, StorageProblem>>
  /** Stores a whole assessment: a new one, a file just opened, the sample. */
  create(assessment: Assessment): Promise<Result<null, StorageProblem>>
  /**
   * Writes one change durably, if the stored record is still the one this tab last read or wrote.
   * `changed-elsewhere` writes nothing; `overwrite: true` is the user's decision to write all the same.
   */
  write(
    id: AssessmentId,
    change: StoredChange,
    at: IsoMoment,
    options?: { readonly overwrite?: boolean },
  ): Promise<Result<null, StorageProblem>>
  remove(id: AssessmentId): Promise<Result<null, StorageProblem>>
  /** The last good copies kept beside the database, for when that is damaged or empty. */
  recoverable(): Promise<readonly AssessmentSummary[]>
  recover(id: AssessmentId): Promise<Result<null, StorageProblem>>
  /** Everything stored, as text, readable or not: what the user is offered when nothing else works. */
  dump(): Promise<string>
  /** Calls back when another tab has changed, created or removed an assessment. Returns how to stop listening. */
  watch(listener: (change: { readonly id: AssessmentId; readonly change: StoredChange | 'created' | 'removed' }) => void): () => void
  /** Asks the browser not to clear the storage by itself. */
  persist(): Promise<boolean>
}

/** Why a file did not open. `path` names the first value that does not fit, like `answers.mfa.value`. */
export type FileProblem =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'json-cut-off' }
  | { readonly code: 'not-shirube' }
  | { readonly code: 'newer-format'; readonly formatVersion: number }
  | { readonly code: 'does-not-fit'; readonly path: string }
  | { readonly code: 'unreadable' }
  | { readonly code: 'not-a-sheet' }
  | { readonly code: 'sheet-without-columns'; readonly missing: readonly string[] }
  | { readonly code: 'sheet-cut-off'; readonly line: number }

/** One row of the model's own sheet, matched by title. */
export type SheetRow = {
  readonly line: number
  readonly title: string
  /** `null`: no recommendation has this title. */
  readonly id: RecommendationId | null
  /** `null`: the alignment is empty ("select an option") or, with `alignmentUnread`, not understood. */
  readonly answer: Answer | null
  /** The alignment as written, when it is none of the known ones. */
  readonly alignmentUnread: string | null
}

/** What a file given by the user turned out to be. */
export type OpenedFile =
  | { readonly kind: 'assessment'; readonly assessment: Assessment; readonly unknownRecommendations: readonly string[] }
  | { readonly kind: 'sheet'; readonly rows: readonly SheetRow[] }

/** Reads a `*.shirube.json` file or the CSV of the model's own sheet, whichever it is by content. Never throws. */
export type FileOpener = {
  open(file: Blob & { readonly name: string }): Promise<Result<OpenedFile, FileProblem>>
}

/** The only way out of the page: every place that may hand data to the user's machine goes through here. */
export type Egress = {
  /** Saves bytes under a name by the browser's download. */
  download(name: string, content: Blob): void
  saveAssessment(assessment: Assessment): void
  copy(text: string): Promise<boolean>
}

/** The compiled model, loaded by language. */
export type ModelLibrary = {
  model(): Promise<Model>
  names(language: Language): Promise<ModelNames>
  texts(language: Language): Promise<ModelTexts>
}

export type Theme = 'light' | 'dark' | 'system'
/** Choices of the person at this device, not of the assessment. */
export type Preferences = { readonly language: Language | null; readonly theme: Theme; readonly bothLanguages: boolean }
export type PreferenceStorage = { read(): Preferences; write(preferences: Preferences): void }
