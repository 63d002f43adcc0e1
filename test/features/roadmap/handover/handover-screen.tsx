import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { writeCalendar } from '../../../../src/adapters/calendar/write-calendar.ts'
import { ticketExchange } from '../../../../src/adapters/tickets/ticket-exchange.ts'
import { sheetCsv } from '../../../../src/adapters/workbook/sheet-csv.ts'
import { writeWorkbook } from '../../../../src/adapters/workbook/write-workbook.ts'
import type { QuarterStart } from '../../../../src/domain/fiscal-quarter.ts'
import type { RecommendationId } from '../../../../src/domain/model.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../../../src/domain/roadmap/roadmap-item.ts'
import { Handover } from '../../../../src/features/roadmap/handover/handover.tsx'
import type { HandoverTools } from '../../../../src/state/ports.ts'
import { createInMemoryStorage } from '../../../in-memory-storage.ts'
import { anAssessment, inApp, portsOn, withWords } from '../../screen-tools.tsx'

// What the test environment lacks of a browser.
Element.prototype.scrollIntoView ??= () => undefined

/** The real tools, the workbook without its worker. */
const tools: HandoverTools = {
  tickets: ticketExchange,
  calendar: writeCalendar,
  workbook: { csv: sheetCsv, workbook: async (workbook) => ({ ok: true, value: writeWorkbook(workbook) }) },
}

const quarter = '2026-10' as QuarterStart
export const mfa = 'mfa' as RoadmapItemId
export const own = 'own-00000001' as RoadmapItemId

/** MFA under way with 三浦, and an item of the team's own that is planned. */
export const plan: readonly RoadmapItem[] = [
  newRoadmapItem(mfa, { recommendation: 'mfa' as RecommendationId, aim: 100, quarter, rank: 1, owner: '三浦', status: 'in-progress' }),
  newRoadmapItem(own, { title: 'Train the new team', quarter, rank: 2, note: 'Account 101020203030' }),
]

type Given = {
  readonly items?: readonly RoadmapItem[]
  readonly language?: 'en' | 'ja'
  readonly handover?: () => Promise<HandoverTools>
}

/** The part of the roadmap's screen that hands over, with a real store below it. */
export async function openHandover({ items = plan, language = 'en', handover = async () => tools }: Given = {}) {
  await withWords(language, ['common', 'roadmap', 'handover'])
  const assessment = anAssessment({ roadmap: new Map(items.map((item) => [item.id, item])) })
  const { ports, downloads } = portsOn(createInMemoryStorage([assessment]))
  await ports.assessments.getState().open(assessment.id)
  render(inApp({ ...ports, handover }, language, <Handover />))
  const user = userEvent.setup()
  const state = () => ports.assessments.getState()
  const itemOf = (id: RoadmapItemId) => state().assessment?.roadmap.get(id)
  const textOf = async (index: number) => (await downloads[index]?.content.text()) ?? ''
  return { user, assessment, downloads, textOf, state, itemOf, prefix: assessment.id.slice(0, 8) }
}

export type OpenHandover = Awaited<ReturnType<typeof openHandover>>

/** Gives a file by the button. */
export async function give({ user }: OpenHandover, content: string | Uint8Array<ArrayBuffer>, name = 'issues.csv'): Promise<void> {
  await user.upload(
    screen.getByLabelText(/Export of a tracker|課題管理ツールから出力した CSV/),
    new File([content], name, { type: 'text/csv' }),
  )
}
