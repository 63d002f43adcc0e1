import { render, screen, within } from '@testing-library/react'
import type { Assessment } from '../../../src/domain/assessment.ts'
import { ReportPage } from '../../../src/features/report/report-page.tsx'
import type { ReportDocument } from '../../../src/report/document.ts'
import type { PdfExporter } from '../../../src/report/export-port.ts'
import type { Ports } from '../../../src/state/react.tsx'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { inApp, portsOn, withWords } from '../screen-tools.tsx'

type Outcome = Awaited<ReturnType<PdfExporter['export']>>
type Held = {
  readonly document: ReportDocument
  readonly options: Parameters<PdfExporter['export']>[1]
  readonly settle: (outcome: Outcome) => void
}

/** An exporter that keeps each export until the test says what becomes of it. */
function holding() {
  const held: Held[] = []
  const state = { warmed: 0 }
  const exporter: PdfExporter = {
    warm: () => {
      state.warmed += 1
    },
    export: (document, options) => new Promise((settle) => held.push({ document, options, settle })),
  }
  return { exporter, held, state }
}

/** Opens the screen. `choices` looks at the form alone: a whole report is too much to search by role. */
export async function openReport(assessment: Assessment, language: 'en' | 'ja' = 'en', more: Partial<Ports> = {}) {
  await withWords(language, ['common', 'storage', 'report'])
  const { ports, downloads } = portsOn(createInMemoryStorage([assessment]))
  await ports.assessments.getState().open(assessment.id)
  const { exporter, held, state } = holding()
  const view = render(inApp({ ...ports, exporter, ...more }, language, <ReportPage />))
  await screen.findByText('Shirube', { exact: false, selector: '.paper-cover .paper-note' })
  const part = (selector: string) => view.container.querySelector<HTMLElement>(selector) ?? document.body
  return { ports, downloads, held, state, paper: part('.paper'), choices: within(part('.report-choices')), unmount: view.unmount }
}
