import i18next from 'i18next'
import type { AppLanguage } from './languages.ts'
import { loadWords } from './start.ts'

const otherOf = (language: AppLanguage): AppLanguage => (language === 'ja' ? 'en' : 'ja')

/** The glossary in one language with the terms of the other: `Glossary` of the report. Its words must be loaded in both. */
export function glossaryWords(language: AppLanguage) {
  const own = i18next.getFixedT(language, 'glossary')
  const other = i18next.getFixedT(otherOf(language), 'glossary')
  // What the file holds, in its order, is the glossary: no list of its terms stands anywhere else.
  const topics = Object.entries(own('topics', { returnObjects: true }))
  return topics.map(([topic, { terms }]) => ({
    id: topic,
    name: own(`topics.${topic as 'model'}.name`),
    entries: Object.keys(terms).map((id) => ({
      id,
      term: own(`topics.${topic as 'model'}.terms.${id as 'phase'}.term`),
      otherTerm: other(`topics.${topic as 'model'}.terms.${id as 'phase'}.term`),
      meaning: own(`topics.${topic as 'model'}.terms.${id as 'phase'}.meaning`),
    })),
  }))
}

/** Loads what `glossaryWords` needs. */
export async function loadGlossaryWords(language: AppLanguage): Promise<void> {
  await Promise.all([loadWords(['glossary'], language), loadWords(['glossary'], otherOf(language))])
}
