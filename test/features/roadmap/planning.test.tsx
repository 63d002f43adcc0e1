import { act, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { newRoadmapItem } from '../../../src/domain/roadmap/roadmap-item.ts'
import { realModel } from '../../real-model.ts'
import { aimed, card, itemId, last, next, now, openRoadmap } from './roadmap-screen.tsx'

const phase = (number: number) => realModel.recommendations.filter((one) => one.phase === number)
const achieved = (phases: readonly number[]) => Object.fromEntries(phases.flatMap(phase).map(({ id }) => [id, { value: 100 as const }]))
const own = (number: number) => newRoadmapItem(itemId(`own-0000000${number}`), { title: `Own ${number}`, quarter: now, rank: number })

describe('without a plan', () => {
  it('makes one at a click from capacity and target', async () => {
    const { user, state } = await openRoadmap()
    await user.clear(screen.getByLabelText('Person-days a quarter'))
    await user.type(screen.getByLabelText('Person-days a quarter'), '40')
    await user.selectOptions(screen.getByLabelText('Target phase'), 'Phase 1: Quick Wins')
    await user.click(screen.getByRole('button', { name: 'Propose a plan' }))
    expect(state().assessment?.profile).toMatchObject({ targetPhase: 1, capacity: { daysPerQuarter: 40 } })
    expect(state().assessment?.roadmap.size).toBe(phase(1).length)
    expect(screen.getByRole('group', { name: 'The plan by quarter' })).toBeInTheDocument()
  })
  it('does not take what is no number of days', async () => {
    const { user, state } = await openRoadmap()
    await user.clear(screen.getByLabelText('Person-days a quarter'))
    await user.type(screen.getByLabelText('Person-days a quarter'), 'many')
    await user.click(screen.getByRole('button', { name: 'Propose a plan' }))
    expect(screen.getByText('Enter a number from 0 to 100,000.')).toBeInTheDocument()
    expect(state().assessment?.roadmap.size).toBe(0)
  })
  it('says so when nothing is open up to the target', async () => {
    await openRoadmap({ profile: { targetPhase: 1 }, answers: achieved([1]) })
    expect(screen.getByRole('button', { name: 'Propose a plan' })).toBeDisabled()
    expect(screen.getByText(/Everything up to this phase is achieved/)).toBeInTheDocument()
  })
})

describe('an item opened', () => {
  it('is changed as one step', async () => {
    const { user, itemOf, state } = await openRoadmap({ items: [aimed('mfa'), own(1)] })
    await user.click(card('Multi-Factor Authentication'))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('link', { name: 'Open the recommendation' })).toHaveAttribute('href', '#/assess/mfa')
    await user.type(dialog.getByLabelText('Effort (person-days)'), '2.5')
    await user.type(dialog.getByLabelText('Owner'), 'Sato')
    await user.selectOptions(dialog.getByLabelText('Quarter'), 'FY2026 Q4 (Jan–Mar 2027)')
    await user.selectOptions(dialog.getByLabelText('Comes after'), 'Own 1')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(itemOf('mfa')).toMatchObject({ effortDays: 2.5, owner: 'Sato', quarter: next, isPinned: true, dependsOn: ['own-00000001'] })
    expect(state().past).toHaveLength(1)
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument()
  })
  it('keeps what it cannot take in the form, and says what is wrong', async () => {
    const { user, itemOf } = await openRoadmap({ items: [own(1)] })
    await user.click(card('Own 1'))
    const dialog = within(screen.getByRole('dialog'))
    await user.clear(dialog.getByLabelText('Title'))
    await user.type(dialog.getByLabelText('Effort (person-days)'), 'two')
    await user.click(dialog.getByRole('button', { name: 'Save' }))
    expect(dialog.getByText('Give it a title.')).toBeInTheDocument()
    expect(dialog.getByText('Enter a number from 0 to 100,000, or nothing.')).toBeInTheDocument()
    expect(itemOf('own-00000001')).toMatchObject({ title: 'Own 1', effortDays: null })
  })
  it('is done with the days it was planned with', async () => {
    const { user, itemOf } = await openRoadmap({ items: [{ ...own(1), effortDays: 3 }] })
    await user.click(card('Own 1'))
    await user.selectOptions(screen.getByLabelText('Status'), 'Done')
    await user.click(screen.getByRole('button', { name: 'Save' }))
    expect(itemOf('own-00000001')).toMatchObject({ status: 'done', doneOn: '2026-11-23', effortDays: 3 })
  })
  it('is split, and deleted with a way back', async () => {
    const { user, state, itemOf } = await openRoadmap({ items: [aimed('mfa')] })
    await user.click(card('Multi-Factor Authentication'))
    await user.click(screen.getByRole('button', { name: 'Split in two' }))
    expect(itemOf('mfa-part-2')?.dependsOn).toEqual(['mfa'])
    await user.click(card('Multi-Factor Authentication (part 2)'))
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    expect(itemOf('mfa-part-2')).toBeUndefined()
    act(() => void state().undo())
    expect(itemOf('mfa-part-2')).toBeDefined()
  })
  it('is added as one of the team’s own', async () => {
    const { user, state } = await openRoadmap({ items: [own(1)] })
    await user.click(screen.getByRole('button', { name: '+ Add an item (FY2026 Q4 (Jan–Mar 2027))' }))
    await user.type(screen.getByLabelText('Title'), 'Train the new team')
    await user.click(screen.getByRole('button', { name: 'Add' }))
    const added = [...(state().assessment?.roadmap.values() ?? [])].find(({ title }) => title === 'Train the new team')
    expect(added).toMatchObject({ quarter: next, recommendation: null, isPinned: true })
  })
})

