import { describe, expect, it } from 'vitest'
import { splitRows } from '../../../src/adapters/text/split-rows.ts'
import { writeTickets } from '../../../src/adapters/tickets/write-tickets.ts'
import type { Ticket } from '../../../src/report/ticket.ts'
import type { TicketOptions } from '../../../src/report/ticket-port.ts'
import { optionsOf, sampleOf } from './sample-tickets.ts'

const ja = await sampleOf('ja')
const en = await sampleOf('en')

/** The cells of the first file, read as any CSV reader would. */
function table(tickets: readonly Ticket[], patch: Partial<TicketOptions>): readonly (readonly string[])[] {
  const content = writeTickets(tickets, optionsOf(patch)).files[0]?.content ?? ''
  return splitRows(content.slice(1), ',').rows.map(({ fields }) => fields)
}
const column = (rows: readonly (readonly string[])[], name: string) => rows.slice(1).map((row) => row[rows[0]?.indexOf(name) ?? -1])
const firstOf = (tickets: readonly Ticket[], patch: Partial<Ticket>): readonly Ticket[] =>
  tickets.map((ticket, index) => (index === 0 ? { ...ticket, ...patch } : ticket))

describe('writeTickets', () => {
  it('writes UTF-8 with a byte order mark, CRLF between rows and as many cells in every row', () => {
    for (const tracker of ['backlog', 'jira', 'redmine'] as const) {
      const content = writeTickets(ja.tickets, optionsOf({ tracker })).files[0]?.content ?? ''
      expect(content.startsWith('\ufeff')).toBe(true)
      expect(content.endsWith('\r\n')).toBe(true)
      const rows = table(ja.tickets, { tracker })
      expect(new Set(rows.map((row) => row.length)).size, tracker).toBe(1)
      expect(rows).toHaveLength(9)
    }
  })

  it('writes the columns of Backlog in the order of its sheet, the words of the header changed as wished', () => {
    const rows = table(ja.tickets, { header: new Map([['期限日', '期限']]) })
    expect(rows[0]).toEqual([
      ...['件名', '詳細', '開始日', '期限', '予定時間', '実績時間', '種別名', 'カテゴリー名', '発生バージョン名', 'マイルストーン名'],
      ...['優先度', '担当者', '親課題', 'Unique ID'],
    ])
    expect(rows[1]?.slice(2, 7)).toEqual(['2026-10-01', '2026-12-31', '20', '', 'タスク'])
    expect(rows[1]?.[9]).toBe('2026年度第3四半期(2026年10〜12月)')
    expect(table(en.tickets, { language: 'en' })[0]?.slice(0, 4)).toEqual(['Subject', 'Description', 'Start Date', 'Due Date'])
  })

  it('leaves out names the tracker may not know, unless wished', () => {
    const rows = table(ja.tickets, { knownNames: false })
    for (const name of ['担当者', 'カテゴリー名', 'マイルストーン名']) expect(new Set(column(rows, name))).toEqual(new Set(['']))
  })

  it('writes the estimate of Jira in seconds and its dates as wished', () => {
    const rows = table(en.tickets, { tracker: 'jira', language: 'en' })
    expect(column(rows, 'Original Estimate')[0]).toBe(String(20 * 3600))
    expect(column(rows, 'Due date')[0]).toBe('2026-12-31')
    const byDefault = table(en.tickets, { tracker: 'jira', language: 'en', jiraDates: 'dd/MMM/yy h:mm a' })
    expect(column(byDefault, 'Due date')[0]).toBe('31/Dec/26 12:00 AM')
    const { notices } = writeTickets(en.tickets, optionsOf({ tracker: 'jira' }))
    expect(notices).toEqual([{ code: 'jira-date-format', format: 'yyyy-MM-dd' }])
  })

  it('gives Jira people by their address only, and the key as a label', () => {
    const tickets = firstOf(en.tickets, { owner: 'miura@example.com' })
    const rows = table(tickets, { tracker: 'jira', language: 'en' })
    expect(column(rows, 'Assignee').filter((cell) => cell !== '')).toEqual(['miura@example.com'])
    expect(column(rows, 'Labels')).toEqual(tickets.map(({ key }) => key))
  })

  it('names prerequisites and parents in Redmine by the key', () => {
    const rows = table(ja.tickets, { tracker: 'redmine', quarterTickets: true })
    const [first, third] = [ja.tickets[0], ja.tickets[2]]
    const row = rows.find((cells) => cells[0] === third?.key)
    expect(row?.[rows[0]?.indexOf('relation_blocked') ?? -1]).toBe(first?.key)
    expect(row?.[rows[0]?.indexOf('親チケット') ?? -1]).toBe('a1b2c3d4-quarter-2027-04')
    expect(column(rows, 'Unique ID').filter((key) => key?.includes('-quarter-'))).toHaveLength(4)
    expect(rows[0]).not.toContain('トラッカー')
  })

  it('ends every description with the key, also where it has to be cut', () => {
    const long = firstOf(ja.tickets, { description: '長い。'.repeat(20_000), title: '件'.repeat(400) })
    const { files, notices } = writeTickets(long, optionsOf())
    const [, row] = splitRows(files[0]?.content.slice(1) ?? '', ',').rows
    expect(row?.fields[0]).toHaveLength(255)
    expect(row?.fields[1]?.length).toBeLessThan(32_767)
    expect(row?.fields[1]?.endsWith(`\n\nShirube-Key: ${ja.tickets[0]?.key}`)).toBe(true)
    expect(notices).toContainEqual({ code: 'text-cut', keys: [ja.tickets[0]?.key] })
  })

  it('says more than 250 rows, or splits them; a parent is in the same file as its children', async () => {
    const { tickets } = await sampleOf('ja', 500)
    expect(writeTickets(tickets, optionsOf()).notices).toContainEqual({ code: 'too-many-rows', rows: 500, limit: 250 })
    const plain = writeTickets(tickets, optionsOf({ split: true }))
    expect(plain.files.map(({ name, rows }) => [name, rows])).toEqual([
      ['roadmap-backlog-1of2.csv', 250],
      ['roadmap-backlog-2of2.csv', 250],
    ])
    expect(plain.notices.map(({ code }) => code)).toEqual(['backlog-header'])
    const { files } = writeTickets(tickets, optionsOf({ split: true, quarterTickets: true }))
    for (const { content, rows } of files) {
      expect(rows).toBeLessThanOrEqual(250)
      const [header, ...lines] = splitRows(content.slice(1), ',').rows.map(({ fields }) => fields)
      const parents = lines.map((cells) => cells[header?.indexOf('親課題') ?? -1]).filter((title) => title !== '')
      const titles = new Set(lines.map(([title]) => title))
      expect(parents.length).toBeGreaterThan(0)
      expect(parents.filter((title) => !titles.has(title))).toEqual([])
    }
    expect(writeTickets(tickets, optionsOf({ tracker: 'redmine', split: true })).files).toHaveLength(1)
  })

  it('parts a quarter of more than 249 under several parents', async () => {
    const { tickets } = await sampleOf('ja', 300)
    const [first] = tickets
    const oneQuarter = tickets.map((ticket) => ({ ...ticket, quarter: first?.quarter ?? null }))
    const { files } = writeTickets(oneQuarter, optionsOf({ split: true, quarterTickets: true }))
    expect(files.map(({ rows }) => rows)).toEqual([250, 52])
    expect(files[1]?.content).toContain('2026年度第3四半期(2026年10〜12月) (2)')
  })

  it('lets no cell become a formula', () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝']) {
      const tickets = firstOf(ja.tickets, { title: `${start}HYPERLINK("x")`, owner: `${start}1` })
      const cells = table(tickets, {}).flat()
      expect(cells.filter((cell) => /^\s*[=+\-@＝]|^[\t\r\n]/.test(cell))).toEqual([])
    }
  })

  it('masks names and accounts where the assessment is masked', async () => {
    const options = { person: true, account: true, arn: true, email: true, ip: true, url: false }
    const { tickets } = await sampleOf('ja', 8, options)
    expect(writeTickets(ja.tickets, optionsOf()).files[0]?.content).toContain('三浦')
    expect(writeTickets(tickets, optionsOf()).files[0]?.content).not.toContain('三浦')
  })
})
