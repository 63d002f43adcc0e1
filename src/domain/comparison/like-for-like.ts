import type { Answers } from '../answer.ts'
import { carryOverAll, carryOverProfile } from '../carry-over.ts'
import type { Model } from '../model.ts'
import type { EarlierModel } from '../model-change.ts'
import type { Profile } from '../profile.ts'
import type { Standing } from './standing.ts'

/** The model of today and those before it. */
export type ModelVersions = { readonly model: Model; readonly earlier: readonly EarlierModel[] }

/** The model of a version; `null` when the app does not know it. */
export function modelOfVersion(version: number, { model, earlier }: ModelVersions): Model | null {
  return version === model.version ? model : (earlier.find((one) => one.model.version === version)?.model ?? null)
}

/** The steps from one version of the model up to another, the first to be taken first; empty when they are one. `null`: a step is missing. */
export function stepsBetween(from: number, to: number, { earlier }: ModelVersions): readonly EarlierModel[] | null {
  const steps: EarlierModel[] = []
  for (let version = from; version < to; ) {
    const step = earlier.find(({ change }) => change.from === version && change.to > version)
    if (step === undefined) return null
    steps.push(step)
    version = step.change.to
  }
  return steps
}

/** What a side says, carried over to a version of the model no older than its own. */
export type Carried = { readonly answers: Answers; readonly profile: Profile }

/** Answers and weights of a side under another version of the model (docs/scoring.md, rule 15). */
export function carriedOver({ answers, profile }: Pick<Standing, 'answers' | 'profile'>, steps: readonly EarlierModel[]): Carried {
  if (steps.length === 0) return { answers, profile }
  const changes = steps.map(({ change }) => change)
  return { answers: carryOverAll(answers, changes).answers, profile: changes.reduce(carryOverProfile, profile) }
}
