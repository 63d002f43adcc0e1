import { act, createEvent, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { walkOrder } from '../../../src/domain/walk.ts'
import { realModel, realNamesOf } from '../../real-model.ts'
import { addressed, openAssess } from './assess-screen.tsx'

const [first = '', second = '', third = ''] = walkOrder(realModel).map((one): string => one.id)
const day = (text: string) => text as IsoDate
const title = (id: string) => [...realNamesOf.en.titles].find(([one]) => one === id)?.[1] ?? ''
const heading = () => screen.getByRole('heading', { level: 2 })
const radio = (name: RegExp) => screen.getByRole('radio', { name })

describe('answering by key', () => {
  it('records the answer, says so and goes on to the next one', async () => {
    const { user, answer } = await openAssess()
    expect(addressed()).toBe(first)
    await user.keyboard('3')
    expect(answer(first)).toMatchObject({ value: 75, answeredOn: '2026-11-23' })
    expect(addressed()).toBe(second)
    expect(screen.getByText(`Recorded: ${title(first)} → 75%.`, { exact: false })).toBeInTheDocument()
    expect(heading()).toHaveFocus()
    await user.keyboard('0u')
    expect(answer(second)?.value).toBe(0)
    expect(answer(third)?.value).toBe('unknown')
  })

  it('stays when the person does not want to go on', async () => {
    const { user, answer } = await openAssess()
    await user.click(screen.getByRole('checkbox', { name: 'Move on after a key answer' }))
    await user.keyboard('4')
    expect(answer(first)?.value).toBe(100)
    expect(addressed()).toBe(first)
    expect(radio(/^100%/)).toBeChecked()
  })

  it('is shown on each choice', async () => {
    await openAssess()
    const keys = screen.getAllByRole('radio').map((one) => one.getAttribute('aria-keyshortcuts'))
    expect(keys).toEqual(['0', '1', '2', '3', '4', 'U', 'N'])
    expect(within(screen.getByRole('group', { name: /How far/ })).getByText('Nothing in place yet')).toBeInTheDocument()
  })

  it('asks for the reason of "not applicable" and says what it does to the score', async () => {
    const { user, answer } = await openAssess()
    await user.keyboard('4')
    await user.keyboard('n')
    expect(addressed()).toBe(second)
    const reason = screen.getByLabelText('Why does it not apply?')
    expect(reason).toHaveFocus()
    expect(screen.getByText(/Please give a reason/)).toBeInTheDocument()
    expect(screen.getByText(/1 of 74 now are. The overall score is 1%/)).toBeInTheDocument()
    await user.type(reason, 'No instance of ours')
    expect(answer(second)).toMatchObject({ value: 'not-applicable', reason: 'No instance of ours' })
    expect(screen.queryByText(/Please give a reason/)).not.toBeInTheDocument()
  })

  it('does not answer while an input method composes, in a field or outside', async () => {
    const { answer } = await openAssess()
    fireEvent.keyDown(document.body, { key: '3', isComposing: true })
    const ended = createEvent.keyDown(document.body, { key: '3', keyCode: 229 })
    fireEvent(document.body, ended)
    fireEvent.keyDown(screen.getByLabelText(/^Rationale/), { key: '3' })
    expect(answer(first)).toBeUndefined()
    fireEvent.keyDown(document.body, { key: '3' })
    expect(answer(first)?.value).toBe(75)
  })

  it('is off when single keys are switched off', async () => {
    const { user, answer } = await openAssess()
    await user.keyboard('?')
    await user.click(screen.getByRole('checkbox', { name: 'Use single keys' }))
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await user.keyboard('3')
    expect(answer(first)).toBeUndefined()
  })

  it('confirms an old answer as of today', async () => {
    const { user, answer } = await openAssess({ at: first, answers: { [first]: { value: 50, answeredOn: day('2026-05-01') } } })
    expect(screen.getByText('Last confirmed on 1 May 2026')).toBeInTheDocument()
    await user.keyboard('c')
    expect(answer(first)).toMatchObject({ value: 50, answeredOn: '2026-11-23' })
  })

  it('confirms by hand too, and then asks no more', async () => {
    const { user, answer } = await openAssess({ at: first, answers: { [first]: { value: 50, answeredOn: day('2026-05-01') } } })
    await user.click(screen.getByRole('button', { name: /^Still true today/ }))
    expect(answer(first)).toMatchObject({ value: 50, answeredOn: '2026-11-23' })
    expect(screen.queryByRole('button', { name: /^Still true today/ })).toBeNull()
  })
})

describe('answering by hand', () => {
  it('records the choice and stays, and can be taken back', async () => {
    const { user, answer } = await openAssess()
    await user.click(radio(/^50%/))
    expect(answer(first)?.value).toBe(50)
    expect(addressed()).toBe(first)
    await user.click(screen.getByRole('button', { name: 'Clear the answer' }))
    expect(answer(first)?.value ?? null).toBeNull()
    expect(radio(/^50%/)).not.toBeChecked()
  })

  it('moves within the choices by arrow without leaving the card', async () => {
    const { user, answer } = await openAssess()
    await user.click(radio(/^50%/))
    await user.keyboard('{ArrowDown}')
    expect(answer(first)?.value).toBe(75)
    expect(addressed()).toBe(first)
  })
})

describe('walking', () => {
  it('goes forth and back, and says where it ends', async () => {
    const { user } = await openAssess()
    await user.keyboard('jj')
    expect(addressed()).toBe(third)
    await user.keyboard('{ArrowDown}{ArrowUp}')
    expect(addressed()).toBe(third)
    await user.keyboard('kkk')
    expect(addressed()).toBe(first)
    expect(screen.getByText('This is the first one.')).toBeInTheDocument()
  })

  it('begins at the first without an answer', async () => {
    const done = walkOrder(realModel).slice(0, 5)
    await openAssess({ answers: Object.fromEntries(done.map(({ id }) => [id, { value: 100 }])) })
    expect(addressed()).toBe(walkOrder(realModel)[5]?.id)
  })

  it('says what is still open at the end, and leads there', async () => {
    const last = walkOrder(realModel).at(-1)?.id ?? ''
    const { user } = await openAssess({ at: last })
    await user.keyboard('2')
    expect(screen.getByText('That was the last one.', { exact: false })).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: '73 still without an answer' }))
    expect(addressed()).toBe(first)
  })

  it('says what is wrong with an address and offers a way on', async () => {
    const { user } = await openAssess({ at: 'no-such-thing' })
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('There is no such recommendation')
    expect(screen.getByText(/“no-such-thing”/)).toBeInTheDocument()
    await user.click(screen.getByRole('link', { name: `Go on with “${title(first)}”` }))
    expect(await screen.findByRole('heading', { level: 2 })).toHaveTextContent(title(first))
  })

  it('comes back after an undo to the answer that it changed', async () => {
    const { user, assessments, answer } = await openAssess()
    await user.keyboard('34j')
    expect(answer(second)?.value).toBe(100)
    act(() => void assessments.getState().undo())
    expect(answer(second)?.value ?? null).toBeNull()
    expect(addressed()).toBe(second)
    act(() => void assessments.getState().redo())
    expect(radio(/^100%/)).toBeChecked()
  })
})

