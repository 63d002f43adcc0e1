import { quarterOf } from '../fiscal-quarter.ts'
import { phaseToShow } from '../reading.ts'
import { type Scores, scoresOf } from '../scores.ts'
import type { BridgeOf, Comparison } from './comparison.ts'
import { findingsBetween } from './findings-between.ts'
import { carriedOver, type ModelVersions, modelOfVersion, stepsBetween } from './like-for-like.ts'
import { movedAnswers } from './moved-answers.ts'
import { plannedOutcomes } from './planned-outcomes.ts'
import { type BridgeInput, scoreBridge } from './score-bridge.ts'
import type { Standing } from './standing.ts'

// "ＡＢＣ株式会社" and "abc 株式会社" are one.
function folded(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, '')
}

/**
 * Whether two sides are of one organisation, as far as can be told: they are the same assessment, or both name the same organisation. Two
 * that name none cannot be told to be one.
 */
export function isSameOrganisation(older: Standing, newer: Standing): boolean {
  if (older.assessmentId === newer.assessmentId) return true
  const [a, b] = [folded(older.profile.organisation), folded(newer.profile.organisation)]
  return a !== '' && a === b
}

function phasesOf(older: Scores, newer: Scores): Comparison['phases'] {
  return newer.capabilities.map((after) => {
    const before = older.capabilities.find(({ id }) => id === after.id)
    return { capability: after.id, before: before === undefined ? null : phaseToShow(before), after: phaseToShow(after) }
  })
}

function bridgesOf(input: Omit<BridgeInput, 'of'>): Comparison['bridges'] {
  const bridge = (of: BridgeOf) => scoreBridge({ of, ...input })
  return { all: bridge('all'), governance: bridge('governance'), operations: bridge('operations'), protection: bridge('protection') }
}

function olderModel(older: Standing, newer: Standing, versions: ModelVersions) {
  const target = Math.max(older.modelVersion, newer.modelVersion)
  const [model, ownModel] = [modelOfVersion(target, versions), modelOfVersion(older.modelVersion, versions)]
  const [steps, newerSteps] = [stepsBetween(older.modelVersion, target, versions), stepsBetween(newer.modelVersion, target, versions)]
  return model === null || ownModel === null || steps === null || newerSteps === null ? null : { model, ownModel, steps, newerSteps }
}

/**
 * Two sides compared like for like (docs/scoring.md, rules 15 to 19): both by the scoring rule of today, under the model of the newer side,
 * with its threshold and targets; weights and answers of the older side are its own, carried over. Where the newer side is of an older
 * version of the model, both are carried over to the version of the older side.
 * @returns `null` when a side is of a version of the model that the app does not know
 */
export function comparisonOf(older: Standing, newer: Standing, versions: ModelVersions): Comparison | null {
  const under = olderModel(older, newer, versions)
  if (under === null) return null
  const { model, ownModel, steps, newerSteps } = under
  const before = carriedOver(older, steps)
  const after = carriedOver(newer, newerSteps)
  const { weights } = after.profile
  const scores = {
    older: scoresOf(model, before.answers, { ...after.profile, weights: before.profile.weights }),
    newer: scoresOf(model, after.answers, after.profile),
  }
  return {
    older,
    newer,
    olderQuarter: quarterOf(older.quarter, older.profile.fiscalYearStartMonth),
    newerQuarter: quarterOf(newer.quarter, newer.profile.fiscalYearStartMonth),
    scores,
    bridges: bridgesOf({
      older: { model: ownModel, answers: older.answers, weights: older.profile.weights },
      carried: { answers: before.answers, weights: before.profile.weights },
      newer: { model, answers: after.answers, weights },
    }),
    phases: phasesOf(scores.older, scores.newer),
    ...movedAnswers({ model, before: before.answers, after: after.answers, weights, roadmap: newer.roadmap }),
    planned: plannedOutcomes(older, newer),
    evidence: older.evidence === null || newer.evidence === null ? null : findingsBetween(older.evidence, newer.evidence),
    modelChanges: steps.map(({ change }) => change),
    isSameOrganisation: isSameOrganisation(older, newer),
  }
}
