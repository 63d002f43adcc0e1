import { limits } from '../../domain/limits.ts'
import type { Phase } from '../../domain/model.ts'
import type { Profile } from '../../domain/profile.ts'
import { daysOfText } from './number-text.ts'

/** Capacity and target as they are typed. */
export type CapacityDraft = {
  readonly days: string
  readonly targetPhase: Phase
  readonly teams: readonly { readonly key: number; readonly name: string; readonly days: string }[]
}

export type CapacityProblem = 'days' | 'teams'

export function draftOf({ capacity, targetPhase }: Profile): CapacityDraft {
  const teams = capacity.teams.map(({ name, daysPerQuarter }, key) => ({ key, name, days: String(daysPerQuarter) }))
  return { days: String(capacity.daysPerQuarter), targetPhase, teams }
}

const isDays = (days: number | null | undefined): days is number => typeof days === 'number' && days <= limits.days

/** The first thing typed that is no capacity; `null` when all of it is. Rows that are left empty do not count. */
export function problemOf({ days, teams }: CapacityDraft): CapacityProblem | null {
  if (!isDays(daysOfText(days))) return 'days'
  const given = teams.filter((team) => team.name.trim() !== '' || team.days.trim() !== '')
  const names = given.map(({ name }) => name.trim())
  const isWhole = given.every((team) => team.name.trim() !== '' && isDays(daysOfText(team.days)))
  return isWhole && new Set(names).size === names.length ? null : 'teams'
}

/** What the draft makes of a profile; quarters that differ keep their days. */
export function capacityPatch(draft: CapacityDraft, { capacity }: Profile): Pick<Profile, 'capacity' | 'targetPhase'> {
  const teams = draft.teams.flatMap(({ name, days }) => {
    const number = daysOfText(days)
    return name.trim() === '' || typeof number !== 'number' ? [] : [{ name: name.trim(), daysPerQuarter: number }]
  })
  return { targetPhase: draft.targetPhase, capacity: { ...capacity, daysPerQuarter: daysOfText(draft.days) ?? 0, teams } }
}
