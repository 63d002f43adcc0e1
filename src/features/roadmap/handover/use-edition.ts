import { useEffect, useState } from 'react'
import type { Language, ModelNames, ModelTexts } from '../../../domain/model.ts'
import { loadHandoverWords } from '../../../i18n/handover-words.ts'
import { loadWords } from '../../../i18n/start.ts'
import type { HandoverWords } from '../../../report/handover-words.ts'
import type { HandoverTools } from '../../../state/ports.ts'
import { usePorts } from '../../../state/react.tsx'

/** What is handed on in one language is made of, apart from the assessment. */
export type Edition = {
  readonly language: Language
  readonly names: ModelNames
  readonly texts: ModelTexts
  readonly words: HandoverWords
  readonly tools: HandoverTools
}

/** Words, texts and writers of a language; the last ones stay until the next have come. */
export function useEdition(language: Language): Edition | 'loading' | 'failed' {
  const { library, handover } = usePorts()
  const [edition, setEdition] = useState<Edition | null>(null)
  const [failed, setFailed] = useState<Language | null>(null)
  useEffect(() => {
    let isWanted = true
    const load = async (): Promise<Edition> => {
      const [names, texts, words, tools] = await Promise.all([
        library.names(language),
        library.texts(language),
        loadHandoverWords(language),
        handover(),
        // What is said of masking is said by the report's screen, too.
        loadWords(['report']),
      ])
      return { language, names, texts, words, tools }
    }
    load().then(
      (loaded) => isWanted && setEdition(loaded),
      // A piece of the app did not come: the connection is gone and it was not kept for working offline.
      () => isWanted && setFailed(language),
    )
    return () => {
      isWanted = false
    }
  }, [library, handover, language])
  if (failed === language) return 'failed'
  return edition ?? 'loading'
}
