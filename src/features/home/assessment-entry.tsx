import { useTranslation } from 'react-i18next'
import { languageLabels } from '../../i18n/languages.ts'
import type { AssessmentSummary } from '../../state/ports.ts'
import { useAssessment, useModel, usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { fileState } from './save-reminder.ts'

function FileLine({ summary }: { summary: AssessmentSummary }) {
  const { t } = useTranslation('home')
  const { now } = usePorts()
  const { kind, isDue } = fileState(summary, now())
  return (
    <p className="home-file" data-due={isDue}>
      {kind === 'never' ? t('entry.never') : t(`entry.${kind}`, { at: summary.savedToFileAt })}
      {isDue && <span> {t('entry.remind')}</span>}
    </p>
  )
}

function Facts({ summary }: { summary: AssessmentSummary }) {
  const { t } = useTranslation(['home', 'common'])
  const { model } = useModel()
  const total = model.recommendations.length
  return (
    <div className="home-facts">
      <p>
        <meter min={0} max={total} value={summary.answeredCount} aria-hidden="true" />
        {t('common:answeredOf', { count: summary.answeredCount, total })}
      </p>
      <p>
        {t('home:entry.changed', { at: summary.changedAt })}
        {' · '}
        <span lang={summary.language}>{languageLabels[summary.language]}</span>
      </p>
      <FileLine summary={summary} />
    </div>
  )
}

export type EntryActions = {
  readonly onOpen: () => void
  readonly onSave: () => void
  readonly onDuplicate: () => void
  readonly onDelete: () => void
}

/** One assessment of the list: what it is, how far it is, and what can be done with it. */
export function AssessmentEntry(props: { summary: AssessmentSummary; name: string; isFirst: boolean; actions: EntryActions }) {
  const { summary, name, isFirst, actions } = props
  const { t } = useTranslation(['home', 'common'])
  const isOpen = useAssessment((state) => state.assessment?.id === summary.id)
  return (
    <li className="home-entry">
      <div className="home-entry-head">
        <h3>
          {name}
          {isOpen && <span className="home-badge">{t('home:entry.isOpen')}</span>}
        </h3>
        {summary.name !== '' && summary.organisation !== '' && <p>{summary.organisation}</p>}
        {summary.scope !== '' && <p className="home-scope">{summary.scope}</p>}
      </div>
      <Facts summary={summary} />
      <div className="home-buttons">
        <Button variant={isFirst ? 'primary' : 'normal'} aria-label={t('home:entry.openNamed', { name })} onClick={actions.onOpen}>
          {t('home:entry.open')}
        </Button>
        <Button aria-label={t('home:entry.saveNamed', { name })} onClick={actions.onSave}>
          {t('home:entry.save')}
        </Button>
        <Button aria-label={t('home:entry.duplicateNamed', { name })} onClick={actions.onDuplicate}>
          {t('home:entry.duplicate')}
        </Button>
        <Button aria-label={t('home:entry.deleteNamed', { name })} onClick={actions.onDelete}>
          {t('common:delete')}
        </Button>
      </div>
    </li>
  )
}
