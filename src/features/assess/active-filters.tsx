import type { WalkFilter } from '../../domain/walk.ts'
import type { LoadedModel } from '../../state/react.tsx'
import { useModel } from '../../state/react.tsx'
import { fieldIds } from './field-ids.ts'
import { useProfile } from './open-assessment.ts'
import { useWalkView, withCondition } from './walk-view.ts'
import { type AssessWords, useWords } from './words.ts'

type Context = { readonly t: AssessWords; readonly names: LoadedModel['names']; readonly threshold: number }

/** One condition as a person would say it; `null` where it does not narrow anything. */
function conditionWords(name: keyof WalkFilter, filter: WalkFilter, { t, names, threshold }: Context): string | null {
  switch (name) {
    case 'phases':
      return filter.phases?.map((phase) => t('common:phaseWithName', { number: phase, name: names.phases[phase].name })).join(', ') ?? null
    case 'capabilities':
      return filter.capabilities?.map((id) => names.capabilities.get(id)?.name ?? id).join(', ') ?? null
    case 'groups':
      return filter.groups?.map((group) => names.groups[group].name).join(', ') ?? null
    case 'roles':
      return filter.roles?.map((role) => names.roles.get(role) ?? role).join(', ') ?? null
    case 'status':
      return filter.status ? t(`status.${filter.status}`, { threshold }) : null
    case 'notReviewedSince':
      return filter.notReviewedSince ? t('filter.notReviewedSinceDay', { day: filter.notReviewedSince }) : null
    case 'review':
      return filter.review ? t('review.filter') : null
    case 'words':
      return filter.words?.trim() ? t('filter.holdsWords', { words: filter.words.trim() }) : null
  }
}

/** What narrows the walk now, each with a way to take it out. */
export function ActiveFilters() {
  const t = useWords()
  const { names } = useModel()
  const { threshold } = useProfile()
  const filter = useWalkView((state) => state.filter)
  const show = useWalkView((state) => state.show)
  const clear = (rest: WalkFilter) => {
    show({ filter: rest })
    // The button goes with its condition.
    document.getElementById(fieldIds.find)?.focus()
  }
  const conditions = (Object.keys(filter) as (keyof WalkFilter)[])
    .map((name) => ({ name, words: conditionWords(name, filter, { t, names, threshold }) }))
    .filter((one): one is { name: keyof WalkFilter; words: string } => one.words !== null)
  if (conditions.length === 0) return null
  return (
    <ul className="assess-chips" aria-label={t('filter.active')}>
      {conditions.map(({ name, words }) => (
        <li key={name}>
          <button
            type="button"
            className="assess-chip"
            aria-label={t('filter.clearOne', { condition: words })}
            onClick={() => clear(withCondition(filter, name, undefined))}
          >
            {words} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="assess-link" onClick={() => clear({})}>
          {t('filter.clear')}
        </button>
      </li>
    </ul>
  )
}
