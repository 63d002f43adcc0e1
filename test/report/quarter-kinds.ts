import { untouchedAnswer } from '../../src/domain/answer.ts'
import type { Assessment } from '../../src/domain/assessment.ts'
import type { QuarterStart } from '../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import type { Snapshot } from '../../src/domain/snapshot.ts'
import { realModel } from '../real-model.ts'

type Change = (assessment: Assessment) => Assessment

const itemId = (id: string) => id as RoadmapItemId
const quarter = (start: string) => start as QuarterStart
const day = (text: string) => text as IsoDate
const answered = (value: (index: number) => (typeof untouchedAnswer)['value']): Assessment['answers'] =>
  new Map(realModel.recommendations.map(({ id }, index) => [id, { ...untouchedAnswer, value: value(index) }]))
const roadmapOf = (...items: readonly RoadmapItem[]): Assessment['roadmap'] => new Map(items.map((item) => [item.id, item]))
const of = (recommendation: string, given: Partial<RoadmapItem> = {}) =>
  newRoadmapItem(itemId(given.id ?? recommendation), {
    recommendation: recommendation as RecommendationId,
    aim: 75,
    quarter: quarter('2026-10'),
    ...given,
  })

const withoutItems: Change = (assessment) => ({ ...assessment, roadmap: new Map() })
const withItems =
  (...items: readonly RoadmapItem[]): Change =>
  (assessment) => ({ ...assessment, roadmap: roadmapOf(...items) })
const added =
  (...items: readonly RoadmapItem[]): Change =>
  (assessment) => ({ ...assessment, roadmap: new Map([...assessment.roadmap, ...roadmapOf(...items)]) })
const withProfile =
  (change: (profile: Assessment['profile']) => Partial<Assessment['profile']>): Change =>
  (assessment) => ({ ...assessment, profile: { ...assessment.profile, ...change(assessment.profile) } })
const withSnapshot =
  (change: (snapshot: Snapshot, assessment: Assessment) => Partial<Snapshot>): Change =>
  (assessment) => ({ ...assessment, snapshots: assessment.snapshots.map((one) => ({ ...one, ...change(one, assessment) })) })
const all =
  (...changes: readonly Change[]): Change =>
  (assessment) =>
    changes.reduce((so, change) => change(so), assessment)

const own = (number: number, given: Partial<RoadmapItem> = {}) =>
  newRoadmapItem(itemId(`own-${String(number).padStart(8, '0')}`), { quarter: quarter('2026-10'), ...given })

/** Everything that can be wrong with a plan, and more of it than a chapter shows. */
const broken = added(
  of('mfa', { quarter: quarter('2027-01'), status: 'cancelled' }),
  of('mfa', { id: itemId('mfa-part-2'), quarter: quarter('2027-04'), quarterCount: 2 }),
  of('iam-least-privilege', { quarter: null }),
  own(2, { effortDays: 300, team: 'Team A', owner: '' }),
  own(3, { title: 'Begins early', dependsOn: [itemId('own-00000004')] }),
  own(4, { title: 'Begins late', quarter: quarter('2027-04') }),
  own(5, { title: 'Late', dueOn: day('2026-10-30'), note: 'Long\nwords '.repeat(40) }),
  own(6, { title: 'Reversed', startOn: day('2026-12-20'), dueOn: day('2026-12-01') }),
  own(9, { title: 'Far', quarter: quarter('2031-01') }),
  of('detect-common-threats', { aim: 50 }),
  of('waf-custom-rules', { aim: 100, status: 'done', doneOn: day('2026-10-20') }),
  ...[10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20].map((number) => own(number, { dueOn: day('2026-10-01'), quarter: quarter('2026-07') })),
)

const differing = withProfile((profile) => ({
  capacity: {
    ...profile.capacity,
    byQuarter: new Map([[quarter('2027-01'), 10]]),
    teams: [{ name: 'Team A', daysPerQuarter: 5 }],
  },
}))

const cancelled = (items: Assessment['roadmap']): Assessment['roadmap'] =>
  new Map([...items].map(([id, item]) => [id, { ...item, status: 'cancelled' as const }]))

/** The older side with more of it failing, or nothing, or what nobody looked at. */
const swapped: Change = (assessment) => ({
  ...assessment,
  evidence: assessment.evidence.map((file) => ({
    ...file,
    cells: file.cells.filter((_, index) => index % 3 !== 0),
    accounts: file.accounts.slice(1),
    exposures: [],
  })),
})

