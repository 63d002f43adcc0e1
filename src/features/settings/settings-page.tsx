import { useTranslation } from 'react-i18next'
import { useAssessment, useOpenAssessment } from '../../state/react.tsx'
import { Page } from '../../ui/page.tsx'
import { ThresholdField } from '../../ui/profile-fields.tsx'
import { AboutSection } from './about-section.tsx'
import { KeepingSection } from './keeping-section.tsx'
import { TargetsSection } from './targets-section.tsx'
import { UnreadSection } from './unread-section.tsx'
import { Weights } from './weights.tsx'
import './settings.css'

function ScoringSection() {
  const { t } = useTranslation('settings')
  const { threshold } = useOpenAssessment().profile
  const editProfile = useAssessment((state) => state.editProfile)
  return (
    <section className="settings-section">
      <h2>{t('sections.scoring')}</h2>
      <ThresholdField value={threshold} onChange={(value) => editProfile({ threshold: value })} />
      <Weights />
    </section>
  )
}

/** Everything about the open assessment that is no answer. Language and colours are in the frame. */
export function SettingsPage() {
  const { t } = useTranslation('settings')
  // Fields keep what is being typed; another assessment begins with fresh ones.
  const { id } = useOpenAssessment()
  return (
    <Page key={id} title={t('title')} intro={t('intro')}>
      <div className="settings">
        <UnreadSection />
        <AboutSection />
        <TargetsSection />
        <ScoringSection />
        <KeepingSection />
      </div>
    </Page>
  )
}
