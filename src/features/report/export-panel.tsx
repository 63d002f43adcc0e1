import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import type { ReportWords } from '../../report/words.ts'
import type { Choices } from './choices.ts'
import { FormField } from './form-fields.tsx'
import { PdfFormat } from './pdf-format.tsx'
import { CsvFormat, ExcelFormat } from './sheet-formats.tsx'
import { HtmlFormat, MarkdownFormat } from './text-formats.tsx'
import type { Report } from './use-report.ts'

type Props = {
  readonly report: Report
  readonly isEmpty: boolean
  readonly assessment: Assessment
  readonly choices: Choices
  /** Of the language of the report. */
  readonly words: ReportWords
  readonly onChange: (patch: Partial<Choices>) => void
}

/** The formats to take the report away in, each with a sentence on what it is good for. */
export function ExportPanel({ report, isEmpty, assessment, choices, words, onChange }: Props) {
  const { t } = useTranslation('report')
  const { document } = report
  const { mask } = choices
  return (
    <section className="report-panel report-export" aria-label={t('page.export.title')}>
      {isEmpty && <p className="report-warning">{t('page.export.empty')}</p>}
      <FormField choices={choices} onChange={onChange} />
      <ul className="report-formats">
        <PdfFormat document={document} />
        <HtmlFormat document={document} assessment={assessment} mask={mask} words={words} />
        <MarkdownFormat document={document} />
        <ExcelFormat assessment={assessment} language={document.language} mask={mask} />
        <CsvFormat assessment={assessment} language={document.language} mask={mask} />
      </ul>
      <p className="field-about">{t('page.export.local')}</p>
    </section>
  )
}
