import {
  countProblem,
  dayProblem,
  firstProblem,
  isDays,
  isQuarterStart,
  isWholeFrom,
  type LimitProblem,
  rangeProblem,
  textProblem,
} from '../limits.ts'
import type { RoadmapItem, RoadmapItems } from './roadmap-item.ts'
import type { ItemsById } from './with-items.ts'

/** What a roadmap may hold, so that its assessment can be saved to a file and opened again; texts are as long as everywhere (`limits`). */
export const roadmapLimits = {
  items: 2_000,
  /** Of one item. */
  quarterCount: 100,
  dependsOn: 500,
  idLength: 120,
  /** Either way from 0. */
  rank: 1e12,
} as const

const isItemId = (id: string) => id.length <= roadmapLimits.idLength && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)

function itemProblem(item: RoadmapItem): LimitProblem | null {
  return firstProblem([
    rangeProblem('id', isItemId(item.id)),
    textProblem('title', item.title),
    rangeProblem('quarter', item.quarter === null || isQuarterStart(item.quarter)),
    rangeProblem('quarterCount', isWholeFrom(item.quarterCount, 1, roadmapLimits.quarterCount)),
    rangeProblem('rank', Math.abs(item.rank) <= roadmapLimits.rank),
    rangeProblem('effortDays', item.effortDays === null || isDays(item.effortDays)),
    textProblem('team', item.team),
    textProblem('owner', item.owner),
    dayProblem('startOn', item.startOn),
    dayProblem('dueOn', item.dueOn),
    textProblem('successCriterion', item.successCriterion),
    textProblem('note', item.note),
    countProblem('dependsOn', item.dependsOn.length, roadmapLimits.dependsOn),
    rangeProblem('dependsOn', item.dependsOn.every(isItemId)),
    dayProblem('doneOn', item.doneOn),
  ])
}

/** The first thing that could not be saved of `items` with the `given` ones among them; `null` when all can. `field` begins with the item's id. */
export function roadmapProblem(items: RoadmapItems, given: ItemsById): LimitProblem | null {
  for (const [id, item] of given) {
    const problem = item && (itemProblem(item) ?? rangeProblem('id', item.id === id))
    if (problem) return { ...problem, field: `${id}.${problem.field}` }
  }
  return countProblem('roadmap', items.size, roadmapLimits.items)
}
