import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function ProgressPage() {
  const { t } = useTranslation('progress')
  return <Page title={t('title')}>{null}</Page>
}
