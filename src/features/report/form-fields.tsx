import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import { dayOf } from '../../domain/days.ts'
import { quarterOf } from '../../domain/fiscal-quarter.ts'
import type { Snapshot } from '../../domain/snapshot.ts'
import { Field, RadioField } from '../../ui/field.tsx'
import type { Choices } from './choices.ts'

type Props = { readonly choices: Choices; readonly onChange: (patch: Partial<Choices>) => void }

/** The report, or one page for a board. */
export function FormField({ choices, onChange }: Props) {
  const { t } = useTranslation('report')
  return (
    <RadioField
      legend={t('page.form')}
      value={choices.form}
      options={[
        { value: 'report', label: t('page.formReport') },
        { value: 'quarterly', label: t('page.formQuarterly') },
      ]}
      onChange={(form) => onChange({ form })}
    />
  )
}

/** The snapshot that the present is compared with; nothing to choose where there is only one. */
export function CompareField({ assessment, choices, onChange }: Props & { readonly assessment: Assessment }) {
  const { t } = useTranslation('report')
  const newestFirst = assessment.snapshots.toReversed()
  const [newest] = newestFirst
  if (newest === undefined || newestFirst.length < 2) return null
  const nameOf = ({ name, quarter, takenAt }: Snapshot) => {
    const said = { name, quarter: quarterOf(quarter, assessment.profile.fiscalYearStartMonth), day: dayOf(takenAt) }
    return name.trim() === '' ? t('page.snapshotOption', said) : t('page.snapshotNamed', said)
  }
  return (
    <Field label={t('page.compareWith')} description={t('page.compareWithAbout')}>
      {(control) => (
        <select
          {...control}
          className="control"
          value={choices.compareWith ?? newest.id}
          onChange={(event) => {
            const chosen = newestFirst.find(({ id }) => id === event.target.value)
            onChange({ compareWith: chosen === undefined || chosen.id === newest.id ? null : chosen.id })
          }}
        >
          {newestFirst.map((snapshot) => (
            <option key={snapshot.id} value={snapshot.id}>
              {nameOf(snapshot)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
