import { useTranslation } from 'react-i18next'
import { useAssessment, usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'

/** Stored records of this assessment that could not be read: named, and offered as they are. */
export function UnreadSection() {
  const { t } = useTranslation('settings')
  const { egress } = usePorts()
  const records = useAssessment((state) => state.setAside)
  if (records.length === 0) return null
  const save = () => egress.download('shirube-unreadable.json', new Blob([JSON.stringify(records, null, 2)], { type: 'application/json' }))
  return (
    <section className="settings-section">
      <h2>{t('sections.unread')}</h2>
      <p>{t('unread.body')}</p>
      <ul>
        {records.map(({ key, path }) => (
          <li key={key}>{t('unread.record', { key, path })}</li>
        ))}
      </ul>
      <Button onClick={save}>{t('unread.save')}</Button>
    </section>
  )
}
