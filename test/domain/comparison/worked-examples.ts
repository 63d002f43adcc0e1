import type { AnswerValue } from '../../../src/domain/answer.ts'
import type { BridgeStepKind } from '../../../src/domain/comparison/comparison.ts'
import { findingsBetween } from '../../../src/domain/comparison/findings-between.ts'
import { plannedOutcomes } from '../../../src/domain/comparison/planned-outcomes.ts'
import { reviewOf } from '../../../src/domain/comparison/review.ts'
import { roundedBridge } from '../../../src/domain/comparison/rounded-bridge.ts'
import { scoreBridge } from '../../../src/domain/comparison/score-bridge.ts'
import type { FindingStatus } from '../../../src/domain/evidence/finding.ts'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { RecommendationChange } from '../../../src/domain/model-change.ts'
import type { IsoDate, IsoMoment } from '../../../src/domain/moments.ts'
import { newProfile } from '../../../src/domain/profile.ts'
import type { RoadmapStatus } from '../../../src/domain/roadmap/roadmap-item.ts'
import type { SnapshotId } from '../../../src/domain/snapshot.ts'
import { snapshotOf } from '../../../src/domain/snapshot-of.ts'
import type { CellSketch } from '../evidence/small-evidence.ts'
import { newAssessment } from '../small-assessment.ts'
import { answer, idOf, smallModel } from '../small-model.ts'
import { itemsOf, standingOf } from './small-standing.ts'
import { summaryOf } from './small-summary.ts'

type Written = AnswerValue | 'not-answered'
const given = (written: Written) => answer(written === 'not-answered' ? null : written)
const rounded = (value: number | null | undefined) => (value === null || value === undefined ? null : Math.round(value * 10_000) / 10_000)

type PlaceExample = Readonly<Record<string, number | string>>
const stateNames: Readonly<Record<string, string>> = { f: 'failed', '?': 'unknown', s: 'suppressed', p: 'passed' }

function keptOf({ kept: _, ...counts }: PlaceExample) {
  const { subjects } = summaryOf({ cells: [{ control: 'IAM.9', ...counts }] })
  return { ...counts, kept: stateNames[subjects.find(({ controlId }) => controlId === 'IAM.9')?.states ?? ''] }
}

type Steps = {
  readonly from: number
  readonly to: number
  readonly steps: readonly { readonly kind: BridgeStepKind; readonly worth: number }[]
}
const inOneRow = ({ from, to, steps }: Steps) => ({ from, ...Object.fromEntries(steps.map(({ kind, worth }) => [kind, worth])), to })

function bridgeOf({
  weights,
  recommendations,
}: {
  weights: Record<string, number>
  recommendations: Record<string, { before: Written; after: Written }>
}) {
  const ids = Object.keys(recommendations)
  const model = smallModel(Object.fromEntries(ids.map((id) => [id, { phase: 1 as const }])))
  const answers = (side: 'before' | 'after') => new Map(ids.map((id) => [idOf(id), given(recommendations[id]?.[side] ?? 'not-answered')]))
  const older = { model, answers: answers('before'), weights: new Map() }
  const newer = { model, answers: answers('after'), weights: new Map(Object.entries(weights).map(([id, weight]) => [idOf(id), weight])) }
  const bridge = scoreBridge({ of: 'all', older, carried: older, newer })
  if (bridge === null) throw new Error('no bridge')
  const printed = roundedBridge(bridge, 0)
  const exact = bridge.steps.map(({ kind, delta }) => ({ kind, worth: rounded(delta) ?? Number.NaN }))
  return {
    result: inOneRow({ from: bridge.from, to: bridge.to, steps: exact }),
    printed: inOneRow({ ...printed, steps: printed.steps.map(({ kind, points }) => ({ kind, worth: points })) }),
  }
}

function sideOf(said: string): readonly CellSketch[] {
  const here: CellSketch = { control: 'EC2.8', account: 'a', passed: 1 }
  const elsewhere: CellSketch = { control: 'IAM.9', account: 'b', passed: 1 }
  if (said === 'account-not-looked-at') return [elsewhere]
  if (said === 'control-reported-nowhere') return [here]
  if (said === 'control-reported-elsewhere') return [here, elsewhere]
  return [here, elsewhere, { control: 'IAM.9', account: 'a', [said as FindingStatus]: 1 }]
}

