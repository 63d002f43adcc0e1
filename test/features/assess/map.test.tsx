import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { AnswerValue } from '../../../src/domain/answer.ts'
import type { Recommendation } from '../../../src/domain/model.ts'
import type { IsoDate } from '../../../src/domain/moments.ts'
import { walkOrder } from '../../../src/domain/walk.ts'
import { realModel } from '../../real-model.ts'
import { addressed, openAssess } from './assess-screen.tsx'

const order = walkOrder(realModel)
const inCell = (capability: string, phase: number) => order.filter((one) => one.capability === capability && one.phase === phase)
// The test environment works out what is hidden at great length; nothing in the grid is.
const hidden = true
const cells = () => screen.getAllByRole('gridcell', { hidden })
const cell = (name: RegExp) => cells().find((one) => name.test(one.getAttribute('aria-label') ?? '')) as HTMLElement
const focused = () => document.activeElement?.getAttribute('aria-label') ?? ''
const answers = (...entries: readonly (readonly [Recommendation | undefined, AnswerValue])[]) =>
  Object.fromEntries(entries.map(([one, value]) => [one?.id ?? '', { value, answeredOn: '2026-11-01' as IsoDate }]))

describe('the map', () => {
  it('is a grid of ten capabilities by four phases with one tab stop', async () => {
    await openAssess()
    const grid = screen.getByRole('grid', { name: 'Score by capability and phase' })
    const counted = (role: string) => within(grid).getAllByRole(role, { hidden }).length
    expect(['row', 'columnheader', 'rowheader', 'gridcell'].map(counted)).toEqual([11, 5, 10, 40])
    expect(cells().filter((one) => one.tabIndex === 0)).toHaveLength(1)
  })

  it('says share and count of a cell, and a dash where nothing is answered', async () => {
    const [a, b] = inCell('identity-and-access-management', 1)
    await openAssess({ answers: answers([a, 100], [b, 0]) })
    expect(cell(/^Identity and access management · Phase 1: 25%, 2 of 4 answered/)).toHaveTextContent('25%2/4')
    expect(cell(/^Identity and access management · Phase 2: Not answered, 0 of 3/)).toHaveTextContent('—0/3')
  })

  it('shows the cell that the model does not define as such, and opens nothing there', async () => {
    const { user } = await openAssess()
    const before = addressed()
    const none = cell(/^Vulnerability management · Phase 1: Not defined/)
    expect(none).toHaveTextContent('Not defined')
    await user.click(none)
    expect(addressed()).toBe(before)
  })

  it('leaves out of a cell what does not apply, and says so when nothing is left', async () => {
    const [only] = inCell('security-assurance', 1)
    await openAssess({ answers: answers([only, 'not-applicable']) })
    expect(cell(/^Security assurance · Phase 1: Not applicable/)).toHaveTextContent('N/A')
  })

  it('is walked by arrows, Home and End, and Enter opens the first recommendation without an answer', async () => {
    const [first, second] = inCell('security-governance', 2)
    const { user } = await openAssess({ at: order[0]?.id ?? '', answers: answers([first, 50]) })
    screen
      .getAllByRole('gridcell')
      .find((one) => one.tabIndex === 0)
      ?.focus()
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(focused()).toMatch(/^Security governance · Phase 1/)
    await user.keyboard('{End}')
    expect(focused()).toMatch(/^Security governance · Phase 4/)
    await user.keyboard('{ArrowRight}{ArrowUp}')
    expect(focused()).toMatch(/^Security governance · Phase 4/)
    await user.keyboard('{Control>}{End}{/Control}')
    expect(focused()).toMatch(/^Resiliency · Phase 4/)
    await user.keyboard('{Home}{ArrowUp}')
    expect(focused()).toMatch(/^Incident response · Phase 1/)
    await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}{Enter}')
    expect(addressed()).toBe(second?.id)
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
  })

  it('marks the cell of the recommendation on the card', async () => {
    const [one] = inCell('resiliency', 3)
    await openAssess({ at: one?.id ?? '' })
    expect(cell(/^Resiliency · Phase 3/)).toHaveAttribute('aria-current', 'true')
    expect(cells().filter((each) => each.hasAttribute('aria-current'))).toHaveLength(1)
  })

  it('follows an answer at once', async () => {
    const [only] = inCell('security-assurance', 1)
    const { user } = await openAssess({ at: only?.id ?? '' })
    await user.keyboard('3')
    expect(cell(/^Security assurance · Phase 1/)).toHaveTextContent('75%1/1')
  })

  it('answers the recommendation on the card while the map has the focus', async () => {
    const { user, answer } = await openAssess()
    const before = addressed() ?? ''
    screen
      .getAllByRole('gridcell')
      .find((one) => one.tabIndex === 0)
      ?.focus()
    await user.keyboard('{ArrowRight}2')
    expect(answer(before)?.value).toBe(50)
  })
})

