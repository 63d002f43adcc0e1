import { useEffect, useState } from 'react'
import type { Language, ModelTexts, RecommendationId, RecommendationText } from '../../domain/model.ts'
import { loadWords } from '../../i18n/start.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import type { ModelLibrary } from '../../state/ports.ts'
import { usePorts, usePreferences } from '../../state/react.tsx'

type Loaded = ModelTexts | 'loading' | 'failed'

const kept = new WeakMap<ModelLibrary, Map<Language, ModelTexts>>()

function keptOf(library: ModelLibrary): Map<Language, ModelTexts> {
  const texts = kept.get(library) ?? new Map<Language, ModelTexts>()
  kept.set(library, texts)
  return texts
}

function useTexts(language: Language, isWanted: boolean): Loaded {
  const { library } = usePorts()
  const texts = keptOf(library)
  const [failed, setFailed] = useState<Language | null>(null)
  const [, setArrived] = useState<Language | null>(null)
  useEffect(() => {
    if (!isWanted || texts.has(language)) return
    let isCurrent = true
    // The words of this screen come along: "nothing in place yet" is read in both languages too.
    Promise.all([library.texts(language), loadWords(['assess'], language)]).then(
      ([loaded]) => {
        texts.set(language, loaded)
        if (isCurrent) setArrived(language)
      },
      // A piece of the app did not come: the connection is gone and it was not kept for working offline.
      () => isCurrent && setFailed(language),
    )
    return () => {
      isCurrent = false
    }
  }, [library, texts, language, isWanted])
  return texts.get(language) ?? (failed === language ? 'failed' : 'loading')
}

export type Reading = {
  readonly language: Language
  readonly own: RecommendationText | 'loading' | 'failed'
  readonly otherLanguage: Language
  /** `null` while one language is shown, or the other one is on its way. */
  readonly other: RecommendationText | null
}

export function useLanguages(): { readonly language: Language; readonly otherLanguage: Language } {
  const language = useLanguage()
  return language === 'ja' ? { language: 'ja', otherLanguage: 'en' } : { language: 'en', otherLanguage: 'ja' }
}

/** The text of a recommendation in the language of the screen, and in the other one when both are wanted. */
export function useReading(id: RecommendationId): Reading {
  const { language, otherLanguage } = useLanguages()
  const wantsBoth = usePreferences((state) => state.bothLanguages)
  const own = useTexts(language, true)
  const other = useTexts(otherLanguage, wantsBoth)
  return {
    language,
    own: typeof own === 'string' ? own : (own.get(id) ?? 'failed'),
    otherLanguage,
    other: wantsBoth && typeof other !== 'string' ? (other.get(id) ?? null) : null,
  }
}
