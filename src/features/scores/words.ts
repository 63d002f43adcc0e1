import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChartWords } from '../../charts/from-scores.ts'
import type { CapabilityId, ModelNames, Phase, PhaseReached } from '../../domain/model.ts'
import { asBand, asPercent } from '../../i18n/format.ts'

/** The words of this screen and those that every screen shares. */
export type ScoresWords = TFunction<['scores', 'common']>

export function useWords(): ScoresWords {
  return useTranslation(['scores', 'common']).t
}

/** "Phase 2: Foundational". */
export function phaseWithName(t: ScoresWords, names: ModelNames, phase: Phase): string {
  return t('common:phaseWithName', { number: phase, name: names.phases[phase].name })
}

/** The phase reached, "Before phase 1" or "—". */
export function reachedWords(t: ScoresWords, names: ModelNames, reached: PhaseReached | null): string {
  if (reached === null) return t('common:noneApplies')
  return reached === 0 ? t('common:beforePhase1') : phaseWithName(t, names, reached)
}

export function capabilityName(names: ModelNames, id: CapabilityId): string {
  return names.capabilities.get(id)?.name ?? id
}

/** Names in a row, as many as fit a sentence; the rest as a number. */
export function nameList(t: ScoresWords, all: readonly string[], most = 4): string {
  if (all.length <= most) return t('names', { names: all })
  return t('namesAndMore', { names: all.slice(0, most - 1).join(t('nameSeparator')), count: all.length - (most - 1) })
}

/** The words of the charts; the same object until the language or the threshold changes. */
export function useChartWords(names: ModelNames, threshold: number): ChartWords {
  const t = useWords()
  return useMemo(
    () => ({
      capability: (id) => names.capabilities.get(id) ?? { name: id, shortName: id },
      phase: (phase) => ({ number: t('common:phaseNumber', { number: phase }), name: names.phases[phase].name }),
      group: (group) => names.groups[group].name,
      reached: (phase) => (phase === 0 ? t('common:beforePhase1') : t('common:phaseNumber', { number: phase })),
      percent: asPercent,
      band: asBand,
      answered: ({ answered, applicable }) => `${answered}/${applicable}`,
      none: t('common:noneApplies'),
      notApplicable: t('chart.notApplicable'),
      notDefined: t('chart.notDefined'),
      legend: {
        certain: t('chart.low'),
        possible: t('chart.high'),
        threshold: t('chart.threshold', { threshold }),
        reached: t('chart.reached'),
        target: t('chart.target'),
        notDefined: t('chart.notDefinedLegend'),
      },
    }),
    [t, names, threshold],
  )
}
