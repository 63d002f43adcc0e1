import { memo, type ReactNode, useId } from 'react'
import { groups, phases } from '../../domain/model.ts'
import type { IsoDate } from '../../domain/moments.ts'
import type { WalkFilter } from '../../domain/walk.ts'
import { useModel } from '../../state/react.tsx'
import { ActiveFilters } from './active-filters.tsx'
import { fieldIds } from './field-ids.ts'
import { Fold } from './fold.tsx'
import { goTo } from './go-to.ts'
import { useProfile } from './open-assessment.ts'
import { ReviewChoice } from './review-choice.tsx'
import { useWalkNow } from './walk.ts'
import { useWalkView, withCondition } from './walk-view.ts'
import { useWords } from './words.ts'
import './filters.css'
import { KeyCap } from './key-cap.tsx'

/** Sets or takes out one condition of the filter. */
export function useSetCondition(): <Name extends keyof WalkFilter>(name: Name, value: WalkFilter[Name] | undefined) => void {
  const filter = useWalkView((state) => state.filter)
  const show = useWalkView((state) => state.show)
  return (name, value) => show({ filter: withCondition(filter, name, value) })
}

type Option = { readonly value: string; readonly label: string }

function ChoiceOf({
  label,
  value,
  options,
  choose,
}: {
  label: string
  value: string
  options: readonly Option[]
  choose: (value: string) => void
}) {
  const t = useWords()
  const id = useId()
  return (
    <div className="assess-filter">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        <option value="">{t('filter.any')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
}

function FindField() {
  const t = useWords()
  const words = useWalkView((state) => state.filter.words ?? '')
  const setCondition = useSetCondition()
  const walkNow = useWalkNow()
  return (
    <div className="assess-filter">
      <label htmlFor={fieldIds.find}>
        {t('filter.words')} <KeyCap of="/" />
      </label>
      <input
        id={fieldIds.find}
        type="search"
        value={words}
        onChange={(event) => setCondition('words', event.target.value)}
        onKeyDown={(event) => {
          // The Enter that ends a conversion of the input method is not ours.
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.keyCode === 229) return
          const [first] = walkNow().shown
          if (first) goTo(first.id, 'jump')
        }}
      />
    </div>
  )
}

function StatusChoice() {
  const t = useWords()
  const { threshold } = useProfile()
  const status = useWalkView((state) => state.filter.status)
  const setCondition = useSetCondition()
  const all = ['unanswered', 'unknown', 'below-threshold'] as const
  return (
    <ChoiceOf
      label={t('filter.status')}
      value={status ?? ''}
      options={all.map((value) => ({ value, label: t(`status.${value}`, { threshold }) }))}
      choose={(value) =>
        setCondition(
          'status',
          all.find((one) => one === value),
        )
      }
    />
  )
}

function ModelChoices() {
  const t = useWords()
  const { model, names } = useModel()
  const filter = useWalkView((state) => state.filter)
  const setCondition = useSetCondition()
  const only = <Item,>(item: Item | undefined) => (item === undefined ? undefined : [item])
  return (
    <>
      <ChoiceOf
        label={t('filter.phase')}
        value={String(filter.phases?.[0] ?? '')}
        options={phases.map((phase) => ({ value: String(phase), label: `${phase} ${names.phases[phase].name}` }))}
        choose={(value) => setCondition('phases', only(phases.find((phase) => String(phase) === value)))}
      />
      <ChoiceOf
        label={t('filter.capability')}
        value={filter.capabilities?.[0] ?? ''}
        options={model.capabilities.map(({ id }) => ({ value: id, label: names.capabilities.get(id)?.name ?? id }))}
        choose={(value) => setCondition('capabilities', only(model.capabilities.find(({ id }) => id === value)?.id))}
      />
      <ChoiceOf
        label={t('filter.group')}
        value={filter.groups?.[0] ?? ''}
        options={groups.map((group) => ({ value: group, label: names.groups[group].name }))}
        choose={(value) => setCondition('groups', only(groups.find((group) => group === value)))}
      />
      <ChoiceOf
        label={t('filter.role')}
        value={filter.roles?.[0] ?? ''}
        options={model.roles.map((role) => ({ value: role, label: names.roles.get(role) ?? role }))}
        choose={(value) => setCondition('roles', only(model.roles.find((role) => role === value)))}
      />
    </>
  )
}

function SinceField(): ReactNode {
  const t = useWords()
  const since = useWalkView((state) => state.filter.notReviewedSince)
  const setCondition = useSetCondition()
  const id = useId()
  return (
    <div className="assess-filter">
      <label htmlFor={id}>{t('filter.notReviewedSince')}</label>
      {/* A date field gives a whole day of the calendar or nothing. */}
      <input
        id={id}
        type="date"
        value={since ?? ''}
        onChange={(event) => setCondition('notReviewedSince', event.target.value as IsoDate)}
      />
    </div>
  )
}

/** Which recommendations the walk goes through. */
export const Filters = memo(function Filters() {
  const t = useWords()
  return (
    <section className="assess-filters" aria-label={t('filter.title')}>
      <div className="assess-filter-row">
        <FindField />
        <StatusChoice />
        <ReviewChoice />
      </div>
      <ActiveFilters />
      <Fold part="filters" summary={t('filter.more')}>
        <div className="assess-filter-grid">
          <ModelChoices />
          <SinceField />
        </div>
      </Fold>
    </section>
  )
})
