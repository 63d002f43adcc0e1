import { type FormEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newProfile, type Profile } from '../../domain/profile.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { dayOf } from '../../state/clock.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { useAskBeforeLeaving } from '../../ui/before-leaving.ts'
import { Button } from '../../ui/button.tsx'
import { Field } from '../../ui/field.tsx'
import { FiscalYearField, TargetPhaseField, ThresholdField } from '../../ui/profile-fields.tsx'
import { type Draft, type DraftField, type DraftProblem, toProfile } from './new-assessment.ts'

type TextName = 'organisation' | 'name' | 'scope' | 'accountCount' | 'participants'
type TextOptions = { readonly rows?: number; readonly about?: string; readonly isShort?: boolean }

type TextFieldProps = TextOptions & {
  readonly name: TextName
  readonly value: string
  readonly problem: DraftProblem | undefined
  readonly onChange: (value: string) => void
}

function TextField({ name, value, problem, onChange, rows, about, isShort }: TextFieldProps) {
  const { t } = useTranslation('settings')
  const error = problem && t(`error.${problem.code}`, { limit: problem.limit })
  const isOptional = name !== 'organisation' && name !== 'name'
  return (
    <Field label={t(`field.${name}`)} description={about} error={error} {...(isOptional && { note: t('optional') })}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            className="control"
            name={name}
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            className={isShort ? 'control is-short' : 'control'}
            name={name}
            autoComplete={name === 'organisation' ? 'organization' : 'off'}
            inputMode={isShort ? 'numeric' : 'text'}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

function useDraft() {
  const { t } = useTranslation(['home', 'settings'])
  const language = useLanguage()
  const { now } = usePorts()
  const [first] = useState<Draft>(() => {
    const { targetPhase, fiscalYearStartMonth, threshold } = newProfile('en')
    const name = t('home:new.defaultName', { day: dayOf(now()) })
    return { organisation: '', name, scope: '', accountCount: '', participants: '', targetPhase, fiscalYearStartMonth, threshold }
  })
  const [draft, setDraft] = useState(first)
  useAskBeforeLeaving(draft !== first)
  const [problems, setProblems] = useState<readonly DraftProblem[]>([])
  const change = <Name extends DraftField>(name: Name, value: Draft[Name]) => {
    setDraft((last) => ({ ...last, [name]: value }))
    setProblems((last) => last.filter((problem) => problem.field !== name))
  }
  const check = (): Profile | DraftField => {
    const profile = toProfile(draft, language)
    if (profile.ok) return profile.value
    setProblems(profile.problem)
    return profile.problem[0]?.field ?? 'organisation'
  }
  return { draft, problems, change, check }
}

/** Asks for what a new assessment needs; hands on its profile. */
export function NewAssessmentForm({ onCreate, onCancel }: { onCreate: (profile: Profile) => Promise<void>; onCancel: () => void }) {
  const { t } = useTranslation(['home', 'settings', 'common'])
  const { names } = useModel()
  const { draft, problems, change, check } = useDraft()
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    const checked = check()
    if (typeof checked === 'string') {
      form.current?.querySelector<HTMLElement>(`[name="${checked}"]`)?.focus()
      return
    }
    setBusy(true)
    await onCreate(checked)
    setBusy(false)
  }
  const text = (name: TextName, options: TextOptions = {}) => (
    <TextField
      name={name}
      value={draft[name]}
      problem={problems.find(({ field }) => field === name)}
      onChange={(value) => change(name, value)}
      {...options}
    />
  )
  return (
    <form ref={form} className="home-form" noValidate onSubmit={submit}>
      <div>
        {text('organisation')}
        {text('name', { about: t('settings:field.nameAbout') })}
        {text('scope', { rows: 2, about: t('settings:field.scopeAbout') })}
        {text('accountCount', { isShort: true })}
        {text('participants', { rows: 3, about: t('settings:field.participantsAbout') })}
      </div>
      <div>
        <TargetPhaseField names={names} value={draft.targetPhase} onChange={(phase) => change('targetPhase', phase)} />
        <FiscalYearField value={draft.fiscalYearStartMonth} onChange={(month) => change('fiscalYearStartMonth', month)} />
        <ThresholdField value={draft.threshold} onChange={(threshold) => change('threshold', threshold)} />
      </div>
      <p role="alert" className="field-error">
        {problems.length > 0 ? t('home:new.check') : ''}
      </p>
      <div className="home-buttons">
        <Button variant="primary" type="submit" isBusy={isBusy}>
          {t('home:new.create')}
        </Button>
        <Button onClick={onCancel}>{t('common:cancel')}</Button>
      </div>
    </form>
  )
}