describe('the map beside the card', () => {
  it('is put away and fetched back by key, and comes back with the search', async () => {
    const { user } = await openAssess()
    const shown = () => screen.getByRole('checkbox', { name: /^Map and list/ })
    const layout = () => document.querySelector('.assess')?.getAttribute('data-map')
    expect(shown()).toBeChecked()
    expect(layout()).toBe('true')
    await user.keyboard('m')
    expect(shown()).not.toBeChecked()
    expect(layout()).toBe('false')
    await user.keyboard('/')
    expect(layout()).toBe('true')
    expect(screen.getByLabelText(/^Find/)).toHaveFocus()
  })
})

describe('the filters', () => {
  const list = () => within(screen.getByLabelText('Recommendations'))
  const rows = () => list().queryAllByRole('link', { hidden })

  it('narrow the list and the walk, are shown, and can be cleared', async () => {
    const { user } = await openAssess()
    expect(rows()).toHaveLength(74)
    await user.click(screen.getByText('More filters'))
    await user.selectOptions(screen.getByLabelText('Phase'), '2')
    await user.selectOptions(screen.getByLabelText('Capability'), 'data-protection')
    expect(rows()).toHaveLength(3)
    expect(screen.getByRole('button', { name: 'Remove filter: Phase 2: Foundational' })).toBeInTheDocument()
    await user.keyboard('{Escape}')
    await user.click(screen.getByRole('heading', { level: 2 }))
    await user.keyboard('j')
    expect(addressed()).toBe(inCell('data-protection', 2)[0]?.id)
    await user.click(screen.getByRole('button', { name: 'Remove filter: Data protection' }))
    expect(rows()).toHaveLength(20)
    await user.click(screen.getByRole('button', { name: 'Clear all filters' }))
    expect(rows()).toHaveLength(74)
  })

  it('find by words of either language, from the slash key', async () => {
    const { user } = await openAssess()
    await user.keyboard('/')
    expect(screen.getByLabelText(/^Find/)).toHaveFocus()
    await user.keyboard('ＭＦＡ')
    expect(rows().length).toBeGreaterThan(0)
    await user.clear(screen.getByLabelText(/^Find/))
    await user.keyboard('多要素')
    expect(rows()).toHaveLength(1)
    await user.keyboard('{Enter}')
    expect(addressed()).toBe('mfa')
  })

  it('say what to do when nothing is left', async () => {
    const { user } = await openAssess()
    await user.keyboard('/zzzz')
    expect(rows()).toHaveLength(0)
    expect(screen.getByText(/Nothing matches these filters/)).toBeInTheDocument()
    await user.click(list().getByRole('button', { name: 'Clear all filters' }))
    expect(rows()).toHaveLength(74)
  })

  it('find by state, group, role and by when an answer was last confirmed', async () => {
    const { user } = await openAssess({ answers: answers([order[0], 'unknown'], [order[1], 25], [order[2], 100]) })
    await user.selectOptions(screen.getByLabelText('State'), 'unknown')
    expect(rows()).toHaveLength(1)
    await user.selectOptions(screen.getByLabelText('State'), 'below-threshold')
    expect(rows()).toHaveLength(2)
    await user.selectOptions(screen.getByLabelText('State'), 'unanswered')
    expect(rows()).toHaveLength(71)
    await user.selectOptions(screen.getByLabelText('State'), '')
    await user.click(screen.getByText('More filters'))
    await user.selectOptions(screen.getByLabelText('Group'), 'governance')
    expect(rows()).toHaveLength(12)
    await user.selectOptions(screen.getByLabelText('Group'), '')
    await user.selectOptions(screen.getByLabelText('Who to ask'), 'ciso')
    expect(rows()).toHaveLength(order.filter((one) => one.roles.includes('ciso')).length)
    await user.selectOptions(screen.getByLabelText('Who to ask'), '')
    await user.type(screen.getByLabelText('Not confirmed since'), '2026-11-01')
    expect(rows()).toHaveLength(71)
    await user.clear(screen.getByLabelText('Not confirmed since'))
    expect(rows()).toHaveLength(74)
  })

  it('take an answered recommendation out of the unanswered and go on with the next', async () => {
    const { user } = await openAssess()
    await user.selectOptions(screen.getByLabelText('State'), 'unanswered')
    screen.getByRole('heading', { level: 2 }).focus()
    await user.keyboard('3')
    expect(addressed()).toBe(order[1]?.id)
    expect(rows()).toHaveLength(73)
    expect(screen.getByText(/1 \/ 73/)).toBeInTheDocument()
  })

  it('are still there after another screen', async () => {
    const { user, unmount, again } = await openAssess()
    await user.selectOptions(screen.getByLabelText('State'), 'unanswered')
    await user.keyboard('{Escape}jj')
    const at = addressed()
    unmount()
    location.hash = '#/assess'
    again()
    expect(screen.getByLabelText('State')).toHaveValue('unanswered')
    expect(addressed()).toBe(at)
  })
})
