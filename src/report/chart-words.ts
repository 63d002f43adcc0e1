import type { ChartWords } from '../charts/from-scores.ts'
import type { Scores } from '../domain/scores.ts'
import { type ReportContext, reachedBy } from './context.ts'

/** The words of the charts in the language of the report. */
export function chartWords(context: ReportContext): ChartWords {
  const { words, names, assessment } = context
  const { say } = words
  return {
    capability: (id) => names.capabilities.get(id) ?? { name: id, shortName: id },
    phase: (phase) => ({ number: words.phaseNumber(phase), name: names.phases[phase].name }),
    group: (group) => names.groups[group].name,
    reached: words.phaseNumber,
    percent: words.percent,
    band: words.band,
    answered: ({ answered, applicable }) => `${words.number(answered)}/${words.number(applicable)}`,
    none: say('general.none'),
    notApplicable: say('chart.notApplicable'),
    notDefined: say('state.notDefined'),
    legend: {
      certain: say('chart.certain'),
      possible: say('chart.possible'),
      threshold: say('chart.threshold', { threshold: words.percent(assessment.profile.threshold) }),
      reached: say('chart.reached'),
      target: say('chart.target'),
      notDefined: say('chart.notDefined'),
    },
  }
}

/** The scores with no phase where nothing has been answered, as the tables show them. */
export function chartScores(scores: Scores): Scores {
  return { ...scores, capabilities: scores.capabilities.map((one) => ({ ...one, reached: reachedBy(one) })) }
}
