import { memo, useContext } from 'react'
import type { RoadmapItem } from '../../domain/roadmap/roadmap-item.ts'
import { ReasonsContext, reasonWords } from './reasons.ts'
import { useTitled, useWords } from './words.ts'

/** Why an item stands where it does. */
export const Why = memo(function Why({ item }: { item: RoadmapItem }) {
  const t = useWords()
  const titled = useTitled()
  const reasons = useContext(ReasonsContext)
  const words = reasons === null ? '' : reasonWords(t, item, { reasons, titled })
  return words === '' ? null : <p className="roadmap-why">{words}</p>
})
