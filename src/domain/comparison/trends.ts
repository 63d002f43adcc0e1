import type { ScoreLine } from '../evidence/security-score.ts'
import { type FiscalQuarter, quarterOf } from '../fiscal-quarter.ts'
import { type CapabilityId, type Group, groups, type Model, type PhaseReached } from '../model.ts'
import type { IsoMoment } from '../moments.ts'
import { organisationPhase, phaseReached, phasesReached } from '../phase-reached.ts'
import { type Reading, readingOf } from '../reading.ts'
import { type Band, type Score, scoreOf } from '../score.ts'
import type { ReportedScores, SnapshotId } from '../snapshot.ts'
import type { SecurityScoreMove } from './comparison.ts'
import { carriedOver, type ModelVersions, stepsBetween } from './like-for-like.ts'
import { securityScoreMove } from './security-score-move.ts'
import type { Standing } from './standing.ts'

/** One moment of a trend. */
export type TrendMoment = {
  /** `null`: the present. */
  readonly snapshotId: SnapshotId | null
  readonly name: string
  readonly quarter: FiscalQuarter
  readonly at: IsoMoment
  readonly modelVersion: number
  /** Whether the numbers of this moment can be worked out anew; `false` where the app does not know the version of its model. */
  readonly isComparable: boolean
}

/** A score at one moment. */
export type TrendScore = {
  /** By the rule of today under the model of today; `null` where nothing applies, and where the moment is not comparable. */
  readonly band: Band | null
  readonly reading: Reading | null
  /** As it was shown then; `null` of the present, and of what was not asked then. */
  readonly reported: Score | null
}

export type TrendPhase = { readonly reached: PhaseReached | null; readonly reportedReached: PhaseReached | null }

export type TrendSecurityScore = {
  readonly line: ScoreLine
  /** How much of the change since the moment with evidence before is a matter of what is counted; `null` at the first. */
  readonly move: SecurityScoreMove | null
}

/** How things went, moment by moment: every list has one entry for each of `moments`, in their order. */
export type Trends = {
  readonly moments: readonly TrendMoment[]
  readonly all: readonly TrendScore[]
  readonly groups: Readonly<Record<Group, readonly TrendScore[]>>
  readonly capabilities: ReadonlyMap<CapabilityId, readonly (TrendScore & TrendPhase)[]>
  readonly organisation: readonly TrendPhase[]
  /** `null` at a moment without evidence. */
  readonly securityScore: readonly (TrendSecurityScore | null)[]
}

type Recommendations = Model['recommendations']

/** The recommendations of each set, found once for all moments. */
type Sets = {
  readonly model: Model
  readonly groups: ReadonlyMap<Group, Recommendations>
  readonly capabilities: ReadonlyMap<CapabilityId, Recommendations>
}

type AtMoment = {
  readonly all: TrendScore
  readonly groups: ReadonlyMap<Group, TrendScore>
  readonly capabilities: ReadonlyMap<CapabilityId, TrendScore & TrendPhase>
  readonly organisation: TrendPhase
}

function setsOf(model: Model): Sets {
  const where = (test: (one: Recommendations[number]) => boolean) => model.recommendations.filter(test)
  return {
    model,
    groups: new Map(groups.map((group) => [group, where((one) => one.group === group)])),
    capabilities: new Map(model.capabilities.map(({ id }) => [id, where((one) => one.capability === id)])),
  }
}

function mapped<Key, Value, Result>(map: ReadonlyMap<Key, Value>, result: (value: Value, key: Key) => Result): ReadonlyMap<Key, Result> {
  return new Map([...map].map(([key, value]) => [key, result(value, key)]))
}

const notComparable = (reported: Score | null): TrendScore => ({ band: null, reading: null, reported })

/** A moment of a model version the app does not know: what was shown then is all there is. */
function asReported(reported: ReportedScores | null, sets: Sets): AtMoment {
  return {
    all: notComparable(reported?.all ?? null),
    groups: mapped(sets.groups, (_, group) => notComparable(reported?.groups[group] ?? null)),
    capabilities: mapped(sets.capabilities, (_, id) => {
      const own = reported?.capabilities.get(id)
      return { ...notComparable(own?.score ?? null), reached: null, reportedReached: own?.reached ?? null }
    }),
    organisation: { reached: null, reportedReached: reported?.organisation ?? null },
  }
}

function atMoment(standing: Standing, sets: Sets, versions: ModelVersions, threshold: number): AtMoment {
  const { reported } = standing
  const steps = stepsBetween(standing.modelVersion, sets.model.version, versions)
  if (steps === null || standing.modelVersion > sets.model.version) return asReported(reported, sets)
  const { answers, profile } = carriedOver(standing, steps)
  const scored = (own: Recommendations, then: Score | null): TrendScore => {
    const score = scoreOf(own, answers, profile.weights)
    return { band: score.band, reading: readingOf(score), reported: then }
  }
  return {
    all: scored(sets.model.recommendations, reported?.all ?? null),
    groups: mapped(sets.groups, (own, group) => scored(own, reported?.groups[group] ?? null)),
    capabilities: mapped(sets.capabilities, (own, id) => {
      const then = reported?.capabilities.get(id)
      const score = scored(own, then?.score ?? null)
      const reached = score.reading === 'nothing-answered' ? null : phaseReached(own, answers, threshold)
      return { ...score, reached, reportedReached: then?.reached ?? null }
    }),
    organisation: {
      reached: organisationPhase(phasesReached(sets.model, answers, threshold), profile.targetPhase).reached,
      reportedReached: reported?.organisation ?? null,
    },
  }
}

function momentOf({ snapshotId, name, quarter, at, modelVersion, profile }: Standing, versions: ModelVersions): TrendMoment {
  const isComparable = modelVersion <= versions.model.version && stepsBetween(modelVersion, versions.model.version, versions) !== null
  return { snapshotId, name, quarter: quarterOf(quarter, profile.fiscalYearStartMonth), at, modelVersion, isComparable }
}

function securityScores(standings: readonly Standing[]): Trends['securityScore'] {
  let before: Standing['evidence'] = null
  return standings.map(({ evidence }) => {
    if (evidence === null) return null
    const move = before === null ? null : securityScoreMove(before, evidence)
    before = evidence
    return { line: evidence.securityScore, move }
  })
}

/**
 * Scores, phases and security score over all moments (docs/scoring.md, rule 18): each worked out anew by the rule of today, under the model
 * of today and the threshold of the last moment, with the weights of its own; beside it stands what was shown then.
 * @param standings the oldest first, the present last if it is to be shown
 */
export function trendsOf(standings: readonly Standing[], versions: ModelVersions): Trends {
  const sets = setsOf(versions.model)
  const threshold = standings.at(-1)?.profile.threshold ?? 0
  const all = standings.map((standing) => atMoment(standing, sets, versions, threshold))
  const ofGroup = (group: Group) => all.flatMap((one) => one.groups.get(group) ?? [])
  return {
    moments: standings.map((standing) => momentOf(standing, versions)),
    all: all.map((one) => one.all),
    groups: { governance: ofGroup('governance'), operations: ofGroup('operations'), protection: ofGroup('protection') },
    capabilities: mapped(sets.capabilities, (_, id) => all.flatMap((one) => one.capabilities.get(id) ?? [])),
    organisation: all.map((one) => one.organisation),
    securityScore: securityScores(standings),
  }
}
