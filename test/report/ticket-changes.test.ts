import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../../src/domain/moments.ts'
import type { ResolvedItem } from '../../src/domain/roadmap/plan.ts'
import { newRoadmapItem, type RoadmapItem, type RoadmapItemId } from '../../src/domain/roadmap/roadmap-item.ts'
import { itemsWithChanges } from '../../src/report/ticket-changes.ts'
import type { TicketChange } from '../../src/report/ticket-port.ts'

const id = 'mfa' as RoadmapItemId
const day = (text: string) => text as IsoDate
const today = day('2026-11-23')
const place = { line: 2, ticket: 'A-1', title: '', item: id }
/** As the plan resolves it. */
const resolvedOf = (given: Partial<RoadmapItem>): ReadonlyMap<RoadmapItemId, ResolvedItem> => {
  const item = newRoadmapItem(id, given)
  const open = { estimate: null, quarter: null, lastQuarter: null, startOn: null, dueOn: null, after: [] }
  return new Map([[id, { ...open, item, effortDays: 3, owner: item.owner }]])
}
const items = resolvedOf({ owner: '三浦' })
const done: TicketChange = { ...place, field: 'status', before: 'planned', after: 'done', word: '完了' }

describe('itemsWithChanges', () => {
  it('changes only what has been accepted', () => {
    const changes: readonly TicketChange[] = [
      { ...place, field: 'dueOn', before: day('2026-12-31'), after: day('2026-11-30') },
      { ...place, field: 'owner', before: '三浦', after: '岡田' },
    ]
    expect(itemsWithChanges(items, changes, today).get(id)).toEqual(newRoadmapItem(id, { dueOn: day('2026-11-30'), owner: '岡田' }))
    expect(itemsWithChanges(items, [], today).size).toBe(0)
  })

  it('counts as done the day the tracker says, else today', () => {
    expect(itemsWithChanges(items, [done], today).get(id)).toMatchObject({ status: 'done', doneOn: today, effortDays: 3 })
    const onDay: TicketChange = { ...place, field: 'doneOn', before: null, after: day('2026-11-20') }
    expect(itemsWithChanges(items, [onDay, done], today).get(id)).toMatchObject({ status: 'done', doneOn: '2026-11-20' })
    expect(itemsWithChanges(items, [onDay], today).size).toBe(0)
  })

  it('takes the day back with the status', () => {
    const finished = resolvedOf({ status: 'done', doneOn: today })
    const reopened: TicketChange = { ...place, field: 'status', before: 'done', after: 'in-progress', word: '処理中' }
    expect(itemsWithChanges(finished, [reopened], today).get(id)).toMatchObject({ status: 'in-progress', doneOn: null })
  })

  it('leaves alone what is not there any more', () => {
    expect(itemsWithChanges(new Map(), [done], today).size).toBe(0)
  })
})
