import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'

export function RoadmapPage() {
  const { t } = useTranslation('roadmap')
  return <Page title={t('title')}>{null}</Page>
}
