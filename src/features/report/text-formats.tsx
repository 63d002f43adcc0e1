import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import type { Language } from '../../domain/model.ts'
import type { ReportDocument } from '../../report/document.ts'
import type { TakeHomeWords } from '../../report/export-port.ts'
import { fileStem } from '../../report/file-name.ts'
import { markdownOf } from '../../report/markdown.ts'
import type { MaskOptions } from '../../report/mask.ts'
import { maskedCopy } from '../../report/masked-copy.ts'
import type { ReportWords } from '../../report/words.ts'
import { dayOf } from '../../state/clock.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { Failure, FormatEntry } from './format-entry.tsx'
import { type TextExportState, useTextExport } from './use-text-export.ts'

function Outcome({ state }: { state: TextExportState }) {
  const { t } = useTranslation('report')
  if (state.step === 'idle') return null
  if (state.step === 'failed')
    return <Failure words={t('page.export.fileFailed')} detailLabel={t('page.export.detail')} detail={state.detail} />
  return <p>{t('page.export.saved', { name: state.fileName, kilobytes: Math.ceil(state.sizeBytes / 1000) })}</p>
}

function useStem({ cover, language, isSheet }: ReportDocument): string {
  const { now } = usePorts()
  return fileStem(cover.organisation, dayOf(now()), language, isSheet && 'quarterly')
}

type Inside = 'whole' | 'masked' | 'none'

/** In the language of the report, whose words are loaded with it. */
function useTakeHomeWords(): (inside: Inside, lng: Language) => TakeHomeWords {
  const { t } = useTranslation('report')
  return (inside, lng) => ({
    aboutTitle: t('page.takeHome.aboutTitle', { lng }),
    about: [
      t(`page.takeHome.inside.${inside}`, { lng }),
      ...(inside === 'none' ? [] : [t('page.takeHome.goOn', { lng })]),
      t('page.takeHome.noScript', { lng }),
    ].join(lng === 'ja' ? '' : ' '),
  })
}

type HtmlProps = {
  readonly document: ReportDocument
  readonly assessment: Assessment
  readonly mask: MaskOptions
  readonly words: ReportWords
}

/** The report and the assessment in one file that opens anywhere. */
export function HtmlFormat({ document, assessment, mask, words }: HtmlProps) {
  const { t } = useTranslation('report')
  const { writeTakeHome } = usePorts()
  const { model } = useModel()
  const { state, save } = useTextExport('text/html')
  const [hasData, setHasData] = useState(true)
  const wordsOf = useTakeHomeWords()
  const stem = useStem(document)
  const write = () => {
    const { language } = document
    if (!hasData) return writeTakeHome({ document, assessment: null, words: wordsOf('none', language) })
    const nameOfCopy = (name: string) => t('page.takeHome.nameOfCopy', { name, lng: language })
    const copy = maskedCopy(assessment, mask, { order: model.recommendations, label: words.person, nameOfCopy })
    return writeTakeHome({ document, assessment: copy.assessment, words: wordsOf(copy.isMasked ? 'masked' : 'whole', language) })
  }
  const choice = (
    <label className="field-radio">
      <input type="checkbox" checked={hasData} onChange={(event) => setHasData(event.target.checked)} />
      <span>
        {t('page.export.htmlData')}
        <span className="field-about">{t('page.export.htmlDataAbout')}</span>
      </span>
    </label>
  )
  return (
    <FormatEntry about={t('page.export.htmlAbout')} choice={choice} outcome={<Outcome state={state} />}>
      <Button onClick={() => void save(`${stem}.html`, write)}>{t('page.export.html')}</Button>
    </FormatEntry>
  )
}

/** The text of the report for a wiki or a ticket. */
export function MarkdownFormat({ document }: { document: ReportDocument }) {
  const { t } = useTranslation('report')
  const { state, save } = useTextExport('text/markdown')
  const stem = useStem(document)
  return (
    <FormatEntry about={t('page.export.markdownAbout')} outcome={<Outcome state={state} />}>
      <Button onClick={() => void save(`${stem}.md`, () => markdownOf(document))}>{t('page.export.markdown')}</Button>
    </FormatEntry>
  )
}
