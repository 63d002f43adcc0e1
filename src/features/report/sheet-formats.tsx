import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assessment } from '../../domain/assessment.ts'
import type { Language } from '../../domain/model.ts'
import { loadHandoverWords } from '../../i18n/handover-words.ts'
import { fileStem } from '../../report/file-name.ts'
import { handedOn } from '../../report/handed-on.ts'
import type { MaskOptions } from '../../report/mask.ts'
import type { SheetId, Workbook } from '../../report/workbook/workbook.ts'
import { workbookOf } from '../../report/workbook/workbook-of.ts'
import { dayOf, noonOf } from '../../state/clock.ts'
import type { HandoverTools } from '../../state/ports.ts'
import { useModel, usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { Failure, FormatEntry } from './format-entry.tsx'

type Props = { readonly assessment: Assessment; readonly language: Language; readonly mask: MaskOptions }

type Step =
  | { readonly is: 'idle' }
  | { readonly is: 'making' }
  | { readonly is: 'saved'; readonly fileName: string; readonly sizeBytes: number }
  | { readonly is: 'failed'; readonly detail: string }

type Made = { readonly content: Blob; readonly suffix: string } | { readonly detail: string }
type Make = (workbook: Workbook, tools: HandoverTools) => Promise<Made>

/** Makes the workbook of the report's choices, and a file of it. All it needs comes with the first of them. */
function useSheetExport({ assessment, language, mask }: Props, make: Make) {
  const { library, handover, egress, now } = usePorts()
  const { model } = useModel()
  const [step, setStep] = useState<Step>({ is: 'idle' })
  const write = async () => {
    const [names, texts, words, evidence, tools] = await Promise.all([
      library.names(language),
      library.texts(language),
      loadHandoverWords(language),
      library.evidence(),
      handover(),
    ])
    const today = dayOf(now())
    const handed = handedOn({ assessment, model, names, texts, words, mask, which: 'all' })
    const made = await make(workbookOf({ handedOn: handed, model, names, words, evidence, today, now: noonOf(today) }), tools)
    if ('detail' in made) return setStep({ is: 'failed', detail: made.detail })
    const fileName = `${fileStem(handed.assessment.profile.organisation, today, language)}${made.suffix}`
    egress.download(fileName, made.content)
    return setStep({ is: 'saved', fileName, sizeBytes: made.content.size })
  }
  const start = () => {
    setStep({ is: 'making' })
    // A part of the app that could not be loaded.
    write().catch((error: unknown) => setStep({ is: 'failed', detail: String(error) }))
  }
  return { step, start }
}

function Outcome({ step }: { step: Step }) {
  const { t } = useTranslation('report')
  if (step.is === 'idle') return null
  if (step.is === 'making') return <p>{t('page.export.sheetMaking')}</p>
  if (step.is === 'failed')
    return <Failure words={t('page.export.fileFailed')} detailLabel={t('page.export.detail')} detail={step.detail} />
  return <p>{t('page.export.saved', { name: step.fileName, kilobytes: Math.ceil(step.sizeBytes / 1000) })}</p>
}

const excelType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const asExcel: Make = async (workbook, { workbook: writer }) => {
  const result = await writer.workbook(workbook)
  return result.ok ? { content: new Blob([result.value], { type: excelType }), suffix: '.xlsx' } : { detail: result.problem.detail }
}

/** All of the assessment as a workbook, to sort, filter and count with. */
export function ExcelFormat(props: Props) {
  const { t } = useTranslation('report')
  const { step, start } = useSheetExport(props, asExcel)
  return (
    <FormatEntry about={t('page.export.excelAbout')} outcome={<Outcome step={step} />}>
      <Button isBusy={step.is === 'making'} onClick={start}>
        {t('page.export.excel')}
      </Button>
    </FormatEntry>
  )
}

/** The sheets that hold anything. */
function sheetsOf({ roadmap, evidence }: Assessment): readonly SheetId[] {
  return [
    'recommendations',
    ...(roadmap.size > 0 ? ['roadmap' as const] : []),
    ...(evidence.length > 0 ? ['evidence' as const] : []),
    'summary',
  ]
}

/** One sheet as text, for any other program. */
export function CsvFormat(props: Props) {
  const { t } = useTranslation('report')
  const [sheet, setSheet] = useState<SheetId>('recommendations')
  const asCsv: Make = async ({ sheets }, { workbook: writer }) => {
    const chosen = sheets.find(({ id }) => id === sheet)
    if (chosen === undefined) throw new Error(`no sheet ${sheet}`)
    return { content: new Blob([writer.csv(chosen)], { type: 'text/csv;charset=utf-8' }), suffix: `-${sheet}.csv` }
  }
  const { step, start } = useSheetExport(props, asCsv)
  return (
    <FormatEntry about={t('page.export.csvAbout')} outcome={<Outcome step={step} />}>
      <div className="report-buttons">
        <Button isBusy={step.is === 'making'} onClick={start}>
          {t('page.export.csv')}
        </Button>
        <select
          className="control report-sheet"
          aria-label={t('page.export.csvSheet')}
          value={sheet}
          onChange={({ target }) => setSheet(target.value as SheetId)}
        >
          {sheetsOf(props.assessment).map((id) => (
            <option key={id} value={id}>
              {t(`page.export.sheets.${id}`)}
            </option>
          ))}
        </select>
      </div>
    </FormatEntry>
  )
}
