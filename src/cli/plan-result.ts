import { quarterOf } from '../domain/fiscal-quarter.ts'
import { horizonQuarters, type ProjectedQuarter, type ResolvedItem } from '../domain/roadmap/plan.ts'
import { scoringVersion } from '../domain/score.ts'
import type { Scores } from '../domain/scores.ts'
import { itemTitle } from './item-title.ts'
import type { PlanView } from './plan-view.ts'

function itemJson(resolved: ResolvedItem, { input, names, reasonOf }: PlanView): unknown {
  const { item, effortDays, estimate, owner, quarter, lastQuarter, startOn, dueOn, after } = resolved
  const recommendation = input.model.recommendations.find(({ id }) => id === item.recommendation)
  return {
    id: item.id,
    recommendation: item.recommendation,
    title: itemTitle(item, names),
    status: item.status,
    doneOn: item.doneOn,
    quarter,
    lastQuarter,
    quarterCount: item.quarterCount,
    isPinned: item.isPinned,
    rank: item.rank,
    owner,
    team: item.team,
    effortDays,
    estimate,
    costClass: item.costClass ?? recommendation?.costClass ?? null,
    startOn,
    dueOn,
    aim: item.aim,
    successCriterion: item.successCriterion,
    note: item.note,
    after,
    reason: reasonOf(item),
  }
}

function scoresJson({ all, groups, organisation, capabilities }: Scores): unknown {
  return {
    all: all.band,
    governance: groups.governance.band,
    operations: groups.operations.band,
    protection: groups.protection.band,
    reached: organisation.reached,
    capabilities: capabilities.map(({ id, score, reached }) => ({ id, band: score.band, reached })),
  }
}

function quarterJson({ quarter, days, capacityDays, teams, items, scores }: ProjectedQuarter): unknown {
  return { quarter, days, capacityDays, teams, items, atEnd: scoresJson(scores) }
}

function rulesJson({ input: { profile }, change }: PlanView): unknown {
  const { capacity, targetPhase, capabilityTargets, threshold } = profile
  return {
    daysPerQuarter: capacity.daysPerQuarter,
    byQuarter: [...capacity.byQuarter].map(([start, days]) => ({ start, days })),
    teams: capacity.teams,
    targetPhase,
    capabilityTargets: [...capabilityTargets].map(([capability, phase]) => ({ capability, phase })),
    threshold,
    horizonQuarters,
    whatIf: change,
  }
}

/** A plan for other programs (docs/command-line.md). Two runs for one day give equal results. */
export function planJson(view: PlanView): unknown {
  const { assessment, input, proposal } = view
  const { profile } = assessment
  return {
    schema: 'shirube-plan-1',
    assessment: { id: assessment.id, name: profile.name, organisation: profile.organisation, changedAt: assessment.changedAt },
    model: { id: assessment.modelId, version: assessment.modelVersion },
    scoringVersion,
    today: input.today,
    quarter: quarterOf(input.today, profile.fiscalYearStartMonth),
    rules: rulesJson(view),
    items: view.items.map((one) => itemJson(one, view)),
    quarters: view.quarters.map(quarterJson),
    problems: view.problems,
    forecasts: view.forecasts,
    proposal: proposal && { added: proposal.added, moved: proposal.moved, unplaced: proposal.unplaced },
  }
}
