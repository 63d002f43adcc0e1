import type { IsoDate } from '../domain/moments.ts'
import type { RoadmapItem, RoadmapItemId, RoadmapItems } from '../domain/roadmap/roadmap-item.ts'
import type { TicketChange } from './ticket-port.ts'

function withChange(item: RoadmapItem, change: TicketChange, today: IsoDate): RoadmapItem {
  if (change.field === 'owner') return { ...item, owner: change.after }
  if (change.field !== 'status') return { ...item, [change.field]: change.after }
  const doneOn = change.after === 'done' ? (item.doneOn ?? today) : null
  return { ...item, status: change.after, doneOn }
}

/**
 * The items that the accepted changes of a preview concern, as they would be. Changes of items that are not there any more do nothing.
 * @param today the day on which an item counts as done when the tracker does not say it
 */
export function itemsWithChanges(
  items: RoadmapItems,
  changes: readonly TicketChange[],
  today: IsoDate,
): ReadonlyMap<RoadmapItemId, RoadmapItem> {
  const changed = new Map<RoadmapItemId, RoadmapItem>()
  // The status first: it sets the day that the tracker may know better.
  const inOrder = [...changes].sort((a, b) => Number(b.field === 'status') - Number(a.field === 'status'))
  for (const change of inOrder) {
    const item = changed.get(change.item) ?? items.get(change.item)
    if (item === undefined || (change.field === 'doneOn' && item.status !== 'done')) continue
    changed.set(change.item, withChange(item, change, today))
  }
  return changed
}
