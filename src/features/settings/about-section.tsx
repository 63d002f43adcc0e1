import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type LimitProblem, limits } from '../../domain/limits.ts'
import type { Profile } from '../../domain/profile.ts'
import type { Result } from '../../domain/result.ts'
import { useAssessment, useOpenAssessment } from '../../state/react.tsx'
import { linesOf, wholeNumberOf } from '../../ui/field-values.ts'
import { TextSetting } from './text-setting.tsx'

function problemWords(t: TFunction<'settings'>, edited: Result<null, LimitProblem>): string | null {
  if (edited.ok) return null
  const { problem } = edited
  if (problem.code === 'too-long' || problem.code === 'too-many') return t(`error.${problem.code}`, { limit: problem.limit })
  return t('error.not-a-count', { limit: limits.accountCount })
}

/** Organisation, name, scope, accounts and participants. */
export function AboutSection() {
  const { t } = useTranslation('settings')
  const { profile } = useOpenAssessment()
  const editProfile = useAssessment((state) => state.editProfile)
  const edit = (patch: Partial<Profile>) => {
    const { name, organisation } = { ...profile, ...patch }
    return name === '' && organisation === '' ? t('error.needs-a-name') : problemWords(t, editProfile(patch))
  }
  const editCount = (text: string) => {
    const accountCount = wholeNumberOf(text)
    return accountCount === undefined ? t('error.not-a-count', { limit: limits.accountCount }) : edit({ accountCount })
  }
  return (
    <section className="settings-section">
      <h2>{t('sections.about')}</h2>
      <TextSetting label={t('field.organisation')} shown={profile.organisation} commit={(text) => edit({ organisation: text.trim() })} />
      <TextSetting
        label={t('field.name')}
        about={t('field.nameAbout')}
        shown={profile.name}
        commit={(text) => edit({ name: text.trim() })}
      />
      <TextSetting
        label={t('field.scope')}
        about={t('field.scopeAbout')}
        rows={4}
        shown={profile.scope}
        commit={(text) => edit({ scope: text.trim() })}
      />
      <TextSetting
        label={t('field.accountCount')}
        isNumber
        shown={profile.accountCount === null ? '' : String(profile.accountCount)}
        commit={editCount}
      />
      <TextSetting
        label={t('field.participants')}
        about={t('field.participantsAbout')}
        rows={6}
        shown={profile.participants.join('\n')}
        commit={(text) => edit({ participants: linesOf(text) })}
      />
    </section>
  )
}
