import { useTranslation } from 'react-i18next'
import { type CapabilityId, type Phase, phases } from '../../domain/model.ts'
import { useAssessment, useModel, useOpenAssessment } from '../../state/react.tsx'
import { FiscalYearField, TargetPhaseField } from '../../ui/profile-fields.tsx'

function CapabilityTargets() {
  const { t } = useTranslation('settings')
  const { model, names } = useModel()
  const { capabilityTargets } = useOpenAssessment().profile
  const editProfile = useAssessment((state) => state.editProfile)
  const choose = (id: CapabilityId, value: string) => {
    const targets = new Map(capabilityTargets)
    if (value === '') targets.delete(id)
    else targets.set(id, Number(value) as Phase)
    editProfile({ capabilityTargets: targets })
  }
  return (
    <fieldset className="settings-group">
      <legend>{t('capabilityTargets.title')}</legend>
      <p className="field-about">{t('capabilityTargets.about')}</p>
      <ul className="settings-rows">
        {model.capabilities.map(({ id }) => {
          const capability = names.capabilities.get(id)?.name ?? id
          return (
            <li key={id}>
              <span>{capability}</span>
              <select
                className="control"
                aria-label={t('capabilityTargets.of', { capability })}
                value={capabilityTargets.get(id) ?? ''}
                onChange={(event) => choose(id, event.target.value)}
              >
                <option value="">{t('capabilityTargets.same')}</option>
                {phases.map((phase) => (
                  <option key={phase} value={phase}>
                    {t('phase', { number: phase, name: names.phases[phase].name })}
                  </option>
                ))}
              </select>
            </li>
          )
        })}
      </ul>
    </fieldset>
  )
}

/** How far the organisation and single capabilities want to get. */
export function TargetsSection() {
  const { t } = useTranslation('settings')
  const { names } = useModel()
  const { targetPhase, fiscalYearStartMonth } = useOpenAssessment().profile
  const editProfile = useAssessment((state) => state.editProfile)
  return (
    <section className="settings-section">
      <h2>{t('sections.targets')}</h2>
      <TargetPhaseField names={names} value={targetPhase} onChange={(phase) => editProfile({ targetPhase: phase })} />
      <CapabilityTargets />
      <FiscalYearField value={fiscalYearStartMonth} onChange={(month) => editProfile({ fiscalYearStartMonth: month })} />
    </section>
  )
}
