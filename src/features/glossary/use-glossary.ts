import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { glossaryWords } from '../../i18n/glossary-words.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { type Glossary, type GlossaryEntry, glossaryOf } from '../../report/glossary.ts'
import { useModel } from '../../state/react.tsx'

/** The whole glossary in the language of the screen. */
export function useGlossary(): Glossary {
  const { t } = useTranslation('common')
  const language = useLanguage()
  const { names, otherNames } = useModel()
  return useMemo(() => {
    const phaseName = (number: number, name: string) => t('phaseWithName', { number, name })
    return glossaryOf(glossaryWords(language), { names, otherNames, phaseName })
  }, [t, language, names, otherNames])
}

// "ＣＳＰＭ" typed with a Japanese input method finds "CSPM".
const folded = (text: string) => text.normalize('NFKC').toLowerCase()

function holdsWords({ term, otherTerm, meaning }: GlossaryEntry, words: string): boolean {
  const text = folded([term, otherTerm, meaning].join(' '))
  return folded(words.trim())
    .split(/\s+/)
    .every((word) => text.includes(word))
}

/** The entries that hold every word of the search, and the topics that have any. */
export function found(glossary: Glossary, words: string): Glossary {
  return glossary
    .map((topic) => ({ ...topic, entries: topic.entries.filter((entry) => holdsWords(entry, words)) }))
    .filter(({ entries }) => entries.length > 0)
}

export const countOf = (glossary: Glossary) => glossary.reduce((count, { entries }) => count + entries.length, 0)
