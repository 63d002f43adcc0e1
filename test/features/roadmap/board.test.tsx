import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { QuarterStart } from '../../../src/domain/fiscal-quarter.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { newRoadmapItem } from '../../../src/domain/roadmap/roadmap-item.ts'
import { realModel } from '../../real-model.ts'
import { aimed, card, itemId, last, next, now, openRoadmap } from './roadmap-screen.tsx'

const own = (number: number, given: Partial<Parameters<typeof newRoadmapItem>[1]> = {}) =>
  newRoadmapItem(itemId(`own-0000000${number}`), { title: `Own ${number}`, quarter: now, rank: number, effortDays: 1, ...given })
const present = /^FY2026 Q3\s*Oct–Dec 2026/
const following = /^FY2026 Q4\s*Jan–Mar 2027/

describe('the board', () => {
  it('shows each item in its quarter, named with its months, by rank', async () => {
    const { titlesIn } = await openRoadmap({ items: [own(2), own(1), own(3, { quarter: next })] })
    expect(titlesIn(present)).toEqual(['Own 1', 'Own 2'])
    expect(titlesIn(following)).toEqual(['Own 3'])
  })
  it('tells load and capacity of a quarter, and by how much it is too much', async () => {
    const { columnOf } = await openRoadmap({ items: [own(1, { effortDays: 15 }), own(2, { effortDays: 9 })] })
    expect(columnOf(present).getByText(/24 of 20 days/)).toBeInTheDocument()
    expect(columnOf(present).getByText('over by 4')).toBeInTheDocument()
    expect(columnOf(following).queryByText(/over by/)).not.toBeInTheDocument()
  })
  it('folds what lies in the past, and what is many', async () => {
    const many = Array.from({ length: 30 }, (_, index) => own(0, { rank: index }))
    const items = many.map((item, index) => ({ ...item, id: itemId(`own-1000000${index}`), title: `Many ${index}` }))
    const { user, titlesIn } = await openRoadmap({ items: [...items, own(1, { quarter: last, status: 'done' })] })
    expect(titlesIn(present)).toHaveLength(12)
    await user.click(screen.getByRole('button', { name: 'Show 18 more' }))
    expect(titlesIn(present)).toHaveLength(30)
    expect(screen.queryByText('Own 1')).not.toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Show past quarters (1 item)' }))
    expect(card('Own 1')).toBeInTheDocument()
  })
  it('never folds a past quarter in which something is left undone', async () => {
    const items = [own(1, { quarter: last }), own(2, { quarter: last, status: 'done' }), own(3)]
    const { titlesIn } = await openRoadmap({ items })
    expect(titlesIn(/^FY2026 Q2/)).toEqual(['Own 1', 'Own 2'])
    expect(screen.queryByRole('button', { name: /past quarters/ })).not.toBeInTheDocument()
  })
  it('draws no thousands of empty quarters for an item of a mistyped year', async () => {
    const far = '9999-10' as QuarterStart
    const { titlesIn } = await openRoadmap({ items: [own(1), own(2, { quarter: far, isPinned: true })] })
    expect(titlesIn(/^FY9999 Q3/)).toEqual(['Own 2'])
    expect(screen.getAllByRole('heading', { name: /^FY\d+ Q/ }).length).toBeLessThan(50)
  })
  it('tells why an item stands where it does', async () => {
    const items = [own(1, { effortDays: 20, isPinned: true }), own(2, { quarter: next })]
    const quickWins = realModel.recommendations.filter(({ phase }) => phase === 1)
    const answers = Object.fromEntries(quickWins.map(({ id }) => [id, { value: 100 as const }]))
    const { columnOf } = await openRoadmap({ items, profile: { targetPhase: 1 }, answers })
    expect(columnOf(present).getByText('The team placed it here and pinned it.')).toBeInTheDocument()
    expect(columnOf(following).getByText('Here because FY2026 Q3 (Oct–Dec 2026) is full.')).toBeInTheDocument()
  })
})

