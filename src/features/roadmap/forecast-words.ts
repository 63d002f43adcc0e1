import type { ModelNames, Phase } from '../../domain/model.ts'
import { asDays } from '../../i18n/format.ts'
import { type Forecast, forecastFor } from './forecast.ts'
import { phaseWithName, type RoadmapWords } from './words.ts'

/** With so many days a quarter the target is reached in that quarter, at the earliest and at the latest in those. */
export function forecastSentences(t: RoadmapWords, names: ModelNames, forecast: Forecast): readonly string[] {
  const { capacity, targetPhase } = forecast.input.profile
  const phase = phaseWithName(t, names, targetPhase)
  const found = forecastFor(forecast, targetPhase)
  if (found === null) return [t('forecast.nothingApplies')]
  if (found === 'reached') return [t('forecast.reached', { phase })]
  const days = asDays(capacity.daysPerQuarter)
  const first =
    found.planned === null ? t('forecast.notPlanned', { days, phase }) : t('forecast.planned', { days, phase, quarter: found.planned })
  return [first, bandWords(t, forecast, targetPhase)].filter((words) => words !== '')
}

function bandWords(t: RoadmapWords, forecast: Forecast, phase: Phase): string {
  const found = forecastFor(forecast, phase)
  if (found === null || found === 'reached' || found.earliest === null) return ''
  if (found.latest === null) return t('forecast.latestUnknown', { earliest: found.earliest })
  if (found.earliest.start === found.latest.start) return t('forecast.certain', { quarter: found.earliest })
  return t('forecast.band', { earliest: found.earliest, latest: found.latest })
}

/** The quarter in which a phase is reached, in a cell, with its range on a line of its own. */
export function reachWords(t: RoadmapWords, forecast: Forecast, phase: Phase): string {
  const found = forecastFor(forecast, phase)
  if (found === null) return t('common:noneApplies')
  if (found === 'reached') return t('forecast.already')
  const { planned, earliest, latest } = found
  const when = planned === null ? t('forecast.beyond') : t('quarter', { quarter: planned })
  if (earliest === null || earliest.start === latest?.start) return when
  const until = latest === null ? t('forecast.beyond') : t('quarterName', { quarter: latest })
  return t('forecast.cell', { when, earliest, until })
}
