import { performance } from 'node:perf_hooks'
import { readModel } from '../../assessments/compile.ts'
import type { Coverage } from '../../src/domain/answer.ts'
import type { CapabilityId, Model, RecommendationId } from '../../src/domain/model.ts'
import type { IsoDate } from '../../src/domain/moments.ts'
import { newProfile } from '../../src/domain/profile.ts'
import { delayCosts } from '../../src/domain/roadmap/delay-cost.ts'
import { moveItem } from '../../src/domain/roadmap/edits.ts'
import { horizonQuarters, type PlanInput } from '../../src/domain/roadmap/plan.ts'
import { roadmapProblems } from '../../src/domain/roadmap/problems.ts'
import { phaseForecasts, projectedQuarters } from '../../src/domain/roadmap/projection.ts'
import { proposePlan } from '../../src/domain/roadmap/propose.ts'
import { resolvedItems } from '../../src/domain/roadmap/resolve.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { type Job, schedule } from '../../src/domain/roadmap/schedule.ts'
import { withItems } from '../../src/domain/roadmap/with-items.ts'
import { type Measure, median, spread } from './table.ts'

const itemCount = 500
const runs = 41
const frameMs = 1000 / 60

/** The model of this repository, without the build that the app gets it from. */
function modelOfRepository(): Model {
  const { model, recommendations } = readModel()
  if (model === undefined) throw new Error('the model cannot be read')
  const groups = new Map(model.capabilities.map(({ id, group }) => [id, group]))
  return {
    ...model,
    capabilities: model.capabilities.map((one) => ({ ...one, id: one.id as CapabilityId })),
    recommendations: recommendations.map(({ since: _, revised: __, retired: ___, ...one }) => ({
      ...one,
      group: groups.get(one.capability) ?? 'protection',
      id: one.id as RecommendationId,
      capability: one.capability as CapabilityId,
      prerequisites: one.prerequisites.map((id) => id as RecommendationId),
    })),
  }
}

const itemId = (id: string) => id as RoadmapItemId
const partAims: readonly Coverage[] = [25, 50, 75]

/** Every recommendation in three parts, and own items that wait for one another in chains of eight, without a place. */
function manyItems(model: Model): readonly RoadmapItem[] {
  const parts = model.recommendations.flatMap(({ id }) =>
    partAims.map((aim, index) =>
      newRoadmapItem(itemId(index === 0 ? id : `${id}-part-${index + 1}`), { recommendation: id, aim, team: 'platform' }),
    ),
  )
  const ownId = (index: number) => itemId(`own-${index.toString(16).padStart(8, '0')}`)
  const own = Array.from({ length: itemCount - parts.length }, (_, index) =>
    newRoadmapItem(ownId(index), { effortDays: 1 + (index % 7), dependsOn: index % 8 === 0 ? [] : [ownId(index - 1)] }),
  )
  return [...parts, ...own]
}

/** A plan to be made of 500 items, without a place yet. */
export function largeInput(): PlanInput {
  const model = modelOfRepository()
  const capacity = { daysPerQuarter: 260, byQuarter: new Map(), teams: [{ name: 'platform', daysPerQuarter: 200 }] }
  const profile = { ...newProfile('en'), targetPhase: 4 as const, capacity }
  const items = new Map(manyItems(model).map((item) => [item.id, item]))
  return { model, answers: new Map(), profile, items, urgencies: new Map(), today: '2026-11-23' as IsoDate }
}

/** Jobs of which each waits for two before it. */
function manyJobs(): readonly Job[] {
  return Array.from({ length: itemCount }, (_, index) => ({
    id: `job-${index}`,
    days: 1 + ((index * 7) % 13),
    after: [`job-${index - 1 - (index % 5)}`, `job-${index - 9}`],
    priority: [(index * 31) % 17, index % 3],
    team: index % 4 === 0 ? 'network' : '',
    fixed: null,
  }))
}

function timed(what: string, bound: number | null, act: () => unknown): Measure {
  for (let warmUp = 0; warmUp < 10; warmUp += 1) act()
  const times = Array.from({ length: runs }, () => {
    const start = performance.now()
    act()
    return performance.now() - start
  })
  return {
    what,
    bound,
    measured: median(times),
    unit: 'ms',
    note: `${spread(times)}; ${itemCount} items, ${horizonQuarters} quarters, Node`,
  }
}

/** The roadmap's rules on their own, as often as a drag over the board asks for them. */
export function measureRoadmap(): readonly Measure[] {
  const input = largeInput()
  const planned = { ...input, items: proposePlan(input).items }
  const jobs = manyJobs()
  const slots = Array.from({ length: horizonQuarters }, () => ({ days: 320, teamDays: new Map([['network', 100]]) }))
  const calm = { contradictions: [], exposures: [], mapping: { rows: [] } }
  const [dragged] = planned.items.keys()
  const [, second] = [...planned.items.values()].map(({ quarter }) => quarter)
  const drag = () => {
    const items = withItems(planned.items, moveItem(planned, dragged ?? itemId(''), { quarter: second ?? null, behind: null }))
    const resolved = resolvedItems({ ...planned, items })
    return [projectedQuarters({ ...planned, items }, resolved), roadmapProblems({ ...planned, items }, resolved)]
  }
  return [
    timed('roadmap: scheduling alone', 10, () => schedule(jobs, slots)),
    timed('roadmap: a plan proposed, with reasons', 2 * frameMs, () => proposePlan(input)),
    timed('roadmap: proposed again', 2 * frameMs, () => proposePlan(planned)),
    timed('roadmap: a drag, with projection and problems', frameMs, drag),
    timed('roadmap: phases forecast', null, () => phaseForecasts(planned)),
    timed('roadmap: the cost of waiting, for the report', null, () => delayCosts(planned, calm)),
  ]
}
