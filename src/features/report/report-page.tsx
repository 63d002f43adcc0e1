import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import { useOpenAssessment } from '../../state/react.tsx'
import { Page } from '../../ui/page.tsx'
import { CoverFields, LanguageField, SectionsField } from './choice-fields.tsx'
import { type Choices, useChoices } from './choices.ts'
import { ExportPanel } from './export-panel.tsx'
import { CompareField } from './form-fields.tsx'
import { MaskingField } from './masking-field.tsx'
import { Preview } from './preview.tsx'
import { type Edition, useEdition, useReport } from './use-report.ts'
import './report.css'

type MakerProps = {
  readonly assessment: Assessment
  readonly edition: Edition
  readonly choices: Choices
  readonly onChange: (patch: Partial<Choices>) => void
}

function isEmpty({ answers }: Assessment): boolean {
  return [...answers.values()].every(({ value }) => value === null)
}

function ReportMaker({ assessment, edition, choices, onChange }: MakerProps) {
  const { t } = useTranslation('report')
  // Typing stays ahead of the document, which is some two thousand elements long.
  const report = useReport(assessment, edition, useDeferredValue(choices))
  return (
    <div className="report">
      <div className="report-choices not-printed">
        <ExportPanel
          report={report}
          isEmpty={isEmpty(assessment)}
          assessment={assessment}
          choices={choices}
          words={edition.words}
          onChange={onChange}
        />
        <section className="report-panel" aria-label={t('page.choices')}>
          <LanguageField choices={choices} onChange={onChange} />
          <CompareField assessment={assessment} choices={choices} onChange={onChange} />
          <CoverFields
            choices={choices}
            onChange={onChange}
            usual={edition.words.say('cover.usualClassification')}
            language={edition.language}
          />
          {choices.form === 'report' && <SectionsField choices={choices} onChange={onChange} />}
          <MaskingField choices={choices} hidden={report.hidden} onChange={onChange} />
        </section>
      </div>
      <Preview document={report.document} label={t('page.preview')} />
    </div>
  )
}

function ReportOf({ assessment }: { assessment: Assessment }) {
  const { t } = useTranslation(['report', 'common'])
  const [choices, change] = useChoices(assessment)
  const edition = useEdition(choices.language)
  if (edition === 'loading') return <p role="status">{t('common:loading')}</p>
  if (edition === 'failed') return <p role="alert">{t('report:page.notLoaded')}</p>
  return <ReportMaker assessment={assessment} edition={edition} choices={choices} onChange={change} />
}

/** Makes the report of the open assessment: what is in it, how it looks, and the PDF. */
export function ReportPage() {
  const { t } = useTranslation('report')
  const assessment = useOpenAssessment()
  return (
    <Page className="report-page" title={t('page.title')} intro={t('page.intro')}>
      <ReportOf key={assessment.id} assessment={assessment} />
    </Page>
  )
}
