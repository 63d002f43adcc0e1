import { useTranslation } from 'react-i18next'
import { type ModelNames, type Phase, phases } from '../domain/model.ts'
import { Field, RadioField } from './field.tsx'

// The words are those of the settings: whoever shows these fields elsewhere loads them too.

export function TargetPhaseField(props: { names: ModelNames; value: Phase; onChange: (phase: Phase) => void }) {
  const { names, value, onChange } = props
  const { t } = useTranslation('settings')
  return (
    <Field label={t('field.targetPhase')} description={t('field.targetPhaseAbout')}>
      {(control) => (
        <select {...control} className="control" value={value} onChange={(event) => onChange(Number(event.target.value) as Phase)}>
          {phases.map((phase) => (
            <option key={phase} value={phase}>
              {t('phase', { number: phase, name: names.phases[phase].name })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

export function FiscalYearField({ value, onChange }: { value: number; onChange: (month: number) => void }) {
  const { t } = useTranslation('settings')
  return (
    <Field label={t('field.fiscalYearStartMonth')} description={t('field.fiscalYearStartMonthAbout')}>
      {(control) => (
        <select {...control} className="control" value={value} onChange={(event) => onChange(Number(event.target.value))}>
          {months.map((month) => (
            <option key={month} value={month}>
              {t('field.month', { month })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const thresholdWords = [
  [0.5, 'half'],
  [0.75, 'largely'],
  [1, 'fully'],
] as const

export function ThresholdField({ value, onChange }: { value: number; onChange: (threshold: number) => void }) {
  const { t } = useTranslation('settings')
  // A file may bring a threshold that is none of ours.
  const offered = thresholdWords.some(([share]) => share === value) ? thresholdWords : ([...thresholdWords, [value, 'other']] as const)
  const options = offered
    .toSorted(([a], [b]) => a - b)
    .map(([share, words]) => ({
      value: share,
      label: t(share === 1 ? 'threshold.whole' : 'threshold.from', { share }),
      description: t(`threshold.${words}`),
    }))
  return (
    <RadioField legend={t('field.threshold')} description={t('field.thresholdAbout')} value={value} options={options} onChange={onChange} />
  )
}
