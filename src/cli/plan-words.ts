import { type QuarterStart, quarterOf } from '../domain/fiscal-quarter.ts'
import type { RecommendationId } from '../domain/model.ts'
import type { PlacementReason, RoadmapProblem } from '../domain/roadmap/plan.ts'
import type { RoadmapItemId } from '../domain/roadmap/roadmap-item.ts'
import { asNumber, asQuarter, asQuarterName } from '../i18n/format.ts'
import { itemTitle, oneLine } from './item-title.ts'
import type { ItemReason, PlanView } from './plan-view.ts'

/** "Enforce MFA [mfa]": ids are what other programs and tickets know an item by. */
export function titleIn({ resolved, names }: PlanView, id: RoadmapItemId): string {
  const item = resolved.get(id)?.item
  return item === undefined ? `[${id}]` : `${oneLine(itemTitle(item, names))} [${id}]`
}

function recommendationTitle({ names }: PlanView, id: RecommendationId): string {
  return `${names.titles.get(id) ?? id} [${id}]`
}

export function quarterText(start: QuarterStart | null, { input }: PlanView): string {
  return start === null ? 'no quarter' : asQuarter(quarterOf(start, input.profile.fiscalYearStartMonth), 'en')
}

const urgencyWords = {
  'open-exposure': 'first, since a severe exposure is open',
  contradicted: 'first, since results fail against the answer',
}

function placementText(reason: Extract<PlacementReason, { kind: 'planned' | 'no-room' }>, view: PlanView): string {
  const waits = reason.waitsFor.length > 0 ? [`waits for ${reason.waitsFor.map((id) => titleIn(view, id)).join(', ')}`] : []
  if (reason.kind === 'no-room') return waits.length > 0 ? `${waits.join()}, which has no place` : 'no quarter up to the horizon has room'
  const startMonth = view.input.profile.fiscalYearStartMonth
  const full = reason.full.map((start) => asQuarterName(quarterOf(start, startMonth), 'en'))
  const parts = [
    ...(reason.urgency === null ? [] : [urgencyWords[reason.urgency]]),
    ...waits,
    ...(full.length > 0 ? [`too full for it: ${full.join(', ')}`] : []),
  ]
  return parts.join('; ')
}

/** Why an item stands in its quarter; empty where nothing kept it from the first one, and where its status says it all. */
export function reasonText(reason: ItemReason | null, view: PlanView): string {
  switch (reason?.kind) {
    case 'pinned':
      return 'pinned'
    case 'planned':
    case 'no-room':
      return placementText(reason, view)
    case 'elsewhere':
      return `a plan made now would put it to ${quarterText(reason.quarter, view)}`
    default:
      return ''
  }
}

/** What is not right with a plan, in one line. */
export function problemText(problem: RoadmapProblem, view: PlanView): string {
  const about = (id: RoadmapItemId, what: string) => `${titleIn(view, id)}: ${what}`
  switch (problem.kind) {
    case 'over-capacity': {
      const whose = problem.team === null ? '' : `, team ${oneLine(problem.team)}`
      return `${asQuarter(problem.quarter, 'en')}${whose}: ${asNumber(problem.days)} person-days, of which there are ${asNumber(problem.capacityDays)}`
    }
    case 'before-prerequisite':
      return about(problem.item, `begins before ${titleIn(view, problem.prerequisite)} ends`)
    case 'prerequisite-missing':
      return about(problem.item, `needs ${recommendationTitle(view, problem.recommendation)}, which is neither achieved nor on the roadmap`)
    case 'dates-outside-quarter':
      return about(problem.item, 'its days lie outside its quarters')
    case 'dates-reversed':
      return about(problem.item, 'starts after it is due')
    case 'overdue':
      return about(problem.item, `was due on ${problem.dueOn}`)
    case 'aim-reached':
      return about(problem.item, 'the answer has reached its aim, but it is not done')
    case 'done-unanswered':
      return about(problem.item, 'is done, but the answer has not reached its aim')
    case 'cycle':
      return `wait for one another: ${problem.items.map((id) => titleIn(view, id)).join(', ')}`
  }
}
