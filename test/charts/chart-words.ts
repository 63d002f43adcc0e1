import type { ChartWords } from '../../src/charts/from-scores.ts'
import type { Language } from '../../src/domain/model.ts'
import { asBand, asPercent } from '../../src/i18n/format.ts'
import { realNamesOf } from '../real-model.ts'

const own = {
  en: {
    phase: (phase: number) => `Phase ${phase}`,
    before: 'Before phase 1',
    notDefined: 'not defined',
    notApplicable: 'N/A',
    legend: {
      certain: 'Certain',
      possible: 'Possible',
      threshold: 'Threshold 75%',
      reached: 'Reached',
      target: 'Target',
      notDefined: 'Not defined by the model',
    },
  },
  ja: {
    phase: (phase: number) => `フェーズ ${phase}`,
    before: '開始前',
    notDefined: '項目なし',
    notApplicable: '対象外',
    legend: {
      certain: '確実な範囲',
      possible: '不明・未回答を満たした場合',
      threshold: '達成の基準 75%',
      reached: '到達フェーズ',
      target: '目標',
      notDefined: 'モデルに項目なし',
    },
  },
}

/** Words as the screens pass them. */
export function chartWords(language: Language): ChartWords {
  const names = realNamesOf[language]
  const words = own[language]
  return {
    capability: (id) => names.capabilities.get(id) ?? { name: id, shortName: id },
    phase: (phase) => ({ number: words.phase(phase), name: names.phases[phase].name }),
    group: (group) => names.groups[group].name,
    reached: (phase) => (phase === 0 ? words.before : words.phase(phase)),
    percent: asPercent,
    band: asBand,
    answered: ({ answered, applicable }) => `${answered}/${applicable}`,
    none: '—',
    notApplicable: words.notApplicable,
    notDefined: words.notDefined,
    legend: words.legend,
  }
}
