import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { navigate } from 'wouter/use-hash-location'
import { useAssessment, useOpenAssessment, usePorts } from '../../state/react.tsx'
import { isNewerThanFile } from '../../state/selectors.ts'
import { Button } from '../../ui/button.tsx'

function SaveToFile() {
  const { t } = useTranslation('settings')
  const { egress } = usePorts()
  const { savedToFileAt } = useOpenAssessment()
  const isNewer = useAssessment(isNewerThanFile)
  const markSavedToFile = useAssessment((state) => state.markSavedToFile)
  return (
    <div className="settings-act">
      <Button variant="primary" onClick={() => egress.saveAssessment(markSavedToFile())}>
        {t('keeping.save')}
      </Button>
      <p role="status">
        {savedToFileAt === null ? t('keeping.never') : t('keeping.last', { at: savedToFileAt })}
        {savedToFileAt !== null && isNewer && ` ${t('keeping.changedSince')}`}
      </p>
    </div>
  )
}

function Persistence() {
  const { t } = useTranslation('settings')
  const { storage } = usePorts()
  const [reply, setReply] = useState<'persistAbout' | 'persistGranted' | 'persistRefused'>('persistAbout')
  const ask = async () => setReply((await storage.persist()) ? 'persistGranted' : 'persistRefused')
  return (
    <div className="settings-act">
      <Button onClick={ask}>{t('keeping.persist')}</Button>
      <p role="status">{t(`keeping.${reply}`)}</p>
    </div>
  )
}

/** Keeping the assessment: as a file, in the browser, or not at all. */
export function KeepingSection() {
  const { t } = useTranslation('settings')
  const { id } = useOpenAssessment()
  return (
    <section className="settings-section">
      <h2>{t('sections.keeping')}</h2>
      <SaveToFile />
      <Persistence />
      <div className="settings-act">
        <Button onClick={() => navigate('/', { state: { toDelete: id } })}>{t('keeping.delete')}</Button>
        <p>{t('keeping.deleteAbout')}</p>
      </div>
    </section>
  )
}
