import { memo, useDeferredValue, useState } from 'react'
import type { Recommendation } from '../../domain/model.ts'
import { fieldIds } from './field-ids.ts'
import { Filters } from './filters.tsx'
import { Heatmap } from './heatmap.tsx'
import { WalkList } from './walk-list.tsx'
import { useWords } from './words.ts'
import './map-pane.css'

function skipToCard(event: { preventDefault(): void }): void {
  // The address after # is the screen, so a plain link would leave it.
  event.preventDefault()
  document.getElementById(fieldIds.card)?.focus()
}

/** The map, the filters and the list: beside the card where there is room, else folded away above it. */
export const MapPane = memo(function MapPane({ current }: { current: Recommendation }) {
  const t = useWords()
  const [openFor, setOpenFor] = useState<Recommendation | null>(null)
  // On a narrow screen a jump ends the search: the map folds when the recommendation changes.
  const isOpen = openFor === current
  // The question first, then the map: on a slow machine the 74 cells and lines would hold it up by half.
  const isDrawn = useDeferredValue(true, false)
  return (
    <section className="assess-map not-printed" aria-label={t('map.title')}>
      <a className="skip-link" href={`#${fieldIds.card}`} onClick={skipToCard}>
        {t('skipToCard')}
      </a>
      <button type="button" className="assess-map-toggle" aria-expanded={isOpen} onClick={() => setOpenFor(isOpen ? null : current)}>
        {t('map.title')}
      </button>
      <div className="assess-map-body" data-open={isOpen}>
        {isDrawn && (
          <>
            <Heatmap current={current} />
            <Filters />
            <WalkList current={current} />
          </>
        )}
      </div>
    </section>
  )
})
