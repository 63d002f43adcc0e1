import { type Phase, phases } from '../../domain/model.ts'
import { useModel } from '../../state/react.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Field } from '../../ui/field.tsx'
import '../../ui/small-button.css'
import type { CapacityDraft, CapacityProblem } from './capacity-draft.ts'
import { phaseWithName, useWords } from './words.ts'

type Props = {
  readonly draft: CapacityDraft
  readonly problem: CapacityProblem | null
  readonly onChange: (draft: CapacityDraft) => void
}

function Teams({ draft, problem, onChange }: Props) {
  const t = useWords()
  const { teams } = draft
  const change = (key: number, patch: { name?: string; days?: string }) =>
    onChange({ ...draft, teams: teams.map((team) => (team.key === key ? { ...team, ...patch } : team)) })
  return (
    <fieldset className="field">
      <legend>{t('capacity.teams')}</legend>
      <p className="field-about">{t('capacity.teamsAbout')}</p>
      {teams.map(({ key, name, days }) => (
        <p key={key} className="roadmap-team-row">
          <input
            className="control"
            aria-label={t('capacity.teamName')}
            placeholder={t('capacity.teamName')}
            maxLength={200}
            autoComplete="off"
            value={name}
            onChange={(event) => change(key, { name: event.target.value })}
          />
          <input
            className="control is-short"
            aria-label={t('capacity.teamDays')}
            placeholder={t('capacity.teamDays')}
            inputMode="decimal"
            autoComplete="off"
            value={days}
            onChange={(event) => change(key, { days: event.target.value })}
          />
          <button
            type="button"
            className="small-button"
            onClick={() => onChange({ ...draft, teams: teams.filter((team) => team.key !== key) })}
          >
            {t('capacity.removeTeam')} <span className="visually-hidden">({name})</span>
          </button>
        </p>
      ))}
      {problem === 'teams' && (
        <p className="field-error" role="alert">
          {t('capacity.teamsWrong')}
        </p>
      )}
      <button
        type="button"
        className="small-button"
        onClick={() => onChange({ ...draft, teams: [...teams, { key: (teams.at(-1)?.key ?? 0) + 1, name: '', days: '' }] })}
      >
        {t('capacity.addTeam')}
      </button>
    </fieldset>
  )
}

/** How many person-days a quarter has, over all and by team, and how far the plan is to lead. */
export function CapacityFields(props: Props) {
  const { draft, problem, onChange } = props
  const t = useWords()
  const { names } = useModel()
  return (
    <>
      <div className="roadmap-two">
        <Field
          label={t('capacity.days')}
          description={t('capacity.daysAbout')}
          error={problem === 'days' ? t('capacity.daysWrong') : undefined}
        >
          {(control) => (
            <input
              {...control}
              className="control is-short"
              inputMode="decimal"
              autoComplete="off"
              value={draft.days}
              onChange={(event) => onChange({ ...draft, days: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('capacity.target')} description={t('capacity.targetAbout')}>
          {(control) => (
            <select
              {...control}
              className="control"
              value={draft.targetPhase}
              onChange={(event) => onChange({ ...draft, targetPhase: Number(event.target.value) as Phase })}
            >
              {phases.map((phase) => (
                <option key={phase} value={phase}>
                  {phaseWithName(t, names, phase)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <Disclosure label={t('capacity.byTeam')} isOpenAtFirst={draft.teams.length > 0}>
        {() => <Teams {...props} />}
      </Disclosure>
    </>
  )
}
