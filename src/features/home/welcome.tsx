import { useTranslation } from 'react-i18next'
import { useModel } from '../../state/react.tsx'
import { BeginCards, type Beginnings } from './begin-choices.tsx'

/** The first visit: what this is, how long it takes, where the answers stay, and how to begin. */
export function Welcome(beginnings: Beginnings) {
  const { t } = useTranslation('home')
  const { model } = useModel()
  const early = model.recommendations.filter(({ phase }) => phase <= 2).length
  return (
    <div className="home-welcome">
      <dl>
        <dt>{t('welcome.whatTerm')}</dt>
        <dd>{t('welcome.what', { total: model.recommendations.length })}</dd>
        <dt>{t('welcome.timeTerm')}</dt>
        <dd>{t('welcome.time', { early })}</dd>
        <dt>{t('welcome.privacyTerm')}</dt>
        <dd>{t('welcome.privacy')}</dd>
      </dl>
      <BeginCards {...beginnings} />
    </div>
  )
}