describe('where the walk stands', () => {
  it('counts what is answered and what is left of the phase, and says so when none is', async () => {
    const order = walkOrder(realModel)
    const phase1 = order.filter((one) => one.phase === 1)
    const { user } = await openAssess({ answers: Object.fromEntries(phase1.slice(1).map(({ id }) => [id, { value: 100 }])) })
    expect(screen.getByText(`${phase1.length - 1} of 74 answered`)).toBeInTheDocument()
    expect(screen.getByText('1 left in phase 1')).toBeInTheDocument()
    await user.click(screen.getByRole('checkbox', { name: 'Move on after a key answer' }))
    await user.keyboard('4')
    expect(screen.getByText(/Every recommendation of phase 1 has an answer/)).toBeInTheDocument()
    expect(screen.getByRole('link', { name: 'See the scores' })).toHaveAttribute('href', '#/scores')
  })

  it('says that a phase is done where its last key has gone on into the next, until that one is begun', async () => {
    const phase1 = walkOrder(realModel).filter((one) => one.phase === 1)
    const last = phase1.at(-1)?.id ?? ''
    const { user } = await openAssess({ at: last, answers: Object.fromEntries(phase1.slice(0, -1).map(({ id }) => [id, { value: 100 }])) })
    await user.keyboard('4')
    expect(addressed()).not.toBe(last)
    expect(screen.getByText(/Every recommendation of phase 1 has an answer/)).toBeInTheDocument()
    await user.keyboard('4')
    expect(screen.queryByText(/Every recommendation of phase 1 has an answer/)).not.toBeInTheDocument()
    expect(screen.getByText('19 left in phase 2')).toBeInTheDocument()
  })
})