function changeOf({ before, after }: { before: string; after: string }) {
  const { counts } = findingsBetween(summaryOf({ cells: sideOf(before) }), summaryOf({ cells: sideOf(after) }))
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind]) => kind)
    .join(' and ')
}

function scoreMoveOf({ before, after }: Readonly<Record<'before' | 'after', Readonly<Record<string, string>>>>) {
  const summary = (controls: Readonly<Record<string, string>>) => {
    const entries = Object.entries(controls)
    return summaryOf({
      cells: entries.flatMap(([control, state]) => (state === 'disabled' ? [] : [{ control, [state]: 1 }])),
      disabled: entries.filter(([, state]) => state === 'disabled').map(([control]) => control),
    })
  }
  const { delta, byNoLongerCounted } = findingsBetween(summary(before), summary(after)).securityScore.move
  return { result: { change: rounded(delta), byNoLongerCounted: rounded(byNoLongerCounted) } }
}

type PlanCase = { readonly on: string; readonly status: RoadmapStatus; readonly movedTo?: QuarterStart }

function outcomeOf(planned: QuarterStart, { on, status, movedTo }: PlanCase) {
  const older = standingOf({ day: '2026-07-01', roadmap: itemsOf({ one: { quarter: planned } }) })
  const newer = standingOf({ day: on, roadmap: itemsOf({ one: { quarter: movedTo ?? planned, status } }) })
  return plannedOutcomes(older, newer)[0]?.outcome
}

type ReviewCase = {
  readonly answer: AnswerValue
  readonly answeredOn: IsoDate
  readonly dueOn?: IsoDate
  readonly model?: 'reworded'
  readonly before?: AnswerValue
}

function reasonsOf(today: IsoDate, reviewSince: IsoDate, one: ReviewCase) {
  const model = smallModel({ 'a.1': { phase: 1 } })
  const id = idOf('a.1')
  const changes: readonly RecommendationChange[] = one.model === undefined ? [] : [{ kind: one.model, id }]
  const last = newAssessment({ answers: new Map([[id, answer(one.before ?? 50)]]) })
  const lastSnapshot = snapshotOf(last, {
    id: 's' as SnapshotId,
    name: '',
    note: '',
    now: '2026-09-30T00:00:00.000Z' as IsoMoment,
    model,
    evidenceResult: null,
  })
  const assessment = newAssessment({
    profile: { ...newProfile('en'), reviewSince },
    answers: new Map([[id, { ...answer(one.answer), answeredOn: one.answeredOn }]]),
    roadmap: one.dueOn === undefined ? new Map() : itemsOf({ one: { recommendation: id, dueOn: one.dueOn } }),
  })
  const input = { model, contradictions: null, lastSnapshot, changes: [{ from: 1, to: 2, changes }], today, staleDays: null }
  return (
    reviewOf(assessment, input)
      .get(id)
      ?.map(({ kind }) => kind) ?? []
  )
}

/** What the code makes of the examples of docs/scoring.md on quarters, by the kind of example. */
export const computedOfQuarters: Readonly<Record<string, (example: never) => object>> = {
  kept: ({ places }: { places: PlaceExample[] }) => ({ places: places.map(keptOf) }),
  bridge: bridgeOf,
  'finding-changes': ({ cases }: { cases: { before: string; after: string }[] }) => ({
    cases: cases.map(({ before, after }) => ({ before, after, change: changeOf({ before, after }) })),
  }),
  'score-move': scoreMoveOf,
  'plan-outcomes': ({ planned, cases }: { planned: QuarterStart; cases: (PlanCase & { outcome: string })[] }) => ({
    cases: cases.map((one) => ({ ...one, outcome: outcomeOf(planned, one) })),
  }),
  reviews: ({ today, reviewSince, cases }: { today: IsoDate; reviewSince: IsoDate; cases: (ReviewCase & { reasons: string[] })[] }) => ({
    cases: cases.map((one) => ({ ...one, reasons: reasonsOf(today, reviewSince, one) })),
  }),
}
