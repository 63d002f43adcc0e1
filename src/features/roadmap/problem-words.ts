import type { ModelNames } from '../../domain/model.ts'
import type { RoadmapProblem } from '../../domain/roadmap/plan.ts'
import type { ResolvedItems } from '../../domain/roadmap/resolve.ts'
import type { RoadmapItemId } from '../../domain/roadmap/roadmap-item.ts'
import { halfDays } from './half-days.ts'
import { nameList, type RoadmapWords, type Titled } from './words.ts'

type Around = { readonly titled: Titled; readonly resolved: ResolvedItems; readonly names: ModelNames }

/** The items a problem is about; none where it is about a quarter. */
export function itemsOfProblem(problem: RoadmapProblem): readonly RoadmapItemId[] {
  switch (problem.kind) {
    case 'over-capacity':
      return []
    case 'cycle':
      return problem.items
    default:
      return [problem.item]
  }
}

/** The problems of each item that has any. */
export function problemsByItem(problems: readonly RoadmapProblem[]): ReadonlyMap<RoadmapItemId, readonly RoadmapProblem[]> {
  const found = new Map<RoadmapItemId, RoadmapProblem[]>()
  for (const problem of problems) {
    for (const id of itemsOfProblem(problem)) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [problem])
      else known.push(problem)
    }
  }
  return found
}

/** What is wrong, without saying with what item: for its own card, and after its title in a list. */
export function problemWords(t: RoadmapWords, problem: RoadmapProblem, { titled, resolved, names }: Around): string {
  const titleOf = (id: RoadmapItemId) => {
    const one = resolved.get(id)
    return t('quoted', { title: one === undefined ? id : titled(one.item) })
  }
  switch (problem.kind) {
    case 'over-capacity': {
      const { quarter, team } = problem
      const days = {
        days: halfDays(problem.days),
        capacity: halfDays(problem.capacityDays),
        over: halfDays(problem.days - problem.capacityDays),
      }
      return team === null ? t('problem.overCapacity', { quarter, ...days }) : t('problem.overCapacityOfTeam', { quarter, team, ...days })
    }
    case 'before-prerequisite':
      return t('problem.beforePrerequisite', { title: titleOf(problem.prerequisite) })
    case 'prerequisite-missing':
      return t('problem.prerequisiteMissing', {
        title: t('quoted', { title: names.titles.get(problem.recommendation) ?? problem.recommendation }),
      })
    case 'dates-outside-quarter':
      return t('problem.datesOutside')
    case 'dates-reversed':
      return t('problem.datesReversed')
    case 'overdue':
      return t('problem.overdue', { day: problem.dueOn })
    case 'aim-reached':
      return t('problem.aimReached')
    case 'done-unanswered':
      return t('problem.doneUnanswered')
    case 'cycle':
      return t('problem.cycle', { titles: nameList(t, problem.items.map(titleOf)) })
  }
}
