import { type Answer, untouchedAnswer } from '../../domain/answer.ts'
import type { Assessment } from '../../domain/assessment.ts'
import type { EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { inOrder, isSameReading } from '../../domain/evidence/with-evidence.ts'
import type { RecommendationId } from '../../domain/model.ts'
import type { RoadmapItem, RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import type { Snapshot, SnapshotId } from '../../domain/snapshot.ts'
import { snapshotsInOrder } from '../../domain/with-snapshots.ts'
import type { StoredChange } from '../../state/ports.ts'
import { fromEvidence, keepSaved, prepareEvidence, toEvidence } from './saved-file/convert-evidence.ts'
import { fromAnswer, fromItem, mapOf, toAnswer, toRoadmap } from './saved-file/convert-parts.ts'
import { fromSnapshot, keepSavedSnapshot, prepareSnapshots, toSnapshot } from './saved-file/convert-snapshot.ts'
import type { SavedFile } from './saved-file/formats.ts'

export const partStores = ['answers', 'evidence', 'roadmap', 'snapshots'] as const
export type PartStore = (typeof partStores)[number]

/**
 * One kind of thing of which an assessment holds many, each stored as a record of its own: the store, the part of the saved file and the kind
 * of `StoredChange` have one name. (Methods, so that a kind of something passes for a kind of anything.)
 */
export type Kind<Id extends string, Item> = {
  readonly store: PartStore
  /** The fields of a record: the id, by which it is keyed beside the assessment, and the part of the saved file. */
  readonly idField: string
  readonly contentField: string
  /** The format in which its records became what they are: older ones are written anew. */
  readonly since: number
  /** A list in the saved file, not a record by id. Such parts are large: each is read by itself and copied to a file of its own. */
  readonly isList: boolean
  /** What the copy of one is called, beside the assessment; of the small parts none is made. */
  copyName(id: Id): string
  idOfCopy(name: string): Id | null
  itemsOf(assessment: Assessment): ReadonlyMap<Id, Item>
  into(assessment: Assessment, items: ReadonlyMap<Id, Item>): Assessment
  /** The items of a file that has been checked. */
  read(file: SavedFile): ReadonlyMap<Id, Item>
  toSaved(item: Item): unknown
  /** Does ahead, with time for the page in between, what `toSaved` would take long for. */
  prepare(items: readonly Item[]): Promise<void>
  /** Whether two tabs that wrote these have written the same. `null`: nothing, or taken away. */
  isSame(a: Item | null, b: Item | null): boolean
  givenIn(change: StoredChange): ReadonlyMap<Id, Item | null> | null
  toChange(given: ReadonlyMap<Id, Item | null>): StoredChange
}
export type AnyKind = Kind<string, unknown>

const withoutCopies = { copyName: (id: string) => id, idOfCopy: () => null }
const atOnce = async () => undefined

const answers: Kind<RecommendationId, Answer> = {
  store: 'answers',
  idField: 'recommendation',
  contentField: 'answer',
  since: 2,
  isList: false,
  ...withoutCopies,
  itemsOf: (assessment) => assessment.answers,
  // The record of an answer that was taken back stays, for its revision; to the app it is no answer.
  into: (assessment, items) => ({ ...assessment, answers: new Map([...items].filter(([, answer]) => !isUntouched(answer))) }),
  read: (file) => mapOf(file.answers, toAnswer),
  toSaved: fromAnswer,
  prepare: atOnce,
  isSame: () => false,
  givenIn: (change) => (change.kind === 'answers' ? change.answers : null),
  toChange: (given) => ({ kind: 'answers', answers: new Map([...given].map(([id, answer]) => [id, answer ?? untouchedAnswer])) }),
}

const evidence: Kind<string, EvidenceFile> = {
  store: 'evidence',
  idField: 'sha256',
  contentField: 'evidence',
  since: 2,
  isList: true,
  copyName: (sha256) => sha256,
  idOfCopy: (name) => (/^[0-9a-f]{64}$/.test(name) ? name : null),
  itemsOf: (assessment) => new Map(assessment.evidence.map((file) => [file.sha256, file])),
  into: (assessment, items) => ({ ...assessment, evidence: inOrder([...items.values()]) }),
  read: (file) =>
    new Map(
      file.evidence.map((saved) => {
        const one = toEvidence(saved)
        keepSaved(one, saved)
        return [one.sha256, one]
      }),
    ),
  toSaved: fromEvidence,
  prepare: prepareEvidence,
  isSame: isSameReading,
  givenIn: (change) => (change.kind === 'evidence' ? change.files : null),
  toChange: (files) => ({ kind: 'evidence', files }),
}

const roadmap: Kind<RoadmapItemId, RoadmapItem> = {
  store: 'roadmap',
  idField: 'item',
  contentField: 'content',
  since: 3,
  isList: false,
  ...withoutCopies,
  itemsOf: (assessment) => assessment.roadmap,
  into: (assessment, items) => ({ ...assessment, roadmap: items }),
  read: (file) => toRoadmap(file.roadmap),
  toSaved: fromItem,
  prepare: atOnce,
  isSame: (a, b) => a === null && b === null,
  givenIn: (change) => (change.kind === 'roadmap' ? change.items : null),
  toChange: (items) => ({ kind: 'roadmap', items }),
}

const snapshots: Kind<SnapshotId, Snapshot> = {
  store: 'snapshots',
  idField: 'snapshot',
  contentField: 'content',
  since: 3,
  isList: true,
  copyName: (id) => `snapshot-${id}`,
  idOfCopy: (name) => (/^snapshot-[0-9a-f-]{36}$/.test(name) ? (name.slice('snapshot-'.length) as SnapshotId) : null),
  itemsOf: (assessment) => new Map(assessment.snapshots.map((snapshot) => [snapshot.id, snapshot])),
  into: (assessment, items) => ({ ...assessment, snapshots: snapshotsInOrder([...items.values()]) }),
  read: (file) =>
    new Map(
      file.snapshots.map((saved) => {
        const one = toSnapshot(saved)
        keepSavedSnapshot(one, saved)
        return [one.id, one]
      }),
    ),
  toSaved: fromSnapshot,
  prepare: prepareSnapshots,
  // A snapshot never changes.
  isSame: (a, b) => a?.id === b?.id,
  givenIn: (change) => (change.kind === 'snapshots' ? change.snapshots : null),
  toChange: (given) => ({ kind: 'snapshots', snapshots: given }),
}

export const kinds: readonly AnyKind[] = [answers, evidence, roadmap, snapshots]
export const largeKinds = kinds.filter(({ isList }) => isList)

/** The kind of what a change writes; `undefined`: it writes the record of the assessment itself. */
export const kindNamed = (name: string): AnyKind | undefined => kinds.find(({ store }) => store === name)

/** Whether an answer says nothing at all. */
function isUntouched(answer: Answer): boolean {
  const { value, reason, rationale, owner, evidence: links, confidence, answeredOn, takenFromEvidenceOn } = answer
  const isWithoutText = reason === '' && rationale === '' && owner === '' && links.length === 0
  return isWithoutText && value === null && confidence === null && answeredOn === null && takenFromEvidenceOn === null
}
