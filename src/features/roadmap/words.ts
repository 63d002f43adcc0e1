import type { TFunction } from 'i18next'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ModelNames, Phase, PhaseReached } from '../../domain/model.ts'
import { partNumberOf } from '../../domain/roadmap/part-id.ts'
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item.ts'
import { useModel } from '../../state/react.tsx'

/** The words of this screen and those that every screen shares. */
export type RoadmapWords = TFunction<['roadmap', 'common']>

// One and the same list: react-i18next compares it by identity, and new words would draw every card anew.
const namespaces = ['roadmap', 'common'] as const

export function useWords(): RoadmapWords {
  return useTranslation(namespaces).t
}

/** "Phase 2: Foundational". */
export function phaseWithName(t: RoadmapWords, names: ModelNames, phase: Phase): string {
  return t('common:phaseWithName', { number: phase, name: names.phases[phase].name })
}

/** The phase reached, "Before phase 1" or "—". */
export function reachedWords(t: RoadmapWords, names: ModelNames, reached: PhaseReached | null): string {
  if (reached === null) return t('common:noneApplies')
  return reached === 0 ? t('common:beforePhase1') : phaseWithName(t, names, reached)
}

/** What the team calls an item, else what the model does; a part split off says which it is. */
export function itemTitle(t: RoadmapWords, names: ModelNames, item: RoadmapItem): string {
  if (item.title !== '') return item.title
  if (item.recommendation === null) return t('untitled')
  const title = names.titles.get(item.recommendation) ?? item.recommendation
  const part = partNumberOf(item)
  return part === null ? title : t('common:itemPart', { title, number: part })
}

/** Gives the title of an item. */
export type Titled = (item: RoadmapItem) => string

export function useTitled(): Titled {
  const t = useWords()
  const { names } = useModel()
  return useCallback((item) => itemTitle(t, names, item), [t, names])
}

/** Names in a row, as many as fit a sentence; the rest as a number. */
export function nameList(t: RoadmapWords, all: readonly string[], most = 3): string {
  if (all.length <= most) return t('names', { names: all })
  return t('namesAndMore', { names: all.slice(0, most - 1).join(t('nameSeparator')), count: all.length - (most - 1) })
}