describe('a card by keyboard', () => {
  it('moves to the next quarter and is pinned there, keeps the focus, and this is said; undo takes it back', async () => {
    const { user, itemOf, titlesIn, said, state } = await openRoadmap({ items: [own(1), own(2)] })
    act(() => card('Own 1').focus())
    await user.keyboard('{ArrowRight}')
    expect(titlesIn(following)).toEqual(['Own 1'])
    expect(itemOf('own-00000001')).toMatchObject({ quarter: next, isPinned: true })
    expect(said()).toBe('“Own 1” moved to FY2026 Q4 (Jan–Mar 2027), place 1 of 1.')
    expect(card('Own 1')).toHaveFocus()
    act(() => void state().undo())
    expect(titlesIn(present)).toEqual(['Own 1', 'Own 2'])
  })
  it('moves within its quarter, and says when there is nowhere to go', async () => {
    const { user, titlesIn, said } = await openRoadmap({ items: [own(1), own(2), own(3)] })
    act(() => card('Own 2').focus())
    await user.keyboard('{ArrowUp}')
    expect(titlesIn(present)).toEqual(['Own 2', 'Own 1', 'Own 3'])
    await user.keyboard('{ArrowUp}')
    expect(said()).toBe('Already the first.')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(titlesIn(present)).toEqual(['Own 1', 'Own 3', 'Own 2'])
  })
  it('goes from the present quarter to those not placed, and no further', async () => {
    const { user, itemOf, said } = await openRoadmap({ items: [own(1)] })
    act(() => card('Own 1').focus())
    await user.keyboard('{ArrowLeft}')
    expect(itemOf('own-00000001')).toMatchObject({ quarter: null, isPinned: false })
    await user.keyboard('{ArrowLeft}')
    expect(said()).toBe('There is no earlier quarter.')
    await user.keyboard('p')
    expect(said()).toBe('An item without a quarter cannot be pinned.')
    await user.keyboard('{ArrowRight}')
    expect(itemOf('own-00000001')?.quarter).toBe(now)
  })
  it('is pinned and let go by P, and opened by Enter', async () => {
    const { user, itemOf } = await openRoadmap({ items: [own(1)] })
    act(() => card('Own 1').focus())
    await user.keyboard('p')
    expect(itemOf('own-00000001')?.isPinned).toBe(true)
    await user.keyboard('p')
    expect(itemOf('own-00000001')?.isPinned).toBe(false)
    await user.keyboard('{Enter}')
    expect(screen.getByRole('dialog', { name: 'Own 1' })).toBeInTheDocument()
  })
  it('is shown where the column it comes to is folded', async () => {
    const many = Array.from({ length: 30 }, (_, index) => ({
      ...own(9, { quarter: next, rank: index }),
      id: itemId(`own-2000000${index}`),
    }))
    const items = [
      ...Array.from({ length: 20 }, (_, index) => ({ ...own(5, { rank: index }), id: itemId(`own-3000000${index}`) })),
      ...many,
    ]
    const { user } = await openRoadmap({ items: [...items, own(1, { rank: 99 })] })
    await user.click(screen.getByRole('button', { name: 'Show 9 more' }))
    act(() => card('Own 1').focus())
    await user.keyboard('{ArrowRight}')
    expect(card('Own 1')).toHaveFocus()
  })
})

