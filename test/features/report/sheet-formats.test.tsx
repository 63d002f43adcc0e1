import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { writeCalendar } from '../../../src/adapters/calendar/write-calendar.ts'
import { ticketExchange } from '../../../src/adapters/tickets/ticket-exchange.ts'
import { sheetCsv } from '../../../src/adapters/workbook/sheet-csv.ts'
import { writeWorkbook } from '../../../src/adapters/workbook/write-workbook.ts'
import type { Language, RecommendationId } from '../../../src/domain/model.ts'
import { newRoadmapItem, type RoadmapItemId } from '../../../src/domain/roadmap/roadmap-item.ts'
import { CsvFormat, ExcelFormat } from '../../../src/features/report/sheet-formats.tsx'
import type { MaskKind } from '../../../src/report/mask.ts'
import { maskOf } from '../../../src/report/options.ts'
import type { HandoverTools } from '../../../src/state/ports.ts'
import { createInMemoryStorage } from '../../in-memory-storage.ts'
import { anAssessment, inApp, portsOn, withWords } from '../screen-tools.tsx'

const tools: HandoverTools = {
  tickets: ticketExchange,
  calendar: writeCalendar,
  workbook: { csv: sheetCsv, workbook: async (workbook) => ({ ok: true, value: writeWorkbook(workbook) }) },
}
const mfa = newRoadmapItem('mfa' as RoadmapItemId, { recommendation: 'mfa' as RecommendationId, aim: 100 })

type Given = { readonly language?: Language; readonly mask?: readonly MaskKind[]; readonly handover?: () => Promise<HandoverTools> }

async function open({ language = 'en', mask = [], handover = async () => tools }: Given = {}) {
  await withWords('en', ['common', 'report'])
  const assessment = anAssessment({
    answers: { mfa: { value: 50, rationale: 'Root of 101020203030 has a key', owner: 'Okada' } },
    roadmap: new Map([[mfa.id, mfa]]),
  })
  const { ports, downloads } = portsOn(createInMemoryStorage([assessment]))
  const given = { assessment, language, mask: maskOf(mask) }
  const formats = (
    <ul>
      <ExcelFormat {...given} />
      <CsvFormat {...given} />
    </ul>
  )
  render(inApp({ ...ports, handover }, 'en', formats))
  return { user: userEvent.setup(), downloads, saved: () => waitFor(() => expect(downloads).toHaveLength(1)) }
}

describe('the report’s sheets', () => {
  it('come as an Excel workbook', async () => {
    const { user, downloads, saved } = await open()
    await user.click(screen.getByRole('button', { name: 'Save Excel workbook' }))
    await saved()
    expect(downloads[0]?.name).toBe('shirube-2026-11-23-en.xlsx')
    expect([...new Uint8Array((await downloads[0]?.content.arrayBuffer()) ?? [])].slice(0, 2)).toEqual([0x50, 0x4b])
    expect(await screen.findByText(/Saved shirube-2026-11-23-en\.xlsx/)).toBeTruthy()
  })

  it('come as CSV, one sheet at a time, of those that hold anything', async () => {
    const { user, downloads, saved } = await open()
    const choice = screen.getByRole('combobox', { name: 'Sheet' })
    expect([...choice.querySelectorAll('option')].map(({ value }) => value)).toEqual(['recommendations', 'roadmap', 'summary'])
    await user.selectOptions(choice, 'Roadmap')
    await user.click(screen.getByRole('button', { name: 'Save CSV' }))
    await saved()
    expect(downloads[0]?.name).toBe('shirube-2026-11-23-en-roadmap.csv')
    expect(await downloads[0]?.content.text()).toContain('-mfa')
  })

  it('are in the language of the report, masked as chosen there', async () => {
    const { user, downloads, saved } = await open({ language: 'ja', mask: ['account', 'person'] })
    await user.click(screen.getByRole('button', { name: 'Save CSV' }))
    await saved()
    const text = (await downloads[0]?.content.text()) ?? ''
    expect(text).toContain('推奨事項')
    expect(text).toContain('●●●●●●●●3030')
    expect(text).not.toMatch(/101020203030|Okada/)
  })

  it('say so when a part of the app does not come', async () => {
    const { user, downloads } = await open({ handover: () => Promise.reject(new Error('offline')) })
    await user.click(screen.getByRole('button', { name: 'Save Excel workbook' }))
    expect(await screen.findByText(/offline/)).toBeTruthy()
    expect(downloads).toEqual([])
  })
})
