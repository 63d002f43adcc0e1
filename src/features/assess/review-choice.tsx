import { useAgenda } from './review.ts'
import { useWalkView, withCondition } from './walk-view.ts'
import { useWords } from './words.ts'

/** Narrows the walk to this quarter's review, where there is one. */
export function ReviewChoice() {
  const t = useWords()
  const agenda = useAgenda()
  const filter = useWalkView((state) => state.filter)
  const show = useWalkView((state) => state.show)
  if (agenda === null) return null
  const open = [...agenda.entries.values()].filter(({ isDone }) => !isDone).length
  return (
    <label className="assess-toggle assess-review-choice">
      <input
        type="checkbox"
        checked={filter.review ?? false}
        onChange={(event) => show({ filter: withCondition(filter, 'review', event.target.checked || undefined) })}
      />
      {t('review.choice', { count: open })}
    </label>
  )
}
