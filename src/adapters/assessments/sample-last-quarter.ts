import type { CompiledSample } from '../../../assessments/sample.ts'
import { type Answer, untouchedAnswer } from '../../domain/answer.ts'
import type { Assessment } from '../../domain/assessment.ts'
import { daysAfter } from '../../domain/days.ts'
import type { EvidenceCell, EvidenceFile } from '../../domain/evidence/evidence-file.ts'
import { evidenceResultOf } from '../../domain/evidence/evidence-result.ts'
import { quarterAfter, quarterOf } from '../../domain/fiscal-quarter.ts'
import type { Model, RecommendationId } from '../../domain/model.ts'
import type { IsoDate, IsoMoment } from '../../domain/moments.ts'
import type { RoadmapItems } from '../../domain/roadmap/roadmap-item.ts'
import type { Snapshot, SnapshotId } from '../../domain/snapshot.ts'
import { snapshotOf } from '../../domain/snapshot-of.ts'
import type { EvidenceLibrary } from '../../state/ports.ts'

type LastQuarter = CompiledSample['lastQuarter']

/** Early in the quarter before. */
function dayThen(today: IsoDate, startMonth: number): IsoDate {
  const { start } = quarterOf(today, startMonth)
  return daysAfter(quarterOf(quarterAfter(start, -1), startMonth).firstDay, 12)
}

function answersThen(answers: Assessment['answers'], { answers: before }: LastQuarter, answeredOn: IsoDate): Assessment['answers'] {
  const then = [...answers].flatMap(([id, answer]): [RecommendationId, Answer][] => {
    const value = before[id]
    if (value === null) return []
    const said = value === undefined ? answer : { ...untouchedAnswer, owner: answer.owner, confidence: answer.confidence, value }
    return [[id, { ...said, answeredOn, takenFromEvidenceOn: null }]]
  })
  return new Map(then)
}

function cellThen(cell: EvidenceCell, { failed, passed }: LastQuarter['evidence']): EvidenceCell {
  const { controlId, counts } = cell
  if (controlId === null) return cell
  if (failed.includes(controlId)) {
    return { ...cell, counts: { ...counts, passed: 0, failed: counts.failed + counts.passed }, nothingToCheck: 0 }
  }
  return passed.includes(controlId)
    ? { ...cell, counts: { ...counts, passed: counts.passed + counts.failed, failed: 0 }, failing: [] }
    : cell
}

function evidenceThen(files: readonly EvidenceFile[], evidence: LastQuarter['evidence']): readonly EvidenceFile[] {
  const isSeen = ({ account }: { readonly account: string }) => !evidence.without.includes(account)
  return files.map((file) => ({
    ...file,
    accounts: file.accounts.filter((account) => isSeen({ account })),
    cells: file.cells.filter(isSeen).map((cell) => cellThen(cell, evidence)),
    detections: file.detections.filter(isSeen),
    exposures: file.exposures.filter(isSeen),
  }))
}

type Then = {
  readonly model: Model
  readonly library: EvidenceLibrary
  readonly today: IsoDate
  /** The plan as it was then. */
  readonly roadmap: RoadmapItems
}

/** The snapshot the sample's team took a quarter ago. */
export function sampleSnapshot(now: Assessment, lastQuarter: LastQuarter, { model, library, today, roadmap }: Then): Snapshot {
  const day = dayThen(today, now.profile.fiscalYearStartMonth)
  const then: Assessment = {
    ...now,
    answers: answersThen(now.answers, lastQuarter, day),
    evidence: evidenceThen(now.evidence, lastQuarter.evidence),
    roadmap,
  }
  const moment = `${day}T08:00:00.000Z` as IsoMoment
  return snapshotOf(then, {
    // Part of the sample, so it need not be unlike the ids of other assessments' snapshots.
    id: '00000000-0000-4000-8000-000000000001' as SnapshotId,
    name: '',
    note: lastQuarter.note,
    now: moment,
    model,
    evidenceResult: evidenceResultOf(then, { model, ...library, now: moment }),
  })
}
