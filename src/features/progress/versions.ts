import { useEffect, useMemo, useState } from 'react'
import type { ModelVersions } from '../../domain/comparison/like-for-like.ts'
import type { Language, RecommendationId } from '../../domain/model.ts'
import type { EarlierModel } from '../../domain/model-change.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useModel, usePorts } from '../../state/react.tsx'

export type Versions = ModelVersions & {
  /** Of any version: in the words of the newest that asks it. */
  readonly titleOf: (id: RecommendationId) => string
}

/** The model of today with those before it; older ones are needed here alone. */
export function useVersions(): Versions | 'loading' | 'failed' {
  const { library } = usePorts()
  const { model, names } = useModel()
  const language = useLanguage()
  const [loaded, setLoaded] = useState<{ readonly of: Language; readonly earlier: readonly EarlierModel[] } | 'failed' | null>(null)
  useEffect(() => {
    let isWanted = true
    library.earlier(language).then(
      (earlier) => isWanted && setLoaded({ of: language, earlier }),
      () => isWanted && setLoaded('failed'),
    )
    return () => {
      isWanted = false
    }
  }, [library, language])
  return useMemo(() => {
    if (loaded === 'failed') return 'failed'
    if (loaded === null) return 'loading'
    const { earlier } = loaded
    const titleOf = (id: RecommendationId) => names.titles.get(id) ?? earlier.findLast(({ titles }) => titles.has(id))?.titles.get(id) ?? id
    return { model, earlier, titleOf }
  }, [loaded, model, names])
}
