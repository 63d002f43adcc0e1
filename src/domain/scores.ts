import type { Answers } from './answer.ts'
import type { CapabilityId, Group, Model, Phase, PhaseReached } from './model.ts'
import { groups, phases } from './model.ts'
import { capabilityGates, type Gate, organisationGate } from './next-gate.ts'
import { type OrganisationPhase, organisationPhase, phasesReached } from './phase-reached.ts'
import type { Profile } from './profile.ts'
import { type Band, type Score, scoreOf } from './score.ts'
import { attainment, shareOfTarget, targetOf } from './target.ts'

export type CapabilityScores = {
  readonly id: CapabilityId
  readonly group: Group
  readonly score: Score
  /** One per phase; a cell the model does not define has a tally of 0 in total. */
  readonly cells: Readonly<Record<Phase, Score>>
  readonly reached: PhaseReached | null
  readonly target: Phase
  /** Phases in [0, 4] as a band, for the radar; `null` when nothing applies. */
  readonly attainment: Band | null
  /** `null` when the last phase is reached or nothing applies. */
  readonly gate: Gate | null
}

/** Every number the screens and the report show, from one set of answers by one rule. */
export type Scores = {
  readonly all: Score
  readonly groups: Readonly<Record<Group, Score>>
  readonly phases: Readonly<Record<Phase, Score>>
  readonly capabilities: readonly CapabilityScores[]
  readonly organisation: OrganisationPhase & { readonly gate: Gate | null }
  /** A band of ratios; `null` when no targeted recommendation applies. */
  readonly toTarget: Band | null
}

function byKey<Key extends PropertyKey, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>
}

/** All scores of an assessment (docs/scoring.md). Pure: the same answers, profile and model give the same numbers. */
export function scoresOf(model: Model, answers: Answers, profile: Profile): Scores {
  const { weights, threshold } = profile
  const rule = { answers, threshold }
  const reached = phasesReached(model, answers, threshold)
  const gates = capabilityGates(model, reached, rule)
  const where = (test: (recommendation: Model['recommendations'][number]) => boolean) => model.recommendations.filter(test)
  return {
    all: scoreOf(model.recommendations, answers, weights),
    groups: byKey(groups, (group) =>
      scoreOf(
        where((one) => one.group === group),
        answers,
        weights,
      ),
    ),
    phases: byKey(phases, (phase) =>
      scoreOf(
        where((one) => one.phase === phase),
        answers,
        weights,
      ),
    ),
    capabilities: model.capabilities.map(({ id, group }) => {
      const own = where((one) => one.capability === id)
      return {
        id,
        group,
        score: scoreOf(own, answers, weights),
        cells: byKey(phases, (phase) =>
          scoreOf(
            own.filter((one) => one.phase === phase),
            answers,
            weights,
          ),
        ),
        reached: reached.get(id) ?? null,
        target: targetOf(id, profile),
        attainment: attainment(own, answers, weights),
        gate: gates.get(id) ?? null,
      }
    }),
    organisation: { ...organisationPhase(reached, profile.targetPhase), gate: organisationGate(model, reached, rule) },
    toTarget: shareOfTarget(model, answers, profile),
  }
}
