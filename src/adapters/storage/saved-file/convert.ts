import type { Assessment, AssessmentId } from '../../../domain/assessment.ts'
import { inOrder } from '../../../domain/evidence/with-evidence.ts'
import type { IsoMoment } from '../../../domain/moments.ts'
import { snapshotsInOrder } from '../../../domain/with-snapshots.ts'
import { fromEvidence, toEvidence } from './convert-evidence.ts'
import { fromAnswer, fromItem, fromProfile, mapOf, sortedRecord, toAnswer, toProfile, toRoadmap } from './convert-parts.ts'
import { fromSnapshot, toSnapshot } from './convert-snapshot.ts'
import { newestFormatVersion, type SavedFile, savedFileKind } from './formats.ts'

/** The app that writes: its own version, and that of the scoring rules. */
export type Writer = { readonly appVersion: string; readonly scoringVersion: number }

export function toAssessment(file: SavedFile): Assessment {
  return {
    id: file.id as AssessmentId,
    modelId: file.model.id,
    modelVersion: file.model.version,
    profile: toProfile(file.profile),
    answers: mapOf(file.answers, toAnswer),
    evidence: inOrder(file.evidence.map(toEvidence)),
    roadmap: toRoadmap(file.roadmap),
    snapshots: snapshotsInOrder(file.snapshots.map(toSnapshot)),
    createdAt: file.createdAt as IsoMoment,
    changedAt: file.changedAt as IsoMoment,
    savedToFileAt: file.savedToFileAt as IsoMoment | null,
  }
}

/** Equal assessments give equal files: fields in a fixed order, records sorted by id. */
export function toSavedFile(assessment: Assessment, writer: Writer): SavedFile {
  return {
    kind: savedFileKind,
    formatVersion: newestFormatVersion,
    appVersion: writer.appVersion,
    model: { id: assessment.modelId, version: assessment.modelVersion },
    scoringVersion: writer.scoringVersion,
    id: assessment.id,
    profile: fromProfile(assessment.profile),
    answers: sortedRecord(assessment.answers, fromAnswer),
    createdAt: assessment.createdAt,
    changedAt: assessment.changedAt,
    savedToFileAt: assessment.savedToFileAt,
    evidence: inOrder(assessment.evidence).map(fromEvidence),
    roadmap: sortedRecord(assessment.roadmap, fromItem),
    snapshots: snapshotsInOrder(assessment.snapshots).map(fromSnapshot),
  }
}
