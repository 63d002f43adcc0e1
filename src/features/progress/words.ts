import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Standing } from '../../domain/comparison/standing.ts'
import { type FiscalQuarter, quarterOf } from '../../domain/fiscal-quarter.ts'
import type { CapabilityId, ModelNames, PhaseReached } from '../../domain/model.ts'
import type { Snapshot } from '../../domain/snapshot.ts'

/** The words of this screen and those that every screen shares. */
export type ProgressWords = TFunction<['progress', 'common']>

// One and the same list: react-i18next compares it by identity.
const namespaces = ['progress', 'common'] as const

export function useWords(): ProgressWords {
  return useTranslation(namespaces).t
}

/** The phase reached, "Before phase 1" or "—". */
export function phaseWords(t: ProgressWords, names: ModelNames, reached: PhaseReached | null): string {
  if (reached === null) return t('common:noneApplies')
  if (reached === 0) return t('common:beforePhase1')
  return t('common:phaseWithName', { number: reached, name: names.phases[reached].name })
}

export function capabilityName(names: ModelNames, id: CapabilityId): string {
  return names.capabilities.get(id)?.name ?? id
}

export function quarterOfStanding({ quarter, profile }: Pick<Standing, 'quarter' | 'profile'>): FiscalQuarter {
  return quarterOf(quarter, profile.fiscalYearStartMonth)
}

/** What the team calls it, else its quarter. */
export function snapshotName(t: ProgressWords, snapshot: Pick<Snapshot, 'name' | 'quarter' | 'profile'>): string {
  return snapshot.name || t('quarter', { quarter: quarterOfStanding(snapshot) })
}

/** A side of a comparison in words: a snapshot by its name, the present as such. */
export function standingName(t: ProgressWords, standing: Standing): string {
  return standing.snapshotId === null ? t('now') : snapshotName(t, standing)
}
