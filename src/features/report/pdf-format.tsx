import { useTranslation } from 'react-i18next'
import type { ReportDocument } from '../../report/document.ts'
import { reportFileName } from '../../report/file-name.ts'
import { dayOf } from '../../state/clock.ts'
import { usePorts } from '../../state/react.tsx'
import { Button } from '../../ui/button.tsx'
import { Failure, FormatEntry } from './format-entry.tsx'
import { type ExportState, useExport } from './use-export.ts'

const mostCharacters = 30

function Missing({ characters }: { characters: readonly string[] }) {
  const { t } = useTranslation('report')
  if (characters.length === 0) return null
  const shown = characters.slice(0, mostCharacters).join(' ')
  const more = characters.length - mostCharacters
  return (
    <p className="report-warning">
      {t('page.export.missing', { count: characters.length, characters: shown })}
      {more > 0 && ` ${t('page.export.missingMore', { count: more })}`}
    </p>
  )
}

function Outcome({ state }: { state: ExportState }) {
  const { t } = useTranslation('report')
  switch (state.step) {
    case 'idle':
      return null
    case 'running':
      return <p>{t('page.export.running')}</p>
    case 'cancelled':
      return <p>{t('page.export.cancelled')}</p>
    case 'failed':
      return <Failure words={t('page.export.failed')} detailLabel={t('page.export.detail')} detail={state.detail} />
    case 'done':
      return (
        <>
          <p>
            {t('page.export.done', {
              name: state.fileName,
              count: state.pageCount,
              kilobytes: Math.ceil(state.sizeBytes / 1000),
            })}
          </p>
          <Missing characters={state.missingCharacters} />
        </>
      )
  }
}

/** The PDF: button, progress, cancel and what came of it. */
export function PdfFormat({ document }: { document: ReportDocument }) {
  const { t } = useTranslation('report')
  const { now } = usePorts()
  const { state, start, cancel } = useExport()
  const isRunning = state.step === 'running'
  return (
    <FormatEntry about={t('page.export.about')} outcome={<Outcome state={state} />}>
      <div className="report-buttons">
        <Button
          variant="primary"
          isBusy={isRunning}
          onClick={() =>
            void start(
              document,
              reportFileName(document.cover.organisation, dayOf(now()), document.language, document.isSheet && 'quarterly'),
            )
          }
        >
          {t('page.export.start')}
        </Button>
        {isRunning && (
          <Button
            onClick={({ currentTarget }) => {
              cancel()
              // This button goes.
              currentTarget.parentElement?.querySelector('button')?.focus()
            }}
          >
            {t('page.export.cancel')}
          </Button>
        )}
      </div>
      {isRunning && <progress aria-label={t('page.export.running')} value={state.progress.done} max={Math.max(1, state.progress.total)} />}
    </FormatEntry>
  )
}