describe('a card by other means', () => {
  it('moves by its menu, as on a telephone', async () => {
    const { user, itemOf } = await openRoadmap({ items: [own(1)] })
    await user.click(screen.getByRole('button', { name: 'Move and status (Own 1)' }))
    await user.selectOptions(screen.getByLabelText('Quarter'), 'FY2027 Q1 (Apr–Jun 2027)')
    expect(itemOf('own-00000001')?.quarter).toBe('2027-04' as QuarterStart)
  })
  it('is done by its menu, on the day of today', async () => {
    const { user, itemOf } = await openRoadmap({ items: [own(1)] })
    await user.click(screen.getByRole('button', { name: 'Move and status (Own 1)' }))
    await user.selectOptions(screen.getByLabelText('Status'), 'Done')
    expect(itemOf('own-00000001')).toMatchObject({ status: 'done', doneOn: '2026-11-23' })
  })
  it('moves where it is dropped', async () => {
    const { itemOf, titlesIn } = await openRoadmap({ items: [own(1), own(2, { quarter: next })] })
    const kept = new Map<string, string>()
    const dataTransfer = {
      setData: (type: string, value: string) => void kept.set(type, value),
      getData: (type: string) => kept.get(type) ?? '',
      get types() {
        return [...kept.keys()]
      },
    }
    const [dragged] = within(screen.getByRole('region', { name: present })).getAllByRole('listitem')
    const column = screen.getByRole('region', { name: following })
    if (dragged === undefined) throw new Error('no card')
    fireEvent.dragStart(dragged, { dataTransfer })
    fireEvent.dragOver(column, { dataTransfer, clientY: 50 })
    fireEvent.drop(column, { dataTransfer, clientY: 50 })
    expect(itemOf('own-00000001')?.quarter).toBe(next)
    expect(titlesIn(following)).toHaveLength(2)
  })
})

describe('what is not right', () => {
  it('is on the card and in a list with the step that mends it', async () => {
    const items = [own(1, { quarter: next }), own(2, { dependsOn: [itemId('own-00000001')] })]
    const { user, itemOf, columnOf } = await openRoadmap({ items })
    expect(columnOf(present).getByText('Begins before “Own 1” ends, which it needs.')).toBeInTheDocument()
    await user.click(screen.getByRole('button', { name: 'Move after it (Own 2)' }))
    expect(itemOf('own-00000002')?.quarter).toBe(next)
    expect(screen.getByText('No problems with capacity, order or dates.')).toBeInTheDocument()
  })
  it('moves an item to the quarter of a day that lies in another, and throws the day away only where it is over', async () => {
    const [later, over] = ['2027-03-19', '2026-07-01'] as const
    const items = [own(1, { dueOn: later as IsoDate }), own(2, { startOn: over as IsoDate })]
    const { user, itemOf } = await openRoadmap({ items })
    await user.click(screen.getByRole('button', { name: 'Use the quarter of its dates (Own 1)' }))
    expect(itemOf('own-00000001')).toMatchObject({ quarter: next, dueOn: later })
    await user.click(screen.getByRole('button', { name: 'Use the days of the quarter (Own 2)' }))
    expect(itemOf('own-00000002')).toMatchObject({ quarter: now, startOn: null })
  })
  it('offers one new plan where several items are left behind', async () => {
    const { user, state } = await openRoadmap({ items: [own(1, { quarter: last }), own(2, { quarter: last })] })
    const sentence = screen.getByText('2 unfinished items are left in past quarters. A new plan places all of them again.')
    await user.click(within(sentence.parentElement as HTMLElement).getByRole('button', { name: 'See a new plan' }))
    await user.click(screen.getByRole('button', { name: 'Use this plan' }))
    expect([...(state().assessment?.roadmap.values() ?? [])].filter(({ quarter }) => quarter === last)).toEqual([])
    expect(screen.queryByText(/left in past quarters/)).not.toBeInTheDocument()
  })
  it('is mended for what is overdue, answered or reached', async () => {
    const items = [own(1, { quarter: last }), aimed('mfa'), aimed('imdsv2', { status: 'done', effortDays: 1 })]
    const { user, itemOf } = await openRoadmap({ items, answers: { mfa: { value: 100 }, imdsv2: { value: 25 } } })
    await user.click(screen.getByRole('button', { name: 'Move to the present quarter (Own 1)' }))
    expect(itemOf('own-00000001')?.quarter).toBe(now)
    await user.click(screen.getByRole('button', { name: /^Mark as done/ }))
    expect(itemOf('mfa')?.status).toBe('done')
    expect(screen.getByRole('link', { name: /^Review the answer/ })).toHaveAttribute('href', '#/assess/imdsv2')
  })
})
