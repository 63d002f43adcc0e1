import { useId } from 'react'
import { type Coverage, coverages } from '../../domain/answer.ts'
import type { CostClass } from '../../domain/model.ts'
import type { ResolvedItem } from '../../domain/roadmap/plan.ts'
import { asDays } from '../../i18n/format.ts'
import { useModel, useOpenAssessment } from '../../state/react.tsx'
import { CodeText } from '../../ui/code-text.tsx'
import { Field } from '../../ui/field.tsx'
import type { ItemDraft, ItemFault } from './item-draft.ts'
import { useTexts } from './use-texts.ts'
import { useWords } from './words.ts'

export type FieldsProps = {
  readonly one: ResolvedItem
  readonly draft: ItemDraft
  readonly faults: ReadonlySet<ItemFault>
  readonly onChange: (patch: Partial<ItemDraft>) => void
}

const costs: readonly CostClass[] = ['none', 'low', 'medium', 'high']

function AimField({ draft, onChange }: FieldsProps) {
  const t = useWords()
  return (
    <Field label={t('item.aim')}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={draft.aim ?? ''}
          onChange={(event) => onChange({ aim: Number(event.target.value) as Coverage })}
        >
          {coverages
            .filter((value) => value > 0)
            .map((value) => (
              <option key={value} value={value}>
                {t(`common:values.${value}`)}
              </option>
            ))}
        </select>
      )}
    </Field>
  )
}

function EffortField({ one, draft, faults, onChange }: FieldsProps) {
  const t = useWords()
  return (
    <Field
      label={t('item.effort')}
      description={one.estimate === null ? t('item.effortOwn') : t('item.effortModel', { days: one.estimate })}
      error={faults.has('effort') ? t('item.effortWrong') : undefined}
    >
      {(control) => (
        <input
          {...control}
          className="control is-short"
          inputMode="decimal"
          autoComplete="off"
          placeholder={one.item.effortDays === null ? asDays(one.effortDays) : ''}
          value={draft.effort}
          onChange={(event) => onChange({ effort: event.target.value })}
        />
      )}
    </Field>
  )
}

function CostField({ draft, onChange, ofModel }: FieldsProps & { readonly ofModel: CostClass | undefined }) {
  const t = useWords()
  return (
    <Field label={t('item.cost')}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={draft.costClass ?? ''}
          onChange={(event) => onChange({ costClass: costs.find((cost) => cost === event.target.value) ?? null })}
        >
          <option value="">
            {ofModel === undefined ? t('item.costNone') : t('item.costModel', { cost: t(`common:costClass.${ofModel}`) })}
          </option>
          {costs.map((cost) => (
            <option key={cost} value={cost}>
              {t(`common:costClass.${cost}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** What is to be done: title, aim, work, cost, and how one sees that it is done. */
export function WhatFields(props: FieldsProps) {
  const { one, draft, faults, onChange } = props
  const t = useWords()
  const { model } = useModel()
  const texts = useTexts()
  const recommendation = model.recommendations.find(({ id }) => id === one.item.recommendation)
  const isOwn = one.item.recommendation === null
  const step = draft.aim === null || draft.aim === 0 ? null : draft.aim
  const criterion = step === null || recommendation === undefined ? '' : (texts?.get(recommendation.id)?.coverage[step] ?? '')
  return (
    <>
      {isOwn && (
        <Field label={t('item.title')} error={faults.has('title') ? t('item.titleWrong') : undefined}>
          {(control) => (
            <input
              {...control}
              className="control"
              autoComplete="off"
              maxLength={500}
              value={draft.title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
      )}
      <div className="roadmap-fields">
        {!isOwn && <AimField {...props} />}
        <EffortField {...props} />
        <CostField {...props} ofModel={recommendation?.costClass} />
      </div>
      <Field
        label={t('item.criterion')}
        description={criterion === '' ? t('item.criterionAbout') : <CodeText text={t('item.criterionModel', { criterion })} />}
      >
        {(control) => (
          <textarea
            {...control}
            className="control"
            rows={2}
            maxLength={20_000}
            value={draft.successCriterion}
            onChange={(event) => onChange({ successCriterion: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** Who does it. */
export function WhoFields({ one, draft, onChange }: FieldsProps) {
  const t = useWords()
  const { profile, roadmap, answers } = useOpenAssessment()
  const id = useId()
  const owners = new Set([
    ...profile.participants,
    ...[...roadmap.values()].map(({ owner }) => owner),
    ...[...answers.values()].map(({ owner }) => owner),
  ])
  const teams = new Set([...profile.capacity.teams.map(({ name }) => name), ...[...roadmap.values()].map(({ team }) => team)])
  const lists = { owner: [...owners], team: [...teams] }
  return (
    <div className="roadmap-fields">
      {(['owner', 'team'] as const).map((field) => (
        <Field key={field} label={t(`item.${field}`)}>
          {(control) => (
            <>
              <input
                {...control}
                className="control"
                list={`${id}-${field}`}
                autoComplete="off"
                maxLength={500}
                placeholder={field === 'owner' && one.item.owner === '' ? one.owner : ''}
                value={draft[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
              <datalist id={`${id}-${field}`}>
                {lists[field]
                  .filter((name) => name !== '')
                  .map((name) => (
                    <option key={name} value={name} />
                  ))}
              </datalist>
            </>
          )}
        </Field>
      ))}
    </div>
  )
}