/** Assessments with plans and snapshots of every kind: together they make the chapters on quarters say everything they can say. */
export const quarterKinds: readonly Change[] = [
  withoutItems,
  all(withoutItems, (assessment) => ({ ...assessment, answers: answered(() => 100) })),
  all(withItems(of('mfa', { status: 'done', doneOn: day('2026-10-20') })), (assessment) => ({
    ...assessment,
    answers: answered(() => 100),
    snapshots: [],
  })),
  withItems(own(7, { title: 'One', dependsOn: [itemId('own-00000008')] }), own(8, { title: 'Other', dependsOn: [itemId('own-00000007')] })),
  // The last quarter of the horizon: a quarter later lies beyond it.
  (assessment) => ({
    ...assessment,
    roadmap: new Map([...assessment.roadmap].map(([id, item]) => [id, { ...item, quarter: quarter('2029-07') }])),
  }),
  all(
    added(own(31, { quarter: quarter('2027-10') })),
    withSnapshot(() => ({ roadmap: roadmapOf(own(31, { quarter: quarter('2027-10') })) })),
  ),
  withSnapshot(({ evidence }) => ({
    evidence: evidence && {
      ...evidence,
      subjects: [
        ...evidence.subjects.map((subject) => ({ ...subject, states: subject.states.replaceAll('f', 'p') })),
        ...evidence.subjects
          .slice(0, 3)
          .map((subject, index) => ({ ...subject, tool: 'security-hub' as const, controlId: `Gone.${index}` })),
      ],
    },
  })),
  (assessment) => ({ ...assessment, snapshots: [] }),
  (assessment) => ({ ...assessment, snapshots: [], answers: answered(() => 100) }),
  all(broken, differing),
  // Nothing but what is done; nothing but what is far away; no capacity at all, much, and items without end.
  withItems(of('mfa', { status: 'done', doneOn: day('2026-10-20') })),
  withItems(own(1, { quarter: quarter('2031-01') })),
  withProfile((profile) => ({ capacity: { ...profile.capacity, daysPerQuarter: 4 } })),
  withProfile((profile) => ({ capacity: { ...profile.capacity, daysPerQuarter: 0 } })),
  withProfile((profile) => ({ capacity: { ...profile.capacity, daysPerQuarter: 9 } })),
  withProfile((profile) => ({ capacity: { ...profile.capacity, daysPerQuarter: 1000 } })),
  all(
    withProfile(() => ({ targetPhase: 1 })),
    (assessment) => ({ ...assessment, answers: answered((index) => (index < 36 ? 100 : 0)) }),
  ),
  // Everything given up, everything put off without a day, and what was due is open.
  (assessment) => ({ ...assessment, roadmap: cancelled(assessment.roadmap) }),
  (assessment) => ({
    ...assessment,
    roadmap: new Map([...assessment.roadmap].map(([id, item]) => [id, { ...item, status: 'planned', doneOn: null, quarter: null }])),
  }),
  (assessment) => ({
    ...assessment,
    roadmap: new Map(
      [...assessment.roadmap].map(([id, item]) => [id, { ...item, status: 'planned', doneOn: null, quarter: quarter('2026-07') }]),
    ),
  }),
  withSnapshot((snapshot) => ({
    name: 'Before the audit',
    roadmap: new Map([...snapshot.roadmap].map(([id, item]) => [id, { ...item, quarter: quarter('2027-10') }])),
  })),
  withSnapshot((snapshot) => ({
    roadmap: new Map([...snapshot.roadmap].map(([id, item]) => [id, { ...item, quarter: quarter('2027-10'), dueOn: null }])),
    evidence: null,
  })),
  withSnapshot(() => ({ roadmap: roadmapOf(own(30, { quarter: null, status: 'planned' })) })),
  withSnapshot((_, { roadmap, answers }) => ({ roadmap: cancelled(roadmap), answers })),
  withSnapshot(() => ({ answers: answered(() => 100) })),
  withSnapshot(() => ({ answers: answered(() => 0) })),
  withSnapshot(() => ({ answers: answered(() => 'not-applicable') })),
  withSnapshot((_, { evidence: __ }) => ({ modelVersion: 1 })),
  all(
    withSnapshot((snapshot) => ({ profile: { ...snapshot.profile, weights: new Map([['mfa' as RecommendationId, 4]]) } })),
    (assessment) => ({
      ...assessment,
      answers: new Map(
        [...assessment.answers].map(([id, answer], index) => [
          id,
          index % 6 === 0
            ? { ...answer, value: 'not-applicable' as const }
            : index % 6 === 1
              ? { ...answer, value: 100 as const, takenFromEvidenceOn: day('2026-11-01') }
              : answer,
        ]),
      ),
    }),
  ),
  swapped,
  all(
    swapped,
    withSnapshot((snapshot) => ({ evidence: snapshot.evidence && { ...snapshot.evidence, subjects: [], exposures: [] } })),
    (one) => ({
      ...one,
      evidence: one.evidence.map((file) => ({ ...file, cells: [], detections: [] })),
    }),
  ),
  withSnapshot((snapshot) => ({ evidence: snapshot.evidence && { ...snapshot.evidence, exposures: [] } })),
]
