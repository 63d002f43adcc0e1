import i18next from 'i18next'
import type { Language } from '../../domain/model.ts'
import { asBand, asDay, asDayBand, asPercent, asQuarter, asQuarterMonths, asQuarterName } from '../../i18n/format.ts'
import { glossaryWords, loadGlossaryWords } from '../../i18n/glossary-words.ts'
import { loadWords } from '../../i18n/start.ts'
import { type Glossary, glossaryOf } from '../../report/glossary.ts'
import type { SentenceKey, Sentences } from '../../report/sentences.ts'
import type { ReportWords } from '../../report/words.ts'
import type { ModelLibrary } from '../../state/ports.ts'

/** A, B, … Z, AA, AB, … */
function letters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

// Marks that no text may hold (noncharacters of Unicode) around what a sentence takes in, so that the space between the two scripts can be set where they meet.
const [opens, closes] = ['\ufdd0', '\ufdd1']
const japanese = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]'
const [latinStart, latinEnd] = ['[A-Za-z0-9(]', '[A-Za-z0-9%)]']
const meets = new RegExp(
  [
    `${japanese}(?=${opens}${latinStart})`,
    `${latinEnd}(?=${opens}${japanese})`,
    `${japanese}${closes}(?=${latinStart})`,
    `${latinEnd}${closes}(?=${japanese})`,
  ].join('|'),
  'gu',
)
const marks = new RegExp(`[${opens}${closes}]`, 'gu')

type Values = Readonly<Record<string, string | number>>

/** Japanese sentences with a half-width space where a word of the other script begins or ends; the words themselves stay as they are. */
function spaced(sentence: string): string {
  return sentence.replace(meets, '$& ').replace(marks, '')
}

function marked(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [name, typeof value === 'string' ? opens + value + closes : value])
  return Object.fromEntries(entries)
}

// A report says about five hundred sentences, and it is made anew with every choice on the screen: most of them are the same again.
const mostRemembered = 5_000

function remembered(make: (path: string, values: Values) => string): typeof make {
  const known = new Map<string, string>()
  return (path, values) => {
    const name = path + JSON.stringify(values)
    const before = known.get(name)
    if (before !== undefined) return before
    const made = make(path, values)
    if (known.size >= mostRemembered) known.clear()
    known.set(name, made)
    return made
  }
}

/** The words of the report in its own language, whatever the screen's is. Its namespaces must be loaded. */
export function reportWords(language: Language): ReportWords {
  const t = i18next.getFixedT(language, 'report')
  const common = i18next.getFixedT(language, 'common')
  const evidence = i18next.getFixedT(language, 'evidence')
  const locale = language === 'ja' ? 'ja-JP' : 'en-GB'
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' })
  const own = remembered((path, values) => t(path as 'document.cover.title', values))
  const shared = remembered((path, values) => common(path as 'appName', values))
  const say = <Key extends SentenceKey>(key: Key, values?: Sentences[Key]): string => {
    const given: Values = values ?? {}
    return language === 'ja' ? spaced(own(`document.${key}`, marked(given))) : own(`document.${key}`, given)
  }
  const phaseNumber: ReportWords['phaseNumber'] = (phase) => {
    if (phase === null) return shared('noneApplies', {})
    return phase === 0 ? shared('beforePhase1', {}) : shared('phaseNumber', { number: phase })
  }
  return {
    language,
    say,
    percent: asPercent,
    band: asBand,
    day: (day) => asDay(day, language),
    days: asDayBand,
    load: (days) => numbers.format(Math.round(days * 10) / 10),
    points: (points) => `${points > 0 ? '+' : points < 0 ? '−' : '±'}${Math.abs(points).toFixed(1)}`,
    exactPercent: (percent) => `${percent.toFixed(1)}%`,
    quarter: (quarter) => asQuarter(quarter, language),
    quarterName: (quarter) => asQuarterName(quarter, language),
    quarterMonths: (quarter) => asQuarterMonths(quarter, language),
    number: (number) => numbers.format(number),
    list: (items) => lists.format(items),
    value: (value) => shared(`values.${value ?? 'none'}`, {}),
    verdict: (verdict) => shared(`verdict.${verdict}`, {}),
    // A file saved by a newer app may name a format that this one has no word for.
    format: (format) => evidence(`format.${format}`, { defaultValue: format }),
    severity: (severity) => evidence(`severity.${severity}`),
    // A kind of trait that Security Hub has newly brought is called as the file does.
    traitCategory: (category) => evidence(`traitCategory.${category as 'impact'}`, { defaultValue: category }),
    confidence: (confidence) => shared(`confidence.${confidence}`, {}),
    cost: (cost) => own(`document.cost.${cost}`, {}),
    phaseNumber,
    phaseName: (phase, name) => (phase === null || phase === 0 ? phaseNumber(phase) : shared('phaseWithName', { number: phase, name })),
    person: (index) => own('document.person', { letter: letters(index) }),
  }
}

/** The same, loaded first. */
export async function loadReportWords(language: Language): Promise<ReportWords> {
  await loadWords(['common', 'report', 'evidence'], language)
  return reportWords(language)
}

/** The glossary in the report's language, with the terms of the other one: of what the words name and of what the model does. */
export async function loadReportGlossary(library: ModelLibrary, language: Language): Promise<Glossary> {
  const [names, otherNames, words] = await Promise.all([
    library.names(language),
    library.names(language === 'ja' ? 'en' : 'ja'),
    loadReportWords(language),
    loadGlossaryWords(language),
  ])
  return glossaryOf(glossaryWords(language), { names, otherNames, phaseName: words.phaseName })
}
