import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newRoadmapItem, type RoadmapItemId } from '../../../../src/domain/roadmap/roadmap-item.ts'
import { openHandover, own, plan } from './handover-screen.tsx'

const format = (name: RegExp) => screen.getByRole('button', { name })
const download = (name: RegExp) => screen.findByRole('button', { name })

describe('handing the roadmap on', () => {
  it('loads nothing before somebody has said where to', async () => {
    await openHandover({
      handover: () => {
        throw new Error('too early')
      },
    })
    expect(format(/^Backlog/).getAttribute('aria-pressed')).toBe('false')
    expect(screen.queryByRole('button', { name: /^Save/ })).toBeNull()
  })

  it('shows the first rows for Backlog and saves what it shows', async () => {
    const { user, downloads, textOf, prefix } = await openHandover()
    await user.click(format(/^Backlog/))
    const button = await download(/^Save shirube.*-backlog\.csv$/)
    const preview = within(screen.getByRole('group', { name: 'Preview' }))
    expect(preview.getByText('Train the new team')).toBeTruthy()
    await user.click(button)
    expect(downloads.map(({ name }) => name)).toEqual(['shirube-2026-11-23-en-backlog.csv'])
    const text = await textOf(0)
    expect(text).toContain('Subject,Description,Start Date')
    expect(text).toContain(`Shirube-Key: ${prefix}-mfa`)
    expect(screen.getByText(/Compare the header row/)).toBeTruthy()
    expect(screen.getByText('Saved shirube-2026-11-23-en-backlog.csv.')).toBeTruthy()
  })

  it('masks as chosen, accounts from the start, and lists what it masks', async () => {
    const { user, textOf } = await openHandover()
    await user.click(format(/^Plain CSV/))
    await user.click(await download(/-roadmap\.csv$/))
    expect(await textOf(0)).not.toContain('101020203030')
    expect(await textOf(0)).toContain('三浦')
    await user.click(screen.getByRole('checkbox', { name: 'Names of people' }))
    await user.click(screen.getByRole('checkbox', { name: 'AWS account ids' }))
    await user.click(await download(/-roadmap\.csv$/))
    expect(await textOf(1)).toContain('101020203030')
    expect(await textOf(1)).not.toContain('三浦')
    await user.click(screen.getByRole('button', { name: '1 thing is masked' }))
    expect(screen.getByRole('cell', { name: /三浦/ })).toBeTruthy()
  })

  it('writes the words a project uses: issue type, key column, header of Backlog', async () => {
    const { user, textOf } = await openHandover()
    await user.click(format(/^Backlog/))
    await download(/-backlog\.csv$/)
    await user.type(screen.getByLabelText('Issue type'), 'Improvement')
    await user.clear(screen.getByLabelText('Column for the key'))
    await user.click(screen.getByRole('button', { name: 'Words in the header row' }))
    await user.type(screen.getByLabelText('Due Date'), 'Deadline')
    await user.click(await download(/-backlog\.csv$/))
    const text = await textOf(0)
    expect(text).toContain(',Improvement,')
    expect(text).toContain('Start Date,Deadline,Estimated Hours')
    expect(text).not.toContain('Unique ID')
  })

  it('writes the dates of Jira in its own form when that is wished, and says what to enter', async () => {
    const { user, textOf } = await openHandover()
    await user.click(format(/^Jira/))
    expect(await screen.findByText(/Enter yyyy-MM-dd as the date format/)).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: /dd\/MMM\/yy/ }))
    await user.click(await download(/-jira\.csv$/))
    expect(await textOf(0)).toContain('31/Dec/26 12:00 AM')
  })

  it('leaves out what is done, unless all items are wished', async () => {
    const items = plan.map((item) => (item.id === own ? { ...item, status: 'done' as const } : item))
    const { user, textOf } = await openHandover({ items })
    await user.click(format(/^Redmine/))
    await user.click(await download(/-redmine\.csv$/))
    expect(await textOf(0)).not.toContain('Train the new team')
    await user.click(screen.getByRole('radio', { name: /^All/ }))
    await user.click(await download(/-redmine\.csv$/))
    expect(await textOf(1)).toContain('Train the new team')
  })

  it('splits more than 250 items into files, or says that they are too many', async () => {
    const items = Array.from({ length: 300 }, (_, index) =>
      newRoadmapItem(`own-${index.toString(16).padStart(8, '0')}` as RoadmapItemId, { title: `Item ${index}`, rank: index }),
    )
    const { user, downloads } = await openHandover({ items })
    await user.click(format(/^Backlog/))
    const buttons = await screen.findAllByRole('button', { name: /^Save/ })
    expect(buttons).toHaveLength(2)
    for (const button of buttons) await user.click(button)
    expect(downloads.map(({ name }) => name.slice(-17))).toEqual(['backlog-1of2.csv', 'backlog-2of2.csv'].map((name) => `-${name}`))
    await user.click(screen.getByRole('checkbox', { name: /at most 250/ }))
    expect(screen.getAllByRole('button', { name: /^Save/ })).toHaveLength(1)
    expect(screen.getByText(/300 issues; the tool takes 250 at a time/)).toBeTruthy()
  })

  it('writes a calendar with the day of the next assessment', async () => {
    const { user, textOf } = await openHandover()
    await user.click(format(/^Calendar/))
    await user.type(await screen.findByLabelText(/^Day of the next assessment/), '2027-03-31')
    await user.click(await download(/\.ics$/))
    expect(await textOf(0)).toContain('DTSTART;VALUE=DATE:20270331')
  })

  it('makes the Excel workbook', async () => {
    const { user, downloads } = await openHandover()
    await user.click(format(/^Excel/))
    await user.click(await download(/\.xlsx$/))
    await waitFor(() => expect(downloads).toHaveLength(1))
    const head = new Uint8Array((await downloads[0]?.content.arrayBuffer()) ?? [])
    expect([...head.slice(0, 2)]).toEqual([0x50, 0x4b])
  })

  it('speaks Japanese in files and on the screen', async () => {
    const { user, textOf } = await openHandover({ language: 'ja' })
    await user.click(format(/^Backlog/))
    await user.click(await screen.findByRole('radio', { name: '日本語' }))
    await user.click(await screen.findByRole('button', { name: /-ja-backlog\.csv を保存$/ }))
    expect(await textOf(0)).toContain('件名,詳細,開始日,期限日')
  })

  it('says so when that part of the app does not come', async () => {
    const { user } = await openHandover({ handover: () => Promise.reject(new Error('offline')) })
    await user.click(format(/^Backlog/))
    expect((await screen.findByRole('alert')).textContent).toContain('could not be loaded')
  })
})
