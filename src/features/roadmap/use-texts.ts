import { useEffect, useState } from 'react'
import type { Language, ModelTexts } from '../../domain/model.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePorts } from '../../state/react.tsx'

/** The texts of the model in the language of the screen; `null` until they are there, and when they cannot be had. */
export function useTexts(): ModelTexts | null {
  const { library } = usePorts()
  const language = useLanguage()
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly texts: ModelTexts } | null>(null)
  useEffect(() => {
    let isCurrent = true
    library.texts(language).then(
      (texts) => isCurrent && setLoaded({ language, texts }),
      // Without a network and not kept for working offline: the field stays without its example.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [library, language])
  return loaded?.language === language ? loaded.texts : null
}
