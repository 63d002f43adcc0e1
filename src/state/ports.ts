import type { Answer, Answers } from '../domain/answer.ts'
import type { Assessment, AssessmentId } from '../domain/assessment.ts'
import type { CarriedOver } from '../domain/carry-over-assessment.ts'
import type { Catalogue } from '../domain/evidence/catalogue.ts'
import type { EvidenceFile, RefusedFile } from '../domain/evidence/evidence-file.ts'
import type { Mapping } from '../domain/evidence/mapping.ts'
import type { Language, Model, ModelNames, ModelTexts, RecommendationId } from '../domain/model.ts'
import type { EarlierModel } from '../domain/model-change.ts'
import type { IsoDate, IsoMoment } from '../domain/moments.ts'
import type { Profile } from '../domain/profile.ts'
import type { Result } from '../domain/result.ts'
import type { RoadmapItem, RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import type { Snapshot, SnapshotId } from '../domain/snapshot.ts'
import type { CalendarWriter } from '../report/calendar.ts'
import type { TicketExchange } from '../report/ticket-port.ts'
import type { WorkbookWriter } from '../report/workbook/workbook.ts'

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

/** It belongs to a version of the model that this app does not know yet. Nothing was touched. */
export type NewerModel = { readonly code: 'newer-model'; readonly modelVersion: number }

/** Why the browser's storage did not do as asked. */
export type StorageProblem =
  | NewerModel
  | { readonly code: 'storage-unavailable' }
  | { readonly code: 'storage-full' }
  /** `recoverable`: `recover` has a copy of it. */
  | { readonly code: 'storage-damaged'; readonly recoverable: boolean }
  /** What is stored, or another tab, belongs to a newer app: reload this page. Nothing was touched. */
  | { readonly code: 'newer-app'; readonly formatVersion: number }
  | { readonly code: 'not-found' }
  /** An assessment with this id is stored already, last changed at `changedAt` (`null`: it cannot be read): replace it, or store a copy under another id. */
  | { readonly code: 'already-stored'; readonly changedAt: IsoMoment | null }
  /** Another tab wrote this after it was read here; `theirs` is what is stored now, and counts as read from here on. */
  | { readonly code: 'changed-elsewhere'; readonly theirs: StoredChange }

/** A stored record that could not be read: kept unchanged, and offered to the user as it is. `path` names the first value that does not fit. */
export type SetAsideRecord = { readonly key: string; readonly path: string; readonly raw: string }

export type AssessmentList = {
  readonly assessments: readonly AssessmentSummary[]
  /** Assessments whose own record cannot be read; `recoverable` may hold a copy. */
  readonly setAside: readonly SetAsideRecord[]
}

export type OpenedAssessment = {
  readonly assessment: Assessment
  /** Empty when everything could be read. */
  readonly setAside: readonly SetAsideRecord[]
}

/** One thing to write. Answers are stored one record each, so that two tabs do not overwrite one another. */
export type StoredChange =
  | { readonly kind: 'answers'; readonly answers: Answers }
  | { readonly kind: 'profile'; readonly profile: Profile }
  | { readonly kind: 'saved-to-file'; readonly at: IsoMoment }
  /** By SHA-256; `null` takes the file away. Files are stored one record each. */
  | { readonly kind: 'evidence'; readonly files: ReadonlyMap<string, EvidenceFile | null> }
  /** `null` takes the item away. Items are stored one record each, and so are snapshots. */
  | { readonly kind: 'roadmap'; readonly items: ReadonlyMap<RoadmapItemId, RoadmapItem | null> }
  | { readonly kind: 'snapshots'; readonly snapshots: ReadonlyMap<SnapshotId, Snapshot | null> }

/** What happened to the storage other than by this tab. */
export type StorageEvent =
  /** `change` is what is stored now. */
  | { readonly kind: 'changed'; readonly id: AssessmentId; readonly change: StoredChange }
  /** Created, or replaced as a whole. */
  | { readonly kind: 'created'; readonly id: AssessmentId }
  | { readonly kind: 'removed'; readonly id: AssessmentId }
  /** A newer app in another tab has taken the storage over; no call here succeeds until the page is reloaded. */
  | { readonly kind: 'closed'; readonly problem: StorageProblem }

/** Keeps assessments in the browser. No call throws; nothing that could not be read is ever overwritten. */
export type AssessmentStorage = {
  /** The newest change first. */
  list(): Promise<Result<AssessmentList, StorageProblem>>
  open(id: AssessmentId): Promise<Result<OpenedAssessment, StorageProblem>>
  /** Stores a whole assessment: a new one, a file just opened, the sample. `replace` is the user's decision after `already-stored`. */
  create(assessment: Assessment, options?: { readonly replace?: boolean }): Promise<Result<null, StorageProblem>>
  /**
   * Writes one change durably and as a whole, if every stored record it touches is still the one this tab last read or wrote.
   * `changed-elsewhere` writes nothing; writing again after it is the decision to overwrite.
   */
  write(id: AssessmentId, change: StoredChange, at: IsoMoment): Promise<Result<null, StorageProblem>>
  /** Removes it with its copies and with what was set aside. */
  remove(id: AssessmentId): Promise<Result<null, StorageProblem>>
  /** The last good copies kept beside the database, of assessments that it cannot give. */
  recoverable(): Promise<readonly AssessmentSummary[]>
  /**
   * Reads the copy, puts what the database lacks back into it (never over what can be read), and gives the assessment.
   * `stored` tells why it could not be put back: then it lives in this tab alone and should be saved to a file.
   */
  recover(
    id: AssessmentId,
  ): Promise<Result<{ readonly assessment: Assessment; readonly stored: Result<null, StorageProblem> }, StorageProblem>>
  /** Everything stored, as text, readable or not: what the user is offered when nothing else works. */
  dump(): Promise<string>
  /**
   * Calls back about what other tabs do. Returns how to stop listening. Never while a `write` of this tab is under way: what is told is newer
   * than all that this tab has written, and writing after it overwrites it knowingly.
   */
  watch(listener: (event: StorageEvent) => void): () => void
  /** Asks the browser not to clear the storage by itself. */
  persist(): Promise<boolean>
}

/** Why a file did not open. `path` names the first value that does not fit, like `answers.mfa.value`. */
export type FileProblem =
  | { readonly code: 'file-empty' }
  | { readonly code: 'file-too-large'; readonly sizeBytes: number; readonly limitBytes: number }
  /** By its first bytes; `excel` and `pdf` are worth a hint of their own. */
  | { readonly code: 'not-text'; readonly takenFor: 'excel' | 'zip' | 'gzip' | 'pdf' | 'image' | 'unknown' }
  | { readonly code: 'not-json'; readonly line: number; readonly column: number }
  | { readonly code: 'json-cut-off' }
  | { readonly code: 'not-shirube' }
  | { readonly code: 'newer-format'; readonly formatVersion: number }
  | NewerModel
  | { readonly code: 'does-not-fit'; readonly path: string }
  | { readonly code: 'unreadable' }
  /** A report as HTML that was made without the assessment inside, or cut off before it. */
  | { readonly code: 'report-without-data' }
  | { readonly code: 'not-a-sheet' }
  | { readonly code: 'sheet-without-columns'; readonly missing: readonly string[] }
  | { readonly code: 'sheet-cut-off'; readonly line: number }

/** One row of the model's own sheet, matched by title. */
export type SheetRow = {
  readonly line: number
  readonly title: string
  /** `null`: no recommendation has this title. */
  readonly id: RecommendationId | null
  /** `null`: the row says nothing. Its value is `null` where only a comment was given, or the alignment was not understood (`alignmentUnread`). */
  readonly answer: Answer | null
  /** The alignment as written, when it is none of the known ones. */
  readonly alignmentUnread: string | null
  /** The line of an earlier row of the same recommendation: only one of the two can count. */
  readonly sameAsLine: number | null
}

/** What a file given by the user turned out to be. */
export type OpenedFile =
  | {
      readonly kind: 'assessment'
      /** Of the version of the model in use. */
      readonly assessment: Assessment
      readonly unknownRecommendations: readonly string[]
      /** The file was of an earlier version of the model, and this became of its answers. */
      readonly carriedOver?: CarriedOver
    }
  | { readonly kind: 'sheet'; readonly rows: readonly SheetRow[] }

/** Stored assessments that were carried over to the version of the model in use on opening: what the user has not been told yet. */
export type CarriedOverNews = {
  has(id: AssessmentId): boolean
  /** Gives it once. */
  take(id: AssessmentId): CarriedOver | null
}

/** Reads a `*.shirube.json` file, a report as HTML with one inside, or the CSV of the model's own sheet, whichever it is. Never throws. */
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

/** What reading evidence has come to so far. */
export type EvidenceProgress = {
  readonly fileName: string
  readonly fileIndex: number
  readonly fileCount: number
  /** Of all files together. */
  readonly bytesRead: number
  readonly bytesTotal: number
  readonly recordsRead: number
}

/** What a set of files given together turned out to hold. Each result is counted once over all of them, in its newest state. */
export type EvidenceReading = {
  readonly files: readonly EvidenceFile[]
  readonly refused: readonly RefusedFile[]
}

/** Reads findings files of any known format, away from the page's own thread. Never throws. */
export type EvidenceReader = {
  /** Gets ready to read, so that the first file is read at full speed. To be called where files can be given. */
  warm(): void
  /** Fails only when stopped or when the worker died; what is wrong with a file is told in `refused` or with the file. */
  read(
    files: readonly File[],
    options: { readonly onProgress: (progress: EvidenceProgress) => void; readonly signal: AbortSignal },
  ): Promise<Result<EvidenceReading, { readonly code: 'cancelled' } | { readonly code: 'reader-failed'; readonly detail: string }>>
}

/** What a tool's results mean for the model, and what the tools can look at. */
export type EvidenceLibrary = { readonly catalogue: Catalogue; readonly mapping: Mapping }

/** What makes a sample one of its own. `today` is the day where the user is. */
export type SampleStamp = { readonly id: AssessmentId; readonly now: IsoMoment; readonly today: IsoDate }

/** The compiled model, loaded by language. */
export type ModelLibrary = {
  model(): Promise<Model>
  names(language: Language): Promise<ModelNames>
  texts(language: Language): Promise<ModelTexts>
  evidence(): Promise<EvidenceLibrary>
  /** Versions of the model that came before, the oldest first; titles in the given language. */
  earlier(language: Language): Promise<readonly EarlierModel[]>
  /** The sample assessment; its days are counted back from `today`. */
  sample(language: Language, stamp: SampleStamp): Promise<Assessment>
}

/** What hands the plan and the assessment on to other tools, and reads back what became of the plan there. */
export type HandoverTools = {
  readonly tickets: TicketExchange
  readonly calendar: CalendarWriter
  readonly workbook: WorkbookWriter
}

/** Loads it when it is first asked for. Rejected when that part of the app cannot be loaded; asking again tries again. */
export type LoadHandover = () => Promise<HandoverTools>

export type Theme = 'light' | 'dark' | 'system'
/** Choices of the person at this device, not of the assessment. */
export type Preferences = { readonly language: Language | null; readonly theme: Theme; readonly bothLanguages: boolean }
export type PreferenceStorage = { read(): Preferences; write(preferences: Preferences): void }
