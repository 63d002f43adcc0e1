import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { asShiftJis } from '../../../adapters/tickets/shift-jis.ts'
import { give, mfa, openHandover, own } from './handover-screen.tsx'

const header = 'Key,Subject,Status,Start Date,Due Date,Assignee,Unique ID'
const csv = (...rows: readonly string[]) => [header, ...rows].join('\r\n')

describe('bringing the status back', () => {
  it('shows what would change, and changes nothing before it is said', async () => {
    const opened = await openHandover()
    const { prefix, itemOf } = opened
    await give(opened, csv(`SEC-1,MFA,Closed,2026-10-01,2026-12-25,Okada,${prefix}-mfa`, `SEC-2,Train,Open,,,,${prefix}-own-00000001`))
    const table = within(await screen.findByRole('group', { name: 'What would change' }))
    expect(
      table
        .getAllByRole('row')
        .slice(1)
        .map((row) => row.textContent),
    ).toEqual([
      expect.stringMatching(/SEC-1 · Line 2.*StatusIn progressDone.*Closed/),
      expect.stringMatching(/SEC-1.*Due date31 December 202625 December 2026/),
      expect.stringMatching(/SEC-1.*Owner三浦Okada/),
    ])
    expect(itemOf(mfa)).toMatchObject({ status: 'in-progress', dueOn: null, owner: '三浦' })
  })

  it('takes over what is ticked as one step that can be undone', async () => {
    const opened = await openHandover()
    const { user, prefix, itemOf, state } = opened
    await give(opened, csv(`SEC-1,MFA,Closed,,2026-12-25,Okada,${prefix}-mfa`, `SEC-2,Train,In Progress,,,,${prefix}-own-00000001`))
    await user.click(await screen.findByRole('checkbox', { name: /Owner$/ }))
    await user.click(screen.getByRole('button', { name: 'Apply 3 changes' }))
    expect(itemOf(mfa)).toMatchObject({ status: 'done', doneOn: '2026-11-23', dueOn: '2026-12-25', owner: '三浦' })
    expect(itemOf(own)).toMatchObject({ status: 'in-progress' })
    expect(state().past).toHaveLength(1)
    expect(screen.queryByRole('group', { name: 'What would change' })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(itemOf(mfa)).toMatchObject({ status: 'in-progress', dueOn: null })
    expect(itemOf(own)).toMatchObject({ status: 'planned' })
    expect(screen.getByText(/Undone/)).toBeTruthy()
  })

  it('says which of what is now done has an answer short of its aim', async () => {
    const opened = await openHandover()
    const { user, prefix } = opened
    await give(opened, csv(`SEC-1,MFA,Closed,,,,${prefix}-mfa`, `SEC-2,Train,Closed,,,,${prefix}-own-00000001`))
    await user.click(await screen.findByRole('button', { name: 'Apply 2 changes' }))
    expect(screen.getByText(/^1 item is now done, but its answer has not reached the aim/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'Multi-Factor Authentication' })).toHaveAttribute('href', '#/assess/mfa')
    await user.click(screen.getByRole('button', { name: 'Undo' }))
    expect(screen.queryByRole('link', { name: 'Multi-Factor Authentication' })).toBeNull()
  })

  it('asks for a status word nobody knows, and counts it once it is said', async () => {
    const opened = await openHandover()
    const { user, prefix, itemOf } = opened
    await give(opened, csv(`SEC-1,MFA,検収待ち,,,,${prefix}-mfa`))
    const choice = await screen.findByLabelText('検収待ち (rows: 1)')
    expect(screen.getByText('Nothing differs from the roadmap.')).toBeTruthy()
    await user.selectOptions(choice, 'Done')
    await user.click(await screen.findByRole('button', { name: 'Apply 1 change' }))
    expect(itemOf(mfa)?.status).toBe('done')
  })

  it('asks how to read a date that can be read in two ways', async () => {
    const opened = await openHandover()
    const { user, prefix, itemOf } = opened
    await give(opened, csv(`SEC-1,MFA,In Progress,,03/04/2027,,${prefix}-mfa`))
    await user.click(await screen.findByRole('radio', { name: 'Day first: 03/04/2027 is 3 April 2027' }))
    await user.click(screen.getByRole('button', { name: 'Apply 1 change' }))
    expect(itemOf(mfa)?.dueOn).toBe('2027-04-03')
  })

  it('lists what does not count and why', async () => {
    const opened = await openHandover()
    const { user, prefix } = opened
    await give(
      opened,
      csv(
        `SEC-1,MFA,Closed,,2026-02-30,,${prefix}-mfa`,
        `SEC-2,Twin,Closed,,,,${prefix}-own-00000001`,
        `SEC-3,Twin,Open,,,,${prefix}-own-00000001`,
        `SEC-4,Gone,Open,,,,${prefix}-imdsv2`,
        'SEC-5,Other,Open,,,,ffffffff-mfa',
        'SEC-6,Ours,Open,,,,',
      ),
    )
    await user.click(await screen.findByRole('button', { name: '1 item that stands in several rows' }))
    expect(screen.getByText('Train the new team · Line 3 SEC-2 · Line 4 SEC-3')).toBeTruthy()
    for (const name of [
      '1 date that cannot be read',
      '1 key whose item is no longer on the roadmap',
      '1 row of another assessment',
      '1 row without a key',
    ])
      expect(screen.getByRole('button', { name })).toBeTruthy()
  })

  it('reads Shift_JIS, and what it exported itself as no change', async () => {
    const opened = await openHandover({ language: 'ja' })
    await give(
      opened,
      new Uint8Array(
        asShiftJis(`キー,件名,状態,期限日,担当者,Unique ID\r\nSEC-1,多要素認証,処理中,2026/12/31,三浦,${opened.prefix}-mfa\r\n`),
      ),
    )
    expect(await screen.findByText('ロードマップと違う点はありません。')).toBeTruthy()
  })

  it.each([
    ['', 'The file is empty. Export the list again.'],
    ['PK\u0003\u0004', 'ZIP'],
    ['a,b\n1,2', 'No row of it names the columns'],
    [`${header}\nSEC-1,"never ends`, 'begins in line 2'],
  ])('says what is wrong with %j', async (content, words) => {
    const opened = await openHandover()
    await give(opened, content)
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain(words))
  })

  it('takes a file dropped anywhere, and one at a time', async () => {
    const { prefix } = await openHandover()
    const files = [new File([csv(`SEC-1,MFA,Closed,,,,${prefix}-mfa`)], 'a.csv'), new File(['x'], 'b.csv')]
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files } })
    expect(await screen.findByRole('button', { name: 'Apply 1 change' })).toBeTruthy()
    expect(screen.getByText('One file at a time: a.csv was read.')).toBeTruthy()
  })
})
