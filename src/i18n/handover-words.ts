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

// A plan of 500 items says the same few words over and over.
const mostRemembered = 5_000

function remembered(make: (key: string, values: Values) => string): typeof make {
  const known = new Map<string, string>()
  return (key, values) => {
    const name = key + JSON.stringify(values)
    const before = known.get(name)
    if (before !== undefined) return before
    const made = make(key, values)
    if (known.size >= mostRemembered) known.clear()
    known.set(name, made)
    return made
  }
}

/** The words of tickets, workbook and calendar in one language, whatever the screen's is: `HandoverWords` of the report. */
export async function loadHandoverWords(language: AppLanguage) {
  await loadWords(['common', 'report', 'handover'], language)
  const own = i18next.getFixedT(language, 'handover')
  const shared = i18next.getFixedT(language, 'common')
  const ofReport = i18next.getFixedT(language, 'report')
  const ownOnce = remembered((key, values) => own(key as 'ticket.unnamed', values))
  const sharedOnce = remembered((key, values) => shared(key as 'noneApplies', values))
  const costOnce = remembered((key) => ofReport(`document.cost.${key as 'low'}`))
  const say = (key: string, values: Values = {}): string => ownOnce(key, values)
  return {
    language,
    say,
    value: (value: number | string | null): string => sharedOnce(`values.${value ?? 'none'}`, {}),
    confidence: (confidence: 'low' | 'medium' | 'high'): string => sharedOnce(`confidence.${confidence}`, {}),
    verdict: (verdict: 'supports' | 'contradicts' | 'mixed' | 'silent'): string => sharedOnce(`verdict.${verdict}`, {}),
    cost: (cost: 'none' | 'low' | 'medium' | 'high'): string => costOnce(cost, {}),
    status: (status: 'planned' | 'in-progress' | 'done' | 'cancelled'): string => ownOnce(`status.${status}`, {}),
    quarter: (quarter: Parameters<typeof asQuarter>[0]): string => asQuarter(quarter, language),
    days: asDays,
    phaseName: (phase: number | null, name: string): string => {
      if (phase === null) return sharedOnce('noneApplies', {})
      return phase === 0 ? sharedOnce('beforePhase1', {}) : sharedOnce('phaseWithName', { number: phase, name })
    },
    person: (index: number): string => ofReport('document.person', { letter: letters(index) }),
  }
}
