import i18next from 'i18next'
import { asDays, asQuarter } from './format.ts'
import type { AppLanguage } from './languages.ts'
import { loadWords } from './start.ts'

/** A, B, … Z, AA, AB, … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

type Values = Readonly<Record<string, string | number>>

/** The words of tickets, workbook and calendar in one language, whatever the screen's is: `HandoverWords` of the report. */
export async function loadHandoverWords(language: AppLanguage) {
  await loadWords(['common', 'report', 'handover'], language)
  const own = i18next.getFixedT(language, 'handover')
  const shared = i18next.getFixedT(language, 'common')
  const ofReport = i18next.getFixedT(language, 'report')
  const say = (key: string, values: Values = {}): string => own(key as 'ticket.unnamed', values)
  return {
    language,
    say,
    value: (value: number | string | null): string => shared(`values.${value ?? 'none'}` as 'values.none'),
    confidence: (confidence: 'low' | 'medium' | 'high'): string => shared(`confidence.${confidence}`),
    verdict: (verdict: 'supports' | 'contradicts' | 'mixed' | 'silent'): string => shared(`verdict.${verdict}`),
    cost: (cost: 'none' | 'low' | 'medium' | 'high'): string => ofReport(`document.cost.${cost}`),
    status: (status: 'planned' | 'in-progress' | 'done' | 'cancelled'): string => own(`status.${status}`),
    quarter: (quarter: Parameters<typeof asQuarter>[0]): string => asQuarter(quarter, language),
    days: asDays,
    phaseName: (phase: number | null, name: string): string => {
      if (phase === null) return shared('noneApplies')
      return phase === 0 ? shared('beforePhase1') : shared('phaseWithName', { number: phase, name })
    },
    person: (index: number): string => ofReport('document.person', { letter: letters(index) }),
  }
}