describe('planning again', () => {
  it('shows what would change, keeps pins, and changes nothing until it is taken over', async () => {
    const items = [
      { ...own(1), quarter: next, isPinned: true },
      { ...own(2), quarter: next },
    ]
    const { user, itemOf } = await openRoadmap({ items, answers: achieved([1, 2]) })
    await user.click(screen.getByRole('button', { name: 'Plan again' }))
    const dialog = within(screen.getByRole('dialog', { name: 'A new plan' }))
    expect(dialog.getByText(/^1 pinned item stays/)).toBeInTheDocument()
    expect(dialog.getByRole('heading', { name: 'Moved (1)' })).toBeInTheDocument()
    expect(itemOf('own-00000002')?.quarter).toBe(next)
    await user.click(dialog.getByRole('button', { name: 'Use this plan' }))
    expect(itemOf('own-00000002')?.quarter).toBe(now)
    expect(itemOf('own-00000001')?.quarter).toBe(next)
  })
})

describe('planning again in the next quarter', () => {
  it('tells what is under way and reaches on apart from what is moved', async () => {
    const begun = { ...own(1), quarter: last, status: 'in-progress' as const }
    const { user } = await openRoadmap({ items: [begun, { ...own(2), quarter: last }], answers: achieved([1, 2]) })
    await user.click(screen.getByRole('button', { name: 'Plan again' }))
    const dialog = within(screen.getByRole('dialog', { name: 'A new plan' }))
    expect(dialog.getByRole('heading', { name: 'Moved (1)' })).toBeInTheDocument()
    expect(dialog.getByRole('heading', { name: 'Another length (1)' })).toBeInTheDocument()
    const item = dialog.getByText('Own 1').closest('li')
    expect(item).toHaveTextContent('Own 1 until FY2026 Q2 (Jul–Sept 2026) → until FY2026 Q3 (Oct–Dec 2026)')
  })
})

describe('where it leads', () => {
  const open = phase(1)[0]
  const answers = { ...achieved([1, 2]), [open?.id ?? '']: { value: 0 as const } }
  it('says when the target is reached, and shows the scores of each quarter', async () => {
    await openRoadmap({
      items: [aimed(open?.id ?? '', { quarter: next, isPinned: true, effortDays: 2 })],
      answers,
      profile: { targetPhase: 2 },
    })
    const section = within(screen.getByRole('region', { name: 'Where the plan leads' }))
    expect(
      section.getByText('With 20 person-days a quarter, Phase 2: Foundational is reached in FY2026 Q4 (Jan–Mar 2027).'),
    ).toBeInTheDocument()
    const row = section.getByRole('row', { name: /^FY2026 Q4 \(Jan–Mar 2027\)/ })
    expect(within(row).getByText('Phase 2: Foundational')).toBeInTheDocument()
  })
  it('puts another capacity and target beside the plan, and takes them over', async () => {
    const items = [aimed(open?.id ?? '', { effortDays: 2 })]
    const { user, state } = await openRoadmap({ items, answers, profile: { targetPhase: 2 } })
    await user.click(screen.getByRole('button', { name: 'What if…' }))
    const section = within(screen.getByRole('region', { name: 'Where the plan leads' }))
    await user.selectOptions(section.getByLabelText('Target phase'), 'Phase 3: Efficient')
    expect(section.getByRole('row', { name: 'Target phase Phase 2: Foundational Phase 3: Efficient' })).toBeInTheDocument()
    expect(state().assessment?.roadmap.size).toBe(1)
    await user.click(section.getByRole('button', { name: 'Apply to the plan' }))
    expect(state().assessment?.profile).toMatchObject({ targetPhase: 3, capacity: { daysPerQuarter: 30 } })
    expect(state().assessment?.roadmap.size).toBe(1 + phase(3).length)
    act(() => void state().undo())
    expect(state().assessment?.profile).toMatchObject({ targetPhase: 2, capacity: { daysPerQuarter: 20 } })
    expect(state().assessment?.roadmap.size).toBe(1)
    expect(state().past).toHaveLength(0)
    act(() => void state().redo())
    expect(state().assessment?.profile.targetPhase).toBe(3)
    expect(state().assessment?.roadmap.size).toBe(1 + phase(3).length)
  })
})

describe('the Gantt chart', () => {
  it('holds the same in a table, by owner, forty rows at a time', async () => {
    const items = Array.from({ length: 41 }, (_, index) => ({
      ...own(1),
      id: itemId(`own-1000000${index}`),
      title: `Own ${index}`,
      owner: index === 40 ? 'Abe' : 'Sato',
    }))
    const { user } = await openRoadmap({ items })
    await user.click(screen.getByRole('button', { name: 'Gantt chart' }))
    await user.selectOptions(screen.getByLabelText('Group by'), 'Owner')
    const table = () => within(screen.getByRole('table', { name: 'Gantt chart' }))
    expect(table().getAllByRole('rowheader', { name: /^Own/ })).toHaveLength(40)
    await user.click(screen.getByRole('button', { name: 'Next page' }))
    expect(table().getAllByRole('rowheader', { name: /^Own/ })).toHaveLength(1)
  })
})
