import type { QuarterStart } from '../../domain/fiscal-quarter.ts'
import { type RoadmapStatus, roadmapStatuses } from '../../domain/roadmap/roadmap-item.ts'
import { Field } from '../../ui/field.tsx'
import { useQuarterChoices } from './card-menu.tsx'
import type { FieldsProps } from './item-fields.tsx'
import { useWords } from './words.ts'

function StatusField({ draft, onChange }: FieldsProps) {
  const t = useWords()
  return (
    <Field label={t('card.status')}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={draft.status}
          onChange={(event) => onChange({ status: event.target.value as RoadmapStatus })}
        >
          {roadmapStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function QuarterFields({ draft, faults, onChange }: FieldsProps) {
  const t = useWords()
  const { chosen, choices } = useQuarterChoices(draft.quarter)
  const put = (value: string) => {
    // Days of the calendar belong to the quarter in which the item stood.
    onChange({ quarter: value === '' ? null : (value as QuarterStart), isPinned: value !== '', startOn: '', dueOn: '' })
  }
  return (
    <>
      <Field label={t('item.quarter')}>
        {(control) => (
          <select {...control} className="control" value={chosen ?? ''} onChange={(event) => put(event.target.value)}>
            <option value="">{t('unplaced.title')}</option>
            {choices.map((quarter) => (
              <option key={quarter.start} value={quarter.start}>
                {t('quarter', { quarter })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('item.quarterCount')} error={faults.has('quarterCount') ? t('item.quarterCountWrong') : undefined}>
        {(control) => (
          <input
            {...control}
            className="control is-short"
            inputMode="numeric"
            autoComplete="off"
            value={draft.quarterCount}
            onChange={(event) => onChange({ quarterCount: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

/** When it is done, how it stands, and whether planning again may move it. */
export function WhenFields(props: FieldsProps) {
  const { one, draft, faults, onChange } = props
  const t = useWords()
  const usual = { startOn: one.startOn, dueOn: one.dueOn }
  return (
    <>
      <div className="roadmap-fields">
        <StatusField {...props} />
        <QuarterFields {...props} />
        {(['startOn', 'dueOn'] as const).map((field) => (
          <Field
            key={field}
            label={t(`item.${field}`)}
            description={
              draft[field] === '' && usual[field] !== null && draft.quarter === one.item.quarter
                ? t('item.usualDay', { day: usual[field] })
                : undefined
            }
            error={faults.has(field) ? t('item.dayWrong') : undefined}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                className="control"
                value={draft[field]}
                onChange={(event) => onChange({ [field]: event.target.value })}
              />
            )}
          </Field>
        ))}
      </div>
      <label className="field-radio">
        <input
          type="checkbox"
          disabled={draft.quarter === null}
          checked={draft.isPinned && draft.quarter !== null}
          onChange={(event) => onChange({ isPinned: event.target.checked })}
        />
        <span>
          {t('item.pin')}
          <span className="field-about">{t('item.pinAbout')}</span>
        </span>
      </label>
    </>
  )
}
